// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/versioned.hpp"

#include "hanse/store/test_places.hpp"

namespace hanse::store {
namespace {

class Versioned : public testing::TestWithParam<Engine> {};
INSTANTIATE_TEST_SUITE_P(On, Versioned, kEngines, engine_of);

TEST_P(Versioned, WhoeverHasNotSeenTheNewestIsRefused) {
    const TestPlace place(GetParam());
    Database database = place.open();
    ASSERT_TRUE(database.run("create table thing (name text not null, version bigint not null)"));
    ASSERT_TRUE(database.run("insert into thing values ('a', 1)"));
    const auto write = [&](const char* name, std::int64_t& version) {
        return write_version(database,
                             "update thing set name = :name, version = version + 1 "
                             "where version = :version returning version",
                             {name, version}, version);
    };
    std::int64_t anna = 1, bert = 1;
    EXPECT_TRUE(write("b", anna));
    EXPECT_EQ(anna, 2);
    EXPECT_EQ(write("c", bert).error().kind, base::ErrorKind::conflict);
    EXPECT_EQ(bert, 1);
    EXPECT_EQ(database.rows("select name from thing")->front().text(0), "b");
    EXPECT_TRUE(check_version(2, anna));
    EXPECT_EQ(check_version(2, bert).error().kind, base::ErrorKind::conflict);
}

}  // namespace
}  // namespace hanse::store
