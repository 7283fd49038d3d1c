// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/rational.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <utility>

#include <fmt/format.h>
#include <gmpxx.h>

#include "hanse/base/contract.hpp"

namespace hanse::base {

struct Rational::Big {
    mpq_class value;
};

namespace {

__extension__ using Wide = __int128;
__extension__ using WideMagnitude = unsigned __int128;

constexpr Wide kSmallMin = std::numeric_limits<std::int64_t>::min();
constexpr Wide kSmallMax = std::numeric_limits<std::int64_t>::max();
constexpr int kExponentMax =
    300;  // 1e300 is beyond any share or sum of money; 1e999999999 would eat the memory
constexpr std::size_t kDigitsMax = 1000;

WideMagnitude magnitude(Wide value) {
    return value < 0 ? -static_cast<WideMagnitude>(value) : static_cast<WideMagnitude>(value);
}

WideMagnitude greatest_common_divisor(WideMagnitude a, WideMagnitude b) {
    while (b != 0) {
        if ((a | b) <=
            std::numeric_limits<std::uint64_t>::max()) {  // 64-bit division is several times faster
            auto x = static_cast<std::uint64_t>(a);
            auto y = static_cast<std::uint64_t>(b);
            while (y != 0) x = std::exchange(y, x % y);
            return x;
        }
        a = std::exchange(b, a % b);
    }
    return a;
}

mpz_class to_mpz(Wide value) {
    const WideMagnitude size = magnitude(value);
    mpz_class out = static_cast<unsigned long>(size >> 64);
    out <<= 64;
    out += static_cast<unsigned long>(size);
    return value < 0 ? mpz_class(-out) : out;
}

bool digits_only(std::string_view text) {
    for (const char c : text)
        if (c < '0' || c > '9') return false;
    return !text.empty();
}

/// Reads what follows the "e": a whole number from -2000 to 2000, enough for every number that
/// parse_decimal takes.
std::optional<int> parse_exponent(std::string_view text) {
    constexpr int limit = 2000;
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) return std::nullopt;
    }
    int exponent = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (problem != std::errc{} || end != text.data() + text.size() || exponent < -limit ||
        exponent > limit)
        return std::nullopt;
    return exponent;
}

struct SmallDecimal {
    std::int64_t digits;
    std::int64_t scale;  // a power of ten
};

/// The decimals people write: up to 17 digits, perhaps a point among them. Nothing for anything
/// else.
std::optional<SmallDecimal> parse_small(std::string_view text) {
    constexpr std::size_t digits_max = 17;
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (text.empty() || text.size() > digits_max || text.front() == '.' || text.back() == '.')
        return std::nullopt;
    SmallDecimal out{0, 0};
    for (const char c : text) {
        if (c == '.' && out.scale == 0) {
            out.scale = 1;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        out.digits = out.digits * 10 + (c - '0');
        out.scale *= 10;
    }
    if (out.scale == 0) out.scale = 1;
    if (negative) out.digits = -out.digits;
    return out;
}

/// Reads sign, digits, point and exponent; no fraction bar, no percent sign.
std::optional<mpq_class> parse_decimal(std::string_view text) {
    bool negative = false;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    int exponent = 0;
    if (const auto e = text.find_first_of("eE"); e != std::string_view::npos) {
        const auto power = parse_exponent(text.substr(e + 1));
        if (!power) return std::nullopt;
        exponent = *power;
        text = text.substr(0, e);
    }
    if (text.size() > kDigitsMax + 1) return std::nullopt;
    std::string digits(text);
    if (const auto point = digits.find('.'); point != std::string::npos) {
        exponent -= static_cast<int>(digits.size() - point - 1);
        digits.erase(point, 1);
        if (text.size() == point + 1 || point == 0)
            return std::nullopt;  // "3." and ".5" are typing mistakes
    }
    if (!digits_only(digits) || digits.size() > kDigitsMax) return std::nullopt;
    if (exponent > kExponentMax || exponent < -kExponentMax - static_cast<int>(digits.size()))
        return std::nullopt;
    mpz_class scale;
    mpz_ui_pow_ui(scale.get_mpz_t(), 10,
                  static_cast<unsigned long>(exponent < 0 ? -exponent : exponent));
    mpq_class value(mpz_class(digits, 10));
    value = exponent < 0 ? mpq_class(value / scale) : mpq_class(value * scale);
    value.canonicalize();
    return negative ? mpq_class(-value) : value;
}

/// GMP's own conversion cuts off. We take the first 66 bits or more of the quotient, with the
/// lowest one set if anything is left over: rounding that to the 53 bits of a double gives what
/// rounding the fraction would.
double nearest_double(const mpq_class& value) {
    const auto bits = [](const mpz_class& whole) {
        return static_cast<long>(mpz_sizeinbase(whole.get_mpz_t(), 2));
    };
    const long shift = 67 - bits(value.get_num()) + bits(value.get_den());
    mpz_class top = abs(value.get_num());
    mpz_class bottom = value.get_den();
    (shift > 0 ? top : bottom) <<= static_cast<unsigned long>(std::labs(shift));
    mpz_class quotient, rest;
    mpz_tdiv_qr(quotient.get_mpz_t(), rest.get_mpz_t(), top.get_mpz_t(), bottom.get_mpz_t());
    if (rest != 0) mpz_setbit(quotient.get_mpz_t(), 0);
    const mpz_class upper = quotient >> 64;
    const auto kept = (static_cast<WideMagnitude>(upper.get_ui()) << 64) |
                      mpz_class(quotient - (upper << 64)).get_ui();
    const double size = std::ldexp(static_cast<double>(kept), static_cast<int>(-shift));
    return value < 0 ? -size : size;
}

}  // namespace

