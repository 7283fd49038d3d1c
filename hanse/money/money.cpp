// SPDX-License-Identifier: Apache-2.0
#include "hanse/money/money.hpp"

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"

namespace hanse::money {

using base::Rational;

namespace {

void expects_one_currency(Money a, Money b) {
    base::expects(a.currency() == b.currency(), "two amounts of one currency");
}

std::optional<Money> whole(const Rational& minor_units, Currency currency) {
    const auto minor = minor_units.to_int64();
    if (!minor || *minor == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
    return Money(*minor, currency);
}

}  // namespace

std::optional<Money> Money::parse(std::string_view text) {
    const std::string plain = base::to_half_width(base::trim(text));
    const auto blank = plain.find(' ');
    if (blank == std::string::npos) return std::nullopt;
    const auto units = Rational::parse(std::string_view(plain).substr(0, blank));
    const auto currency = Currency::parse(std::string_view(plain).substr(blank));
    return units && currency ? exactly(*units, *currency) : std::nullopt;
}

std::optional<Money> Money::exactly(const Rational& units, Currency currency) {
    return whole(units * Rational(currency.minor_per_unit()), currency);
}

std::optional<Money> Money::nearest(const Rational& units, Currency currency) {
    const Rational minor = units * Rational(currency.minor_per_unit());
    const Rational half(1, 2);
    return whole(minor < 0 ? -((half - minor).floor()) : (minor + half).floor(), currency);
}

std::string Money::text() const {
    const std::int64_t unit = currency_.minor_per_unit();
    const std::int64_t size = minor_ < 0 ? -minor_ : minor_;
    std::string out = fmt::format("{}{}", minor_ < 0 ? "-" : "", size / unit);
    if (currency_.minor_digits() > 0)
        out += fmt::format(".{:0{}}", size % unit, currency_.minor_digits());
    return fmt::format("{} {}", out, currency_.code());
}

Money operator+(Money a, Money b) {
    expects_one_currency(a, b);
    std::int64_t sum = 0;
    base::expects(!__builtin_add_overflow(a.minor_, b.minor_, &sum), "a sum that fits 64 bits");
    return {sum, a.currency_};
}

Money operator*(Money a, std::int64_t times) {
    std::int64_t product = 0;
    base::expects(!__builtin_mul_overflow(a.minor_, times, &product),
                  "a product that fits 64 bits");
    return {product, a.currency_};
}

std::strong_ordering operator<=>(Money a, Money b) {
    expects_one_currency(a, b);
    return a.minor_ <=> b.minor_;
}

}  // namespace hanse::money
