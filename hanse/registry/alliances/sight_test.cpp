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
    base::Result<Changed> put(const std::string& text) {
        const std::int64_t newest = version(database, "five")->number;
        return replace(database, "five", parsed(text), newest, "更正", hand());
    }
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
    ASSERT_TRUE(f.put(five("41")));
    const auto second = f.give();
    EXPECT_TRUE(second.given.empty());
    ASSERT_EQ(second.withheld.size(), 1U);
    EXPECT_EQ(second.withheld[0].why, Refused::told_apart);
    EXPECT_EQ(aggregates(f.database, "five")->size(), 1U);
}

/// What stands in the row beside the figure, and of which rows a figure is the sum, is nobody's cover.
TEST(Sight, ACorrectionDoesNotHideAmongRowsThatWereTouched) {
    const auto touched = [](std::string text) {
        for (std::size_t at = 0; (at = text.find("revenue:", at)) != std::string::npos; at += 30)
            text.insert(at, "as_of: 2025-01-31, ");
        return text;
    };
    const auto in = [](std::string text, const char* year) {
        for (std::size_t at = 0; (at = text.find("2024", at)) != std::string::npos; at += 4)
            text.replace(at, 4, year);
        return text;
    };
    const std::string more = "    - {market: pumps, year: 2024, participant: E, revenue: \"1\"}\n";
    const struct {
        const char* what;
        std::string before, after;
        std::size_t given, withheld;
    } cases[] = {
        {"every row got a source", five(), touched(five()), 0, 0},
        {"and one figure was corrected", five(), touched(five("41")), 0, 1},
        {"the year was corrected", five(), in(five(), "2023"), 1, 0},
        {"and one figure", five(), in(five("41"), "2023"), 0, 1},
        {"one of two rows of one member went", five() + more, five(), 0, 1},
        {"another year came", five(), five() + in(five("41").substr(five().find("    - ")), "2025"),
         1, 0},
    };
    for (const auto& c : cases) {
        SCOPED_TRACE(c.what);
        Fixture f(c.before);
        ASSERT_EQ(f.give().given.size(), 1U);
        const auto changed = f.put(c.after);
        ASSERT_TRUE(changed) << base::describe(changed.error(), base::Language::en);
        const auto again = f.give();
        EXPECT_EQ(again.given.size(), c.given);
        ASSERT_EQ(again.withheld.size(), c.withheld);
        for (const Withheld& one : again.withheld) EXPECT_EQ(one.why, Refused::told_apart);
    }
}

