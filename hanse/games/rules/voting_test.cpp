// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/rules/voting.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

#include "hanse/games/numerics/weighing.hpp"
#include "hanse/games/rules/voting_core.hpp"
#include "hanse/games/sampling/sampling_games.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using Indices = std::vector<Rational>;

WeightedVoting voting(std::int64_t quota, std::vector<std::int64_t> weights, Players vetoes = {}) {
    return WeightedVoting::create(quota, std::move(weights), std::move(vetoes)).value();
}

Rational r(const char* text) { return Rational::parse(text).value(); }

/// The same number several times, one after the other: "1/5*5 0*10".
Indices indices(const std::string& text) {
    Indices out;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string word = text.substr(begin, end - begin);
        const std::size_t star = std::min(word.find('*'), word.size());
        const int times = star < word.size() ? std::stoi(word.substr(star + 1)) : 1;
        out.insert(out.end(), std::size_t(times), r(word.substr(0, star).c_str()));
        begin = end + 1;
    }
    return out;
}

struct Known {
    const char* what;
    WeightedVoting voting;
    const char *shapley_shubik, *banzhaf;
};

std::vector<std::int64_t> ones(std::size_t first, std::int64_t weight, std::size_t others) {
    std::vector<std::int64_t> out(first, weight);
    out.insert(out.end(), others, 1);
    return out;
}

// games-known-answers.json; model-examples.json D-04 and D-13.
const Known kKnown[] = {
    {"majority of three", voting(2, {1, 1, 1}), "1/3*3", "1/2*3"},
    {"apex game of five", voting(4, {3, 1, 1, 1, 1}), "3/5 1/10*4", "7/8 1/8*4"},
    {"Peleg (1968)", voting(5, {3, 2, 2, 1, 1}), "2/5 7/30*2 1/15*2", "5/8 3/8*2 1/8*2"},
    {"CoopGame 07.1, one vote that never counts", voting(52, {50, 49, 1}), "1/2*2 0", "1/2*2 0"},
    {"CoopGame 07.1, unanimity", voting(100, {50, 49, 1}), "1/3*3", "1/4*3"},
    {"Straffin (1993)", voting(7, {4, 3, 2, 1}), "7/12 1/4 1/12*2", "5/8 3/8 1/8*2"},
    {"Nassau County 1958: three without power", voting(16, {9, 9, 7, 3, 1, 1}), "1/3*3 0*3",
     "1/2*3 0*3"},
    {"Council of the EEC 1958: Luxembourg never counts", voting(12, {4, 4, 4, 2, 2, 1}),
     "7/30*3 3/20*2 0", "5/16*3 3/16*2 0"},
    {"Council of the EEC 1973", voting(41, {10, 10, 10, 10, 5, 5, 3, 3, 2}),
     "5/28*4 17/210*2 2/35*2 1/105", "53/256*4 29/256*2 21/256*2 5/256"},
    {"Council of the EEC 1986", voting(54, {10, 10, 10, 10, 8, 5, 5, 5, 5, 3, 3, 2}),
     "31/231*4 257/2310 589/9240*4 59/1386*2 41/3465",
     "143/1024*4 121/1024 37/512*4 51/1024*2 5/256"},
    {"Council of the EU 1995", voting(62, {10, 10, 10, 10, 8, 5, 5, 5, 5, 4, 4, 3, 3, 3, 2}),
     "7/60*4 860/9009 19883/360360*4 743/16380*2 1588/45045*3 932/45045",
     "1849/16384*4 1531/16384 973/16384*4 793/16384*2 595/16384*3 375/16384"},
    {"Council of the EU by the treaty of Nice, weights only",
     voting(255, {29, 29, 29, 29, 27, 27, 14, 13, 12, 12, 12, 12, 12, 10,
                  10, 10, 7,  7,  7,  7,  7,  4,  4,  4,  4,  4,  3}),
     "126658297/1460244240*4 321151673/4015671660*2 641489789/16062686640 "
     "128588951/3491888400 80474809/2362159800*5 2264288233/80313433200*3 "
     "17893453/912652650*5 719816/65189475*5 656778013/80313433200",
     "8569/262144*4 522845/16777216*2 150063/8388608 560069/33554432 259623/16777216*5 "
     "435827/33554432*3 307351/33554432*5 176187/33554432*5 8299/2097152"},
    {"UN Security Council", voting(39, ones(5, 7, 10)), "421/2145*5 4/2145*10",
     "53/1024*5 21/4096*10"},
    {"the same, five with a veto", voting(9, ones(5, 1, 10), {0, 1, 2, 3, 4}),
     "421/2145*5 4/2145*10", "53/1024*5 21/4096*10"},
    {"UN Security Council before 1965", voting(27, ones(5, 5, 6)), "76/385*5 1/462*6",
     "57/1024*5 5/1024*6"},
    {"the same, five with a veto", voting(7, ones(5, 1, 6), {4, 3, 2, 1, 0}), "76/385*5 1/462*6",
     "57/1024*5 5/1024*6"},
    {"model example D-04", voting(51, {50, 30, 20}), "2/3 1/6*2", "3/4 1/4*2"},
    {"model example D-13", voting(51, {40, 30, 20, 10}), "5/12 1/4*2 1/12", "5/8 3/8*2 1/8"},
    {"a veto decides alone", voting(0, {0, 5}, {0}), "1 0", "1 0"},
    {"two vetoes decide together", voting(3, {2, 1, 9}, {0, 1}), "1/2*2 0", "1/2*2 0"},
};

