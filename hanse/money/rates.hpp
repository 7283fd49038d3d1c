// SPDX-License-Identifier: Apache-2.0
// Rates: what one unit of a currency was worth in the home currency, day by day, and on whose word.
//
// A flow is converted with the latest rate on or before its day, if that is recent enough; a rate of
// a later day is never used. Every conversion names its rate, so that a figure can be followed back
// to the source it came from. Nothing is rounded.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/money/money.hpp"

namespace hanse::money {

struct Rate {
    Currency currency;
    base::Date day;
    base::Rational home_units;  // of one unit of `currency`; above zero
    std::string source;         // who published it, and where
    friend bool operator==(const Rate&, const Rate&) = default;
};

struct Converted {
    base::Rational home_units;  // exact
    std::optional<Rate> rate;   // none: the amount was in the home currency already
};

class Rates {
public:
    static constexpr int kAgeDaysMax = 31;

    /// @param age_days_max  how old a rate may be on the day of the flow; 0: of the same day.
    /// @return every rate that is not above zero, is of the home currency or names no source;
    ///         conflict for two of one currency and day with different values (the same value twice
    ///         is kept once).
    static base::Result<Rates> create(Currency home, std::vector<Rate> rates,
                                      int age_days_max = kAgeDaysMax);

    Currency home() const { return home_; }
    int age_days_max() const { return age_days_max_; }

    /// The latest rate on or before `day`.
    /// @return not_found, with the nearest rate we do have, if there is none or it is too old.
    base::Result<Rate> on(Currency currency, const base::Date& day) const;

    /// @param amount  in any currency. @param day  of the flow. @return as on().
    base::Result<Converted> convert(const Money& amount, const base::Date& day) const;

private:
    Rates(Currency home, std::vector<Rate> rates, int age_days_max)
        : home_(home), rates_(std::move(rates)), age_days_max_(age_days_max) {}
    const Rate* nearest(Currency currency, const base::Date& day) const;

    Currency home_;
    std::vector<Rate> rates_;  // by currency, then day
    int age_days_max_;
};

}  // namespace hanse::money
