// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of the law: thresholds, caps and floors with the days they are in force and the article
// they stand in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/date.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/knowledge/citation.hpp"

namespace hanse::knowledge {

struct DatedNumber {
    struct Version {
        base::Date from;
        base::Rational is;
        Citation citation;
        bool enabled = true;  // no: kept for the record and for comparisons; no rule may use it
    };

    std::string id;  // "cn.dominance.single"
    base::Bilingual name;
    std::string unit;
    std::vector<Version> versions;  // by day, earliest first

    /// The version in force on `day`; null before the first one.
    const Version* on(base::Date day) const;
};

/// Every dated number; rule conditions refer to them by position.
class NumberTable {
public:
    void add(DatedNumber number) { numbers_.push_back(std::move(number)); }
    std::optional<std::uint16_t> find(std::string_view id) const;
    const std::vector<DatedNumber>& all() const { return numbers_; }
    const DatedNumber& operator[](std::uint16_t index) const { return numbers_[index]; }

private:
    std::vector<DatedNumber> numbers_;
};

/// The values in force on one day, by position in the table; nothing where none is in force.
struct NumbersOnDay {
    NumbersOnDay(const NumberTable& table, base::Date day);
    /// @param id  a number of the table. @return nothing if none is in force that day.
    std::optional<base::Rational> value(std::string_view id) const;

    const NumberTable* table;
    std::vector<std::optional<base::Rational>> values;
};

}  // namespace hanse::knowledge
