// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/rate.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/royalty/amounts.hpp"
#include "hanse/royalty/tiers.hpp"

namespace hanse::royalty {
namespace {

using base::Interval;
using base::Rational;

TEST(Rate, EveryForm) {
    struct Case {
        const char* text;
        const char* at_ten;      // what a unit of price 10 costs
        const char* at_unknown;  // and of unknown price
    };
    const Case cases[] = {
        {"0.20", "0.2", "0.2"},
        {"2%", "0.2", "?"},
        {"min(2%; 0.02)", "0.02", "0..0.02"},
        {"min(25; 2.5%)", "0.25", "0..25"},
        {"0.12..0.50", "0.12..0.5", "0.12..0.5"},
        {"1%..3%", "0.1..0.3", "?"},
        {"?", "?", "?"},
        {" ２％ ", "0.2", "?"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.text);
        const auto rate = Rate::parse(c.text);
        ASSERT_TRUE(rate);
        EXPECT_EQ(shown(rate->at(Rational(10))), c.at_ten);
        EXPECT_EQ(shown(rate->at(unknown_amount())), c.at_unknown);
    }
}

TEST(Rate, WhatIsNone) {
    for (const char* text : {"", "x", "-1", "min()", "min(1", "min(1,2)", "max(1; 2)", "3..1"})
        EXPECT_FALSE(Rate::parse(text)) << text;
}

std::vector<Tier> tiers_of(std::initializer_list<std::pair<int, const char*>> list) {
    std::vector<Tier> out;
    for (const auto& [over, rate] : list) out.push_back({Rational(over), *Rate::parse(rate)});
    return out;
}

TEST(Tiers, AverageOfAUnit) {
    const auto falling = tiers_of({{0, "2"}, {100, "1"}});
    const auto rising = tiers_of({{0, "0"}, {100, "1"}, {200, "3"}});
    struct Case {
        const char* what;
        const std::vector<Tier>& tiers;
        Volume kind;
        Interval volume;
        const char* each;
    };
    const Case cases[] = {
        {"none sold: what a first would cost", falling, Volume::marginal, 0, "2"},
        {"to the border", falling, Volume::marginal, 100, "2"},
        {"beyond it", falling, Volume::marginal, 200, "1.5"},
        {"whole volume, to the border", falling, Volume::whole, 100, "2"},
        {"whole volume, beyond it", falling, Volume::whole, 101, "1"},
        {"anything", falling, Volume::marginal, unknown_amount(), "1..2"},
        {"at most 200", falling, Volume::marginal, Interval(Rational(0), Rational(200)), "1.5..2"},
        {"whole volume, around the border", falling, Volume::whole,
         Interval(Rational(100), Rational(101)), "1..2"},
        {"free tier", rising, Volume::marginal, 300, "1.333333"},
        {"reverse tiers, anything", rising, Volume::marginal, unknown_amount(), "0..3"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(shown(unit_charge(c.tiers, c.kind, c.volume, Rational(1))), c.each);
    }
    EXPECT_EQ(tier_sum(rising, Volume::marginal, 250), "100 × 0 + 100 × 1 + 50 × 3");
}

/// The slow twin: every unit by itself pays the rate of the tier it falls into.
RC_GTEST_PROP(Tiers, AsIfEveryUnitWereLookedAt, ()) {
    std::vector<Tier> tiers;
    int over = 0;
    for (int k = 0, count = *rc::gen::inRange(1, 6); k < count; ++k) {
        tiers.push_back({Rational(over), *Rate::parse(std::to_string(*rc::gen::inRange(0, 50)))});
        over += *rc::gen::inRange(1, 40);
    }
    const int volume = *rc::gen::inRange(1, 150);
    Rational marginal = 0, reached = 0;
    for (int unit = 1; unit <= volume; ++unit) {
        for (const Tier& tier : tiers)
            if (tier.over < Rational(unit)) reached = *tier.rate.at(Rational(1)).low();
        marginal += reached;
    }
    const auto total = [&](Volume kind) {
        return times(Rational(volume), unit_charge(tiers, kind, Rational(volume), Rational(1)));
    };
    RC_ASSERT(total(Volume::marginal) == Interval(marginal));
    RC_ASSERT(total(Volume::whole) == Interval(reached * Rational(volume)));
}

}  // namespace
}  // namespace hanse::royalty
