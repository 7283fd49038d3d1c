// SPDX-License-Identifier: Apache-2.0
// Who never makes a difference: nobody's sums need to be counted for that, only to be possible.
#include <algorithm>

#include "hanse/games/rules/voting.hpp"
#include "hanse/games/rules/voting_core.hpp"

namespace hanse::games {

namespace {

constexpr std::int64_t kLimitMax = std::int64_t{1} << 33;  // a gigabyte of possible sums

/// Which sums below the limit some set of weights has: one bit each.
class PossibleSums {
public:
    explicit PossibleSums(std::int64_t limit) : words_(std::size_t(limit / 64 + 1)) {
        words_[0] = 1;
    }

    void add(std::int64_t weight) {
        const auto shift = std::size_t(weight / 64);
        const int bits = int(weight % 64);
        for (std::size_t k = words_.size(); k-- > shift;) {
            words_[k] |= words_[k - shift] << bits;
            if (bits > 0 && k > shift) words_[k] |= words_[k - shift - 1] >> (64 - bits);
        }
    }

    bool any(std::int64_t first, std::int64_t end) const {
        for (std::int64_t sum = first; sum < end; ++sum)
            if ((words_[std::size_t(sum / 64)] >> (sum % 64) & 1) != 0) return true;
        return false;
    }

private:
    std::vector<std::uint64_t> words_;
};

/// Whether the others can leave it to one voter of the group.
bool matters(const VotingCore& core, std::size_t which) {
    PossibleSums others(core.limit);
    for (std::size_t g = 0; g < core.groups.size(); ++g)
        for (std::size_t k = g == which ? 1 : 0; k < core.groups[g].voters.size(); ++k)
            others.add(core.groups[g].weight);
    return others.any(core.limit - core.groups[which].weight, core.limit);
}

}  // namespace

base::Result<Players> dummies(const WeightedVoting& voting, const Work& work) {
    const VotingCore core = core_of(voting);
    std::vector<bool> counts(std::size_t(core.voters));
    for (const int voter : core.vetoes) counts[std::size_t(voter)] = true;
    std::size_t first = 0;  // the lightest group that matters: then all heavier ones do
    if (core.limit > kLimitMax) {
        HANSE_TRY(pivots, count_pivots(core, false, work));
        while (pivots.pivots[first][0].is_zero()) ++first;
    } else {
        for (std::size_t end = core.groups.size(); first < end;) {
            if (work.stop.stop_requested()) return cancelled();
            const std::size_t middle = (first + end) / 2;
            if (matters(core, middle))
                end = middle;
            else
                first = middle + 1;
        }
    }
    for (; first < core.groups.size(); ++first)
        for (const int voter : core.groups[first].voters) counts[std::size_t(voter)] = true;
    Players out;
    for (int i = 0; i < core.voters; ++i)
        if (!counts[std::size_t(i)]) out.push_back(i);
    return out;
}

}  // namespace hanse::games
