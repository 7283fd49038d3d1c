// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/steps.hpp"

#include <gtest/gtest.h>

namespace hanse::games {
namespace {

using base::Rational;

TEST(Steps, WholeNumbersOfOneUnit) {
    struct Case {
        const char* what;
        std::vector<Rational> amounts;
        std::vector<std::int64_t> numbers;
        Rational unit;
    };
    const Case cases[] = {
        {"whole amounts", {3, -4, 0}, {3, -4, 0}, 1},
        {"cents", {Rational(1, 4), Rational(1, 100)}, {25, 1}, Rational(1, 100)},
        {"the least common denominator",
         {Rational(5, 6), Rational(-1, 4)},
         {10, -3},
         Rational(1, 12)},
        {"none", {}, {}, 1},
        {"the largest", {std::int64_t{1} << 51}, {std::int64_t{1} << 51}, 1},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto steps = in_steps(c.amounts);
        ASSERT_TRUE(steps);
        EXPECT_EQ(steps->numbers, c.numbers);
        EXPECT_EQ(steps->unit, c.unit);
    }
}

TEST(Steps, RefuseWhatATableCannotHold) {
    const std::int64_t large = std::int64_t{1} << 51;
    const std::vector<std::vector<Rational>> wrong = {
        {large, 1},
        {large, -1},
        {Rational(1, large), 1},
        {*Rational::parse("1e300")},
        {*Rational::parse("1e-300")},
    };
    for (const auto& amounts : wrong) EXPECT_FALSE(in_steps(amounts));
}

}  // namespace
}  // namespace hanse::games
