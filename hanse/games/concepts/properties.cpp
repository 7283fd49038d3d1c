// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/properties.hpp"

#include "hanse/games/tables/arithmetic.hpp"

namespace hanse::games {

Property is_monotone(const TableGame& game) {
    const double near = slack(game);
    for (Coalition smaller = 0; smaller < game.worth().size(); ++smaller)
        for (Coalition rest = everyone(game.players()) & ~smaller; rest != 0; rest &= rest - 1) {
            const Coalition larger = smaller | (rest & -rest);
            if (game[smaller] > game[larger] + near) return {false, smaller, larger};
        }
    return {};
}

bool is_essential(const TableGame& game) {
    const auto something_to_share = [&]<class In>(In) {
        typename In::Sum gain = In::sum(game[everyone(game.players())]);
        for (int i = 0; i < game.players(); ++i) gain -= In::sum(game[only(i)]);
        return gain > In::sum(slack(game) * game.players());
    };
    return game.whole() ? something_to_share(Exactly{}) : something_to_share(Nearly{});
}

}  // namespace hanse::games
