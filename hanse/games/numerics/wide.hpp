// SPDX-License-Identifier: Apache-2.0
// Whole numbers of 128 bits, for sums of worths that 64 bits could not hold.
#pragma once

#include <cstdint>

#include "hanse/base/contract.hpp"
#include "hanse/base/rational.hpp"

namespace hanse::games {

__extension__ using Wide = __int128;

/// @param whole  below 2^125 in size.
inline base::Rational to_rational(Wide whole) {
    constexpr int bits = 62;
    const auto high = static_cast<std::int64_t>(whole >> bits);
    const auto low = static_cast<std::int64_t>(whole & ((Wide{1} << bits) - 1));
    base::expects(Wide{high} == whole >> bits, "a sum below 2^125");
    if (high == 0) return low;
    return base::Rational(high) * base::Rational(std::int64_t{1} << bits) + base::Rational(low);
}

}  // namespace hanse::games
