// SPDX-License-Identifier: Apache-2.0
// The dual simplex method, in doubles or in fractions: how linear_programme.cpp finds its way.
//
//     minimise c·x   subject to   a·x >= b for every row,   x >= 0,   with c >= 0
//
// With n columns, n constraints are tight at a time (x_j >= 0 counts as one). x is where they meet,
// and c is a combination of their normals with weights y >= 0: so nothing that respects them is
// cheaper than x. A constraint that x violates takes the place of a tight one, chosen so that no
// weight turns negative. Only the n × n inverse is kept; a row costs nothing until it is violated,
// which is what rows that arrive one by one want.
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::games {

inline double magnitude(double number) { return std::abs(number); }
inline double magnitude(const base::Rational& number) { return std::abs(number.approximate()); }
inline bool is_nought(double number) { return number == 0; }
inline bool is_nought(const base::Rational& number) { return number.is_zero(); }

template <class Number>
class DualSimplex {
public:
    enum class Ending { optimal, infeasible, stuck };
    using Sparse = std::vector<std::pair<int, Number>>;  // column, coefficient

    struct Limits {
        int pivots_max = 0;
        int pivots_between_fresh_inverses = 0;  // 0: the inverse never goes stale
        std::stop_token stop = {};
    };

    /// @param tolerance  what counts as zero beside numbers of size 1; 0 for fractions.
    DualSimplex(std::vector<Number> costs, Number tolerance)
        : costs_(std::move(costs)), tolerance_(std::move(tolerance)) {
        restart();
    }

    void add(Sparse row, Number bound) {
        double size = 0;
        for (const auto& [column, times] : row) size += magnitude(times) * magnitude(times);
        rows_.push_back({std::move(row), std::move(bound), size > 0 ? std::sqrt(size) : 1});
        if (magnitude(rows_.back().bound) > largest_) largest_ = magnitude(rows_.back().bound);
    }

    /// To the origin, where all x_j >= 0 are tight and y = c.
    void restart() {
        const std::size_t n = costs_.size();
        inverse_.assign(n * n, Number(0));
        for (std::size_t j = 0; j < n; ++j) inverse_[j * n + j] = Number(1);
        tight_.resize(n);
        std::iota(tight_.begin(), tight_.end(), 0);
        weights_ = costs_;
        point_.assign(n, Number(0));
    }

    /// To where the given constraints are tight; those that depend on others are left out.
    /// @return whether no weight is negative there, so that run() may go on from there.
    bool restart_at(const std::vector<int>& tight);

    /// Goes on until x respects every row. A violated row whose normal is no combination with a
    /// positive part contradicts the tight ones: that is `infeasible`, and combination() says how.
    Ending run(const Limits& limits);

    /// The constraints tight at point(): j stands for x_j >= 0, n + r for row r.
    const std::vector<int>& tight() const { return tight_; }
    const std::vector<Number>& weights() const { return weights_; }
    const std::vector<Number>& point() const { return point_; }
    /// After `infeasible`: the violated constraint, and its normal as a combination of the tight.
    int contradicted() const { return entering_; }
    const std::vector<Number>& combination() const { return combination_; }

private:
    struct Row {
        Sparse parts;
        Number bound;
        double norm;
    };

    int columns() const { return static_cast<int>(costs_.size()); }
    Number* inverse_row(int j) { return inverse_.data() + std::size_t(j) * costs_.size(); }
    Number shortfall(int id) const;  // how much point_ violates a constraint by
    int violated(bool first) const;
    void combine(int id);
    int leaving() const;
    void exchange(int slot, int id);

    static constexpr int kPatience = 30;  // pivots without progress until Bland's rule takes over

    std::vector<Number> costs_, inverse_, weights_, point_, combination_;
    std::vector<Row> rows_;
    std::vector<int> tight_;
    Number tolerance_;
    double largest_ = 0;
    int entering_ = -1;
};

template <class Number>
Number DualSimplex<Number>::shortfall(int id) const {
    if (id < columns()) return Number(0) - point_[std::size_t(id)];
    const Row& row = rows_[std::size_t(id - columns())];
    Number left = row.bound;
    for (const auto& [column, times] : row.parts) left -= times * point_[std::size_t(column)];
    return left;
}

/// The constraint violated most for the length of its normal; or, by Bland's rule, the first.
template <class Number>
int DualSimplex<Number>::violated(bool first) const {
    const int count = columns() + static_cast<int>(rows_.size());
    const double allowed = magnitude(tolerance_) * largest_;
    double worst = 0;
    int out = -1;
    for (int id = 0; id < count; ++id) {
        const Number gap = shortfall(id);
        if (!(gap > Number(0))) continue;
        const double norm = id < columns() ? 1 : rows_[std::size_t(id - columns())].norm;
        const double size = magnitude(gap) / norm;
        if (size <= allowed && !is_nought(tolerance_)) continue;
        if (out >= 0 && size <= worst) continue;
        worst = size, out = id;
        if (first) break;
    }
    return out;
}

/// combination_ := the normal of a constraint, written in the normals of the tight ones.
template <class Number>
void DualSimplex<Number>::combine(int id) {
    combination_.assign(costs_.size(), Number(0));
    const auto take = [&](int column, const Number& times) {
        const Number* row = inverse_row(column);
        for (std::size_t k = 0; k < combination_.size(); ++k)
            if (!is_nought(row[k])) combination_[k] += times * row[k];
    };
    if (id < columns()) return take(id, Number(1));
    for (const auto& [column, times] : rows_[std::size_t(id - columns())].parts)
        take(column, times);
}

/// The tight constraint whose weight reaches zero first. Ties: the smallest name, as Bland's rule
/// asks; in doubles the larger pivot, which is the safer one.
template <class Number>
int DualSimplex<Number>::leaving() const {
    int out = -1;
    Number best{};
    for (std::size_t k = 0; k < tight_.size(); ++k) {
        if (!(combination_[k] > tolerance_)) continue;
        const Number ratio = weights_[k] / combination_[k];
        const auto rival = static_cast<std::size_t>(out);
        const bool tie = out >= 0 && !(ratio < best) && !(best < ratio);
        const bool better =
            out < 0 || ratio < best ||
            (tie && (is_nought(tolerance_) ? tight_[k] < tight_[rival]
                                           : combination_[rival] < combination_[k]));
        if (!better) continue;
        best = ratio, out = static_cast<int>(k);
    }
    return out;
}

template <class Number>
void DualSimplex<Number>::exchange(int slot, int id) {
    const auto k = static_cast<std::size_t>(slot);
    const std::size_t n = costs_.size();
    const Number gap = shortfall(id);
    const Number pivot = combination_[k];
    const Number weight = weights_[k] / pivot;
    for (std::size_t j = 0; j < n; ++j)
        if (!is_nought(combination_[j])) weights_[j] -= weight * combination_[j];
    weights_[k] = weight;
    std::vector<std::size_t> involved;
    for (std::size_t j = 0; j < n; ++j)
        if (j != k && !is_nought(combination_[j])) involved.push_back(j);
    for (std::size_t i = 0; i < n; ++i) {
        Number* row = inverse_.data() + i * n;
        if (is_nought(row[k])) continue;
        const Number part = row[k] / pivot;
        for (const std::size_t j : involved) row[j] -= part * combination_[j];
        row[k] = part;
        point_[i] += gap * part;
    }
    tight_[k] = id;
}

template <class Number>
bool DualSimplex<Number>::restart_at(const std::vector<int>& tight) {
    const std::vector<int> wanted(tight.begin(), tight.end());  // `tight` may be our own
    restart();
    std::vector<char> stays(costs_.size(), 0);
    for (const int id : wanted)
        if (id < columns()) stays[std::size_t(id)] = 1;
    for (const int id : wanted) {
        if (id < columns()) continue;
        combine(id);
        int slot = -1;
        double size = magnitude(tolerance_);
        for (std::size_t k = 0; k < tight_.size(); ++k) {
            if (tight_[k] >= columns() || stays[std::size_t(tight_[k])] != 0) continue;
            const double here = magnitude(combination_[k]);
            if (here > size) size = here, slot = static_cast<int>(k);
        }
        if (slot >= 0) exchange(slot, id);
    }
    return std::ranges::none_of(
        weights_, [&](const Number& weight) { return weight + tolerance_ < Number(0); });
}

template <class Number>
typename DualSimplex<Number>::Ending DualSimplex<Number>::run(const Limits& limits) {
    int idle = 0;
    for (int pivots = 1; pivots <= limits.pivots_max && !limits.stop.stop_requested(); ++pivots) {
        entering_ = violated(idle > kPatience);
        if (entering_ < 0) return Ending::optimal;
        combine(entering_);
        const int slot = leaving();
        if (slot < 0) return Ending::infeasible;
        idle = weights_[std::size_t(slot)] > tolerance_ ? 0 : idle + 1;
        exchange(slot, entering_);
        const int fresh = limits.pivots_between_fresh_inverses;
        if (fresh > 0 && pivots % fresh == 0 && !restart_at(tight_)) return Ending::stuck;
    }
    return Ending::stuck;
}

}  // namespace hanse::games
