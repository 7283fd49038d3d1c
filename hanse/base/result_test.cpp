// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/result.hpp"

#include <memory>
#include <string>

#include <gtest/gtest.h>

namespace hanse::base {
namespace {

Result<int> half(int number) {
    if (number % 2 != 0) return invalid({"numbers", 1, 1}, "奇数", "odd");
    return number / 2;
}

Result<std::string> quarter_in_words(int number) {
    HANSE_TRY(once, half(number));
    HANSE_TRY(twice, half(once));
    return std::to_string(twice);
}

Result<Done> must_be_even(int number) {
    HANSE_CHECK(half(number));
    return Done{};
}

TEST(Result, ValueOrError) {
    const auto good = quarter_in_words(12);
    ASSERT_TRUE(good.has_value());
    EXPECT_EQ(*good, "3");
    EXPECT_EQ(good->size(), 1U);
    const auto bad = quarter_in_words(6);
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().message.en, "odd");
    EXPECT_TRUE(must_be_even(2));
    EXPECT_FALSE(must_be_even(3));
}

TEST(Result, AskingForTheOtherSideIsABug) {
    EXPECT_THROW(half(1).value(), ContractViolation);
    EXPECT_THROW(half(2).error(), ContractViolation);
}

TEST(Result, CarriesWhatCannotBeCopied) {
    Result<std::unique_ptr<int>> owner = std::make_unique<int>(7);
    const std::unique_ptr<int> taken = *std::move(owner);
    EXPECT_EQ(*taken, 7);
}

}  // namespace
}  // namespace hanse::base
