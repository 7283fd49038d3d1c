// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/numbers/chinese.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/patents/numbers/spelling.hpp"

namespace hanse::patents {

namespace {

constexpr std::size_t kOld = 8, kNew = 12, kStandard = 15;

/// Year and type of a number are such as the office gave: 1985 … 2003 in two digits, then in four.
bool plausible(std::string_view digits) {
    if (digits.size() == kOld) {
        const int year = number_in(digits.substr(0, 2));
        return (year >= 85 || year <= 3) &&
               std::string_view("12389").find(digits[2]) != digits.npos;
    }
    const int year = number_in(digits.substr(0, 4));
    return year >= 2003 && year < 2100 && std::string_view("12389").find(digits[4]) != digits.npos;
}

/// "10" + "2019" + "000302430": the type has two digits, the serial nine; 7 of them are the number.
std::string from_standard(std::string_view digits) {
    const std::string_view type = digits.substr(0, 2), year = digits.substr(2, 4),
                           serial = digits.substr(6);
    if (year < "2003" || (year == "2003" && serial.substr(0, 4) == "0000"))
        return std::string(year.substr(2)) + type[0] + std::string(serial.substr(4));
    return std::string(year) + type[0] + std::string(serial.substr(2));
}

}  // namespace

char chinese_check_digit(std::string_view digits) {
    base::expects(digits.size() == kOld || digits.size() == kNew, "8 or 12 digits");
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i)
        sum += (digits[i] - '0') * (static_cast<int>(i) % 8 + 2);
    const int rest = sum % 11;
    return rest == 10 ? 'X' : static_cast<char>('0' + rest);
}

base::Result<std::optional<std::string>> chinese_application(std::string_view text) {
    const std::string plain = plain_spelling(text);
    std::string_view rest = plain;
    if (rest.starts_with("CN") || rest.starts_with("ZL")) rest.remove_prefix(2);
    if (rest.starts_with("ZL")) rest.remove_prefix(2);
    std::string digits;
    std::optional<char> check;
    if (rest.ends_with('X')) {
        check = 'X';
        rest.remove_suffix(1);
    }
    for (const char c : rest) {
        if (is_digit(c))
            digits += c;
        else if (c != '.')
            return std::optional<std::string>();
    }
    if (digits.size() == kStandard && digits[1] == '0') digits = from_standard(digits);
    if (!check && (digits.size() == kOld + 1 || digits.size() == kNew + 1)) {
        check = digits.back();
        digits.pop_back();
    }
    if ((digits.size() != kOld && digits.size() != kNew) || !plausible(digits))
        return std::optional<std::string>();
    const char right = chinese_check_digit(digits);
    if (check && *check != right)
        return base::invalid(
            {}, fmt::format("申请号 “{}” 的校验位不符：应为 {}", text, right),
            fmt::format("the check digit of application number '{}' should be {}", text, right));
    return std::optional(digits + "." + right);
}

ChineseKind chinese_kind(std::string_view kind, int year_month) {
    if (kind.empty()) return ChineseKind::unknown;
    if (kind.size() > 1)
        return kind[1] == '8' || kind[1] == '9' ? ChineseKind::correction
                                                : ChineseKind::invalidation;
    switch (kind[0]) {
        case 'A': return ChineseKind::application;
        case 'B':  // 审定 until 1992, a grant since 2010-04; 审定 was what a grant came of
        case 'C': return ChineseKind::grant;
        case 'U':
        case 'Y': return ChineseKind::utility_model;
        case 'S': return ChineseKind::design;
        case 'D':
            return year_month == 0 || year_month >= 199301 ? ChineseKind::design
                                                           : ChineseKind::unknown;
        default: return ChineseKind::unknown;
    }
}

}  // namespace hanse::patents
