// SPDX-License-Identifier: GPL-3.0-or-later
// Export: any list as CSV or a workbook, with every field that it has.
#pragma once

#include <cstdint>
#include <string>

#include "hanse/base/result.hpp"
#include "hanse/base/sheet.hpp"
#include "hanse/base/value.hpp"
#include "hanse/http/answer.hpp"
#include "hanse/http/route.hpp"

namespace hanse::server {

/// Rows of an export at most.
inline constexpr std::int64_t kExportMax = 100'000;

/// ?format=json|csv|xlsx
http::Parameter format_parameter();

/// A column for every field of any item, in the order of their first coming; {zh, en} becomes two
/// columns, lists are parted by "; ", deeper things stand as JSON.
base::Sheet sheet_of(const std::string& name, const base::Value& items);

/// @param format  "csv" or "xlsx".
base::Result<http::Answer> exported(const std::string& name, const base::Value& items,
                                    const std::string& format);

}  // namespace hanse::server
