// SPDX-License-Identifier: GPL-3.0-or-later
// The desk on which the statement of one group and year is written: what the steps look at, and
// where they write. Inside the royalty floor only.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "hanse/royalty/assessment.hpp"
#include "hanse/royalty/conditions.hpp"

namespace hanse::royalty {

struct Desk {
    const Programme& programme;
    const SalesReport& report;
    const Evidence& evidence;
    GroupYear& out;
    std::map<std::string, base::Interval> volumes =
        {};  // units counted together, by whose they are

    void add(Step step) { out.steps.push_back(std::move(step)); }
    /// Notes once what nobody stated.
    void miss(Missing missing);
    void miss(const Sale& sale, std::span<const std::string_view> columns);
    void miss(const Row& row, base::Bilingual what);

    Input cell(const Sale& sale, std::string_view column, base::Bilingual name,
               std::string value) const;
    static Input rule(const Row& row, base::Bilingual name, std::string value);
};

/// "terms.yaml:12 avc.product"
std::string where(const Row& row);

// The steps of a line, in this order. Each reads and writes out.lines.
void count_units(Desk& desk, std::size_t index);
void charge_line(Desk& desk, std::size_t index);

// The steps of the group, in this order.
void apply_caps_and_floors(Desk& desk);
void add_interest(Desk& desk);

}  // namespace hanse::royalty
