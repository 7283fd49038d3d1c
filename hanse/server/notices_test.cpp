// SPDX-License-Identifier: GPL-3.0-or-later
// Comments, tasks, inbox, calendar and mail over HTTP.
#include <algorithm>

#include "hanse/server/due_things.hpp"
#include "hanse/server/test_office.hpp"

namespace hanse::server {
namespace {

struct NoticeRoutes : OfficeTest {
    Heard say(const char* person, const std::string& subject, const std::string& text,
              bool internal) {
        return office.call(person, "POST", "/alliances/pumps/comments",
                           R"({"subject":")" + subject + R"(","text":")" + text +
                               R"(","internal":)" + (internal ? "true}" : "false}"));
    }
    Heard read(const char* person, const std::string& subject) {
        return office.call(person, "GET", "/alliances/pumps/comments?subject=" + subject);
    }
    std::string inbox(const char* person) { return office.call(person, "GET", "/me/inbox").text; }
};

TEST_P(NoticeRoutes, AnInternalCommentReachesNoOtherSide) {
    const Heard said =
        say("three", "clauses/C3",
            "底价不低于 7 @" + office.id_of("reader") + " @" + office.id_of("one"), true);
    ASSERT_EQ(said.status, 201) << said.text;
    EXPECT_EQ(said["side"], "member:M3");
    EXPECT_TRUE(read("reader", "clauses/C3").says("底价")) << "of the same company";
    for (const char* other : {"one", "two", "sec", "counsel", "bureau", "auditor"}) {
        SCOPED_TRACE(other);
        EXPECT_FALSE(read(other, "clauses/C3").says("底价"));
        EXPECT_EQ(inbox(other).find("mention"), std::string::npos);
        EXPECT_EQ(
            office
                .call(other, "PUT", "/alliances/pumps/comments/" + said["id"], R"({"text":"x"})", 1)
                .status,
            404);
    }
    EXPECT_NE(inbox("reader").find("three mentioned you"), std::string::npos);
    EXPECT_FALSE(office.call("sec", "GET", "/alliances/pumps/trail").says("底价"))
        << "nor by the trail";
}

TEST_P(NoticeRoutes, ASharedCommentIsReadByWhoeverSeesTheSubject) {
    ASSERT_EQ(say("one", "members/M1", "我们的联系人换了 @" + office.id_of("sec"), false).status,
              201);
    EXPECT_TRUE(read("two", "members/M1").says("联系人"));
    EXPECT_NE(inbox("sec").find("one mentioned you"), std::string::npos);
    EXPECT_EQ(read("stranger", "members/M1").status, 404);
    EXPECT_EQ(read("one", "members/M9").status, 404);
    EXPECT_EQ(read("one", "nonsense/1").status, 422);
}

TEST_P(NoticeRoutes, WhatIsSaidOfAnApplicationIsNotForCompetitors) {
    office.call("sec", "PUT", "/alliances/pumps/public", R"({"published":true})");
    const Heard made = office.call(
        "stranger", "POST", "/alliances/pumps/workflows/join",
        R"({"form":{"company":"丁","activity":"泵","contact":"王","accepts_charter":true}})");
    const std::string subject = "workflow/" + made["id"];
    EXPECT_EQ(say("stranger", subject, "补充：年产 2000 台", false).status, 201);
    EXPECT_TRUE(read("sec", subject).says("2000"));
    for (const char* competitor : {"one", "two", "reader"})
        EXPECT_EQ(read(competitor, subject).status, 404) << competitor;
    EXPECT_EQ(say("stranger", subject, "x", true).status, 403) << "no side of their own yet";
}

TEST_P(NoticeRoutes, WordsCanBeChangedAndTakenBack) {
    const Heard said = say("one", "alliance", "一", false);
    const std::string path = "/alliances/pumps/comments/" + said["id"];
    EXPECT_EQ(office.call("two", "PUT", path, R"({"text":"二"})", 1).status, 403);
    EXPECT_EQ(office.call("one", "PUT", path, R"({"text":"二"})").status, 422)
        << "without the version";
    EXPECT_EQ(office.call("one", "PUT", path, R"({"text":"二"})", 1).items("earlier").size(), 1U);
    EXPECT_EQ(office.call("one", "PUT", path, R"({"text":"三"})", 1).status, 409);
    EXPECT_EQ(office.call("one", "DELETE", path).status, 204);
    EXPECT_FALSE(read("two", "alliance").says("二"));
}

