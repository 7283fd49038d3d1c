// SPDX-License-Identifier: GPL-3.0-or-later
// Part C.1 of model.md: running costs, service tiers, claims.
#include "hanse/sharing/running_costs.hpp"

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/games/rules/airport.hpp"
#include "hanse/games/rules/claims.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

games::Players read_beneficiaries(const Input& in, int members) {
    return in.given() ? read_players(in, members) : games::Players();
}

/// Every line says what type it is; beneficiaries that are not named are everybody.
sharing::BudgetLine read_budget_line(const Input& in, int members) {
    sharing::BudgetLine out;
    out.id = in["id"].given() ? in["id"].text() : in.path();
    if (in["grant"].given()) out.grant = in["grant"].number_at_least(0);
    const std::string type = in["type"].text();
    if (type == "common")
        out.rule = sharing::CommonLine{in["cost"].number_at_least(0),
                                       read_beneficiaries(in["beneficiaries"], members)};
    else if (type == "airport")
        out.rule = sharing::TieredLine{in["need"].numbers()};
    else if (type == "usage")
        out.rule = sharing::UsageLine{in["cost"].number_at_least(0), in["usage"].numbers()};
    else if (type == "weighted")
        out.rule = sharing::WeightedLine{in["cost"].number_at_least(0), in["weights"].numbers(),
                                         read_beneficiaries(in["beneficiaries"], members)};
    else if (in["type"].given())
        in["type"].refuse("应为 common、airport、usage 或 weighted",
                          "common, airport, usage or weighted expected");
    return out;
}

Result<Value> running_cost_budget(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int members = read_members(in["members"]);
    std::vector<sharing::BudgetLine> lines;
    for (const Input& line : in["lines"].items()) lines.push_back(read_budget_line(line, members));
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::running_cost_budget(members, lines));

    Value per_line = Value::list();
    for (const sharing::Amounts& shares : found.per_line) per_line.push(Value::list_of(shares));
    return Value()
        .set("per_line", std::move(per_line))
        .set("charge", Value::list_of(found.charge))
        .set("total", found.total);
}

Result<Value> airport(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const std::vector<Rational> need = Input(inputs, complaints)["need"].numbers();
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(shapley, games::airport_shapley(need));
    HANSE_TRY(nucleolus, games::airport_nucleolus(need));
    return Value()
        .set("shapley", Value::list_of(shapley))
        .set("nucleolus", Value::list_of(nucleolus))
        .set("total", sharing::total(shapley));
}

Result<Value> claims_rules(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const Rational estate = in["estate"].number_at_least(0);
    std::vector<Rational> claims = in["claims"].numbers();
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(problem, games::Claims::create(estate, std::move(claims)));
    return Value()
        .set("proportional", Value::list_of(games::proportional(problem)))
        .set("cea", Value::list_of(games::constrained_equal_awards(problem)))
        .set("cel", Value::list_of(games::constrained_equal_losses(problem)))
        .set("talmud", Value::list_of(games::talmud(problem)));
}

}  // namespace

std::vector<Calculation> running_cost_calculations() {
    return {
        {"airport",
         {"分级服务费用（机场博弈）", "Tiers of a service: the airport game"},
         "C.1",
         R"({"need": [8, 11, 13, 18]})",
         airport},
        {"running_cost_budget",
         {"运行费用预算分摊", "Running costs, line by line"},
         "C.1",
         R"({"members": 4, "lines": [{"id": "RC-1", "type": "common", "cost": 600},
                {"id": "RC-3", "type": "airport", "need": [400, 250, 100, 0]},
                {"id": "RC-4", "type": "usage", "cost": 120, "usage": [6, 3, 2, 1]},
                {"id": "RC-5", "type": "weighted", "cost": 500, "weights": [50, 30, 15, 5], "grant": 100}]})",
         running_cost_budget},
        {"claims_rules",
         {"债权分配四法：比例、等额、等损、塔木德",
          "Claims: proportional, equal awards, equal losses, Talmud"},
         "C.1",
         R"({"estate": 200, "claims": [100, 200, 300]})",
         claims_rules},
    };
}

}  // namespace hanse::calc
