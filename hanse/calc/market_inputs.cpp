// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/calc/market_inputs.hpp"

#include <algorithm>

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

std::vector<std::size_t> read_positions(const Input& in, std::size_t firms) {
    std::vector<std::size_t> out;
    for (const Input& item : in.items()) {
        const std::size_t member = item.count();
        if (member >= firms)
            item.refuse("没有该序号的经营者份额", "there is no share of that number");
        if (std::find(out.begin(), out.end(), member) != out.end())
            item.refuse("重复", "stands twice");
        out.push_back(member);
    }
    return out;
}

}  // namespace hanse::calc
