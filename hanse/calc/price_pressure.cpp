// SPDX-License-Identifier: GPL-3.0-or-later
// Parts B.4 to B.6 of model.md: price pressure, critical loss, shares of technologies.
//
// Where an input is not known the answer has its bounds instead, and says what is missing.
#include "hanse/market/price_pressure.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/market_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/market/critical_loss.hpp"
#include "hanse/market/technology_share.hpp"

namespace hanse::calc {

using base::Interval;
using base::Rational;
using base::Result;
using base::Value;

namespace {

// B.4 --------------------------------------------------------------------------------------------

std::vector<market::PricedMember> read_priced(const Input& in, std::vector<std::string>& missing) {
    std::vector<market::PricedMember> out;
    for (const Input& item : in["price"].items()) {
        out.push_back({item.number(), std::nullopt});
        if (item.given() && out.back().price <= Rational(0))
            item.refuse("应大于 0", "should be above 0");
    }
    const auto costs = in["cost"].items();
    if (in["cost"].given() && in["price"].given() && costs.size() != out.size())
        in["cost"].refuse("应与价格一一对应", "one cost for each price expected");
    for (std::size_t i = 0; i < std::min(out.size(), costs.size()); ++i) {
        note_absent(costs[i], missing);
        if (costs[i].given()) out[i].cost = costs[i].number_at_least(0);
    }
    return out;
}

/// A diversion from one member to the others; its own entry is not looked at.
std::vector<std::optional<Rational>> read_diversion_row(const Input& in, std::size_t own,
                                                        std::vector<std::string>& missing) {
    std::vector<std::optional<Rational>> out;
    Rational sum;
    for (const Input& item : in.items()) {
        const bool itself = out.size() == own;
        if (!itself) note_absent(item, missing);
        out.push_back(itself ? Rational(0) : optional_ratio(item));
        sum += out.back().value_or(0);
    }
    if (sum > Rational(1))
        in.refuse("转移率之和不应大于 1", "diversions of one member add up to more than 1");
    return out;
}

market::Diversion read_diversion(const Input& in, std::size_t members,
                                 std::vector<std::string>& missing) {
    market::Diversion out;
    for (const Input& item : in.items()) {
        out.push_back(read_diversion_row(item, out.size(), missing));
        if (item.given() && out.back().size() != members)
            item.refuse(fmt::format("应有 {} 个转移率", members),
                        fmt::format("{} diversions expected", members));
    }
    if (in.given() && out.size() != members)
        in.refuse(fmt::format("应有 {} 行", members), fmt::format("{} rows expected", members));
    return out;
}

/// "diversion", or what "shares" make of it.
market::Diversion read_diversion_or_shares(const Input& in, std::size_t members,
                                           std::vector<std::string>& missing) {
    if (in["diversion"].given() || !in["shares"].given())
        return read_diversion(in["diversion"], members, missing);
    std::vector<Rational> shares;
    Rational sum;
    for (const Input& item : in["shares"].items()) {
        shares.push_back(read_ratio(item));
        if (shares.back() >= Rational(1)) item.refuse("应小于 1", "should be below 1");
        sum += shares.back();
    }
    if (shares.size() != members)
        in["shares"].refuse("应与价格一一对应", "one share for each price expected");
    if (sum > Rational(1))
        in["shares"].refuse("份额之和不应大于 1", "shares add up to more than 1");
    for (const Rational& share : shares)
        if (share >= Rational(1)) return {};
    return market::diversion_by_shares(shares);
}

Result<Value> guppi(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    std::vector<std::string> missing;
    const auto members = read_priced(in, missing);
    const auto diversion = read_diversion_or_shares(in, members.size(), missing);
    HANSE_CHECK(complaints.verdict());

    Value exact = Value::list(), low = Value::list(), high = Value::list();
    for (const Interval& one : market::price_pressure(members, diversion)) {
        exact.push(exact_or_null(one));
        low.push(or_null(one.low()));
        high.push(or_null(one.high()));
    }
    Value out =
        Value()
            .set("guppi", std::move(exact))
            .set("guppi_low", std::move(low))
            .set("guppi_high", std::move(high))
            .set("diversion_basis", in["diversion"].given() ? "GIVEN" : "PROPORTIONAL_TO_SHARES");
    note_missing(out, missing);
    return out;
}

// B.5 --------------------------------------------------------------------------------------------

Value truth_value(base::Truth truth) {
    return base::settled(truth) ? Value(truth == base::Truth::yes) : Value();
}

Result<Value> critical_loss(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const Rational rise = in["price_increase"].number();
    if (in["price_increase"].given() && rise <= Rational(0))
        in["price_increase"].refuse("应大于 0", "should be above 0");
    const auto margin = optional_ratio(in["margin"]);
    const auto expected = optional_ratio(in["expected_loss"]);
    HANSE_CHECK(complaints.verdict());

    const Interval found = market::critical_loss(rise, margin ? Interval(*margin) : Interval());
    Value out = Value()
                    .set("critical_loss", exact_or_null(found))
                    .set("critical_loss_low", or_null(found.low()))
                    .set("critical_loss_high", or_null(found.high()));
    if (expected) out.set("market_passes", truth_value(market::market_passes(*expected, found)));
    if (!margin) note_missing(out, {"margin"});
    return out;
}

// B.6 --------------------------------------------------------------------------------------------

std::vector<market::FieldProduct> read_field(const Input& in, Names& technologies,
                                             std::vector<std::string>& missing) {
    std::vector<market::FieldProduct> out;
    for (const Input& item : in.items()) {
        market::FieldProduct product;
        note_absent(item["units"], missing);
        if (item["units"].given()) product.units = item["units"].number_at_least(0);
        for (const std::string& name : item["technologies"].texts())
            product.technologies.push_back(std::size_t(technologies.of(name)));
        out.push_back(std::move(product));
    }
    return out;
}

Result<Value> technology_market_share(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    Names names;
    std::vector<std::string> missing;
    const auto products = read_field(in["products"], names, missing);
    Value exact = Value::map(), low = Value::map(), high = Value::map();
    for (const Input& item : in["technologies"].items()) {
        const std::string name = item.text();
        if (exact.find(name) != nullptr) {
            item.refuse("重复", "stands twice");
            continue;
        }
        const auto share = market::technology_share(products, std::size_t(names.of(name)));
        exact.set(name, share ? exact_or_null(*share) : Value());
        low.set(name, share ? or_null(share->low()) : Value());
        high.set(name, share ? or_null(share->high()) : Value());
    }
    HANSE_CHECK(complaints.verdict());
    Value out = Value()
                    .set("share", std::move(exact))
                    .set("share_low", std::move(low))
                    .set("share_high", std::move(high));
    note_missing(out, missing);
    return out;
}

}  // namespace

std::vector<Calculation> price_pressure_calculations() {
    return {
        {"guppi",
         {"成员之间的涨价压力", "Upward pricing pressure among members"},
         "B.4",
         R"({"price": [100, 80, 120], "cost": [60, 50, 90], "diversion": [[0, 0.3, 0.1], [0.2, 0, 0.1], [0.25, 0.15, 0]]})",
         guppi},
        {"critical_loss",
         {"临界损失", "Critical loss"},
         "B.5",
         R"({"price_increase": 0.05, "margin": 0.4})",
         critical_loss},
        {"technology_market_share",
         {"技术的市场份额", "Shares of technologies"},
         "B.6",
         R"({"products": [{"units": 500, "technologies": ["X"]}, {"units": 300, "technologies": ["Y"]}, {"units": 200, "technologies": ["X", "Z"]}], "technologies": ["X", "Y", "Z", "N"]})",
         technology_market_share},
    };
}

}  // namespace hanse::calc
