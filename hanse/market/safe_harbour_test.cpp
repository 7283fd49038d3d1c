// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/safe_harbour.hpp"

#include <gtest/gtest.h>

namespace hanse::market {
namespace {

using base::Interval;
using base::Rational;
using base::Truth;

// The numbers of model.md B.3, here only as an example of thresholds.
const SafeHarbourThresholds kExample{.cn_guidelines = {Rational(1, 5), Rational(3, 10)},
                                     .cn_guidelines_alternatives = 4,
                                     .cn_vertical_below = Rational(15, 100),
                                     .eu = {Rational(1, 5), Rational(3, 10)},
                                     .us_zone = Rational(1, 5),
                                     .us_alternatives = 4};

TEST(SafeHarbours, EveryCase) {
    constexpr Truth yes = Truth::yes, no = Truth::no, open = Truth::unknown;
    constexpr Relation across = Relation::horizontal, along = Relation::vertical;
    struct Case {
        const char* what;
        Relation relation;
        std::vector<const char*> shares;
        Truth known;
        const char* alternatives;
        Truth hardcore;
        Truth cn;
        std::optional<Truth> cn_vertical;
        Truth eu, us;
    };
    const Case cases[] = {
        {"B-05: exactly a fifth", across, {"12%", "8%"}, yes, "1", no, yes, {}, yes, yes},
        {"B-06: 30% together, five alternatives",
         across,
         {"12%", "8%", "6%", "4%"},
         yes,
         "5",
         no,
         no,
         {},
         no,
         yes},
        {"B-10: vertical, 14% and 16%", along, {"14%", "16%"}, yes, "2", no, yes, no, yes, no},
        {"hardcore is never inside", across, {"1%"}, yes, "9", yes, no, {}, no, no},
        {"shares cannot be had, but four alternatives",
         across,
         {},
         no,
         "4",
         no,
         yes,
         {},
         open,
         yes},
        {"shares cannot be had, three alternatives", along, {}, no, "3", no, no, open, open, open},
        {"a share not asked for yet", across, {"12%", "?"}, yes, "0", no, open, {}, open, open},
        {"that share cannot matter any more", across, {"21%", ">=0"}, yes, "0", no, no, {}, no, no},
        {"15% is not below 15%", along, {"15%"}, yes, "0", no, yes, no, yes, yes},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        Dealing dealing{.relation = c.relation, .shares_known = c.known, .hardcore = c.hardcore};
        for (const char* share : c.shares)
            dealing.shares.push_back(Interval::parse(share).value_or(Interval(Rational(0), {})));
        dealing.alternatives = *Interval::parse(c.alternatives);
        const SafeHarbours found = safe_harbours(dealing, kExample);
        EXPECT_EQ(found.cn_guidelines, c.cn);
        EXPECT_EQ(found.cn_vertical, c.cn_vertical);
        EXPECT_EQ(found.eu, c.eu);
        EXPECT_EQ(found.us, c.us);
    }
}

TEST(SafeHarbours, WhatRestsOnAnUnconfirmedNumberIsUnknown) {
    SafeHarbourThresholds unconfirmed = kExample;
    unconfirmed.us_zone = Interval();
    const Dealing dealing{.shares = {Rational(1, 10)},
                          .shares_known = Truth::yes,
                          .alternatives = 0,
                          .hardcore = Truth::no};
    EXPECT_EQ(safe_harbours(dealing, unconfirmed).us, Truth::unknown);
    EXPECT_EQ(safe_harbours(dealing, unconfirmed).eu, Truth::yes);
}

}  // namespace
}  // namespace hanse::market
