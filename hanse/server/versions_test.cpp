// SPDX-License-Identifier: GPL-3.0-or-later
// Versions: that something was changed is for everybody at the table; by whom, why and how much, for
// those who see what it was.
#include "hanse/server/judged.hpp"
#include "hanse/server/test_office.hpp"

namespace hanse::server {
namespace {

constexpr const char* kWhy = "乙付款困难 Kanarie";

struct Versions : OfficeTest {
    Heard list(const std::string& person) {
        return office.call(person, "GET", "/alliances/pumps/versions");
    }
    /// Writes what is M2's own, with a reason that says what it was.
    std::int64_t change_what_is_hidden() {
        const Heard done = office.call(
            "sec", "POST", "/alliances/pumps/records/dues",
            std::string(
                R"({"body":{"id":"F1","member":"M2","amount":"700","currency":"CNY"},"reason":")") +
                kWhy + "\"}");
        EXPECT_EQ(done.status, 201) << done.text;
        return done.json.find("version")->find("number")->number()->to_int64().value_or(0);
    }
};

TEST_P(Versions, SayWhoAndWhyToThoseWhoSeeWhatWasChanged) {
    const std::int64_t number = change_what_is_hidden();
    struct Case {
        const char* who;
        bool sees;
    };
    for (const Case& c :
         {Case{"sec", true}, Case{"two", true}, Case{"counsel", true}, Case{"one", false},
          Case{"reader", false}, Case{"auditor", false}, Case{"bureau", false}}) {
        SCOPED_TRACE(c.who);
        const Heard seen = list(c.who);
        ASSERT_EQ(seen.status, 200);
        ASSERT_EQ(seen.items().size(), 2U) << "that there was a change, they know";
        EXPECT_EQ(seen.says(kWhy), c.sees);
        const base::Value& newest = seen.items().front();
        for (const char* field : {"who", "reason", "changed"})
            EXPECT_EQ(newest.find(field) != nullptr, c.sees) << field;
        EXPECT_EQ(office.call(c.who, "GET", "/alliances/pumps/versions?format=csv").says(kWhy),
                  c.sees);
    }
    EXPECT_EQ(number, 2);
}

TEST_P(Versions, AChangeThatChangesNothingTellsNothingOfTheOneBefore) {
    change_what_is_hidden();
    const Heard mine = office.call("one", "GET", "/alliances/pumps/records/members/M1");
    const Heard same = office.call("one", "PUT", "/alliances/pumps/records/members/M1",
                                   R"({"body":)" + base::to_json(*mine.json.find("body")) + "}",
                                   mine.number("version"));
    ASSERT_EQ(same.status, 200) << same.text;
    EXPECT_FALSE(same.says("Kanarie")) << same.text;
    EXPECT_FALSE(same.says(office.id_of("sec")));
}

TEST_P(Versions, OnesOwnReasonStaysOnesOwn) {
    const Heard mine = office.call("one", "GET", "/alliances/pumps/records/members/M1");
    const Heard done = office.call("one", "PUT", "/alliances/pumps/records/members/M1",
                                   R"({"body":{"id":"M1","name_zh":"甲泵"},"reason":"更名"})",
                                   mine.number("version"));
    ASSERT_EQ(done.status, 200) << done.text;
    EXPECT_TRUE(done.says("更名"));
    EXPECT_TRUE(list("one").says("更名"));
    EXPECT_TRUE(list("two").says("更名")) << "the name is for all of the alliance";
}

TEST_P(Versions, ArePartOfNoPublicPage) {
    office.call("sec", "PUT", "/alliances/pumps/public", R"({"published":true})");
    for (const char* path : {"/versions", "/differences?from=1", "/grounds", "/aggregates",
                             "/people", "/clauses", "/tasks"})
        EXPECT_EQ(office.call("stranger", "GET", std::string("/alliances/pumps") + path).status,
                  403)
            << path;
    EXPECT_EQ(office.call("stranger", "POST", "/alliances/pumps/versions/1/undo", "{}").status,
              403);
    EXPECT_EQ(office.call("stranger", "GET", "/alliances/pumps/records").status, 200);
}

/// What is kept with the number of a version rests on that version, whoever was quicker meanwhile.
TEST_P(Versions, WhatIsJudgedIsTheVersionThatTheSeatKnows) {
    auto database = office.database();
    http::Request request;
    const Caller caller;
    Ask ask{office.office(), *database, request, caller};
    Seat seat{.alliance = *registry::listed(*database, "pumps"),
              .roles = {},
              .viewer = {},
              .grounds = {}};
    seat.viewer = registry::Viewer::in(registry::Role::secretariat);
    ASSERT_EQ(seat.alliance.version, 1);
    change_what_is_hidden();
    const auto then = judged(ask, seat);
    ASSERT_TRUE(then);
    EXPECT_TRUE(then->file.dues.empty());
    seat.alliance.version = 2;
    const auto now = judged(ask, seat);
    ASSERT_TRUE(now);
    EXPECT_EQ(now->file.dues.size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(On, Versions, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::server
