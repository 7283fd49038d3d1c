// SPDX-License-Identifier: Apache-2.0
// Many fractions as whole numbers of 128 bits: all of them times one common denominator.
//
// Flows and scans add millions of numbers, and whole numbers add fast. Nothing overflows silently:
// what does not fit is `nothing`, and the caller goes on in fractions.
#pragma once

#include <optional>
#include <span>

#include "hanse/base/rational.hpp"
#include "hanse/games/numerics/wide.hpp"

namespace hanse::games {

class CommonDenominator {
public:
    /// Takes in one more number.
    void cover(const base::Rational& number);
    void cover(std::span<const base::Rational> numbers);

    /// @return number × denominator; nothing if the denominator or the product passes 2^100.
    /// @param number  covered.
    std::optional<Wide> whole(const base::Rational& number) const;

    /// The fraction again.
    base::Rational fraction(Wide whole) const;

private:
    std::optional<Wide> denominator_ = Wide{1};  // nothing: too large
};

}  // namespace hanse::games
