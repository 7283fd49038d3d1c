// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/ticker.hpp"

#include "hanse/base/test_until.hpp"
#include "hanse/server/test_office.hpp"

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

INSTANTIATE_TEST_SUITE_P(On, TickerTest, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::server
