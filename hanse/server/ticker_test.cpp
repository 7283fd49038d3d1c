// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/ticker.hpp"

#include "hanse/base/test_until.hpp"
#include "hanse/people/password.hpp"
#include "hanse/server/test_office.hpp"
#include "hanse/store/backup.hpp"

namespace hanse::server {
namespace {

struct TickerTest : OfficeTest {};

TEST_P(TickerTest, WorksInTheBackgroundAndEndsAtOnce) {
    office.call(
        "sec", "POST", "/alliances/pumps/tasks",
        R"({"title":"报送年报","assignee":")" + office.id_of("one") + R"(","due":"2026-11-23"})");
    {
        const Ticker ticker(office.office());
        EXPECT_TRUE(
            base::until([&] { return office.call("one", "GET", "/me/inbox").says("today"); }));
    }
}

TEST_P(TickerTest, TwoServersOnOneDatabaseTellEverythingOnce) {
    office.call(
        "sec", "POST", "/alliances/pumps/tasks",
        R"({"title":"报送年报","assignee":")" + office.id_of("one") + R"(","due":"2026-11-23"})");
    office.call("one", "POST", "/me/inbox/read", R"({"all":true})");
    { const Ticker first(office.office()), second(office.office()); }
    office.tick("2026-11-23");
    EXPECT_EQ(office.call("one", "GET", "/me/inbox?unread=true").items().size(), 1U);
}

TEST_P(TickerTest, WokenItSendsLinksAndNothingElse) {
    const auto task = [&](const char* person) {
        office.call("sec", "POST", "/alliances/pumps/tasks",
                    R"({"title":"报送年报","assignee":")" + office.id_of(person) +
                        R"(","due":"2026-11-23"})");
    };
    auto database = office.database();
    const auto wishes = [&] { return *database->number("select count(*) from reset_wish"); };
    task("one");
    {
        const Ticker ticker(office.office());
        ASSERT_TRUE(
            base::until([&] { return office.call("one", "GET", "/me/inbox").says("today"); }));
        task("two");
        office.call("", "POST", "/password/forgotten", R"({"email":"one@example.cn"})");
        ASSERT_TRUE(base::until([&] { return wishes() == 0; }));
    }  // its round is over now
    EXPECT_FALSE(office.call("two", "GET", "/me/inbox").says("today"))
        << "who forgets a password sets nobody else's affairs going";
    office.tick("2026-11-23");
    EXPECT_TRUE(office.call("two", "GET", "/me/inbox").says("today"));
}

/// How many rows stand in every table: what somebody who asks could make a difference by.
std::map<std::string, std::int64_t> rows_of(store::Database& database) {
    std::map<std::string, std::int64_t> out;
    const auto checked = store::check(database);
    for (const store::Checked::Table& one : checked->tables) out[one.name] = one.rows;
    return out;
}

TEST_P(TickerTest, AForgottenPasswordIsAskedForBeforeAnybodyIsLookedUp) {
    auto database = office.database();
    ASSERT_TRUE(people::set_password(*database, office.office().house(), office.id_of("one"),
                                     "a lighthouse over calm water",
                                     {"program", "test", "", office.now}));
    const auto ask = [&](const std::string& email) {
        const auto before = rows_of(*database);
        const Heard heard =
            office.call("", "POST", "/password/forgotten", R"({"email":")" + email + "\"}");
        EXPECT_EQ(heard.status, 204) << heard.text;
        auto after = rows_of(*database);
        EXPECT_EQ(after["reset_wish"], before.at("reset_wish") + 1);
        after["reset_wish"] = before.at("reset_wish");
        EXPECT_EQ(after, before) << "nothing was looked up and nothing was written but the wish";
    };
    ask("one@example.cn");
    ask("nobody@example.cn");
    EXPECT_EQ(office.tick("2026-11-23").resets, 2U);
    const auto mails = *notices::mails(*database, {});
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_EQ(mails[0].to_address, "one@example.cn");
    EXPECT_NE(mails[0].text.find("https://pool.example/reset#"), std::string::npos);
    EXPECT_EQ(rows_of(*database)["reset_wish"], 0);
    EXPECT_EQ(office.tick("2026-11-23").resets, 0U);
}

TEST_P(TickerTest, OldSessionsAndAnswersAreForgottenOnceADay) {
    auto database = office.database();
    const auto count = [&](const std::string& table) {
        return *database->number("select count(*) from " + table);
    };
    const auto leave_something_old = [&] {
        ASSERT_TRUE(database->run(
            "insert into idempotency (person, request_key, fingerprint, at) values ('p', :key, "
            "'f', '2026-11-01T00:00:00Z')",
            {office.now}));
        ASSERT_TRUE(
            database->run("insert into person_oidc_used (digest, expires) values (:digest, "
                          "'2026-11-01T00:00:00Z')",
                          {office.now}));
    };
    leave_something_old();
    office.tick("2026-11-23");
    EXPECT_EQ(count("idempotency") + count("person_oidc_used"), 0);
    leave_something_old();
    office.tick("2026-11-23");
    EXPECT_EQ(count("idempotency") + count("person_oidc_used"), 2) << "that was done today";
    office.tick("2026-11-24");
    EXPECT_EQ(count("idempotency") + count("person_oidc_used"), 0);
}

TEST_P(TickerTest, DaysAreThoseOfTheHouse) {
    office.now = "2026-11-23T15:59:59Z";
    EXPECT_EQ(office.office().today().text(), "2026-11-23");
    office.now = "2026-11-23T16:00:00Z";
    EXPECT_EQ(office.office().today().text(), "2026-11-24") << "midnight in Shanghai";
}

TEST_P(TickerTest, FailedSignInsAreMeasured) {
    office.tick("2026-11-23");
    EXPECT_NE(office.office().metrics().text().find("hanse_sign_in_failures 0"), std::string::npos);
    office.call("", "POST", "/sign-in", R"({"email":"one@example.cn","password":"wrong"})");
    office.tick("2026-11-23");
    EXPECT_NE(office.office().metrics().text().find("hanse_sign_in_failures 1"), std::string::npos)
        << office.office().metrics().text();
}

INSTANTIATE_TEST_SUITE_P(On, TickerTest, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::server
