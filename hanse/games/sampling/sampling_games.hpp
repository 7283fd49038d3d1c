// SPDX-License-Identifier: Apache-2.0
// Three large games with known values, on which sampling is tried: airport-500 and ledger-200 of
// games-known-answers.json, made by SplitMix64 as they were there, and the electors of a president of
// the United States. For tests and benchmarks.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/games/rules/voting.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::games {

/// Source: Steele, Lea & Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
class SplitMix64 {
public:
    explicit SplitMix64(std::uint64_t seed) : state_(seed) {}

    int below(std::uint64_t count) {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return static_cast<int>((z ^ z >> 31) % count);
    }

private:
    std::uint64_t state_;
};

/// The needs of 500 users of a runway: 271131, 817387, 426800 …
inline std::vector<base::Rational> airport_500() {
    SplitMix64 random(105);
    std::vector<base::Rational> costs;
    for (int k = 0; k < 500; ++k) costs.emplace_back(1000 + random.below(900'000));
    return costs;
}

/// 400 lines of 1 to 12 owners out of 200; the first is worth 959591 to owner 60.
inline TermGame ledger_200() {
    SplitMix64 random(103);
    std::vector<Term> lines;
    for (int k = 0; k < 400; ++k) {
        Players owners;
        const auto count = std::size_t(1 + random.below(12));
        while (owners.size() < count) {
            const int owner = random.below(200);
            if (std::ranges::find(owners, owner) == owners.end()) owners.push_back(owner);
        }
        std::ranges::sort(owners);
        lines.emplace_back(Unanimity{1 + random.below(1'000'000), owners});
    }
    return TermGame::create(200, std::move(lines)).value();
}

/// 50 states and the capital, by the census of 2020: 270 of 538.
inline WeightedVoting us_electors() {
    return WeightedVoting::create(
               270, {54, 40, 30, 28, 19, 19, 17, 16, 16, 15, 14, 13, 12, 11, 11, 11, 11,
                     10, 10, 10, 10, 10, 9,  9,  8,  8,  8,  7,  7,  6,  6,  6,  6,  6,
                     6,  5,  5,  4,  4,  4,  4,  4,  4,  4,  3,  3,  3,  3,  3,  3,  3})
        .value();
}

}  // namespace hanse::games
