// SPDX-License-Identifier: GPL-3.0-or-later
// Chinese application numbers: YY T NNNNN . C until 2003-09-30, YYYY T NNNNNNN . C since.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"

namespace hanse::patents {

/// @param digits  8 or 12. @return '0' … '9' or 'X': the digits weighted 2 … 9 (then 2 … 5), modulo
/// 11.
char chinese_check_digit(std::string_view digits);

/// "201910302430.1", "2019103024301", "201910302430", "ZL 85 1 00312.0", or the 15 characters of
/// the office's XML ("102019000302430") → "201910302430.1".
/// @return nothing if it is no such number; invalid_input, naming the right one, for a wrong check
///         digit.
base::Result<std::optional<std::string>> chinese_application(std::string_view text);

/// What a Chinese kind means on a day: the same letter changed its meaning in 1993 and 2010.
enum class ChineseKind {
    unknown,
    application,
    grant,
    utility_model,
    design,
    correction,
    invalidation
};
/// @param year_month  publication as year * 100 + month; 0 if unknown.
ChineseKind chinese_kind(std::string_view kind, int year_month);

}  // namespace hanse::patents
