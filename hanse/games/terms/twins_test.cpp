// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/terms/twins.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::games::twins {

using base::Rational;

namespace {

std::size_t at(Coalition coalition) { return std::size_t(coalition); }
int players_in(const Worths& worths) { return std::countr_zero(worths.size()); }

Players shuffled(Rng& rng, Players players) {
    for (std::size_t k = players.size(); k > 1; --k)
        std::swap(players[k - 1], players[std::size_t(random_below(rng, int(k)))]);
    return players;
}

Rational random_chance(Rng& rng) {
    const int bottom = 1 + random_below(rng, 6);
    return {random_below(rng, bottom + 1), bottom};
}

std::vector<Entry> random_entries(Rng& rng, int players, const std::function<Rational()>& amount) {
    std::vector<Entry> out;
    for (const int player : shuffled(rng, random_group(rng, players)))
        out.push_back({player, amount()});
    return out;
}

ReadOnce::Node random_node(Rng& rng, const Players& leaves) {
    using Kind = ReadOnce::Node::Kind;
    if (leaves.size() == 1 && random_below(rng, 4) != 0)
        return {Kind::leaf, leaves[0], random_below(rng, 2) == 0 ? 1 : random_chance(rng), {}};
    ReadOnce::Node out{random_below(rng, 2) == 0 ? Kind::all : Kind::any, 0, 1, {}};
    for (std::size_t from = 0; from < leaves.size();) {
        const std::size_t most = leaves.size() - from;
        const auto to = from + 1 + std::size_t(random_below(rng, int(most)));
        out.children.push_back(random_node(rng, Players(leaves.begin() + std::ptrdiff_t(from),
                                                        leaves.begin() + std::ptrdiff_t(to))));
        from = to;
    }
    return out;
}

Dnf random_dnf(Rng& rng, int players) {
    Dnf out{random_amount(rng), {}};
    for (int k = 1 + random_below(rng, 7); k > 0; --k)
        out.bundles.push_back(random_group(rng, players));
    return out;
}

Quota random_quota(Rng& rng, int players) {
    Quota out{random_below(rng, 40) - 2, {}};
    const std::int64_t step = 1 + random_below(rng, 3);
    for (const int player : shuffled(rng, random_group(rng, players)))
        out.parties.push_back({player, step * random_below(rng, 9), random_amount(rng)});
    return out;
}

TableTerm random_table(Rng& rng, int players) {
    TableTerm out{shuffled(rng, random_group(rng, players)), {0}};
    while (out.worths.size() < std::size_t{1} << out.players.size())
        out.worths.push_back(random_amount(rng));
    return out;
}

/// Weighs what `player` adds, over all coalitions of other unions and of others of its own.
Values union_value(const Worths& worths, const std::vector<Players>& unions,
                   const std::function<Rational(int size, int others)>& weight) {
    std::vector<Coalition> masks;
    for (const Players& part : unions) {
        Coalition mask = 0;
        for (const int player : part) mask |= only(player);
        masks.push_back(mask);
    }
    Values out(std::size_t(players_in(worths)));
    for (const Coalition own : masks) {
        std::vector<Coalition> others;
        for (const Coalition mask : masks)
            if (mask != own) others.push_back(mask);
        for (Coalition set = 0; set < Coalition{1} << others.size(); ++set) {
            Coalition outside = 0;
            for (std::size_t k = 0; k < others.size(); ++k)
                if (has(set, int(k))) outside |= others[k];
            for (Coalition inside = 0; inside < own; ++inside) {  // somebody is left to join
                if ((inside & ~own) != 0) continue;
                const Rational chance = weight(size_of(set), int(others.size())) *
                                        weight(size_of(inside), size_of(own) - 1);
                for (const int player : players_of(own & ~inside))
                    out[std::size_t(player)] +=
                        chance * (worths[at(outside | inside | only(player))] -
                                  worths[at(outside | inside)]);
            }
        }
    }
    return out;
}

Rational shapley_weight(int size, int others) {
    Rational out(1, others + 1);
    for (int k = 1; k <= size; ++k) out *= Rational(k, others + 1 - k);
    return out;
}

Rational banzhaf_weight(int, int others) { return Rational(1, std::int64_t{1} << others); }

std::vector<Players> one_each(int players) {
    std::vector<Players> out(static_cast<std::size_t>(players));
    for (int player = 0; player < players; ++player) out[std::size_t(player)] = {player};
    return out;
}

}  // namespace

