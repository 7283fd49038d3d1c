// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/families.hpp"

#include <algorithm>
#include <array>

#include "hanse/base/csv.hpp"
#include "hanse/royalty/columns.hpp"

namespace hanse::royalty {

using base::Interval;
using base::Rational;
using base::Result;

namespace {

constexpr std::array<ColumnName, 3> kColumns{
    {{"family", "专利族", true}, {"also_in", "另见专利池", true}, {"note", "备注"}}};

}  // namespace

Interval FamilyList::share_also_in(std::span<const std::string> pools) const {
    if (families_.empty()) return Interval(Rational(0), Rational(1));
    std::int64_t sure = 0, possible = 0;
    for (const PatentFamily& family : families_) {
        const bool known = family.also_in.has_value();
        const bool shared = known && std::ranges::any_of(*family.also_in, [&](const auto& pool) {
                                return std::ranges::find(pools, pool) != pools.end();
                            });
        sure += shared ? 1 : 0;
        possible += shared || !known ? 1 : 0;
    }
    const auto all = static_cast<std::int64_t>(families_.size());
    return {Rational(sure, all), Rational(possible, all)};
}

Result<FamilyList> parse_families(std::string_view csv, const std::string& file) {
    HANSE_TRY(sheet, base::parse_csv(csv, "families", file));
    HANSE_TRY(columns, Columns::match(sheet, kColumns));
    std::vector<PatentFamily> out;
    for (const base::Sheet::Row& row : sheet.rows) {
        const std::string also = columns.cell(row, "also_in");
        out.push_back({.family = columns.cell(row, "family"), .also_in = {}});
        if (!also.empty()) out.back().also_in = list_of(also);
    }
    return FamilyList(std::move(out));
}

}  // namespace hanse::royalty
