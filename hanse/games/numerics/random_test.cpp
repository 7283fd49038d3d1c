// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/random.hpp"

#include <map>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

namespace hanse::games {
namespace {

// The known answers that come with Random123, the library of the authors.
TEST(Philox, KnownAnswers) {
    using Counter = std::array<std::uint32_t, 4>;
    EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}),
              (Counter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    EXPECT_EQ(philox({~0U, ~0U, ~0U, ~0U}, {~0U, ~0U}),
              (Counter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
              (Counter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Random, SeedAndStreamDecideEverything) {
    Random one(7, 3), again(7, 3), other_stream(7, 4), other_seed(8, 3);
    for (int k = 0; k < 10; ++k) {
        const std::uint64_t bits = one.bits();
        EXPECT_EQ(bits, again.bits());
        EXPECT_NE(bits, other_stream.bits());
        EXPECT_NE(bits, other_seed.bits());
    }
}

TEST(Random, BelowAndShuffleFavourNobody) {
    constexpr int kDraws = 60'000;
    Random random(1, 0);
    std::vector<int> numbers(6);
    std::map<std::vector<int>, int> orders;
    for (int k = 0; k < kDraws; ++k) {
        ++numbers[random.below(6)];
        std::vector<int> order = {0, 1, 2};
        random.shuffle(std::span(order));
        ++orders[order];
    }
    EXPECT_EQ(orders.size(), 6);
    for (const int count : numbers) EXPECT_NEAR(count, kDraws / 6, 400);  // over 4 deviations
    for (const auto& [order, count] : orders) EXPECT_NEAR(count, kDraws / 6, 400);
    EXPECT_EQ(random.below(1), 0);
}

}  // namespace
}  // namespace hanse::games
