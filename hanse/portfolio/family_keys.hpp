// SPDX-License-Identifier: GPL-3.0-or-later
// What makes publications one family: two that share a key are of one.
//
// simple    the same application; the same set of priorities; one id of a provider's simple family;
//           one names the other as a member
// extended  all of that; and any single priority in common, directly or over others
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hanse/portfolio/telling.hpp"

namespace hanse::portfolio {

struct FamilyKeys {
    std::vector<std::string> simple, extended;  // sorted, each once
    friend bool operator==(const FamilyKeys&, const FamilyKeys&) = default;
};

/// @param tellings  of one publication. @param record  what they say together.
FamilyKeys family_keys(const patents::Record& record, std::span<const Telling> tellings);

}  // namespace hanse::portfolio
