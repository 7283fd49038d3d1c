// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/moment.hpp"

#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/base/date.hpp"

namespace hanse::base {

namespace {

constexpr std::int64_t kDay_s = 86'400;

/// Two digits below `limit`.
std::optional<int> part(std::string_view moment, std::size_t at, int limit) {
    int out = 0;
    const char* end = moment.data() + at + 2;
    const auto read = std::from_chars(moment.data() + at, end, out);
    if (read.ptr != end || read.ec != std::errc() || out < 0 || out >= limit) return {};
    return out;
}

}  // namespace

std::optional<std::int64_t> seconds_of(std::string_view moment) {
    if (moment.size() != 20 || moment[10] != 'T' || moment[13] != ':' || moment[16] != ':' ||
        moment[19] != 'Z')
        return {};
    const auto date = Date::parse(moment.substr(0, 10));
    const auto hour = part(moment, 11, 24), minute = part(moment, 14, 60),
               second = part(moment, 17, 60);
    if (!date || !hour || !minute || !second) return {};
    const std::chrono::sys_days day =
        std::chrono::year(date->year()) / int(date->month()) / int(date->day());
    return day.time_since_epoch().count() * kDay_s + *hour * 3600 + *minute * 60 + *second;
}

std::string moment_of(std::int64_t seconds) {
    const std::chrono::sys_seconds point{std::chrono::seconds(seconds)};
    const auto midnight = std::chrono::floor<std::chrono::days>(point);
    const std::chrono::year_month_day day(midnight);
    const std::chrono::hh_mm_ss time(point - midnight);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", int(day.year()),
                       unsigned(day.month()), unsigned(day.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

std::string later(std::string_view moment, std::int64_t seconds) {
    const auto from = seconds_of(moment);
    expects(from.has_value(), "a moment is written like 2026-11-23T07:30:00Z");
    return moment_of(*from + seconds);
}

}  // namespace hanse::base
