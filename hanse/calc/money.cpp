// SPDX-License-Identifier: GPL-3.0-or-later
// Part 0.2 of model.md: rounding that loses nothing.
#include <fmt/format.h>

#include "hanse/calc/inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/money/split.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

// Parts may come as rounded decimals; their sum may miss the total by less than a thousandth of a
// cent.
const Rational kTolerance(1, 1000);

struct Rounding {
    std::vector<Rational> cents;
    std::int64_t total = 0;
};

Rounding read_rounding(const Input& in) {
    Rounding out;
    Rational sum;
    for (const Rational& amount : in["exact"].numbers()) {
        out.cents.push_back(amount * Rational(100));
        sum += out.cents.back();
    }
    const Rational total = in["total_cents"].number();
    out.total = total.to_int64().value_or(0);
    if (!total.to_int64())
        in["total_cents"].refuse("应为整数（分）", "a whole number of cents expected");
    const Rational gap = max(sum - total, total - sum);
    if (in["exact"].given() && in["total_cents"].given() && gap > kTolerance)
        in.refuse(fmt::format("各部分合计 {} 分，与总额 {} 分不符", sum.exact(), total.exact()),
                  fmt::format("the parts add up to {} cents, the total is {}", sum.exact(),
                              total.exact()));
    return out;
}

Result<Value> rounding_largest_remainder(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    std::vector<Rounding> roundings;
    for (const Input& one : in["cases"].items()) roundings.push_back(read_rounding(one));
    HANSE_CHECK(complaints.verdict());

    Value cents = Value::list();
    for (const Rounding& one : roundings)
        cents.push(Value::list_of(money::round_to_total(one.cents, one.total)));
    return Value().set("cents", std::move(cents));
}

}  // namespace

std::vector<Calculation> money_calculations() {
    return {{"rounding_largest_remainder",
             {"最大余额法：精确金额按分取整，合计不变",
              "Largest remainders: exact amounts in whole cents that still add up"},
             "0.2",
             R"({"cases": [{"exact": ["100/3", "100/3", "100/3"], "total_cents": 10000}]})",
             rounding_largest_remainder}};
}

}  // namespace hanse::calc
