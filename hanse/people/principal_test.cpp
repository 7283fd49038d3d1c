// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/principal.hpp"

#include <gtest/gtest.h>

#include "hanse/people/attempts.hpp"
#include "hanse/people/test_house.hpp"

namespace hanse::people {
namespace {

using base::ErrorKind;

struct Asked : TestHouse {
    Person li = add("li");

    explicit Asked(Policy policy = {}) : TestHouse(std::move(policy)) {}
    base::Result<std::optional<Principal>> ask(const Credentials& credentials) {
        return who_is(database, house, credentials, now, from);
    }
    /// @return who it is; a person "" if the credentials are not good.
    Principal asked(const Credentials& credentials) {
        const auto answer = ask(credentials);
        return answer && *answer ? **answer : Principal{};
    }
    TokenGiven token(const TokenScope& scope, const std::string& expires = "2027-11-23T08:00:00Z") {
        const auto given = give_token(database, li.id, "CI", scope, expires, occasion(li.id));
        EXPECT_TRUE(given) << said(given);
        return *given;
    }
};

TEST(Principal, NobodyIsNobody) {
    Asked f;
    EXPECT_FALSE(f.ask({})->has_value());
    for (const Credentials& bad :
         {Credentials{.cookie = "x"}, Credentials{.bearer = "x"}, Credentials{.bearer = "hanse_x"},
          Credentials{.cookie = "' or ''='"}}) {
        const auto answer = f.ask(bad);
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().kind, ErrorKind::denied);
    }
}

TEST(Principal, OfASessionIsTheWholePerson) {
    Asked f;
    ASSERT_TRUE(f.give(f.li, "alliance:a-1", Role::member_admin, "M1"));
    const std::string token = f.token_of(f.li);
    const Principal who = f.asked({.cookie = token});
    EXPECT_EQ(who.person, f.li.id);
    EXPECT_EQ(who.csrf, csrf_of(token));
    EXPECT_TRUE(csrf_fits(who, csrf_of(token)));
    EXPECT_FALSE(csrf_fits(who, csrf_of(f.token_of(f.li)))) << "another session's";
    EXPECT_FALSE(csrf_fits(who, ""));
    EXPECT_TRUE(who.scope.write);
    EXPECT_EQ(seat_of(who, "a-1", {}).member, "M1");
    EXPECT_TRUE(seat_of(who, "a-2", {}).empty());
    EXPECT_TRUE(reaches(who, kAdministration)) << "a session reaches all areas; rights are rights";
    EXPECT_EQ(who.occasion("10.0.0.7", f.now).by, "session");
    EXPECT_FALSE(f.ask({.bearer = token})) << "a cookie is no bearer token";
}

TEST(Session, EndsWhenIdleAndInAnyCase) {
    Asked f(Policy{.session_idle_minutes = 30, .session_hours_max = 2});
    const std::string idle = f.token_of(f.li), busy = f.token_of(f.li);
    for (int minutes = 0; minutes < 100; minutes += 20) {
        EXPECT_EQ(f.asked({.cookie = busy}).person, f.li.id) << minutes;
        f.pass(20 * base::kMinute);
    }
    EXPECT_FALSE(f.ask({.cookie = idle}));
    EXPECT_TRUE(f.ask({.cookie = busy}));
    f.pass(21 * base::kMinute);
    EXPECT_FALSE(f.ask({.cookie = busy})) << "two hours are over";
    EXPECT_TRUE(sessions_of(f.database, f.house, f.li.id, f.now)->empty());
    ASSERT_TRUE(forget_old(f.database, f.now));
    EXPECT_EQ(*f.database.number("select count(*) from person_session"), 0);
}

TEST(Session, AreListedAndEndedByTheirOwner) {
    Asked f;
    const std::string a = f.token_of(f.li), b = f.token_of(f.li);
    const auto listed = *sessions_of(f.database, f.house, f.li.id, f.now);
    ASSERT_EQ(listed.size(), 2U);
    EXPECT_EQ(listed[0].agent, "Firefox");
    EXPECT_EQ(listed[0].from, "10.0.0.7");
    const std::string id = f.asked({.cookie = a}).session;
    EXPECT_EQ(end_session(f.database, "p-eve", id, f.occasion("p-eve")).error().kind,
              ErrorKind::not_found);
    ASSERT_TRUE(end_session(f.database, f.li.id, id, f.occasion(f.li.id)));
    EXPECT_FALSE(f.ask({.cookie = a}));
    EXPECT_TRUE(f.ask({.cookie = b}));
    ASSERT_TRUE(sign_out(f.database, b, f.occasion(f.li.id)));
    EXPECT_EQ(f.last_deed(), "person.signed_out");
    EXPECT_FALSE(f.ask({.cookie = b}));
    EXPECT_TRUE(sign_out(f.database, b, f.occasion(f.li.id))) << "nothing happens";
}

TEST(Session, SigningInAgainEndsTheOldOne) {
    Asked f;
    const std::string old = f.token_of(f.li);
    const auto fresh = *sign_in(f.database, f.house, f.li.email, kGoodPassword, f.visitor(old));
    EXPECT_NE(fresh.session->token, old);
    EXPECT_FALSE(f.ask({.cookie = old}));
    EXPECT_TRUE(f.ask({.cookie = fresh.session->token}));
}

TEST(Token, DoesNoMoreThanItsScope) {
    Asked f;
    f.add("root", true);
    ASSERT_TRUE(change_person(f.database, f.li.id, 1, {.administrator = true}, f.occasion()));
    ASSERT_TRUE(f.give(f.li, "alliance:a-1", Role::secretariat));
    ASSERT_TRUE(f.give(f.li, "alliance:a-2", Role::counsel));

    const Principal reads = f.asked({.bearer = f.token({}).secret});
    EXPECT_FALSE(reads.scope.write);
    EXPECT_FALSE(reads.administrator) << "not unless the token says so";
    EXPECT_TRUE(seat_of(reads, "a-1", {}).holds(Role::secretariat));
    EXPECT_TRUE(reaches(reads, "records"));
    EXPECT_FALSE(reaches(reads, kAdministration));
    EXPECT_EQ(reads.occasion("", f.now).by, "token:CI");

    const Principal narrow = f.asked(
        {.bearer = f.token({.write = true, .alliances = {"a-2"}, .areas = {"records"}}).secret});
    EXPECT_TRUE(narrow.scope.write);
    EXPECT_TRUE(seat_of(narrow, "a-1", {}).empty());
    EXPECT_TRUE(seat_of(narrow, "a-2", {}).holds(Role::counsel));
    EXPECT_FALSE(reaches(narrow, "money"));

    const Principal runs =
        f.asked({.bearer = f.token({.areas = {std::string(kAdministration)}}).secret});
    EXPECT_TRUE(runs.administrator);
    EXPECT_FALSE(reaches(runs, "records"));
}

TEST(Token, LosesWhatThePersonLoses) {
    Asked f;
    f.add("root", true);
    const Grant given = *f.give(f.li, "alliance:a-1", Role::counsel);
    const std::string secret = f.token({}).secret;
    ASSERT_TRUE(withdraw(f.database, given.id, f.occasion()));
    EXPECT_TRUE(seat_of(f.asked({.bearer = secret}), "a-1", {}).empty());
    ASSERT_TRUE(
        change_person(f.database, f.li.id, 1, {.state = PersonState::blocked}, f.occasion()));
    EXPECT_FALSE(f.ask({.bearer = secret}));
}

TEST(Token, HasALifeAndALastUse) {
    Asked f;
    for (const char* bad : {"2026-11-23T08:00:00Z", "2026-11-22T08:00:00Z", "2027-11-25T08:00:00Z",
                            "9999-01-01T00:00:00Z", "", "tomorrow"})
        EXPECT_EQ(give_token(f.database, f.li.id, "CI", {}, bad, f.occasion()).error().kind,
                  ErrorKind::invalid_input)
            << bad;
    EXPECT_FALSE(give_token(f.database, f.li.id, " ", {}, "2027-01-01T00:00:00Z", f.occasion()));

    const TokenGiven given = f.token({}, "2026-11-24T08:00:00Z");
    EXPECT_TRUE(given.secret.starts_with("hanse_"));
    EXPECT_EQ(given.secret.size(), 32U);
    EXPECT_EQ(f.last_deed(), "token.given");
    EXPECT_EQ(tokens_of(f.database, f.li.id, f.now)->front().used, "");
    f.pass(base::kHour);
    EXPECT_TRUE(f.ask({.bearer = given.secret}));
    const Token used = tokens_of(f.database, f.li.id, f.now)->front();
    EXPECT_EQ(used.used, "2026-11-23T09:00:00Z");
    EXPECT_EQ(used.used_from, "10.0.0.7");
    f.pass(base::kDay);
    EXPECT_FALSE(f.ask({.bearer = given.secret}));
    EXPECT_TRUE(tokens_of(f.database, f.li.id, f.now)->empty());
}

TEST(Token, IsRevokedByItsOwner) {
    Asked f;
    const TokenGiven given = f.token({});
    EXPECT_EQ(revoke_token(f.database, "p-eve", given.token.id, f.occasion("p-eve")).error().kind,
              ErrorKind::not_found);
    ASSERT_TRUE(revoke_token(f.database, f.li.id, given.token.id, f.occasion(f.li.id)));
    EXPECT_FALSE(f.ask({.bearer = given.secret}));
}

}  // namespace
}  // namespace hanse::people