TEST_P(NoticeRoutes, TasksAreGivenDoneAndComeAgain) {
    const Heard made = office.call("sec", "POST", "/alliances/pumps/tasks",
                                   R"({"title":"报送年报","assignee":")" + office.id_of("one") +
                                       R"(","due":"2026-11-30","every":"year"})");
    ASSERT_EQ(made.status, 201) << made.text;
    EXPECT_NE(inbox("one").find("gave you a task"), std::string::npos);
    EXPECT_EQ(office.call("one", "GET", "/me/tasks").items().size(), 1U);
    const std::string path = "/alliances/pumps/tasks/" + made["id"];
    EXPECT_EQ(office.call("one", "PATCH", path, R"({"due":"2026-12-01"})", 1)["due"], "2026-12-01");
    const Heard done = office.call("one", "PUT", path + "/state", R"({"state":"done"})", 2);
    ASSERT_EQ(done.items("next").size(), 1U) << done.text;
    EXPECT_EQ(base::text_in(done.items("next")[0], "due"), "2027-12-01");
    EXPECT_EQ(office
                  .call("sec", "POST", "/alliances/pumps/tasks",
                        R"({"title":"x","assignee":")" + office.id_of("stranger") + "\"}")
                  .status,
              422);
    const Heard internal = office.call("two", "POST", "/alliances/pumps/tasks",
                                       R"({"title":"谈判底线","internal":true})");
    EXPECT_FALSE(office.call("one", "GET", "/alliances/pumps/tasks").says("底线"));
    EXPECT_EQ(office.call("one", "GET", "/alliances/pumps/tasks/" + internal["id"]).status, 404);
}

TEST_P(NoticeRoutes, ATaskOfOneSideIsGivenToThatSide) {
    const auto task_for = [&](const char* person, const char* by, const char* internal) {
        return office.call(by, "POST", "/alliances/pumps/tasks",
                           R"({"title":"谈判底线","assignee":")" + office.id_of(person) +
                               R"(","internal":)" + internal + "}");
    };
    for (const char* other : {"one", "sec", "counsel", "bureau"}) {
        EXPECT_EQ(task_for(other, "three", "true").status, 422) << other;
        EXPECT_EQ(inbox(other).find("底线"), std::string::npos) << other;
        EXPECT_EQ(task_for(other, "three", "false").status, 201) << other;
    }
    const Heard made = task_for("reader", "three", "true");
    ASSERT_EQ(made.status, 201) << "of the same company";
    const std::string path = "/alliances/pumps/tasks/" + made["id"];
    EXPECT_EQ(
        office.call("three", "PATCH", path, R"({"assignee":")" + office.id_of("one") + "\"}", 1)
            .status,
        422)
        << "nor handed on";
    EXPECT_EQ(office.call("one", "GET", path).status, 404);
}

TEST_P(NoticeRoutes, WhoBeganSomethingInARoleThatTheyLostDoesNotReadOn) {
    const Heard begun = office.call("sec", "POST", "/alliances/pumps/workflows/clause-edit",
                                    R"({"subject":"clauses/C3","form":{"title":"t","text":"x"}})");
    ASSERT_EQ(begun.status, 201) << begun.text;
    const std::string subject = "workflow/" + begun["id"];
    EXPECT_EQ(say("one", subject, "内部考虑", false).status, 201);
    EXPECT_TRUE(read("sec", subject).says("内部考虑"));
    office.seat("stranger", people::Role::secretariat);
    auto database = office.database();
    const auto held = people::grants_of(*database, office.id_of("sec"));
    ASSERT_TRUE(held);
    for (const people::Grant& grant : *held)
        ASSERT_TRUE(people::withdraw(*database, grant.id, office.program()));
    office.seat("sec", people::Role::evaluator);
    EXPECT_EQ(office.call("sec", "GET", "/workflows/" + begun["id"]).status, 200) << "the outline";
    EXPECT_EQ(read("sec", subject).status, 404);
    say("one", subject, "@" + office.id_of("sec"), false);
    EXPECT_EQ(inbox("sec").find("mentioned"), std::string::npos);
}

TEST_P(NoticeRoutes, TheInboxIsReadByItsOwner) {
    say("one", "alliance", "@" + office.id_of("two"), false);
    Heard box = office.call("two", "GET", "/me/inbox");
    EXPECT_EQ(box.number("unread"), 1);
    const std::string id = base::text_in(box.items()[0], "id");
    office.call("one", "POST", "/me/inbox/read", R"({"ids":[")" + id + "\"]}");
    EXPECT_EQ(office.call("two", "GET", "/me/inbox").number("unread"), 1)
        << "nobody reads for another";
    EXPECT_EQ(office.call("two", "POST", "/me/inbox/read", "{}").number("unread"), 1);
    EXPECT_EQ(office.call("two", "POST", "/me/inbox/read", R"({"all":true})").number("unread"), 0);
    EXPECT_TRUE(office
                    .call("two", "PUT", "/me/preferences",
                          R"({"items":[{"kind":"mention","pace":"weekly"}]})")
                    .says(R"({"kind":"mention","pace":"weekly"})"));
}

TEST_P(NoticeRoutes, ACalendarLinkShowsOnesOwnDeadlinesUntilItIsRevoked) {
    office.call(
        "sec", "POST", "/alliances/pumps/tasks",
        R"({"title":"报送年报","assignee":")" + office.id_of("one") + R"(","due":"2026-11-30"})");
    const auto link = [&](const char* person) {
        const std::string address = office.call(person, "POST", "/me/calendar")["address"];
        return address.substr(address.find("/calendar/"));
    };
    const std::string mine = link("one"), other = link("two");
    const Heard feed = office.call("", "GET", mine);
    EXPECT_EQ(feed.status, 200) << feed.text;
    EXPECT_TRUE(feed.says("BEGIN:VCALENDAR"));
    EXPECT_TRUE(feed.says("20261130"));
    EXPECT_FALSE(office.call("", "GET", other).says("20261130"));
    const std::string newer = link("one");
    EXPECT_EQ(office.call("", "GET", mine).status, 404) << "the old link has ended";
    EXPECT_EQ(office.call("one", "DELETE", "/me/calendar").status, 204);
    EXPECT_EQ(office.call("", "GET", newer).status, 404);
    EXPECT_EQ(office.call("", "GET", "/calendar/abcdefghijklmnopqrstuvwxyz.ics").status, 404);
}

