// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/numbers/day.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/patents/numbers/spelling.hpp"

namespace hanse::patents {

using base::PartialDate;
using base::Result;

namespace {

constexpr int kFirstYear = 1790;  // of the oldest office we read

base::Error no_day(std::string_view text) {
    return base::invalid({}, fmt::format("不是日期：“{}”（应如 2019-08-02）", text),
                         fmt::format("not a day: '{}' (such as 2019-08-02)", text));
}

std::optional<PartialDate> dated(int year, int month, int day) {
    if (month == 0) return PartialDate::parse(fmt::format("{:04}", year));
    if (day == 0) return PartialDate::parse(fmt::format("{:04}-{:02}", year, month));
    return PartialDate::parse(fmt::format("{:04}-{:02}-{:02}", year, month, day));
}

int month_named(std::string_view word) {
    constexpr std::array<std::string_view, 12> names{"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                     "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
    const std::string upper = plain_spelling(word.substr(0, 3));
    for (std::size_t i = 0; i < names.size(); ++i)
        if (upper == names[i]) return static_cast<int>(i) + 1;
    return 0;
}

/// Runs of digits and runs of letters, whatever stands between them.
std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> out;
    const auto kind = [](char c) {
        if (is_digit(c)) return 1;
        return is_upper(c) || (c >= 'a' && c <= 'z') ? 2 : 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        while (at < text.size() && kind(text[at]) == kind(text[start])) ++at;
        if (kind(text[start]) != 0) out.push_back(text.substr(start, at - start));
    }
    return out;
}

/// Two numbers before a year.
Result<std::optional<PartialDate>> ending_in_year(std::string_view text, int first, int second,
                                                  int year, bool by_dots, const DayStyle& style) {
    using Order = DayStyle::Order;
    Order order = by_dots ? Order::day_first : style.order;
    if (order == Order::unknown && first > 12) order = Order::day_first;
    if (order == Order::unknown && second > 12) order = Order::month_first;
    if (order == Order::unknown && first == second) order = Order::day_first;
    if (order == Order::unknown)
        return base::invalid(
            {},
            fmt::format("“{}” 日月次序不明；请在列对照文件中写明 dates: day-first 或 month-first",
                        text),
            fmt::format("'{}' could be two days; say dates: day-first or month-first in the column "
                        "layout",
                        text));
    if (order == Order::month_first) std::swap(first, second);
    const auto day = dated(year, second, first);
    if (!day) return no_day(text);
    return day;
}

Result<std::optional<PartialDate>> of_numbers(std::string_view text,
                                              const std::vector<std::string_view>& parts,
                                              const DayStyle& style) {
    if (parts.size() < 3) return no_day(text);
    const int a = number_in(parts[0]), b = number_in(parts[1]), c = number_in(parts[2]);
    if (parts[0].size() == 4) {
        const auto day = dated(a, b, c);
        if (!day) return no_day(text);
        return day;
    }
    if (parts[2].size() == 4)
        return ending_in_year(text, a, b, c, text.find('.') != std::string_view::npos, style);
    if (parts[2].size() != 2 || !style.two_digit_years_until)
        return base::invalid({}, fmt::format("“{}” 的年份只有两位，无法确定世纪", text),
                             fmt::format("the year of '{}' has two digits: which century?", text));
    const int until = *style.two_digit_years_until;
    const int year = until - until % 100 + c;
    return ending_in_year(text, a, b, year > until ? year - 100 : year, false, style);
}

Result<std::optional<PartialDate>> of_digits(std::string_view digits, const DayStyle& style) {
    std::optional<PartialDate> day;
    if (digits.size() == 8)
        day = dated(number_in(digits.substr(0, 4)), number_in(digits.substr(4, 2)),
                    number_in(digits.substr(6)));
    else if (digits.size() == 6)
        day = dated(number_in(digits.substr(0, 4)), number_in(digits.substr(4)), 0);
    else if (digits.size() == 4)
        day = dated(number_in(digits), 0, 0);
    else if (digits.size() == 5 && style.serials)
        if (const auto serial = base::Date::from_spreadsheet(number_in(digits)))
            day = PartialDate(*serial);
    if (!day) return no_day(digits);
    return day;
}

Result<std::optional<PartialDate>> as_written(std::string_view text, const DayStyle& style) {
    if (all_digits(text)) return of_digits(text, style);
    if (const auto plain = PartialDate::parse(text)) return plain;
    const auto parts = parts_of(text);
    if (parts.size() >= 3) {
        if (const int month = month_named(parts[1]); month != 0)
            return dated(number_in(parts[2]), month, number_in(parts[0]));
        if (const int month = month_named(parts[0]); month != 0)
            return dated(number_in(parts[2]), month, number_in(parts[1]));
    }
    for (const std::string_view part : parts)
        if (!all_digits(part)) return no_day(text);
    return of_numbers(text, parts, style);
}

}  // namespace

bool is_empty_word(std::string_view text) {
    constexpr std::array<std::string_view, 17> words{
        "",     "-",    "--",   "NA", "N/A",    "n/a", "nan", "NaN", "NULL",
        "null", "None", "none", "无", "未披露", "－",  "—",   "/"};
    return std::ranges::find(words, base::trim(text)) != words.end();
}

Result<std::optional<PartialDate>> read_day(std::string_view text, const DayStyle& style) {
    const std::string half = base::to_half_width(text);
    std::string_view day = base::trim(half);
    if (is_empty_word(day) || day == "0" || day == "00000000") return std::optional<PartialDate>();
    // A time of day says nothing more: "2012-08-20T00:00:00", "1970-01-01 00:00:00".
    if (day.size() > 10 && is_digit(day[0]) &&
        (day[10] == 'T' || (day[10] == ' ' && day.find(':') != day.npos)))
        day = day.substr(0, 10);
    HANSE_TRY(read, as_written(day, style));
    if (!read) return no_day(text);
    if (read->last().year() < kFirstYear || read->first().year() > 2200 ||
        (style.latest && read->first() > *style.latest))
        return base::invalid(
            {}, fmt::format("日期 “{}” 不可能：早于 {} 年或晚于今天", text, kFirstYear),
            fmt::format("'{}' cannot be: before {} or after today", text, kFirstYear));
    return read;
}

}  // namespace hanse::patents
