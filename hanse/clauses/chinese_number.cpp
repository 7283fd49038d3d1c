// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/clauses/chinese_number.hpp"

#include <string_view>
#include <utility>

namespace hanse::clauses {

std::string chinese_number(int number) {
    constexpr std::string_view digits[] = {"零", "一", "二", "三", "四",
                                           "五", "六", "七", "八", "九"};
    constexpr std::pair<int, std::string_view> units[] = {
        {1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}};
    if (number == 0) return std::string(digits[0]);
    std::string out;
    bool gap = false;
    for (const auto& [unit, name] : units) {
        const int digit = number / unit % 10;
        if (digit == 0) {
            gap = !out.empty();
            continue;
        }
        if (gap) out += digits[0];
        gap = false;
        if (!(unit == 10 && digit == 1 && out.empty())) out += digits[digit];
        out += name;
    }
    return out;
}

}  // namespace hanse::clauses
