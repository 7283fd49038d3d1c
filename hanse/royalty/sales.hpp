// SPDX-License-Identifier: GPL-3.0-or-later
// Sales reports: one line a licensee, period and product; every cell may be unknown.
//
// An empty cell, or "?", says that nobody knows. What is known not to be is written out: "none" for
// a list or a group, "never" for a day that has not come.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/interval.hpp"
#include "hanse/base/result.hpp"
#include "hanse/royalty/period.hpp"

namespace hanse::royalty {

/// Something that happens on one day, or has not happened.
struct Event {
    enum class Known { unknown, never, day };
    Known known = Known::unknown;
    std::optional<base::Date> day;  // if known
};

struct Sale {
    std::size_t line = 0;  // of the report file
    std::optional<std::string> licensee, group, product_class, product, made_in, sold_in;
    std::optional<Period> period;
    base::Interval units, price, paid;  // price of one unit; money in the currency of the programme
    std::optional<std::string> currency;
    std::optional<std::vector<std::string>> traits, also_licensed;
    Event signed_on, first_sale, reported_on, paid_on;
};

struct SalesReport {
    std::string file;
    std::vector<Sale> sales;
};

/// Columns: licensee, group, period, class, product, made_in, sold_in, units, price, currency,
/// traits, signed_on, first_sale, reported_on, paid_on, paid, also_licensed, note, or their Chinese
/// names; licensee, period, class and units have to be there.
/// @return invalid_input with every cell that cannot be read.
base::Result<SalesReport> parse_sales(std::string_view csv, const std::string& file);

/// "sales.csv:4 units": where a number comes from.
std::string cell_of(const SalesReport& report, const Sale& sale, std::string_view column);

}  // namespace hanse::royalty
