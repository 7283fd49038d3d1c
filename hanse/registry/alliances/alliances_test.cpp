// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/alliances/alliances.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/base/json.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/registry/alliances/listing.hpp"
#include "hanse/registry/walls/test_walls.hpp"

namespace hanse::registry {
namespace {

using base::Value;

const char* const kPumps = R"(hanse: 1
alliance:
  id: pumps
  name: {zh: 泵联盟, en: Pumps}
  day: 2024-06-01
  invented: yes
  region: 江苏
charter: {exists: yes}
tables:
  members:
    - {id: M1, name_zh: 甲, votes: 1}
    - {id: M2, name_zh: 乙, votes: 1, threatened: yes}
  markets:
    - {market: pumps, year: 2023, participant: M1, share: 20%}
    - {market: pumps, year: 2023, participant: M2, share: 30%}
)";

const knowledge::RuleBook& book() {
    static const knowledge::RuleBook all = *knowledge::load_rules(knowledge::embedded_rules());
    return all;
}

domain::CaseFile pumps(const std::string& text = kPumps) {
    return *domain::parse_case(std::vector<base::NamedBytes>{{"pumps.yaml", text}}, "pumps.yaml");
}

struct Fixture {
    store::Database database = *store::Database::open(":memory:");
    trail::Occasion now{"p-anna", "session", "", "2026-11-20T08:00:00Z"};
    Viewer secretariat = Viewer::in(Role::secretariat);
    Viewer first = Viewer::in(Role::member_admin, "M1");
    Check check = facts_agree(book(), *base::Date::parse("2026-11-23"));

    Fixture() {
        EXPECT_TRUE(trail::migrate(database));
        EXPECT_TRUE(migrate(database));
        const auto version = found(database, pumps(), "成立", hand(secretariat));
        EXPECT_TRUE(version) << (version ? "" : words(version.error()));
    }
    Hand hand(const Viewer& viewer) { return {now, viewer, shipped_walls(), check}; }
    static std::string words(const base::Error& error) {
        return base::describe(error, base::Language::en);
    }
    StoredRecord record(const std::string& address, std::int64_t version = 0) {
        const auto all = records(database, "pumps", version);
        if (!all) return {};
        for (const StoredRecord& one : *all)
            if (address_of(one.record) == address) return one;
        return {};
    }
    base::Result<Changed> set(const Viewer& viewer, const std::string& sheet,
                              const std::string& key, std::optional<Value> body,
                              std::optional<std::int64_t> since = {}) {
        const std::int64_t seen = since ? *since : record(sheet + ("/" + key)).since;
        const std::vector<Change> changes{{sheet, key, std::move(body), seen}};
        return change(database, "pumps", changes, "勘误", hand(viewer));
    }
    /// @param based_on  0: as it is now.
    base::Result<Changed> put(const Viewer& viewer, const domain::CaseFile& file,
                              std::int64_t based_on = 0, Run run = Run::real) {
        const std::int64_t from = based_on > 0 ? based_on : version(database, "pumps")->number;
        return replace(database, "pumps", file, from, "导入", hand(viewer), run);
    }
    base::Result<Changed> region(const std::string& words, std::optional<std::int64_t> since = {}) {
        return set(secretariat, "facts", "alliance.region", Value::map().set("value", words),
                   since);
    }
};

TEST(Alliances, KeepEveryVersion) {
    Fixture f;
    EXPECT_EQ(f.region("浙江")->version.number, 2);
    EXPECT_EQ(*f.record("facts/alliance.region").record.body.find("value")->text(), "浙江");
    EXPECT_EQ(*f.record("facts/alliance.region", 1).record.body.find("value")->text(), "江苏");
    EXPECT_EQ(listed(f.database, "pumps")->region, "浙江");
    EXPECT_EQ(f.region("浙江")->version.number, 2) << "nothing differs";
    const auto all = *versions(f.database, "pumps");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_NE(all[0].facts, all[1].facts);
    EXPECT_FALSE(trail::verify(f.database, "pumps")->broken);
    EXPECT_EQ(trail::verify(f.database, "pumps")->entries, 2);
    EXPECT_FALSE(records(f.database, "pumps", 3));
    EXPECT_FALSE(records(f.database, "nobody"));
}

TEST(Alliances, TheCaseComesOutAsItWentIn) {
    Fixture f;
    const auto out = case_seen(f.database, "pumps", 0, f.secretariat, shipped_walls());
    ASSERT_TRUE(out);
    EXPECT_TRUE(domain::same_facts(*out, pumps()));
}

TEST(Alliances, TwoWhoChangeOneRecordAreToldApart) {
    Fixture f;
    const auto seen = f.record("facts/alliance.region").since;
    EXPECT_TRUE(f.region("浙江", seen));
    const auto late = f.region("山东", seen);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().kind, base::ErrorKind::conflict);
    EXPECT_TRUE(f.set(f.secretariat, "facts", "charter.exists", Value::map().set("value", "no"), 1))
        << "another record is nobody's concern";
}

