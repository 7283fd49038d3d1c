// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/evaluation.hpp"

#include <gtest/gtest.h>

namespace hanse::assess {
namespace {

using base::Rational;

TEST(Ahp, OurOwnComparisons) {  // model.md, example G-01
    const auto found = ahp(default_comparisons());
    ASSERT_TRUE(found);
    const double expected[] = {0.153574099331, 0.273781996525, 0.088998704699,
                               0.153574099331, 0.056289103588, 0.273781996525};
    for (std::size_t i = 0; i < 6; ++i) EXPECT_NEAR(found->weights[i], expected[i], 1e-9);
    EXPECT_NEAR(found->consistency_ratio, 0.006669386719, 1e-9);
    EXPECT_TRUE(found->consistent);
}

TEST(Ahp, Refuses) {
    EXPECT_FALSE(ahp({}));
    EXPECT_FALSE(ahp({{1, 2}}));
    EXPECT_FALSE(ahp({{1, 2}, {2, 1}})) << "not reciprocal";
    EXPECT_FALSE(ahp({{1, -2}, {Rational(-1, 2), 1}}));
    EXPECT_TRUE(ahp({{1}}));
}

TEST(IndicatorScore, EveryCase) {
    EXPECT_EQ(indicator_score({7, 10}, {4, 10}, {9, 10}), Rational(60));
    EXPECT_EQ(indicator_score({5, 100}, {3, 10}, 0), Rational(250, 3))
        << "inverted: less is better";
    EXPECT_EQ(indicator_score({12, 10}, 0, 1), Rational(100));
    EXPECT_EQ(indicator_score(-1, 0, 1), Rational(0));
}

TEST(FollowUp, EveryCase) {
    struct Case {
        const char* what;
        std::vector<Rational> scores;
        Band band;
        FollowUpAction action;
    };
    const Case cases[] = {
        {"G-10", {78, 74, 66}, Band::c, FollowUpAction::improve},
        {"steady and good", {85, 80}, Band::b, FollowUpAction::keep},
        {"good, but falling fast", {92, 86}, Band::a, FollowUpAction::improve},
        {"first year", {90}, Band::a, FollowUpAction::keep},
        {"weak once", {70, 59}, Band::d, FollowUpAction::suspend},
        {"weak twice", {59, 58}, Band::d, FollowUpAction::remove},
        {"exactly sixty", {60}, Band::c, FollowUpAction::improve},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const FollowUp found = follow_up(c.scores);
        EXPECT_EQ(found.band, c.band);
        EXPECT_EQ(found.action, c.action);
    }
}

TEST(SoftScore, IsAWeightedMean) {
    const std::vector<SoftCondition> conditions{{3, 70}, {2, 80}, {1, 20}};
    EXPECT_EQ(soft_score(conditions), Rational(65));
}

}  // namespace
}  // namespace hanse::assess
