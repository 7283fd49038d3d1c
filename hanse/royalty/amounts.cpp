// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/amounts.hpp"

#include <optional>

namespace hanse::royalty {

using base::Interval;
using base::Rational;

namespace {

Rational low_of(const Interval& a) { return a.low().value_or(Rational(0)); }

/// No digit is lost of what people write; a third shows as 0.333333.
std::string digits(const Rational& number) {
    constexpr int places = 6;
    return number.rounded(places);
}

}  // namespace

Interval unknown_amount() { return {Rational(0), std::nullopt}; }

Interval hull(const Interval& a, const Interval& b) {
    std::optional<Rational> low, high;
    if (a.low() && b.low()) low = min(*a.low(), *b.low());
    if (a.high() && b.high()) high = max(*a.high(), *b.high());
    return {low, high};
}

Interval down_to_zero(const Interval& a) { return {Rational(0), a.high()}; }

Interval times(const Interval& a, const Interval& b) {
    const Rational low = low_of(a) * low_of(b);
    if (a.high() && b.high()) return {low, *a.high() * *b.high()};
    const bool nothing = (a.high() && a.high()->is_zero()) || (b.high() && b.high()->is_zero());
    if (nothing) return Rational(0);
    return {low, std::nullopt};
}

Interval lesser(const Interval& a, const Interval& b) {
    std::optional<Rational> high = a.high() ? a.high() : b.high();
    if (a.high() && b.high()) high = min(*a.high(), *b.high());
    return {min(low_of(a), low_of(b)), high};
}

Interval greater(const Interval& a, const Interval& b) {
    std::optional<Rational> high;
    if (a.high() && b.high()) high = max(*a.high(), *b.high());
    return {max(low_of(a), low_of(b)), high};
}

std::string shown(const Interval& amount) {
    if (amount.is_exact()) return digits(*amount.low());
    const bool bounded = amount.high().has_value();
    const Rational low = low_of(amount);
    if (!bounded) return low.is_zero() ? "?" : ">=" + digits(low);
    return digits(low) + ".." + digits(*amount.high());
}

std::string percent(const Rational& share) { return digits(share * 100) + "%"; }

}  // namespace hanse::royalty
