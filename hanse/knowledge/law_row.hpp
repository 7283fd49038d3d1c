// SPDX-License-Identifier: GPL-3.0-or-later
// LawRow: one row of the law reference, in its order. Either rules implement it — they name it among
// their law_ids — or it says why none does.
//
// Read from rules/rows, in the order of its files. The book does not load with a row that has neither, or both.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/error.hpp"
#include "hanse/knowledge/citation.hpp"

namespace hanse::knowledge {

enum class RowType { ban, presumption, factor, safe_harbour, duty, liability, definition, guide };
/// As the law reference writes them, by RowType.
inline constexpr std::array<std::string_view, 8> kRowTypeWords{"BAN",  "PRES", "FACTOR", "SAFE",
                                                               "DUTY", "LIAB", "DEF",    "GUIDE"};

struct LawRow {
    std::string id;                     // "CN-AML-17-1"
    std::string source;                 // key in rules/sources.yaml
    std::vector<Checked> verification;  // several where parts of the row differ; none: not stated
    RowType type = RowType::definition;
    base::Bilingual none;  // why no rule implements it; empty if rules do
    base::Place place;
};

}  // namespace hanse::knowledge
