// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/restraints.hpp"

#include <string_view>

namespace hanse::assess {

using base::Truth;

Truth restraint_by_name(const knowledge::Facts& facts) {
    Truth out =
        facts.truth("pricing.fixes_product_prices") || facts.truth("charter.divides_markets");
    for (const std::string_view id : {"charter.restricts_output", "charter.boycott",
                                      "charter.restricts_rd", "charter.limits_new_technology"})
        out = out || facts.truth(id);
    return out || !facts.is("pricing.resale_price", "none");
}

}  // namespace hanse::assess
