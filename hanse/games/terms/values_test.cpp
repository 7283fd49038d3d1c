// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/terms/values.hpp"

#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

#include "hanse/games/terms/kinds.hpp"
#include "hanse/games/terms/twins.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using namespace twins;  // NOLINT(google-build-using-namespace)

constexpr auto kAll = ReadOnce::Node::Kind::all;
constexpr auto kAny = ReadOnce::Node::Kind::any;

ReadOnce::Node leaf(int player) { return {ReadOnce::Node::Kind::leaf, player, 1, {}}; }

ReadOnce::Node leaves(ReadOnce::Node::Kind kind, const Players& players) {
    ReadOnce::Node out{kind, 0, 1, {}};
    for (const int player : players) out.children.push_back(leaf(player));
    return out;
}

std::vector<Entry> entries(std::string_view amounts) {
    std::vector<Entry> out;
    for (const Rational& amount : fractions(amounts)) out.push_back({int(out.size()), amount});
    return out;
}

/// A chain: the hub 0, a material 1, a part 2 or 3, and one maker.
Term chain(int value, int maker) {
    return ReadOnce{value, {kAll, 0, 1, {leaf(0), leaf(1), leaves(kAny, {2, 3}), leaf(maker)}}};
}

std::vector<Term> lines_of_c01() {
    return {Unanimity{30, {0, 1}}, Unanimity{30, {0, 2}}, Unanimity{60, {0, 1, 2}}};
}

