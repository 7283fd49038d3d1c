// SPDX-License-Identifier: GPL-3.0-or-later
// A database that goes away in the middle of a request: what cannot be read is not told to be missing.
// (Found by tests/soak: a kill between two queries of one request made an alliance a 404.)
#include "hanse/server/test_office.hpp"

namespace hanse::server {
namespace {

struct AwayTest : OfficeTest {};
INSTANTIATE_TEST_SUITE_P(On, AwayTest, store::kEngines, store::engine_of);

TEST_P(AwayTest, WhatCannotBeReadIsNotMissing) {
    ASSERT_TRUE(office.database()->run("alter table alliance rename to elsewhere"));
    for (const char* path :
         {"/alliances/pumps", "/alliances/pumps/records", "/alliances/pumps/trail",
          "/alliances/pumps/evidence", "/alliances/pumps/versions"}) {
        SCOPED_TRACE(path);
        EXPECT_EQ(office.call("sec", "GET", path).status, 503);
    }
    ASSERT_TRUE(office.database()->run("alter table elsewhere rename to alliance"));
    EXPECT_EQ(office.call("sec", "GET", "/alliances/pumps").status, 200);
    EXPECT_EQ(office.call("sec", "GET", "/alliances/none").status, 404);
}

}  // namespace
}  // namespace hanse::server
