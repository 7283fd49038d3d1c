// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/password.hpp"

#include <chrono>

#include <gtest/gtest.h>

#include "hanse/people/principal.hpp"
#include "hanse/people/test_house.hpp"

namespace hanse::people {
namespace {

TEST(Password, EveryCase) {
    struct Case {
        const char *what, *password;
        bool good;
    };
    const Case cases[] = {
        {"four words", "correct mule dentist staple", true},
        {"words in two languages", kGoodPassword, true},
        {"twelve characters of chance", "x7Qm!vR2pL9z", true},
        {"Chinese words", "七只白鹭修理一座旧石桥", false},  // 11 characters
        {"Chinese words, one more", "七只白鹭一起修理一座石桥", true},
        {"short", "x7Qm!vR2pL9", false},
        {"empty", "", false},
        {"the commonest, twice", "passwordpassword", false},
        {"the commonest, dressed up", "P@ssw0rd1234", false},
        {"a run of keys", "qwertyuiop[]", false},
        {"a row of digits", "123456789012", false},
        {"one letter", "aaaaaaaaaaaaaaaa", false},
        {"a date", "2026-11-23 2026", false},
        {"name and address", "linaexamplelina", false},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto checked = check_password(c.password, {"Li Na", "lina@example.cn"});
        EXPECT_EQ(checked.has_value(), c.good) << said(checked);
    }
    EXPECT_FALSE(check_password(std::string(257, 'x'), {}));
    std::string long_one;
    while (long_one.size() < 250)
        long_one += "p4ssw0rd qwerty 2026 " + std::to_string(long_one.size());
    const auto start = std::chrono::steady_clock::now();
    (void)check_password(long_one, {"Li Na"}).has_value();
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1))
        << "judging a password is cheap, however long it is";
}

TEST(Password, ChangingNeedsTheOldOneAndEndsOtherSessions) {
    TestHouse f;
    const Person li = f.add("li");
    const std::string here = f.token_of(li), elsewhere = f.token_of(li);
    const std::string session =
        (*who_is(f.database, f.house, {.cookie = here}, f.now, f.from))->session;
    const auto change = [&](const std::string& old, const std::string& fresh) {
        return change_password(f.database, f.house, li.id, old, fresh, f.occasion(li.id), session);
    };
    EXPECT_EQ(change("wrong", "nine otters paint lanterns").error().kind, base::ErrorKind::denied);
    EXPECT_EQ(change(kGoodPassword, "short").error().kind, base::ErrorKind::invalid_input);
    ASSERT_TRUE(change(kGoodPassword, "nine otters paint lanterns"));
    EXPECT_EQ(f.last_deed(), "password.set");
    EXPECT_TRUE(who_is(f.database, f.house, {.cookie = here}, f.now, f.from));
    EXPECT_FALSE(who_is(f.database, f.house, {.cookie = elsewhere}, f.now, f.from));
    EXPECT_EQ(f.try_password(li.email).outcome, SignIn::Outcome::refused);
    EXPECT_EQ(f.try_password(li.email, "nine otters paint lanterns").outcome,
              SignIn::Outcome::signed_in);
}

TEST(Password, GuessingTheOldOneIsSlowedDown) {
    TestHouse f;
    const Person li = f.add("li");
    const auto change = [&](const std::string& old) {
        return change_password(f.database, f.house, li.id, old, "nine otters paint lanterns",
                               f.occasion(li.id));
    };
    for (int i = 0; i < 5; ++i) EXPECT_EQ(change("x").error().kind, base::ErrorKind::denied);
    EXPECT_EQ(change(kGoodPassword).error().kind, base::ErrorKind::unavailable);
}

}  // namespace
}  // namespace hanse::people
