// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/inference.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/assess/test_rules.hpp"

namespace hanse::assess {
namespace {

using base::Interval;
using base::Rational;
using base::Truth;
using knowledge::ObjectiveId;
using knowledge::ObjectiveSet;

constexpr std::array<Truth, 6> kAllMet{Truth::yes, Truth::yes, Truth::yes,
                                       Truth::yes, Truth::yes, Truth::yes};

ObjectiveSet only(ObjectiveId objective) {
    ObjectiveSet out;
    out.add(objective);
    return out;
}

// The colour-TV alliance, years after it was founded to defend itself (model.md, example F-03 in
// round numbers).
const std::vector<ObservedFeature> kColourTv{{"f07", 1},
                                             {"f11", Rational(1, 3)},
                                             {"f12", Rational(1, 3)},
                                             {"f13", Rational(3, 10)},
                                             {"f17", 1},
                                             {"f18", 1},
                                             {"f19", 1},
                                             {"f20", 1}};

TEST(Inference, DefenceThatTurnedIntoLicensing) {
    const Inference found =
        infer(house_rules().objectives(), kColourTv, kAllMet, only(ObjectiveId::da));
    EXPECT_EQ(found.scores[5].point, Rational(574, 625));
    EXPECT_EQ(found.activity.active, only(ObjectiveId::ol));
    EXPECT_EQ(found.activity.undeclared_active, only(ObjectiveId::ol));
    EXPECT_EQ(found.activity.emerging, only(ObjectiveId::da));
    EXPECT_TRUE(found.activity.declared_inactive.empty());
    EXPECT_TRUE(found.alarm);
}

TEST(Inference, SilenceIsNoEvidence) {
    const Inference found = infer(house_rules().objectives(), {}, kAllMet, only(ObjectiveId::jd));
    EXPECT_TRUE(found.activity.active.empty());
    EXPECT_TRUE(found.activity.declared_inactive.empty()) << "nobody has said that it does nothing";
    EXPECT_FALSE(found.drift) << "there is nothing to compare";
    EXPECT_EQ(
        found.scores[0].score,
        Interval(Rational(0), Rational(1) - Rational(55, 100) * Rational(3, 10) * Rational(1, 2)));
}

TEST(Inference, AMismatchOfFormCostsFifteenPercent) {
    const std::vector<ObservedFeature> observed{{"f02", 1}, {"f01", 0}, {"f03", 0}};
    const auto& development = house_rules().objective(ObjectiveId::jd);
    EXPECT_EQ(objective_score(development, observed, Truth::yes).score, Interval(Rational(7, 10)));
    EXPECT_EQ(objective_score(development, observed, Truth::no).score,
              Interval(Rational(595, 1000)));
    EXPECT_EQ(objective_score(development, observed, Truth::unknown).score,
              Interval(Rational(595, 1000), Rational(7, 10)));
}

TEST(Drift, FromNoneToTotal) {
    const Scores licensing{0, 0, 0, 0, 0, Rational(9, 10)};
    EXPECT_EQ(drift(licensing, only(ObjectiveId::ol)), Rational(0));
    EXPECT_EQ(drift(licensing, only(ObjectiveId::da)), Rational(1));
    EXPECT_FALSE(drift(licensing, ObjectiveSet()));
}

RC_GTEST_PROP(Inference, MoreEvidenceOnlyRaisesAScore, ()) {
    std::vector<ObservedFeature> before, after;
    for (const knowledge::Feature& feature : house_rules().features()) {
        const int low = *rc::gen::inRange(0, 11);
        const int higher = *rc::gen::inRange(low, 11);
        before.push_back({feature.id, Rational(low, 10)});
        after.push_back({feature.id, Rational(higher, 10)});
    }
    for (const knowledge::Objective& objective : house_rules().objectives())
        RC_ASSERT(objective_score(objective, before, Truth::yes).point <=
                  objective_score(objective, after, Truth::yes).point);
}

RC_GTEST_PROP(Inference, KnowingMoreStaysInside, ()) {
    std::vector<ObservedFeature> exact;
    for (const knowledge::Feature& feature : house_rules().features())
        if (*rc::gen::arbitrary<bool>())
            exact.push_back({feature.id, Rational(*rc::gen::inRange(0, 11), 10)});
    for (const knowledge::Objective& objective : house_rules().objectives()) {
        const Interval open = objective_score(objective, {}, Truth::unknown).score;
        const Interval known = objective_score(objective, exact, Truth::no).score;
        RC_ASSERT(open.contains(*known.low()) && open.contains(*known.high()));
    }
}

}  // namespace
}  // namespace hanse::assess
