// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "hanse/games/core/core.hpp"
#include "hanse/games/core/core_parts.hpp"

namespace hanse::games {

using base::Bilingual;
using base::Rational;
using base::Result;

namespace {

Rational per_head(const Candidate& candidate) {
    return candidate.excess / Rational(static_cast<int>(candidate.coalition.size()));
}

/// The largest e(S)/|S|. If leaving costs everyone r, S has an excess of e(S) - r|S|; a coalition
/// that still has one has more of it per head. Each time r rises the coalition is a smaller one, so
/// this ends within n steps.
Result<Rational> largest_per_head(CoalitionSearch& search, std::span<const Rational> allocation,
                                  const Candidate& worst, const Work& work) {
    Rational out = per_head(worst);
    for (;;) {
        std::vector<Rational> raised(allocation.begin(), allocation.end());
        for (Rational& share : raised) share += out;
        HANSE_TRY(found, search.best(raised, Scope::proper, work));
        if (found.best.excess <= 0) return out;
        out += per_head(found.best);
    }
}

}  // namespace

Result<CoreCheck> core_check(const TermGame& game, std::span<const Rational> allocation,
                             const Work& work) {
    HANSE_CHECK(check_several(game));
    HANSE_CHECK(check_allocation(game, allocation));
    CoalitionSearch search(game);
    HANSE_TRY(found, search.best(allocation, Scope::nonempty_proper, work));
    CoreCheck out{.undistributed = worth_of_all(game) - sum_of(allocation),
                  .convex = search.method() == SearchMethod::cut};
    if (found.best.excess > 0) {
        HANSE_TRY(exit_cost, largest_per_head(search, allocation, found.best, work));
        out.exit_cost = exit_cost;
    }
    Rational worth = found.best.excess;
    for (const int player : found.best.coalition) worth += allocation[std::size_t(player)];
    out.worst = {std::move(found.best.coalition), std::move(worth), std::move(found.best.excess),
                 std::move(found.at_most), search.method()};
    out.in_core = out.undistributed.is_zero() && out.worst.excess_at_most <= 0;
    return out;
}

Bilingual verdict(const CoreCheck& check) {
    if (check.undistributed != 0) {
        const bool less = check.undistributed > 0;
        const std::string by = max(check.undistributed, -check.undistributed).exact();
        return {fmt::format("不在核心：分配总额比大联盟的价值{} {}", less ? "少" : "多", by),
                fmt::format("not in the core: what is handed out is {} {} the worth of everybody "
                            "together",
                            by, less ? "less than" : "more than")};
    }
    const MostViolated& worst = check.worst;
    const std::string who = fmt::format("{}", fmt::join(worst.coalition, ", "));
    if (worst.excess > 0)
        return {fmt::format("不在核心：参与者 {} 自立可得 {}，多得 {}", who, worst.worth.exact(),
                            worst.excess.exact()),
                fmt::format("not in the core: players {} would have {} on their own, {} more", who,
                            worst.worth.exact(), worst.excess.exact())};
    if (check.in_core)
        return {"在核心：没有联盟能因离开而多得", "in the core: no coalition gains by leaving"};
    return {fmt::format("尚未查明：未发现能因离开而多得的联盟，但不能排除多得至多 {} 的联盟",
                        worst.excess_at_most.exact()),
            fmt::format("not settled: no coalition was found that gains by leaving, but one that "
                        "gains up to {} is not ruled out",
                        worst.excess_at_most.exact())};
}

}  // namespace hanse::games
