// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/walls/aggregates.hpp"

#include <bit>
#include <random>

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/registry/walls/test_walls.hpp"

namespace hanse::registry {
namespace {

const AggregateRules& rules() {
    static const AggregateRules all = *AggregateRules::load(std::vector<base::NamedBytes>{
        {"rules/walls/aggregates.yaml",
         *base::read_file(HANSE_ROOT "/rules/walls/aggregates.yaml")}});
    return all;
}

Sum sum_of(std::initializer_list<std::pair<const char*, int>> of) {
    Sum out;
    for (const auto& [member, part] : of) {
        out.of[member] = part;
        out.total = out.total + base::Rational(part);
    }
    return out;
}

TEST(Aggregates, WhatIsRefused) {
    const Sum four = sum_of({{"A", 10}, {"B", 9}, {"C", 8}, {"D", 7}});
    struct Case {
        const char* what;
        Sum sum;
        std::vector<Parts> before;
        Refused answer;
    };
    Sum corrected = four;
    corrected.of["D"] = 8;
    const Sum eight =
        sum_of({{"A", 10}, {"B", 9}, {"C", 8}, {"D", 7}, {"E", 6}, {"F", 6}, {"G", 6}, {"H", 6}});
    const Case cases[] = {
        {"four members of a size", four, {}, Refused::no},
        {"three", sum_of({{"A", 1}, {"B", 1}, {"C", 1}}), {}, Refused::too_few},
        {"one part towers over the rest",
         sum_of({{"A", 100}, {"B", 9}, {"C", 8}, {"D", 7}}),
         {},
         Refused::one_part_too_large},
        {"the same again", four, {four.of}, Refused::no},
        {"one joined since",
         sum_of({{"A", 10}, {"B", 9}, {"C", 8}, {"D", 7}, {"E", 6}}),
         {four.of},
         Refused::told_apart},
        {"one figure corrected since", corrected, {four.of}, Refused::told_apart},
        {"four more joined since", eight, {four.of}, Refused::no},
        {"the difference of two others",
         eight,
         {four.of, sum_of({{"A", 10}, {"E", 6}, {"F", 6}, {"G", 6}}).of},
         Refused::told_apart},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(refused(rules(), c.sum, c.before), c.answer);
    }
}

/// Rank of 0/1 rows over the rationals, by elimination.
std::size_t rank_of(std::vector<std::vector<base::Rational>> rows) {
    std::size_t rank = 0;
    const std::size_t columns = rows.empty() ? 0 : rows[0].size();
    for (std::size_t column = 0; column < columns; ++column) {
        std::size_t pivot = rank;
        while (pivot < rows.size() && rows[pivot][column] == base::Rational(0)) ++pivot;
        if (pivot == rows.size()) continue;
        std::swap(rows[rank], rows[pivot]);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i == rank || rows[i][column] == base::Rational(0)) continue;
            const base::Rational factor = rows[i][column] / rows[rank][column];
            for (std::size_t j = 0; j < columns; ++j)
                rows[i][j] = rows[i][j] - factor * rows[rank][j];
        }
        ++rank;
    }
    return rank;
}

/// Whatever is asked, in whatever order: no one's part, nor that of two or three together, follows
/// from the sums that were given out.
TEST(Aggregates, NothingSmallCanBeReckonedBack) {
    std::mt19937 dice(20261123);
    constexpr int kMembers = 12;
    int given = 0;
    for (int round = 0; round < 60; ++round) {
        std::vector<Parts> out;
        std::vector<std::vector<base::Rational>> rows;
        for (int asked = 0; asked < 40; ++asked) {
            Sum sum;
            std::vector<base::Rational> row(kMembers);
            const unsigned mask = dice() % (1U << kMembers);
            for (int i = 0; i < kMembers; ++i)
                if ((mask >> i & 1U) != 0) {
                    sum.of[std::string(1, static_cast<char>('A' + i))] = 10;
                    sum.total = sum.total + base::Rational(10);
                    row[static_cast<std::size_t>(i)] = 1;
                }
            if (refused(rules(), sum, out) != Refused::no) continue;
            out.push_back(sum.of);
            rows.push_back(row);
            ++given;
        }
        const std::size_t rank = rank_of(rows);
        for (unsigned small = 1; small < (1U << kMembers); ++small) {
            if (std::popcount(small) >= 4) continue;
            auto more = rows;
            std::vector<base::Rational> row(kMembers);
            for (int i = 0; i < kMembers; ++i)
                if ((small >> i & 1U) != 0) row[static_cast<std::size_t>(i)] = 1;
            more.push_back(row);
            ASSERT_EQ(rank_of(more), rank + 1) << "the sum of few follows from what was given out";
        }
    }
    EXPECT_GT(given, 60) << "something is given out at all";
}

TEST(Aggregates, SumsAreExactAndCompleteOrNotThere) {
    const Measure& revenue = *rules().measure("market-revenue");
    const Record a =
        row("markets", "r-1",
            {{"market", "pumps"}, {"year", "2024"}, {"participant", "A"}, {"revenue", "0.1"}});
    const Record b =
        row("markets", "r-2",
            {{"market", "pumps"}, {"year", "2024"}, {"participant", "B"}, {"revenue", "0.2"}});
    const Record outsider =
        row("markets", "r-3",
            {{"market", "pumps"}, {"year", "2024"}, {"participant", "X"}, {"revenue", "9"}});
    const Record vague =
        row("markets", "r-4",
            {{"market", "pumps"}, {"year", "2024"}, {"participant", "C"}, {"revenue", "?"}});
    const std::vector<Record> known{a, b, outsider};
    const auto sums = sums_of(revenue, known, {"A", "B", "C"});
    ASSERT_EQ(sums.size(), 1U);
    EXPECT_EQ(sums[0].total.exact(), "3/10");
    EXPECT_EQ(sums[0].of, (Parts{{"A", {1, 10}}, {"B", {2, 10}}}));
    const std::vector<Record> unknown{a, b, vague};
    EXPECT_TRUE(sums_of(revenue, unknown, {"A", "B", "C"}).empty());
}

}  // namespace
}  // namespace hanse::registry
