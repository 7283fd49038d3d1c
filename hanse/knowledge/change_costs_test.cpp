// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/change_costs.hpp"

#include <gtest/gtest.h>

namespace hanse::knowledge {
namespace {

using base::Rational;

TEST(ChangeCosts, AFactsOwnWeightComesBeforeThatOfItsGroup) {
    const ChangeCosts costs{.weights = {{"charter", Rational(1)},
                                        {"charter.boycott", Rational(2)},
                                        {"market.shares_recorded_yearly", Rational(1)}},
                            .fixed = {"market"}};
    EXPECT_EQ(costs.weight("charter.boycott"), Rational(2));
    EXPECT_EQ(costs.weight("charter.exists"), Rational(1));
    EXPECT_EQ(costs.weight("licensing.refusal"), Rational(1)) << "nobody said otherwise";
    EXPECT_EQ(costs.weight("market.alliance_share"), std::nullopt) << "no matter of choice";
    EXPECT_EQ(costs.weight("market.shares_recorded_yearly"), Rational(1)) << "but this one is";
}

}  // namespace
}  // namespace hanse::knowledge
