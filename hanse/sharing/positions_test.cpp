// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/positions.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

TEST(Positions, EveryFlowInOneTable) {
    const ExchangeRate rate{{683, 100}, *base::Date::create(2010, 1, 4)};
    const std::vector<FlowShares> flows{
        {Flow::licensing, numbers("3 2"), {}, *money::Currency::parse("USD"), rate},
        {Flow::running, {}, numbers("10 5")},
        {Flow::licensing, numbers("1 1"), numbers("0 2")}};
    const auto found = positions(2, flows);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->columns.size(), 2U);
    EXPECT_EQ(found->columns[0].flow, Flow::running);
    EXPECT_EQ(text(found->columns[1].benefit), "2149/100 733/50");
    EXPECT_EQ(text(found->net), "1149/100 383/50");
    Amounts benefit(2), cost(2);
    for (const auto& column : found->columns) {
        benefit = sum(benefit, column.benefit);
        cost = sum(cost, column.cost);
    }
    EXPECT_EQ(text(found->benefit), text(benefit));
    EXPECT_EQ(text(found->cost), text(cost));
}

TEST(Positions, ForeignMoneyNeedsARateAndItsDay) {
    const std::vector<FlowShares> flows{
        {Flow::licensing, numbers("3 2"), {}, *money::Currency::parse("USD")}};
    const auto found = positions(2, flows);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().message.en, "flows[0]: amounts in USD need a rate and its day");
}

}  // namespace
}  // namespace hanse::sharing
