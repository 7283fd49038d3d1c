// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/country_counts.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

const std::vector<NationalPatent> kPatents{{"A", "CN", 2030}, {"A", "US", 2030}, {"A", "CN", 2022},
                                           {"B", "CN", 2030}, {"B", "EP", 2031}, {"C", "US", 2030},
                                           {"C", "US", 2031}};

std::string shares(const CountryShares& found) {
    std::string out;
    for (const auto& [owner, amount] : found.by_owner) out += owner + " " + amount.exact() + " ";
    return out + "_ " + found.unallocated.exact();
}

TEST(CountryCounts, EveryCase) {
    struct Case {
        const char* what;
        std::vector<RoyaltyLine> lines;
        const char* shares;
    };
    const Case cases[] = {
        {"C-25",
         {{"CN", "US", 600, 2024}, {"CN", "CN", 300, 2024}, {"CN", "IN", 100, 2024}},
         "A 440 B 320 C 240 _ 0"},
        {"the last year still counts", {{"CN", "CN", 30, 2022}}, "A 20 B 10 C 0 _ 0"},
        {"nobody has a patent there", {{"IN", "IN", 30, 2024}}, "A 0 B 0 C 0 _ 30"},
        {"no line", {}, "A 0 B 0 C 0 _ 0"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(shares(*country_weighted_counts(kPatents, c.lines)), c.shares) << c.what;
}

TEST(CountryCounts, ALineInTwoHalvesIsTheSameLine) {
    const std::vector<RoyaltyLine> one{{"CN", "US", 600, 2024}},
        two{{"CN", "US", 200, 2024}, {"CN", "US", 400, 2024}};
    EXPECT_EQ(shares(*country_weighted_counts(kPatents, one)),
              shares(*country_weighted_counts(kPatents, two)));
}

TEST(CountryCounts, PointsWeigh) {
    auto patents = kPatents;
    patents[0].points = 3;
    const std::vector<RoyaltyLine> lines{{"CN", "CN", 300, 2024}};
    EXPECT_EQ(shares(*country_weighted_counts(patents, lines)), "A 225 B 75 C 0 _ 0");
}

}  // namespace
}  // namespace hanse::sharing
