// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/steps.hpp"

#include "hanse/games/numerics/common_denominator.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

constexpr std::int64_t kStepsMax = std::int64_t{1} << 51;  // whole tables go so far

base::Error too_fine() {
    return base::invalid(
        {}, "数额过大或过细：按公分母化为整数后，绝对值之和最大为 2^51（2251799813685248）",
        "amounts are too large or too fine: as whole numbers over their common denominator their "
        "sizes should add up to 2^51 (2251799813685248) at most");
}

}  // namespace

Result<Steps> in_steps(std::span<const Rational> amounts) {
    CommonDenominator common;
    common.cover(amounts);
    Steps out;
    Wide together = 0;
    for (const Rational& amount : amounts) {
        const auto number = common.whole(amount);
        if (!number) return too_fine();
        together += *number < 0 ? -*number : *number;
        if (together > kStepsMax) return too_fine();
        out.numbers.push_back(static_cast<std::int64_t>(*number));
    }
    if (!amounts.empty()) out.unit = common.fraction(1);
    return out;
}

}  // namespace hanse::games
