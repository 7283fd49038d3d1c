// SPDX-License-Identifier: Apache-2.0
// How far apart two days are.
#pragma once

#include <chrono>

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

}  // namespace hanse::base
