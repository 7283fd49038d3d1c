// SPDX-License-Identifier: Apache-2.0
// WeightedVoting: who decides, where votes have weights, a quota has to be reached, and some may
// have a veto.
//
// Two ways to the same indices: exact fractions by counting coalitions, as long as there are not too
// many sizes and weights to count; and doubles with a proven error bound, for a thousand voters and
// more. Neither overflows: what would cost too much is refused, with the figures.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

class WeightedVoting {
public:
    /// @param quota    a coalition wins if its weight reaches it and all with a veto are in.
    /// @param weights  one a voter; none negative; together below 2^62.
    /// @param vetoes   sorted or not; no voter twice.
    /// @return invalid_input if there is no voter, a promise is broken, all together do not win, or
    ///         nobody at all would win (quota 0 or less without vetoes).
    static base::Result<WeightedVoting> create(std::int64_t quota,
                                               std::vector<std::int64_t> weights,
                                               Players vetoes = {});

    std::int64_t quota() const { return quota_; }
    const std::vector<std::int64_t>& weights() const { return weights_; }
    const Players& vetoes() const { return vetoes_; }  // ascending
    int voters() const { return int(weights_.size()); }
    std::int64_t total() const { return total_; }

    /// @param inside  one flag a voter.
    bool wins(const std::vector<bool>& inside) const;

private:
    WeightedVoting() = default;

    std::int64_t quota_ = 0;
    std::vector<std::int64_t> weights_;
    Players vetoes_;
    std::int64_t total_ = 0;
};

/// Who wins alone and without whom nobody wins.
std::optional<int> dictator(const WeightedVoting& voting);

/// Those without whom nobody wins: by the charter or by their weight.
Players blockers(const WeightedVoting& voting);

/// Those who never make a difference.
/// @return invalid_input, with the figures, if weights are too large to go through all their sums
///         and there are over 24 voters; cancelled() if told to stop.
/// Cost: O(voters × quota / 64), a few times; or O(2^voters).
base::Result<Players> dummies(const WeightedVoting& voting, const Work& work = {});

/// The Shapley value of the game that is worth 1 to winning coalitions: adds up to 1.
/// @return as for dummies().
/// Cost: voters² × quota additions for each size of weight, in numbers of as many bits as voters;
///       or voters × 2^voters. 51 electors of a president: 3 ms.
/// Source: Shapley & Shubik, Am. Political Science Review 48 (1954); counting: Mann & Shapley (1962).
base::Result<std::vector<base::Rational>> shapley_shubik_exact(const WeightedVoting& voting,
                                                               const Work& work = {});

/// The part of all coalitions of the others that a voter turns from losing to winning. Not
/// normalised (normalized() in term_values.hpp does that).
/// @return as for dummies().
/// Source: Penrose (1946); Banzhaf, Rutgers Law Review 19 (1965).
base::Result<std::vector<base::Rational>> banzhaf_exact(const WeightedVoting& voting,
                                                        const Work& work = {});

/// Indices in doubles, and how good they are.
struct PowerIndex {
    std::vector<double> index;
    /// No index is off by more than this part of itself, or 1e-280 if that is more. Voters who make no
    /// difference have exactly 0.
    double relative_error = 0;
};

/// The Shapley-Shubik index of many voters: the chance to be pivotal when each of the others is in
/// with chance p, integrated over p by a quadrature that is exact for such polynomials up to
/// rounding (unit_quadrature.hpp). Nothing is ever subtracted, so nothing cancels.
/// @return invalid_input, with the figures, if that takes more than 10^13 operations or goes through
///         more than 2^23 sums and there are over 24 voters; cancelled() if told to stop.
/// Cost: about 9 sqrt(voters) × voters × quota operations, quota or what is left of the total,
///       whichever is less, after common factors. The same bits on any number of threads.
base::Result<PowerIndex> shapley_shubik(const WeightedVoting& voting, const Work& work = {});

/// The same for Banzhaf's index: p is one half.
base::Result<PowerIndex> banzhaf(const WeightedVoting& voting, const Work& work = {});

}  // namespace hanse::games
