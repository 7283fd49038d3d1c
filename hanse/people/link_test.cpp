// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/link.hpp"

#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "hanse/people/principal.hpp"
#include "hanse/people/test_house.hpp"

namespace hanse::people {
namespace {

using base::ErrorKind;

struct Linked : TestHouse {
    LinkGiven invited(const std::string& email, Role role = Role::member_admin,
                      const std::string& member = "M1") {
        const auto given = invite(database, house,
                                  {.email = email,
                                   .scope = *Scope::parse("alliance:a-1"),
                                   .role = role,
                                   .member = member},
                                  occasion("p-secretary"));
        EXPECT_TRUE(given) << said(given);
        return *given;
    }
    base::Result<Person> take_up(const std::string& secret, const std::string& email = {}) {
        return take_up_link(database, house, secret,
                            {.name = "李娜", .password = kGoodPassword, .email = email},
                            occasion(""));
    }
};

TEST(Invitation, MakesAnAccountWithItsRole) {
    Linked f;
    const LinkGiven given = f.invited("li@example.cn");
    EXPECT_EQ(given.secret.size(), 26U);
    EXPECT_EQ(f.last_deed("a-1"), "invitation.given");
    EXPECT_EQ(look_at_link(f.database, given.secret, f.now)->member, "M1");
    const auto li = f.take_up(given.secret, "eve@example.cn");
    ASSERT_TRUE(li) << said(li);
    EXPECT_EQ(li->email, "li@example.cn") << "the address is the invitation's";
    EXPECT_FALSE(li->administrator);
    EXPECT_EQ(li->state, PersonState::active);
    const Grant grant = grants_of(f.database, li->id)->front();
    EXPECT_EQ(grant.role, Role::member_admin);
    EXPECT_EQ(grant.given_by, "p-secretary") << "on whose word";
    EXPECT_EQ(f.last_deed("a-1"), "link.taken_up");
    EXPECT_EQ(f.try_password("li@example.cn").outcome, SignIn::Outcome::signed_in);
    EXPECT_EQ(f.take_up(given.secret).error().kind, ErrorKind::denied) << "once";
}

TEST(Invitation, AnAccountJoinsSignedIn) {
    Linked f;
    const Person li = f.add("li"), eve = f.add("eve");
    const LinkGiven given = f.invited("LI@example.cn");
    EXPECT_EQ(f.take_up(given.secret).error().kind, ErrorKind::conflict);
    EXPECT_EQ(join_by_link(f.database, given.secret, eve.id, f.occasion(eve.id)).error().kind,
              ErrorKind::denied);
    const auto joined = join_by_link(f.database, given.secret, li.id, f.occasion(li.id));
    ASSERT_TRUE(joined) << said(joined);
    EXPECT_EQ(seat_in(*grants_of(f.database, li.id), "a-1", {}).member, "M1");
    EXPECT_FALSE(join_by_link(f.database, given.secret, li.id, f.occasion(li.id)));
}

TEST(Invitation, WhatCannotBeGrantedLeavesTheLinkStanding) {
    Linked f;
    const Person li = f.add("li");
    ASSERT_TRUE(f.give(li, "alliance:a-1", Role::member_reader, "M2"));
    const LinkGiven given = f.invited("li@example.cn");
    EXPECT_EQ(join_by_link(f.database, given.secret, li.id, f.occasion(li.id)).error().kind,
              ErrorKind::conflict);
    EXPECT_TRUE(look_at_link(f.database, given.secret, f.now));
}

TEST(Invitation, IsCheckedExpiresAndIsRevoked) {
    Linked f;
    const auto scope = *Scope::parse("alliance:a-1");
    EXPECT_EQ(
        invite(f.database, f.house,
               {.email = "li@example.cn", .scope = scope, .role = Role::member_admin}, f.occasion())
            .error()
            .kind,
        ErrorKind::invalid_input);
    EXPECT_FALSE(invite(f.database, f.house, {.email = "li"}, f.occasion()));

    const LinkGiven a = f.invited("a@example.cn"), b = f.invited("b@example.cn");
    EXPECT_EQ(invitations(f.database, scope, f.now)->size(), 2U);
    EXPECT_EQ(invitations(f.database, {}, f.now)->size(), 2U);
    EXPECT_EQ(invitations(f.database, *Scope::parse("alliance:a-2"), f.now)->size(), 0U);
    ASSERT_TRUE(revoke_link(f.database, a.link.id, f.occasion()));
    EXPECT_EQ(f.last_deed("a-1"), "link.revoked");
    EXPECT_EQ(f.take_up(a.secret).error().kind, ErrorKind::denied);
    EXPECT_EQ(revoke_link(f.database, a.link.id, f.occasion()).error().kind, ErrorKind::not_found);
    f.pass(14 * base::kDay);
    EXPECT_EQ(f.take_up(b.secret).error().kind, ErrorKind::denied);
    EXPECT_TRUE(invitations(f.database, {}, f.now)->empty());
    EXPECT_EQ(said(look_at_link(f.database, b.secret, f.now)),
              said(look_at_link(f.database, "unknown", f.now)));
}

TEST(Invitation, AWeakPasswordLeavesTheLinkStanding) {
    Linked f;
    const LinkGiven given = f.invited("li@example.cn");
    const auto weak = take_up_link(f.database, f.house, given.secret,
                                   {.name = "Li", .password = "password1234"}, f.occasion(""));
    EXPECT_EQ(weak.error().kind, ErrorKind::invalid_input);
    EXPECT_TRUE(f.take_up(given.secret));
}

TEST(Invitation, OfTwoAtOnceOneGetsIt) {
    TestHouse f({}, TestHouse::Users::many);
    const auto given = *first_administrator(f.database, f.house, f.occasion("program"));
    std::atomic<int> made = 0;
    {
        std::vector<std::jthread> crowd;
        for (int i = 0; i < 6; ++i)
            crowd.emplace_back([&, i] {
                auto database = *store::Database::open(f.place);
                const Newcomer newcomer{.name = "x",
                                        .password = kGoodPassword,
                                        .email = std::to_string(i) + "@example.cn"};
                if (take_up_link(database, f.house, given.secret, newcomer, f.occasion(""))) ++made;
            });
    }
    EXPECT_EQ(made, 1);
    EXPECT_EQ(persons(f.database, {})->size(), 1U);
}

TEST(FirstAdministrator, IsMadeByALinkAndByOneOnly) {
    Linked f;
    const auto old = *first_administrator(f.database, f.house, f.occasion("program"));
    const auto given = *first_administrator(f.database, f.house, f.occasion("program"));
    EXPECT_FALSE(f.take_up(old.secret, "root@example.cn")) << "the later one counts";
    const auto root = f.take_up(given.secret, "root@example.cn");
    ASSERT_TRUE(root) << said(root);
    EXPECT_TRUE(root->administrator);
    EXPECT_TRUE(grants_of(f.database, root->id)->empty()) << "sees no alliance by that";
    EXPECT_EQ(first_administrator(f.database, f.house, f.occasion("program")).error().kind,
              ErrorKind::conflict);
}

TEST(FirstAdministrator, ALinkFromBeforeMakesNoSecondOne) {
    Linked f;
    const auto given = *first_administrator(f.database, f.house, f.occasion("program"));
    f.add("root", true);
    EXPECT_EQ(f.take_up(given.secret, "eve@example.cn").error().kind, ErrorKind::conflict);
}

TEST(Reset, SetsThePasswordOnceAndEndsSessions) {
    Linked f;
    const Person li = f.add("li");
    const std::string session = f.token_of(li);
    const auto asked = *ask_reset(f.database, f.house, "LI@example.cn", f.occasion(""));
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->link.email, li.email);
    const auto reset = [&](const std::string& password) {
        return reset_password(f.database, f.house, asked->secret, password, f.occasion(""));
    };
    EXPECT_EQ(reset("short").error().kind, ErrorKind::invalid_input);
    EXPECT_EQ(f.take_up(asked->secret).error().kind, ErrorKind::denied) << "no invitation";
    ASSERT_TRUE(reset("nine otters paint lanterns"));
    EXPECT_EQ(reset("nine otters paint lanterns").error().kind, ErrorKind::denied);
    EXPECT_FALSE(who_is(f.database, f.house, {.cookie = session}, f.now, f.from));
    EXPECT_EQ(f.try_password(li.email, "nine otters paint lanterns").outcome,
              SignIn::Outcome::signed_in);
}

TEST(Reset, IsGivenToWhoHasAPasswordAndNotTooOften) {
    Linked f;
    EXPECT_FALSE(ask_reset(f.database, f.house, "nobody@example.cn", f.occasion(""))->has_value());
    const auto outside =
        add_person(f.database, {.name = "x", .email = "x@example.cn"}, f.occasion());
    EXPECT_FALSE(ask_reset(f.database, f.house, "x@example.cn", f.occasion(""))->has_value())
        << "no way around the provider";
    const Person li = f.add("li");
    std::string last;
    for (int i = 0; i < 5; ++i)
        last = (*ask_reset(f.database, f.house, li.email, f.occasion("")))->secret;
    EXPECT_FALSE(ask_reset(f.database, f.house, li.email, f.occasion(""))->has_value());
    EXPECT_TRUE(look_at_link(f.database, last, f.now)) << "asking does not take the link away";
    f.pass(61 * base::kMinute);
    EXPECT_FALSE(look_at_link(f.database, last, f.now));
    EXPECT_TRUE(give_reset(f.database, f.house, outside->id, f.occasion()));
}

TEST(Reset, AnotherWayToSetThePasswordEndsTheLink) {
    Linked f;
    const Person li = f.add("li");
    const auto asked = **ask_reset(f.database, f.house, li.email, f.occasion(""));
    ASSERT_TRUE(
        set_password(f.database, f.house, li.id, "nine otters paint lanterns", f.occasion()));
    EXPECT_FALSE(look_at_link(f.database, asked.secret, f.now));
}

}  // namespace
}  // namespace hanse::people
