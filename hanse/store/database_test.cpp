// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/database.hpp"

#include <fstream>
#include <thread>

#include <gtest/gtest.h>

#include "hanse/base/test_folder.hpp"
#include "hanse/store/migrations.hpp"

namespace hanse::store {
namespace {

using base::Done;
using base::Result;

Database fresh(const std::string& path = ":memory:") {
    auto database = Database::open(path);
    EXPECT_TRUE(database) << (database ? "" : base::describe(database.error(), base::Language::en));
    EXPECT_TRUE(
        database->run("create table if not exists thing (id bigint primary key, name text)"));
    return *std::move(database);
}

TEST(Database, KeepsWholeNumbersTextsAndNothing) {
    Database database = fresh();
    const std::string odd = "泵'; drop table thing; --";
    ASSERT_TRUE(database.run("insert into thing values (:id, :name)", {INT64_MAX, odd}));
    ASSERT_TRUE(database.run("insert into thing values (:id, :name)", {INT64_MIN, Field()}));
    ASSERT_TRUE(database.run("insert into thing values (:id, :name)", {3, ""}));
    const auto rows = database.rows("select id, name, count(*) over () from thing order by id");
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 3U);
    EXPECT_EQ((*rows)[0].whole(0), INT64_MIN);
    EXPECT_TRUE((*rows)[0].is_null(1));
    EXPECT_FALSE((*rows)[1].is_null(1));
    EXPECT_EQ((*rows)[2].whole(0), INT64_MAX);
    EXPECT_EQ((*rows)[2].text(1), odd);
    EXPECT_EQ((*rows)[2].whole(2), 3);  // an expression has no declared type
}

TEST(Database, OneStatementTakesMissingAndGivenValuesInTurn) {
    Database database = fresh();
    for (int i = 0; i < 6; ++i)
        ASSERT_TRUE(database.run("insert into thing values (:id, :name)",
                                 {i, i % 2 == 0 ? Field() : Field(std::to_string(i))}));
    EXPECT_EQ(*database.number("select count(*) from thing where name is null"), 3);
    EXPECT_EQ(*database.number("select id from thing where name = :name", {"5"}), 5);
    EXPECT_EQ(*database.number("select id from thing where name = :name", {"none"}), 0);
}

TEST(Database, SaysWhatKindOfRefusalItWas) {
    Database database = fresh();
    ASSERT_TRUE(database.run("insert into thing values (1, 'a')"));
    const auto twice = database.run("insert into thing values (:id, :name)", {1, "b"});
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().kind, base::ErrorKind::conflict);
    const auto nul =
        database.run("insert into thing values (:id, :name)", {2, std::string("a\0b", 3)});
    ASSERT_FALSE(nul);
    EXPECT_EQ(nul.error().kind, base::ErrorKind::invalid_input);
    EXPECT_FALSE(database.run("no sentence of SQL"));
    // After all that it still works, also the statement that failed.
    EXPECT_TRUE(database.run("insert into thing values (:id, :name)", {2, "b"}));
}

TEST(Database, NoDatabaseIsAnErrorNotACrash) {
    const base::TestFolder folder;
    std::ofstream(folder.file("text")) << std::string(4096, 'x');
    const auto database = Database::open(folder.file("text"));
    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().kind, base::ErrorKind::invalid_input);
    EXPECT_FALSE(Database::open(folder.file("none") + "/deeper/file.db"));
    EXPECT_FALSE(Database::open("a\"b"));
}

TEST(Database, TransactionIsAllOrNothing) {
    Database database = fresh();
    const auto failed = database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(database.run("insert into thing values (1, 'a')"));
        return database.run("insert into thing values (1, 'b')");
    });
    EXPECT_FALSE(failed);
    EXPECT_EQ(*database.number("select count(*) from thing"), 0);
    EXPECT_TRUE(
        database.transaction([&] { return database.run("insert into thing values (1, 'a')"); }));
    EXPECT_EQ(*database.number("select count(*) from thing"), 1);
}

TEST(Database, AskingWhileRowsCome) {
    Database database = fresh();
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(database.run("insert into thing values (:id, 'x')", {i}));
    std::int64_t sum = 0;
    ASSERT_TRUE(database.each("select id from thing", {}, [&](const Row& row) -> Result<Done> {
        HANSE_TRY(same, database.number("select id from thing where id = :id", {row.whole(0)}));
        sum += same;
        return Done{};
    }));
    EXPECT_EQ(sum, 10);
    const auto broken = database.each("select id from thing", {}, [](const Row&) -> Result<Done> {
        return base::invalid({}, "够了", "enough");
    });
    EXPECT_FALSE(broken);
    EXPECT_EQ(*database.number("select count(*) from thing"), 5);
}

TEST(Database, WritersWaitForEachOther) {
    const base::TestFolder folder;
    const std::string path = folder.file("shared.db");
    { fresh(path); }
    const auto count_up = [&] {
        Database mine = fresh(path);
        for (int i = 0; i < 50; ++i)
            EXPECT_TRUE(mine.transaction([&]() -> Result<Done> {
                HANSE_TRY(next, mine.number("select count(*) from thing"));
                return mine.run("insert into thing values (:id, 'x')", {next});
            }));
    };
    { const std::jthread one(count_up), two(count_up), three(count_up), four(count_up); }
    Database database = fresh(path);
    EXPECT_EQ(*database.number("select count(*) from thing"), 200);
    EXPECT_EQ(*database.number("select max(id) from thing"), 199);
}

constexpr Migration kFirst{"things", "create table a (id bigint)\n--\ncreate table b (id bigint)"};
constexpr Migration kSecond{"more", "alter table a add column name text"};

TEST(Migrations, EachStepIsTakenOnce) {
    Database database = fresh();
    const std::array one{kFirst};
    const std::array both{kFirst, kSecond};
    ASSERT_TRUE(migrate(database, "test", one));
    ASSERT_TRUE(database.run("insert into a values (7)"));
    ASSERT_TRUE(migrate(database, "test", both));
    ASSERT_TRUE(migrate(database, "test", both));
    EXPECT_EQ(*database.number("select id from a where name is null"), 7);
    EXPECT_EQ(migrate(database, "test", one).error().kind, base::ErrorKind::conflict);
}

TEST(Migrations, AChangedStepIsRefused) {
    Database database = fresh();
    const std::array one{kFirst};
    const std::array other{Migration{"things", "create table c (id bigint)"}};
    ASSERT_TRUE(migrate(database, "test", one));
    EXPECT_EQ(migrate(database, "test", other).error().kind, base::ErrorKind::conflict);
}

TEST(Migrations, ABrokenStepLeavesNothing) {
    Database database = fresh();
    const std::array broken{kFirst, Migration{"wrong", "create table d (id bigint)\n--\nnonsense"}};
    EXPECT_FALSE(migrate(database, "test", broken));
    EXPECT_EQ(*database.number("select count(*) from sqlite_master where name in ('a', 'd')"), 0);
    const std::array one{kFirst};
    EXPECT_TRUE(migrate(database, "test", one));
}

}  // namespace
}  // namespace hanse::store