Rational::Rational(std::int64_t numerator, std::int64_t denominator) {
    expects(denominator != 0, "a fraction needs a denominator that is not zero");
    *this = reduce(numerator, denominator);
}

Rational Rational::reduce(Wide numerator, Wide denominator) {
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const auto divisor =
        static_cast<Wide>(greatest_common_divisor(magnitude(numerator), magnitude(denominator)));
    if (divisor > 1) {
        numerator /= divisor;
        denominator /= divisor;
    }
    if (numerator >= kSmallMin && numerator <= kSmallMax && denominator <= kSmallMax) {
        Rational out;
        out.numerator_ = static_cast<std::int64_t>(numerator);
        out.denominator_ = static_cast<std::int64_t>(denominator);
        return out;
    }
    return Rational(
        std::make_shared<const Big>(Big{mpq_class(to_mpz(numerator), to_mpz(denominator))}));
}

Rational Rational::settle(Big&& value) {
    const mpz_class& top = value.value.get_num();
    const mpz_class& bottom = value.value.get_den();
    if (top.fits_slong_p() && bottom.fits_slong_p()) {
        Rational out;
        out.numerator_ = top.get_si();
        out.denominator_ = bottom.get_si();
        return out;
    }
    return Rational(std::make_shared<const Big>(std::move(value)));
}

Rational::Big Rational::widen() const {
    return big_ ? *big_
                : Big{mpq_class(mpz_class(static_cast<long>(numerator_)),
                                mpz_class(static_cast<long>(denominator_)))};
}

std::optional<Rational> Rational::parse(std::string_view text) {
    if (const auto bar = text.find('/'); bar != std::string_view::npos) {
        const std::string_view top = text.substr(0, bar);
        const std::string_view bottom = text.substr(bar + 1);
        if (!digits_only(top.starts_with('-') ? top.substr(1) : top) || !digits_only(bottom))
            return std::nullopt;
        const auto a = parse_decimal(top);
        const auto b = parse_decimal(bottom);
        if (!a || !b || *b == 0) return std::nullopt;
        return settle(Big{*a / *b});
    }
    const bool percent = text.ends_with('%');
    if (percent) text.remove_suffix(1);
    if (const auto small = parse_small(text))
        return reduce(small->digits, Wide(small->scale) * (percent ? 100 : 1));
    const auto value = parse_decimal(text);
    if (!value) return std::nullopt;
    return settle(Big{percent ? mpq_class(*value / 100) : *value});
}

Rational operator+(const Rational& a, const Rational& b) {
    if (a.big_ || b.big_) return Rational::settle({a.widen().value + b.widen().value});
    // Each product stays below 2^126, so the sum of two cannot overflow.
    return Rational::reduce(
        Wide(a.numerator_) * b.denominator_ + Wide(b.numerator_) * a.denominator_,
        Wide(a.denominator_) * b.denominator_);
}