TEST(Voting, KnownAnswers) {
    for (const Known& c : kKnown) {
        SCOPED_TRACE(c.what);
        const Indices shapley = indices(c.shapley_shubik), banzhaf_index = indices(c.banzhaf);
        EXPECT_EQ(shapley_shubik_exact(c.voting).value(), shapley);
        EXPECT_EQ(banzhaf_exact(c.voting).value(), banzhaf_index);
        const PowerIndex fast = shapley_shubik(c.voting).value();
        const PowerIndex swings = banzhaf(c.voting).value();
        for (std::size_t i = 0; i < shapley.size(); ++i) {
            EXPECT_NEAR(fast.index[i], shapley[i].approximate(),
                        fast.relative_error * fast.index[i]);
            EXPECT_NEAR(swings.index[i], banzhaf_index[i].approximate(),
                        swings.relative_error * swings.index[i]);
        }
    }
}

TEST(Voting, ElectorsOfAPresident) {
    const Indices shapley = indices(
        "111603651861685256303/1033014834748665568800 29994201953488676597/387380563030749588300 "
        "29363347607194401947/516507417374332784400 1305994543088647/24714061885913400 "
        "12130995935800665659/344338278249555189600*2 868892193795479723/27670040216482113450 "
        "5713694307446772469/193690281515374794150*2 247956705115486439/8982737693466657120 "
        "11838015875809111/460345291777480200 12310704993465907961/516507417374332784400 "
        "17014232751519424093/774761126061499176600 "
        "62271379180741604983/3099044504245996706400*4 "
        "56507332496586214153/3099044504245996706400*5 "
        "309539965751322289/18896612830768272600*2 139884514074238711/9624361814428561200*3 "
        "39341883383094109339/3099044504245996706400*2 "
        "6732308423112264353/619808900849199341280*6 549050441867032031/60765578514627386400*2 "
        "798634353829234987/110680160865928453800*7 1860211297153754491/344338278249555189600*7");
    const Indices swings = indices(
        "16209838033805/35184372088832 178758230517961/562949953421312 "
        "16395286401023/70368744177664 60981530795011/281474976710656 "
        "81715335796977/562949953421312*2 18240468425143/140737488355328 "
        "68605144490577/562949953421312*2 64260545851591/562949953421312 "
        "14981802336681/140737488355328 27802145051423/281474976710656 "
        "51290964280549/562949953421312 5873303371499/70368744177664*4 "
        "42689890233997/562949953421312*5 2400036322751/35184372088832*2 "
        "4264717549679/70368744177664*3 3730077550947/70368744177664*2 "
        "12784242016799/281474976710656*6 21300603059855/562949953421312*2 "
        "17036256960943/562949953421312*7 12774731276511/562949953421312*7");
    const WeightedVoting electors = us_electors();
    EXPECT_EQ(shapley_shubik_exact(electors).value(), shapley);
    EXPECT_EQ(banzhaf_exact(electors).value(), swings);
    const PowerIndex fast = shapley_shubik(electors).value();
    EXPECT_LT(fast.relative_error, 1e-13);
    for (std::size_t i = 0; i < shapley.size(); ++i)
        EXPECT_NEAR(fast.index[i] / shapley[i].approximate(), 1, fast.relative_error);
}

// Shapley & Shubik (1954): one holder of 40 votes of 100, all others hold one.
TEST(Voting, BigHolder) {
    const WeightedVoting company = voting(51, ones(1, 40, 60));
    const Indices shapley = shapley_shubik_exact(company).value();
    EXPECT_EQ(shapley[0], Rational(40, 61));
    EXPECT_EQ(shapley[60], Rational(21, 61 * 60));
    const Indices swings = banzhaf_exact(company).value();
    EXPECT_NEAR(swings[0].approximate(), 0.9999999037557491, 1e-15);
    EXPECT_NEAR(swings[1].approximate(), 6.539389478359137e-08, 1e-22);
    EXPECT_NEAR(banzhaf(company).value().index[1], 6.539389478359137e-08, 1e-20);
}

