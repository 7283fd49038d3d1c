// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/links.hpp"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "hanse/games/terms/kinds.hpp"
#include "hanse/games/terms/twins.hpp"
#include "hanse/games/terms/values.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using namespace twins;  // NOLINT(google-build-using-namespace)
using Pairs = std::vector<std::pair<int, int>>;

Pairs random_links(Rng& rng, int players, int count) {
    Pairs out;
    while (players > 1 && int(out.size()) < count) {
        const int a = random_below(rng, players), b = random_below(rng, players);
        if (a != b) out.emplace_back(a, b);
    }
    return out;
}

TEST(Links, Groups) {
    const Links links = Links::create(6, {{4, 1}, {1, 2}, {2, 1}, {5, 0}}).value();
    EXPECT_EQ(links.groups(), (std::vector<Players>{{0, 5}, {1, 2, 4}, {3}}));
    EXPECT_EQ(links.neighbours(1), (Players{2, 4}));
    EXPECT_FALSE(links.complete());
    EXPECT_TRUE(links.among({0, 5}).complete());
    EXPECT_FALSE(links.among({1, 2, 4}).complete());
    EXPECT_FALSE(Links::create(3, {{0, 3}}));
    EXPECT_FALSE(Links::create(3, {{1, 1}}));
}

TEST(Links, LinkedUp) {
    struct Case {
        const char* what;
        int players;
        Pairs links;
        Players wanted, needed, helpful;
    };
    const Case cases[] = {
        {"a neighbour", 3, {{0, 1}, {1, 2}}, {0, 1}, {0, 1}, {}},
        {"who stands between", 4, {{0, 1}, {1, 2}, {2, 3}}, {0, 2}, {0, 1, 2}, {}},
        {"either of two", 4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}}, {0, 2}, {0, 2}, {1, 3}},
        {"a dead end never helps",
         6,
         {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {1, 4}, {4, 5}},
         {0, 2},
         {0, 2},
         {1, 3}},
        {"two blocks and the one between them",
         5,
         {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}},
         {0, 4},
         {0, 3, 4},
         {1, 2}},
        {"linked already, with ways around",
         4,
         {{0, 1}, {1, 2}, {2, 3}, {3, 0}},
         {0, 1},
         {0, 1},
         {}},
        {"a loop at one's own door",
         5,
         {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 2}},
         {0, 2},
         {0, 1, 2},
         {}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto linked = Links::create(c.players, c.links)->linked_up(c.wanted);
        ASSERT_TRUE(linked);
        EXPECT_EQ(linked->needed, c.needed);
        EXPECT_EQ(linked->helpful, c.helpful);
    }
}

/// The sum of unanimity games is the game "some linked set inside contains all the wanted".
TEST(Links, LinkedUpAgreesWithGoingThroughAllCoalitions) {
    Rng rng(13);
    for (int round = 0; round < 200; ++round) {
        const int players = 2 + round % 7;
        const Links all = Links::create(players, random_links(rng, players, players + 1)).value();
        const Players group = all.groups()[0];
        const Links links = all.among(group);
        const Players wanted = random_group(rng, links.players());
        const LinkedUp linked = links.linked_up(wanted).value();
        Pairs pairs;
        for (int a = 0; a < links.players(); ++a)
            for (const int b : links.neighbours(a)) pairs.emplace_back(a, b);
        const Worths worths =
            slow_linked(slow_worths(game_of(links.players(), {Unanimity{1, wanted}})), pairs);
        Worths from_sets(worths.size());
        for (Coalition set = 0; set < linked.dividend.size(); ++set) {
            Coalition all_of = 0;
            for (const int player : linked.needed) all_of |= only(player);
            for (const int k : players_of(set)) all_of |= only(linked.helpful[std::size_t(k)]);
            for (Coalition coalition = 0; coalition < worths.size(); ++coalition)
                if ((coalition & all_of) == all_of) from_sets[coalition] += linked.dividend[set];
        }
        EXPECT_EQ(from_sets, worths);
    }
}

TEST(MyersonValue, ByBooks) {  // games-known-answers.json: aumann-myerson-60-72
    const TermGame game = game_of(3, {TableTerm{{0, 1, 2}, fractions("0 0 0 60 0 60 60 72")}});
    EXPECT_EQ(myerson_value(game, {{0, 1}, {1, 2}}).value(), fractions("14 44 14"));
    EXPECT_EQ(myerson_value(game, {{0, 1}}).value(), fractions("30 30 0"));
    EXPECT_EQ(myerson_value(game, {{0, 1}, {1, 2}, {2, 0}}).value(), fractions("24 24 24"));
    EXPECT_EQ(myerson_value(game, {}).value(), fractions("0 0 0"));
}

