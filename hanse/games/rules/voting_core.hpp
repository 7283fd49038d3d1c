// SPDX-License-Identifier: Apache-2.0
// VotingCore: what is left of a weighted voting once all that goes without saying is taken away.
//
// Those with a veto are all in, else nothing is decided; voters without weight and without veto never
// matter; common factors of the weights go; and if losing is the rarer case to count, we ask who
// turns the tide when voters leave instead of join. What remains is one question for both ways:
// the others of a voter weigh between limit − weight and limit − 1, in how many ways?
#pragma once

#include <cstdint>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/rules/voting.hpp"

namespace hanse::games {

struct VotingCore {
    /// Free voters (without veto) of one weight.
    struct Group {
        std::int64_t weight = 0;  // from 1 to limit
        Players voters;
    };

    int voters = 0;  // of the whole voting
    Players vetoes;
    std::vector<Group> groups;  // by ascending weight; none if the vetoes decide alone
    int free = 0;               // voters in groups
    std::int64_t limit = 0;     // above 0 if there are groups
    bool leaving = false;       // limit is about those who are out, not those who are in
};

VotingCore core_of(const WeightedVoting& voting);

/// How often each size of free coalition matters.
struct PivotCounts {
    /// For each group and each number of other free voters who count towards the limit: the sets of
    /// them that one voter of the group makes reach it. One number, over all sizes, without sizes.
    std::vector<std::vector<base::Rational>> pivots;
    /// Sets of free voters that stay below the limit.
    base::Rational below;
};

/// From tables of sums, or by going through all sets of up to 24 free voters, whichever is cheaper.
/// @return invalid_input, with the figures, if both cost too much; cancelled() if told to stop.
base::Result<PivotCounts> count_pivots(const VotingCore& core, bool by_size, const Work& work);

/// The two ways, to be held against each other.
base::Result<PivotCounts> count_pivots_in_tables(const VotingCore& core, bool by_size,
                                                 const Work& work);
PivotCounts count_pivots_one_by_one(const VotingCore& core, bool by_size);

}  // namespace hanse::games
