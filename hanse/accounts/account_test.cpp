// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/account.hpp"

#include <gtest/gtest.h>

#include "hanse/accounts/test_case.hpp"

namespace hanse::accounts {
namespace {

using base::Rational;
using sharing::Conclusion;
using sharing::FairnessLabel;

constexpr Period kYear{2025};

/// Three members: A's patents earn 600, B's 300, C's 100; costs of 90 in equal parts.
domain::CaseFile three() {
    domain::CaseFile file;
    for (const char* id : {"A", "B", "C"}) {
        add_member(file, id, 1);
        add_patent(file, std::string("P") + id, {id});
    }
    add_licence(file, "L1", 600, {"PA"});
    add_licence(file, "L2", 300, {"PB"});
    add_licence(file, "L3", 100, {"PC"});
    add_budget(file, 90);
    for (const char* id : {"A", "B", "C"}) add_flow(file, "dues", id, "alliance", 30);
    return file;
}

void distribute(domain::CaseFile& file, const std::vector<int>& amounts) {
    for (std::size_t i = 0; i < amounts.size(); ++i)
        add_flow(file, "distribution", "alliance", file.members[i].id, amounts[i]);
}

const Terms kMajority{.quota = Rational(2, 3)};

const sharing::MemberFinding& finding(const Account& account, std::size_t member) {
    return account.fairness.by_norm[0]->members[member];
}

TEST(Account, WhoPaysAndGetsTheNormIsAccusedOfNothing) {
    domain::CaseFile file = three();
    distribute(file, {600, 300, 100});  // A is large, and gets what is A's
    const Account account = take_account(file, kMajority, kYear);
    ASSERT_TRUE(account.fairness.complete);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(finding(account, i).r, Rational(0));
        EXPECT_EQ(finding(account, i).label, FairnessLabel::balanced);
        EXPECT_EQ(account.fairness.conclusions[i], Conclusion::inconclusive);
    }
    ASSERT_TRUE(account.stability);
    EXPECT_TRUE(account.stability->stable());
}

TEST(Account, ARiderIsAMemberWhoCouldNotHaveSetTheRule) {
    domain::CaseFile file = three();
    file.members[0].votes = file.members[1].votes = Rational(5);  // C's one vote decides nothing
    distribute(file, {400, 200, 400});
    const Account account = take_account(file, {.quota = Rational(10, 11)}, kYear);
    ASSERT_TRUE(account.power);
    EXPECT_EQ(account.power->ssi[2], Rational(0));
    EXPECT_EQ(finding(account, 2).transfer, Rational(300));
    EXPECT_EQ(account.fairness.conclusions[2], Conclusion::over_paid);
    EXPECT_EQ(finding(account, 2).label, FairnessLabel::free_rider);
    EXPECT_EQ(account.fairness.conclusions[0], Conclusion::under_paid);
    EXPECT_EQ(finding(account, 0).label, FairnessLabel::under_rewarded);
    EXPECT_LE(*account.fairness.range[2].low(), *finding(account, 2).r);
    EXPECT_GE(*account.fairness.range[2].high(), *finding(account, 2).r);
}

TEST(Account, AnExploiterIsAMemberWhoCould) {
    domain::CaseFile file = three();
    distribute(file, {900, 50, 50});
    const Account account =
        take_account(file, {.quota = Rational(2, 3), .sole_rule_setter = "A"}, kYear);
    EXPECT_EQ(account.power->ssi[0], Rational(1));
    EXPECT_EQ(finding(account, 0).transfer, Rational(300));
    EXPECT_EQ(account.fairness.conclusions[0], Conclusion::over_paid);
    EXPECT_EQ(finding(account, 0).label, FairnessLabel::exploiter);
    EXPECT_EQ(account.fairness.conclusions[1], Conclusion::under_paid);
}

TEST(Account, MembersOfOneParentVoteAsOne) {
    domain::CaseFile file = three();
    file.members[1].parent = "A";  // with A it has two of three votes
    distribute(file, {600, 400, 0});
    const Account account = take_account(file, kMajority, kYear);
    EXPECT_EQ(account.power->ssi[0], Rational(1));
    EXPECT_EQ(account.power->ssi[1], Rational(1));
    EXPECT_EQ(account.power->ssi[2], Rational(0));
    EXPECT_EQ(finding(account, 1).label, FairnessLabel::exploiter);
}

TEST(Account, WithoutRulePowerNobodyIsLabelled) {
    domain::CaseFile file = three();
    distribute(file, {900, 50, 50});
    const Account account = take_account(file, {}, kYear);
    EXPECT_FALSE(account.power);
    EXPECT_FALSE(account.power_missing.empty());
    EXPECT_EQ(account.fairness.conclusions[0], Conclusion::over_paid);
    EXPECT_FALSE(finding(account, 0).label);
}

TEST(Account, EqualSharesLoseTheStrongAndAClauseKeepsThem) {
    domain::CaseFile file = three();
    add_patent(file, "PAB", {"A", "B"});  // co-owned: licensed together or not at all
    add_licence(file, "L4", 200, {"PAB"});
    distribute(file, {400, 400, 400});
    const Account account = take_account(file, kMajority, kYear);
    ASSERT_TRUE(account.stability);
    const Stability& stability = *account.stability;
    EXPECT_EQ(stability.worth_of_all, 1200);
    EXPECT_EQ(stability.check.worst.coalition, (games::Players{0, 1}));
    EXPECT_EQ(stability.check.worst.excess, 300);  // 600 + 300 + 200 - 800
    EXPECT_EQ(stability.check.exit_cost, 200);     // A alone has 600 against 400
    ASSERT_TRUE(stability.repair && stability.repair->possible);
    EXPECT_EQ(stability.repair->moved, 300);
    // By Shapley: 700, 400, 100. A is kept with 2/3 of the way, A and B together with all of it.
    EXPECT_EQ(stability.shapley_part, Rational(1));
}

TEST(Account, TheSmallestPartIsTheSmallest) {
    domain::CaseFile file = three();
    add_licence(file, "L4", 300, {"PA", "PB", "PC"});  // worth staying for: 700, 400, 200
    distribute(file, {450, 450, 400});
    const Account account = take_account(file, kMajority, kYear);
    const Rational part = *account.stability->shapley_part;
    const auto excess = [&](const Rational& at) {
        const Rational a = 450 + at * 250, b = 450 - at * 50;
        return max(600 - a, 900 - a - b);
    };
    EXPECT_EQ(part, Rational(3, 5));
    EXPECT_EQ(excess(part), 0);
    EXPECT_GT(excess(part - Rational(1, 1000)), 0);
}

TEST(Account, AMissingFactLeavesTheRestOpen) {
    domain::CaseFile whole = three();
    distribute(whole, {900, 50, 50});
    const auto without = [&](auto&& forget) {
        domain::CaseFile file = whole;
        forget(file);
        return take_account(file, kMajority, kYear);
    };
    using Nothing = domain::Known<Rational>;
    const Account no_amount = without([](auto& file) { file.flows[3].amount = Nothing(); });
    EXPECT_FALSE(no_amount.column(Flow::licensing)->benefit.actual);
    EXPECT_FALSE(no_amount.fairness.complete);
    EXPECT_EQ(no_amount.fairness.flows, std::vector{Flow::running});
    EXPECT_FALSE(no_amount.stability);
    EXPECT_EQ(no_amount.column(Flow::licensing)->unread.front().line, 5U);

    const Account no_royalty = without([](auto& file) { file.licences[0].royalty = Nothing(); });
    EXPECT_TRUE(no_royalty.column(Flow::licensing)->benefit.actual);
    EXPECT_FALSE(no_royalty.column(Flow::licensing)->known(Norm::shapley));
    EXPECT_FALSE(no_royalty.fairness.complete);

    const Account no_rule =
        without([](auto& file) { file.budget[0].rule = domain::Known<domain::CostRule>(); });
    EXPECT_FALSE(no_rule.column(Flow::running)->known(Norm::shapley));

    const Account no_date =
        without([](auto& file) { file.flows[0].date = domain::Known<base::PartialDate>(); });
    EXPECT_FALSE(no_date.column(Flow::running)->cost.actual);

    const Account no_owner = without([](auto& file) { file.patents[0].owners = {}; });
    EXPECT_FALSE(no_owner.fairness.complete);
}

TEST(Account, ForeignMoneyNeedsARateOfItsDay) {
    domain::CaseFile file = three();
    distribute(file, {600, 300, 100});
    file.flows[3].currency = "USD";
    const Account without = take_account(file, kMajority, kYear);
    ASSERT_EQ(without.column(Flow::licensing)->unread.size(), 1U);
    EXPECT_NE(without.column(Flow::licensing)->unread[0].says.en.find("USD"), std::string::npos);

    domain::Rate& rate = file.rates.emplace_back();
    rate.currency = "USD";
    rate.date = date("2025-12-01");
    rate.cny = Rational(7);
    const Account with = take_account(file, kMajority, kYear);
    EXPECT_EQ((*with.column(Flow::licensing)->benefit.actual)[0], 4200);
    EXPECT_TRUE(with.column(Flow::licensing)->entries[0].rate);

    file.rates[0].date = date("2025-06-01");  // too old
    EXPECT_FALSE(take_account(file, kMajority, kYear).column(Flow::licensing)->benefit.actual);
}

TEST(Account, DeadPatentsTakeNoShare) {
    domain::CaseFile file = three();
    add_patent(file, "OLD", {"C"});
    file.patents.back().expiry = date("2024-12-31");
    file.licences[0].patents.push_back("OLD");
    distribute(file, {600, 300, 100});
    const Account account = take_account(file, kMajority, kYear);
    EXPECT_EQ((*account.column(Flow::licensing)->benefit.norm[0])[2], 100);
    EXPECT_FALSE(account.column(Flow::licensing)->notes.empty());
}

TEST(Account, DevelopmentReturnsContributionsFirst) {  // model.md C.2.3
    domain::CaseFile file;
    for (const char* id : {"HUB", "PART", "MAKER"}) add_member(file, id, 1);
    add_flow(file, "rd_cost", "HUB", "project", 60).activity = "pump";
    add_flow(file, "rd_cost", "PART", "project", 40).activity = "pump";
    domain::Project& project = file.projects.emplace_back();
    project.project = "pump";
    project.value = Rational(400);
    project.hub = "HUB";
    project.suppliers = std::vector<std::string>{"PART"};
    project.maker = "MAKER";
    const Account open = take_account(file, kMajority, kYear);
    EXPECT_FALSE(open.column(Flow::development)->known(Norm::shapley));  // in use since when?

    file.projects[0].in_use_since = date("2024-06-01");
    const Account account = take_account(file, kMajority, kYear);
    const Column& column = *account.column(Flow::development);
    EXPECT_EQ((*column.benefit.actual)[2], 400);
    EXPECT_EQ(*column.benefit.norm[0], (Amounts{160, 140, 100}));  // 60 + 100, 40 + 100, 100
    EXPECT_EQ(*column.benefit.norm[2], (Amounts{240, 160, 0}));    // by contribution
    EXPECT_EQ(*column.cost.norm[0], (Amounts{60, 40, 0}));
    ASSERT_TRUE(account.stability);  // HUB and PART are needed, but alone they are worth nothing
    EXPECT_TRUE(account.stability->stable());

    file.projects[0].in_use_since = date("2026-01-01");
    const Account early = take_account(file, kMajority, kYear);
    EXPECT_EQ(sharing::total(*early.column(Flow::development)->benefit.actual), 0);
    EXPECT_EQ(finding(early, 0).r, Rational(0));
}

TEST(Account, DefenceCostsAgainstExposure) {  // DA-C1
    domain::CaseFile file;
    for (const char* id : {"A", "B"}) add_member(file, id, 1);
    for (const auto& [id, volume] : {std::pair("A", 90), std::pair("B", 10)}) {
        domain::Threat& threat = file.threats.emplace_back();
        threat.threat = "T1";
        threat.member = id;
        threat.demand_per_unit = Rational(5);
        threat.exposed_volume = Rational(volume);
        add_flow(file, "defence_cost", id, "law firm", 50).activity = "T1";
    }
    const Account account = take_account(file, kMajority, kYear);
    const Column& column = *account.column(Flow::defence);
    EXPECT_EQ(*column.cost.norm[0], (Amounts{50, 50}));
    EXPECT_EQ(*column.cost.norm[2], (Amounts{90, 10}));
    const auto conflict = std::ranges::find(account.conflicts, "DA-C1", &ConflictMeasure::id);
    EXPECT_EQ(conflict->value, Rational(2, 5));
    EXPECT_FALSE(account.fairness.consensus[0].robust);  // the norms do not agree
}

TEST(Account, ASavingIsMeasuredByVolumesNotByClaims) {  // the paper's case, C-15
    domain::CaseFile file;
    for (const char* id : {"A", "B"}) add_member(file, id, 1);
    for (const auto& [id, volume] : {std::pair("A", 1000), std::pair("B", 500)}) {
        domain::Threat& threat = file.threats.emplace_back();
        threat.threat = "royalties";
        threat.member = id;
        threat.demand_per_unit = Rational(41);
        threat.agreed_per_unit = Rational(20);
        threat.currency = "CNY";
        threat.exposed_volume = Rational(volume);
    }
    const Account account = take_account(file, {.saving_claimed = Rational(42000)}, kYear);
    ASSERT_EQ(account.savings.size(), 1U);
    EXPECT_EQ(*account.savings[0].own, (Amounts{21000, 10500}));
    EXPECT_EQ(account.savings[0].implied_units, Rational(2000));
    EXPECT_EQ(sharing::total(*account.savings[0].convex), 31500);

    file.threats[1].exposed_volume = domain::Known<Rational>();
    const Account open = take_account(file, {}, kYear);
    EXPECT_FALSE(open.savings[0].own);
    EXPECT_EQ(open.savings[0].gaps.size(), 1U);
}

TEST(Account, ArrearsByAge) {
    domain::CaseFile file = three();
    for (const char* id : {"A", "B", "C"}) {
        domain::Due& due = file.dues.emplace_back();
        due.id = std::string("2025-") + id;
        due.member = id;
        due.due = date("2025-03-31");
        due.amount = Rational(id[0] == 'C' ? 50 : 30);
    }
    const Account account = take_account(file, kMajority, kYear);
    EXPECT_EQ(account.arrears.ratio, Rational(20, 110));
    EXPECT_EQ(account.arrears.overdue, (Amounts{0, 0, 20}));
}

}  // namespace
}  // namespace hanse::accounts