Rational operator-(const Rational& a, const Rational& b) {
    if (a.big_ || b.big_) return Rational::settle({a.widen().value - b.widen().value});
    return Rational::reduce(
        Wide(a.numerator_) * b.denominator_ - Wide(b.numerator_) * a.denominator_,
        Wide(a.denominator_) * b.denominator_);
}

Rational operator*(const Rational& a, const Rational& b) {
    if (a.big_ || b.big_) return Rational::settle({a.widen().value * b.widen().value});
    return Rational::reduce(Wide(a.numerator_) * b.numerator_,
                            Wide(a.denominator_) * b.denominator_);
}

Rational operator/(const Rational& a, const Rational& b) {
    expects(!b.is_zero(), "division by zero");
    if (a.big_ || b.big_) return Rational::settle({a.widen().value / b.widen().value});
    return Rational::reduce(Wide(a.numerator_) * b.denominator_,
                            Wide(a.denominator_) * b.numerator_);
}

bool operator==(const Rational& a, const Rational& b) {
    if (a.big_ || b.big_)
        return a.big_ && b.big_ && a.big_->value == b.big_->value;  // forms are unique
    return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    if (a.big_ || b.big_) return cmp(a.widen().value, b.widen().value) <=> 0;
    return Wide(a.numerator_) * b.denominator_ <=> Wide(b.numerator_) * a.denominator_;
}

bool Rational::is_whole() const { return big_ ? big_->value.get_den() == 1 : denominator_ == 1; }

Rational Rational::exactly(double value) {
    expects(std::isfinite(value), "a fraction is made of a finite double");
    return settle({mpq_class(value)});
}

Rational Rational::numerator() const {
    return big_ ? settle({mpq_class(big_->value.get_num())}) : Rational(numerator_);
}

Rational Rational::denominator() const {
    return big_ ? settle({mpq_class(big_->value.get_den())}) : Rational(denominator_);
}

Rational Rational::floor() const {
    const mpq_class value = widen().value;
    mpz_class whole;
    mpz_fdiv_q(whole.get_mpz_t(), value.get_num_mpz_t(), value.get_den_mpz_t());
    return settle({mpq_class(whole)});
}

std::optional<std::int64_t> Rational::to_int64() const {
    if (big_ || denominator_ != 1) return std::nullopt;
    return numerator_;
}

double Rational::approximate() const {
    constexpr std::int64_t exact_max = std::int64_t{1}
                                       << 53;  // beyond it, doubles leave out whole numbers
    const bool exact =
        !big_ && -exact_max <= numerator_ && numerator_ <= exact_max && denominator_ <= exact_max;
    return exact ? static_cast<double>(numerator_) / static_cast<double>(denominator_)
                 : nearest_double(widen().value);
}

std::string Rational::exact() const {
    if (big_) return big_->value.get_str();
    return denominator_ == 1 ? std::to_string(numerator_)
                             : fmt::format("{}/{}", numerator_, denominator_);
}

std::string Rational::rounded(int digits) const {
    mpz_class scale;
    mpz_ui_pow_ui(scale.get_mpz_t(), 10, static_cast<unsigned long>(digits));
    mpq_class scaled = widen().value * scale;
    const bool negative = scaled < 0;
    if (negative) scaled = -scaled;
    scaled += mpq_class(1, 2);
    mpz_class whole;
    mpz_fdiv_q(whole.get_mpz_t(), scaled.get_num_mpz_t(), scaled.get_den_mpz_t());
    std::string text = whole.get_str();
    const auto places = static_cast<std::size_t>(digits);
    if (text.size() <= places) text = std::string(places + 1 - text.size(), '0') + text;
    if (places > 0) {
        text = text.substr(0, text.size() - places) + '.' + text.substr(text.size() - places);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) text.pop_back();
    }
    return negative && text != "0" ? "-" + text : text;
}

std::string Rational::decimal() const {
    if (is_whole()) return exact();
    constexpr int digits_max = 15;
    const std::string text = rounded(digits_max);
    if (text.size() <= 17 && parse(text) == *this) return text;
    const double nearest = approximate();
    return std::isfinite(nearest) ? fmt::format("{}", nearest) : text;
}

Rational min(const Rational& a, const Rational& b) { return b < a ? b : a; }
Rational max(const Rational& a, const Rational& b) { return a < b ? b : a; }

}  // namespace hanse::base
