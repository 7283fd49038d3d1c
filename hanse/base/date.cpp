// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/date.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include <fmt/format.h>

namespace hanse::base {

namespace {

std::optional<unsigned> number(std::string_view digits, std::size_t width) {
    unsigned out = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (problem != std::errc{} || end != digits.data() + digits.size() || digits.size() > width)
        return std::nullopt;
    return out;
}

/// Cuts `text` at the first `separator`; what follows it stays in `text`.
std::string_view cut(std::string_view& text, std::string_view separator) {
    const std::string_view before = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(text.size(), before.size() + separator.size()));
    return before;
}

/// Splits "2014年3月12日", "2014-03-12" or "2014/3/12" into its one to three numbers; separators do
/// not mix.
std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    if (text.find("年") != std::string_view::npos) {
        parts.push_back(cut(text, "年"));
        if (!text.empty()) parts.push_back(cut(text, "月"));
        if (!text.empty()) parts.push_back(cut(text, "日"));
        if (!text.empty())
            parts.emplace_back();  // something follows the day: no number, so no date
        return parts;
    }
    const std::string_view separator = text.find('/') != std::string_view::npos ? "/" : "-";
    while (text.find(separator) != std::string_view::npos) {
        parts.push_back(cut(text, separator));
        if (text.empty()) parts.emplace_back();
    }
    if (!text.empty()) parts.push_back(text);
    return parts;
}

}  // namespace

std::optional<Date> Date::create(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day days{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    if (year < 1 || year > 9999 || !days.ok()) return std::nullopt;
    return Date(days);
}

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4), 4);
    const auto month = number(text.substr(5, 2), 2);
    const auto day = number(text.substr(8, 2), 2);
    if (!year || !month || !day) return std::nullopt;
    return create(int(*year), *month, *day);
}

std::optional<Date> Date::from_spreadsheet(long long serial) {
    if (serial < 1 || serial > 2958465 || serial == 60)
        return std::nullopt;  // 60 is the day that never was
    const std::chrono::sys_days start = std::chrono::year{1899} / 12 / 31;
    const std::chrono::year_month_day days{start +
                                           std::chrono::days{serial > 60 ? serial - 1 : serial}};
    return create(int(days.year()), unsigned(days.month()), unsigned(days.day()));
}

std::string Date::text() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
    const auto parts = parts_of(text);
    if (parts.empty() || parts.size() > 3 || parts[0].size() != 4) return std::nullopt;
    const auto year = number(parts[0], 4);
    const auto month = parts.size() > 1 ? number(parts[1], 2) : 1U;
    if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
    if (parts.size() == 3) {
        const auto day = number(parts[2], 2);
        const auto date = day ? Date::create(int(*year), *month, *day) : std::nullopt;
        return date ? std::optional(PartialDate(*date)) : std::nullopt;
    }
    const unsigned last_month = parts.size() > 1 ? *month : 12U;
    const std::chrono::year_month_day_last end{
        std::chrono::year{int(*year)}, std::chrono::month_day_last{std::chrono::month{last_month}}};
    const auto first = Date::create(int(*year), *month, 1);
    const auto last = Date::create(int(*year), last_month, unsigned(end.day()));
    if (!first || !last) return std::nullopt;
    return PartialDate(*first, *last);
}

std::string PartialDate::text() const {
    const std::string whole = first_.text();
    if (first_ == last_) return whole;
    return first_.month() == last_.month() ? whole.substr(0, 7) : whole.substr(0, 4);
}

}  // namespace hanse::base
