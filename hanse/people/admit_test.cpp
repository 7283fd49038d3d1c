// SPDX-License-Identifier: GPL-3.0-or-later
// Who comes in from outside, and with which rights.
#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/people/oidc.hpp"
#include "hanse/people/principal.hpp"
#include "hanse/people/test_house.hpp"

namespace hanse::people {
namespace {

using Outcome = SignIn::Outcome;

struct Door : TestHouse {
    Provider provider{.name = "company", .issuer = "https://login.example.cn"};
    Claims claims{.issuer = "https://login.example.cn",
                  .subject = "u-17",
                  .name = "李娜",
                  .email = "li@example.cn",
                  .email_verified = true};

    explicit Door(Policy policy = {}) : TestHouse(std::move(policy)) {
        rule("secretaries", "alliance:a-1", Role::secretariat);
        rule("counsel", "alliance:a-2", Role::counsel);
        rule("firm-1", "alliance:a-3", Role::member_admin, "M1");
        rule("firm-2", "alliance:a-3", Role::member_admin, "M2");
        rule("province", "region:CN-33", Role::bureau);
    }
    void rule(const std::string& group, const std::string& scope, Role role,
              const std::string& member = {}) {
        provider.groups.push_back({group, *Scope::parse(scope), role, member});
    }
    Admitted come(const std::vector<std::string>& groups = {}) {
        claims.groups = groups;
        const auto came = admit(database, house, provider, claims, visitor());
        EXPECT_TRUE(came) << said(came);
        return *came;
    }
    Person found() { return persons(database, {.part = "李娜"})->at(0); }
    /// Comes for the first time, and is let in by an administrator.
    Person known() {
        EXPECT_TRUE(come().pending);
        const auto let_in =
            change_person(database, found().id, 1, {.state = PersonState::active}, occasion());
        EXPECT_TRUE(let_in) << said(let_in);
        return *let_in;
    }
    std::vector<std::string> scopes_of(const Person& person) {
        std::vector<std::string> out;
        const auto held = *grants_of(database, person.id);
        for (const Grant& grant : held) out.push_back(grant.scope.text());
        std::ranges::sort(out);
        return out;
    }
};

TEST(Admit, WhoNobodyKnowsWaitsWithoutRights) {
    Door f;
    const Admitted came = f.come({"secretaries"});
    EXPECT_TRUE(came.pending);
    EXPECT_EQ(came.sign_in.outcome, Outcome::refused);
    EXPECT_FALSE(came.sign_in.session);
    EXPECT_EQ(f.found().state, PersonState::pending);
    EXPECT_TRUE(f.scopes_of(f.found()).empty());
    EXPECT_FALSE(f.found().administrator);
    EXPECT_TRUE(f.come({"secretaries"}).pending) << "and goes on waiting";
    EXPECT_EQ(persons(f.database, {})->size(), 1U) << "as one person";
}

TEST(Admit, AnUnknownGroupGivesNothing) {
    Door f;
    const Person li = f.known();
    EXPECT_EQ(f.come({"staff", "Secretaries", "secretaries ", "", "*", "admin"}).sign_in.outcome,
              Outcome::signed_in);
    EXPECT_TRUE(f.scopes_of(li).empty());
}

TEST(Admit, GroupsGiveAndTakeAndLeaveWhatWasGivenByHand) {
    Door f;
    const Person li = f.known();
    ASSERT_TRUE(f.give(li, "alliance:a-9", Role::auditor));
    ASSERT_TRUE(f.give(li, "alliance:a-2", Role::counsel));
    (void)f.come({"secretaries", "counsel", "province", "staff"});
    EXPECT_EQ(f.scopes_of(li),
              (std::vector<std::string>{"alliance:a-1", "alliance:a-2", "alliance:a-2",
                                        "alliance:a-9", "region:CN-33"}));
    EXPECT_EQ(f.last_deed("a-1"), "grant.given");
    (void)f.come({"province"});
    EXPECT_EQ(f.scopes_of(li),
              (std::vector<std::string>{"alliance:a-2", "alliance:a-9", "region:CN-33"}));
    EXPECT_EQ(f.last_deed("a-1"), "grant.withdrawn");
    (void)f.come({});
    EXPECT_EQ(f.scopes_of(li), (std::vector<std::string>{"alliance:a-2", "alliance:a-9"}));
}

TEST(Admit, GroupsOfTwoCompetitorsGiveOneOnlyAndTheTrailSaysWhy) {
    Door f;
    const Person li = f.known();
    (void)f.come({"firm-1", "firm-2"});
    const auto held = *grants_of(f.database, li.id);
    ASSERT_EQ(held.size(), 1U);
    EXPECT_EQ(seat_in(held, "a-3", {}).member, "M1");
    EXPECT_EQ(f.last_deed("a-3"), "grant.refused");
    (void)f.come({"firm-2"});
    EXPECT_EQ(seat_in(*grants_of(f.database, li.id), "a-3", {}).member, "M2");
}

TEST(Admit, AListedGroupMayLetIn) {
    Door f;
    f.provider.groups_admit = true;
    EXPECT_TRUE(f.come({"staff"}).pending);
    f.claims.subject = "u-18";
    f.claims.email = "wang@example.cn";
    const Admitted came = f.come({"counsel"});
    ASSERT_EQ(came.sign_in.outcome, Outcome::signed_in);
    EXPECT_EQ((*who_is(f.database, f.house, {.cookie = came.sign_in.session->token}, f.now, f.from))
                  ->grants.size(),
              1U);
}

/// An address that somebody wrote into a profile must never open an account, or take the address.
TEST(Admit, AnAddressOpensNothingByItself) {
    struct Case {
        const char* what;
        bool verified, joins, is_li;
    };
    const Case cases[] = {
        {"verified, and we trust that", true, true, true},
        {"verified, and we do not", true, false, false},
        {"not verified", false, true, false},
        {"neither", false, false, false},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        Door f;
        const Person li = f.add("li");
        f.claims.email_verified = c.verified;
        f.provider.joins_verified_email = c.joins;
        const Admitted came = f.come();
        EXPECT_EQ(came.sign_in.outcome == Outcome::signed_in, c.is_li);
        EXPECT_EQ(persons(f.database, {})->size(), c.is_li ? 1U : 2U);
        if (c.is_li) {
            EXPECT_EQ(came.sign_in.person, li.id);
        } else {
            EXPECT_EQ(f.found().email, "");
        }
    }
}

TEST(Admit, WhoIsBlockedStaysOutside) {
    Door f;
    const Person li = f.known();
    ASSERT_TRUE(change_person(f.database, li.id, 2, {.state = PersonState::blocked}, f.occasion()));
    const Admitted came = f.come({"secretaries"});
    EXPECT_EQ(came.sign_in.outcome, Outcome::refused);
    EXPECT_FALSE(came.pending);
    EXPECT_TRUE(f.scopes_of(li).empty());
}

TEST(Admit, TheSecondFactorIsOursOrTheirs) {
    Door f(Policy{.second_factor_for_all = true});
    (void)f.known();
    EXPECT_EQ(f.come().sign_in.outcome, Outcome::enrolment_wanted);
    f.provider.brings_second_factor = true;
    EXPECT_EQ(f.come().sign_in.outcome, Outcome::signed_in);
}

TEST(Admit, NamesAreCleanedAndSubjectsOfTwoIssuersAreTwoPeople) {
    Door f;
    f.claims.name = "李\n娜";
    (void)f.come();
    EXPECT_EQ(f.found().name, "李娜");
    f.claims.issuer = "https://other.example.cn";
    f.claims.email = "";
    (void)f.come();
    EXPECT_EQ(persons(f.database, {})->size(), 2U);
}

}  // namespace
}  // namespace hanse::people
