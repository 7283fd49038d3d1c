// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/period.hpp"

#include <algorithm>

#include "hanse/base/contract.hpp"

namespace hanse::accounts {

using base::Date;
using base::Truth;

namespace {

Date day(int year, unsigned month, unsigned day) {
    const auto date = Date::create(year, month, day);
    base::expects(date.has_value(), "a year from 1 to 9999");
    return *date;
}

}  // namespace

Date Period::first() const { return day(year, 1, 1); }
Date Period::last() const { return day(year, 12, 31); }

Truth Period::has(const base::PartialDate& date) const {
    if (date.first() >= first() && date.last() <= last()) return Truth::yes;
    return date.last() < first() || date.first() > last() ? Truth::no : Truth::unknown;
}

Period latest_period(const domain::CaseFile& file, Date day) {
    int year = 0;
    for (const domain::Flow& flow : file.flows)
        if (flow.date && flow.date->first() <= day)
            year = std::max(year, flow.date->first().year());
    return {year == 0 ? day.year() : year};
}

}  // namespace hanse::accounts
