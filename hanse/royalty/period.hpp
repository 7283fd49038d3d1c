// SPDX-License-Identifier: GPL-3.0-or-later
// Period: the days a line of a sales report is about, within one calendar year.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hanse/base/date.hpp"
#include "hanse/base/truth.hpp"

namespace hanse::royalty {

class Period {
public:
    /// Reads "2024", "2024Q1", "2024-Q1", "2024-03", "2024-03-12", or two days "2024-01-01..2024-02-13".
    /// @return nothing for anything else, and for days of two years.
    static std::optional<Period> parse(std::string_view text);

    base::Date first() const { return first_; }
    base::Date last() const { return last_; }
    int year() const { return first_.year(); }
    /// Whether all its days lie in [from, until]; unknown if only some do. An end not given is open.
    base::Truth within(const std::optional<base::Date>& from,
                       const std::optional<base::Date>& until) const;
    /// As people write it: "2024", "2024Q1", "2024-03", else both days.
    std::string text() const;
    friend bool operator==(const Period&, const Period&) = default;

private:
    Period(base::Date first, base::Date last) : first_(first), last_(last) {}
    base::Date first_, last_;
};

/// Days from `from` to `until`, negative if that is earlier.
long long days_between(base::Date from, base::Date until);
/// The day `days` later (or earlier), within the years 1 to 9999.
base::Date later_by(base::Date day, long long days);
/// The same day `months` earlier; the last of that month if it has no such day.
base::Date months_before(base::Date day, int months);

}  // namespace hanse::royalty
