// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/tables/excess_programme.hpp"

#include <algorithm>
#include <cmath>

#include "hanse/base/contract.hpp"

namespace hanse::games {

namespace {

constexpr double kTiny = 1e-9;          // coefficients of 0/1 rows are not that small
constexpr long kPivotsPerInverse = 64;  // after so many the inverse is made anew

}  // namespace

ExcessProgramme::ExcessProgramme(int players, std::vector<Row> binding, double tolerance)
    : columns_(static_cast<std::size_t>(players) + 1),
      tolerance_(tolerance),
      binding_(std::move(binding)) {
    base::expects(binding_.size() == columns_, "players + 1 rows bind");
    invert();
}

double ExcessProgramme::violation(const Row& row) const {
    double sum = row.weight * point_.back();
    for (Coalition rest = row.coalition; rest != 0; rest &= rest - 1)
        sum += point_[static_cast<std::size_t>(std::countr_zero(rest))];
    return row.bound - sum;
}

std::vector<double> ExcessProgramme::in_terms_of_binding(const Row& row) const {
    std::vector<double> out(columns_);
    for (std::size_t k = 0; k < columns_; ++k) out[k] = row.weight * at(columns_ - 1, k);
    for (Coalition rest = row.coalition; rest != 0; rest &= rest - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(rest));
        for (std::size_t k = 0; k < columns_; ++k) out[k] += at(i, k);
    }
    return out;
}

std::optional<std::size_t> ExcessProgramme::leaving(const std::vector<double>& terms) const {
    // The multipliers fall by step × terms; the first to reach zero leaves. Among equals the largest
    // term, for the sake of accuracy; now and then another, so that no circle lasts.
    std::optional<std::size_t> out;
    double least = 0;
    for (std::size_t k = 0; k < columns_; ++k) {
        if (binding_[k].settled || terms[k] <= kTiny) continue;
        const double step = std::max(0.0, multiplier(k)) / terms[k];
        const bool equal = out && std::abs(step - least) <= 1e-12;
        const bool better =
            equal ? (pivots_ % 97 == 96 ? binding_[k].coalition < binding_[*out].coalition
                                        : terms[k] > terms[*out])
                  : !out || step < least;
        if (!better) continue;
        out = k;
        least = out && equal ? std::min(step, least) : step;
    }
    return out;
}

bool ExcessProgramme::satisfy(const Row& row) {
    if (violation(row) <= tolerance_) return true;
    const std::vector<double> terms = in_terms_of_binding(row);
    const auto out = leaving(terms);
    if (!out) return false;
    exchange(*out, row, terms);
    if (++pivots_ % kPivotsPerInverse == 0) invert();
    return true;
}

void ExcessProgramme::exchange(std::size_t out, const Row& row, const std::vector<double>& terms) {
    const double missing = violation(row);
    for (std::size_t r = 0; r < columns_; ++r) {
        const double factor = at(r, out) / terms[out];
        point_[r] += factor * missing;
        if (factor == 0) continue;
        double* line = inverse_.data() + r * columns_;
        for (std::size_t k = 0; k < columns_; ++k) line[k] -= terms[k] * factor;
        line[out] = factor;
    }
    binding_[out] = row;
}

void ExcessProgramme::invert() {
    const std::size_t n = columns_;
    std::vector<double> matrix(n * n, 0.0);
    inverse_.assign(n * n, 0.0);
    for (std::size_t r = 0; r < n; ++r) {
        for (std::size_t i = 0; i + 1 < n; ++i)
            matrix[r * n + i] = has(binding_[r].coalition, static_cast<int>(i)) ? 1 : 0;
        matrix[r * n + n - 1] = binding_[r].weight;
        inverse_[r * n + r] = 1;
    }
    const auto swap_rows = [n](std::vector<double>& m, std::size_t a, std::size_t b) {
        std::swap_ranges(m.begin() + static_cast<std::ptrdiff_t>(a * n),
                         m.begin() + static_cast<std::ptrdiff_t>(a * n + n),
                         m.begin() + static_cast<std::ptrdiff_t>(b * n));
    };
    for (std::size_t c = 0; c < n; ++c) {
        std::size_t pivot = c;
        for (std::size_t r = c + 1; r < n; ++r)
            if (std::abs(matrix[r * n + c]) > std::abs(matrix[pivot * n + c])) pivot = r;
        base::expects(std::abs(matrix[pivot * n + c]) > kTiny, "the binding rows are independent");
        if (pivot != c) swap_rows(matrix, pivot, c), swap_rows(inverse_, pivot, c);
        const double scale = 1 / matrix[c * n + c];
        for (std::size_t k = 0; k < n; ++k)
            matrix[c * n + k] *= scale, inverse_[c * n + k] *= scale;
        for (std::size_t r = 0; r < n; ++r) {
            const double factor = matrix[r * n + c];
            if (r == c || factor == 0) continue;
            for (std::size_t k = 0; k < n; ++k) {
                matrix[r * n + k] -= factor * matrix[c * n + k];
                inverse_[r * n + k] -= factor * inverse_[c * n + k];
            }
        }
    }
    point_.assign(n, 0);
    for (std::size_t r = 0; r < n; ++r)
        for (std::size_t k = 0; k < n; ++k) point_[r] += at(r, k) * binding_[k].bound;
}

}  // namespace hanse::games
