// SPDX-License-Identifier: Apache-2.0
// Interval: what is known of a number. "more than 600 patents" is [600, ∞); 14 members is [14, 14].
//
// The numeric side of three-valued logic: a comparison is yes or no only if it is so for every
// number in the interval. Narrowing an interval can settle a comparison and can never reverse one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hanse/base/rational.hpp"
#include "hanse/base/truth.hpp"

namespace hanse::base {

class Interval {
public:
    Interval() = default;  // nothing known: (-∞, ∞)
    // Implicit on purpose: a value or a number stands where one of these is wanted.
    // NOLINTBEGIN(google-explicit-constructor)
    Interval(Rational exactly) : low_(exactly), high_(std::move(exactly)) {}
    Interval(int exactly) : Interval(Rational(exactly)) {}
    // NOLINTEND(google-explicit-constructor)
    /// @param low, high  nothing = unbounded. low must not exceed high.
    Interval(std::optional<Rational> low, std::optional<Rational> high);

    /// Reads "14", "35%", ">=680", "<= 1/5", ">600", "100..200".  A strict bound is kept as its
    /// closure: the founding texts say "more than 600" where they mean "some 600 and more".
    static std::optional<Interval> parse(std::string_view text);

    const std::optional<Rational>& low() const { return low_; }
    const std::optional<Rational>& high() const { return high_; }
    bool is_exact() const { return low_ && high_ && *low_ == *high_; }
    bool is_known() const { return low_ || high_; }
    bool contains(const Rational& value) const {
        return (!low_ || *low_ <= value) && (!high_ || value <= *high_);
    }
    /// As parse() reads it; "?" if nothing is known.
    std::string text() const;
    friend bool operator==(const Interval&, const Interval&) = default;

    friend Truth operator<(const Interval& a, const Interval& b);
    friend Truth operator<=(const Interval& a, const Interval& b) { return !(b < a); }

    friend Interval operator+(const Interval& a, const Interval& b);
    friend Interval operator-(const Interval& a, const Interval& b);

private:
    std::optional<Rational> low_;
    std::optional<Rational> high_;
};

Truth equal(const Interval& a, const Interval& b);
/// The numbers in both. @return nothing if there are none: the two statements contradict each
/// other.
std::optional<Interval> intersect(const Interval& a, const Interval& b);

}  // namespace hanse::base
