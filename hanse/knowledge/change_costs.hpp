// SPDX-License-Identifier: GPL-3.0-or-later
// ChangeCosts: what it takes an alliance to change a fact about itself, unless it says otherwise.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::knowledge {

struct ChangeCosts {
    std::map<std::string, base::Rational, std::less<>> weights;  // of a fact, or of its group
    std::vector<std::string> fixed;  // groups that are no matter of choice: markets, members

    /// @param fact  "charter.independent_licensing".
    /// @return its own weight; else nothing if its group is fixed; else that of its group, else 1.
    std::optional<base::Rational> weight(std::string_view fact) const;
};

}  // namespace hanse::knowledge
