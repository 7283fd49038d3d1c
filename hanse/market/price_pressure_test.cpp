// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/price_pressure.hpp"

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::market {
namespace {

using base::Interval;
using base::Rational;

const std::vector<PricedMember> kMembers{{100, 60}, {80, 50}, {120, 90}};
const Diversion kDiversion{{{}, Rational(3, 10), Rational(1, 10)},
                           {Rational(1, 5), {}, Rational(1, 10)},
                           {Rational(1, 4), Rational(3, 20), {}}};

TEST(PricePressure, B07) {
    const auto found = price_pressure(kMembers, kDiversion);
    EXPECT_EQ(found[0], Interval(Rational(3, 25)));
    EXPECT_EQ(found[1], Interval(Rational(11, 80)));
    EXPECT_EQ(found[2], Interval(Rational(29, 240)));
}

TEST(PricePressure, AnUnknownDiversionIsAnythingTheRowLeaves) {
    Diversion veiled = kDiversion;
    veiled[0][1].reset();  // worth 0.3 each; a tenth goes elsewhere already
    const auto found = price_pressure(kMembers, veiled);
    EXPECT_EQ(found[0], Interval(Rational(3, 100), Rational(3, 100) + Rational(27, 100)));
    EXPECT_EQ(found[1], Interval(Rational(11, 80)));
}

TEST(PricePressure, AnUnknownCostIsAtLeastZero) {
    auto members = kMembers;
    members[1].cost.reset();
    const auto found = price_pressure(members, kDiversion);
    EXPECT_EQ(found[0], Interval(std::nullopt, Rational(27, 100)));
    EXPECT_EQ(found[1], Interval(Rational(11, 80)));  // its own cost does not count
}

TEST(PricePressure, AMemberThatLosesMoneyHoldsPricesDown) {
    auto members = kMembers;
    members[1].cost = 100;
    Diversion veiled = kDiversion;
    veiled[0] = {std::nullopt, std::nullopt, std::nullopt};
    EXPECT_EQ(price_pressure(members, veiled)[0], Interval(Rational(-1, 5), Rational(3, 10)));
}

TEST(PricePressure, DiversionByShares) {
    const std::vector<Rational> shares{{1, 2}, {1, 4}, {1, 4}};
    const Diversion found = diversion_by_shares(shares);
    EXPECT_EQ(found[0][1], Rational(1, 2));
    EXPECT_EQ(found[1][0], Rational(2, 3));
    EXPECT_EQ(found[1][2], Rational(1, 3));
    EXPECT_THROW((void)diversion_by_shares(std::vector<Rational>{1}), base::ContractViolation);
}

TEST(PricePressure, DoublingAllMoneyChangesNothing) {
    std::vector<PricedMember> doubled;
    for (const PricedMember& m : kMembers)
        doubled.push_back({m.price * Rational(2), *m.cost * Rational(2)});
    EXPECT_EQ(price_pressure(kMembers, kDiversion), price_pressure(doubled, kDiversion));
}

}  // namespace
}  // namespace hanse::market
