// SPDX-License-Identifier: GPL-3.0-or-later
// Part C.3 of model.md: defence.
#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/sharing/defence_cost.hpp"
#include "hanse/sharing/deterrence.hpp"
#include "hanse/sharing/invalidation.hpp"
#include "hanse/sharing/royalty_reduction.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

/// "exposure", or "volumes" and "royalty"; nothing: not known.
std::optional<sharing::Amounts> read_exposure(const Input& in) {
    if (in["exposure"].given()) return in["exposure"].numbers();
    if (!in["volumes"].given()) return std::nullopt;
    return sharing::exposures(in["volumes"].numbers(), in["royalty"].number_at_least(0));
}

Result<Value> defence_cost(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const Rational fixed = in["fixed"].number_at_least(0);
    const std::vector<Rational> individual = in["individual"].numbers();
    const std::optional<sharing::Amounts> exposure = read_exposure(in);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::defence_cost(fixed, individual, exposure));

    Value out = Value()
                    .set("shapley", Value::list_of(found.shapley))
                    .set("by_exposure", list_or_null(found.by_exposure))
                    .set("exposure", list_or_null(exposure));
    if (!exposure)
        out.set("status", "INSUFFICIENT_DATA").set("missing", Value::list().push("exposure"));
    return out;
}

Result<Value> reduction_value(const Input& in, Complaints& complaints, int gamma) {
    const std::vector<Rational> volumes = in["volumes"].numbers();
    const Rational reduction = in["reduction_full"].number_at_least(0);
    std::optional<sharing::Amounts> weights;
    if (in["weights"].given()) weights = in["weights"].numbers();
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::royalty_reduction(volumes, reduction, gamma, weights));
    return Value()
        .set("shapley", Value::list_of(found.shapley))
        .set("own_saving", Value::list_of(found.own_saving))
        .set("side_payment", Value::list_of(found.side_payment))
        .set("total", found.total)
        .set("finding", found.conclusive ? "CONCLUSIVE" : "INCONCLUSIVE");
}

Result<Value> linear_power(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    return reduction_value(Input(inputs, complaints), complaints, 1);
}

Result<Value> convex_power(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int gamma = read_whole(in["gamma"], 1, 2);
    return reduction_value(in, complaints, gamma);
}

Result<Value> paper_saving_consistency(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const Rational saving = in["saving_million_cny"].number_at_least(0);
    const Rational before = in["royalty_before_usd"].number_at_least(0);
    const Rational after = in["royalty_after_usd"].number_at_least(0);
    const Rational rate = in["fx_cny_per_usd"].number_at_least(0);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::saving_consistency(saving, before, after, rate));
    return Value()
        .set("reduction_usd", found.reduction)
        .set("implied_units_million", found.implied_units);
}

Result<Value> deterrence_quota(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const std::vector<Rational> strengths = in["counter_strength"].numbers();
    const Rational threshold = in["threshold"].number_at_least(0);
    const std::vector<Rational> losses = in["avoided_loss"].numbers();
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::deterrence(strengths, threshold, losses));
    return Value()
        .set("shapley", Value::list_of(found.shapley))
        .set("total", found.total)
        .set("own_loss_only", Value::list_of(found.own_loss))
        .set("side_payment", Value::list_of(found.side_payment))
        .set("least_core_epsilon", or_null(found.least_core_epsilon));
}

Result<Value> invalidation_public_good(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const Rational cost = in["cost"].number_at_least(0);
    const std::vector<Rational> benefits = in["benefits"].numbers();
    std::vector<Rational> pledges;
    if (in["pledges"].given()) pledges = in["pledges"].numbers();
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::invalidation(cost, benefits));
    HANSE_TRY(pledged, sharing::conditional_pledges(cost, pledges));

    Value out = Value()
                    .set("efficient", found.efficient)
                    .set("lindahl", list_or_null(found.lindahl))
                    .set("unilateral_providers", Value::list_of(found.unilateral_providers))
                    .set("net_gain", found.net_gain)
                    .set("pivotal", Value::list_of(found.pivotal));
    if (in["pledges"].given())
        out.set("pledges", Value()
                               .set("reached", pledged.reached)
                               .set("paid", Value::list_of(pledged.paid))
                               .set("beyond", pledged.beyond));
    return out;
}

}  // namespace

std::vector<Calculation> defence_calculations() {
    return {
        {"defence_cost",
         {"应诉费用：按人均或按受威胁程度", "Costs of defence: by heads, or by exposure"},
         "C.3",
         R"({"fixed": 300, "individual": [20, 10, 30], "exposure": [50, 30, 20]})",
         defence_cost},
        {"royalty_reduction_linear_power",
         {"集体谈判：议价能力与数量成正比", "Joint negotiation: power in proportion to volume"},
         "C.3",
         R"({"volumes": [6, 5, 3, 2, 2, 1, 1, 1], "reduction_full": 21})",
         linear_power},
        {"royalty_reduction_convex_power",
         {"集体谈判：议价能力增长快于数量",
          "Joint negotiation: power that grows faster than volume"},
         "C.3",
         R"({"volumes": [3, 2, 1], "reduction_full": 18, "gamma": 2})",
         convex_power},
        {"paper_saving_consistency",
         {"由节约额反推数量", "The volume that a reported saving implies"},
         "C.3",
         R"({"saving_million_cny": 3000, "royalty_before_usd": 41, "royalty_after_usd": 20, "fx_cny_per_usd": 6.83})",
         paper_saving_consistency},
        {"deterrence_quota",
         {"储备反击武器：无专利者应补偿多少", "Deterrence: what members without patents owe"},
         "C.3",
         R"({"counter_strength": [5, 3, 2, 1], "threshold": 6, "avoided_loss": [10, 20, 30, 40]})",
         deterrence_quota},
        {"invalidation_public_good",
         {"无效他人专利：公共物品", "Invalidating a blocking patent: a public good"},
         "C.3",
         R"({"cost": 90, "benefits": [100, 40, 30, 10], "pledges": [50, 20, 15, 5]})",
         invalidation_public_good},
    };
}

}  // namespace hanse::calc
