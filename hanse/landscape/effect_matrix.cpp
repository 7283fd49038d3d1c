// SPDX-License-Identifier: GPL-3.0-or-later
// Classes (or topics) against technical effects, and the empty places in between.
#include <algorithm>
#include <numeric>
#include <set>

#include "hanse/landscape/sections.hpp"

namespace hanse::landscape {

using base::Rational;

namespace {

constexpr std::size_t kRowsMax = 12, kCandidatesMax = 8;
// A cell is a candidate if at least so many families would be usual, and at most a quarter of that
// are there.
const Rational kExpectedMin(3), kEmptyShare(1, 4);
// A row of which less than a fifth says any effect is in a language we do not read: no white space.
constexpr std::size_t kReadShare = 5;

class Matrix {
public:
    Matrix(const Collection& collection, const std::vector<std::uint64_t>& effects,
           const Clusters& clusters)
        : collection_(collection), effects_(effects), clusters_(clusters) {}

    EffectMatrix fill(std::size_t effect_count) && {
        choose_rows();
        choose_columns(effect_count);
        count();
        name_candidates();
        return std::move(out_);
    }

private:
    /// Classes, if at least half of the families have one; else topics.
    void choose_rows() {
        const std::size_t families = collection_.families.size();
        const bool classes = 2 * collection_.coverage.without_class <= families && families > 0;
        out_.kind = classes ? EffectMatrix::Rows::classes : EffectMatrix::Rows::topics;
        std::map<std::string, std::size_t> counts;
        for (std::size_t i = 0; i < families; ++i)
            for (const std::string& row : rows_of(i)) ++counts[row];
        for (const Count& one : largest(counts, kRowsMax)) {
            out_.row_names.push_back(one.name);
            row_families_.push_back(one.families);
        }
        row_read_.resize(out_.row_names.size());
    }

    std::vector<std::string> rows_of(std::size_t family) const {
        if (out_.kind == EffectMatrix::Rows::classes) {
            std::vector<std::string> out = collection_.families[family].subclasses;
            std::erase_if(out, [](const std::string& one) { return one.front() == 'Y'; });
            return out;  // without the tags of the CPC, which stand across all fields
        }
        const std::uint32_t topic = clusters_.places[family].cluster;
        if (topic == Clusters::kNone) return {};
        return {std::to_string(topic + 1)};
    }

    bool has(std::size_t family, std::size_t effect) const {
        return ((effects_[family] >> effect) & 1U) != 0;
    }

    void choose_columns(std::size_t effect_count) {
        std::vector<std::size_t> counts(effect_count);
        for (std::size_t i = 0; i < effects_.size(); ++i)
            for (std::size_t effect = 0; effect < effect_count; ++effect)
                counts[effect] += has(i, effect) ? 1 : 0;
        out_.columns.resize(effect_count);
        std::iota(out_.columns.begin(), out_.columns.end(), std::size_t{0});
        std::ranges::stable_sort(out_.columns, std::greater(),
                                 [&](std::size_t effect) { return counts[effect]; });
        std::erase_if(out_.columns, [&](std::size_t effect) { return counts[effect] == 0; });
    }

    void count() {
        const std::size_t rows = out_.row_names.size(), columns = out_.columns.size();
        out_.cells.assign(rows, std::vector<EffectMatrix::Cell>(columns));
        std::vector<std::set<std::size_t>> applicants(rows * columns);
        for (std::size_t i = 0; i < effects_.size(); ++i) {
            if (effects_[i] == 0) continue;
            for (const std::string& name : rows_of(i)) {
                const auto row =
                    std::size_t(std::ranges::find(out_.row_names, name) - out_.row_names.begin());
                if (row == rows) continue;
                ++row_read_[row];
                for (std::size_t column = 0; column < columns; ++column) {
                    if (!has(i, out_.columns[column])) continue;
                    ++out_.cells[row][column].families;
                    applicants[row * columns + column].insert(
                        collection_.families[i].applicants.begin(),
                        collection_.families[i].applicants.end());
                }
            }
        }
        for (std::size_t i = 0; i < applicants.size(); ++i)
            out_.cells[i / columns][i % columns].applicants = applicants[i].size();
    }

    void name_candidates() {
        const std::size_t columns = out_.columns.size();
        std::vector<std::int64_t> row_sums(out_.cells.size()), column_sums(columns);
        std::int64_t all = 0;
        for (std::size_t r = 0; r < out_.cells.size(); ++r)
            for (std::size_t c = 0; c < columns; ++c) {
                const auto families = std::int64_t(out_.cells[r][c].families);
                row_sums[r] += families, column_sums[c] += families, all += families;
            }
        for (std::size_t r = 0; r < out_.cells.size(); ++r)
            for (std::size_t c = 0; c < columns; ++c) {
                if (all == 0 || row_read_[r] * kReadShare < row_families_[r]) continue;
                const Rational expected = Rational(row_sums[r]) * column_sums[c] / all;
                const Rational found(std::int64_t(out_.cells[r][c].families));
                if (expected >= kExpectedMin && found <= expected * kEmptyShare)
                    out_.candidates.push_back({r, c, expected});
            }
        const auto missing = [&](const EffectMatrix::Candidate& one) {
            return one.expected - std::int64_t(out_.cells[one.row][one.column].families);
        };
        std::ranges::stable_sort(out_.candidates, std::greater(), missing);
        if (out_.candidates.size() > kCandidatesMax) out_.candidates.resize(kCandidatesMax);
    }

    const Collection& collection_;
    const std::vector<std::uint64_t>& effects_;
    const Clusters& clusters_;
    EffectMatrix out_;
    std::vector<std::size_t> row_families_, row_read_;  // of each row; and those with an effect
};

}  // namespace

EffectMatrix effect_matrix(const Collection& collection, const std::vector<std::uint64_t>& effects,
                           std::size_t effect_count, const Clusters& clusters) {
    return Matrix(collection, effects, clusters).fill(effect_count);
}

}  // namespace hanse::landscape
