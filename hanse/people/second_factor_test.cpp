// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/second_factor.hpp"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hanse/people/principal.hpp"
#include "hanse/people/test_house.hpp"
#include "hanse/people/totp.hpp"

namespace hanse::people {
namespace {

using Outcome = SignIn::Outcome;

/// What an authenticator does with the secret on the screen.
std::string from_base32(const std::string& letters) {
    std::string out;
    unsigned buffer = 0, bits = 0;
    for (const char c : letters) {
        if (c == '=') break;
        buffer = buffer << 5 | unsigned(c >= 'A' ? c - 'A' : c - '2' + 26);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            out += char(buffer >> bits & 0xFF);
        }
    }
    return out;
}

struct Enrolled : TestHouse {
    explicit Enrolled(Policy policy = {}, Users users = Users::one)
        : TestHouse(std::move(policy), users) {}

    Person li = add("li");
    std::string secret;
    std::vector<std::string> recovery;

    std::string code(int steps = 0) const {
        return totp_code(secret, *base::seconds_of(now) + 30 * steps);
    }
    void enrol() {
        const auto offered = offer_second_factor(database, house, li.id, occasion(li.id));
        ASSERT_TRUE(offered) << said(offered);
        secret = from_base32(offered->secret);
        const auto codes = confirm_second_factor(database, house, li.id, code(), occasion(li.id));
        ASSERT_TRUE(codes) << said(codes);
        recovery = *codes;
        pass(60);
    }
    SignIn give(const std::string& session, const std::string& code) {
        const auto answer = give_code(database, house, session, code, visitor());
        EXPECT_TRUE(answer) << said(answer);
        return *answer;
    }
    std::string half_way() {
        const SignIn answer = try_password(li.email);
        EXPECT_EQ(answer.outcome, Outcome::code_wanted);
        return answer.session->token;
    }
};

// RFC 6238, appendix B, SHA-1; the last six of its eight digits.
TEST(Totp, AgreesWithTheStandard) {
    const std::string secret = "12345678901234567890";
    const std::pair<std::int64_t, const char*> cases[] = {
        {59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
        {1234567890, "005924"}, {2000000000, "279037"},
    };
    for (const auto& [seconds, code] : cases) {
        EXPECT_EQ(totp_code(secret, seconds), code);
        EXPECT_EQ(totp_step(secret, code, seconds), seconds / 30);
        EXPECT_EQ(totp_step(secret, code, seconds + 30), seconds / 30);
        EXPECT_EQ(totp_step(secret, code, seconds + 60), std::nullopt);
    }
    for (const char* bad : {"", "28708", "2870822", "28708x", "-28708", "    59"})
        EXPECT_FALSE(totp_step(secret, bad, 59)) << bad;
    EXPECT_EQ(to_base32(secret), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}

TEST(SecondFactor, APasswordAloneOpensNothing) {
    Enrolled f;
    f.enrol();
    const std::string half = f.half_way();
    ASSERT_TRUE(f.TestHouse::give(f.li, "alliance:a-1", Role::secretariat));
    const auto principal = *who_is(f.database, f.house, {.cookie = half}, f.now, f.from);
    ASSERT_TRUE(principal);
    EXPECT_EQ(principal->stage, Stage::code);
    EXPECT_TRUE(principal->grants.empty());
    EXPECT_FALSE(principal->scope.write);
    EXPECT_FALSE(reaches(*principal, "records"));

    const SignIn full = f.give(half, f.code());
    ASSERT_EQ(full.outcome, Outcome::signed_in);
    EXPECT_NE(full.session->token, half);
    EXPECT_FALSE(who_is(f.database, f.house, {.cookie = half}, f.now, f.from)) << "rotated";
    EXPECT_EQ((*who_is(f.database, f.house, {.cookie = full.session->token}, f.now, f.from))
                  ->grants.size(),
              1U);
}

TEST(SecondFactor, NoCodeIsTakenTwiceAndNoneOfOldTimes) {
    Enrolled f;
    f.enrol();
    const std::string used = f.code();
    EXPECT_EQ(f.give(f.half_way(), used).outcome, Outcome::signed_in);
    EXPECT_EQ(f.give(f.half_way(), used).outcome, Outcome::refused);
    EXPECT_EQ(f.give(f.half_way(), f.code(-1)).outcome, Outcome::refused) << "before the last one";
    EXPECT_EQ(f.give(f.half_way(), f.code(2)).outcome, Outcome::refused);
    EXPECT_EQ(f.give(f.half_way(), f.code(1)).outcome, Outcome::signed_in);
    f.pass(120);
    EXPECT_EQ(f.give(f.half_way(), f.code(-2)).outcome, Outcome::refused);
    EXPECT_EQ(f.give(f.half_way(), f.code(-1)).outcome, Outcome::signed_in);
}

TEST(SecondFactor, OfTwoWhoBringOneCodeAtOnceOneComesIn) {
    Enrolled f({}, TestHouse::Users::many);
    f.enrol();
    const std::string code = f.code();
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> crowd;
        for (int i = 0; i < 4; ++i)
            crowd.emplace_back([&] {
                auto database = *store::Database::open(f.place);
                const auto check = check_code(database, f.house, f.li.id, code, f.from, f.now);
                if (check && check->right) ++right;
            });
    }
    EXPECT_EQ(right, 1);
}

TEST(SecondFactor, GuessingIsSlowedDown) {
    Enrolled f;
    f.enrol();
    const std::string half = f.half_way();
    for (int i = 0; i < 5; ++i) EXPECT_EQ(f.give(half, "000000").outcome, Outcome::refused);
    EXPECT_EQ(f.give(half, f.code()).outcome, Outcome::wait);
    EXPECT_EQ(f.give(f.half_way(), f.code()).outcome, Outcome::wait) << "nor by starting again";
    f.pass(2);
    EXPECT_EQ(f.give(half, f.code()).outcome, Outcome::signed_in);
}

TEST(SecondFactor, ARecoveryCodeWorksOnce) {
    Enrolled f;
    f.enrol();
    ASSERT_EQ(f.recovery.size(), 10U);
    std::string typed = f.recovery[3];
    std::ranges::replace(typed, '-', ' ');
    std::ranges::transform(typed, typed.begin(), [](char c) { return char(std::toupper(c)); });
    EXPECT_EQ(f.give(f.half_way(), typed).outcome, Outcome::signed_in);
    EXPECT_EQ(f.give(f.half_way(), typed).outcome, Outcome::refused);
    EXPECT_EQ(*recovery_codes_left(f.database, f.li.id), 9);
    const auto fresh = *renew_recovery_codes(f.database, f.li.id, f.occasion(f.li.id));
    EXPECT_EQ(f.give(f.half_way(), f.recovery[4]).outcome, Outcome::refused);
    EXPECT_EQ(f.give(f.half_way(), fresh[0]).outcome, Outcome::signed_in);
}

TEST(SecondFactor, CountsOnlyOnceConfirmed) {
    Enrolled f;
    const auto first = *offer_second_factor(f.database, f.house, f.li.id, f.occasion(f.li.id));
    EXPECT_EQ(f.try_password(f.li.email).outcome, Outcome::signed_in);
    EXPECT_THAT(first.uri, testing::StartsWith("otpauth://totp/Hanse:li%40example.cn?secret="));
    const auto wrong =
        confirm_second_factor(f.database, f.house, f.li.id, "000000", f.occasion(f.li.id));
    EXPECT_EQ(wrong.error().kind, base::ErrorKind::denied);
    f.enrol();  // a second offer replaces the first
    EXPECT_EQ(f.try_password(f.li.email).outcome, Outcome::code_wanted);
    EXPECT_EQ(offer_second_factor(f.database, f.house, f.li.id, f.occasion(f.li.id)).error().kind,
              base::ErrorKind::conflict);
    ASSERT_TRUE(remove_second_factor(f.database, f.li.id, f.occasion(), "lost telephone"));
    EXPECT_EQ(f.last_deed(), "factor.removed");
    EXPECT_EQ(f.try_password(f.li.email).outcome, Outcome::signed_in);
}

TEST(SecondFactor, TheSecretIsSealed) {
    Enrolled f;
    f.enrol();
    const std::string sealed = f.database.rows("select sealed from person_factor")->front().text(0);
    EXPECT_EQ(sealed.find(to_base32(f.secret)), std::string::npos);
    const Person eve = f.add("eve");
    ASSERT_TRUE(
        f.database.run("insert into person_factor (person, sealed, confirmed, last_step, "
                       "created) values (:person, :sealed, 1, 0, '')",
                       {eve.id, sealed}));
    EXPECT_FALSE(check_code(f.database, f.house, eve.id, f.code(), f.from, f.now))
        << "a secret does not open for somebody else";
}

TEST(SecondFactor, MayBeDemandedOfAll) {
    Enrolled f(Policy{.second_factor_for_all = true});
    const SignIn answer = f.try_password(f.li.email);
    ASSERT_EQ(answer.outcome, Outcome::enrolment_wanted);
    const std::string token = answer.session->token;
    EXPECT_EQ((*who_is(f.database, f.house, {.cookie = token}, f.now, f.from))->stage,
              Stage::enrol);
    EXPECT_FALSE(finish_enrolment(f.database, f.house, token, f.visitor()));
    f.enrol();
    const auto full = finish_enrolment(f.database, f.house, token, f.visitor());
    ASSERT_TRUE(full) << said(full);
    EXPECT_EQ(full->outcome, Outcome::signed_in);
    EXPECT_FALSE(finish_enrolment(f.database, f.house, token, f.visitor())) << "once";
}

TEST(SecondFactor, AHalfSessionEndsSoon) {
    Enrolled f;
    f.enrol();
    const std::string half = f.half_way();
    f.pass(16 * base::kMinute);
    EXPECT_EQ(give_code(f.database, f.house, half, f.code(), f.visitor()).error().kind,
              base::ErrorKind::denied);
}

}  // namespace
}  // namespace hanse::people
