// SPDX-License-Identifier: Apache-2.0
// Moments: points in time as texts that sort, "2026-11-23T07:30:00Z", always in UTC.
//
// Nothing here reads a clock; who knows the time passes it in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hanse::base {

inline constexpr std::int64_t kMinute = 60;
inline constexpr std::int64_t kHour = 60 * kMinute;
inline constexpr std::int64_t kDay = 24 * kHour;

/// Seconds since 1970-01-01T00:00:00Z.
/// @return nothing unless `moment` is written exactly so, and is one ("2026-02-30T…" is none).
std::optional<std::int64_t> seconds_of(std::string_view moment);

/// @param seconds  since 1970; years 1 to 9999.
std::string moment_of(std::int64_t seconds);

/// So many seconds after `moment` (before it, if below zero).
/// @throws ContractViolation if `moment` is none.
std::string later(std::string_view moment, std::int64_t seconds);

/// Seconds from one to the other, below zero backwards. @throws ContractViolation as above.
std::int64_t seconds_between(std::string_view from, std::string_view to);

}  // namespace hanse::base
