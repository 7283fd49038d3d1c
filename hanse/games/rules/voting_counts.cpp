// SPDX-License-Identifier: Apache-2.0
// Counting the coalitions that one more voter lifts over the limit.
#include <algorithm>
#include <array>
#include <bit>
#include <span>

#include <fmt/format.h>

#include "hanse/games/numerics/limbs.hpp"
#include "hanse/games/numerics/subset_counts.hpp"
#include "hanse/games/rules/voting_core.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

constexpr int kListedMax = 24;       // free voters whose sets are gone through
constexpr double kBytesMax = 1.5e9;  // of the two tables
constexpr double kAdditionsMax = 2e11;

int limbs_for(int free) {
    int limbs = 1;
    while (64 * limbs - 1 <= free) limbs *= 2;
    return limbs;
}

struct TableCost {
    double bytes, additions;
};

TableCost table_cost(const VotingCore& core, bool by_size) {
    const double limbs = limbs_for(core.free);
    const double cells = double(core.limit) * (by_size ? core.free + 1 : 1);
    return {2 * cells * 8 * limbs, cells * limbs * (core.free + 3.0 * double(core.groups.size()))};
}

double listing_cost(const VotingCore& core) { return std::ldexp(core.free, core.free); }

template <class Count>
Rational in_window(const Count* row, std::int64_t limit, std::int64_t weight) {
    Count out;
    for (std::int64_t sum = limit - weight; sum < limit; ++sum) out += row[sum];
    return out.rational();
}

template <int limbs>
Result<PivotCounts> count_in_tables(const VotingCore& core, bool by_size, const Work& work) {
    SubsetCounts<Limbs<limbs>> all(core.free, core.limit, by_size ? BySize::yes : BySize::no);
    for (const VotingCore::Group& group : core.groups)
        for (std::size_t k = 0; k < group.voters.size(); ++k) {
            if (work.stop.stop_requested()) return cancelled();
            all.add(group.weight);
        }
    PivotCounts out;
    for (int size = 0; size < all.sizes(); ++size)
        out.below += in_window(all.row(size), core.limit, core.limit);
    for (const VotingCore::Group& group : core.groups) {
        if (work.stop.stop_requested()) return cancelled();
        const auto others = all.without(group.weight);
        std::vector<Rational>& pivots = out.pivots.emplace_back();
        for (int size = 0; size < std::max(1, others.sizes() - 1); ++size)
            pivots.push_back(in_window(others.row(size), core.limit, group.weight));
        if (work.progress) work.progress(double(out.pivots.size()) / double(core.groups.size()));
    }
    return out;
}

/// Free voters one by one, and what sets of them weigh: the sum of the set's lower half of voters and
/// that of its upper half are looked up.
class FreeVoters {
public:
    explicit FreeVoters(const VotingCore& core) : low_(core.free / 2) {
        for (std::size_t g = 0; g < core.groups.size(); ++g)
            for (std::size_t k = 0; k < core.groups[g].voters.size(); ++k) {
                weights_.push_back(core.groups[g].weight);
                group_of_.push_back(g);
            }
        const auto middle = weights_.begin() + low_;
        lower_ = sums({weights_.begin(), middle});
        upper_ = sums({middle, weights_.end()});
    }

    std::int64_t weight(int i) const { return weights_[std::size_t(i)]; }
    std::size_t group(int i) const { return group_of_[std::size_t(i)]; }
    std::int64_t sum(Coalition set) const {
        return lower_[set & everyone(low_)] + upper_[set >> low_];
    }

private:
    static std::vector<std::int64_t> sums(std::span<const std::int64_t> weights) {
        std::vector<std::int64_t> out(std::size_t{1} << weights.size());
        for (Coalition set = 1; set < out.size(); ++set) {
            const int first = std::countr_zero(set);
            out[set] = out[set & (set - 1)] + weights[std::size_t(first)];
        }
        return out;
    }

    int low_;
    std::vector<std::int64_t> weights_, lower_, upper_;
    std::vector<std::size_t> group_of_;
};

base::Error too_costly(const VotingCore& core) {
    const auto steps = double(core.limit);
    return base::invalid(
        {},
        fmt::format("{} 个表决人、约去公约数后门槛为 {:.0f}：精确计数所需内存或时间过大；"
                    "不超过 {} 个表决人时没有限制。请用更粗的票数单位、浮点算法或抽样",
                    core.free, steps, kListedMax),
        fmt::format(
            "{} voters and, after common factors, a quota of {:.0f}: counting exactly takes "
            "too much memory or time; up to {} voters there is no limit. Use coarser "
            "weights, the floating-point method, or sampling",
            core.free, steps, kListedMax));
}

}  // namespace

Result<PivotCounts> count_pivots_in_tables(const VotingCore& core, bool by_size, const Work& work) {
    switch (limbs_for(core.free)) {
        case 1: return count_in_tables<1>(core, by_size, work);
        case 2: return count_in_tables<2>(core, by_size, work);
        case 3: return count_in_tables<3>(core, by_size, work);
        case 4: return count_in_tables<4>(core, by_size, work);
        case 6: return count_in_tables<6>(core, by_size, work);
        case 8: return count_in_tables<8>(core, by_size, work);
        case 16: return count_in_tables<16>(core, by_size, work);
        case 32: return count_in_tables<32>(core, by_size, work);
        default: return too_costly(core);
    }
}

PivotCounts count_pivots_one_by_one(const VotingCore& core, bool by_size) {
    const FreeVoters voters(core);
    std::vector<std::array<std::uint64_t, kListedMax>> pivots(core.groups.size());
    std::int64_t below = 0;
    for (Coalition set = 0; set >> core.free == 0; ++set) {
        const std::int64_t sum = voters.sum(set);
        if (sum >= core.limit) continue;
        ++below;
        const std::size_t size = by_size ? std::size_t(size_of(set)) : 0;
        for (int i = 0; i < core.free; ++i)
            if (!has(set, i) && sum + voters.weight(i) >= core.limit)
                ++pivots[voters.group(i)][size];
    }
    PivotCounts out{.pivots = {}, .below = below};
    for (std::size_t g = 0; g < pivots.size(); ++g) {
        std::vector<Rational>& mine = out.pivots.emplace_back();
        const auto members = core.groups[g].voters.size();
        for (int size = 0; size < (by_size ? core.free : 1); ++size)
            mine.emplace_back(std::int64_t(pivots[g][std::size_t(size)] / members));
    }
    return out;
}

Result<PivotCounts> count_pivots(const VotingCore& core, bool by_size, const Work& work) {
    if (core.groups.empty()) return PivotCounts{.pivots = {}, .below = 0};
    const TableCost table = table_cost(core, by_size);
    const bool tables =
        limbs_for(core.free) > 0 && table.bytes <= kBytesMax && table.additions <= kAdditionsMax;
    if (core.free <= kListedMax && (!tables || listing_cost(core) < table.additions))
        return count_pivots_one_by_one(core, by_size);
    if (!tables) return too_costly(core);
    return count_pivots_in_tables(core, by_size, work);
}

}  // namespace hanse::games
