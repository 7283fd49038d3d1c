// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/common_denominator.hpp"

#include <string_view>

namespace hanse::games {

using base::Rational;

namespace {

constexpr Wide kLargest = Wide{1} << 100;  // a million sums of such numbers still fit

std::optional<Wide> product(Wide a, Wide b) {
    Wide out = 0;
    if (__builtin_mul_overflow(a, b, &out) || out > kLargest || out < -kLargest)
        return std::nullopt;
    return out;
}

std::optional<Wide> read(std::string_view digits) {
    const bool negative = digits.starts_with('-');
    if (negative) digits.remove_prefix(1);
    Wide out = 0;
    for (const char digit : digits) {
        out = out * 10 + (digit - '0');
        if (out > kLargest) return std::nullopt;
    }
    return negative ? -out : out;
}

Wide greatest_common_divisor(Wide a, Wide b) {
    while (b != 0) a = std::exchange(b, a % b);
    return a;
}

struct Parts {
    Wide top, bottom;
};

std::optional<Parts> parts_of(const Rational& number) {
    if (const auto whole = number.to_int64()) return Parts{*whole, 1};
    const std::string text = number.exact();
    const auto bar = text.find('/');
    const auto top = read(std::string_view(text).substr(0, bar));
    const auto bottom = bar == std::string::npos ? 1 : read(std::string_view(text).substr(bar + 1));
    if (!top || !bottom) return std::nullopt;
    return Parts{*top, *bottom};
}

}  // namespace

void CommonDenominator::cover(const Rational& number) {
    if (!denominator_ || number.is_whole()) return;
    const auto parts = parts_of(number);
    denominator_ = parts ? product(*denominator_, parts->bottom / greatest_common_divisor(
                                                                      *denominator_, parts->bottom))
                         : std::nullopt;
}

void CommonDenominator::cover(std::span<const Rational> numbers) {
    for (const Rational& number : numbers) cover(number);
}

std::optional<Wide> CommonDenominator::whole(const Rational& number) const {
    if (!denominator_) return std::nullopt;
    const auto parts = parts_of(number);
    if (!parts) return std::nullopt;
    return product(parts->top, *denominator_ / parts->bottom);
}

Rational CommonDenominator::fraction(Wide whole) const {
    return to_rational(whole) / to_rational(*denominator_);
}

}  // namespace hanse::games
