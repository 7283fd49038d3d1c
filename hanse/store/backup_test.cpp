// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/backup.hpp"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include <gtest/gtest.h>

#include "hanse/base/test_folder.hpp"
#include "hanse/store/clear.hpp"
#include "hanse/store/postgresql_tools.hpp"
#include "hanse/store/test_places.hpp"

namespace hanse::store {
namespace {

using base::Done;
using base::ErrorKind;
using base::Result;

/// Two tables that always hold the same number of rows, whoever looks when.
constexpr const char* kTables[] = {"create table debit (id bigint primary key, text text)",
                                   "create table credit (id bigint references debit (id))"};

Result<Done> enter(Database& database, std::int64_t id) {
    return database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(database.run("insert into debit values (:id, '阀')", {id}));
        return database.run("insert into credit values (:id)", {id});
    });
}

class Backups : public testing::TestWithParam<Engine> {
protected:
    Backups() {
        for (const char* table : kTables) EXPECT_TRUE(database.run(table));
        for (int i = 0; i < 100; ++i) EXPECT_TRUE(enter(database, i));
    }
    /// Where the backup of `place` is restored to. On PostgreSQL that is a schema of the same name, so
    /// the old one is moved aside.
    std::string make_room() {
        if (GetParam() == Engine::sqlite) return folder.file("restored.db");
        const std::string schema = place.text().substr(place.text().find('#') + 1);
        EXPECT_TRUE(
            database.run("alter schema \"" + schema + "\" rename to \"old-" + schema + "\""));
        return place.text();
    }

    base::TestFolder folder;
    TestPlace place{GetParam()};
    Database database = place.open();
};

INSTANTIATE_TEST_SUITE_P(On, Backups, kEngines, engine_of);

TEST_P(Backups, WhatComesBackIsWhatThereWas) {
    const std::string file = folder.file("copy");
    ASSERT_TRUE(backup(place.text(), file));
    EXPECT_FALSE(std::filesystem::exists(file + ".part"));
    EXPECT_EQ(backup(place.text(), file).error().kind, ErrorKind::conflict);
    EXPECT_EQ(restore(file, place.text()).error().kind, ErrorKind::conflict);
    const auto before = check(database);
    ASSERT_TRUE(before);
    const std::string other = make_room();
    const auto restored = restore(file, other);
    ASSERT_TRUE(restored) << base::describe(restored.error(), base::Language::en);
    auto again = *Database::open(other);
    const auto after = check(again);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->tables, before->tables);
    EXPECT_TRUE(after->faults.empty());
    EXPECT_EQ(again.rows("select text from debit where id = 7")->at(0).text(0), "阀");
    EXPECT_TRUE(enter(again, 1000));
    EXPECT_EQ(again.run("insert into debit values (1, '')").error().kind, ErrorKind::conflict);
}

TEST_P(Backups, OneMomentWhileOthersWrite) {
    std::atomic<bool> over = false;
    std::jthread writer([&] {
        Database mine = place.open();
        for (std::int64_t id = 1000; !over; ++id) EXPECT_TRUE(enter(mine, id));
    });
    const std::string file = folder.file("copy");
    const auto copied = backup(place.text(), file);
    over = true;
    writer.join();
    ASSERT_TRUE(copied) << base::describe(copied.error(), base::Language::en);
    const std::string other = make_room();
    ASSERT_TRUE(restore(file, other));
    auto again = *Database::open(other);
    const auto tables = check(again)->tables;
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(tables[0].rows, tables[1].rows);
    EXPECT_GE(tables[0].rows, 100);
}

TEST_P(Backups, AClearedDatabaseTakesABackupAgain) {
    ASSERT_TRUE(backup(place.text(), folder.file("copy")));
    const auto cleared = clear(database);
    ASSERT_TRUE(cleared) << base::describe(cleared.error(), base::Language::en);
    EXPECT_TRUE(check(database)->tables.empty());
    EXPECT_TRUE(clear(database)) << "nothing is left to take away";
    if (GetParam() == Engine::sqlite) return;  // a file that is there is not restored over
    ASSERT_TRUE(restore(folder.file("copy"), place.text()));
    EXPECT_EQ(check(database)->tables.size(), 2U);
}

TEST_P(Backups, WhatIsNoBackupIsRefusedAndLeavesNothing) {
    std::ofstream(folder.file("text")) << std::string(8192, 'x');
    const std::string other =
        GetParam() == Engine::sqlite ? folder.file("restored.db") : test_server().fresh_place();
    EXPECT_EQ(restore(folder.file("text"), other).error().kind, ErrorKind::invalid_input);
    EXPECT_EQ(restore(folder.file("none"), other).error().kind, ErrorKind::not_found);
    EXPECT_FALSE(std::filesystem::exists(other));
    ASSERT_TRUE(backup(place.text(), folder.file("copy")));
    std::filesystem::resize_file(folder.file("copy"),
                                 std::filesystem::file_size(folder.file("copy")) / 2);
    EXPECT_FALSE(restore(folder.file("copy"), other));
    EXPECT_FALSE(backup(place.text(), folder.file("no/such/folder")));
}

TEST(Backup, OfNothing) {
    const base::TestFolder folder;
    EXPECT_EQ(backup(folder.file("none.db"), folder.file("copy")).error().kind,
              ErrorKind::not_found);
    EXPECT_FALSE(backup("postgresql://hanse@/d?host=/nowhere", folder.file("copy")));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(PostgresqlTools, TakeThePasswordOfTheAddressElseOfTheEnvironment) {
    const auto tool_hears = [](const char* address, const std::string& password) {
        return run_tool(*place_of(address),
                        {"sh", "-c", "test \"$PGPASSWORD\" = \"$0\"", password});
    };
    ASSERT_EQ(setenv("PGPASSWORD", "of the environment", 1), 0);
    EXPECT_TRUE(tool_hears("postgresql://hanse@/d", "of the environment"));
    EXPECT_TRUE(tool_hears("postgresql://hanse:inner@/d", "inner"));
    EXPECT_FALSE(tool_hears("postgresql://hanse:inner@/d", "of the environment"));
    unsetenv("PGPASSWORD");
}

}  // namespace
}  // namespace hanse::store
