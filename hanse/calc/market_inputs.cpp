// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/calc/market_inputs.hpp"

namespace hanse::calc {

using base::Interval;
using base::Rational;
using base::Value;

Value exact_or_null(const Interval& number) {
    return number.is_exact() ? Value(*number.low()) : Value();
}

Rational read_ratio(const Input& in) {
    const Rational out = in.number_at_least(0);
    if (out > Rational(1)) in.refuse("不应大于 1", "should be at most 1");
    return out;
}

std::optional<Rational> optional_ratio(const Input& in) {
    return in.given() ? std::optional(read_ratio(in)) : std::nullopt;
}

void note_missing(Value& out, const std::vector<std::string>& missing) {
    if (!missing.empty())
        out.set("status", "INSUFFICIENT_DATA").set("missing", Value::list_of(missing));
}

void note_absent(const Input& in, std::vector<std::string>& missing) {
    if (!in.given()) missing.push_back(in.path());
}

}  // namespace hanse::calc
