// SPDX-License-Identifier: Apache-2.0
// Values of alternatives that share players.
//
// Bundles that contain another are left out, the rest falls into groups that share no player. In a
// group, "some bundle is inside" is a sum of unanimity games with whole coefficients: by
// inclusion–exclusion over its bundles, or over the sets of its players, whichever are fewer (model.md
// C.0.3). The groups are alternatives to each other, as the branches of an `any` are.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/games/numerics/polynomial.hpp"
#include "hanse/games/terms/kinds.hpp"

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;

namespace {

struct Group {
    Players players;
    std::vector<Players> bundles;
};

/// With every player in with chance t: the coefficients of the chance that a group holds, and of
/// what each of its players adds to that.
struct GroupSums {
    std::vector<std::int64_t> chance;              // of t^0 … t^n
    std::vector<std::vector<std::int64_t>> added;  // for each player, of t^0 … t^(n-1)

    explicit GroupSums(std::size_t players)
        : chance(players + 1), added(players, std::vector<std::int64_t>(players)) {}
};

bool share_a_player(const Players& a, const Players& b) {
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) return true;
        *x < *y ? ++x : ++y;
    }
    return false;
}

std::vector<Players> without_larger(std::vector<Players> bundles) {
    std::ranges::stable_sort(bundles, {}, &Players::size);
    std::vector<Players> kept;
    for (Players& bundle : bundles) {
        const bool larger = std::ranges::any_of(
            kept, [&](const Players& smaller) { return std::ranges::includes(bundle, smaller); });
        if (!larger) kept.push_back(std::move(bundle));
    }
    return kept;
}

Players together(const Players& a, const Players& b) {
    Players out;
    std::ranges::set_union(a, b, std::back_inserter(out));
    return out;
}

std::vector<Group> groups_of(const std::vector<Players>& bundles) {
    std::vector<Group> groups;
    for (const Players& bundle : bundles) {
        Group joined{bundle, {bundle}};
        std::erase_if(groups, [&](const Group& group) {
            if (!share_a_player(group.players, bundle)) return false;
            joined.players = together(joined.players, group.players);
            joined.bundles.insert(joined.bundles.end(), group.bundles.begin(), group.bundles.end());
            return true;
        });
        groups.push_back(std::move(joined));
    }
    return groups;
}

/// For each player, the bundles he stands in, one bit each.
std::vector<Coalition> labels(const Group& group) {
    std::vector<Coalition> out(group.players.size());
    for (std::size_t b = 0; b < group.bundles.size(); ++b)
        for (const int player : group.bundles[b])
            out[std::size_t(std::ranges::lower_bound(group.players, player) -
                            group.players.begin())] |= only(int(b));
    return out;
}

/// How many players stand in at least one of the bundles, for every set of bundles.
std::vector<int> union_sizes(const std::vector<Coalition>& labels, int bundles) {
    std::vector<int> inside(std::size_t{1} << bundles);  // all of whose bundles are in the set
    for (const Coalition label : labels) ++inside[label];
    for (int b = 0; b < bundles; ++b)
        for (Coalition set = 0; set < inside.size(); ++set)
            if (has(set, b)) inside[set] += inside[set ^ only(b)];
    std::vector<int> out(inside.size());
    for (Coalition set = 0; set < out.size(); ++set)
        out[set] = int(labels.size()) - inside[everyone(bundles) ^ set];
    return out;
}

/// Inclusion–exclusion: + for an odd number of bundles, - for an even one.
GroupSums by_bundles(const Group& group) {
    const std::vector<Coalition> stands_in = labels(group);
    const std::vector<int> sizes = union_sizes(stands_in, int(group.bundles.size()));
    GroupSums out(group.players.size());
    for (Coalition set = 1; set < sizes.size(); ++set)
        out.chance[std::size_t(sizes[set])] += size_of(set) % 2 == 1 ? 1 : -1;
    std::map<Coalition, std::vector<std::int64_t>> done;  // players with equal labels add the same
    for (std::size_t player = 0; player < stands_in.size(); ++player) {
        auto& added = done[stands_in[player]];
        if (added.empty()) {
            added.resize(stands_in.size());
            for (Coalition set = 1; set < sizes.size(); ++set)
                if ((set & stands_in[player]) != 0)
                    added[std::size_t(sizes[set]) - 1] += size_of(set) % 2 == 1 ? 1 : -1;
        }
        out.added[player] = added;
    }
    return out;
}

/// The dividend of every set of the group's players.
std::vector<std::int32_t> set_dividends(const Group& group) {
    const int players = int(group.players.size());
    std::vector<std::int32_t> out(std::size_t{1} << players);
    const std::vector<Coalition> stands_in = labels(group);
    for (std::size_t b = 0; b < group.bundles.size(); ++b) {
        Coalition bundle = 0;
        for (const int player : group.bundles[b])
            bundle |=
                only(int(std::ranges::lower_bound(group.players, player) - group.players.begin()));
        out[bundle] = 1;
    }
    for (int player = 0; player < players; ++player)  // whoever contains a bundle wins
        for (Coalition set = 0; set < out.size(); ++set)
            if (has(set, player)) out[set] |= out[set ^ only(player)];
    for (int player = 0; player < players; ++player)
        for (Coalition set = 0; set < out.size(); ++set)
            if (has(set, player)) out[set] -= out[set ^ only(player)];
    return out;
}

GroupSums by_players(const Group& group) {
    const std::vector<std::int32_t> dividend = set_dividends(group);
    GroupSums out(group.players.size());
    for (Coalition set = 1; set < dividend.size(); ++set) {
        if (dividend[set] == 0) continue;
        const auto size = std::size_t(size_of(set));
        out.chance[size] += dividend[set];
        for (Coalition rest = set; rest != 0; rest &= rest - 1)
            out.added[std::size_t(std::countr_zero(rest))][size - 1] += dividend[set];
    }
    return out;
}

Polynomial exact(const std::vector<std::int64_t>& coefficients) {
    return {coefficients.begin(), coefficients.end()};
}

base::Error too_many(const Group& group) {
    return too_costly(
        fmt::format("{} 个组合、{} 名参与者互相牵连；其一不超过 {} 才能精确计算",
                    group.bundles.size(), group.players.size(), kSetsMax),
        fmt::format("{} bundles of {} players hang together; an exact value needs at most {} of "
                    "one of them",
                    group.bundles.size(), group.players.size(), kSetsMax));
}

}  // namespace

Result<Done> add_value(const Dnf& term, Weighing how, DividedSums& sums) {
    const std::vector<Group> groups = groups_of(without_larger(term.bundles));
    std::vector<GroupSums> group_sums;
    std::vector<Polynomial> failures;  // of each group, to hold
    int players = 0;
    for (const Group& group : groups) {
        if (std::min(group.players.size(), group.bundles.size()) > std::size_t(kSetsMax))
            return too_many(group);
        group_sums.push_back(group.players.size() <= group.bundles.size() ? by_players(group)
                                                                          : by_bundles(group));
        failures.push_back(opposite(exact(group_sums.back().chance)));
        players += int(group.players.size());
    }
    auto [whole, divisor] = moments(how, players);
    const auto weights = handed_down(failures, std::move(whole));
    std::vector<Rational>& shares = sums.over(1);
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (std::size_t k = 0; k < groups[g].players.size(); ++k)
            shares[std::size_t(groups[g].players[k])] +=
                term.value * weighed(exact(group_sums[g].added[k]), weights[g]) / divisor;
    return Done{};
}

}  // namespace hanse::games
