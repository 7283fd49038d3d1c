// SPDX-License-Identifier: Apache-2.0
// How far apart two days are, and what day it is so many later.
#pragma once

#include <chrono>

#include "hanse/base/contract.hpp"
#include "hanse/base/date.hpp"

namespace hanse::base {

/// Whole days from `from` to `to`: 1 from one day to the next, below zero backwards.
inline int days_between(const Date& from, const Date& to) {
    const auto day = [](const Date& date) {
        return std::chrono::sys_days(std::chrono::year(date.year()) / int(date.month()) /
                                     int(date.day()));
    };
    return static_cast<int>((day(to) - day(from)).count());
}

/// Of the calendar, within its years. @param days  may be below zero.
inline Date plus_days(const Date& from, int days) {
    const std::chrono::sys_days start =
        std::chrono::year(from.year()) / int(from.month()) / int(from.day());
    const std::chrono::year_month_day day(start + std::chrono::days(days));
    const auto out = Date::create(int(day.year()), unsigned(day.month()), unsigned(day.day()));
    expects(out.has_value(), "a day of the years 1 to 9999");
    return *out;
}

}  // namespace hanse::base
