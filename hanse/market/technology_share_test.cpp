// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/technology_share.hpp"

#include <gtest/gtest.h>

namespace hanse::market {
namespace {

using base::Interval;
using base::Rational;

enum : std::size_t { X, Y, Z, N };

TEST(TechnologyShare, EveryCase) {
    struct Case {
        const char* what;
        std::vector<FieldProduct> products;
        std::size_t technology;
        std::optional<Interval> share;
    };
    const std::vector<FieldProduct> b09{{500, {X}}, {300, {Y}}, {200, {X, Z}}};
    const Case cases[] = {
        {"B-09: one product of two embodies it", b09, X, Interval(Rational(7, 10))},
        {"B-09: beside another", b09, Z, Interval(Rational(1, 5))},
        {"B-09: no sales yet", b09, N, Interval(0)},
        {"unknown sales with it",
         {{300, {X}}, {700, {Y}}, {{}, {X}}},
         X,
         Interval(Rational(3, 10), Rational(1))},
        {"unknown sales without it",
         {{300, {X}}, {700, {Y}}, {{}, {Y}}},
         X,
         Interval(Rational(0), Rational(3, 10))},
        {"unknown sales on both sides",
         {{{}, {X}}, {{}, {Y}}},
         X,
         Interval(Rational(0), Rational(1))},
        {"only products with it, sales unknown", {{{}, {X}}}, X, Interval(1)},
        {"a field without sales", {{0, {X}}}, X, std::nullopt},
        {"no products", {}, X, std::nullopt},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(technology_share(c.products, c.technology), c.share);
    }
}

}  // namespace
}  // namespace hanse::market
