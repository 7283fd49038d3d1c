// SPDX-License-Identifier: Apache-2.0
// Every variant of the loops gives the same bits as the plainest one, and as a loop over coalitions.
#include "hanse/games/tables/kernels.hpp"

#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "hanse/games/tables/table_memory.hpp"

namespace hanse::games {
namespace {

std::vector<double> numbers(std::size_t count, std::uint64_t seed) {
    std::mt19937_64 dice(seed);
    std::vector<double> out(count);
    for (double& v : out) v = std::uniform_real_distribution<>(-1, 1)(dice);
    return out;
}

auto aligned(const std::vector<double>& values) {
    auto out = scratch(values.size());
    std::ranges::copy(values, out.get());
    return out;
}

TEST(Kernels, AllVariantsSumToTheSameBits) {
    for (int bits = kLeafBitsMin; bits <= kLeafBitsMax; ++bits) {
        const auto worth = aligned(numbers(std::size_t{1} << bits, 1));
        const std::size_t length = sums_length(bits - kLaneBits);
        std::vector<double> first;
        for (const Kernels* one : kernels_here()) {
            SCOPED_TRACE(one->name);
            const auto out = scratch(length), spare = scratch(kSumsSpare);
            one->sums(worth.get(), bits, out.get(), spare.get());
            const std::vector<double> found(out.get(), out.get() + length);
            if (first.empty()) first = found;
            EXPECT_EQ(found, first);
        }
    }
}

TEST(Kernels, TheLargestExcessOfABlock) {
    const auto worth = numbers(kBlock, 2), low = numbers(kBlock, 3), factor = numbers(kBlock, 4);
    const auto w = aligned(worth), l = aligned(low), f = aligned(factor);
    double plain = -1e300, each = -1e300;
    for (std::size_t k = 0; k < kBlock; ++k) {
        plain = std::max(plain, worth[k] - low[k]);
        each = std::max(each, (worth[k] - low[k] - 0.25) * factor[k]);
    }
    for (const Kernels* one : kernels_here()) {
        SCOPED_TRACE(one->name);
        EXPECT_EQ(one->largest_excess(w.get(), l.get(), 0.25, nullptr), plain);
        EXPECT_EQ(one->largest_excess(w.get(), l.get(), 0.25, f.get()), each);
    }
}

TEST(Kernels, TheNatureOfNumbers) {
    struct Case {
        const char* what;
        double odd_one;
        bool finite, whole;
    };
    const Case cases[] = {
        {"whole", -7, true, true},
        {"a half", 3.5, true, false},
        {"almost whole", 1e15 + 0.125, true, false},
        {"too large to be sure", 0x1p52, true, false},
        {"largest whole", 0x1p51, true, true},
        {"infinite", std::numeric_limits<double>::infinity(), false, false},
        {"minus infinite", -std::numeric_limits<double>::infinity(), false, false},
        {"no number", std::numeric_limits<double>::quiet_NaN(), false, false},
    };
    for (const Case& c : cases) {
        for (const std::size_t place : {std::size_t{0}, std::size_t{37}, std::size_t{63}}) {
            SCOPED_TRACE(c.what);
            std::vector<double> values(64, 5.0);
            values[place] = c.odd_one;
            const auto memory = aligned(values);
            for (const Kernels* one : kernels_here()) {
                const Kernels::Nature found = one->inspect(memory.get(), values.size());
                EXPECT_EQ(found.finite, c.finite);
                if (!c.finite) continue;
                EXPECT_EQ(found.whole, c.whole);
                EXPECT_EQ(found.largest, std::max(5.0, std::abs(c.odd_one)));
            }
        }
    }
}

}  // namespace
}  // namespace hanse::games
