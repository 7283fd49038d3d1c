// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/core/most_violated.hpp"

#include <fmt/format.h>

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;

Result<Done> check_allocation(const TermGame& game, std::span<const Rational> allocation) {
    if (allocation.size() == std::size_t(game.players())) return Done{};
    return base::invalid(
        {},
        fmt::format("分配方案有 {} 个数，而参与者有 {} 名；应每名一个", allocation.size(),
                    game.players()),
        fmt::format("the allocation has {} numbers for {} players; there should be one each",
                    allocation.size(), game.players()));
}

Result<Done> check_several(const TermGame& game) {
    if (game.players() > 1) return Done{};
    return base::invalid({}, "只有 1 名参与者，没有可以离开其余人的联盟；应至少 2 名",
                         "there is only 1 player, and no coalition that could leave the others; "
                         "there should be at least 2");
}

Result<MostViolated> most_violated_coalition(const TermGame& game,
                                             std::span<const Rational> allocation,
                                             const Work& work) {
    HANSE_CHECK(check_several(game));
    HANSE_CHECK(check_allocation(game, allocation));
    CoalitionSearch search(game);
    HANSE_TRY(found, search.best(allocation, Scope::nonempty_proper, work));
    Rational worth = found.best.excess;
    for (const int player : found.best.coalition) worth += allocation[std::size_t(player)];
    return MostViolated{std::move(found.best.coalition), std::move(worth),
                        std::move(found.best.excess), std::move(found.at_most), search.method()};
}

}  // namespace hanse::games