TEST(MyersonValue, EveryKindAgreesWithGoingThroughAllCoalitions) {
    Rng rng(14);
    for (int round = 0; round < 100; ++round) {
        const int players = 1 + round % 7;
        const TermGame game =
            game_of(players, {random_term(rng, std::size_t(round) % kKinds, players)});
        SCOPED_TRACE(kind_of(game.terms()[0]));
        const Pairs links = random_links(rng, players, random_below(rng, 10));
        EXPECT_EQ(myerson_value(game, links).value(),
                  slow_shapley(slow_linked(slow_worths(game), links)));
    }
}

/// Myerson's fairness: both ends of a link lose the same when it is cut; and each linked group
/// shares what it is worth.
void expect_fair(const TermGame& game, const Pairs& links) {
    const Values value = myerson_value(game, links).value();
    for (std::size_t cut = 0; cut < links.size(); cut += 20) {
        Pairs fewer = links;
        fewer.erase(fewer.begin() + std::ptrdiff_t(cut));
        const Values without = myerson_value(game, fewer).value();
        const auto a = std::size_t(links[cut].first), b = std::size_t(links[cut].second);
        EXPECT_EQ(value[a] - without[a], value[b] - without[b]);
    }
    for (const Players& group : Links::create(game.players(), links)->groups()) {
        Rational together;
        for (const int player : group) together += value[std::size_t(player)];
        EXPECT_EQ(together, worth_of_all(restricted_to(game, group)));
    }
}

TEST(MyersonValue, LargeNetworksAreFair) {
    Rng rng(15);
    Pairs links;  // a tree of 60 with a few more links between near relations
    for (int player = 1; player < 60; ++player)
        links.emplace_back(player, random_below(rng, player));
    for (int k = 0; k < 3; ++k) links.emplace_back(15 * k, 15 * k + 5);
    std::map<std::pair<int, int>, int> different;
    for (auto [a, b] : links) different[std::minmax(a, b)] = 1;
    links.clear();
    for (const auto& [link, one] : different) links.push_back(link);
    std::vector<Term> terms = {Additive{{{0, 5}, {59, -7}}}, Dnf{12, {{3, 8}, {8, 20}, {20, 3}}},
                               Power{3, {{1, 2}, {30, 1}, {45, 4}}, 2}};
    for (int k = 0; k < 40; ++k) {
        Players owners = {random_below(rng, 60)};
        const int other = random_below(rng, 60);
        if (other != owners[0]) owners.push_back(other);
        terms.emplace_back(Unanimity{random_amount(rng), owners});
    }
    expect_fair(game_of(60, terms), links);
}

TEST(MyersonValue, SetsAndTablesAgree) {
    Rng rng(16);
    Pairs links = {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {3, 4}, {4, 5}, {5, 6}, {6, 4}};
    std::vector<Term> terms(20);
    for (Term& term : terms) term = random_term(rng, 0, 7);
    Values small = myerson_value(game_of(7, terms), links).value();
    for (int player = 7; player < 25; ++player) links.emplace_back(6, player);  // now 25 are linked
    small.resize(25);
    EXPECT_EQ(myerson_value(game_of(25, terms), links).value(), small);
}

TEST(MyersonValue, LongChains) {
    Pairs chain;
    for (int player = 1; player < 9'000; ++player) chain.emplace_back(player - 1, player);
    chain.emplace_back(0, 2);  // and a way around 1
    const Values value =
        myerson_value(game_of(9'000, {Unanimity{8'998, {0, 8'998}}}), chain).value();
    EXPECT_EQ(value[0], 1);
    EXPECT_EQ(value[1], 0);
    EXPECT_EQ(value[2], 1);
    EXPECT_EQ(value[8'999], 0);
    EXPECT_EQ(sum(value), 8'998);
}

TEST(MyersonValue, RefusesWhatIsTooLarge) {
    Pairs grid;  // 6 by 6: too many ways around
    for (int row = 0; row < 6; ++row)
        for (int column = 0; column < 6; ++column) {
            if (column < 5) grid.emplace_back(6 * row + column, 6 * row + column + 1);
            if (row < 5) grid.emplace_back(6 * row + column, 6 * row + column + 6);
        }
    const auto ways = myerson_value(game_of(36, {Unanimity{1, {0, 35}}}), grid);
    ASSERT_FALSE(ways);
    EXPECT_NE(ways.error().message.en.find("at most 16 may"), std::string::npos);
    EXPECT_TRUE(myerson_value(game_of(36, {Unanimity{1, {0, 1, 7}}}), grid));
    Quota quota{9, {}};
    for (int player = 0; player < 36; ++player) quota.parties.push_back({player, 1, 1});
    EXPECT_FALSE(myerson_value(game_of(36, {quota}), grid));
}

}  // namespace
}  // namespace hanse::games
