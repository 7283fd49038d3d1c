// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may ask of a landscape.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "hanse/base/date.hpp"

namespace hanse::landscape {

/// Which year a family belongs to: that of its earliest priority or filing, or of its first
/// publication. Never mixed in one landscape.
enum class YearBasis { filing, publication };

struct Options {
    std::size_t top = 12;             // of ranked lists
    std::string office;               // only families published there
    std::string class_prefix;         // only families with a class that begins so: "F28D"
    std::string applicant;            // only families of applicants whose name holds this
    std::optional<int> from, to;      // years
    std::optional<YearBasis> basis;   // nothing: filing, if at least half of the dated families say
    std::optional<base::Date> as_of;  // when the search was made; nothing: the latest day found
    std::map<std::string, std::string> names;  // other name → name
};

}  // namespace hanse::landscape
