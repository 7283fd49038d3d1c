// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/licence_rules.hpp"

#include <gtest/gtest.h>

#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

TEST(LicenceRules, EssentialsAndEnhancers) {
    EXPECT_EQ(text(*essentials_and_enhancers(90, 2, numbers("12 6"))), "51 51 4 2");  // C-24
    EXPECT_EQ(text(*essentials_and_enhancers(90, 3, {})), "30 30 30");
    EXPECT_FALSE(essentials_and_enhancers(90, 0, numbers("12")));
}

TEST(LicenceRules, TheDialIsTheShapleyValueOfTheMixedGame) {
    const Amounts points = numbers("60 30 10");
    EXPECT_EQ(text(*complementarity_dial(1000, points, {2, 5})), "1480/3 940/3 580/3");  // C-35
    EXPECT_EQ(text(*complementarity_dial(1000, points, 0)), "600 300 100");
    RandomNumbers random(8);
    for (int round = 0; round < 100; ++round) {
        const int owners = random.whole(1, 6);
        const Amounts weights = random.amounts(owners);
        const Rational royalty = random.number(), kappa = random.share();
        games::Additive own;
        games::Unanimity all{royalty * kappa, {}};
        const Amounts parts = in_proportion(royalty * (1 - kappa), weights);
        for (int i = 0; i < owners; ++i) {
            own.amounts.push_back({i, parts[static_cast<std::size_t>(i)]});
            all.owners.push_back(i);
        }
        const auto game = games::TermGame::create(owners, {own, all});
        EXPECT_EQ(text(*complementarity_dial(royalty, weights, kappa)),
                  text(*games::shapley_value(*game)));
    }
}

TEST(LicenceRules, KappaFromCarveOuts) {
    EXPECT_EQ(kappa_from_carve_outs(100, numbers("0 0 0"))->exact(), "1");
    EXPECT_EQ(kappa_from_carve_outs(100, numbers("40 70 100"))->exact(), "3/10");
    EXPECT_FALSE(kappa_from_carve_outs(100, numbers("101")));
}

TEST(LicenceRules, MixedRules) {  // C-27
    const std::vector<Criterion> criteria{{{1, 5}, numbers("10 30 60")},
                                          {{3, 10}, numbers("50 30 20")},
                                          {{1, 2}, numbers("500 300 200")}};
    EXPECT_EQ(text(*hybrid_rule(1000, criteria)), "420 300 280");
    EXPECT_FALSE(hybrid_rule(1000, std::span(criteria).first(2))) << "half is not all";
    const std::vector<Criterion> unused{{1, numbers("1 3")}, {0, numbers("0 0")}};
    EXPECT_EQ(text(*hybrid_rule(8, unused)), "2 6");
}

TEST(OwnerCap, EveryCase) {
    struct Case {
        const char* what;
        const char* weights;
        Rational cap;
        const char *share, *unallocated;
    };
    const Case cases[] = {
        {"C-26: one is capped", "60 25 10 5", {2, 5}, "400 375 150 75", "0"},
        {"the second is capped in turn", "60 30 10", {2, 5}, "400 400 200", "0"},
        {"a cap that leaves something over", "1 1", {1, 4}, "250 250", "500"},
        {"nobody to take the rest", "1 0 0", {1, 2}, "500 0 0", "500"},
        {"exactly at the cap", "2 2 1", {2, 5}, "400 400 200", "0"},
        {"no cap at all", "3 1", 1, "750 250", "0"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto found = owner_cap(1000, numbers(c.weights), c.cap);
        ASSERT_TRUE(found);
        EXPECT_EQ(text(found->share), c.share);
        EXPECT_EQ(found->unallocated.exact(), c.unallocated);
    }
}

TEST(OwnerCap, KeepsTheCapTheOrderAndTheTotal) {
    RandomNumbers random(9);
    for (int round = 0; round < 1000; ++round) {
        const Amounts weights = random.amounts(random.whole(1, 7));
        const Rational all = random.number(), cap = random.share();
        const auto found = owner_cap(all, weights, cap);
        ASSERT_TRUE(found);
        EXPECT_EQ(total(found->share) + found->unallocated, all);
        EXPECT_GE(found->unallocated, 0);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            EXPECT_LE(found->share[i], cap * all);
            for (std::size_t j = 0; j < weights.size(); ++j)
                EXPECT_TRUE(weights[i] < weights[j] || found->share[i] >= found->share[j]);
        }
    }
}

TEST(RoyaltyBase, EveryCase) {
    struct Case {
        const char* what;
        RoyaltyTerms terms;
        Rational royalty;
    };
    const Case cases[] = {
        {"C-28: the cap holds",
         {2'500'000, {4, 5}, Rational(1'500'000), Rational(100'000)},
         1'500'000},
        {"no cap", {2'500'000, {4, 5}, {}, Rational(100'000)}, 2'000'000},
        {"the minimum holds", {10, {4, 5}, {}, Rational(100'000)}, 100'000},
        {"a minimum above the cap", {10, 1, Rational(5), Rational(7)}, 7},
        {"neither", {10, {4, 5}, {}, {}}, 8},
    };
    for (const Case& c : cases) EXPECT_EQ(*royalty_base(c.terms), c.royalty) << c.what;
    EXPECT_FALSE(royalty_base({-1, 1, {}, {}}));
}

}  // namespace
}  // namespace hanse::sharing
