// SPDX-License-Identifier: Apache-2.0
// Random: numbers that look like chance and are the same everywhere.
//
// Philox-4x32 with ten rounds: a number is computed from a seed, the number of its stream and its
// place in it. Whoever works on stream 17 gets the same numbers on any thread and any machine.
// Source: Salmon, Moraes, Dror & Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3" (2011).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace hanse::games {

/// One block of Philox-4x32-10.
constexpr std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                              std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t a = std::uint64_t{0xD2511F53} * counter[0];
        const std::uint64_t b = std::uint64_t{0xCD9E8D57} * counter[2];
        counter = {static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0],
                   static_cast<std::uint32_t>(b),
                   static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1],
                   static_cast<std::uint32_t>(a)};
        key[0] += 0x9E3779B9, key[1] += 0xBB67AE85;
    }
    return counter;
}

class Random {
public:
    Random(std::uint64_t seed, std::uint64_t stream) : seed_(seed), stream_(stream) {}

    std::uint64_t bits() {
        if (used_ == 2) draw(), used_ = 0;
        return words_[used_++];
    }

    /// A number from 0 to below - 1, all equally likely. @param below  above 0.
    std::uint64_t below(std::uint64_t below) {
        Wide product = Wide{bits()} * below;  // Lemire, "Fast Random Integer Generation" (2019)
        if (static_cast<std::uint64_t>(product) < below)
            for (const std::uint64_t uneven = -below % below;
                 static_cast<std::uint64_t>(product) < uneven;)
                product = Wide{bits()} * below;
        return static_cast<std::uint64_t>(product >> 64);
    }

    /// Puts items into one of all orders, each equally likely.
    template <class Item>
    void shuffle(std::span<Item> items) {
        for (std::size_t k = items.size(); k > 1; --k) std::swap(items[k - 1], items[below(k)]);
    }

private:
    __extension__ using Wide = unsigned __int128;

    void draw() {
        const auto low = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
        const auto high = [](std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32); };
        const auto block = philox({low(block_), high(block_), low(stream_), high(stream_)},
                                  {low(seed_), high(seed_)});
        words_ = {block[0] | std::uint64_t{block[1]} << 32,
                  block[2] | std::uint64_t{block[3]} << 32};
        ++block_;
    }

    std::uint64_t seed_, stream_, block_ = 0;
    std::array<std::uint64_t, 2> words_{};
    std::size_t used_ = 2;
};

}  // namespace hanse::games
