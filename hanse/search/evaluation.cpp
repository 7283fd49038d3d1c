// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

#include "hanse/base/unicode.hpp"
#include "hanse/search/collection.hpp"
#include "hanse/search/lines.hpp"
#include "hanse/search/numbers.hpp"
#include "hanse/search/words.hpp"

namespace hanse::search {

using base::Done;
using base::Result;

namespace {

constexpr std::size_t kResamples = 2000;

/// Numerical Recipes' linear congruence: repeatable, and even enough to draw samples.
class Draw {
public:
    std::size_t below(std::size_t limit) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return std::size_t((state_ >> 33U) % limit);
    }

private:
    std::uint64_t state_ = 1;
};

std::vector<double> ranks_of(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> out(values.size());
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
        for (std::size_t i = from; i < to; ++i) out[order[i]] = double(from + to - 1) / 2;
        from = to;
    }
    return out;
}

double mean_of(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

/// 2 |a ∩ b| / (|a| + |b|)
double overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
    if (a.empty() && b.empty()) return 0;
    const auto both =
        std::ranges::count_if(a, [&](const std::string& one) { return b.contains(one); });
    return 2 * double(both) / double(a.size() + b.size());
}

std::set<std::string> stems(std::string_view phrase) {
    std::set<std::string> out;
    for (const Token& token : tokens(phrase)) out.insert(token.term);
    return out;
}

std::set<std::string> triples(std::string_view phrase) {
    const std::string padded = " " + std::string(phrase) + " ";
    std::set<std::string> out;
    for (std::size_t i = 0; i + 3 <= padded.size(); ++i) out.insert(padded.substr(i, 3));
    return out;
}

}  // namespace

Result<Judgments> read_judgments(const std::string& path) {
    Judgments out;
    HANSE_CHECK(read_table(path, [&](const Row& row, std::size_t line) -> Result<Done> {
        if (row.size() < 2)
            return base::invalid({.file = path, .line = line}, "应有两列：查询和相关文献",
                                 "two columns are wanted: query and relevant publication");
        if (line > 1) out[plain_number(row[0])].insert(plain_number(row[1]));
        return Done{};
    }));
    return out;
}

Result<std::vector<std::string>> read_queries(const std::string& path) {
    std::vector<std::string> out;
    HANSE_CHECK(each_line(path, [&](std::string_view line, std::size_t) -> Result<Done> {
        const std::string number = plain_number(base::trim(line));
        if (looks_like_number(number)) out.push_back(number);
        return Done{};
    }));
    return out;
}

Measures measure(std::span<const std::string> ranking, const std::set<std::string>& relevant) {
    Measures out;
    double hits = 0;
    const double all = double(relevant.size());
    for (std::size_t i = 0; i < ranking.size(); ++i) {
        if (!relevant.contains(ranking[i])) continue;
        ++hits;
        if (i < 10) out.recall_10 += 1 / all;
        if (i < 100) out.recall_100 += 1 / all;
        out.average_precision += hits / double(i + 1) / all;
    }
    return out;
}

Estimate estimate(std::span<const double> values) {
    if (values.empty()) return {};
    Draw draw;
    std::vector<double> means(kResamples);
    for (double& mean : means) {
        for (std::size_t i = 0; i < values.size(); ++i) mean += values[draw.below(values.size())];
        mean /= double(values.size());
    }
    std::ranges::sort(means);
    return {.mean = mean_of(values),
            .low = means[kResamples / 40],
            .high = means[kResamples - kResamples / 40 - 1]};
}

double rank_correlation(std::span<const double> a, std::span<const double> b) {
    const auto x = ranks_of(a), y = ranks_of(b);
    const double mx = mean_of(x), my = mean_of(y);
    double xy = 0, xx = 0, yy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xy += (x[i] - mx) * (y[i] - my);
        xx += (x[i] - mx) * (x[i] - mx);
        yy += (y[i] - my) * (y[i] - my);
    }
    return xx == 0 || yy == 0 ? 0 : xy / std::sqrt(xx * yy);
}

double phrase_likeness(std::string_view a, std::string_view b) {
    return (overlap(stems(a), stems(b)) + overlap(triples(a), triples(b))) / 2;
}

}  // namespace hanse::search
