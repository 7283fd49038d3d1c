// SPDX-License-Identifier: Apache-2.0
// Groups that work apart, and links without which nobody cooperates: Shapley values of other games.
#include <bit>

#include "hanse/games/concepts/organised.hpp"
#include "hanse/games/links.hpp"
#include "hanse/games/tables/arithmetic.hpp"
#include "hanse/games/tables/size_sums.hpp"
#include "hanse/games/unions.hpp"

namespace hanse::games {

using base::Result;

namespace {

Result<Numbers> shapley(const TableGame& game, const Work& work) {
    HANSE_TRY(exact, exact_shapley_value(game, work));
    if (exact) return in_user_unit(std::move(*exact), 1);
    HANSE_TRY(sums, size_sums(game, work));
    return Numbers{shapley_value(sums).share, std::nullopt};
}

/// The game among `members` only; bit k of its coalitions is the k-th of them.
Result<TableGame> among(const TableGame& game, const Players& members) {
    Coalition all = 0;
    for (const int member : members) all |= only(member);
    std::vector<double> worth(std::size_t{1} << members.size());
    Coalition inside = 0;  // goes through all parts of `all`, ascending
    for (double& here : worth) {
        here = game[inside];
        inside = (inside - all) & all;
    }
    return TableGame::create(std::move(worth), game.unit());
}

void put(const Numbers& from, const Players& players, Numbers& to) {
    for (std::size_t k = 0; k < players.size(); ++k) {
        const auto player = static_cast<std::size_t>(players[k]);
        to.approximate[player] = from.approximate[k];
        if (to.exact && from.exact) (*to.exact)[player] = (*from.exact)[k];
    }
}

/// Whom each player is linked with.
using Neighbours = std::vector<Coalition>;

/// Those of `coalition` whom its lowest player can reach inside it.
Coalition part_of_lowest(Coalition coalition, const Neighbours& neighbours) {
    Coalition reached = coalition & -coalition;
    for (Coalition fresh = reached; fresh != 0;) {
        const auto player = static_cast<std::size_t>(std::countr_zero(fresh));
        const Coalition found = neighbours[player] & coalition & ~reached;
        reached |= found;
        fresh = (fresh & (fresh - 1)) | found;
    }
    return reached;
}

Result<TableGame> restricted(const TableGame& game, const Neighbours& neighbours,
                             const Work& work) {
    const auto fill = [&](Coalition first, std::span<double> part) {
        for (std::size_t k = 0; k < part.size(); ++k) {
            part[k] = 0;
            for (Coalition rest = first + k; rest != 0;) {
                const Coalition connected = part_of_lowest(rest, neighbours);
                part[k] += game[connected];
                rest ^= connected;
            }
        }
    };
    return TableGame::generate(game.players(), fill, game.unit(), work);
}

}  // namespace

Result<Numbers> aumann_dreze_value(const TableGame& game, const std::vector<Players>& groups) {
    HANSE_TRY(parts, Unions::create(game.players(), groups));
    const auto players = static_cast<std::size_t>(game.players());
    Numbers out{std::vector<double>(players), std::vector<base::Rational>(players)};
    if (!game.whole()) out.exact.reset();
    for (const Players& part : parts.parts()) {
        HANSE_TRY(own, among(game, part));
        HANSE_TRY(value, shapley(own, {}));
        put(value, part, out);
    }
    return out;
}

Result<Numbers> myerson_value(const TableGame& game, const std::vector<std::pair<int, int>>& links,
                              const Work& work) {
    HANSE_TRY(graph, Links::create(game.players(), links));
    Neighbours neighbours(static_cast<std::size_t>(game.players()));
    for (int i = 0; i < game.players(); ++i)
        for (const int neighbour : graph.neighbours(i))
            neighbours[static_cast<std::size_t>(i)] |= only(neighbour);
    HANSE_TRY(among_linked,
              restricted(game, neighbours, {.threads = work.threads, .stop = work.stop}));
    return shapley(among_linked, work);
}

}  // namespace hanse::games
