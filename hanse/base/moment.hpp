// SPDX-License-Identifier: Apache-2.0
// Moments as texts: "2026-11-23T07:30:00Z", in UTC to the second. Earlier moments sort before later
// ones, in a database too.
#pragma once

#include <chrono>
#include <cstdint>
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

// The same in whole seconds, for what is counted rather than dated.
inline constexpr std::int64_t kMinute = 60;
inline constexpr std::int64_t kHour = 60 * kMinute;
inline constexpr std::int64_t kDay = 24 * kHour;

/// Seconds since 1970-01-01T00:00:00Z. @return nothing unless `moment` is one.
std::optional<std::int64_t> seconds_of(std::string_view moment);
/// @param seconds  since 1970; years 1 to 9999.
std::string moment_of(std::int64_t seconds);
/// So many seconds after `moment` (before it, if below zero). @param moment  valid.
std::string later(std::string_view moment, std::int64_t seconds);
/// Seconds from one to the other, below zero backwards. @param from, to  valid.
std::int64_t seconds_between(std::string_view from, std::string_view to);

}  // namespace hanse::base