int random_below(Rng& rng, int limit) { return int(rng() % std::uint64_t(limit)); }

Rational random_amount(Rng& rng, int size) {
    if (random_below(rng, 10) == 0) return 0;
    const int bottom = 1 + random_below(rng, 6);
    return {random_below(rng, 2 * size * bottom + 1) - size * bottom, bottom};
}

Players random_group(Rng& rng, int players) {
    Players out;
    for (int player = 0; player < players; ++player)
        if (random_below(rng, 2) == 0) out.push_back(player);
    if (out.empty()) out.push_back(random_below(rng, players));
    return out;
}

Term random_term(Rng& rng, std::size_t kind, int players) {
    const auto amount = [&] { return random_amount(rng); };
    const auto positive = [&] { return max(random_amount(rng), 0); };
    const auto chance = [&] { return random_chance(rng); };
    switch (kind) {
        case 0: return Unanimity{amount(), random_group(rng, players)};
        case 1: return Additive{random_entries(rng, players, amount)};
        case 2: {
            const Players leaves = shuffled(rng, random_group(rng, players));
            return ReadOnce{amount(), random_node(rng, leaves)};
        }
        case 3: return random_dnf(rng, players);
        case 4: return Airport{random_entries(rng, players, positive)};
        case 5: return CommonCost{amount(), random_group(rng, players)};
        case 6: return NoisyOr{amount(), random_entries(rng, players, chance)};
        case 7: return random_quota(rng, players);
        case 8: {
            Power out{amount(), random_entries(rng, players, positive), 1 + random_below(rng, 2)};
            out.volumes[0].amount += 1;
            return out;
        }
        default: return random_table(rng, players);
    }
}

TermGame random_game(Rng& rng, int players, int terms) {
    std::vector<Term> out(static_cast<std::size_t>(terms));
    for (Term& term : out)
        term = random_term(rng, std::size_t(random_below(rng, int(kKinds))), players);
    return game_of(players, std::move(out));
}

std::vector<Players> random_parts(Rng& rng, int players, int parts) {
    std::vector<Players> out(static_cast<std::size_t>(parts));
    for (int player = 0; player < players; ++player)
        out[std::size_t(random_below(rng, parts))].push_back(player);
    std::erase_if(out, [](const Players& part) { return part.empty(); });
    return out;
}

TermGame game_of(int players, std::vector<Term> terms) {
    auto game = TermGame::create(players, std::move(terms));
    if (!game) throw base::ContractViolation(describe(game.error(), base::Language::en));
    return *std::move(game);
}

Worths slow_worths(const TermGame& game) {
    Worths out;
    for (Coalition coalition = 0; coalition < Coalition{1} << game.players(); ++coalition) {
        std::vector<bool> inside(std::size_t(game.players()));
        for (const int player : players_of(coalition)) inside[std::size_t(player)] = true;
        out.push_back(worth(game, inside));
    }
    return out;
}

Values slow_shapley(const Worths& worths) {
    return union_value(worths, one_each(players_in(worths)), shapley_weight);
}

Values slow_banzhaf(const Worths& worths) {
    return union_value(worths, one_each(players_in(worths)), banzhaf_weight);
}

Values slow_weighted(const Worths& worths, const std::vector<Rational>& weights) {
    std::vector<Rational> reached(worths.size());  // the chance that these are left
    reached.back() = 1;
    Values out(weights.size());
    for (Coalition left = worths.size() - 1; left != 0; --left) {
        Rational together;
        for (const int player : players_of(left)) together += weights[std::size_t(player)];
        for (const int player : players_of(left)) {
            const Rational last = reached[left] * weights[std::size_t(player)] / together;
            reached[left ^ only(player)] += last;
            out[std::size_t(player)] += last * (worths[left] - worths[left ^ only(player)]);
        }
    }
    return out;
}

