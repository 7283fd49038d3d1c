// SPDX-License-Identifier: Apache-2.0
// Rational: an exact fraction, always reduced, of any size.
//
// Shares, thresholds and money are computed with these, never with floating point: 0.666 is not two
// thirds. Fractions whose numerator and denominator fit 64 bits are worked in 128-bit integers and
// checked; larger ones go to GMP and come back as soon as they fit.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace hanse::base {

class Rational {
public:
    constexpr Rational() = default;
    // Implicit on purpose: a value or a number stands where one of these is wanted.
    // NOLINTBEGIN(google-explicit-constructor)
    constexpr Rational(int whole) : numerator_(whole) {}
    constexpr Rational(std::int64_t whole) : numerator_(whole) {}
    // NOLINTEND(google-explicit-constructor)
    /// @param denominator  not zero.
    Rational(std::int64_t numerator, std::int64_t denominator);

    /// Reads "14", "-0.35", "35%", "2/3" or "1.5e3" exactly.
    /// @return nothing for anything else, for a zero denominator, and for exponents beyond ±300.
    static std::optional<Rational> parse(std::string_view text);

    /// The number a double stands for, to its last bit: 0.1 becomes 3602879701896397/2^55.
    /// @param value  finite.
    static Rational exactly(double value);

    friend Rational operator+(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a, const Rational& b);
    friend Rational operator*(const Rational& a, const Rational& b);
    /// @param b  not zero.
    friend Rational operator/(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a) { return Rational() - a; }
    Rational& operator+=(const Rational& other) { return *this = *this + other; }
    Rational& operator-=(const Rational& other) { return *this = *this - other; }
    Rational& operator*=(const Rational& other) { return *this = *this * other; }
    friend bool operator==(const Rational& a, const Rational& b);
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

    bool is_zero() const { return !big_ && numerator_ == 0; }
    bool is_whole() const;
    /// Of the reduced fraction; the denominator is above zero.
    Rational numerator() const;
    Rational denominator() const;
    /// Largest whole number not above this one.
    Rational floor() const;
    /// @return the whole number, if it is one and fits.
    std::optional<std::int64_t> to_int64() const;
    /// The nearest double; for display and for models that model.md allows floating point.
    double approximate() const;

    /// "7/20", or "14" for whole numbers: the exact value.
    std::string exact() const;
    /// The exact decimal if it ends within 15 digits, else the shortest decimal of the nearest
    /// double (of numbers beyond all doubles, rounded to 15 places).
    std::string decimal() const;
    /// Rounded half away from zero to `digits` places, trailing zeros dropped: for people.
    std::string rounded(int digits) const;

private:
    struct Big;  // GMP lives behind this, in rational.cpp
    explicit Rational(std::shared_ptr<const Big> big) : big_(std::move(big)) {}
    __extension__ using Wide = __int128;
    static Rational reduce(Wide numerator, Wide denominator);
    static Rational settle(Big&& value);
    Big widen() const;

    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;    // always positive
    std::shared_ptr<const Big> big_;  // set only when the fraction does not fit the two above
};

Rational min(const Rational& a, const Rational& b);
Rational max(const Rational& a, const Rational& b);

}  // namespace hanse::base