TEST(Sight, ASumThatIsReckonedOtherwiseNowKeepsTheNextBack) {
    Fixture f;
    ASSERT_EQ(f.give().given.size(), 1U);
    ASSERT_TRUE(f.database.run("update aggregate set total = '233'"));
    const auto again = f.give();
    EXPECT_TRUE(again.given.empty());
    EXPECT_EQ(again.withheld.size(), 1U);
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

TEST(Sight, ARoomEndsWithItsRecordAndNotWithATypo) {
    Fixture f;
    std::string without = five();
    const std::string dispute = "  disputes: [{id: D1, parties: A;B}]\n";
    without.erase(without.find(dispute), dispute.size());
    const auto in_room = [&] { return !rooms_of(f.database, "five", "p-bert")->empty(); };
    const auto back = [&](std::int64_t version) {
        return undo(f.database, "five", version, "误删", f.hand()).has_value();
    };
    ASSERT_TRUE(admit(f.database, "five", "disputes/D1", "p-bert", "", f.now));
    ASSERT_TRUE(f.put(without));
    EXPECT_FALSE(in_room());
    EXPECT_TRUE(admitted(f.database, "five")->empty());
    EXPECT_EQ(f.deeds().front(), "alliance.changed");
    EXPECT_EQ(f.deeds()[1], "room.dismissed");
    ASSERT_TRUE(back(2));
    EXPECT_TRUE(in_room()) << "it is the same dispute";
    EXPECT_EQ(f.deeds().front(), "room.admitted");

    ASSERT_TRUE(f.put(without));
    ASSERT_TRUE(f.put(five()));
    EXPECT_FALSE(in_room()) << "it is another one of that name";
    ASSERT_TRUE(admit(f.database, "five", "disputes/D1", "p-bert", "", f.now));
    EXPECT_TRUE(in_room());
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
    const Viewer& sec = f.secretariat;
    const auto back = result_seen(f.database, "five", kept->id, sec, shipped_walls());
    ASSERT_TRUE(back);
    EXPECT_TRUE(back->body.find("findings")->is_list());
    const auto count = [&](const char* kind) {
        return results_seen(f.database, "five", kind, sec, shipped_walls())->size();
    };
    EXPECT_EQ(count("assessment"), 1U);
    EXPECT_EQ(count("statements"), 0U);
    EXPECT_FALSE(keep(f.database, "five", 2, {.kind = "assessment"}, f.now));
    EXPECT_FALSE(result_seen(f.database, "five", "e-nothing", sec, shipped_walls()));
}

/// Results of two versions: in the first there is a dispute, in the second there is none.
struct TwoVersions : Fixture {
    std::string with_room, without;

    TwoVersions() {
        with_room = keep_statements(1);
        std::string text = five();
        const std::string dispute = "  disputes: [{id: D1, parties: A;B}]\n";
        text.erase(text.find(dispute), dispute.size());
        EXPECT_TRUE(put(text));
        without = keep_statements(2);
    }
    std::string keep_statements(std::int64_t version) {
        const auto one = [](const char* member) { return Value::map().set("member", member); };
        Value body = Value::map().set("year", 2024).set("alliance", one("all of them"));
        body.set("members", Value::list().push(one("A")).push(one("B")));
        const auto kept =
            keep(database, "five", version,
                 {.kind = "statements", .day = "2026-11-20", .rules = "r", .body = body}, now);
        EXPECT_TRUE(kept);
        return kept->id;
    }
    /// What somebody reads, by list and one by one: the same by both ways.
    std::set<std::string> read_by(const Viewer& viewer) {
        std::set<std::string> out, shown;
        const auto listed = results_seen(database, "five", "", viewer, shipped_walls());
        if (listed)
            for (const KeptResult& one : *listed) out.insert(one.id);
        for (const std::string& id : {with_room, without})
            if (result_seen(database, "five", id, viewer, shipped_walls())) shown.insert(id);
        EXPECT_EQ(out, shown);
        return out;
    }
};

TEST(WallMatrix, ResultsAreForWhoSeesAllThatTheyRestOn) {
    TwoVersions f;
    Viewer counsel = Viewer::in(Role::counsel), bureau = Viewer::in(Role::bureau);
    Viewer acting = counsel, officer = bureau, elsewhere = counsel, watching = bureau;
    acting.rooms = {"disputes/D1"};
    elsewhere.rooms = {"disputes/D11"};
    officer.grounds = watching.grounds = true;
    watching.rooms = {"disputes/D1"};
    const std::set<std::string> both{f.with_room, f.without}, roomless{f.without}, none;
    const struct {
        const char* what;
        Viewer viewer;
        std::set<std::string> reads;
    } seats[] = {{"the public", {}, none},
                 {"secretariat", f.secretariat, both},
                 {"lead", Viewer::in(Role::lead, "A"), none},
                 {"member", Viewer::in(Role::member_admin, "A"), none},
                 {"reader", Viewer::in(Role::member_reader, "A"), none},
                 {"counsel", counsel, roomless},
                 {"counsel who acts in the dispute", acting, both},
                 {"counsel who acts in another", elsewhere, roomless},
                 {"evaluator", Viewer::in(Role::evaluator), none},
                 {"auditor", Viewer::in(Role::auditor), none},
                 {"bureau", bureau, none},
                 {"bureau with grounds", officer, roomless},
                 {"bureau with grounds, admitted", watching, both}};
    for (const auto& seat : seats) {
        SCOPED_TRACE(seat.what);
        EXPECT_EQ(f.read_by(seat.viewer), seat.reads);
        const bool secretariat = seat.viewer.roles.contains(Role::secretariat);
        EXPECT_EQ(shipped_walls().sees_all(seat.viewer), secretariat)
            << "there may always be a room that one was not admitted to";
    }
}

TEST(WallMatrix, AResultBehindAWallIsLikeNone) {
    TwoVersions f;
    const Viewer counsel = Viewer::in(Role::counsel);
    const auto told = [&](const std::string& id) {
        const auto found = result_seen(f.database, "five", id, counsel, shipped_walls());
        std::string words = base::describe(found.error(), base::Language::en);
        return words.replace(words.find(id), id.size(), "ID");
    };
    EXPECT_EQ(told(f.with_room), told("e-nothing"));
}

TEST(WallMatrix, StatementsAreWholeForWhoSeesTheWholeAndElseOnesOwn) {
    TwoVersions f;
    const auto seen = [&](const Viewer& viewer, const std::string& id = {}) -> std::string {
        const auto found = statements_seen(f.database, "five", id, viewer, shipped_walls());
        if (!found) return found.error().kind == base::ErrorKind::denied ? "denied" : "none";
        std::string out = found->body.find("alliance") != nullptr ? "all:" : "";
        for (const Value& one : found->body.find("members")->items())
            out += *one.find("member")->text();
        return out;
    };
    const Viewer counsel = Viewer::in(Role::counsel), b = Viewer::in(Role::member_reader, "B");
    EXPECT_EQ(seen(f.secretariat, f.with_room), "all:AB");
    EXPECT_EQ(seen(counsel, f.with_room), "none");
    EXPECT_EQ(seen(counsel), "all:AB") << "those of the version without a dispute";
    EXPECT_EQ(seen(b, f.with_room), "B");
    EXPECT_EQ(seen(Viewer::in(Role::member_reader, "C")), "");
    EXPECT_EQ(seen(Viewer::in(Role::auditor)), "denied");
    EXPECT_EQ(seen({}), "denied");
}

}  // namespace
}  // namespace hanse::registry
