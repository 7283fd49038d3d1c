// SPDX-License-Identifier: GPL-3.0-or-later
// What every database promises, on each of them.
#include "hanse/store/database.hpp"

#include <fstream>
#include <thread>

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"
#include "hanse/base/test_folder.hpp"
#include "hanse/store/test_places.hpp"

namespace hanse::store {
namespace {

using base::Done;
using base::ErrorKind;
using base::Result;

class Databases : public testing::TestWithParam<Engine> {
protected:
    Databases() {
        EXPECT_TRUE(database.run("create table thing (id bigint primary key, name text)"));
    }

    TestPlace place{GetParam()};
    Database database = place.open();
};

INSTANTIATE_TEST_SUITE_P(On, Databases, kEngines, engine_of);

TEST_P(Databases, KeepWholeNumbersTextsAndNothing) {
    const std::string odd = "泵'; drop table thing; -- $1 :a \\";
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

TEST_P(Databases, ExpressionsAreNumbersAndTexts) {
    ASSERT_TRUE(database.run("insert into thing values (1, 'a'), (2, 'b')"));
    struct Case {
        const char *what, *sql;
        std::int64_t whole;
    };
    const Case cases[] = {
        {"a count", "select count(*) from thing", 2},
        {"a sum", "select sum(id) from thing", 3},
        {"a sum cast back", "select cast(sum(id) as bigint) from thing", 3},
        {"a literal", "select 7", 7},
        {"a truth", "select count(*) from thing where exists (select 1 from thing)", 2},
        {"a maximum of none", "select coalesce(max(id), 0) from thing where id > 9", 0},
        {"a number in a text", "select '12'", 12},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto found = database.number(c.sql);
        ASSERT_TRUE(found) << base::describe(found.error(), base::Language::en);
        EXPECT_EQ(*found, c.whole);
    }
}

TEST_P(Databases, SortTextsByTheirBytes) {
    int id = 0;
    for (const char* name : {"b", "A", "_", "阀", "a", "B", "é", "泵"})
        ASSERT_TRUE(database.run("insert into thing values (:id, :name)", {++id, name}));
    std::string order;
    const Rows rows = *database.rows("select name from thing order by name");
    for (const Row& row : rows) order += row.text(0);
    EXPECT_EQ(order, "AB_abé泵阀");
}

TEST_P(Databases, AStatementRunsOnceAndAnswers) {
    const auto made =
        database.rows("insert into thing values (:id, :name) returning id, name", {5, "a"});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->at(0).whole(0), 5);
    EXPECT_EQ(*database.number("insert into thing values (5, 'b') "
                               "on conflict (id) do update set name = excluded.name returning id"),
              5);
    EXPECT_EQ(*database.number("update thing set id = id + 1 where id = 5 returning id"), 6);
    EXPECT_EQ(database.rows("update thing set id = 9 where id = 5 returning id")->size(), 0U);
    EXPECT_EQ(*database.number("select count(*) from thing where name = 'b'"), 1);
}

TEST_P(Databases, OneStatementTakesMissingAndGivenValuesInTurn) {
    for (int i = 0; i < 6; ++i)
        ASSERT_TRUE(database.run("insert into thing values (:id, :name)",
                                 {i, i % 2 == 0 ? Field() : Field(std::to_string(i))}));
    EXPECT_EQ(*database.number("select count(*) from thing where name is null"), 3);
    EXPECT_EQ(*database.number("select id from thing where name = :name", {"5"}), 5);
    EXPECT_EQ(*database.number("select id from thing where name = :name", {"none"}), 0);
}

TEST_P(Databases, SayWhatKindOfRefusalItWas) {
    ASSERT_TRUE(database.run("insert into thing values (1, 'a')"));
    const auto twice = database.run("insert into thing values (:id, :name)", {1, "a secret"});
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().kind, ErrorKind::conflict);
    EXPECT_EQ(base::describe(twice.error(), base::Language::en).find("secret"), std::string::npos);
    EXPECT_EQ(base::describe(twice.error(), base::Language::en).find("(1)"), std::string::npos);
    const auto nul =
        database.run("insert into thing values (:id, :name)", {2, std::string("a\0b", 3)});
    ASSERT_FALSE(nul);
    EXPECT_EQ(nul.error().kind, ErrorKind::invalid_input);
    EXPECT_FALSE(database.run("no sentence of SQL"));
    EXPECT_FALSE(database.run("select * from nowhere"));
    // After all that it still works, also the statement that failed.
    EXPECT_TRUE(database.run("insert into thing values (:id, :name)", {2, "b"}));
}

TEST_P(Databases, ATransactionIsAllOrNothing) {
    const auto failed = database.transaction([&]() -> Result<Done> {
        EXPECT_TRUE(database.in_transaction());
        HANSE_CHECK(database.run("insert into thing values (1, 'a')"));
        return database.run("insert into thing values (1, 'b')");
    });
    EXPECT_FALSE(failed);
    EXPECT_FALSE(database.in_transaction());
    EXPECT_EQ(*database.number("select count(*) from thing"), 0);
    EXPECT_TRUE(
        database.transaction([&] { return database.run("insert into thing values (1, 'a')"); }));
    EXPECT_EQ(*database.number("select count(*) from thing"), 1);
}

TEST_P(Databases, ARefusalThatIsMadeLightOfTakesAllBack) {
    const auto out = database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(database.run("insert into thing values (1, 'a')"));
        static_cast<void>(database.run("insert into thing values (1, 'b')"));
        return Done{};
    });
    ASSERT_FALSE(out);
    EXPECT_EQ(out.error().kind, ErrorKind::conflict);
    EXPECT_EQ(*database.number("select count(*) from thing"), 0);
}

