// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/present_value.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

TEST(PresentValue, EveryCase) {
    struct Case {
        const char* what;
        Rational discount;
        int first, last;
        const char* value;
    };
    const Case cases[] = {
        {"C-12: two years, the first undiscounted", {2, 25}, 0, 1, "52/27"},
        {"C-30: five years from the first on", {2, 25}, 1, 5, "57291025/14348907"},
        {"without interest a year is a year", 0, 0, 9, "10"},
        {"no year at all", {1, 10}, 0, -1, "0"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(present_value_of_one(c.discount, c.first, c.last).exact(), c.value) << c.what;
    EXPECT_THROW(present_value_of_one(-1, 0, 1), base::ContractViolation);
}

}  // namespace
}  // namespace hanse::sharing
