// SPDX-License-Identifier: GPL-3.0-or-later
// What opens a wall for a time, and results that were kept.
#include "hanse/registry/alliances/sight.hpp"

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/registry/alliances/results.hpp"
#include "hanse/registry/walls/test_walls.hpp"

namespace hanse::registry {
namespace {

using base::Value;

/// Five members, each with a revenue; a dispute.
std::string five(const std::string& fifth = "40") {
    std::string out =
        "hanse: 1\nalliance: {id: five, name: {zh: 五, en: Five}, invented: yes}\ntables:\n"
        "  members: [{id: A}, {id: B}, {id: C}, {id: D}, {id: E}]\n"
        "  disputes: [{id: D1, parties: A;B}]\n  markets:\n";
    int revenue = 50;
    for (const char* member : {"A", "B", "C", "D"})
        out += "    - {market: pumps, year: 2024, participant: " + std::string(member) +
               ", revenue: " + std::to_string(revenue--) + "}\n";
    return out + "    - {market: pumps, year: 2024, participant: E, revenue: \"" + fifth + "\"}\n";
}

domain::CaseFile parsed(const std::string& text) {
    return *domain::parse_case(std::vector<base::NamedBytes>{{"five.yaml", text}}, "five.yaml");
}

struct Fixture {
    store::Database database = *store::Database::open(":memory:");
    trail::Occasion now{"p-anna", "session", "", "2026-11-20T08:00:00Z"};
    Viewer secretariat = Viewer::in(Role::secretariat);
    Check check = [](const domain::CaseFile&) -> base::Result<base::Done> { return base::Done{}; };
    AggregateRules rules = *AggregateRules::load(std::vector<base::NamedBytes>{
        {"rules/walls/aggregates.yaml",
         *base::read_file(HANSE_ROOT "/rules/walls/aggregates.yaml")}});

    explicit Fixture(const std::string& text = five()) {
        EXPECT_TRUE(trail::migrate(database));
        EXPECT_TRUE(migrate(database));
        EXPECT_TRUE(found(database, parsed(text), "成立", hand()));
    }
    Hand hand() { return {now, secretariat, shipped_walls(), check}; }
    AggregatesGiven give() {
        return *give_aggregates(database, "five", rules, *rules.measure("market-revenue"), "年报",
                                now);
    }
    std::vector<std::string> deeds() {
        std::vector<std::string> out;
        const auto all = *trail::entries(database, {.chain = "five"});
        for (const trail::Entry& one : all) out.push_back(one.deed.what);
        return out;
    }
};

TEST(Sight, ASumIsGivenOnceAndACorrectionIsNotGivenAway) {
    Fixture f;
    const auto first = f.give();
    ASSERT_EQ(first.given.size(), 1U);
    EXPECT_EQ(first.given[0].total, "234");
    EXPECT_EQ(first.given[0].members, 5);
    EXPECT_TRUE(f.give().given.empty()) << "it was given";
    ASSERT_TRUE(replace(f.database, "five", parsed(five("41")), "更正", f.hand()));
    const auto second = f.give();
    EXPECT_TRUE(second.given.empty());
    ASSERT_EQ(second.withheld.size(), 1U);
    EXPECT_EQ(second.withheld[0].why, Refused::told_apart);
    EXPECT_EQ(aggregates(f.database, "five")->size(), 1U);
}

TEST(Sight, AnUnknownPartKeepsTheSumBack) {
    Fixture f(five("?"));
    EXPECT_TRUE(f.give().given.empty());
}

TEST(Sight, RoomsHaveDoors) {
    Fixture f;
    EXPECT_FALSE(admit(f.database, "five", "disputes/D9", "p-bert", "", f.now));
    EXPECT_FALSE(admit(f.database, "five", "members/A", "p-bert", "", f.now));
    ASSERT_TRUE(admit(f.database, "five", "disputes/D1", "p-bert", "当事人代理", f.now));
    const auto again = admit(f.database, "five", "disputes/D1", "p-bert", "", f.now);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, base::ErrorKind::conflict);
    EXPECT_EQ(*rooms_of(f.database, "five", "p-bert"), std::set<std::string>{"disputes/D1"});
    ASSERT_TRUE(dismiss(f.database, "five", "disputes/D1", "p-bert", "代理终止", f.now));
    EXPECT_TRUE(rooms_of(f.database, "five", "p-bert")->empty());
    EXPECT_EQ(f.deeds(),
              (std::vector<std::string>{"room.dismissed", "room.admitted", "alliance.founded"}));
}

TEST(Sight, GroundsHoldForATimeAndEveryLookIsNoted) {
    Fixture f;
    EXPECT_FALSE(record_grounds(f.database, "five", "", "条例第三条", 10, f.now));
    EXPECT_FALSE(record_grounds(f.database, "five", "抽查", "条例第三条", 31, f.now));
    const auto mine = record_grounds(f.database, "five", "抽查", "条例第三条", 10, f.now);
    ASSERT_TRUE(mine);
    EXPECT_EQ(mine->expires, "2026-11-30T08:00:00Z");
    const auto holds = [&](const char* at) {
        return grounds_of(f.database, "five", "p-anna", at)->has_value();
    };
    EXPECT_TRUE(holds("2026-11-30T07:59:59Z"));
    EXPECT_FALSE(holds("2026-11-30T08:00:00Z"));
    EXPECT_FALSE(grounds_of(f.database, "five", "p-bert", f.now.at)->has_value());
    ASSERT_TRUE(note_look(f.database, "five", "records", *mine, f.now));
    ASSERT_TRUE(end_grounds(f.database, "five", mine->id, f.now));
    EXPECT_FALSE(holds("2026-11-21T00:00:00Z"));
    EXPECT_FALSE(end_grounds(f.database, "five", mine->id, f.now));
    EXPECT_EQ(grounds(f.database, "five")->size(), 1U);
    EXPECT_EQ(f.deeds()[1], "grounds.looked");
}

TEST(Results, AreKeptWithTheirFingerprints) {
    Fixture f;
    const auto kept = keep(f.database, "five", 1,
                           {.kind = "assessment",
                            .day = "2026-11-20",
                            .rules = "abc",
                            .summary = Value::map().set("high", 2),
                            .body = Value::map().set("findings", Value::list())},
                           f.now);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->facts, version(f.database, "five", 1)->facts);
    const auto back = result(f.database, "five", kept->id);
    ASSERT_TRUE(back);
    EXPECT_TRUE(back->body.find("findings")->is_list());
    EXPECT_EQ(results(f.database, "five", "assessment")->size(), 1U);
    EXPECT_EQ(results(f.database, "five", "statements")->size(), 0U);
    EXPECT_FALSE(keep(f.database, "five", 2, {.kind = "assessment"}, f.now));
    EXPECT_FALSE(result(f.database, "five", "e-nothing"));
}

}  // namespace
}  // namespace hanse::registry
