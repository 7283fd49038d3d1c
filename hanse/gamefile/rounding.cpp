// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/rounding.hpp"

#include <cmath>

#include <fmt/format.h>

#include "hanse/money/split.hpp"

namespace hanse::gamefile {

using base::Rational;

namespace {

/// A double, as the decimal that stands for it.
Rational decimal_of(double number) {
    return Rational::parse(fmt::format("{}", number)).value_or(Rational());
}

/// Half away from zero: a loss is rounded like a gain.
Rational nearest_whole(const Rational& number) {
    return number < 0 ? -(Rational(1, 2) - number).floor() : (number + Rational(1, 2)).floor();
}

/// What each row gets in all, in steps.
std::vector<Rational> in_steps(const Answer& answer, const Column& column, const Rational& step) {
    std::vector<Rational> out;
    for (std::size_t i = 0; i < column.numbers.size(); ++i) {
        const Rational one = column.exact ? (*column.exact)[i] : decimal_of(column.numbers[i]);
        const Rational players = answer.counts.empty() ? Rational(1) : Rational(answer.counts[i]);
        out.push_back(one * players / step);
    }
    return out;
}

}  // namespace

base::Result<Rounding> rounding_of(std::string_view name) {
    if (name.empty()) return Rounding::none;
    if (name == "cents") return Rounding::cents;
    if (name == "whole") return Rounding::whole;
    return base::invalid(
        {}, fmt::format("不能按 “{}” 取整；可用 cents（分）或 whole（整数）", name),
        fmt::format("no rounding is called '{}'; there are cents and whole", name));
}

Rational step_of(Rounding rounding) {
    return rounding == Rounding::cents ? Rational(1, 100) : Rational(1);
}

std::vector<Rational> rounded(const Answer& answer, const Column& column, Rounding rounding) {
    base::expects(rounding != Rounding::none, "a rounding");
    if (!column.defined() || !column.shares) return {};
    const Rational step = step_of(rounding);
    const std::vector<Rational> exact = in_steps(answer, column, step);
    Rational sum;
    constexpr std::int64_t limit = 1'000'000'000'000'000'000;
    for (const Rational& part : exact) {
        if (part > Rational(limit) || part < Rational(-limit)) return {};
        sum += part;
    }
    const auto total = nearest_whole(sum).to_int64();
    if (!total) return {};
    std::vector<Rational> out;
    for (const std::int64_t part : money::round_to_total(exact, *total))
        out.push_back(Rational(part) * step);
    return out;
}

}  // namespace hanse::gamefile