class RandomVoting {
public:
    explicit RandomVoting(std::uint64_t seed) : random_(seed) {}
    std::int64_t number(std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>(low, high)(random_);
    }
    WeightedVoting next(int voters, std::int64_t weight_max) {
        std::vector<std::int64_t> weights;
        Players vetoes;
        for (int i = 0; i < voters; ++i) {
            weights.push_back(number(0, weight_max));
            if (number(0, 9) == 0) vetoes.push_back(i);
        }
        weights[0] += 1;
        const auto total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        return voting(number(vetoes.empty() ? 1 : 0, total), weights, vetoes);
    }

private:
    std::mt19937_64 random_;
};

/// By asking every coalition whether it wins.
Indices by_definition(const WeightedVoting& game, Weighing how) {
    const int n = game.voters();
    const std::vector<Rational> weights = size_weights(how, n - 1);
    Indices out(std::size_t(n), 0);
    for (Coalition s = 0; s < Coalition{1} << n; ++s) {
        std::vector<bool> inside;
        for (int i = 0; i < n; ++i) inside.push_back(has(s, i));
        if (game.wins(inside)) continue;
        for (std::size_t i = 0; i < inside.size(); ++i) {
            if (inside[i]) continue;
            inside[i] = true;
            if (game.wins(inside)) out[i] += weights[std::size_t(size_of(s))];
            inside[i] = false;
        }
    }
    return out;
}

TEST(Voting, AgreesWithTheDefinition) {
    RandomVoting random(51);
    for (int round = 0; round < 120; ++round) {
        const WeightedVoting game = random.next(1 + round % 8, round % 3 == 0 ? 50 : 4);
        const Indices shapley = by_definition(game, Weighing::shapley);
        const Indices swings = by_definition(game, Weighing::banzhaf);
        EXPECT_EQ(shapley_shubik_exact(game).value(), shapley);
        EXPECT_EQ(banzhaf_exact(game).value(), swings);
        const PowerIndex fast = shapley_shubik(game).value();
        const PowerIndex fast_swings = banzhaf(game).value();
        Players never;
        for (std::size_t i = 0; i < shapley.size(); ++i) {
            if (shapley[i].is_zero()) never.push_back(int(i));
            EXPECT_EQ(shapley[i].is_zero(), fast.index[i] == 0);
            EXPECT_NEAR(fast.index[i], shapley[i].approximate(), 1e-13 * fast.index[i]);
            EXPECT_NEAR(fast_swings.index[i], swings[i].approximate(),
                        1e-13 * fast_swings.index[i]);
        }
        EXPECT_EQ(dummies(game).value(), never);
        const auto one = dictator(game);
        EXPECT_EQ(one.has_value(), std::ranges::count(shapley, Rational(1)) == 1);
        EXPECT_TRUE(!one || shapley[std::size_t(*one)] == 1);
    }
}

TEST(Voting, TwoWaysOfCountingAgree) {
    RandomVoting random(52);
    for (int round = 0; round < 40; ++round) {
        const VotingCore core = core_of(random.next(2 + round % 9, 30));
        if (core.groups.empty()) continue;
        for (const bool by_size : {false, true}) {
            const PivotCounts tables = count_pivots_in_tables(core, by_size, {}).value();
            const PivotCounts listed = count_pivots_one_by_one(core, by_size);
            EXPECT_EQ(tables.pivots, listed.pivots);
            EXPECT_EQ(tables.below, listed.below);
        }
    }
}

// 120 voters: counts of over 64 bits. The indices add up to 1 only if none of them overflowed.
TEST(Voting, DoublesKeepTheirBoundOnManyVoters) {
    RandomVoting random(53);
    for (const int voters : {40, 80, 120}) {
        const WeightedVoting game = random.next(voters, 12);
        const Indices exact = shapley_shubik_exact(game).value();
        EXPECT_EQ(std::accumulate(exact.begin(), exact.end(), Rational()), 1);
        const PowerIndex fast = shapley_shubik(game).value();
        EXPECT_LT(fast.relative_error, 1e-12);
        const Indices swings = banzhaf_exact(game).value();
        const PowerIndex fast_swings = banzhaf(game).value();
        for (std::size_t i = 0; i < exact.size(); ++i) {
            EXPECT_NEAR(fast.index[i], exact[i].approximate(), fast.relative_error * fast.index[i]);
            EXPECT_NEAR(fast_swings.index[i], swings[i].approximate(),
                        fast_swings.relative_error * fast_swings.index[i]);
        }
    }
}

