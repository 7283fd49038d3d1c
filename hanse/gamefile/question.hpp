// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody wants to know of a game, besides the concept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/games/work.hpp"

namespace hanse::gamefile {

/// Drawing random orders instead of exact calculation.
struct SamplingWish {
    std::int64_t orders = 0;  // 0: until the precision is reached
    double precision = 0;     // half-width of the widest interval; 0: as many orders as said
    std::uint64_t seed = 1;
};

struct Question {
    std::vector<base::Rational> allocation;  // in the sense of the file; empty: that of the file
    std::vector<std::string> compare;        // columns to set side by side; empty: a usual choice
    std::size_t top = 10;                    // coalitions to list
    base::Rational epsilon = 0;              // excess that a repair puts up with
    std::optional<SamplingWish> sampling;
    games::Work work;
};

}  // namespace hanse::gamefile