TEST(ShapleyValue, ExamplesOfTheModel) {
    struct Case {
        const char* what;
        int players;
        std::vector<Term> terms;
        const char* shares;
    };
    const Case cases[] = {
        {"C-01 three licence lines", 3, lines_of_c01(), "50 35 35"},
        {"C-02 two essential members, two groups of substitutes",
         7,
         {ReadOnce{
             420, {kAll, 0, 1, {leaf(0), leaf(1), leaves(kAny, {2, 3}), leaves(kAny, {4, 5, 6})}}}},
         "164 164 31 31 10 10 10"},
        {"C-03 four bundles on a ring", 4, {Dnf{12, {{0, 1}, {1, 2}, {2, 3}, {0, 3}}}}, "3 3 3 3"},
        {"C-05 tiers of a service", 4, {Airport{entries("8 11 13 18")}}, "-2 -3 -4 -9"},
        {"C-10 a vertical chain", 6, {chain(6, 4), chain(4, 5)}, "3 3 1/2 1/2 9/5 6/5"},
        {"C-14 bargaining in proportion to volume",
         8,
         {Power{21, entries("6 5 3 2 2 1 1 1"), 1}},
         "126 105 63 42 42 21 21 21"},
        {"C-34 bargaining that grows faster", 3, {Power{18, entries("3 2 1"), 2}}, "51 37 20"},
        {"C-16 counter-assertion",
         4,
         {Quota{6, {{0, 5, 10}, {1, 3, 20}, {2, 2, 30}, {3, 1, 40}}}},
         "30 55/3 70/3 85/3"},
        {"C-19 one case, three patents",
         3,
         {NoisyOr{1000, entries("1/2 2/5 1/5")}},
         "1090/3 820/3 370/3"},
        {"a common cost", 3, {CommonCost{60, {0, 2}}}, "-30 0 -30"},
        {"nothing to share", 2, {}, "0 0"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(shapley_value(game_of(c.players, c.terms)).value(), fractions(c.shares));
    }
}

/// C-29: 120 lines of 81 members, by the generator of the example.
std::vector<Term> lines_of_c29() {
    std::vector<Term> out;
    for (int l = 0; l < 120; ++l) {
        Players owners;
        for (int j = 0; j <= 1 + l % 5; ++j) owners.push_back((7 * l + 13 * j * j) % 81);
        std::ranges::sort(owners);
        owners.erase(std::ranges::unique(owners).begin(), owners.end());
        out.emplace_back(Unanimity{100 + 37 * l % 211, owners});
    }
    return out;
}

TEST(ShapleyValue, EightyOneMembers) {
    const std::vector<Term> lines = lines_of_c29();
    EXPECT_EQ(std::get<Unanimity>(lines[4]).owners, (Players{28, 29, 41, 64, 74, 80}));
    const Values shares = shapley_value(game_of(81, lines)).value();
    EXPECT_EQ(sum(shares), 24668);
    EXPECT_EQ(shares[0], Rational(1703, 5));
    EXPECT_EQ(shares[1], Rational(3001, 15));
    EXPECT_EQ(shares[40], Rational(2593, 10));
    EXPECT_EQ(shares[80], Rational(3202, 15));
}

TEST(Values, EveryKindAgreesWithGoingThroughAllCoalitions) {
    Rng rng(2);
    for (std::size_t kind = 0; kind < kKinds; ++kind)
        for (int round = 0; round < 30; ++round) {
            const int players = 1 + round % 8;
            const TermGame game = game_of(players, {random_term(rng, kind, players)});
            SCOPED_TRACE(testing::Message() << kind_of(game.terms()[0]) << ", round " << round);
            const Worths worths = slow_worths(game);
            const Values shapley = shapley_value(game).value();
            EXPECT_EQ(shapley, slow_shapley(worths));
            EXPECT_EQ(sum(shapley), worths.back()) << "efficiency";
            EXPECT_EQ(banzhaf_value(game).value(), slow_banzhaf(worths));
        }
}

TEST(Values, AddUpOverTerms) {
    Rng rng(3);
    for (int round = 0; round < 10; ++round) {
        const TermGame game = random_game(rng, 6, 8);
        Values parts(6);
        for (const Term& term : game.terms()) {
            const Values part = shapley_value(game_of(6, {term})).value();
            for (std::size_t i = 0; i < parts.size(); ++i) parts[i] += part[i];
        }
        EXPECT_EQ(shapley_value(game).value(), parts);
        EXPECT_EQ(parts, slow_shapley(slow_worths(game)));
        EXPECT_EQ(banzhaf_value(game).value(), slow_banzhaf(slow_worths(game)));
    }
}

TEST(Values, APlayerWithoutTermsChangesNothing) {  // model.md L.3
    Rng rng(4);
    const TermGame game = random_game(rng, 5, 10);
    Values more = shapley_value(game).value();
    more.emplace_back(0);
    EXPECT_EQ(shapley_value(game_of(6, game.terms())).value(), more);
    more = banzhaf_value(game).value();
    more.emplace_back(0);
    EXPECT_EQ(banzhaf_value(game_of(6, game.terms())).value(), more);
}

TEST(Values, EqualPlayersGetTheSame) {
    const TermGame game =
        game_of(4, {Dnf{7, {{0, 1}, {1, 2}}}, Quota{5, {{0, 3, 1}, {1, 2, 4}, {2, 3, 1}}},
                    NoisyOr{9, entries("1/3 1/2 1/3")}, Airport{entries("4 2 4")},
                    Power{2, entries("5 1 5 3"), 2}, ReadOnce{5, leaves(kAny, {0, 2, 3})}});
    const Values shapley = shapley_value(game).value(), banzhaf = banzhaf_value(game).value();
    EXPECT_EQ(shapley[0], shapley[2]);
    EXPECT_EQ(banzhaf[0], banzhaf[2]);
    EXPECT_NE(shapley[0], shapley[1]);
}

TEST(Values, SplittingALineChangesNothing) {  // model.md L.3
    const Values whole = shapley_value(game_of(3, lines_of_c01())).value();
    std::vector<Term> split = lines_of_c01();
    std::get<Unanimity>(split[2]).value = 23;
    split.emplace_back(Unanimity{37, {0, 1, 2}});
    EXPECT_EQ(shapley_value(game_of(3, split)).value(), whole);
}

TEST(Values, DoublingAllMoneyDoublesAllShares) {
    const Values once = shapley_value(game_of(81, lines_of_c29())).value();
    std::vector<Term> doubled = lines_of_c29();
    for (Term& term : doubled) std::get<Unanimity>(term).value *= 2;
    const Values twice = shapley_value(game_of(81, doubled)).value();
    for (std::size_t i = 0; i < once.size(); ++i) EXPECT_EQ(twice[i], once[i] * 2);
}

/// Player i becomes n-1-i.
TermGame mirrored(const TermGame& game) {
    const int n = game.players();
    Worths worths = slow_worths(game), turned(worths.size());
    for (Coalition coalition = 0; coalition < worths.size(); ++coalition) {
        Coalition mirror = 0;
        for (const int player : players_of(coalition)) mirror |= only(n - 1 - player);
        turned[mirror] = worths[coalition];
    }
    Players all(static_cast<std::size_t>(n));
    std::iota(all.begin(), all.end(), 0);
    return game_of(n, {TableTerm{all, turned}});
}

TEST(Values, NewNumbersMoveTheShares) {
    Rng rng(5);
    const TermGame game = random_game(rng, 7, 12);
    Values shares = shapley_value(game).value(), banzhaf = banzhaf_value(game).value();
    std::ranges::reverse(shares);
    std::ranges::reverse(banzhaf);
    EXPECT_EQ(shapley_value(mirrored(game)).value(), shares);
    EXPECT_EQ(banzhaf_value(mirrored(game)).value(), banzhaf);
}

/// Each pair stands in one of two bundles on a ring of 2k players: a chain no tree can say.
Dnf ring(int players, int bundles) {
    Dnf out{1, {}};
    for (int b = 0; b < bundles; ++b) out.bundles.push_back({b % players, (b + 1) % players});
    for (Players& bundle : out.bundles) std::ranges::sort(bundle);
    return out;
}

TEST(ShapleyValue, LargeDnf) {
    const Values twenty = shapley_value(game_of(20, {ring(20, 20)})).value();
    EXPECT_EQ(twenty, Values(20, Rational(1, 20)));
    const Values chain = shapley_value(game_of(17, {ring(30, 16)})).value();
    EXPECT_EQ(sum(chain), 1);
    EXPECT_EQ(chain.front(), chain.back());

    std::vector<Players> pairs;  // all pairs of seven: the second to come wins
    for (int b = 1; b < 7; ++b)
        for (int a = 0; a < b; ++a) pairs.push_back({a, b});
    EXPECT_EQ(shapley_value(game_of(7, {Dnf{14, pairs}})).value(), Values(7, 2));

    const auto too_large = shapley_value(game_of(40, {Unanimity{1, {0}}, ring(40, 40)}));
    ASSERT_FALSE(too_large);
    EXPECT_EQ(too_large.error().message.en,
              "term 2 (DNF): 40 bundles of 40 players hang together; an exact value needs at most "
              "20 of one of them; sampling gives an estimate instead");
}

/// Groups of bundles that share no player do not multiply each other's work.
TEST(ShapleyValue, GroupsOfBundlesAreAlternatives) {
    Dnf bundles{1, {}};
    for (int group = 0; group < 15; ++group)
        for (int k = 0; k < 3; ++k)
            bundles.bundles.push_back(
                {3 * group + k == 0 ? 0 : 3 * group + k % 2, 3 * group + k % 2 + 1});
    const Values shares = shapley_value(game_of(45, {bundles})).value();
    EXPECT_EQ(sum(shares), 1);
    EXPECT_EQ(shares[0], shares[42]);

    // Two groups, small enough for all coalitions.
    const TermGame small = game_of(7, {Dnf{5, {{0, 1}, {1, 2}, {3, 4}, {4, 5, 6}, {0, 1, 2}}}});
    EXPECT_EQ(shapley_value(small).value(), slow_shapley(slow_worths(small)));
}

TEST(ShapleyValue, LargeTrees) {
    Players all(150);
    std::iota(all.begin(), all.end(), 0);
    EXPECT_EQ(shapley_value(game_of(150, {ReadOnce{300, leaves(kAny, all)}})).value(),
              Values(150, 2));
    ReadOnce::Node deep = leaf(0);
    for (int player = 1; player < 100; ++player)
        deep = {player % 2 == 0 ? kAll : kAny, 0, 1, {leaf(player), deep}};
    const Values shares = shapley_value(game_of(100, {ReadOnce{1, deep}})).value();
    EXPECT_EQ(sum(shares), 1);
    EXPECT_EQ(shares[0], shares[1]);
}

/// With equal strengths a quota counts heads, and a gain is made if k - 1 others are before.
TEST(ShapleyValue, LargeQuotas) {
    Quota heads{1500, {}};
    for (int player = 0; player < 80; ++player) heads.parties.push_back({player, 30, 1});
    EXPECT_EQ(shapley_value(game_of(80, {heads})).value(), Values(80, 1));

    Quota uneven{700, {}};
    for (int player = 0; player < 81; ++player)
        uneven.parties.push_back({player, player, Rational(player * player + 1, 4)});
    const TermGame game = game_of(81, {uneven});
    const Values shares = shapley_value(game).value();
    EXPECT_EQ(sum(shares), worth_of_all(game));
    EXPECT_GT(shares[80], shares[79]);
}

TEST(ShapleyValue, QuotasBeyondCounting) {
    const std::int64_t huge = std::int64_t{1} << 60;
    Quota few{huge + 1, {{0, huge, 1}, {1, 3, 2}, {2, 2, 4}}};
    const TermGame game = game_of(3, {few});
    EXPECT_EQ(shapley_value(game).value(), slow_shapley(slow_worths(game)));
    EXPECT_EQ(banzhaf_value(game).value(), slow_banzhaf(slow_worths(game)));

    Quota many{huge, {}};
    for (int player = 0; player < 21; ++player)
        many.parties.push_back({player, huge / 16 + player, 1});
    const auto refused = shapley_value(game_of(21, {many}));
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.en.find("sampling"), std::string::npos);
    EXPECT_NE(refused.error().message.zh.find("抽样"), std::string::npos);

    Quota never{100, {{0, 1, 5}, {1, 2, 5}}};
    EXPECT_EQ(shapley_value(game_of(2, {never})).value(), Values(2, 0));
}

TEST(ShapleyValue, StopsWhenToldTo) {
    std::stop_source source;  // NOLINT(misc-const-correctness): it is told to stop
    source.request_stop();
    EXPECT_FALSE(shapley_value(game_of(3, lines_of_c01()), {.stop = source.get_token()}));
    double done = 0;
    const Work work{.progress = [&](double part) { done = part; }};
    EXPECT_TRUE(shapley_value(game_of(3, lines_of_c01()), work));
    EXPECT_EQ(done, 1);
}

TEST(Normalized, AddsUpToTheTotal) {
    EXPECT_EQ(normalized(fractions("25 75 75"), 200).value(), fractions("200/7 600/7 600/7"));
    EXPECT_FALSE(normalized(fractions("1 -1"), 5));
}

}  // namespace
}  // namespace hanse::games
