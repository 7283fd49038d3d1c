// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a terms file, each by itself; parse_programme() then checks what they say of each
// other. Inside the royalty floor only.
#pragma once

#include "hanse/royalty/programme.hpp"
#include "hanse/royalty/reading.hpp"

namespace hanse::royalty {

Source read_source(Reading& reading, const std::string& id, const base::Value& value);
ProductClass read_class(Reading& reading, const std::string& id, const base::Value& value);
Region read_region(Reading& reading, const std::string& id, const base::Value& value);
RateRow read_rate_row(Reading& reading, const base::Value& value);
/// @param key  of the factor: "units" or "times".
FactorRow read_factor_row(Reading& reading, const base::Value& value, std::string_view key);
CapRow read_cap_row(Reading& reading, const base::Value& value);
AmountRow read_amount_row(Reading& reading, const base::Value& value);
Payment read_payment(Reading& reading, const base::Value& value);
Renewal read_renewal(Reading& reading, const base::Value& value);
Interest read_interest(Reading& reading, const base::Value& value);
Duplicate read_duplicate(Reading& reading, const base::Value& value);
PaidUp read_paid_up(Reading& reading, const base::Value& value);
Row read_most_favoured(Reading& reading, const base::Value& value);
Deal read_deal(Reading& reading, const base::Value& value);

}  // namespace hanse::royalty
