// SPDX-License-Identifier: Apache-2.0
// Indices of power in doubles: for each chance p of being in, how likely is it that the others leave
// it to me?
//
// The sum of the others' weights is that of the groups before mine, of the rest of my group, and of
// the groups after it. Rows of chances grow forwards through the groups and backwards, and meet at
// every group: twice the work of one sum for the indices of all.
#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "hanse/games/numerics/chance_row.hpp"
#include "hanse/games/numerics/unit_quadrature.hpp"
#include "hanse/games/rules/voting.hpp"
#include "hanse/games/rules/voting_core.hpp"

namespace hanse::games {

using base::Result;

namespace {

constexpr std::int64_t kLimitMax = std::int64_t{1} << 23;  // 64 MB a row
constexpr double kOperationsMax = 1e13;
constexpr double kRowsMemory = 64e6;  // bytes of rows kept for the way back, for each thread
constexpr int kNodesTogether = 4;     // a piece of work, on the same rows
constexpr double kRounding = std::numeric_limits<double>::epsilon() / 2;

/// How often a number on its way to an index is rounded: once for each voter, and a little more for
/// each group, window and sum (chance_row.cpp).
double rounding_of(const VotingCore& core) {
    return (core.free + 4.0 * double(core.groups.size()) + 200) * kRounding;
}

/// The chances at one p.
class Meeting {
public:
    explicit Meeting(const VotingCore& core)
        : core_(core),
          kept_(std::clamp(std::size_t(kRowsMemory / 8 / double(core.limit)), std::size_t{2},
                           core.groups.size() + 1)),
          others_(std::min(kept_, core.groups.size()), ChanceRow(core.limit)),
          window_(core.limit),
          spare_(core.limit) {}

    /// @param in, out  the chance that a voter counts towards the limit, and that it does not.
    /// @param pivots   set, for each group: the chance that one voter of it is left to decide.
    /// @return the chance that all free voters together stay below the limit.
    double run(long double in, long double out, std::span<double> pivots) {
        all_.clear(), all_but_one_.clear();
        for (const VotingCore::Group& group : core_.groups) {
            all_.push_back(binomial_chances(group.voters.size(), in, out));
            all_but_one_.push_back(binomial_chances(group.voters.size() - 1, in, out));
        }
        one_ = binomial_chances(1, in, out);
        ChanceRow after(core_.limit);
        walk(0, core_.groups.size(), ChanceRow(core_.limit), after, pivots);
        return after.total();
    }

private:
    /// @param before  the sum of the groups before `first`.
    /// @param after   of the groups from `last` on; afterwards, of those from `first` on.
    void walk(std::size_t first, std::size_t last, ChanceRow before, ChanceRow& after,
              std::span<double> pivots) {
        if (last - first <= kept_) return meet(first, last, std::move(before), after, pivots);
        const std::size_t middle = (first + last) / 2;
        ChanceRow half = before;
        for (std::size_t g = first; g < middle; ++g) join(g, half);
        walk(middle, last, std::move(half), after, pivots);
        walk(first, middle, std::move(before), after, pivots);
    }

    void meet(std::size_t first, std::size_t last, ChanceRow before, ChanceRow& after,
              std::span<double> pivots) {
        for (std::size_t g = first; g < last; ++g) {
            before.with(all_but_one_[g], weight(g), others_[g - first]);
            others_[g - first].with(one_, weight(g), before);
        }
        for (std::size_t g = last; g-- > first;) {
            after.windows(weight(g), window_, spare_);
            pivots[g] = others_[g - first].meet(window_);
            join(g, after);
        }
    }

    void join(std::size_t group, ChanceRow& row) {
        row.with(all_[group], weight(group), spare_);
        std::swap(row, spare_);
    }

    std::int64_t weight(std::size_t group) const { return core_.groups[group].weight; }

