// SPDX-License-Identifier: Apache-2.0
// Days of the calendar, and dates that are only known to the year or the month.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace hanse::base {

/// One valid day (proleptic Gregorian, years 1 to 9999).
class Date {
public:
    /// @return nothing if there is no such day (2020-02-30).
    static std::optional<Date> create(int year, unsigned month, unsigned day);
    /// @param text  "2024-08-09".
    static std::optional<Date> parse(std::string_view text);
    /// @param serial  days as spreadsheets count them: 1 is 1900-01-01, with the 1900 leap-day
    /// mistake of Lotus 1-2-3.
    static std::optional<Date> from_spreadsheet(long long serial);

    int year() const { return int(days_.year()); }
    unsigned month() const { return unsigned(days_.month()); }
    unsigned day() const { return unsigned(days_.day()); }
    std::string text() const;
    friend auto operator<=>(const Date&, const Date&) = default;

private:
    explicit Date(std::chrono::year_month_day days) : days_(days) {}
    std::chrono::year_month_day days_;
};

/// A date known to the day, the month or only the year: it stands for every day from first() to
/// last().
class PartialDate {
public:
    /// @param text  "2014", "2014-03", "2014-03-12", "2014/3/12", "2014年3月12日" (and the shorter
    /// forms of each).
    static std::optional<PartialDate> parse(std::string_view text);
    explicit PartialDate(Date day) : first_(day), last_(day) {}

    Date first() const { return first_; }
    Date last() const { return last_; }
    /// As written: "2014", "2014-03" or "2014-03-12".
    std::string text() const;
    friend bool operator==(const PartialDate&, const PartialDate&) = default;

private:
    PartialDate(Date first, Date last) : first_(first), last_(last) {}
    Date first_;
    Date last_;
};

}  // namespace hanse::base