Values slow_owen(const Worths& worths, const std::vector<Players>& unions) {
    return union_value(worths, unions, shapley_weight);
}

Values slow_banzhaf_owen(const Worths& worths, const std::vector<Players>& unions) {
    return union_value(worths, unions, banzhaf_weight);
}

Worths slow_linked(const Worths& worths, const std::vector<std::pair<int, int>>& links) {
    Worths out(worths.size());
    for (Coalition coalition = 1; coalition < worths.size(); ++coalition)
        for (Coalition left = coalition; left != 0;) {
            Coalition part = left & -left;
            for (int round = 0; round < players_in(worths); ++round)
                for (const auto& [a, b] : links)
                    if (has(coalition, a) && has(coalition, b) && (has(part, a) || has(part, b)))
                        part |= only(a) | only(b);
            out[coalition] += worths[part];
            left &= ~part;
        }
    return out;
}

Worths slow_parted(const Worths& worths, const std::vector<Players>& parts) {
    Worths out(worths.size());
    for (const Players& part : parts) {
        Coalition mask = 0;
        for (const int player : part) mask |= only(player);
        for (Coalition coalition = 0; coalition < worths.size(); ++coalition)
            out[coalition] += worths[coalition & mask];
    }
    return out;
}

std::vector<Rational> fractions(std::string_view text) {
    std::vector<Rational> out;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        out.push_back(Rational::parse(text.substr(0, end)).value());
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

Rational sum(const Values& values) {
    return std::accumulate(values.begin(), values.end(), Rational());
}

namespace {

Values shapley_over_all_orders(const Worths& worths) {
    std::vector<int> order(std::size_t(players_in(worths)));
    std::iota(order.begin(), order.end(), 0);
    Values out(order.size());
    int orders = 0;
    for (bool more = true; more; more = std::ranges::next_permutation(order).found, ++orders)
        for (Coalition before = 0; const int player : order) {
            out[std::size_t(player)] += worths[before | only(player)] - worths[before];
            before |= only(player);
        }
    for (Rational& share : out) share = share / orders;
    return out;
}

TEST(TermTwins, AgreeWithAllOrdersAndAmongThemselves) {
    Rng rng(1);
    for (int round = 0; round < 12; ++round) {
        const int players = 1 + round % 6;
        const Worths worths = slow_worths(random_game(rng, players, 3));
        const Values shapley = slow_shapley(worths);
        EXPECT_EQ(shapley, shapley_over_all_orders(worths));
        EXPECT_EQ(slow_weighted(worths, Values(std::size_t(players), 3)), shapley);
        Players all(static_cast<std::size_t>(players));
        std::iota(all.begin(), all.end(), 0);
        EXPECT_EQ(slow_owen(worths, {all}), shapley);
        EXPECT_EQ(slow_parted(worths, {all}), worths);
    }
}

TEST(TermTwins, AgreeWithBooks) {  // games-known-answers.json: tuvalues-owen-3, aumann-myerson
    const Worths worths = fractions("0 1 1 1 2 2 2 2");
    EXPECT_EQ(slow_owen(worths, {{0, 1}, {2}}), fractions("1/4 1/4 3/2"));
    EXPECT_EQ(slow_banzhaf_owen(worths, {{0, 1}, {2}}), fractions("1/4 1/4 3/2"));
    const Worths pairs = fractions("0 0 0 60 0 60 60 72");
    EXPECT_EQ(slow_shapley(slow_linked(pairs, {{0, 1}, {1, 2}})), fractions("14 44 14"));
    EXPECT_EQ(slow_banzhaf(pairs), fractions("33 33 33"));
}

}  // namespace
}  // namespace hanse::games::twins
