// SPDX-License-Identifier: GPL-3.0-or-later
// Parts A.5 and A.6 of model.md: who stays outside a pool, and what price caps do.
#include <fmt/format.h>

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/market/pool_participation.hpp"
#include "hanse/market/price_caps.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

constexpr int kOwnersMax = 1000;

// A.5 --------------------------------------------------------------------------------------------

/// By pool size, from 1.
Value by_size(const std::vector<Rational>& numbers) {
    Value out = Value::map();
    for (std::size_t k = 0; k < numbers.size(); ++k) out.set(std::to_string(k + 1), numbers[k]);
    return out;
}

Result<Value> pool_participation_linear(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int owners = read_whole(in["n"], 1, kOwnersMax);
    HANSE_CHECK(complaints.verdict());
    const auto found = market::pool_participation(std::size_t(owners));
    return Value()
        .set("member_profit", by_size(found.member))
        .set("outsider_profit", by_size(found.outsider))
        .set("outsider_gain", by_size(found.outsider_gain))
        .set("stable_pool_sizes", Value::list_of(found.stable_sizes));
}

// A.6 --------------------------------------------------------------------------------------------

const char* relation(const Rational& g) {
    if (g.is_zero()) return "UNRELATED";
    return g > Rational(0) ? "SUBSTITUTES" : "COMPLEMENTS";
}

Result<Value> price_cap_linear(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const Rational a = in["a"].number_above_zero(), g = in["g"].number();
    if (g <= Rational(-1) || g >= Rational(1))
        in["g"].refuse("应大于 -1 且小于 1", "should be above -1 and below 1");
    HANSE_CHECK(complaints.verdict());

    const auto found = market::price_caps(a, g);
    Value out;
    for (const auto& [field, of] : {std::pair("price", &market::GoodOutcome::price),
                                    std::pair("quantity", &market::GoodOutcome::quantity),
                                    std::pair("profit", &market::GoodOutcome::profit)})
        out.set(fmt::format("{}_independent", field), found.independent.*of)
            .set(fmt::format("{}_joint", field), found.joint.*of)
            .set(fmt::format("{}_with_caps", field), found.with_caps.*of);
    return out.set("relation", relation(g));
}

}  // namespace

std::vector<Calculation> pool_limit_calculations() {
    return {
        {"pool_participation_linear",
         {"谁会留在互补专利池之外", "Who stays outside a pool of complements"},
         "A.5",
         R"({"n": 3})",
         pool_participation_linear},
        {"price_cap_linear",
         {"两种产品的价格上限", "Price caps on two differentiated goods"},
         "A.6",
         R"({"a": 10, "g": -0.5})",
         price_cap_linear},
    };
}

}  // namespace hanse::calc
