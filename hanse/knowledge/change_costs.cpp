// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/change_costs.hpp"

#include <algorithm>

namespace hanse::knowledge {

std::optional<base::Rational> ChangeCosts::weight(std::string_view fact) const {
    const std::string_view group = fact.substr(0, fact.find('.'));
    if (std::ranges::find(fixed, group) != fixed.end()) return std::nullopt;
    for (const std::string_view name : {fact, group})
        if (const auto found = weights.find(name); found != weights.end()) return found->second;
    return base::Rational(1);
}

}  // namespace hanse::knowledge
