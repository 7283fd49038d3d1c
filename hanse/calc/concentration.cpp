// SPDX-License-Identifier: GPL-3.0-or-later
// Part B.1 of model.md: concentration with the alliance as one unit.
#include "hanse/market/concentration.hpp"

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/market_inputs.hpp"
#include "hanse/calc/parts.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

Value concentration_value(const market::Concentration& found) {
    return Value()
        .set("hhi_pre_low", or_null(found.hhi_before.low()))
        .set("hhi_pre_high", or_null(found.hhi_before.high()))
        .set("hhi_post_low", or_null(found.hhi_after.low()))
        .set("hhi_post_high", or_null(found.hhi_after.high()))
        .set("delta_hhi", exact_or_null(found.delta))
        .set("delta_hhi_low", or_null(found.delta.low()))
        .set("delta_hhi_high", or_null(found.delta.high()))
        .set("alliance_share", exact_or_null(found.alliance_share))
        .set("alliance_share_low", or_null(found.alliance_share.low()))
        .set("alliance_share_high", or_null(found.alliance_share.high()))
        .set("cr4", exact_or_null(found.four_largest))
        .set("cr4_low", or_null(found.four_largest.low()))
        .set("cr4_high", or_null(found.four_largest.high()));
}

Result<Value> hhi_alliance(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    std::vector<std::optional<Rational>> shares;
    std::vector<std::string> missing;
    Rational sum;
    for (const Input& item : in["shares"].items()) {
        note_absent(item, missing);
        shares.push_back(optional_ratio(item));
        sum += shares.back().value_or(0);
    }
    if (sum > Rational(1))
        in["shares"].refuse("份额之和不应大于 1", "shares add up to more than 1");
    const auto alliance = read_positions(in["alliance"], shares.size());
    HANSE_CHECK(complaints.verdict());

    Value out = concentration_value(market::concentration(shares, alliance));
    note_missing(out, missing);
    return out;
}

}  // namespace

std::vector<Calculation> concentration_calculations() {
    return {
        {"hhi_alliance",
         {"市场集中度：联盟视为一个整体", "Concentration, with the alliance as one unit"},
         "B.1",
         R"({"shares": [0.3, 0.2, 0.15, 0.1, 0.05, 0.05], "alliance": [0, 2, 4]})",
         hhi_alliance},
    };
}

}  // namespace hanse::calc
