// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/rules/voting.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/games/rules/voting_core.hpp"

namespace hanse::games {

namespace {

constexpr std::int64_t kTotalMax = std::int64_t{1} << 62;

base::Error wrong(const std::string& zh, const std::string& en) {
    return base::invalid({}, zh, en);
}

base::Result<std::int64_t> total_of(const std::vector<std::int64_t>& weights) {
    std::int64_t total = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] < 0)
            return wrong(fmt::format("第 {} 个表决人的票数为负：{}；应不小于 0", i + 1, weights[i]),
                         fmt::format("voter {} has a negative weight: {}; it should be at least 0",
                                     i + 1, weights[i]));
        if (weights[i] >= kTotalMax - total)
            return wrong("票数之和达到或超过 2^62；请换用更大的单位",
                         "the weights add up to 2^62 or more; use a larger unit");
        total += weights[i];
    }
    return total;
}

base::Result<base::Done> check_vetoes(const Players& sorted, int voters) {
    for (std::size_t k = 0; k < sorted.size(); ++k) {
        const int i = sorted[k];
        if (i < 0 || i >= voters)
            return wrong(
                fmt::format("否决权人 {} 不存在；应在 0 与 {} 之间", i, voters - 1),
                fmt::format("there is no voter {} to have a veto; it should be from 0 to {}", i,
                            voters - 1));
        if (k > 0 && sorted[k - 1] == i)
            return wrong(fmt::format("表决人 {} 的否决权写了两次；应只写一次", i),
                         fmt::format("the veto of voter {} stands twice; once is right", i));
    }
    return base::Done{};
}

bool vetoed(const WeightedVoting& voting, int voter) {
    return std::ranges::binary_search(voting.vetoes(), voter);
}

}  // namespace

base::Result<WeightedVoting> WeightedVoting::create(std::int64_t quota,
                                                    std::vector<std::int64_t> weights,
                                                    Players vetoes) {
    if (weights.empty())
        return wrong("没有表决人；至少需要一个", "no voters; at least one is needed");
    HANSE_TRY(total, total_of(weights));
    std::ranges::sort(vetoes);
    HANSE_CHECK(check_vetoes(vetoes, int(weights.size())));
    if (quota > total)
        return wrong(fmt::format("通过门槛 {} 高于全部票数 {}；应不超过它", quota, total),
                     fmt::format("the quota {} is above all votes together, {}; it should be at "
                                 "most that",
                                 quota, total));
    if (quota <= 0 && vetoes.empty())
        return wrong(fmt::format("通过门槛为 {}；没有否决权人时应至少为 1", quota),
                     fmt::format("the quota is {}; without vetoes it should be at least 1", quota));
    WeightedVoting out;
    out.quota_ = quota;
    out.weights_ = std::move(weights);
    out.vetoes_ = std::move(vetoes);
    out.total_ = total;
    return out;
}

bool WeightedVoting::wins(const std::vector<bool>& inside) const {
    std::int64_t weight = 0;
    for (std::size_t i = 0; i < weights_.size(); ++i)
        if (inside[i]) weight += weights_[i];
    return weight >= quota_ &&
           std::ranges::all_of(vetoes_, [&](int i) { return inside[std::size_t(i)]; });
}

Players blockers(const WeightedVoting& voting) {
    Players out;
    for (int i = 0; i < voting.voters(); ++i)
        if (vetoed(voting, i) || voting.total() - voting.weights()[std::size_t(i)] < voting.quota())
            out.push_back(i);
    return out;
}

std::optional<int> dictator(const WeightedVoting& voting) {
    const Players all = blockers(voting);
    if (all.size() != 1) return std::nullopt;
    std::vector<bool> alone(std::size_t(voting.voters()));
    alone[std::size_t(all[0])] = true;
    return voting.wins(alone) ? std::optional(all[0]) : std::nullopt;
}

VotingCore core_of(const WeightedVoting& voting) {
    VotingCore core{.voters = voting.voters(), .vetoes = voting.vetoes()};
    std::map<std::int64_t, Players> by_weight;
    std::int64_t needed = voting.quota(), total = 0, common = 0;
    for (int i = 0; i < voting.voters(); ++i) {
        const std::int64_t weight = voting.weights()[std::size_t(i)];
        if (vetoed(voting, i)) {
            needed -= weight;
        } else if (weight > 0) {
            by_weight[weight].push_back(i);
            total += weight;
            common = std::gcd(common, weight);
        }
    }
    if (needed <= 0) return core;
    base::expects(common > 0, "voters who can reach the quota");
    needed = (needed - 1) / common + 1;
    total /= common;
    core.leaving = total - needed + 1 < needed;
    core.limit = core.leaving ? total - needed + 1 : needed;
    for (auto& [weight, voters] : by_weight) {
        const std::int64_t counts = std::min(weight / common, core.limit);
        core.free += int(voters.size());
        if (core.groups.empty() || core.groups.back().weight != counts)
            core.groups.push_back({counts, {}});
        Players& group = core.groups.back().voters;
        group.insert(group.end(), voters.begin(), voters.end());
    }
    return core;
}

}  // namespace hanse::games
