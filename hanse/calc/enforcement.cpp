// SPDX-License-Identifier: GPL-3.0-or-later
// Part C.4 of model.md: enforcement.
#include "hanse/sharing/enforcement.hpp"

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/sharing/case_selection.hpp"
#include "hanse/sharing/waterfall.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

/// Patents named in "groups" stand and fall together, by the chance of the group.
std::vector<sharing::Ground> read_grounds(const Input& in, const std::vector<Rational>& chances) {
    const int patents = static_cast<int>(chances.size());
    std::vector<sharing::Ground> out;
    std::vector<bool> grouped(chances.size());
    if (in["groups"].given())
        for (const Input& group : in["groups"].items()) {
            out.push_back({group["p"].number(), read_players(group["patents"], patents)});
            for (const int patent : out.back().patents)
                grouped[static_cast<std::size_t>(patent)] = true;
        }
    for (int patent = 0; patent < patents; ++patent)
        if (const auto j = static_cast<std::size_t>(patent); !grouped[j])
            out.push_back({chances[j], {patent}});
    return out;
}

Result<Value> enforcement_noisy_or(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const std::vector<Rational> chances = in["p_valid_infringed"].numbers();
    const Rational damages = in["damages"].number_at_least(0);
    const std::vector<sharing::Ground> grounds = read_grounds(in, chances);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::expected_recovery(damages, int(chances.size()), grounds));
    return Value()
        .set("p_win", found.win_chance)
        .set("expected_damages", found.expected_damages)
        .set("shapley", Value::list_of(found.shapley));
}

Result<Value> case_selection(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const std::vector<Rational> chances = in["p_valid_infringed"].numbers();
    const std::vector<Rational> fees = in["patent_cost"].numbers();
    const Rational damages = in["damages"].number_at_least(0);
    const Rational fixed = in["fixed_cost"].number_at_least(0);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::case_selection({damages, chances, fees, fixed}));
    return Value()
        .set("asserted", Value::list_of(found.asserted))
        .set("expected_value", found.expected_value)
        .set("p_win", found.win_chance)
        .set("method", found.exact ? "EXACT" : "GREEDY");
}

/// Shapley weights, mixed with "protection_weights" as far as "protection_part" says.
Result<sharing::Amounts> read_weights(const Input& in, Complaints& complaints) {
    const std::vector<Rational> weights = in["weights"].numbers();
    if (!in["protection_weights"].given()) return weights;
    const std::vector<Rational> protection = in["protection_weights"].numbers();
    const Rational part = in["protection_part"].number_at_least(0);
    expect_one_each(in["protection_weights"], protection.size(), weights.size());
    if (part > 1) in["protection_part"].refuse("不应大于 1", "should be at most 1");
    for (const char* name : {"weights", "protection_weights"})
        if (sharing::total(in[name].numbers()) <= 0)
            in[name].refuse("合计应大于 0", "should add up to more than 0");
    HANSE_CHECK(complaints.verdict());
    return sharing::blended(weights, protection, part);
}

Result<Value> recovery_waterfall(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const Rational gross = in["gross"].number_at_least(0);
    const std::vector<Rational> advances = in["advances"].numbers();
    const Rational fee = in["fee"].number_at_least(0);
    const Rational reserve = in["reserve_rate"].number_at_least(0);
    HANSE_TRY(weights, read_weights(in, complaints));
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::recovery_waterfall({gross, advances, fee, reserve, weights}));
    return Value()
        .set("reimbursed", Value::list_of(found.reimbursed))
        .set("alliance_fee", found.alliance_fee)
        .set("reserve", found.reserve)
        .set("distributed", Value::list_of(found.distributed))
        .set("net", found.net);
}

}  // namespace

std::vector<Calculation> enforcement_calculations() {
    return {
        {"enforcement_noisy_or",
         {"统一维权：各专利对预期赔偿的贡献",
          "Suing together: what each patent adds to the expected damages"},
         "C.4",
         R"({"p_valid_infringed": ["1/2", "2/5", "1/5"], "damages": 1000})",
         enforcement_noisy_or},
        {"case_selection",
         {"选择哪些专利起诉", "Which patents to assert"},
         "C.4",
         R"({"p_valid_infringed": ["1/2", "2/5", "1/5"], "damages": 1000, "patent_cost": [60, 60, 60], "fixed_cost": 100})",
         case_selection},
        {"recovery_waterfall",
         {"维权收入的分配顺序", "What a won case brings, from top to bottom"},
         "C.4",
         R"({"gross": 800, "advances": [100, 50, 50], "fee": "1/10", "reserve_rate": "1/20", "weights": ["1090/3", "820/3", "370/3"]})",
         recovery_waterfall},
    };
}

}  // namespace hanse::calc
