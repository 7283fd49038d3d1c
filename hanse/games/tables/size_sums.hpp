// SPDX-License-Identifier: Apache-2.0
// SizeSums: what one reading of a table keeps of it, and all values that follow.
//
// For each player i and size s: the sum of the worths of the coalitions of s players that i belongs to.
// Shapley, Banzhaf and every other value that weighs marginal contributions by size alone need nothing else. Worths are
// only added, never weighted, until the table has been read: sums of whole numbers are exact, the others are
// added in pairs of halves. The bits of the result depend neither on the machine nor on the number of threads.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/tables/table_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

class SizeSums {
public:
    int players() const { return players_; }
    /// Sum of the worths of all coalitions of `size` players, in table steps.
    double total(int size) const { return total_[index(size)]; }
    /// Of those that `player` belongs to.
    double with(int player, int size) const {
        return with_[index(player) * (index(players_) + 1) + index(size)];
    }
    /// Whether every sum is exact: the worths are whole and no sum reaches 2^53.
    bool exact() const { return exact_; }
    double largest() const { return largest_; }
    const base::Rational& unit() const { return unit_; }

private:
    friend class SumsBuilder;
    static std::size_t index(int k) { return static_cast<std::size_t>(k); }

    int players_ = 0;
    bool exact_ = false;
    double largest_ = 0;
    base::Rational unit_ = 1;
    std::vector<double> total_;
    std::vector<double> with_;
};

/// Reads the table once.
/// Cost: O(2^n), the time memory takes to deliver it (bench/README.md).
base::Result<SizeSums> size_sums(const TableGame& game, const Work& work = {});

/// Worths made in pieces and forgotten, for games too large for a table.
struct WorthSource {
    int players = 1;  // to kTablePlayersMax
    /// Sets part[k] to the worth of the coalition first + k; called from several threads.
    std::function<void(Coalition first, std::span<double> part)> fill;
    base::Rational unit = 1;
};

/// @return invalid_input if a worth is not finite or the empty coalition's is not 0.
/// Memory: a few megabytes a thread.
base::Result<SizeSums> size_sums(const WorthSource& source, const Work& work = {});

/// A value of every player in doubles, in the user's unit.
struct FloatingValue {
    std::vector<double> share;
    /// No share is further than this from the exact one; 0 if each is the double nearest to it.
    double error_max = 0;
};

/// The average of v(S with i) - v(S) over all orders of arrival.
/// Correctly rounded if the sums are exact.
/// Source: Shapley, "A Value for n-Person Games", Contributions to the Theory of Games II (1953).
FloatingValue shapley_value(const SizeSums& sums);

/// The average of v(S with i) - v(S) over all coalitions S without i.
/// Source: Banzhaf, "Weighted Voting Doesn't Work", Rutgers Law Review 19 (1965).
FloatingValue banzhaf_value(const SizeSums& sums);

/// The average over coalition sizes with weights of your own: weight[s] for joining s others, to be
/// multiplied by C(n-1, s); for Shapley all 1/n, for Banzhaf C(n-1, s)/2^(n-1).
/// @param weight  n numbers.
FloatingValue semivalue(const SizeSums& sums, std::span<const base::Rational> weight);

/// The same as fractions; nothing unless the sums are exact.
std::optional<std::vector<base::Rational>> exact_shapley_value(const SizeSums& sums);
std::optional<std::vector<base::Rational>> exact_banzhaf_value(const SizeSums& sums);

/// For whole worths so large that their sums are not exact in one reading: reads the table as two
/// or three tables of smaller numbers.
/// @return nothing if the table is not whole.
base::Result<std::optional<std::vector<base::Rational>>> exact_shapley_value(const TableGame& game,
                                                                             const Work& work = {});
base::Result<std::optional<std::vector<base::Rational>>> exact_banzhaf_value(const TableGame& game,
                                                                             const Work& work = {});

}  // namespace hanse::games
