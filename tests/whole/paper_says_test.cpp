// SPDX-License-Identifier: GPL-3.0-or-later
// What the founding paper says about each alliance that it names, and whether we say the same.
#include <gtest/gtest.h>

#include "examples.hpp"

namespace hanse {
namespace {

using assess::Assessment;
using assess::Status;
using base::Truth;
using knowledge::ObjectiveId;

struct Said {
    domain::CaseFile file;
    std::optional<Assessment> answer;

    explicit Said(const std::string& name) : file(example(name)) {
        auto result = assessed(file);
        EXPECT_TRUE(result);
        if (result) answer.emplace(*std::move(result));
    }
    Status status(std::string_view rule) const {
        for (const assess::Finding& finding : answer->findings)
            if (finding.rule->id == rule) return finding.status;
        ADD_FAILURE() << "no such finding: " << rule;
        return Status::not_applicable;
    }
    std::vector<std::string> crossed() const {
        std::vector<std::string> out;
        for (const assess::Finding& finding : answer->findings)
            if (finding.status == Status::violated &&
                finding.rule->id.starts_with("paper.red-line."))
                out.push_back(finding.rule->paper.front());
        std::ranges::sort(out);
        return out;
    }
    const assess::ScoreView& score(ObjectiveId id) const {
        return answer->scores[static_cast<std::size_t>(id)];
    }
    Truth circle(ObjectiveId id) const {
        for (const assess::CircleView& circle : answer->circles)
            if (circle.objective == id) return circle.ok;
        return Truth::unknown;
    }
};

using Lines = std::vector<std::string>;

TEST(PaperSays, TheMotorAllianceIsVerticalAndFitsJointDevelopment) {
    const Said motor("cn-shanghai-motor");
    EXPECT_EQ(motor.answer->facts.is("membership.structure", "vertical"), Truth::yes);
    EXPECT_EQ(motor.circle(ObjectiveId::jd), Truth::yes);
    EXPECT_TRUE(motor.score(ObjectiveId::jd).active);
    EXPECT_FALSE(motor.answer->drift_alarm);
    EXPECT_EQ(motor.crossed(), Lines{});
}

TEST(PaperSays, TheColourTelevisionAllianceDefendedFirstAndThenDriftedToLicensing) {
    const Said early("cn-ctu-2009");
    EXPECT_TRUE(early.score(ObjectiveId::da).active);
    EXPECT_FALSE(early.answer->drift_alarm);
    const Said late("cn-ctu-2016");
    EXPECT_TRUE(late.score(ObjectiveId::ol).active);
    EXPECT_FALSE(late.score(ObjectiveId::da).active);
    EXPECT_TRUE(late.answer->drift_alarm);
    EXPECT_GE(*late.answer->drift, base::Rational(2, 5));
}

TEST(PaperSays, TheBalanceCarAllianceLackedMoneyAndCorePatents) {
    const Said balance("cn-shenzhen-balance");
    EXPECT_EQ(balance.status("paper.operation.defence-funds"), Status::violated);
    EXPECT_EQ(balance.status("paper.operation.core-patents"), Status::suspected);
}

TEST(PaperSays, TheGlassContainerPoolCrossesRedLinesWhateverItsAim) {
    domain::CaseFile file = example("us-glass-container");
    for (unsigned aims = 0; aims < 64; ++aims) {
        file.objectives.declared.clear();
        for (const ObjectiveId id : knowledge::ObjectiveSet(aims).members())
            file.objectives.declared.push_back({std::string(knowledge::code(id)), 1});
        const auto answer = assessed(file);
        ASSERT_TRUE(answer);
        std::size_t crossed = 0;
        for (const assess::Finding& finding : answer->findings)
            crossed += finding.status == Status::violated &&
                               finding.rule->id.starts_with("paper.red-line.")
                           ? 1
                           : 0;
        EXPECT_EQ(crossed, 4U) << "aims " << aims;
    }
    EXPECT_EQ(Said("us-glass-container").crossed(), (Lines{"RL-1", "RL-2", "RL-4", "RL-6"}));
}

TEST(PaperSays, ThePressureCookerAllianceEndsFrictionAndEnforcesTogether) {
    const Said cooker("cn-shunde-pressure-cooker");
    EXPECT_EQ(cooker.circle(ObjectiveId::ei), Truth::yes);
    EXPECT_TRUE(cooker.score(ObjectiveId::ei).active);
    EXPECT_TRUE(cooker.score(ObjectiveId::ue).active);
    EXPECT_EQ(cooker.answer->plan.usual->id, "K5");
}

TEST(PaperSays, TheHollowSlabAllianceEnforcesWithoutPackagesAndIsNoMonopolyForThat) {
    const Said slab("cn-hollow-slab");
    EXPECT_TRUE(slab.score(ObjectiveId::ue).active);
    EXPECT_EQ(slab.circle(ObjectiveId::ue), Truth::yes);
    EXPECT_NE(slab.status("paper.red-line.3-forced-package"), Status::violated);
    EXPECT_EQ(slab.crossed(), Lines{});
}

TEST(PaperSays, TheAntibioticsAllianceAndGoldenRicePromoteWithOwnersOnly) {
    EXPECT_EQ(Said("cn-beijing-antibiotics").circle(ObjectiveId::jp), Truth::yes);
    EXPECT_TRUE(Said("cn-beijing-antibiotics").score(ObjectiveId::jp).active);
    EXPECT_EQ(Said("intl-golden-rice").circle(ObjectiveId::jp), Truth::yes);
}

TEST(PaperSays, TheSewingMachinePoolKeptItsMembersFromLicensingAlone) {
    const Said sewing("us-sewing-machine");
    EXPECT_EQ(sewing.crossed(), Lines{"RL-5"});
    EXPECT_EQ(sewing.status("paper.red-line.1-uniform-pricing") == Status::violated, false);
}

TEST(PaperSays, StandardTypeAlliancesAreNamedAsSuch) {
    for (const char* name : {"cn-avs", "cn-igrs", "cn-td-scdma", "cn-wapi", "cn-cbhd", "cn-dttb"}) {
        const Said standard(name);
        EXPECT_EQ(standard.answer->standard_type, Truth::yes) << name;
        EXPECT_EQ(standard.answer->summary.front().why, "alliance.standard_type") << name;
    }
    for (const char* name :
         {"cn-shanghai-motor", "cn-hollow-slab", "cn-ctu-2009", "cn-foundation-technology"})
        EXPECT_EQ(Said(name).answer->standard_type, Truth::no) << name;
}

TEST(PaperSays, OfTheFoundationAllianceHardlyAnythingIsKnownAndNothingIsInvented) {
    const Said foundation("cn-foundation-technology");
    EXPECT_EQ(foundation.crossed(), Lines{});
    for (const assess::Finding& finding : foundation.answer->findings)
        EXPECT_NE(finding.status, Status::violated) << finding.rule->id;
}

}  // namespace
}  // namespace hanse
