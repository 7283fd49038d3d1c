// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/rules/claims.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

namespace hanse::games {
namespace {

using base::Rational;

Claims claims(Rational estate, std::vector<Rational> amounts) {
    return Claims::create(std::move(estate), std::move(amounts)).value();
}

Rational sum(const Awards& awards) {
    return std::accumulate(awards.begin(), awards.end(), Rational());
}

Rational r(std::int64_t top, std::int64_t bottom) { return {top, bottom}; }

// games-known-answers.json; model-examples.json C-07 to C-09. The tau value of a claims game is its
// adjusted proportional rule.
TEST(Claims, KnownAnswers) {
    struct Case {
        const char* what;
        Rational estate;
        std::vector<Rational> claims;
        Awards proportional, equal_awards, equal_losses, talmud, arrival, adjusted;
    };
    const Case cases[] = {
        {"Ketubot 93a, 100: equal parts",
         100,
         {100, 200, 300},
         {r(50, 3), r(100, 3), 50},
         {r(100, 3), r(100, 3), r(100, 3)},
         {0, 0, 100},
         {r(100, 3), r(100, 3), r(100, 3)},
         {r(100, 3), r(100, 3), r(100, 3)},
         {r(100, 3), r(100, 3), r(100, 3)}},
        {"Ketubot 93a, 200: 50, 75, 75",
         200,
         {100, 200, 300},
         {r(100, 3), r(200, 3), 100},
         {r(200, 3), r(200, 3), r(200, 3)},
         {0, 50, 150},
         {50, 75, 75},
         {r(100, 3), r(250, 3), r(250, 3)},
         {40, 80, 80}},
        {"Ketubot 93a, 300: in proportion",
         300,
         {100, 200, 300},
         {50, 100, 150},
         {100, 100, 100},
         {0, 100, 200},
         {50, 100, 150},
         {50, 100, 150},
         {50, 100, 150}},
        {"two hold a garment, one claims half of it",
         100,
         {50, 100},
         {r(100, 3), r(200, 3)},
         {50, 50},
         {25, 75},
         {25, 75},
         {25, 75},
         {25, 75}},
        {"example of the R package GameTheory",
         67,
         {10, 20, 30, 40},
         {r(67, 10), r(67, 5), r(201, 10), r(134, 5)},
         {10, 19, 19, 19},
         {r(7, 4), r(47, 4), r(87, 4), r(127, 4)},
         {5, r(32, 3), r(62, 3), r(92, 3)},
         {r(77, 12), r(157, 12), r(77, 4), r(113, 4)},
         {r(200, 31), r(400, 31), r(600, 31), r(877, 31)}},
        {"test 73.3 of the R package CoopGame",
         100,
         {10, 20, 25, 35, 40},
         {r(100, 13), r(200, 13), r(250, 13), r(350, 13), r(400, 13)},
         {10, 20, r(70, 3), r(70, 3), r(70, 3)},
         {4, 14, 19, 29, 34},
         {5, r(55, 4), r(75, 4), r(115, 4), r(135, 4)},
         {r(29, 4), r(59, 4), r(37, 2), r(109, 4), r(129, 4)},
         {r(170, 23), r(340, 23), r(425, 23), r(625, 23), r(740, 23)}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const Claims problem = claims(c.estate, c.claims);
        EXPECT_EQ(proportional(problem), c.proportional);
        EXPECT_EQ(constrained_equal_awards(problem), c.equal_awards);
        EXPECT_EQ(constrained_equal_losses(problem), c.equal_losses);
        EXPECT_EQ(talmud(problem), c.talmud);
        EXPECT_EQ(random_arrival(problem).value(), c.arrival);
        EXPECT_EQ(adjusted_proportional(problem), c.adjusted);
    }
}

// Worked by hand from the definitions cited in claims.hpp.
TEST(Claims, OtherRules) {
    struct Case {
        const char* what;
        Awards (*rule)(const Claims&);
        Rational estate;
        std::vector<Rational> claims;
        Awards awards;
    };
    const Case cases[] = {
        {"Ibn Ezra's four sons: 120 among 30, 40, 60, 120",
         minimal_overlap,
         120,
         {30, 40, 60, 120},
         {r(15, 2), r(65, 6), r(125, 6), r(485, 6)}},
        {"claims lie over each other up to 150",
         minimal_overlap,
         350,
         {100, 200, 300},
         {r(100, 3), r(325, 3), r(625, 3)}},
        {"nothing overlaps when all can be paid",
         minimal_overlap,
         600,
         {100, 200, 300},
         {100, 200, 300}},
        {"reverse Talmud, scarce: equal losses on halves",
         reverse_talmud,
         200,
         {100, 200, 300},
         {r(50, 3), r(200, 3), r(350, 3)}},
        {"reverse Talmud, plenty: halves, then equal awards",
         reverse_talmud,
         450,
         {100, 200, 300},
         {100, 150, 200}},
        {"Piniles, scarce", piniles, 200, {100, 200, 300}, {50, 75, 75}},
        {"Piniles, plenty", piniles, 450, {100, 200, 300}, {100, 150, 200}},
        {"constrained egalitarian, scarce",
         constrained_egalitarian,
         200,
         {100, 200, 300},
         {50, 75, 75}},
        {"constrained egalitarian: half of the largest claim is more than the level",
         constrained_egalitarian,
         350,
         {100, 200, 300},
         {100, 100, 150}},
        {"constrained egalitarian, plenty",
         constrained_egalitarian,
         450,
         {100, 200, 300},
         {100, 175, 175}},
        {"alpha-min: the smallest claim, then in proportion",
         alpha_min,
         450,
         {100, 200, 300},
         {100, 150, 200}},
        {"alpha-min: less than the smallest claim each",
         alpha_min,
         150,
         {100, 200, 300},
         {50, 50, 50}},
        {"half and half",
         average_of_equal_awards_and_losses,
         200,
         {100, 200, 300},
         {r(100, 3), r(175, 3), r(325, 3)}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(c.rule(claims(c.estate, c.claims)), c.awards);
    }
}

struct NamedRule {
    const char* name;
    Awards (*rule)(const Claims&);
};
constexpr NamedRule kRules[] = {
    {"proportional", proportional},
    {"adjusted proportional", adjusted_proportional},
    {"equal awards", constrained_equal_awards},
    {"equal losses", constrained_equal_losses},
    {"talmud", talmud},
    {"reverse talmud", reverse_talmud},
    {"piniles", piniles},
    {"constrained egalitarian", constrained_egalitarian},
    {"minimal overlap", minimal_overlap},
    {"alpha-min", alpha_min},
    {"average", average_of_equal_awards_and_losses},
    {"random arrival", [](const Claims& problem) { return random_arrival(problem).value(); }},
    {"one third of the way", [](const Claims& problem) { return tal(problem, Rational(1, 3)); }},
};

class RandomClaims {
public:
    explicit RandomClaims(std::uint64_t seed) : random_(seed) {}
    int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
    Claims next(int claimants_max) {
        std::vector<Rational> amounts;
        for (int k = number(1, claimants_max); k > 0; --k)
            amounts.emplace_back(number(0, 12), number(1, 3));
        const Rational total = sum(amounts);
        return claims(total * Rational(number(0, 12), 12), amounts);
    }

private:
    std::mt19937_64 random_;
};

// model.md L.2: 0 ≤ x ≤ c, Σx = E; larger claims get no less and lose no less.
TEST(Claims, EveryRuleKeepsWithinBounds) {
    RandomClaims random(31);
    for (int round = 0; round < 150; ++round) {
        const Claims problem = random.next(6);
        for (const auto& [name, rule] : kRules) {
            SCOPED_TRACE(name);
            const Awards awards = rule(problem);
            EXPECT_EQ(sum(awards), problem.estate());
            for (std::size_t i = 0; i < awards.size(); ++i) {
                EXPECT_TRUE(awards[i] >= 0 && awards[i] <= problem.claims()[i]);
                for (std::size_t j = 0; j < awards.size(); ++j) {
                    if (problem.claims()[i] < problem.claims()[j]) continue;
                    EXPECT_GE(awards[i], awards[j]);
                    EXPECT_GE(problem.claims()[i] - awards[i], problem.claims()[j] - awards[j]);
                }
            }
        }
    }
}

TEST(Claims, AwardsAndLossesMirrorEachOther) {
    const std::pair<NamedRule, NamedRule> duals[] = {
        {{"talmud", talmud}, {"itself", talmud}},
        {{"proportional", proportional}, {"itself", proportional}},
        {{"adjusted proportional", adjusted_proportional}, {"itself", adjusted_proportional}},
        {{"reverse talmud", reverse_talmud}, {"itself", reverse_talmud}},
        {kRules[11], kRules[11]},  // random arrival
        {{"equal awards", constrained_equal_awards}, {"equal losses", constrained_equal_losses}},
    };
    RandomClaims random(32);
    for (int round = 0; round < 60; ++round) {
        const Claims problem = random.next(6);
        const Claims mirrored = claims(problem.total() - problem.estate(), problem.claims());
        for (const auto& [one, other] : duals) {
            SCOPED_TRACE(one.name);
            const Awards awards = one.rule(problem), losses = other.rule(mirrored);
            for (std::size_t i = 0; i < awards.size(); ++i)
                EXPECT_EQ(awards[i] + losses[i], problem.claims()[i]);
        }
    }
}

// Aumann & Maschler: the Talmud is the one rule by which any two divide what they have together as
// the two who hold a garment.
TEST(Talmud, AnyTwoDivideLikeTheGarment) {
    RandomClaims random(33);
    for (int round = 0; round < 100; ++round) {
        const Claims problem = random.next(7);
        const Awards awards = talmud(problem);
        for (std::size_t i = 0; i < awards.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const Rational both = awards[i] + awards[j];
                const Rational ci = problem.claims()[i], cj = problem.claims()[j];
                const Rational conceded_to_i = max(0, both - cj), conceded_to_j = max(0, both - ci);
                EXPECT_EQ(awards[i],
                          conceded_to_i + (both - conceded_to_i - conceded_to_j) / Rational(2));
            }
    }
}

TEST(Tal, GoesFromEqualLossesOverTheTalmudToEqualAwards) {
    RandomClaims random(34);
    for (int round = 0; round < 40; ++round) {
        const Claims problem = random.next(6);
        EXPECT_EQ(tal(problem, 0), constrained_equal_losses(problem));
        EXPECT_EQ(tal(problem, Rational(1, 2)), talmud(problem));
        EXPECT_EQ(tal(problem, 1), constrained_equal_awards(problem));
    }
}

/// Everybody arrives in every order.
Awards arrived_in_all_orders(const Claims& problem) {
    std::vector<std::size_t> order(problem.claims().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Awards out(order.size());
    std::int64_t orders = 0;
    do {
        Rational left = problem.estate();
        for (const std::size_t i : order) {
            const Rational taken = min(left, problem.claims()[i]);
            out[i] += taken, left -= taken;
        }
        ++orders;
    } while (std::ranges::next_permutation(order).found);
    for (Rational& award : out) award = award / Rational(orders);
    return out;
}

TEST(RandomArrival, IsTheMeanOverAllOrders) {
    RandomClaims random(35);
    for (int round = 0; round < 40; ++round) {
        const Claims problem = random.next(6);
        EXPECT_EQ(random_arrival(problem).value(), arrived_in_all_orders(problem));
    }
}

// Three claimants of 1, 2, 3 and others who claim nothing: counted, since there are over 20.
TEST(RandomArrival, CountsSumsWhenThereAreManyClaimants) {
    std::vector<Rational> amounts = {Rational(1, 2), 1, Rational(3, 2)};
    amounts.resize(30);
    const Awards many = random_arrival(claims(2, amounts)).value();
    amounts.resize(3);
    Awards few = random_arrival(claims(2, amounts)).value();
    few.resize(30);
    EXPECT_EQ(many, few);

    const Awards equal = random_arrival(claims(7, std::vector<Rational>(60, 3))).value();
    EXPECT_EQ(equal, Awards(60, Rational(7, 60)));

    std::vector<Rational> mixed;
    for (int k = 0; k < 40; ++k) mixed.emplace_back(1 + k % 5);
    const Claims problem = claims(50, mixed), mirrored = claims(70, mixed);
    const Awards awards = random_arrival(problem).value();
    const Awards losses = random_arrival(mirrored).value();
    EXPECT_EQ(sum(awards), 50);
    for (std::size_t i = 0; i < mixed.size(); ++i) EXPECT_EQ(awards[i] + losses[i], mixed[i]);
}

TEST(RandomArrival, RefusesWhatWouldTakeForever) {
    std::vector<Rational> amounts;
    for (int k = 0; k < 50; ++k) amounts.emplace_back(1'000'000'007 + k);
    const auto answer = random_arrival(claims(3'000'000'000, amounts));
    ASSERT_FALSE(answer);
    EXPECT_NE(answer.error().message.en.find("3000000000 units"), std::string::npos);
    EXPECT_FALSE(
        random_arrival(claims(1, {Rational(1, INT64_MAX), Rational(1, INT64_MAX - 1), 1})));
}

TEST(Claims, SayWhatIsWrong) {
    struct Case {
        const char* says;
        Rational estate;
        std::vector<Rational> claims;
    };
    const Case cases[] = {
        {"no claims", 0, {}},
        {"claim 2 is negative: -1", 1, {3, -1}},
        {"the estate is 5; it should be between 0 and the sum of the claims, 4.5", 5, {r(9, 2)}},
        {"the estate is -1", -1, {3}},
    };
    for (const Case& c : cases) {
        const auto answer = Claims::create(c.estate, c.claims);
        ASSERT_FALSE(answer) << c.says;
        EXPECT_NE(answer.error().message.en.find(c.says), std::string::npos)
            << answer.error().message.en;
    }
}

}  // namespace
}  // namespace hanse::games
