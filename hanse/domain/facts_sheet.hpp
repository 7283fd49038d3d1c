// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet "alliance" of a workbook: everything alliance.yaml says, one fact per row.
//
//   fact                          value            source  as_of  confidence  note
//   alliance.name.zh              上海电机专利联盟
//   objectives.declared.JD        1
//   charter.independent_licensing prohibited       s1      2016   verified
//
// The path in the first column is the way down the tree of alliance.yaml. A text that could be
// taken for a list, or that begins with a quote, is written as JSON; [a, b] is a list.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "hanse/base/error.hpp"
#include "hanse/base/sheet.hpp"
#include "hanse/base/value.hpp"

namespace hanse::domain {

struct FactHeading {
    std::string_view en, zh;
};
inline constexpr std::array<FactHeading, 6> kFactHeadings{{{"fact", "事实"},
                                                           {"value", "值"},
                                                           {"source", "来源"},
                                                           {"as_of", "截至"},
                                                           {"confidence", "可信度"},
                                                           {"note", "备注"}}};
inline constexpr std::size_t kFact = 0, kValue = 1;
inline constexpr std::size_t kProvenance = 2;  // the first of those that say on whose word

/// The tree alliance.yaml would have. Complains about rows that have no place in it.
base::Value tree_of(const base::Sheet& sheet, std::vector<base::Error>& errors);

/// @param tree  as written to alliance.yaml.
base::Sheet facts_sheet(const base::Value& tree);

}  // namespace hanse::domain
