// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hanse/assess/assess.hpp"
#include "hanse/assess/test_rules.hpp"
#include "hanse/base/contract.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/repair/choices.hpp"
#include "hanse/repair/test_brute_force.hpp"

namespace hanse::repair {
namespace {

using assess::Assessment;
using assess::Status;
using base::Rational;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using assess::house_rules;

const base::Date kDay = *base::Date::create(2026, 11, 22);

using Statements = std::vector<std::pair<std::string, std::string>>;

/// A case from statements as a file holds them; what the assessment points into stays with it.
struct Case {
    std::unique_ptr<domain::CaseFile> file = std::make_unique<domain::CaseFile>();
    std::unique_ptr<Assessment> assessment;

    explicit Case(Statements statements, std::vector<domain::ChangeWeight> weights = {}) {
        file->id = "case";
        std::ranges::stable_sort(statements, {}, [](const auto& one) {
            return one.first.substr(0, one.first.find('.'));
        });
        for (auto& [id, value] : statements)
            file->statements.push_back({.id = id, .value = base::Value(value)});
        file->changes = std::move(weights);
        auto answer = assess::assess(*file, house_rules(), kDay);
        if (!answer)
            throw base::ContractViolation(base::describe(answer.error(), base::Language::en));
        assessment = std::make_unique<Assessment>(*std::move(answer));
    }
};

Repair repaired(const Case& one, const Wanted& wanted = {}) {
    auto found = repair(*one.assessment, wanted);
    if (!found) throw base::ContractViolation(base::describe(found.error(), base::Language::en));
    return *std::move(found);
}

TEST(Repair, LeavesAWholeCaseAlone) {
    const Repair found = repaired(Case(Statements{{"charter.independent_licensing", "allowed"}}));
    EXPECT_THAT(found.broken, IsEmpty());
    EXPECT_THAT(found.plans, IsEmpty());
}

TEST(Repair, MendsTheOneLineThatIsCrossed) {
    const Repair found =
        repaired(Case(Statements{{"charter.independent_licensing", "prohibited"}}));
    ASSERT_THAT(found.broken, SizeIs(1));
    ASSERT_FALSE(found.plans.empty());
    const Plan& plan = found.plans.front();
    ASSERT_THAT(plan.changes, SizeIs(1));
    EXPECT_EQ(house_rules().facts()[plan.changes[0].fact].id, "charter.independent_licensing");
    EXPECT_FALSE(line_crossed(*plan.after));
    EXPECT_FALSE(found.exhausted);
}

TEST(Repair, EveryPlanMendsAndNoneOfItsChangesCanBeLeftOut) {
    const Case one(Statements{{"alliance.jurisdiction", "cn"},
                              {"membership.competitors", "yes"},
                              {"charter.divides_markets", "yes"},
                              {"licensing.package_only", "yes"},
                              {"licensing.partial_offered", "no"},
                              {"licensing.to_outsiders", "yes"},
                              {"charter.independent_licensing", "restricted"}});
    const Repair found = repaired(one);
    ASSERT_FALSE(found.plans.empty());
    for (std::size_t i = 0; i < found.plans.size(); ++i) {
        const Plan& plan = found.plans[i];
        EXPECT_FALSE(line_crossed(*plan.after));
        EXPECT_GE(plan.weight, found.plans[i == 0 ? 0 : i - 1].weight);
        for (const Change& leave_out : plan.changes) {
            domain::CaseFile fewer = *plan.file;
            const std::string& id = house_rules().facts()[leave_out.fact].id;
            const auto changed = std::ranges::find(fewer.statements, id, &domain::Statement::id);
            if (const domain::Statement* was = one.file->statement(id))
                changed->value = was->value;
            else
                fewer.statements.erase(changed);
            const auto after = assess::assess(fewer, house_rules(), kDay);
            ASSERT_TRUE(after);
            EXPECT_TRUE(line_crossed(*after)) << id << " could be left out";
        }
    }
}

TEST(Repair, BruteForceAgreesOnTheCheapestWeight) {
    const std::vector<Statements> cases{
        {{"charter.boycott", "yes"}},
        {{"pricing.fixes_product_prices", "yes"}, {"charter.restricts_rd", "yes"}},
        {{"licensing.package_only", "yes"},
         {"licensing.partial_offered", "no"},
         {"licensing.tie_in_products", "yes"}},
        {{"alliance.jurisdiction", "cn"},
         {"membership.competitors", "yes"},
         {"charter.restricts_output", "yes"},
         {"licensing.nonessential_forced", "yes"}},
        {{"alliance.jurisdiction", "cn"},
         {"market.largest_member_share", "60%"},
         {"licensing.to_outsiders", "yes"},
         {"licensing.package_only", "yes"},
         {"licensing.partial_offered", "no"},
         {"licensing.refusal", "yes"}},
    };
    for (const auto& statements : cases) {
        const Case one(statements);
        const Repair found = repaired(one);
        const auto best = by_brute_force(*one.assessment);
        ASSERT_TRUE(best && !found.plans.empty()) << statements.front().first;
        EXPECT_EQ(best.value(), found.plans.front().weight) << statements.front().first;
    }
}

TEST(Repair, TheAlliancesOwnWeightsDecide) {
    const Statements statements{{"licensing.package_only", "yes"},
                                {"licensing.partial_offered", "no"}};
    const auto first_change = [&](std::vector<domain::ChangeWeight> weights) {
        const Case one(statements, std::move(weights));
        const Repair found = repaired(one);
        base::expects(!found.plans.empty(), "there is a plan");
        return house_rules().facts()[found.plans.front().changes.front().fact].id;
    };
    const auto weight = [](const char* fact, int number) {
        domain::ChangeWeight out;
        out.fact = fact;
        out.weight = Rational(number);
        return out;
    };
    EXPECT_EQ(first_change({weight("licensing.package_only", 9)}), "licensing.partial_offered");
    EXPECT_EQ(first_change({weight("licensing.partial_offered", 9)}), "licensing.package_only");
}

TEST(Repair, SaysWhyThereIsNoPlan) {
    domain::ChangeWeight never;
    never.fact = "charter.independent_licensing";
    never.possible = false;
    const Repair found =
        repaired(Case(Statements{{"charter.independent_licensing", "prohibited"}}, {never}));
    EXPECT_THAT(found.plans, IsEmpty());
    ASSERT_THAT(found.obstacles, SizeIs(1));
    ASSERT_FALSE(found.obstacles[0].fixed.empty());
    EXPECT_EQ(house_rules().facts()[found.obstacles[0].fixed[0]].id, never.fact);
}

TEST(Repair, RefusesAWeightForAFactThatDoesNotExist) {
    domain::ChangeWeight typo;
    typo.fact = "charter.independent_licence";
    typo.line = 2;
    const Case one(Statements{{"charter.boycott", "yes"}}, {typo});
    const auto found = repair(*one.assessment, {});
    ASSERT_FALSE(found);
    EXPECT_THAT(describe(found.error(), base::Language::en),
                ::testing::HasSubstr("did you mean 'charter.independent_licensing'?"));
}

TEST(Repair, SuspicionCanBeRuledOutToo) {
    const Case one(Statements{{"pool.licence_to_pool", "exclusive"}});
    EXPECT_THAT(repaired(one).broken, IsEmpty());
    const Repair found = repaired(one, {.free_of_suspicion = true});
    EXPECT_FALSE(found.broken.empty());
    ASSERT_FALSE(found.plans.empty());
    for (const assess::Finding& finding : found.plans.front().after->findings)
        EXPECT_FALSE(finding.rule->kind == knowledge::RuleKind::prohibition &&
                     finding.status == Status::suspected)
            << finding.rule->id;
}

}  // namespace
}  // namespace hanse::repair
