// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/moment.hpp"

#include <chrono>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/base/date.hpp"

namespace hanse::base {

namespace {

/// Two digits at this place; nothing unless both are, and below `end`.
std::optional<int> two_digits(std::string_view text, std::size_t place, int end) {
    int out = 0;
    for (const char c : text.substr(place, 2)) {
        if (c < '0' || c > '9') return {};
        out = out * 10 + (c - '0');
    }
    return out < end ? std::optional(out) : std::nullopt;
}

bool has_its_signs(std::string_view moment) {
    return moment.size() == 20 && moment[10] == 'T' && moment[13] == ':' && moment[16] == ':' &&
           moment[19] == 'Z';
}

std::int64_t surely(std::string_view moment) {
    const auto seconds = seconds_of(moment);
    expects(seconds.has_value(), "a moment is written 2026-11-23T07:30:00Z");
    return *seconds;
}

}  // namespace

std::optional<std::int64_t> seconds_of(std::string_view moment) {
    if (!has_its_signs(moment)) return {};
    const auto day = Date::parse(moment.substr(0, 10));
    const auto hour = two_digits(moment, 11, 24);
    const auto minute = two_digits(moment, 14, 60);
    const auto second = two_digits(moment, 17, 60);
    if (!day || !hour || !minute || !second) return {};
    const std::chrono::sys_days days =
        std::chrono::year(day->year()) / int(day->month()) / int(day->day());
    return std::int64_t(days.time_since_epoch().count()) * kDay + *hour * kHour +
           *minute * kMinute + *second;
}

std::string moment_of(std::int64_t seconds) {
    const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
    const auto midnight = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day day(midnight);
    const std::int64_t rest = (moment - midnight).count();
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", int(day.year()),
                       unsigned(day.month()), unsigned(day.day()), rest / kHour,
                       rest % kHour / kMinute, rest % kMinute);
}

std::string later(std::string_view moment, std::int64_t seconds) {
    return moment_of(surely(moment) + seconds);
}

std::int64_t seconds_between(std::string_view from, std::string_view to) {
    return surely(to) - surely(from);
}

}  // namespace hanse::base
