// SPDX-License-Identifier: GPL-3.0-or-later
// Parts D.1 to D.3 of model.md: fairness, rule power, confidence.
#include "hanse/sharing/fairness.hpp"

#include <array>

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/sharing/confidence.hpp"
#include "hanse/sharing/rule_power.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

const Rational kTau(1, 10);

using Unknowns = std::vector<std::optional<Rational>>;

/// A list as long as `members`; all not known if it is not given and need not be.
Unknowns read_unknowns(const Input& in, std::size_t members, bool needed) {
    if (!needed && !in.given()) return Unknowns(members);
    Unknowns out = optional_numbers(in);
    expect_one_each(in, out.size(), members);
    out.resize(members);
    return out;
}

Rational read_tau(const Input& in) { return in.given() ? in.number_at_least(0) : kTau; }

std::vector<sharing::MemberFlows> read_flows(const Input& in) {
    const Unknowns benefit = optional_numbers(in["benefit"]);
    const std::size_t members = benefit.size();
    const Unknowns benefit_norm = read_unknowns(in["benefit_norm"], members, true);
    const Unknowns cost = read_unknowns(in["cost"], members, true);
    const Unknowns cost_norm = read_unknowns(in["cost_norm"], members, true);
    const Unknowns power = read_unknowns(in["shapley_shubik"], members, false);
    std::vector<sharing::MemberFlows> out;
    for (std::size_t i = 0; i < members; ++i)
        out.push_back({benefit[i], benefit_norm[i], cost[i], cost_norm[i], power[i]});
    return out;
}

Value word(const std::optional<sharing::FairnessLabel>& label) {
    constexpr std::array words{"BALANCED", "FREE_RIDER", "EXPLOITER", "UNDER_REWARDED"};
    return label ? Value(words[static_cast<std::size_t>(*label)]) : Value();
}

Value diagnosis_value(const sharing::FairnessDiagnosis& found, bool materiality) {
    Value transfer = Value::list(), r = Value::list(), power = Value::list(), label = Value::list(),
          material = Value::list(), payments = Value::list();
    for (const sharing::MemberFinding& member : found.members) {
        transfer.push(or_null(member.transfer));
        r.push(or_null(member.r));
        power.push(or_null(member.rule_power));
        label.push(word(member.label));
        material.push(or_null(member.material));
    }
    for (const sharing::Amounts& row : found.who_pays_whom) payments.push(Value::list_of(row));
    Value out = Value()
                    .set("transfer", std::move(transfer))
                    .set("r", std::move(r))
                    .set("rule_power", std::move(power))
                    .set("label", std::move(label))
                    .set("free_ride_index", or_null(found.free_ride_index))
                    .set("exploitation_index", or_null(found.exploitation_index))
                    .set("who_pays_whom", found.who_pays_whom.empty() ? Value() : payments);
    if (materiality) out.set("material", std::move(material));
    if (!found.missing.empty())
        out.set("status", "INSUFFICIENT_DATA").set("missing", Value::list_of(found.missing));
    return out;
}

Result<Value> fairness_diagnosis(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const std::vector<sharing::MemberFlows> flows = read_flows(in);
    sharing::FairnessOptions options{.tau = read_tau(in["tau"]),
                                     .budget = in["budget"].optional_number()};
    if (in["material_limit"].given())
        options.material_limit = in["material_limit"].number_at_least(0);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::diagnose(flows, options));
    return diagnosis_value(found, options.budget.has_value());
}

Result<Value> shapley_shubik(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    sharing::DecisionRule rule{in["weights"].numbers(), in["quota"].number()};
    const int members = static_cast<int>(rule.weights.size());
    if (in["vetoes"].given()) rule.vetoes = read_players(in["vetoes"], members);
    if (in["sole_rule_setter"].given())
        rule.sole_rule_setter = read_player(in["sole_rule_setter"], members);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::rule_power(rule));
    Value out = Value()
                    .set("ssi", Value::list_of(found.ssi))
                    .set("rule_power", Value::list_of(found.power));
    if (found.relative_error > 0) out.set("relative_error", found.relative_error);
    return out;
}

std::vector<sharing::Norm> read_norms(const Input& in, std::size_t members) {
    std::vector<sharing::Norm> out;
    for (const auto& [name, norm] : in.fields()) {
        out.push_back({name, norm["benefit"].numbers(), norm["cost"].numbers()});
        expect_one_each(norm["benefit"], out.back().benefit.size(), members);
        expect_one_each(norm["cost"], out.back().cost.size(), members);
    }
    return out;
}

