// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/change_costs.hpp"

#include <algorithm>

namespace hanse::knowledge {

std::optional<base::Rational> ChangeCosts::weight(std::string_view fact) const {
    if (const auto own = weights.find(fact); own != weights.end()) return own->second;
    const std::string_view group = fact.substr(0, fact.find('.'));
    if (std::ranges::find(fixed, group) != fixed.end()) return std::nullopt;
    if (const auto of_group = weights.find(group); of_group != weights.end())
        return of_group->second;
    return base::Rational(1);
}

}  // namespace hanse::knowledge
