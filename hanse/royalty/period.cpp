// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/period.hpp"

#include <algorithm>
#include <cctype>
#include <chrono>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"

namespace hanse::royalty {

using base::Date;
using base::PartialDate;
using base::Truth;

namespace {

std::chrono::sys_days serial(Date day) {
    return std::chrono::year_month_day{std::chrono::year{day.year()},
                                       std::chrono::month{day.month()},
                                       std::chrono::day{day.day()}};
}

/// @param days  clamped to the years a Date can say.
Date date_of(std::chrono::sys_days days) {
    const std::chrono::sys_days first = serial(*Date::create(1, 1, 1));
    const std::chrono::sys_days last = serial(*Date::create(9999, 12, 31));
    const std::chrono::year_month_day day{std::clamp(days, first, last)};
    return *Date::create(int(day.year()), unsigned(day.month()), unsigned(day.day()));
}

Date last_of_month(int year, unsigned month) {
    const std::chrono::year_month_day_last last{std::chrono::year{year} /
                                                std::chrono::month{month} / std::chrono::last};
    return *Date::create(year, month, unsigned(last.day()));
}

/// "2024Q3" or "2024-Q3": the year and the quarter.
std::optional<std::pair<int, unsigned>> quarter_of(std::string_view text) {
    const bool dashed = text.size() == 7 && text[4] == '-';
    if (text.size() != 6 && !dashed) return std::nullopt;
    const char letter = text[text.size() - 2];
    const char digit = text.back();
    const auto year = PartialDate::parse(text.substr(0, 4));
    if (!year || (letter != 'Q' && letter != 'q') || digit < '1' || digit > '4')
        return std::nullopt;
    return std::pair{year->first().year(), static_cast<unsigned>(digit - '0')};
}

}  // namespace

std::optional<Period> Period::parse(std::string_view text) {
    const std::string half = base::to_half_width(base::trim(text));
    if (const auto quarter = quarter_of(half)) {
        const auto [year, number] = *quarter;
        return Period(*Date::create(year, 3 * number - 2, 1), last_of_month(year, 3 * number));
    }
    if (const auto dots = half.find(".."); dots != std::string::npos) {
        const auto first = Date::parse(half.substr(0, dots));
        const auto last = Date::parse(half.substr(dots + 2));
        if (!first || !last || *last < *first || first->year() != last->year()) return std::nullopt;
        return Period(*first, *last);
    }
    const auto partial = PartialDate::parse(half);
    if (!partial) return std::nullopt;
    return Period(partial->first(), partial->last());
}

Truth Period::within(const std::optional<Date>& from, const std::optional<Date>& until) const {
    const bool starts_late = from && first_ < *from;
    const bool ends_late = until && *until < last_;
    if (!starts_late && !ends_late) return Truth::yes;
    const bool apart = (from && last_ < *from) || (until && *until < first_);
    return apart ? Truth::no : Truth::unknown;
}

std::string Period::text() const {
    if (first_ == last_) return first_.text();
    const bool whole_months =
        first_.day() == 1 && last_ == last_of_month(last_.year(), last_.month());
    const unsigned months = last_.month() - first_.month() + 1;
    if (whole_months && months == 12) return fmt::format("{:04}", year());
    if (whole_months && months == 3 && first_.month() % 3 == 1)
        return fmt::format("{:04}Q{}", year(), last_.month() / 3);
    if (whole_months && months == 1) return fmt::format("{:04}-{:02}", year(), first_.month());
    return first_.text() + ".." + last_.text();
}

long long days_between(Date from, Date until) { return (serial(until) - serial(from)).count(); }

Date later_by(Date day, long long days) { return date_of(serial(day) + std::chrono::days{days}); }

Date months_before(Date day, int months) {
    constexpr int january_of_year_one = 12;
    const int count =
        std::max(day.year() * 12 + static_cast<int>(day.month()) - 1 - months, january_of_year_one);
    const int year = count / 12;
    const auto month = static_cast<unsigned>(count % 12) + 1;
    if (const auto same = Date::create(year, month, day.day())) return *same;
    return last_of_month(year, month);
}

}  // namespace hanse::royalty
