// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/staff_sharing.hpp"

#include <gtest/gtest.h>

namespace hanse::assess {
namespace {

TEST(StaffSharing, TheSmallerTeamBorrows) {
    const std::vector<Team> teams{{"CN-03", "patent staff", 300},
                                  {"CN-05", "patent staff", 200},
                                  {"CN-06", "patent staff", 300},
                                  {"CN-07", "", 900}};
    const auto out = staff_sharing(teams);
    ASSERT_EQ(out.size(), 2U);
    EXPECT_EQ(out[0].larger, "CN-03") << "ties: the smallest id";
    EXPECT_EQ(out[0].smaller, "CN-05");
    EXPECT_EQ(out[0].saving, base::Rational(60));
    EXPECT_EQ(out[1].saving, base::Rational(90));
}

}  // namespace
}  // namespace hanse::assess
