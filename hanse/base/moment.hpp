// SPDX-License-Identifier: Apache-2.0
// Moments as texts: "2026-11-23T07:30:00Z", in UTC to the second. Earlier moments sort before later
// ones, in a database too.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "hanse/base/date.hpp"

namespace hanse::base {

std::optional<std::chrono::sys_seconds> parse_moment(std::string_view text);
std::string moment_text(std::chrono::sys_seconds moment);

/// @param moment  valid: it was written by this program.
std::string later(std::string_view moment, std::chrono::seconds by);
/// The day of a moment, in UTC. @param moment  valid.
Date day_of_moment(std::string_view moment);
/// Of the calendar. @param days  may be below zero.
Date plus_days(const Date& from, int days);

}  // namespace hanse::base
