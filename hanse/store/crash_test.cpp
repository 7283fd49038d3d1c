// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL that is killed, restarted, away: what was acknowledged stands, and no hand is needed.
// (The test server runs without fsync: a kill loses nothing that the operating system has.)
#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "hanse/store/pool.hpp"
#include "hanse/store/test_places.hpp"

namespace hanse::store {
namespace {

using base::Done;
using base::ErrorKind;
using base::Result;

constexpr const char* kTable = "create table thing (id bigint primary key, name text)";

Result<Done> insert(Database& database, std::int64_t id) {
    return database.run("insert into thing values (:id, 'x')", {id});
}

TEST(Crash, WhatPostgresqlAcknowledgedStandsAfterAKill) {
    TestServer& server = test_server();
    const std::string place = server.fresh_place();
    ASSERT_TRUE(Database::open(place)->run(kTable));
    std::vector<std::int64_t> acknowledged[3];
    for (int round = 0; round < 3; ++round) {
        std::atomic<int> written = 0;
        std::atomic<bool> over = false;
        const auto write = [&](int thread) {
            auto database = Database::open(place);
            if (!database) return;  // the others were so quick that it is gone already
            for (std::int64_t i = 0; !over; ++i) {
                const std::int64_t id = (round * 3 + thread) * 1'000'000 + i;
                const auto done =
                    database->transaction([&] { return insert(*database, id); }, Writers::together);
                if (!done) {
                    EXPECT_EQ(done.error().kind, ErrorKind::unavailable);
                    return;
                }
                acknowledged[thread].push_back(id);
                ++written;
            }
        };
        {
            const std::jthread one(write, 0), two(write, 1), three(write, 2);
            while (written < 40 * (round + 1)) std::this_thread::yield();
            server.kill_now();
            over = true;
        }
        server.start();
    }
    auto database = *Database::open(place);
    for (const auto& ids : acknowledged)
        for (const std::int64_t id : ids)
            EXPECT_EQ(*database.number("select count(*) from thing where id = :id", {id}), 1) << id;
}

TEST(Crash, TheNextCallReachesAServerThatWasAway) {
    TestServer& server = test_server();
    const std::string place = server.fresh_place();
    Pool pool(place, 2);
    {
        auto one = *pool.borrow();
        ASSERT_TRUE(one->run(kTable));
        ASSERT_TRUE(insert(*one, 1));
    }
    server.kill_now();
    {
        auto one = *pool.borrow();
        const auto away = one->number("select count(*) from thing");
        ASSERT_FALSE(away);
        EXPECT_EQ(away.error().kind, ErrorKind::unavailable);
        EXPECT_FALSE(one->transaction([&] { return insert(*one, 2); }));
    }
    EXPECT_FALSE(Database::open(place));
    server.start();
    auto one = *pool.borrow();
    EXPECT_EQ(*one->number("select count(*) from thing"), 1);
    // One that never noticed: the server restarts while the connection is idle.
    server.kill_now();
    server.start();
    EXPECT_EQ(*one->number("select count(*) from thing"), 1);
    server.kill_now();
    server.start();
    EXPECT_TRUE(one->transaction([&] { return insert(*one, 2); }));
}

TEST(Crash, AConnectionLostWithinATransactionEndsIt) {
    TestServer& server = test_server();
    auto database = *Database::open(server.fresh_place());
    ASSERT_TRUE(database.run(kTable));
    const auto lost = database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(insert(database, 1));
        server.kill_now();
        server.start();
        static_cast<void>(insert(database, 2));  // refused; must not begin to write outside
        static_cast<void>(insert(database, 3));
        return Done{};
    });
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().kind, ErrorKind::unavailable);
    EXPECT_EQ(*database.number("select count(*) from thing"), 0);
    EXPECT_TRUE(database.transaction([&] { return insert(database, 4); }));
}

TEST(Crash, OnePersonsPasswordIsInNoMessage) {
    const auto out = Database::open("postgresql://hanse:geheim@/d?host=/nowhere");
    ASSERT_FALSE(out);
    EXPECT_EQ(out.error().kind, ErrorKind::unavailable);
    EXPECT_EQ(base::describe(out.error(), base::Language::en).find("geheim"), std::string::npos);
}

TEST(Crash, ADatabaseThatSortsOtherwiseIsRefused) {
    TestServer& server = test_server();
    auto database = *Database::open(server.place("public"));
    ASSERT_TRUE(
        database.run("create database latin template template0 encoding 'LATIN1' locale 'C'"));
    const auto other = Database::open("postgresql://hanse@/latin?host=" + server.folder());
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().kind, ErrorKind::invalid_input);
}

}  // namespace
}  // namespace hanse::store