TEST_P(Databases, ABrokenPromiseLeavesNoTransactionOpen) {
    EXPECT_THROW(static_cast<void>(database.transaction([&]() -> Result<Done> {
                     HANSE_CHECK(database.run("insert into thing values (1, 'a')"));
                     throw base::ContractViolation("for the test");
                 })),
                 base::ContractViolation);
    EXPECT_FALSE(database.in_transaction());
    EXPECT_EQ(*database.number("select count(*) from thing"), 0);
    EXPECT_THROW(static_cast<void>(database.lock("a")), base::ContractViolation);
    EXPECT_THROW(static_cast<void>(database.transaction(
                     [&] { return database.transaction([&] { return Result<Done>(Done{}); }); },
                     Writers::together)),
                 base::ContractViolation);
}

TEST_P(Databases, CanBeAskedWhileRowsCome) {
    constexpr int kMany = 1234;  // more than a cursor brings in one go
    ASSERT_TRUE(database.transaction([&]() -> Result<Done> {
        for (int i = 0; i < kMany; ++i)
            HANSE_CHECK(database.run("insert into thing values (:id, 'x')", {i}));
        return Done{};
    }));
    std::int64_t sum = 0, last = -1;
    const auto add = [&](const Row& row) -> Result<Done> {
        EXPECT_EQ(row.whole(0), ++last);
        HANSE_TRY(same, database.number("select id from thing where id = :id", {row.whole(0)}));
        if (same == 0)  // one within the other
            HANSE_CHECK(database.each("select id from thing where id < :id", {10},
                                      [&](const Row& inner) -> Result<Done> {
                                          sum += inner.whole(0);
                                          return Done{};
                                      }));
        sum += same;
        return Done{};
    };
    const auto all = [&] {
        return database.each("select id from thing where id >= :least order by id", {0}, add);
    };
    ASSERT_TRUE(all());
    EXPECT_EQ(sum, kMany * (kMany - 1) / 2 + 45);
    sum = 0, last = -1;
    ASSERT_TRUE(database.transaction(all));
    EXPECT_EQ(sum, kMany * (kMany - 1) / 2 + 45);
    const auto broken = database.each("select id from thing", {}, [](const Row&) -> Result<Done> {
        return base::invalid({}, "够了", "enough");
    });
    EXPECT_FALSE(broken);
    EXPECT_EQ(*database.number("select count(*) from thing"), kMany);
}

TEST_P(Databases, RowsOfEverySortComeOneAfterTheOther) {
    ASSERT_TRUE(database.run("insert into thing values (1, 'a')"));
    const auto first = [&](const char* sql) {
        std::string out;
        EXPECT_TRUE(database.each(sql, {}, [&](const Row& row) -> Result<Done> {
            out = row.text(0);
            return Done{};
        }));
        return out;
    };
    EXPECT_EQ(first("select id from thing"), "1");
    EXPECT_EQ(first("select name, id from thing"), "a");
    EXPECT_EQ(first("select id, name from thing"), "1");
}

TEST_P(Databases, WhatWasReadBeforeAWriteStillHolds) {
    const auto count_up = [&](Writers writers) {
        Database mine = place.open();
        for (int i = 0; i < 30; ++i)
            EXPECT_TRUE(mine.transaction(
                [&]() -> Result<Done> {
                    if (writers == Writers::together) HANSE_CHECK(mine.lock("counting"));
                    HANSE_TRY(next, mine.number("select count(*) from thing"));
                    return mine.run("insert into thing values (:id, 'x')", {next});
                },
                writers));
    };
    for (const Writers writers : {Writers::alone, Writers::together}) {
        const std::jthread one(count_up, writers), two(count_up, writers), three(count_up, writers),
            four(count_up, writers);
    }
    EXPECT_EQ(*database.number("select count(*) from thing"), 240);
    EXPECT_EQ(*database.number("select max(id) from thing"), 239);
}

/// Two that take two rows, each in another order: one has to give way, and tries again.
TEST_P(Databases, WritersInEachOthersWayAllComeThrough) {
    ASSERT_TRUE(database.run("insert into thing values (1, '0'), (2, '0')"));
    const auto add = [&](int first, int second) {
        Database mine = place.open();
        const auto bump = [&](int id) {
            return mine.run(
                "update thing set name = cast(cast(name as bigint) + 1 as text) where id = :id",
                {id});
        };
        for (int i = 0; i < 15; ++i)
            EXPECT_TRUE(mine.transaction(
                [&]() -> Result<Done> {
                    HANSE_CHECK(bump(first));
                    return bump(second);
                },
                Writers::together));
    };
    { const std::jthread one(add, 1, 2), two(add, 2, 1); }
    EXPECT_EQ(*database.number("select name from thing where id = 1"), 30);
    EXPECT_EQ(*database.number("select name from thing where id = 2"), 30);
}

TEST(Sqlite, NoDatabaseIsAnErrorNotACrash) {
    const base::TestFolder folder;
    std::ofstream(folder.file("text")) << std::string(4096, 'x');
    const auto database = Database::open(folder.file("text"));
    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().kind, ErrorKind::invalid_input);
    EXPECT_FALSE(Database::open(folder.file("none") + "/deeper/file.db"));
    EXPECT_FALSE(Database::open("a\"b"));
}

}  // namespace
}  // namespace hanse::store