TEST(Alliances, AChangeTellsWhichVersionWroteEachRecord) {
    Fixture f;
    ASSERT_TRUE(f.region("浙江"));
    EXPECT_EQ(f.region("山东")->records.front().since, 3);
    ASSERT_TRUE(f.set(f.secretariat, "members", "M3", Value::map().set("id", "M3")));
    const auto same = f.region("山东");
    ASSERT_TRUE(same);
    EXPECT_EQ(same->records.front().since, 3) << "nothing differs: it is as it was written";
    EXPECT_TRUE(f.region("安徽", same->records.front().since));
    EXPECT_EQ(f.set(f.secretariat, "members", "M3", std::nullopt)->records.front().since, 0);
}

TEST(Alliances, ARecordIsNamedOnceInAChange) {
    Fixture f;
    const Value m3 = Value::map().set("id", "M3");
    const std::vector<Change> both[] = {
        {{"members", "M3", m3, 0}, {"members", "M3", m3, 0}},
        {{"members", "M3", m3, 0}, {"members", "", m3, 0}},
        {{"members", "M3", m3, 0}, {"members", "M3", std::nullopt, 0}}};
    for (const std::vector<Change>& changes : both) {
        const auto twice = change(f.database, "pumps", changes, "x", f.hand(f.secretariat));
        ASSERT_FALSE(twice);
        EXPECT_EQ(Fixture::words(twice.error()), "members/M3: the record is named twice\n");
    }
    EXPECT_EQ(version(f.database, "pumps")->number, 1);
}

TEST(Alliances, UndoIsOneMoreVersionAndNeverOverwritesOthers) {
    Fixture f;
    ASSERT_TRUE(f.region("浙江"));
    ASSERT_TRUE(f.set(f.secretariat, "members", "M3", Value::map().set("id", "M3")));
    const auto back = undo(f.database, "pumps", 2, "误改", f.hand(f.secretariat));
    ASSERT_TRUE(back) << Fixture::words(back.error());
    EXPECT_EQ(back->version.number, 4);
    EXPECT_EQ(*f.record("facts/alliance.region").record.body.find("value")->text(), "江苏");
    EXPECT_FALSE(f.record("members/M3").record.key.empty()) << "later changes stay";
    ASSERT_TRUE(undo(f.database, "pumps", 3, "误加", f.hand(f.secretariat)));
    EXPECT_TRUE(f.record("members/M3").record.key.empty());
    EXPECT_FALSE(undo(f.database, "pumps", 2, "再来", f.hand(f.secretariat)))
        << "changed since by the first undo";
    EXPECT_EQ(version(f.database, "pumps", 5)->facts, version(f.database, "pumps", 1)->facts);
}

