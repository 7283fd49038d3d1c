// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/person.hpp"

#include <gtest/gtest.h>

#include "hanse/people/link.hpp"
#include "hanse/people/principal.hpp"
#include "hanse/people/test_house.hpp"

namespace hanse::people {
namespace {

using base::ErrorKind;

TEST(Person, IsAddedOnceByAddress) {
    TestHouse f;
    const Person li = f.add("Li.Na");
    EXPECT_TRUE(li.id.starts_with("p-"));
    EXPECT_EQ(person(f.database, li.id)->email, "Li.Na@example.cn");
    EXPECT_EQ((*person_by_email(f.database, " li.na@EXAMPLE.cn "))->id, li.id);
    EXPECT_FALSE(person_by_email(f.database, "wang@example.cn")->has_value());
    const auto again =
        add_person(f.database, {.name = "x", .email = "LI.NA@example.cn"}, f.occasion());
    EXPECT_EQ(again.error().kind, ErrorKind::conflict);
    EXPECT_EQ(person(f.database, "p-nobody").error().kind, ErrorKind::not_found);
}

TEST(Person, NamesAndAddressesAreChecked) {
    struct Case {
        const char *what, *name, *email;
        bool good;
    };
    const Case cases[] = {
        {"Chinese", "李娜", "li@例子.cn", true},
        {"plus", "Li", "li+hanse@mail.example.cn", true},
        {"no name", " ", "li@example.cn", false},
        {"a line break in a name", "Li\nNa", "li@example.cn", false},
        {"no address", "Li", "", false},
        {"no @", "Li", "li.example.cn", false},
        {"two @", "Li", "li@b@example.cn", false},
        {"no dot", "Li", "li@example", false},
        {"a header put in", "Li", "li@example.cn\r\nBcc: a@b.cn", false},
        {"two addresses", "Li", "li@example.cn,b@example.cn", false},
        {"brackets", "Li", "<li@example.cn>", false},
        {"a dot at the end", "Li", "li@example.", false},
        {"not UTF-8", "Li\xff", "li@example.cn", false},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        TestHouse f;
        const auto added = add_person(f.database, {.name = c.name, .email = c.email}, f.occasion());
        EXPECT_EQ(added.has_value(), c.good) << said(added);
    }
}

TEST(Person, TwoWhoChangeOneVersionCollide) {
    TestHouse f;
    const Person li = f.add("li");
    const auto changed = change_person(f.database, li.id, 1, {.name = "李娜"}, f.occasion());
    ASSERT_TRUE(changed) << said(changed);
    EXPECT_EQ(changed->version, 2);
    EXPECT_EQ(changed->name, "李娜");
    EXPECT_EQ(f.last_deed(), "person.changed");
    const auto late = change_person(f.database, li.id, 1, {.name = "x"}, f.occasion());
    EXPECT_EQ(late.error().kind, ErrorKind::conflict);
    EXPECT_EQ(person(f.database, li.id)->name, "李娜");
}

TEST(Person, BlockingEndsEverythingTheyHold) {
    TestHouse f;
    f.add("root", true);
    const Person li = f.add("li");
    const std::string session = f.token_of(li);
    const auto token =
        *give_token(f.database, li.id, "CI", {}, "2027-01-01T00:00:00Z", f.occasion(li.id));
    const auto invited =
        *invite(f.database, f.house, {.email = "new@example.cn"}, f.occasion(li.id));
    const auto blocked = change_person(f.database, li.id, 1, {.state = PersonState::blocked},
                                       f.occasion(), "left the company");
    ASSERT_TRUE(blocked) << said(blocked);
    EXPECT_EQ(f.last_deed(), "person.blocked");
    EXPECT_FALSE(who_is(f.database, f.house, {.cookie = session}, f.now, f.from));
    EXPECT_FALSE(who_is(f.database, f.house, {.bearer = token.secret}, f.now, f.from));
    EXPECT_FALSE(look_at_link(f.database, invited.secret, f.now));
    EXPECT_EQ(f.try_password(li.email).outcome, SignIn::Outcome::refused);

    ASSERT_TRUE(change_person(f.database, li.id, 2, {.state = PersonState::active}, f.occasion()));
    EXPECT_EQ(f.try_password(li.email).outcome, SignIn::Outcome::signed_in);
    EXPECT_FALSE(who_is(f.database, f.house, {.cookie = session}, f.now, f.from))
        << "what ended stays ended";
}

TEST(Person, TheLastAdministratorStays) {
    TestHouse f;
    const Person root = f.add("root", true);
    for (const PersonChange& change :
         {PersonChange{.state = PersonState::blocked}, PersonChange{.administrator = false}})
        EXPECT_EQ(change_person(f.database, root.id, 1, change, f.occasion()).error().kind,
                  ErrorKind::conflict);
    f.add("second", true);
    EXPECT_TRUE(change_person(f.database, root.id, 1, {.administrator = false}, f.occasion()));
}

TEST(Person, ListsComeInPagesAndByPart) {
    TestHouse f;
    for (const char* name : {"anna", "bert", "100%_sure"}) f.add(name);
    EXPECT_EQ(persons(f.database, {})->size(), 3U);
    EXPECT_EQ(persons(f.database, {.part = "ER"})->size(), 1U);
    EXPECT_EQ(persons(f.database, {.part = "%"})->size(), 1U) << "no pattern";
    EXPECT_EQ(persons(f.database, {.state = PersonState::blocked})->size(), 0U);
    const auto first = *persons(f.database, {.count_max = 2});
    const auto rest = *persons(f.database, {.after = first.back().id, .count_max = 2});
    ASSERT_EQ(rest.size(), 1U);
    EXPECT_LT(first.back().id, rest.front().id);
}

}  // namespace
}  // namespace hanse::people
