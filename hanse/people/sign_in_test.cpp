// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/sign_in.hpp"

#include <atomic>
#include <ctime>
#include <thread>

#include <gtest/gtest.h>

#include "hanse/people/attempts.hpp"
#include "hanse/people/test_house.hpp"

namespace hanse::people {
namespace {

using Outcome = SignIn::Outcome;

TEST(SignIn, GivesASessionForTheRightPasswordOnly) {
    TestHouse f;
    const Person li = f.add("li");
    const SignIn good = f.try_password(" LI@example.cn");
    ASSERT_EQ(good.outcome, Outcome::signed_in);
    EXPECT_EQ(good.person, li.id);
    EXPECT_EQ(good.session->token.size(), 26U);
    EXPECT_EQ(good.session->expires, "2026-11-23T20:00:00Z");
    EXPECT_EQ(f.last_deed(), "person.signed_in");
    for (const auto& [email, password] :
         std::vector<std::pair<std::string, std::string>>{{"li@example.cn", "wrong"},
                                                          {"li@example.cn", ""},
                                                          {"nobody@example.cn", kGoodPassword},
                                                          {"", ""},
                                                          {"' or 1=1 --", "x"}}) {
        const SignIn bad = f.try_password(email, password);
        EXPECT_EQ(bad.outcome, Outcome::refused) << email;
        EXPECT_FALSE(bad.session);
        EXPECT_EQ(bad.person, "");
    }
}

TEST(SignIn, TheDatabaseHoldsNoSecret) {
    TestHouse f;
    const std::string token = f.token_of(f.add("li"));
    for (const char* sql :
         {"select digest || id from person_session", "select hash from person_password",
          "select who from person_attempt", "select coalesce(after, '') from trail"}) {
        const auto rows = *f.database.rows(sql);
        EXPECT_FALSE(rows.empty()) << sql;
        for (const store::Row& row : rows) {
            EXPECT_EQ(row.text(0).find(token), std::string::npos);
            EXPECT_EQ(row.text(0).find("herons"), std::string::npos);
        }
    }
}

/// The whole course of a siege is the same for an account that exists and one that does not.
TEST(SignIn, SlowsDownWithoutTellingWhetherTheAccountExists) {
    TestHouse f;
    f.add("li");
    std::vector<std::int64_t> waits[2];
    int which = 0;
    for (const char* email : {"li@example.cn", "nobody@example.cn"}) {
        f.now = "2026-11-23T08:00:00Z";
        f.from = which == 0 ? "10.0.0.7" : "10.0.0.8";
        for (int i = 0; i < 16; ++i) {
            const SignIn answer = f.try_password(email, "wrong");
            waits[which].push_back(answer.wait_seconds);
            EXPECT_EQ(answer.outcome, answer.wait_seconds > 0 ? Outcome::wait : Outcome::refused);
            if (answer.wait_seconds > 0) f.pass(answer.wait_seconds);
        }
        ++which;
    }
    EXPECT_EQ(waits[0], waits[1]);
    EXPECT_EQ(waits[0],
              (std::vector<std::int64_t>{0, 0, 0, 0, 0, 2, 0, 4, 0, 8, 0, 16, 0, 32, 0, 64}));
}

TEST(SignIn, WaitingHoldsForTheRightPasswordToo) {
    TestHouse f;
    const Person li = f.add("li");
    for (int i = 0; i < 5; ++i) (void)f.try_password(li.email, "wrong");
    EXPECT_EQ(f.try_password(li.email).outcome, Outcome::wait);
    f.pass(2);
    EXPECT_EQ(f.try_password(li.email).outcome, Outcome::signed_in);
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(f.try_password(li.email, "wrong").outcome, Outcome::refused)
            << "what was right forgives what was wrong";
}

TEST(SignIn, AStrangerCannotKeepSomebodyOutForLong) {
    TestHouse f;
    const Person li = f.add("li");
    (void)f.token_of(li);
    const std::string home = f.from;
    for (int i = 0; i < 200; ++i) {  // a botnet: each time another address
        f.from = "192.0.2." + std::to_string(i);
        (void)f.try_password(li.email, "wrong");
    }
    f.from = "198.51.100.1";
    const SignIn abroad = f.try_password(li.email);
    EXPECT_EQ(abroad.outcome, Outcome::wait);
    EXPECT_LE(abroad.wait_seconds, 300);
    f.from = home;
    EXPECT_EQ(f.try_password(li.email).outcome, Outcome::signed_in) << "known from here";
}

TEST(SignIn, AnAddressThatTriesManyNamesWaits) {
    TestHouse f;
    const Person li = f.add("li");
    f.from = "2001:db8:1:2::1";
    for (int i = 0; i < 50; ++i) {
        f.from = "2001:db8:1:2::" + std::to_string(i);  // one household
        (void)f.try_password("x" + std::to_string(i) + "@example.cn", "wrong");
    }
    f.from = "2001:db8:1:2:ffff::";
    EXPECT_EQ(f.try_password(li.email).outcome, Outcome::wait);
    f.from = "2001:db8:1:3::1";
    EXPECT_EQ(f.try_password(li.email).outcome, Outcome::signed_in);
}

TEST(SignIn, AHundredAtOnceAreAHundred) {
    TestHouse f({}, TestHouse::Users::many);
    const Person li = f.add("li");
    std::atomic<int> tried = 0;
    {
        std::vector<std::jthread> crowd;
        for (int i = 0; i < 8; ++i)
            crowd.emplace_back([&] {
                auto database = *store::Database::open(f.place);
                for (int j = 0; j < 5; ++j) {
                    const auto answer = sign_in(database, f.house, li.email, "wrong", f.visitor());
                    if (answer && answer->outcome == Outcome::refused) ++tried;
                }
            });
    }
    EXPECT_EQ(tried, 5);
}

TEST(SignIn, WhatSucceedsIsNoFailure) {
    TestHouse f;
    (void)f.token_of(f.add("li"));
    EXPECT_EQ(*failures_since(f.database, f.now), 0);
}

TEST(SignIn, TakesAsLongForANameThatNobodyHas) {
    TestHouse f;
    const Person li = f.add("li");
    f.house.hashing = *Hashing::create({});  // the real cost
    ASSERT_TRUE(set_password(f.database, f.house, li.id, kGoodPassword, f.occasion()));
    // Of our own work, on all threads: what other programs do meanwhile is none of it.
    const auto seconds_for = [&](const std::string& email) {
        const std::clock_t start = std::clock();
        EXPECT_EQ(f.try_password(email, "wrong").outcome, Outcome::refused);
        return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    double known = 1e9, unknown = 1e9;
    for (int i = 0; i < 5; ++i) {  // by turns: a machine that grows slower does so for both
        known = std::min(known, seconds_for(li.email));
        unknown = std::min(unknown, seconds_for("nobody@example.cn"));
    }
    EXPECT_LT(known / unknown, 1.5) << known << " s and " << unknown << " s";
    EXPECT_LT(unknown / known, 1.5) << known << " s and " << unknown << " s";
}

TEST(SignIn, HashesGrowWithTheirCost) {
    TestHouse f;
    const Person li = f.add("li");
    const auto hash = [&] {
        return f.database.rows("select hash from person_password")->front().text(0);
    };
    EXPECT_TRUE(hash().starts_with("$argon2id$v=19$m=8,t=1,p=1$")) << hash();
    f.house.hashing = *Hashing::create({.cost = {.passes = 2, .memory_bytes = 16384}});
    EXPECT_EQ(f.try_password(li.email, "wrong").outcome, Outcome::refused);
    EXPECT_TRUE(hash().starts_with("$argon2id$v=19$m=8,t=1,p=1$")) << hash();
    EXPECT_EQ(f.try_password(li.email).outcome, Outcome::signed_in);
    EXPECT_TRUE(hash().starts_with("$argon2id$v=19$m=16,t=2,p=1$")) << hash();
    EXPECT_EQ(f.try_password(li.email).outcome, Outcome::signed_in);
}

TEST(SignIn, WhatWasTriedIsForgottenAfterAMonth) {
    TestHouse f;
    (void)f.try_password("li@example.cn", "wrong");
    EXPECT_EQ(*failures_since(f.database, f.now), 1);
    const auto left = [&] { return *f.database.number("select count(*) from person_attempt"); };
    f.pass(29 * base::kDay);
    ASSERT_TRUE(forget_old(f.database, f.now));
    EXPECT_EQ(left(), 3);
    f.pass(2 * base::kDay);
    ASSERT_TRUE(forget_old(f.database, f.now));
    EXPECT_EQ(left(), 0);
}

TEST(SignIn, PendingPeopleStayOutside) {
    TestHouse f;
    const auto added = add_person(
        f.database, {.name = "x", .email = "x@example.cn", .state = PersonState::pending},
        f.occasion());
    ASSERT_TRUE(set_password(f.database, f.house, added->id, kGoodPassword, f.occasion()));
    EXPECT_EQ(f.try_password("x@example.cn").outcome, Outcome::refused);
}

TEST(Hashing, ACrowdIsRefusedRatherThanTakingAllMemory) {
    auto bench = *Hashing::create({.cost = {.passes = 3, .memory_bytes = std::size_t(8) << 20},
                                   .at_once_max = 1,
                                   .waiting_max = 1});
    std::atomic<int> done = 0, refused = 0;
    {
        std::vector<std::jthread> crowd;
        for (int i = 0; i < 12; ++i)
            crowd.emplace_back([&] { bench->hash("x") ? ++done : ++refused; });
    }
    EXPECT_GE(done, 2);
    EXPECT_EQ(done + refused, 12);
    EXPECT_TRUE(bench->hash("x")) << "and it goes on";
}

}  // namespace
}  // namespace hanse::people
