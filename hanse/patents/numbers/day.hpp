// SPDX-License-Identifier: GPL-3.0-or-later
// Days as patent files write them. Nothing is guessed: what could be two days is an error until the
// layout of the file says which.
#pragma once

#include <optional>
#include <string_view>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"

namespace hanse::patents {

struct DayStyle {
    enum class Order { unknown, day_first, month_first };
    Order order = Order::unknown;              // of 3/4/2015
    std::optional<int> two_digit_years_until;  // "74" with 2015 is 1974, "14" is 2014
    bool serials = false;                      // 42005 is a day of a spreadsheet
    std::optional<base::Date> latest;          // a later day is an error: today, for publications
};

/// Is this cell a way to say that there is nothing: "-", "NA", "未披露", …?
bool is_empty_word(std::string_view text);

/// "20120820", "19740200" (only the month is known), "2012-08-20T00:00:00", "2012.08.20",
/// "20.08.2012", "25 Dec 2020", "2012年8月20日", 41141 …
/// @return nothing for an empty word; invalid_input for what is no day, could be two days, lies
///         before 1790 or after `latest`.
base::Result<std::optional<base::PartialDate>> read_day(std::string_view text,
                                                        const DayStyle& style = {});

}  // namespace hanse::patents
