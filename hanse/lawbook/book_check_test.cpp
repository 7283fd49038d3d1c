// SPDX-License-Identifier: GPL-3.0-or-later
// The house's own book keeps its promises, and a rule that cannot fire is found out.
#include "hanse/lawbook/book_check.hpp"

#include <gtest/gtest.h>

#include "hanse/lawbook/test_books.hpp"

namespace hanse::lawbook {
namespace {

using assess::Status;

std::string_view name(Role role) {
    return role == Role::fires      ? "fires"
           : role == Role::suspects ? "suspects"
           : role == Role::clear    ? "clear"
                                    : "open";
}

TEST(BookCheck, EveryRuleOfTheHouseHasItsWitnesses) {
    const BookCheck check = check_book(house_book());
    for (const Missing& one : check.missing)
        ADD_FAILURE() << one.rule->place.text() << ": no case for '" << name(one.role) << "'";
    EXPECT_EQ(check.failed(), 0U);
    EXPECT_EQ(check.rows_with_rule + check.rows_with_reason, 221U);
}

}  // namespace
}  // namespace hanse::lawbook
