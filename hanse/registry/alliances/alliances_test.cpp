// SPDX-License-Identifier: GPL-3.0-or-later
// Records and their versions, changes, undo; the list of alliances.
#include "hanse/registry/alliances/test_pumps.hpp"

namespace hanse::registry {
namespace {

using base::Value;

TEST(Alliances, KeepEveryVersion) {
    Pumps f;
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
    Pumps f;
    const auto out = case_seen(f.database, "pumps", 0, f.secretariat, shipped_walls());
    ASSERT_TRUE(out);
    EXPECT_TRUE(domain::same_facts(*out, pumps()));
}

TEST(Alliances, TwoWhoChangeOneRecordAreToldApart) {
    Pumps f;
    const auto seen = f.record("facts/alliance.region").since;
    EXPECT_TRUE(f.region("浙江", seen));
    const auto late = f.region("山东", seen);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().kind, base::ErrorKind::conflict);
    EXPECT_TRUE(f.set(f.secretariat, "facts", "charter.exists", Value::map().set("value", "no"), 1))
        << "another record is nobody's concern";
}

TEST(Alliances, AChangeTellsWhichVersionWroteEachRecord) {
    Pumps f;
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
    Pumps f;
    const Value m3 = Value::map().set("id", "M3");
    const std::vector<Change> both[] = {
        {{"members", "M3", m3, 0}, {"members", "M3", m3, 0}},
        {{"members", "M3", m3, 0}, {"members", "", m3, 0}},
        {{"members", "M3", m3, 0}, {"members", "M3", std::nullopt, 0}}};
    for (const std::vector<Change>& changes : both) {
        const auto twice = change(f.database, "pumps", changes, "x", f.hand(f.secretariat));
        ASSERT_FALSE(twice);
        EXPECT_EQ(Pumps::words(twice.error()), "members/M3: the record is named twice\n");
    }
    EXPECT_EQ(version(f.database, "pumps")->number, 1);
}

TEST(Alliances, UndoIsOneMoreVersionAndNeverOverwritesOthers) {
    Pumps f;
    ASSERT_TRUE(f.region("浙江"));
    ASSERT_TRUE(f.set(f.secretariat, "members", "M3", Value::map().set("id", "M3")));
    const auto back = undo(f.database, "pumps", 2, "误改", f.hand(f.secretariat));
    ASSERT_TRUE(back) << Pumps::words(back.error());
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
    Pumps f;
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
        EXPECT_NE(Pumps::words(wrong.error()).find(c.words), std::string::npos)
            << Pumps::words(wrong.error());
    }
    EXPECT_EQ(version(f.database, "pumps")->number, 1);
    EXPECT_EQ(trail::verify(f.database, "pumps")->entries, 1);
}

TEST(Alliances, ACompetitorSeesNothingAndBreaksNothing) {
    Pumps f;
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
    Pumps f;
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
    const std::string told_to_first = refused ? "" : Pumps::words(refused.error());
    EXPECT_EQ(told_to_first.find("30"), std::string::npos);
    const auto told = f.set(f.secretariat, "markets", own_key, body);
    EXPECT_EQ(told.has_value(), refused.has_value());
}

TEST(Alliances, TheVersionThatStoodAtAMoment) {
    Pumps f;
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
    Pumps f;
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
    Pumps f;
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
