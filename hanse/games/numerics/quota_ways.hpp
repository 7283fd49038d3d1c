// SPDX-License-Identifier: Apache-2.0
// Counting the coalitions of a quota: a dynamic programme over how many are in and how strong they
// are together (model.md C.3.3).
//
// With x counting players and y strength, the coalitions of all parties are the product of the
// factors 1 + x y^strength; only strengths below the threshold B are kept. Beside the number of
// coalitions we keep the sum of their gains. What party i of strength b adds to others who have
// strength w is
//     its gain g        if they reach the threshold without it       (w ≥ B)
//     g and their gains if they reach it together                    (B-b ≤ w < B)
// so that it gets g (1 - a) + h, where a weighs the coalitions of others with w < B-b, and h the
// gains of those with B-b ≤ w < B. The others are had by dividing the factor of i out again: once
// for every strength that occurs.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::games::quota {

/// A quota in whole numbers without common factor.
struct Parties {
    std::int64_t threshold;
    std::vector<std::int64_t> strengths, gains;

    std::size_t count() const { return strengths.size(); }
};

/// Numbers of coalitions, or sums over them, by size and by strength below the threshold.
template <class Count>
class Grid {
public:
    Grid(std::size_t sizes, std::int64_t strengths)
        : width_(std::size_t(strengths)), cells_(sizes * width_) {}

    Count* row(std::size_t size) { return &cells_[size * width_]; }
    const Count* row(std::size_t size) const { return &cells_[size * width_]; }
    std::size_t width() const { return width_; }
    std::size_t sizes() const { return cells_.size() / width_; }

private:
    std::size_t width_;
    std::vector<Count> cells_;
};

template <class Count>
struct Ways {
    Grid<Count> coalitions, gains;
};

template <class Count>
void add_party(Ways<Count>& ways, std::size_t before, std::int64_t strength, std::int64_t gain) {
    const std::size_t width = ways.coalitions.width();
    if (strength >= std::int64_t(width)) return;
    const auto step = std::size_t(strength);
    for (std::size_t size = before + 1; size > 0; --size) {
        const Count *counted = ways.coalitions.row(size - 1), *gained = ways.gains.row(size - 1);
        Count *count = ways.coalitions.row(size) + step, *sum = ways.gains.row(size) + step;
        for (std::size_t w = 0; w + step < width; ++w) {
            sum[w] += gained[w];
            sum[w] += counted[w].times(gain);
            count[w] += counted[w];
        }
    }
}

template <class Count>
Ways<Count> ways_of(const Parties& parties) {
    const Grid<Count> empty(parties.count() + 1, parties.threshold);
    Ways<Count> ways{empty, empty};
    *ways.coalitions.row(0) = Count(1);
    for (std::size_t i = 0; i < parties.count(); ++i)
        add_party(ways, i, parties.strengths[i], parties.gains[i]);
    return ways;
}

/// Divides a grid by 1 + x y^strength, size by size.
template <class Count>
class Divided {
public:
    Divided(std::size_t width, std::int64_t strength)
        : step_(std::min(width, std::size_t(strength))), row_(width), above_(width) {}

    /// @param row  of the next size of the grid. @return the same size of the quotient.
    const std::vector<Count>& next(const Count* row) {
        std::swap(row_, above_);
        std::copy(row, row + row_.size(), row_.begin());
        for (std::size_t w = step_; w < row_.size(); ++w) row_[w] -= above_[w - step_];
        return row_;
    }
    /// The quotient one size below, times y^strength, at w.
    Count moved(std::size_t w) const { return w < step_ ? Count() : above_[w - step_]; }

private:
    std::size_t step_;
    std::vector<Count> row_, above_;
};

/// What matters of the others of a party of some strength and of gain g: they have a, and h = fixed
/// - g × own.
struct Others {
    base::Rational too_weak, fixed, own;
};

template <class Count>
Others others_of(const Ways<Count>& ways, std::int64_t strength,
                 const std::vector<base::Rational>& weights) {
    const std::size_t width = ways.coalitions.width();
    const std::size_t turns = width - std::min(width, std::size_t(strength));
    Divided<Count> coalitions(width, strength), gains(width, strength), twice(width, strength);
    Others out;
    for (std::size_t size = 0; size < weights.size(); ++size) {
        const std::vector<Count>& count = coalitions.next(ways.coalitions.row(size));
        const std::vector<Count>& gain = gains.next(ways.gains.row(size));
        twice.next(count.data());
        Count too_weak, fixed, own;
        for (std::size_t w = 0; w < turns; ++w) too_weak += count[w];
        for (std::size_t w = turns; w < width; ++w) {
            fixed += gain[w];
            own += twice.moved(w);
        }
        out.too_weak += weights[size] * too_weak.rational();
        out.fixed += weights[size] * fixed.rational();
        out.own += weights[size] * own.rational();
    }
    return out;
}

}  // namespace hanse::games::quota
