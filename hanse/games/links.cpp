// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/links.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hanse::games {

using base::Result;

Result<Links> Links::create(int players, const std::vector<std::pair<int, int>>& pairs) {
    Links out(static_cast<std::size_t>(players));
    for (const auto& [a, b] : pairs) {
        for (const int player : {a, b})
            if (player < 0 || player >= players)
                return base::invalid(
                    {},
                    fmt::format("连线 {}–{}：没有参与者 {}；应为 0 至 {}", a, b, player,
                                players - 1),
                    fmt::format("link {}–{}: there is no player {}; players are 0 to {}", a, b,
                                player, players - 1));
        if (a == b)
            return base::invalid({}, fmt::format("参与者 {} 与自己相连；连线应在两名之间", a),
                                 fmt::format("player {} is linked with itself; a link should "
                                             "join two players",
                                             a));
        out.neighbours_[std::size_t(a)].push_back(b);
        out.neighbours_[std::size_t(b)].push_back(a);
    }
    for (Players& next : out.neighbours_) {
        std::ranges::sort(next);
        next.erase(std::ranges::unique(next).begin(), next.end());
    }
    return out;
}

LinkedParts Links::parts(const std::vector<bool>& inside) const {
    LinkedParts out{std::vector<int>(inside.size(), -1), 0};
    for (int first = 0; first < players(); ++first) {
        if (!inside[std::size_t(first)] || out.of[std::size_t(first)] >= 0) continue;
        out.of[std::size_t(first)] = out.count;
        for (Players open = {first}; !open.empty();) {
            const int player = open.back();
            open.pop_back();
            for (const int next : neighbours(player)) {
                if (!inside[std::size_t(next)] || out.of[std::size_t(next)] >= 0) continue;
                out.of[std::size_t(next)] = out.count;
                open.push_back(next);
            }
        }
        ++out.count;
    }
    return out;
}

std::vector<Players> Links::groups() const {
    const LinkedParts all = parts(std::vector<bool>(neighbours_.size(), true));
    std::vector<Players> out(static_cast<std::size_t>(all.count));
    for (int player = 0; player < players(); ++player)
        out[std::size_t(all.of[std::size_t(player)])].push_back(player);
    return out;
}

bool Links::complete() const {
    return std::ranges::all_of(
        neighbours_, [&](const Players& next) { return next.size() + 1 == neighbours_.size(); });
}

Links Links::among(const Players& players) const {
    Links out(players.size());
    for (std::size_t k = 0; k < players.size(); ++k)
        for (const int next : neighbours(players[k])) {
            const auto found = std::ranges::lower_bound(players, next);
            if (found != players.end() && *found == next)
                out.neighbours_[k].push_back(int(found - players.begin()));
        }
    return out;
}

}  // namespace hanse::games
