// SPDX-License-Identifier: Apache-2.0
#include "hanse/money/split.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hanse::money {
namespace {

using base::ContractViolation;
using base::Rational;

std::vector<std::int64_t> minors(const std::vector<Money>& parts) {
    std::vector<std::int64_t> out;
    for (const Money& part : parts) out.push_back(part.minor());
    return out;
}

TEST(Split, EveryCase) {
    struct Case {
        const char* what;
        std::int64_t total;
        std::vector<Rational> weights;
        std::vector<std::int64_t> parts;
    };
    const Case cases[] = {
        {"even", 900, {1, 1, 1}, {300, 300, 300}},
        {"a unit left over goes to the first of equals", 100, {1, 1, 1}, {34, 33, 33}},
        {"a loss is shared like a gain", -100, {1, 1, 1}, {-34, -33, -33}},
        {"a weight of zero gets nothing", 101, {1, 0, 1}, {51, 0, 50}},
        {"the larger remainder comes first, not the larger weight",
         10,
         {Rational(1, 6), Rational(1, 3), Rational(1, 2)},
         {2, 3, 5}},
        {"fractions of fractions", 7, {Rational(2, 7), Rational(3, 7), Rational(2, 7)}, {2, 3, 2}},
        {"nothing to share", 0, {5, 1}, {0, 0}},
        {"fewer units than people", 1, {1, 1, 1}, {1, 0, 0}},
        {"huge amounts do not overflow", INT64_MAX, {Rational(INT64_MAX)}, {INT64_MAX}},
        {"huge losses neither", -INT64_MAX, {1, 1}, {-(INT64_MAX / 2) - 1, -(INT64_MAX / 2)}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(minors(split({c.total, cny}, c.weights)), c.parts);
    }
}

TEST(Split, WeightsKeepTheirPromises) {
    const std::vector<std::vector<Rational>> wrong = {{}, {0, 0}, {2, -1}};
    for (const auto& weights : wrong) EXPECT_THROW(split({100, cny}, weights), ContractViolation);
}

TEST(RoundToTotal, ExamplesOfTheModel) {  // model.md 0.2, example C-36
    const std::vector<Rational> thirds(3, Rational(100, 3) * 100);
    EXPECT_EQ(round_to_total(thirds, 10000), (std::vector<std::int64_t>{3334, 3333, 3333}));
    const std::vector<Rational> sixtieths(3, Rational(1, 60) * 100);
    EXPECT_EQ(round_to_total(sixtieths, 5), (std::vector<std::int64_t>{2, 2, 1}));
}

TEST(RoundToTotal, GainsAndLossesTogether) {
    const std::vector<Rational> exact = {Rational(-5, 2), Rational(7, 2)};
    EXPECT_EQ(round_to_total(exact, 1), (std::vector<std::int64_t>{-2, 3}));
    EXPECT_THROW(round_to_total(exact, 3), ContractViolation);
    EXPECT_THROW(round_to_total(exact, -1), ContractViolation);
    EXPECT_TRUE(round_to_total({}, 0).empty());
}

std::vector<Rational> weights_of(const std::vector<std::uint16_t>& numbers) {
    std::vector<Rational> out;
    for (const std::uint16_t number : numbers)
        out.emplace_back(std::int64_t(number), std::int64_t(number % 7 + 1));
    return out;
}

RC_GTEST_PROP(Split, NothingIsLostAndNobodyIsAUnitOff,
              (std::int64_t total, const std::vector<std::uint16_t>& numbers)) {
    RC_PRE(total != INT64_MIN);
    const std::vector<Rational> weights = weights_of(numbers);
    const Rational sum = std::accumulate(weights.begin(), weights.end(), Rational());
    RC_PRE(sum > 0);
    const std::vector<Money> parts = split({total, cny}, weights);
    Money together(0, cny);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        together += parts[i];
        const Rational off = Rational(parts[i].minor()) - Rational(total) * weights[i] / sum;
        RC_ASSERT(off > -1 && off < 1);
    }
    RC_ASSERT(together == Money(total, cny));
}

/// The slow twin: gives the units out one at a time, each to whoever is furthest behind the exact
/// part.
RC_GTEST_PROP(Split, AgreesWithGivingOutOneByOne,
              (std::uint8_t total, const std::vector<std::uint16_t>& numbers)) {
    const std::vector<Rational> weights = weights_of(numbers);
    const Rational sum = std::accumulate(weights.begin(), weights.end(), Rational());
    RC_PRE(sum > 0);
    std::vector<Rational> behind;
    for (const Rational& weight : weights) behind.push_back(Rational(int(total)) * weight / sum);
    std::vector<std::int64_t> parts(weights.size());
    for (int unit = 0; unit < total; ++unit) {
        const auto next = std::ranges::max_element(behind);
        *next -= 1;
        ++parts[std::size_t(next - behind.begin())];
    }
    RC_ASSERT(minors(split({total, cny}, weights)) == parts);
}

}  // namespace
}  // namespace hanse::money
