// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/migrations.hpp"

#include <thread>

#include <gtest/gtest.h>

#include "hanse/store/test_places.hpp"

namespace hanse::store {
namespace {

class Migrations : public testing::TestWithParam<Engine> {
protected:
    bool has(const char* table) {
        return bool(database.number(std::string("select count(*) from ") + table));
    }

    TestPlace place{GetParam()};
    Database database = place.open();
};

INSTANTIATE_TEST_SUITE_P(On, Migrations, kEngines, engine_of);

constexpr Migration kFirst{"things", "create table a (id bigint)\n--\ncreate table b (id bigint)"};
constexpr Migration kSecond{"more", "alter table a add column name text"};

TEST_P(Migrations, EachStepIsTakenOnce) {
    const std::array one{kFirst};
    const std::array both{kFirst, kSecond};
    ASSERT_TRUE(migrate(database, "test", one));
    ASSERT_TRUE(database.run("insert into a values (7)"));
    ASSERT_TRUE(migrate(database, "test", both));
    ASSERT_TRUE(migrate(database, "test", both));
    EXPECT_EQ(*database.number("select id from a where name is null"), 7);
    EXPECT_EQ(migrate(database, "test", one).error().kind, base::ErrorKind::conflict);
}

TEST_P(Migrations, AChangedStepIsRefused) {
    const std::array one{kFirst};
    const std::array other{Migration{"things", "create table c (id bigint)"}};
    ASSERT_TRUE(migrate(database, "test", one));
    EXPECT_EQ(migrate(database, "test", other).error().kind, base::ErrorKind::conflict);
}

TEST_P(Migrations, ABrokenStepLeavesNothing) {
    const std::array broken{kFirst, Migration{"wrong", "create table d (id bigint)\n--\nnonsense"}};
    EXPECT_FALSE(migrate(database, "test", broken));
    EXPECT_FALSE(has("a"));
    EXPECT_FALSE(has("d"));
    const std::array one{kFirst};
    EXPECT_TRUE(migrate(database, "test", one));
}

TEST_P(Migrations, AStepMayReadOtherwiseOnPostgresql) {
    const std::array own{Migration{"own", "create table e (id integer primary key autoincrement)",
                                   "create table e (id bigserial primary key)"}};
    ASSERT_TRUE(migrate(database, "test", own));
    ASSERT_TRUE(migrate(database, "test", own));
    EXPECT_EQ(*database.number("insert into e default values returning id"), 1);
}

TEST_P(Migrations, ProgramsThatStartTogetherTakeThemOnce) {
    const std::array both{kFirst, kSecond};
    const auto start = [&] {
        Database mine = place.open();
        const auto done = migrate(mine, "test", both);
        EXPECT_TRUE(done) << (done ? "" : base::describe(done.error(), base::Language::en));
    };
    { const std::jthread one(start), two(start), three(start), four(start); }
    EXPECT_EQ(*database.number("select count(*) from migration"), 2);
}

}  // namespace
}  // namespace hanse::store
