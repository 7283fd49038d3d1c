// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/simple_games.hpp"

#include <fmt/format.h>

#include "hanse/games/tables/arithmetic.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

base::Error not_simple(std::string zh, std::string en) {
    return base::invalid({}, "不是简单博弈：" + std::move(zh),
                         "not a simple game: " + std::move(en));
}

/// "{0, 2}", players as they are numbered.
std::string named(Coalition coalition) {
    std::string out;
    for (const int player : players_of(coalition))
        out += (out.empty() ? "" : ", ") + std::to_string(player);
    return "{" + out + "}";
}

/// Calls seen(S, those critical in S) for every winning coalition, ascending.
template <class Seen>
Result<base::Done> each_winning(const TableGame& game, const Seen& seen) {
    const double one = (Rational(1) / game.unit()).approximate();
    const Coalition all = everyone(game.players());
    for (Coalition s = 0; s <= all; ++s) {
        if (game[s] != 0 && game[s] != one)
            return not_simple(fmt::format("联盟 {} 的价值为 {}，应为 0 或 1", named(s),
                                          game[s] * game.unit().approximate()),
                              fmt::format("the coalition {} is worth {}; it should be 0 or 1",
                                          named(s), game[s] * game.unit().approximate()));
        Coalition critical = 0;
        for (Coalition rest = s; rest != 0; rest &= rest - 1) {
            const Coalition player = rest & -rest;
            if (game[s] == 0 && game[s ^ player] != 0)
                return not_simple(
                    fmt::format("联盟 {} 获胜，联盟 {} 却不获胜", named(s ^ player), named(s)),
                    fmt::format("the coalition {} wins, yet {} does not", named(s ^ player),
                                named(s)));
            if (game[s ^ player] == 0) critical |= player;
        }
        if (game[s] != 0) seen(s, critical);
    }
    if (game[all] == 0)
        return not_simple("没有获胜的联盟；全体的价值应为 1",
                          "no coalition wins; all together should be worth 1");
    return base::Done{};
}

/// How many coalitions there are of each player and size.
class Counts {
public:
    explicit Counts(int players)
        : by_size_(static_cast<std::size_t>(players),
                   std::vector<std::int64_t>(static_cast<std::size_t>(players) + 1)) {}

    void count(Coalition coalition) {
        const auto size = static_cast<std::size_t>(size_of(coalition));
        for (; coalition != 0; coalition &= coalition - 1)
            ++by_size_[static_cast<std::size_t>(std::countr_zero(coalition))][size];
    }

    /// Σ over a player's coalitions of worth(size), scaled so that all players have 1 together.
    template <class Worth>
    Numbers shares(const Worth& worth) const {
        std::vector<Rational> out;
        Rational together;
        for (const auto& counts : by_size_) {
            Rational mine;
            for (std::size_t size = 1; size < counts.size(); ++size)
                mine += Rational(counts[size]) * worth(static_cast<int>(size));
            together += mine;
            out.push_back(mine);
        }
        return in_user_unit(std::move(out), Rational(1) / together);
    }

private:
    std::vector<std::vector<std::int64_t>> by_size_;
};

Rational equal_part(int size) { return {1, size}; }
Rational whole(int) { return 1; }

Result<Counts> counts_of_minimal(const TableGame& game) {
    Counts counts(game.players());
    HANSE_CHECK(each_winning(game, [&](Coalition s, Coalition critical) {
        if (s == critical) counts.count(s);
    }));
    return counts;
}

}  // namespace

Result<std::vector<Coalition>> minimal_winning_coalitions(const TableGame& game) {
    std::vector<Coalition> out;
    HANSE_CHECK(each_winning(game, [&](Coalition s, Coalition critical) {
        if (s == critical) out.push_back(s);
    }));
    return out;
}

Result<Numbers> deegan_packel_index(const TableGame& game) {
    HANSE_TRY(counts, counts_of_minimal(game));
    return counts.shares(equal_part);
}

Result<Numbers> holler_index(const TableGame& game) {
    HANSE_TRY(counts, counts_of_minimal(game));
    return counts.shares(whole);
}

Result<Numbers> johnston_index(const TableGame& game) {
    Counts counts(game.players());
    HANSE_CHECK(each_winning(game, [&](Coalition, Coalition critical) { counts.count(critical); }));
    return counts.shares(equal_part);
}

}  // namespace hanse::games