TEST(Alliances, NothingHalfIsWritten) {
    Fixture f;
    struct Case {
        const char *what, *sheet, *key;
        Value body;
        const char* words;
    };
    const Case cases[] = {
        {"a cell that is no number", "members", "M1",
         Value::map().set("id", "M1").set("votes", "many"), "members/M1"},
        {"a column that there is not", "members", "M1",
         Value::map().set("id", "M1").set("vote", "1"), "no column 'vote'"},
        {"a key against its column", "members", "M1", Value::map().set("id", "M9"),
         "must be the key"},
        {"an unknown fact", "facts", "charter.exits", Value::map().set("value", "yes"), "exits"},
        {"an unknown sheet", "member", "M1", Value::map(), "no sheet"},
        {"a member whom nobody knows", "contributions", "",
         Value::map().set("member", "M7").set("kind", "money"), "M7"},
        {"another id", "alliance", "alliance",
         Value::map().set("id", "valves").set("name", "x").set("invented", "yes"),
         "cannot be changed"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto wrong = f.set(f.secretariat, c.sheet, c.key, c.body);
        ASSERT_FALSE(wrong);
        EXPECT_NE(Fixture::words(wrong.error()).find(c.words), std::string::npos)
            << Fixture::words(wrong.error());
    }
    EXPECT_EQ(version(f.database, "pumps")->number, 1);
    EXPECT_EQ(trail::verify(f.database, "pumps")->entries, 1);
}

TEST(Alliances, ACompetitorSeesNothingAndBreaksNothing) {
    Fixture f;
    const auto seen = *records_seen(f.database, "pumps", 0, f.first, shipped_walls());
    EXPECT_GT(seen.size(), 3U);
    for (const StoredRecord& one : seen) {
        const bool market = one.record.sheet == "markets";
        EXPECT_TRUE(!market || *one.record.body.find("participant")->text() == "M1");
        EXPECT_EQ(one.record.body.find("threatened"), nullptr) << address_of(one.record);
    }
    EXPECT_FALSE(f.set(f.first, "members", "M2", Value::map().set("id", "M2")));
    EXPECT_TRUE(f.set(
        f.first, "members", "M1",
        Value::map().set("id", "M1").set("name_zh", "甲").set("votes", "1").set("region", "上海")));
    EXPECT_FALSE(f.record("members/M2").record.body.find("threatened") == nullptr);
}

TEST(Alliances, AComplaintTellsNoSecret) {
    Fixture f;
    const std::string own_key = [&] {
        const auto all = *records(f.database, "pumps");
        const auto own = std::ranges::find_if(all, [](const StoredRecord& one) {
            const Value* who = one.record.body.find("participant");
            return who != nullptr && *who->text() == "M1";
        });
        return own->record.key;
    }();
    // 80 % and the 30 % that only M2 and the secretariat know cannot both hold.
    const Value body = Value::map()
                           .set("market", "pumps")
                           .set("year", "2023")
                           .set("participant", "M1")
                           .set("share", "80%");
    const auto refused = f.set(f.first, "markets", own_key, body);
    const std::string told_to_first = refused ? "" : Fixture::words(refused.error());
    EXPECT_EQ(told_to_first.find("30"), std::string::npos);
    const auto told = f.set(f.secretariat, "markets", own_key, body);
    EXPECT_EQ(told.has_value(), refused.has_value());
}

TEST(Alliances, ReplacedByACaseOnlyWhatDiffersChanges) {
    Fixture f;
    std::string text = kPumps;
    text.replace(text.find("share: 20%"), 10, "share: 21%");
    text.replace(text.find("江苏"), 6, "安徽");
    const auto done = f.put(f.secretariat, pumps(text));
    ASSERT_TRUE(done) << Fixture::words(done.error());
    EXPECT_EQ(done->version.changed, 2) << "a fact, and a row that stays the row it was";
    EXPECT_TRUE(domain::same_facts(
        *case_seen(f.database, "pumps", 0, f.secretariat, shipped_walls()), pumps(text)));
    const auto seen = *differences(f.database, "pumps", 1, 2, f.secretariat, shipped_walls());
    EXPECT_EQ(seen.size(), 2U);
    EXPECT_EQ(f.put(f.secretariat, pumps(text))->version.number, 2);
}

/// Taken out in the morning, put back at noon: others have written in between.
TEST(Alliances, ACasePutBackTakesNothingBackThatOthersWrote) {
    Fixture f;
    ASSERT_TRUE(f.region("浙江"));
    ASSERT_TRUE(f.set(f.secretariat, "members", "M3", Value::map().set("id", "M3")));
    std::string text = kPumps;
    text.replace(text.find("votes: 1}"), 8, "votes: 2");
    const auto done = f.put(f.secretariat, pumps(text), 1);
    ASSERT_TRUE(done) << Fixture::words(done.error());
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
    Fixture f;
    std::string text = kPumps;
    text.replace(text.find("江苏"), 6, "安徽");
    const auto tried = f.put(f.secretariat, pumps(text), 0, Run::trial);
    ASSERT_TRUE(tried) << Fixture::words(tried.error());
    EXPECT_EQ(tried->version.changed, 1);
    EXPECT_EQ(tried->records.front().address, "facts/alliance.region");
    EXPECT_EQ(version(f.database, "pumps")->number, 1);
    EXPECT_EQ(trail::verify(f.database, "pumps")->entries, 1) << "who sees all finds out nothing";
}

/// The sum of what a member sees of a table is not the sum of the table: it is not made.
TEST(Alliances, NothingIsConcludedFromHalfATable) {
    Fixture f;
    const auto judge = [&](const Viewer& viewer) {
        return *case_to_judge(f.database, "pumps", 0, viewer, shipped_walls());
    };
    EXPECT_EQ(judge(f.secretariat).markets.size(), 2U);
    EXPECT_EQ(case_seen(f.database, "pumps", 0, f.first, shipped_walls())->markets.size(), 1U);
    EXPECT_TRUE(judge(f.first).markets.empty()) << "the rows of M2 are hidden";
    EXPECT_EQ(judge(f.first).members.size(), 2U) << "everybody sees who is a member";
}

TEST(Alliances, WhatSomebodyTakesOutAndPutsBackChangesNothing) {
    Fixture f;
    for (const Role role : {Role::secretariat, Role::lead, Role::member_admin, Role::member_reader,
                            Role::counsel, Role::auditor, Role::bureau}) {
        SCOPED_TRACE(name_of(role));
        const Viewer viewer = Viewer::in(role, role == Role::secretariat ? "" : "M1");
        const auto own = case_seen(f.database, "pumps", 0, viewer, shipped_walls());
        ASSERT_TRUE(own);
        const auto done = f.put(viewer, *own);
        ASSERT_TRUE(done) << Fixture::words(done.error());
        EXPECT_TRUE(done->records.empty());
        EXPECT_EQ(done->version.number, 1);
    }
}

TEST(Alliances, AMembersCaseChangesWhatTheyWriteAndNothingElse) {
    Fixture f;
    auto own = *case_seen(f.database, "pumps", 0, f.first, shipped_walls());
    ASSERT_EQ(own.markets.size(), 1U) << "the other row is the competitor's";
    own.markets[0].share = base::Interval(base::Rational(1, 4));
    const auto done = f.put(f.first, own);
    ASSERT_TRUE(done) << Fixture::words(done.error());
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
    Fixture f;
    const auto stated = f.put(f.secretariat, pumps(text));
    ASSERT_TRUE(stated) << Fixture::words(stated.error());
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
    EXPECT_EQ(Fixture::words(refused.error()),
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
    EXPECT_EQ(Fixture::words(told.error()).rfind("facts/market.largest_member_share: ", 0), 0U)
        << Fixture::words(told.error());
}

/// When a record was written is not for who does not see all that may stand in it.
TEST(Alliances, WhenAHiddenFieldChangedIsNotTold) {
    Fixture f;
    const auto second = [&](const char* threatened) {
        return f.set(f.secretariat, "members", "M2",
                     Value::map()
                         .set("id", "M2")
                         .set("name_zh", "乙")
                         .set("votes", "1")
                         .set("threatened", threatened)
                         .set("as_of", "2024-05-31"));
    };
    const auto seen = [&](const Viewer& viewer) {
        const auto all = *records_seen(f.database, "pumps", 0, viewer, shipped_walls());
        for (const StoredRecord& one : all)
            if (address_of(one.record) == "members/M2")
                return base::to_json(one.record.body) + "@" + std::to_string(one.since);
        return std::string();
    };
    const std::string before = seen(f.first);
    ASSERT_TRUE(second("no"));
    EXPECT_EQ(seen(f.first), before);
    EXPECT_TRUE(before.ends_with("@0")) << before;
    EXPECT_TRUE(seen(Viewer::in(Role::member_admin, "M2")).ends_with("@2")) << "it is their own";
    EXPECT_TRUE(seen(f.secretariat).ends_with("@2"));
}

/// An alliance in which everything that the first member must not see is told by a canary.
struct Canaries : Fixture {
    Canaries() {
        const auto put = [&](const char* sheet, const char* key, Value body) {
            const auto done = set(secretariat, sheet, key, std::move(body));
            EXPECT_TRUE(done) << words(done.error());
        };
        put("disputes", "KanarieD",
            Value::map().set("id", "KanarieD").set("parties", "M1;M2").set("stage", "filed"));
        put("dues", "KanarieF", Value::map().set("id", "KanarieF").set("member", "M2"));
        put("members", "M2",
            Value::map()
                .set("id", "M2")
                .set("name_zh", "乙")
                .set("votes", "1")
                .set("threatened", "no"));
    }
    /// What a refusal says, in both languages and with its places.
    static std::string refusal(const base::Result<Changed>& refused) {
        EXPECT_FALSE(refused);
        if (refused) return "not refused";
        return base::describe(refused.error(), base::Language::zh) +
               base::describe(refused.error(), base::Language::en);
    }
    static void expect_tells_nothing(const std::string& said) {
        for (const char* secret : {"Kanarie", "threatened", "parties", "disputes", "dues"})
            EXPECT_EQ(said.find(secret), std::string::npos) << said;
    }
};

TEST(Refusals, OfAnUndoNameNothingThatIsHidden) {
    Canaries f;
    const Viewer lead = Viewer::in(Role::lead, "M1");
    for (const Viewer& viewer : {f.first, lead})
        for (const std::int64_t number : {1, 2, 3, 4})
            f.expect_tells_nothing(
                f.refusal(undo(f.database, "pumps", number, "x", f.hand(viewer))));
    // The same with a record that was changed since, which is a conflict for who sees it.
    ASSERT_TRUE(f.set(f.secretariat, "disputes", "KanarieD",
                      Value::map().set("id", "KanarieD").set("parties", "M1;M2")));
    f.expect_tells_nothing(f.refusal(undo(f.database, "pumps", 2, "x", f.hand(f.first))));
    EXPECT_EQ(undo(f.database, "pumps", 2, "x", f.hand(f.secretariat)).error().kind,
              base::ErrorKind::conflict);
}

TEST(Alliances, TellWhichVersionsAreSeenWhole) {
    Canaries f;
    using Numbers = std::set<std::int64_t>;
    const auto seen = [&](const Viewer& viewer, std::int64_t first, std::int64_t last) {
        return *versions_seen(f.database, "pumps", first, last, viewer, shipped_walls());
    };
    const std::int64_t last = version(f.database, "pumps")->number;
    EXPECT_EQ(seen(f.first, 1, last), Numbers{}) << "each holds a canary";
    EXPECT_EQ(seen(f.secretariat, 1, last).size(), std::size_t(last));
    ASSERT_TRUE(f.region("浙江"));
    EXPECT_EQ(seen(f.first, last, last + 1), Numbers{last + 1});
    // It says nothing now; what it said is hidden.
    ASSERT_TRUE(f.set(f.secretariat, "dues", "KanarieF", std::nullopt));
    EXPECT_EQ(seen(f.first, last + 1, last + 2), Numbers{last + 1});
    ASSERT_TRUE(f.set(f.first, "members", "M1",
                      Value::map().set("id", "M1").set("name_zh", "甲泵").set("votes", "1")));
    EXPECT_EQ(seen(f.first, last + 3, last + 3), Numbers{last + 3}) << "the row is their own";
}

TEST(Refusals, OfACaseNameNothingThatIsHidden) {
    Canaries f;
    auto own = *case_seen(f.database, "pumps", 0, f.first, shipped_walls());
    own.name.en = "Something else";
    const std::string said = f.refusal(f.put(f.first, own));
    f.expect_tells_nothing(said);
    EXPECT_NE(said.find("alliance/alliance"), std::string::npos) << "what they tried is named";
    own = *case_seen(f.database, "pumps", 0, f.first, shipped_walls());
    for (auto& one : own.members) one.votes = base::Rational(7);
    f.expect_tells_nothing(f.refusal(f.put(f.first, own)));
}

TEST(Refusals, OfAHiddenRecordAreThoseOfNone) {
    Canaries f;
    const struct {
        const char *sheet, *hidden, *none;
    } pairs[] = {{"disputes", "KanarieD", "KanarieX"}, {"dues", "KanarieF", "KanarieX"}};
    for (const auto& pair : pairs)
        for (const std::optional<std::int64_t> since :
             {std::optional<std::int64_t>(0), std::optional<std::int64_t>(2),
              std::optional<std::int64_t>(3)})
            for (const bool removes : {true, false}) {
                const auto told = [&](const std::string& key) {
                    const Value body = Value::map().set("id", key).set("stage", "filed");
                    const auto refused = f.set(f.first, pair.sheet, key,
                                               removes ? std::nullopt : std::optional(body), since);
                    std::string said = f.refusal(refused);
                    for (std::size_t at = 0; (at = said.find(key)) != std::string::npos;)
                        said.replace(at, key.size(), "KEY");
                    return said;
                };
                EXPECT_EQ(told(pair.hidden), told(pair.none)) << pair.sheet;
            }
}

TEST(Alliances, TheVersionThatStoodAtAMoment) {
    Fixture f;
    f.now.at = "2026-11-22T23:59:59Z";
    ASSERT_TRUE(f.region("浙江"));
    const auto before = [&](const char* moment) {
        const auto found = version_before(f.database, "pumps", moment);
        return found ? found->number : 0;
    };
    EXPECT_EQ(before("2026-11-22T23:59:59Z"), 1);
    EXPECT_EQ(before("2026-11-23T00:00:00Z"), 2);
    EXPECT_EQ(before("2026-11-20T08:00:00Z"), 0);
}

TEST(Listing, ShowsWhatIsVisibleAndFindsByWords) {
    Fixture f;
    for (int i = 0; i < 5; ++i) {
        std::string text = kPumps;
        text.replace(text.find("id: pumps"), 9, "id: a" + std::to_string(i));
        text.replace(text.find("江苏"), 6, i % 2 == 0 ? "江苏" : "广东");
        ASSERT_TRUE(found(f.database, pumps(text), "", f.hand(f.secretariat)));
    }
    ListWanted wanted;
    EXPECT_EQ(list(f.database, wanted)->total, 0) << "nothing is published";
    wanted.visible.ids = {"a1", "pumps"};
    EXPECT_EQ(list(f.database, wanted)->total, 2);
    wanted.visible.regions = {"江苏"};
    EXPECT_EQ(list(f.database, wanted)->total, 5);
    wanted.visible.all = true;
    wanted.words = "泵";
    wanted.count_max = 2;
    wanted.from = 4;
    EXPECT_EQ(list(f.database, wanted)->total, 6);
    EXPECT_EQ(list(f.database, wanted)->alliances.size(), 2U);
    wanted.words = "%";
    EXPECT_EQ(list(f.database, wanted)->total, 0);
    wanted.sort = "name; drop table alliance";
    EXPECT_FALSE(list(f.database, wanted));
    ASSERT_TRUE(publish(f.database, "a2", true, "同意公开", f.now));
    EXPECT_EQ(list(f.database, {})->total, 1);
}

TEST(Listing, ARemovedAllianceIsGoneAndComesBack) {
    Fixture f;
    ASSERT_TRUE(remove(f.database, "pumps", "误建", f.now));
    EXPECT_FALSE(records(f.database, "pumps"));
    EXPECT_FALSE(f.region("浙江"));
    EXPECT_FALSE(found(f.database, pumps(), "", f.hand(f.secretariat))) << "its id stays taken";
    EXPECT_FALSE(remove(f.database, "pumps", "", f.now));
    ASSERT_TRUE(restore(f.database, "pumps", "恢复", f.now));
    EXPECT_TRUE(records(f.database, "pumps"));
}

}  // namespace
}  // namespace hanse::registry
