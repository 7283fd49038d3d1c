// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/interval.hpp"

#include <utility>

#include "hanse/base/contract.hpp"

namespace hanse::base {

namespace {

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

}  // namespace

Interval::Interval(std::optional<Rational> low, std::optional<Rational> high)
    : low_(std::move(low)), high_(std::move(high)) {
    expects(!low_ || !high_ || *low_ <= *high_, "an interval's low end is not above its high end");
}

std::optional<Interval> Interval::parse(std::string_view text) {
    text = trimmed(text);
    if (const auto dots = text.find(".."); dots != std::string_view::npos) {
        const auto low = Rational::parse(trimmed(text.substr(0, dots)));
        const auto high = Rational::parse(trimmed(text.substr(dots + 2)));
        if (!low || !high || *high < *low) return std::nullopt;
        return Interval(low, high);
    }
    for (const std::string_view sign : {">=", "<=", ">", "<"}) {
        if (!text.starts_with(sign)) continue;
        const auto bound = Rational::parse(trimmed(text.substr(sign.size())));
        if (!bound) return std::nullopt;
        return sign[0] == '>' ? Interval(bound, std::nullopt) : Interval(std::nullopt, bound);
    }
    const auto value = Rational::parse(text);
    return value ? std::optional(Interval(*value)) : std::nullopt;
}

std::string Interval::text() const {
    if (is_exact()) return low_->exact();
    if (low_ && high_) return low_->exact() + ".." + high_->exact();
    if (low_) return ">=" + low_->exact();
    if (high_) return "<=" + high_->exact();
    return "?";
}

Truth operator<(const Interval& a, const Interval& b) {
    if (a.high_ && b.low_ && *a.high_ < *b.low_) return Truth::yes;
    if (a.low_ && b.high_ && *b.high_ <= *a.low_) return Truth::no;
    return Truth::unknown;
}

Truth equal(const Interval& a, const Interval& b) {
    if (a.is_exact() && b.is_exact()) return truth(*a.low() == *b.low());
    return intersect(a, b) ? Truth::unknown : Truth::no;
}

Interval operator+(const Interval& a, const Interval& b) {
    return {a.low_ && b.low_ ? std::optional(*a.low_ + *b.low_) : std::nullopt,
            a.high_ && b.high_ ? std::optional(*a.high_ + *b.high_) : std::nullopt};
}

Interval operator-(const Interval& a, const Interval& b) {
    return {a.low_ && b.high_ ? std::optional(*a.low_ - *b.high_) : std::nullopt,
            a.high_ && b.low_ ? std::optional(*a.high_ - *b.low_) : std::nullopt};
}

std::optional<Interval> intersect(const Interval& a, const Interval& b) {
    std::optional<Rational> low = a.low();
    if (b.low() && (!low || *low < *b.low())) low = b.low();
    std::optional<Rational> high = a.high();
    if (b.high() && (!high || *b.high() < *high)) high = b.high();
    if (low && high && *high < *low) return std::nullopt;
    return Interval(std::move(low), std::move(high));
}

}  // namespace hanse::base
