// SPDX-License-Identifier: GPL-3.0-or-later
// Period: the calendar year an account is about.
#pragma once

#include <optional>

#include "hanse/base/date.hpp"
#include "hanse/base/truth.hpp"
#include "hanse/domain/case_file.hpp"

namespace hanse::accounts {

struct Period {
    int year = 0;

    base::Date first() const;
    base::Date last() const;
    /// Unknown if the date is only known to lie in a stretch that is partly inside.
    base::Truth has(const base::PartialDate& date) const;
    friend bool operator==(const Period&, const Period&) = default;
};

/// The latest year with money in it that has begun by `day`; the year of `day` if there is none.
Period latest_period(const domain::CaseFile& file, base::Date day);

}  // namespace hanse::accounts
