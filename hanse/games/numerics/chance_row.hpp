// SPDX-License-Identifier: Apache-2.0
// ChanceRow: the chances that a random sum of weights is 0, 1, 2 … limit - 1.
//
// Rows are multiplied out group by group and added up in windows; every number is a sum of products
// of chances, so that its relative error only grows with the number of operations. Numbers below
// 1e-290 become 0: processors are slow with the smallest doubles, and nobody's power depends on them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hanse::games {

inline constexpr double kChanceMin = 1e-290;

/// The chances that 0 … count of so many voters, each in with chance p, are in.
/// @param p, q  q = 1 - p; both above 0.
std::vector<double> binomial_chances(std::size_t count, long double p, long double q);

class ChanceRow {
public:
    /// Nobody yet: the sum is 0.
    explicit ChanceRow(std::int64_t limit);

    /// The row once more people of one weight may come: the chance of `in` of them is chances[in].
    /// @param out  overwritten; of the same limit. Not this row.
    void with(std::span<const double> chances, std::int64_t weight, ChanceRow& out) const;

    /// Sets out[sum] to the chance of sum - width + 1 … sum.
    /// @param width  from 1 to limit. @param spare  like out.
    void windows(std::int64_t width, ChanceRow& out, ChanceRow& spare) const;

    /// The sum over s of this row at s and the other at limit - 1 - s.
    double meet(const ChanceRow& other) const;
    /// The chance of a sum below the limit.
    double total() const;

private:
    static constexpr std::size_t kTile = 16;  // numbers worked on together
    double* at(std::size_t sum) { return numbers_.data() + kTile + sum; }
    const double* at(std::size_t sum) const { return numbers_.data() + kTile + sum; }
    void set_range(std::size_t first, std::size_t end);
    /// sum[s] = still[s] + moved[s - by]
    static void add_shifted(const ChanceRow& still, const ChanceRow& moved, std::size_t by,
                            ChanceRow& sum);

    std::size_t limit_;
    std::size_t first_ = 0, end_ = 1;  // all others are 0
    std::vector<double> numbers_;      // a tile of 0, the row, two tiles of 0
};

}  // namespace hanse::games
