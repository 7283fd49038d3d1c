// SPDX-License-Identifier: Apache-2.0
// Moments as texts that sort: "2026-11-23T07:30:00Z". They come from a clock at the rim; below, one
// may count on from them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hanse::base {

/// Seconds since 1970. @return nothing if it is no moment in that very form.
std::optional<std::int64_t> seconds_of(std::string_view moment);
std::string moment_of(std::int64_t seconds);

/// @param moment  in that form. @param seconds  of any sign.
std::string later(std::string_view moment, std::int64_t seconds);

}  // namespace hanse::base
