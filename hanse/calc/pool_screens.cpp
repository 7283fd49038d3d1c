// SPDX-License-Identifier: GPL-3.0-or-later
// Parts A.2, A.3, A.5 and A.6 of model.md: what a pool does to prices, where that has a closed
// form.
#include <fmt/format.h>

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/market/cournot_complements.hpp"
#include "hanse/market/lerner_tirole.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

constexpr int kOwnersMax = 1000;

// A.2 --------------------------------------------------------------------------------------------

Value prices_value(const market::ComplementPrices& prices) {
    return Value()
        .set("players", prices.setters)
        .set("margin_per_player", prices.margin)
        .set("royalty_total", prices.royalty)
        .set("downstream_price", prices.price)
        .set("quantity", prices.quantity)
        .set("profit_per_player", prices.profit_each)
        .set("profit_total", prices.profit_total)
        .set("consumer_surplus", prices.consumer_surplus);
}

std::vector<Rational> read_costs(const Input& in) {
    std::vector<Rational> out;
    for (const Input& item : in.items()) out.push_back(item.number_at_least(0));
    if (in.given() && (out.empty() || out.size() > std::size_t(kOwnersMax)))
        in.refuse(fmt::format("应有 1 至 {} 个权利人", kOwnersMax),
                  fmt::format("from 1 to {} owners expected", kOwnersMax));
    return out;
}

Result<Value> cournot_complements_linear(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const market::LinearDemand demand{in["A"].number_above_zero(), in["B"].number_above_zero()};
    const Rational assembly = in["c0"].number_at_least(0);
    const std::vector<Rational> costs = read_costs(in["costs"]);
    const int owners = std::max(1, int(costs.size()));
    const int members = in["pool_size"].given() ? read_whole(in["pool_size"], 1, owners) : owners;
    HANSE_CHECK(complaints.verdict());

    const auto prices = [&](int setters) {
        return market::complement_prices(demand, assembly, costs, std::size_t(setters));
    };
    const auto alone = prices(owners), pool = prices(owners - members + 1);
    if (!alone || !pool)
        return base::invalid({}, "A：按成本价也无人购买（A/B 应大于 c0 与各成本之和）",
                             "A: nobody buys even at cost (A/B should exceed c0 and all costs)");
    const Rational change = pool->royalty - alone->royalty;
    return Value()
        .set("independent", prices_value(*alone))
        .set("pool", prices_value(*pool))
        .set("price_change_pool", change)
        .set("verdict", change.is_zero() ? "NEUTRAL" : "PRO_COMPETITIVE");
}

// A.3 --------------------------------------------------------------------------------------------

/// V(0) … V(n); null: unusable with so few patents.
std::vector<std::optional<Rational>> read_values_by_number(const Input& in, int n) {
    std::vector<std::optional<Rational>> out;
    for (const Input& item : in.items()) out.push_back(item.optional_number());
    if (!in.given()) return out;
    if (out.size() != std::size_t(n) + 1)
        in.refuse(fmt::format("应有 n+1 = {} 个数值，从 V(0) 到 V(n)", n + 1),
                  fmt::format("n+1 = {} values expected, V(0) to V(n)", n + 1));
    else if (!out.back())
        in.refuse("V(n) 不应为 null：全部专利应可实施",
                  "V(n) is null: with all patents the technology works");
    return out;
}

const char* word(market::PoolVerdict verdict) {
    switch (verdict) {
        case market::PoolVerdict::lowers_price: return "PRO_COMPETITIVE";
        case market::PoolVerdict::changes_nothing: return "NEUTRAL";
        case market::PoolVerdict::raises_price: break;
    }
    return "ANTI_COMPETITIVE_WITHOUT_INDEPENDENT_LICENSING";
}

/// For more than two owners independent licensing alone can fail (Boutin 2016).
Value advice(const market::SymmetricScreen& found, int n) {
    Value out = Value::list();
    if (found.verdict != market::PoolVerdict::raises_price) return out;
    out.push("OL-03.2b");
    if (n > 2) out.push("UNBUNDLED_PRICE_CAPS").push("COMPUTE_LOGIT_BUNDLES");
    return out;
}

Value screen_value(const market::SymmetricScreen& found, int n) {
    const auto& licensed = found.pool_with_independent_licensing;
    const bool competition = found.binding == market::Margin::competition;
    return Value()
        .set("demand_margin_price", found.demand_margin_price)
        .set("competition_margin_price", or_null(found.competition_margin_price))
        .set("binding", competition ? "competition" : "demand")
        .set("total_independent", found.independent.total)
        .set("total_pool", found.pool.total)
        .set("total_pool_with_IL", licensed.total)
        .set("demand_independent", found.independent.demand)
        .set("demand_pool", found.pool.demand)
        .set("demand_pool_with_IL", licensed.demand)
        .set("cs_independent", found.independent.consumer_surplus)
        .set("cs_pool", found.pool.consumer_surplus)
        .set("cs_pool_with_IL", licensed.consumer_surplus)
        .set("IL_matters", found.independent_licensing_matters)
        .set("verdict", word(found.verdict))
        .set("remedies", advice(found, n));
}

Result<Value> lerner_tirole_symmetric(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int n = read_whole(in["n"], 1, kOwnersMax);
    const market::SymmetricPatents patents{read_values_by_number(in["V"], n),
                                           in["theta_lo"].number(), in["theta_hi"].number()};
    if (in["theta_lo"].given() && in["theta_hi"].given() && patents.taste_low >= patents.taste_high)
        in["theta_hi"].refuse("应大于 theta_lo", "should be above theta_lo");
    HANSE_CHECK(complaints.verdict());

    const auto found = market::symmetric_screen(patents);
    if (!found)
        return base::invalid(
            {}, "V：免费也无人使用（theta_hi + V(n) 应大于 0）",
            "V: nobody would use it even for free (theta_hi + V(n) should be above 0)");
    return screen_value(*found, n);
}

}  // namespace

std::vector<Calculation> pool_screen_calculations() {
    return {
        {"cournot_complements_linear",
         {"完全互补专利：各自定价与专利池定价", "Perfect complements: priced alone and by a pool"},
         "A.2",
         R"({"A": 1200, "B": 4, "c0": 20, "costs": [1, 2, 3, 4]})",
         cournot_complements_linear},
        {"lerner_tirole_symmetric",
         {"对称专利的池：涨价与否，单独许可能否化解",
          "A pool of equal patents: whether it raises the price, and what independent licensing "
          "undoes"},
         "A.3",
         R"({"n": 2, "V": [null, 0.6, 1], "theta_lo": 0, "theta_hi": 1})",
         lerner_tirole_symmetric},
    };
}

}  // namespace hanse::calc