    const VotingCore& core_;
    std::size_t kept_;
    std::vector<std::vector<double>> all_, all_but_one_;
    std::vector<double> one_;
    std::vector<ChanceRow> others_;
    ChanceRow window_, spare_;
};

/// The integral over p of p^vetoes × the chance to be left to decide: one number a group.
Result<std::vector<double>> integrate(const VotingCore& core, const UnitQuadrature& quadrature,
                                      const Work& work) {
    const std::size_t groups = core.groups.size();
    const auto nodes = std::int64_t(quadrature.nodes.size());
    std::vector<double> pivots(quadrature.nodes.size() * groups);
    const auto piece = [&](std::int64_t k) {
        Meeting meeting(core);
        for (auto j = std::size_t(k * kNodesTogether);
             j < std::size_t(std::min(nodes, (k + 1) * kNodesTogether)); ++j) {
            const UnitQuadrature::Node& node = quadrature.nodes[j];
            meeting.run(core.leaving ? node.q : node.p, core.leaving ? node.p : node.q,
                        std::span(pivots).subspan(j * groups, groups));
        }
    };
    if (!for_each_piece((nodes + kNodesTogether - 1) / kNodesTogether, work, piece))
        return cancelled();
    std::vector<double> out;
    for (std::size_t g = 0; g < groups; ++g) {
        long double sum = 0;
        for (std::size_t j = 0; j < quadrature.nodes.size(); ++j) {
            const UnitQuadrature::Node& node = quadrature.nodes[j];
            const auto vetoes = static_cast<long double>(core.vetoes.size());
            sum += node.weight * std::pow(node.p, vetoes) * pivots[j * groups + g];
        }
        out.push_back(double(sum));
    }
    return out;
}

PowerIndex by_voter(const VotingCore& core, const std::vector<double>& free, double veto) {
    PowerIndex out{.index = std::vector<double>(std::size_t(core.voters)), .relative_error = 0};
    for (std::size_t g = 0; g < core.groups.size(); ++g)
        for (const int voter : core.groups[g].voters) out.index[std::size_t(voter)] = free[g];
    for (const int voter : core.vetoes) out.index[std::size_t(voter)] = veto;
    return out;
}

double operations(const VotingCore& core, std::size_t nodes) {
    const double groups = double(core.groups.size());
    return double(nodes) * double(core.limit) *
           (2.0 * core.free + groups * (10 + std::log2(groups + 1)));
}

bool affordable(const VotingCore& core, std::size_t nodes) {
    return core.limit <= kLimitMax && operations(core, nodes) <= kOperationsMax;
}

/// For few voters with huge weights counting is the better way; for many there is none.
Result<PowerIndex> counted(const VotingCore& core, const WeightedVoting& voting, const Work& work,
                           Result<std::vector<base::Rational>> (*exact)(const WeightedVoting&,
                                                                        const Work&)) {
    constexpr int kListedMax = 24;
    if (core.free > kListedMax)
        return base::invalid(
            {},
            fmt::format("{} 个表决人、约去公约数后门槛为 {}：计算量过大；请用更粗的票数单位或抽样",
                        core.free, core.limit),
            fmt::format("{} voters and, after common factors, a quota of {}: too much to compute; "
                        "use coarser weights or sampling",
                        core.free, core.limit));
    HANSE_TRY(index, exact(voting, work));
    PowerIndex out{.index = {}, .relative_error = kRounding};
    for (const base::Rational& one : index) out.index.push_back(one.approximate());
    return out;
}

}  // namespace

Result<PowerIndex> shapley_shubik(const WeightedVoting& voting, const Work& work) {
    const VotingCore core = core_of(voting);
    const auto vetoes = double(core.vetoes.size());
    if (core.groups.empty()) return by_voter(core, {}, 1 / vetoes);
    if (!affordable(core, 1)) return counted(core, voting, work, shapley_shubik_exact);
    const UnitQuadrature quadrature = unit_quadrature(core.free - 1 + int(core.vetoes.size()));
    if (!affordable(core, quadrature.nodes.size()))
        return counted(core, voting, work, shapley_shubik_exact);
    HANSE_TRY(free, integrate(core, quadrature, work));
    double error = quadrature.relative_error + rounding_of(core);
    long double left = 1;
    for (std::size_t g = 0; g < free.size(); ++g)
        left -= static_cast<long double>(free[g]) *
                static_cast<long double>(core.groups[g].voters.size());
    PowerIndex out = by_voter(core, free, double(left) / std::max(1.0, vetoes));
    if (vetoes > 0) error = std::max(error, error * double((1 - left) / left) + kRounding);
    out.relative_error = error;
    return out;
}

Result<PowerIndex> banzhaf(const WeightedVoting& voting, const Work& work) {
    const VotingCore core = core_of(voting);
    const int vetoes = int(core.vetoes.size());
    if (core.groups.empty()) return by_voter(core, {}, std::ldexp(1.0, 1 - vetoes));
    if (!affordable(core, 1)) return counted(core, voting, work, banzhaf_exact);
    if (work.stop.stop_requested()) return cancelled();
    std::vector<double> free(core.groups.size());
    const double below = Meeting(core).run(0.5L, 0.5L, free);
    for (double& one : free) one = std::ldexp(one, -vetoes);
    PowerIndex out = by_voter(core, free, std::ldexp(core.leaving ? below : 1 - below, 1 - vetoes));
    out.relative_error = 2 * rounding_of(core);
    return out;
}

}  // namespace hanse::games
