// SPDX-License-Identifier: GPL-3.0-or-later
// Royalties by national patents (按国别专利数分配): who has patents in force where a unit is made or
// sold. model.md C.5.6.
//
// For a unit made in m and sold in s every national patent of m or s counts once that does not
// expire before the year of the line. Pool practice; the exact formula of any one administrator was
// not seen (R).
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

struct NationalPatent {
    std::string owner;
    std::string country;
    int expires = 0;            // the last year it counts
    base::Rational points = 1;  // not negative
};

struct RoyaltyLine {
    std::string made_in, sold_in;
    base::Rational royalty;  // money, not negative
    int year = 0;
};

struct CountryShares {
    std::vector<std::pair<std::string, base::Rational>> by_owner;  // in the order of the patents
    base::Rational unallocated;  // of lines where no patent counts
};

/// @return invalid_input for negative numbers.
/// Cost: patents × lines. Example C-25.
base::Result<CountryShares> country_weighted_counts(std::span<const NationalPatent> patents,
                                                    std::span<const RoyaltyLine> lines);

}  // namespace hanse::sharing
