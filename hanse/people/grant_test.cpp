// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/grant.hpp"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/people/link.hpp"
#include "hanse/people/test_house.hpp"

namespace hanse::people {
namespace {

using base::ErrorKind;

const std::vector<std::string> kRegions{"CN", "CN-33"};

TEST(Grant, NobodyHoldsOneByDefault) {
    TestHouse f;
    const Person root = f.add("root", true);
    EXPECT_TRUE(grants_of(f.database, root.id)->empty());
    EXPECT_TRUE(seat_in({}, "a-1", kRegions).empty());
}

TEST(Grant, EveryForm) {
    struct Case {
        const char *what, *scope;
        Role role;
        const char* member;
        bool good;
    };
    const Case cases[] = {
        {"secretariat", "alliance:a-1", Role::secretariat, "", true},
        {"bureau of a region", "region:CN-33", Role::bureau, "", true},
        {"bureau of one alliance", "alliance:a-1", Role::bureau, "", true},
        {"a member's reader", "alliance:a-1", Role::member_reader, "M1", true},
        {"lead, who is of a member", "alliance:a-1", Role::lead, "M1", true},
        {"a member's role without a member", "alliance:a-1", Role::member_admin, "", false},
        {"a neutral role for a member", "alliance:a-1", Role::counsel, "M1", false},
        {"secretariat of a region", "region:CN-33", Role::secretariat, "", false},
        {"public", "alliance:a-1", Role::everyone, "", false},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        TestHouse f;
        const auto given = f.give(f.add("li"), c.scope, c.role, c.member);
        EXPECT_EQ(given.has_value(), c.good) << said(given);
        if (!given) {
            EXPECT_EQ(given.error().kind, ErrorKind::invalid_input);
        }
    }
    for (const char* scope : {"", "a-1", "alliance:", "planet:1", ":x"})
        EXPECT_FALSE(Scope::parse(scope)) << scope;
    for (const std::string_view word : role_words()) EXPECT_EQ(word_of(*role_of(word)), word);
    EXPECT_FALSE(role_of("king"));
}

TEST(Grant, WhatDoesNotGoTogetherIsRefused) {
    struct Case {
        const char* what;
        Role first;
        const char* first_member;
        Role second;
        const char* second_member;
        bool good;
    };
    const Case cases[] = {
        {"two competitors", Role::member_admin, "M1", Role::member_reader, "M2", false},
        {"two roles for one member", Role::member_admin, "M1", Role::member_reader, "M1", true},
        {"lead and member", Role::lead, "", Role::member_admin, "M1", true},
        {"lead of one, member of another", Role::lead, "M2", Role::member_admin, "M1", false},
        {"secretariat and member", Role::secretariat, "", Role::member_admin, "M1", false},
        {"member and counsel", Role::member_reader, "M1", Role::counsel, "", false},
        {"member and evaluator", Role::member_reader, "M1", Role::evaluator, "", false},
        {"member and auditor", Role::member_reader, "M1", Role::auditor, "", false},
        {"secretariat and lead", Role::secretariat, "", Role::lead, "", true},
        {"twice the same", Role::counsel, "", Role::counsel, "", false},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        TestHouse f;
        const Person li = f.add("li");
        ASSERT_TRUE(f.give(li, "alliance:a-1", c.first, c.first_member));
        const auto second = f.give(li, "alliance:a-1", c.second, c.second_member);
        EXPECT_EQ(second.has_value(), c.good) << said(second);
        if (!second) {
            EXPECT_EQ(second.error().kind, ErrorKind::conflict);
        }
        EXPECT_TRUE(f.give(li, "alliance:a-2", Role::member_admin, "M2")) << "another alliance";
    }
}

TEST(Grant, IsNotedInTheAlliancesOwnChain) {
    TestHouse f;
    const Person li = f.add("li");
    const Grant given = *f.give(li, "alliance:a-1", Role::member_admin, "M1");
    EXPECT_EQ(f.last_deed("a-1"), "grant.given");
    EXPECT_EQ(grants_in(f.database, *Scope::parse("alliance:a-1"))->size(), 1U);
    ASSERT_TRUE(withdraw(f.database, given.id, f.occasion(), "left"));
    EXPECT_EQ(f.last_deed("a-1"), "grant.withdrawn");
    EXPECT_TRUE(grants_of(f.database, li.id)->empty());
    EXPECT_EQ(withdraw(f.database, given.id, f.occasion()).error().kind, ErrorKind::not_found);
    ASSERT_TRUE(f.give(li, "region:CN-33", Role::bureau));
    EXPECT_EQ(f.last_deed(), "grant.given") << "a region has no chain";
}

TEST(Grant, InvitationsEndWithTheOfficeOfWhoGaveThem) {
    TestHouse f;
    const Person li = f.add("li");
    const Grant office = *f.give(li, "alliance:a-1", Role::secretariat);
    const auto into = [&](const char* scope) {
        return invite(f.database, f.house,
                      {.email = "new@example.cn",
                       .scope = *Scope::parse(scope),
                       .role = Role::counsel},
                      f.occasion(li.id))
            ->secret;
    };
    const std::string here = into("alliance:a-1"), elsewhere = into("alliance:a-2");
    ASSERT_TRUE(f.give(f.add("wu"), "alliance:a-1", Role::secretariat));
    ASSERT_TRUE(withdraw(f.database, office.id, f.occasion()));
    EXPECT_FALSE(look_at_link(f.database, here, f.now));
    EXPECT_TRUE(look_at_link(f.database, elsewhere, f.now));
}

TEST(Grant, TheLastOfASecretariatStays) {
    TestHouse f;
    const Person li = f.add("li"), wu = f.add("wu");
    const Grant first = *f.give(li, "alliance:a-1", Role::secretariat);
    const Grant second = *f.give(wu, "alliance:a-1", Role::secretariat);
    ASSERT_TRUE(f.give(wu, "alliance:a-2", Role::secretariat)) << "of another alliance";
    ASSERT_TRUE(f.give(li, "alliance:a-1", Role::counsel)) << "is no secretariat";
    const auto block = [&](const Person& person, PersonState state) {
        const auto now = people::person(f.database, person.id);
        return change_person(f.database, person.id, now->version, {.state = state}, f.occasion());
    };
    ASSERT_TRUE(block(wu, PersonState::blocked));
    EXPECT_EQ(withdraw(f.database, first.id, f.occasion()).error().kind, ErrorKind::conflict)
        << "who is blocked serves nobody";
    ASSERT_TRUE(block(wu, PersonState::active));
    ASSERT_TRUE(withdraw(f.database, first.id, f.occasion()));
    EXPECT_EQ(withdraw(f.database, second.id, f.occasion()).error().kind, ErrorKind::conflict);
    EXPECT_EQ(grants_of(f.database, wu.id)->size(), 2U) << "nothing was taken";
    EXPECT_TRUE(withdraw_with_group(f.database, second.id, f.occasion()))
        << "who has left the group keeps nothing of it";
}

Grant some(const std::string& scope, Role role, const std::string& member = {}) {
    return {.scope = *Scope::parse(scope), .role = role, .member = member};
}

TEST(Seat, IsTheUnionWithinOneAlliance) {
    const std::vector<Grant> grants{
        some("alliance:a-1", Role::counsel), some("alliance:a-1", Role::secretariat),
        some("region:CN-33", Role::bureau), some("alliance:a-2", Role::member_admin, "M1"),
        some("region:CN-11", Role::bureau)};
    EXPECT_EQ(seat_in(grants, "a-1", kRegions).roles,
              (std::vector{Role::secretariat, Role::counsel, Role::bureau}));
    EXPECT_EQ(seat_in(grants, "a-1", {}).roles, (std::vector{Role::secretariat, Role::counsel}));
    EXPECT_TRUE(seat_in(grants, "a-3", {}).empty());
    const Seat member = seat_in(grants, "a-2", kRegions);
    EXPECT_EQ(member.roles, std::vector{Role::member_admin}) << "the bureau's view does not add";
    EXPECT_EQ(member.member, "M1");
}

TEST(Seat, TwoCompetitorsGiveNone) {
    const std::vector<Grant> grants{some("alliance:a-1", Role::member_admin, "M1"),
                                    some("alliance:a-1", Role::member_admin, "M2")};
    EXPECT_TRUE(seat_in(grants, "a-1", {}).empty());
    EXPECT_EQ(seat_in(grants, "a-1", {}).member, "");
}

Grant any_grant() {
    const auto role = Role(*rc::gen::inRange(0, 8));
    const std::string scope = *rc::gen::element<std::string>("alliance:a-1", "alliance:a-2",
                                                             "region:CN-33", "region:CN-11");
    const std::string member = *rc::gen::element<std::string>("", "M1", "M2");
    return some(scope, role, member);
}

/// Whatever stands in the table: nobody sees as two members, or as a member and a neutral.
RC_GTEST_PROP(Seat, NeverOpensAWall, ()) {
    const auto grants = *rc::gen::container<std::vector<Grant>>(rc::gen::exec(any_grant));
    const Seat seat = seat_in(grants, "a-1", kRegions);
    const bool of_member = seat.holds(Role::member_admin) || seat.holds(Role::member_reader);
    for (const Role role : seat.roles) {
        RC_ASSERT(!of_member || role == Role::lead || role == Role::member_admin ||
                  role == Role::member_reader);
        RC_ASSERT(std::ranges::any_of(grants, [&](const Grant& g) { return g.role == role; }));
    }
    for (const Grant& grant : grants)
        if (grant.scope.id == "a-1" && !grant.member.empty() && !seat.empty())
            RC_ASSERT(grant.member == seat.member);
}

/// What grant() lets through never makes two members of one person.
TEST(Grant, OneCompanyForOneAlliance) {
    TestHouse f;
    int people = 0;
    EXPECT_TRUE(rc::check([&] {
        const auto li =
            add_person(f.database, {.name = "x", .email = std::to_string(++people) + "@example.cn"},
                       f.occasion());
        const auto all = *rc::gen::container<std::vector<Grant>>(rc::gen::exec(any_grant));
        for (const Grant& wanted : all)
            (void)f.give(*li, wanted.scope.text(), wanted.role, wanted.member).has_value();
        const auto held = *grants_of(f.database, li->id);
        for (const Grant& a : held)
            for (const Grant& b : held)
                if (a.scope == b.scope && !a.member.empty() && !b.member.empty())
                    RC_ASSERT(a.member == b.member);
    }));
}

}  // namespace
}  // namespace hanse::people
