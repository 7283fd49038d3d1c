// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/moment.hpp"

#include <charconv>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"

namespace hanse::base {

namespace {

/// Two digits below `end`.
std::optional<int> two_digits(std::string_view text, int end) {
    int out = 0;
    const auto [stop, problem] = std::from_chars(text.data(), text.data() + 2, out);
    if (problem != std::errc{} || stop != text.data() + 2 || out < 0 || out >= end)
        return std::nullopt;
    return out;
}

std::chrono::sys_days days_of(const Date& date) {
    return std::chrono::year(date.year()) / int(date.month()) / int(date.day());
}

Date date_of(std::chrono::sys_days days) {
    const std::chrono::year_month_day parts(days);
    const auto out =
        Date::create(int(parts.year()), unsigned(parts.month()), unsigned(parts.day()));
    expects(out.has_value(), "a day of the years 1 to 9999");
    return *out;
}

std::chrono::sys_seconds valid(std::string_view moment) {
    const auto out = parse_moment(moment);
    expects(out.has_value(), "a moment written by this program");
    return *out;
}

}  // namespace

std::optional<std::chrono::sys_seconds> parse_moment(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != 'Z')
        return std::nullopt;
    const auto day = Date::parse(text.substr(0, 10));
    const auto hour = two_digits(text.substr(11), 24);
    const auto minute = two_digits(text.substr(14), 60);
    const auto second = two_digits(text.substr(17), 60);
    if (!day || !hour || !minute || !second) return std::nullopt;
    return days_of(*day) + std::chrono::hours(*hour) + std::chrono::minutes(*minute) +
           std::chrono::seconds(*second);
}

std::string moment_text(std::chrono::sys_seconds moment) {
    const auto days = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - days);
    return fmt::format("{}T{:02}:{:02}:{:02}Z", date_of(days).text(), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

std::string later(std::string_view moment, std::chrono::seconds by) {
    return moment_text(valid(moment) + by);
}

Date day_of_moment(std::string_view moment) {
    return date_of(std::chrono::floor<std::chrono::days>(valid(moment)));
}

Date plus_days(const Date& from, int days) {
    return date_of(days_of(from) + std::chrono::days(days));
}

std::optional<std::int64_t> seconds_of(std::string_view moment) {
    const auto out = parse_moment(moment);
    if (!out) return std::nullopt;
    return out->time_since_epoch().count();
}

std::string moment_of(std::int64_t seconds) {
    return moment_text(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

std::string later(std::string_view moment, std::int64_t seconds) {
    return later(moment, std::chrono::seconds(seconds));
}

std::int64_t seconds_between(std::string_view from, std::string_view to) {
    return (valid(to) - valid(from)).count();
}

}  // namespace hanse::base