TEST(Voting, ThreeHundredVotersAddUpToOneOnAnyNumberOfThreads) {
    RandomVoting random(54);
    std::vector<std::int64_t> weights;
    for (int i = 0; i < 300; ++i) weights.push_back(random.number(1, 50));
    const auto total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    const WeightedVoting game = voting(total * 2 / 3, weights);
    const PowerIndex one = shapley_shubik(game).value();
    EXPECT_LT(one.relative_error, 1e-12);
    EXPECT_NEAR(std::accumulate(one.index.begin(), one.index.end(), 0.0), 1, 1e-13);
    EXPECT_EQ(one.index, shapley_shubik(game, {.threads = 2}).value().index);
}

TEST(Voting, HugeWeightsOfFewVotersAreNoObstacle) {
    std::vector<std::int64_t> weights;
    for (int i = 0; i < 10; ++i) weights.push_back(1'000'000'000'000'000 + i * i * 37);
    const WeightedVoting game = voting(5'000'000'000'001'000, weights);
    const Indices exact = shapley_shubik_exact(game).value();
    EXPECT_EQ(exact, by_definition(game, Weighing::shapley));
    EXPECT_NEAR(shapley_shubik(game).value().index[3], exact[3].approximate(), 1e-16);
    EXPECT_TRUE(dummies(game).value().empty());
}

TEST(Voting, RefusesWhatWouldTakeForever) {
    std::vector<std::int64_t> weights;
    for (int i = 0; i < 60; ++i) weights.push_back(1'000'000'007 + i * i);
    const WeightedVoting game = voting(30'000'000'000, weights);
    const auto exact = shapley_shubik_exact(game);
    ASSERT_FALSE(exact);
    EXPECT_NE(exact.error().message.en.find("60 voters"), std::string::npos);
    EXPECT_FALSE(banzhaf_exact(game));
    EXPECT_FALSE(shapley_shubik(game));
    EXPECT_FALSE(banzhaf(game));
    EXPECT_FALSE(dummies(game));
}

TEST(Voting, StopsWhenTold) {
    std::stop_source stop;
    stop.request_stop();
    const Work work{.stop = stop.get_token()};
    EXPECT_FALSE(shapley_shubik(us_electors(), work));
    EXPECT_FALSE(banzhaf(us_electors(), work));
    EXPECT_FALSE(shapley_shubik_exact(us_electors(), work));
    EXPECT_FALSE(dummies(us_electors(), work));
}

TEST(Voting, WhoDecidesAndWhoBlocks) {
    struct Case {
        const char* what;
        WeightedVoting voting;
        std::optional<int> dictator;
        Players blockers, dummies;
    };
    const Case cases[] = {
        {"three equals", voting(2, {1, 1, 1}), std::nullopt, {}, {}},
        {"one has all it takes", voting(6, {6, 3, 2}), 0, {0}, {1, 2}},
        {"unanimity", voting(11, {6, 3, 2}), std::nullopt, {0, 1, 2}, {}},
        {"a veto without votes", voting(5, {6, 3, 0}, {2}), std::nullopt, {0, 2}, {1}},
        {"a veto that needs nobody", voting(0, {6, 3, 0}, {2}), 2, {2}, {0, 1}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(dictator(c.voting), c.dictator);
        EXPECT_EQ(blockers(c.voting), c.blockers);
        EXPECT_EQ(dummies(c.voting).value(), c.dummies);
    }
}

TEST(Voting, SaysWhatIsWrong) {
    struct Case {
        const char* says;
        std::int64_t quota;
        std::vector<std::int64_t> weights;
        Players vetoes;
    };
    const Case cases[] = {
        {"no voters", 1, {}, {}},
        {"voter 2 has a negative weight: -3", 1, {5, -3}, {}},
        {"the weights add up to 2^62 or more", 1, {INT64_MAX / 2, INT64_MAX / 2}, {}},
        {"the quota 9 is above all votes together, 8", 9, {5, 3}, {}},
        {"the quota is 0", 0, {5, 3}, {}},
        {"there is no voter 2 to have a veto; it should be from 0 to 1", 8, {5, 3}, {2}},
        {"the veto of voter 1 stands twice", 8, {5, 3}, {1, 1}},
    };
    for (const Case& c : cases) {
        const auto answer = WeightedVoting::create(c.quota, c.weights, c.vetoes);
        ASSERT_FALSE(answer) << c.says;
        EXPECT_NE(answer.error().message.en.find(c.says), std::string::npos)
            << answer.error().message.en;
    }
}

}  // namespace
}  // namespace hanse::games