/// The work is done for one person only; what comes of it is the same.
TEST_P(NoticeRoutes, WhatIsDueOfOneIsTheirPartOfWhatIsDueOfAll) {
    office.call(
        "sec", "POST", "/alliances/pumps/tasks",
        R"({"title":"报送年报","assignee":")" + office.id_of("one") + R"(","due":"2026-11-30"})");
    office.call("sec", "PUT", "/alliances/pumps/public", R"({"published":true})");
    const Heard applied = office.call(
        "stranger", "POST", "/alliances/pumps/workflows/join",
        R"({"form":{"company":"丁","activity":"泵","contact":"王","accepts_charter":true}})");
    ASSERT_EQ(applied.status, 201) << applied.text;
    const Heard asked = office.call("sec", "POST", "/workflows/" + applied["id"] + "/moves/ask",
                                    R"({"version":)" + std::to_string(applied.number("version")) +
                                        R"(,"form":{"missing":"印章"}})");
    ASSERT_EQ(asked.status, 200) << asked.text;
    const Heard ticket =
        office.upload("two", "/alliances/pumps/uploads?name=a.pdf", "%PDF-1.4 secret");
    office.call("two", "POST", "/alliances/pumps/evidence",
                R"({"title":"许可证","wall":"own","files":[")" + ticket["ticket"] +
                    R"("],"expires":"2026-12-20"})");

    auto database = office.database();
    const auto today = office.office().today();
    const auto all = *due_things(office.office(), *database, today, 366);
    ASSERT_EQ(all.size(), 3U);
    for (const char* person : {"sec", "one", "two", "reader", "counsel", "bureau", "stranger"}) {
        const std::string& id = office.id_of(person);
        std::vector<std::string> theirs, found;
        for (const notices::Dated& thing : all)
            if (std::ranges::find(thing.persons, id) != thing.persons.end())
                theirs.push_back(thing.key);
        const auto due = *due_things(office.office(), *database, today, 366, id);
        for (const notices::Dated& thing : due) found.push_back(thing.key);
        EXPECT_EQ(found, theirs) << person;
        EXPECT_EQ(found.empty(),
                  std::string_view(person) != "sec" && std::string_view(person) != "one" &&
                      std::string_view(person) != "two" && std::string_view(person) != "stranger")
            << person;
    }
}

TEST_P(NoticeRoutes, MailGoesOutAndAdministratorsSeeWhatBecameOfIt) {
    say("one", "alliance", "@" + office.id_of("two"), false);
    std::vector<notices::Mail> sent;
    const Round round =
        office.tick("2026-11-24", [&](const notices::Mail& mail) -> base::Result<std::string> {
            sent.push_back(mail);
            return std::string("250 ok");
        });
    EXPECT_EQ(round.mail.sent, 1U);
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].to_address, "two@example.cn");
    EXPECT_NE(sent[0].text.find("https://pool.example/alliances/pumps"), std::string::npos);
    const Heard outbox = office.call("admin", "GET", "/mail/outbox");
    EXPECT_TRUE(outbox.says("250 ok"));
    EXPECT_FALSE(outbox.says("mentioned")) << "affairs of alliances are not the administrator's";
    EXPECT_EQ(office.call("sec", "GET", "/mail/outbox").status, 403);
    EXPECT_TRUE(office.call("admin", "GET", "/mail").says("\"configured\":false"));
    EXPECT_EQ(office.call("admin", "POST", "/mail/test").status, 409);
}

TEST_P(NoticeRoutes, RemindersComeOnce) {
    office.call(
        "sec", "POST", "/alliances/pumps/tasks",
        R"({"title":"报送年报","assignee":")" + office.id_of("one") + R"(","due":"2026-11-30"})");
    EXPECT_EQ(office.tick("2026-11-23").reminded, 1U);
    EXPECT_EQ(office.tick("2026-11-23").reminded, 0U);
    EXPECT_EQ(office.tick("2026-11-29").reminded, 1U);
    EXPECT_TRUE(office.call("one", "GET", "/me/inbox").says("tomorrow"));
}

TEST_P(NoticeRoutes, ListsGoOutAsTables) {
    say("one", "alliance", "@" + office.id_of("two"), false);
    const Heard csv = office.call("two", "GET", "/me/inbox?format=csv");
    EXPECT_EQ(csv.status, 200);
    EXPECT_TRUE(csv.says("words_zh"));
}

INSTANTIATE_TEST_SUITE_P(On, NoticeRoutes, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::server