Result<Value> norm_consensus(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const std::vector<Rational> benefit = in["benefit"].numbers(), cost = in["cost"].numbers();
    const std::vector<sharing::Norm> norms = read_norms(in["norms"], benefit.size());
    const Rational tau = read_tau(in["tau"]);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::norm_consensus(benefit, cost, norms, tau));

    Value r = Value::map(), consensus = Value::list();
    for (std::size_t k = 0; k < norms.size(); ++k) r.set(norms[k].name, Value::list_of(found.r[k]));
    for (const sharing::Consensus& member : found.members)
        consensus.push(Value()
                           .set("min", member.min)
                           .set("median", member.median)
                           .set("max", member.max)
                           .set("sign_agreement", member.sign_agreement)
                           .set("robust", member.robust));
    return Value().set("r", std::move(r)).set("consensus", std::move(consensus));
}

/// What is not known may be anything from 0 on.
base::Interval range(const std::optional<Rational>& value, const Rational& error) {
    return value ? sharing::give_or_take(*value, error) : base::Interval(Rational(0), std::nullopt);
}

/// Money is not negative, and an error is a share.
void check_ranges(const Input& in) {
    for (const char* name : {"benefit", "benefit_norm", "cost", "cost_norm"})
        for (const Input& item : in[name].items())
            if (item.given()) item.number_at_least(0);
    if (in["relative_error"].number_at_least(0) > 1)
        in["relative_error"].refuse("不应大于 1", "should be at most 1");
}

Result<Value> r_interval(const Value& inputs, const knowledge::RuleBook&) {
    constexpr std::array words{"INCONCLUSIVE", "OVER_PAID", "UNDER_PAID"};
    Complaints complaints;
    const Input in(inputs, complaints);
    const std::vector<sharing::MemberFlows> flows = read_flows(in);
    const Rational tau = read_tau(in["tau"]);
    check_ranges(in);
    HANSE_CHECK(complaints.verdict());

    const Rational error = in["relative_error"].number();
    Value low = Value::list(), high = Value::list(), conclusion = Value::list();
    for (const sharing::MemberFlows& member : flows) {
        const base::Interval r =
            sharing::r_interval({range(member.benefit, error), range(member.benefit_norm, error),
                                 range(member.cost, error), range(member.cost_norm, error)});
        low.push(*r.low());
        high.push(*r.high());
        conclusion.push(words[static_cast<std::size_t>(sharing::conclusion(r, tau))]);
    }
    return Value()
        .set("low", std::move(low))
        .set("high", std::move(high))
        .set("conclusion", std::move(conclusion));
}

}  // namespace

std::vector<Calculation> fairness_calculations() {
    return {
        {"fairness_diagnosis",
         {"公平性诊断：搭便车、强者不公与谁付给谁",
          "Fairness: free riding, exploitation, and who pays whom"},
         "D.1",
         R"({"benefit": [40, 40, 40], "benefit_norm": [60, 45, 15], "cost": [20, 10, 0], "cost_norm": [15, 11, 4],
                "shapley_shubik": ["2/3", "1/6", "1/6"], "tau": "1/10"})",
         fairness_diagnosis},
        {"shapley_shubik",
         {"规则制定权：表决权、否决权与章程", "Rule power: votes, vetoes and the charter"},
         "D.2",
         R"({"weights": [50, 30, 20], "quota": 51})",
         shapley_shubik},
        {"norm_consensus",
         {"几种公平基准是否一致", "Whether several norms agree"},
         "D.3",
         R"({"benefit": [40, 40, 40], "cost": [20, 10, 0], "norms": {"shapley": {"benefit": [60, 45, 15], "cost": [15, 11, 4]},
                "proportional": {"benefit": [50, 40, 30], "cost": [15, 10, 5]}}, "tau": "1/10"})",
         norm_consensus},
        {"r_interval",
         {"数据有误差或不全时的公平指数区间",
          "The range of the fairness index when data are rough or missing"},
         "D.3",
         R"({"benefit": [40, 40, null], "benefit_norm": [60, 45, 15], "cost": [20, 10, 0], "cost_norm": [15, 11, 4], "relative_error": "1/10"})",
         r_interval},
    };
}

}  // namespace hanse::calc
