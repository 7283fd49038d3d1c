// SPDX-License-Identifier: Apache-2.0
// The Myerson value: each group of linked players on its own, by the table if it is small, else set
// by set: "all of T are in" becomes "all of T are in and linked up", and on a tree that needs just
// the players on the ways between them.
#include "hanse/games/links.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/games/numerics/divided_sums.hpp"
#include "hanse/games/terms/kinds.hpp"
#include "hanse/games/terms/values.hpp"

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;

namespace {

constexpr std::size_t kGroupMax = 10'000;
constexpr std::size_t kSetsToLinkMax = std::size_t{1} << 16;
constexpr std::size_t kStepsMax = std::size_t{1} << 24;  // a second or two

/// The worth of every coalition when only linked players work together: that of the part around its
/// first player and that of the rest.
std::vector<Rational> linked_worths(const TermGame& game, const Links& links) {
    std::vector<Rational> worths = exact_worths(game);
    std::vector<Coalition> next(std::size_t(game.players()));
    for (int player = 0; player < game.players(); ++player)
        for (const int other : links.neighbours(player)) next[std::size_t(player)] |= only(other);
    std::vector<Rational> out(worths.size());
    for (Coalition coalition = 1; coalition < worths.size(); ++coalition) {
        Coalition part = coalition & -coalition, open = part;
        while (open != 0) {
            const Coalition found = next[std::size_t(std::countr_zero(open))] & coalition & ~part;
            part |= found;
            open = (open & (open - 1)) | found;
        }
        out[coalition] = worths[part] + out[coalition ^ part];
    }
    return out;
}

void add_linked(const LinkedUp& linked, const Rational& amount, DividedSums& sums) {
    const auto add = [&](int player, std::size_t size, std::int64_t count) {
        if (count != 0)
            sums.over(std::int64_t(size))[std::size_t(player)] += amount * Rational(count);
    };
    std::vector<std::int64_t> by_size(linked.helpful.size() + 1);
    std::vector<std::vector<std::int64_t>> of_helpful(linked.helpful.size(), by_size);
    for (Coalition set = 0; set < linked.dividend.size(); ++set) {
        const auto size = std::size_t(size_of(set));
        by_size[size] += linked.dividend[set];
        for (Coalition rest = set; rest != 0; rest &= rest - 1)
            of_helpful[std::size_t(std::countr_zero(rest))][size] += linked.dividend[set];
    }
    for (std::size_t size = 0; size < by_size.size(); ++size) {
        for (const int player : linked.needed)
            add(player, linked.needed.size() + size, by_size[size]);
        for (std::size_t k = 0; k < linked.helpful.size(); ++k)
            add(linked.helpful[k], linked.needed.size() + size, of_helpful[k][size]);
    }
}

base::Error too_many_ways(std::size_t players) {
    return base::invalid(
        {},
        fmt::format("{} 名参与者相连，一项的参与者可由过多不同的人连通；最多 16 名可互相替代",
                    players),
        fmt::format("{} players are linked, and those of a term can be linked up through too many "
                    "others; at most 16 may stand in for each other",
                    players));
}

base::Error too_many_sets(std::size_t players) {
    return base::invalid(
        {},
        fmt::format("{} 名参与者相连，且各项拆成 {} 个以上的全体一致项；最多 {} 名", players,
                    kSetsToLinkMax, kSetsMax),
        fmt::format("{} players are linked, and the terms are a sum of over {} unanimity terms; at "
                    "most {} players",
                    players, kSetsToLinkMax, kSetsMax));
}

/// The sets of a group's game that have a dividend, renumbered.
Result<std::map<Players, Rational>> sets_among(const TermGame& game, const Players& group) {
    std::map<Players, Rational> sets;
    for (std::size_t k = 0; k < game.terms().size(); ++k) {
        const auto term = among(game.terms()[k], group);
        if (!term) continue;
        const Result<Done> all =
            visit_dividends(*term, [&](std::span<const int> players, const Rational& amount) {
                if (sets.size() <= kSetsToLinkMax)
                    sets[Players(players.begin(), players.end())] += amount;
            });
        if (!all) return in_term(k + 1, *term, all.error().message);
        if (sets.size() > kSetsToLinkMax)
            return in_term(k + 1, *term, too_many_sets(group.size()).message);
    }
    return sets;
}

Result<std::vector<Rational>> value_by_sets(const TermGame& game, const Players& group,
                                            const Links& links) {
    if (group.size() > kGroupMax) return too_many_ways(group.size());
    HANSE_TRY(sets, sets_among(game, group));
    DividedSums sums(int(group.size()));
    std::size_t steps = 0;
    for (const auto& [players, amount] : sets) {
        const auto linked = links.linked_up(players);
        if (linked) steps += linked->dividend.size();
        if (!linked || steps > kStepsMax) return too_many_ways(group.size());
        add_linked(*linked, amount, sums);
    }
    return sums.totals();
}

Result<std::vector<Rational>> value_of_group(const TermGame& game, const Players& group,
                                             const Links& links) {
    if (links.complete()) return shapley_value_among(game, group);
    if (group.size() > std::size_t(kSetsMax)) return value_by_sets(game, group, links);
    return table_value(linked_worths(restricted_to(game, group), links), Weighing::shapley);
}

}  // namespace

Result<std::vector<Rational>> myerson_value(const TermGame& game,
                                            const std::vector<std::pair<int, int>>& links) {
    HANSE_TRY(graph, Links::create(game.players(), links));
    std::vector<Rational> out(std::size_t(game.players()));
    for (const Players& group : graph.groups()) {
        HANSE_TRY(shares, value_of_group(game, group, graph.among(group)));
        for (std::size_t k = 0; k < group.size(); ++k) out[std::size_t(group[k])] = shares[k];
    }
    return out;
}

}  // namespace hanse::games
