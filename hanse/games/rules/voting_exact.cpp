// SPDX-License-Identifier: Apache-2.0
// From counts of coalitions to indices of power.
#include <algorithm>

#include "hanse/games/numerics/weighing.hpp"
#include "hanse/games/rules/voting.hpp"
#include "hanse/games/rules/voting_core.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

std::size_t at(int voter) { return std::size_t(voter); }

}  // namespace

Result<std::vector<Rational>> shapley_shubik_exact(const WeightedVoting& voting, const Work& work) {
    const VotingCore core = core_of(voting);
    HANSE_TRY(counts, count_pivots(core, true, work));
    std::vector<Rational> index(at(core.voters));
    const int vetoes = int(core.vetoes.size());
    // Weights by how many voters were there before; those without weight need not be counted.
    const auto weights = size_weights(Weighing::shapley, std::max(0, core.free + vetoes - 1));
    Rational left = 1;
    for (std::size_t g = 0; g < core.groups.size(); ++g) {
        Rational each;
        for (int size = 0; size < core.free; ++size) {
            const int before = core.leaving ? core.free - 1 - size : size;
            each += weights[at(vetoes + before)] * counts.pivots[g][at(size)];
        }
        for (const int voter : core.groups[g].voters) {
            index[at(voter)] = each;
            left -= each;
        }
    }
    for (const int voter : core.vetoes) index[at(voter)] = left / Rational(vetoes);
    return index;
}

Result<std::vector<Rational>> banzhaf_exact(const WeightedVoting& voting, const Work& work) {
    const VotingCore core = core_of(voting);
    HANSE_TRY(counts, count_pivots(core, false, work));
    std::vector<Rational> index(at(core.voters));
    const int vetoes = int(core.vetoes.size());
    if (core.free > 0) {
        const Rational one = weight_of_power(Weighing::banzhaf, core.free - 1 + vetoes);
        for (std::size_t g = 0; g < core.groups.size(); ++g)
            for (const int voter : core.groups[g].voters)
                index[at(voter)] = counts.pivots[g][0] * one;
    }
    if (vetoes > 0) {
        const Rational below = counts.below * weight_of_power(Weighing::banzhaf, core.free);
        const Rational won = core.leaving ? below : Rational(1) - below;
        for (const int voter : core.vetoes)
            index[at(voter)] = won * weight_of_power(Weighing::banzhaf, vetoes - 1);
    }
    return index;
}

}  // namespace hanse::games
