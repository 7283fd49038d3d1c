// SPDX-License-Identifier: GPL-3.0-or-later
// What is hidden from somebody is not told by what they are refused, nor by versions.
#include "hanse/registry/alliances/test_pumps.hpp"

namespace hanse::registry {
namespace {

using base::Value;

/// When a record was written is not for who does not see all that may stand in it.
TEST(Alliances, WhenAHiddenFieldChangedIsNotTold) {
    Pumps f;
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
struct Canaries : Pumps {
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

}  // namespace
}  // namespace hanse::registry
