// SPDX-License-Identifier: GPL-3.0-or-later
// A case put in place of what there is: only what differs, and nothing taken back that others wrote.
#include "hanse/registry/alliances/test_pumps.hpp"

namespace hanse::registry {
namespace {

using base::Value;

TEST(Alliances, ReplacedByACaseOnlyWhatDiffersChanges) {
    Pumps f;
    std::string text = kPumps;
    text.replace(text.find("share: 20%"), 10, "share: 21%");
    text.replace(text.find("江苏"), 6, "安徽");
    const auto done = f.put(f.secretariat, pumps(text));
    ASSERT_TRUE(done) << Pumps::words(done.error());
    EXPECT_EQ(done->version.changed, 2) << "a fact, and a row that stays the row it was";
    EXPECT_TRUE(domain::same_facts(
        *case_seen(f.database, "pumps", 0, f.secretariat, shipped_walls()), pumps(text)));
    const auto seen = *differences(f.database, "pumps", 1, 2, f.secretariat, shipped_walls());
    EXPECT_EQ(seen.size(), 2U);
    EXPECT_EQ(f.put(f.secretariat, pumps(text))->version.number, 2);
}

/// Taken out in the morning, put back at noon: others have written in between.
TEST(Alliances, ACasePutBackTakesNothingBackThatOthersWrote) {
    Pumps f;
    ASSERT_TRUE(f.region("浙江"));
    ASSERT_TRUE(f.set(f.secretariat, "members", "M3", Value::map().set("id", "M3")));
    std::string text = kPumps;
    text.replace(text.find("votes: 1}"), 8, "votes: 2");
    const auto done = f.put(f.secretariat, pumps(text), 1);
    ASSERT_TRUE(done) << Pumps::words(done.error());
    EXPECT_EQ(done->version.changed, 1);
    EXPECT_EQ(*f.record("members/M1").record.body.find("votes")->text(), "2");
    EXPECT_EQ(*f.record("facts/alliance.region").record.body.find("value")->text(), "浙江");
    EXPECT_FALSE(f.record("members/M3").record.key.empty());

    text.replace(text.find("江苏"), 6, "安徽");
    const auto late = f.put(f.secretariat, pumps(text), 1);
    ASSERT_FALSE(late) << "both have changed the region";
    EXPECT_EQ(late.error().kind, base::ErrorKind::conflict);
    EXPECT_FALSE(f.put(f.secretariat, pumps(text), 9)) << "no such version";
}

TEST(Alliances, ATrialWritesNothing) {
    Pumps f;
    std::string text = kPumps;
    text.replace(text.find("江苏"), 6, "安徽");
    const auto tried = f.put(f.secretariat, pumps(text), 0, Run::trial);
    ASSERT_TRUE(tried) << Pumps::words(tried.error());
    EXPECT_EQ(tried->version.changed, 1);
    EXPECT_EQ(tried->records.front().address, "facts/alliance.region");
    EXPECT_EQ(version(f.database, "pumps")->number, 1);
    EXPECT_EQ(trail::verify(f.database, "pumps")->entries, 1) << "who sees all finds out nothing";
}

/// The sum of what a member sees of a table is not the sum of the table: it is not made.
TEST(Alliances, NothingIsConcludedFromHalfATable) {
    Pumps f;
    const auto judge = [&](const Viewer& viewer) {
        return *case_to_judge(f.database, "pumps", 0, viewer, shipped_walls());
    };
    EXPECT_EQ(judge(f.secretariat).markets.size(), 2U);
    EXPECT_EQ(case_seen(f.database, "pumps", 0, f.first, shipped_walls())->markets.size(), 1U);
    EXPECT_TRUE(judge(f.first).markets.empty()) << "the rows of M2 are hidden";
    EXPECT_EQ(judge(f.first).members.size(), 2U) << "everybody sees who is a member";
}

TEST(Alliances, WhatSomebodyTakesOutAndPutsBackChangesNothing) {
    Pumps f;
    for (const Role role : {Role::secretariat, Role::lead, Role::member_admin, Role::member_reader,
                            Role::counsel, Role::auditor, Role::bureau}) {
        SCOPED_TRACE(name_of(role));
        const Viewer viewer = Viewer::in(role, role == Role::secretariat ? "" : "M1");
        const auto own = case_seen(f.database, "pumps", 0, viewer, shipped_walls());
        ASSERT_TRUE(own);
        const auto done = f.put(viewer, *own);
        ASSERT_TRUE(done) << Pumps::words(done.error());
        EXPECT_TRUE(done->records.empty());
        EXPECT_EQ(done->version.number, 1);
    }
}

TEST(Alliances, AMembersCaseChangesWhatTheyWriteAndNothingElse) {
    Pumps f;
    auto own = *case_seen(f.database, "pumps", 0, f.first, shipped_walls());
    ASSERT_EQ(own.markets.size(), 1U) << "the other row is the competitor's";
    own.markets[0].share = base::Interval(base::Rational(1, 4));
    const auto done = f.put(f.first, own);
    ASSERT_TRUE(done) << Pumps::words(done.error());
    EXPECT_EQ(done->version.changed, 1);
    const auto all = *case_seen(f.database, "pumps", 0, f.secretariat, shipped_walls());
    ASSERT_EQ(all.markets.size(), 2U);
    EXPECT_TRUE(f.record("members/M2").record.body.find("threatened") != nullptr);
    own.members.pop_back();
    EXPECT_FALSE(f.put(f.first, own)) << "what they do see counts as taken out";
}

/// A stated share of the largest member holds for all rows: "accepted" and "refused" together find it.
TEST(Alliances, WhoTriesAHiddenFigureLeavesATrace) {
    std::string text = kPumps;
    text.replace(text.find("tables:"), 7,
                 "membership: {count: 2}\nmarket: {count: 1, year: 2023, largest_member_share: "
                 "30%}\ntables:");
    Pumps f;
    const auto stated = f.put(f.secretariat, pumps(text));
    ASSERT_TRUE(stated) << Pumps::words(stated.error());
    auto own = *case_seen(f.database, "pumps", 0, f.first, shipped_walls());
    const auto deeds = [&] {
        std::vector<std::string> out;
        const auto all = *trail::entries(f.database, {.chain = "pumps"});
        for (const trail::Entry& one : all) out.push_back(one.deed.what);
        return out;
    };
    own.markets[0].share = base::Interval(base::Rational(1, 4));
    EXPECT_TRUE(f.put(f.first, own, 0, Run::trial));
    EXPECT_EQ(deeds().front(), "alliance.tried");
    own.markets[0].share = base::Interval(base::Rational(2, 5));
    const auto refused = f.put(f.first, own, 0, Run::trial);
    ASSERT_FALSE(refused);
    EXPECT_EQ(Pumps::words(refused.error()),
              "this contradicts something else in the alliance: ask the secretariat\n");
    EXPECT_FALSE(f.put(f.first, own));
    EXPECT_EQ(deeds(),
              (std::vector<std::string>{"alliance.refused", "alliance.refused", "alliance.tried",
                                        "alliance.changed", "alliance.founded"}));
    const auto last = *trail::entries(f.database, {.chain = "pumps", .count_max = 1});
    EXPECT_NE(last[0].deed.after->find("2/5"), std::string::npos) << *last[0].deed.after;

    text.replace(text.find("share: 20%"), 10, "share: 40%");
    const auto told = f.put(f.secretariat, pumps(text));
    ASSERT_FALSE(told);
    EXPECT_EQ(Pumps::words(told.error()).rfind("facts/market.largest_member_share: ", 0), 0U)
        << Pumps::words(told.error());
}

}  // namespace
}  // namespace hanse::registry
