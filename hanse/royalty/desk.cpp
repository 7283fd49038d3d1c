// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/desk.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hanse::royalty {

using base::Bilingual;

std::string where(const Row& row) {
    return fmt::format("{}:{} {}", row.place.file, row.place.line, row.id);
}

void Desk::miss(Missing missing) {
    if (std::ranges::find(out.missing, missing) == out.missing.end())
        out.missing.push_back(std::move(missing));
}

void Desk::miss(const Sale& sale, std::span<const std::string_view> columns) {
    for (const std::string_view column : columns)
        miss({.from = cell_of(report, sale, column),
              .what = column == "period"
                          ? Bilingual{"期间跨过条款的起止日；请分两行填报",
                                      "the period crosses a date of the terms; report two lines"}
                          : Bilingual{fmt::format("未填明 “{}”", column),
                                      fmt::format("'{}' is not stated", column)}});
}

void Desk::miss(const Row& row, Bilingual what) {
    miss({.from = where(row), .what = std::move(what)});
}

Input Desk::cell(const Sale& sale, std::string_view column, Bilingual name,
                 std::string value) const {
    return {
        .name = std::move(name), .value = std::move(value), .from = cell_of(report, sale, column)};
}

Input Desk::rule(const Row& row, Bilingual name, std::string value) {
    return {.name = std::move(name), .value = std::move(value), .from = where(row)};
}

}  // namespace hanse::royalty
