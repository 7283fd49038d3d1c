// SPDX-License-Identifier: GPL-3.0-or-later
// Part A.4 of model.md: logit prices with and without a pool, and the mildest licensing rules under
// which it does no harm.
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/logit_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/market/complement_index.hpp"
#include "hanse/market/essential_patents.hpp"
#include "hanse/market/pool_remedy.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

/// Amounts a year are known only if the size of the market is.
Value amount(const LogitCase& c, double yearly) { return c.size_known ? Value(yearly) : Value(); }

Value amounts(const LogitCase& c, const std::vector<double>& yearly) {
    return c.size_known ? reals(yearly) : Value();
}

/// How a regime's prices were found: for whoever wants to know how far to trust them.
Value search_value(const market::LogitEquilibrium& search) {
    return Value()
        .set("status", search.converged ? "CONVERGED" : "NOT_CONVERGED")
        .set("sweeps", search.sweeps)
        .set("residual", search.residual)
        .set("damped", search.damped)
        .set("starts_agree", or_null(search.sides_agree))
        .set("price_split", search.split_unique ? "UNIQUE" : "SMALLEST_SQUARES");
}

Value regime_value(const LogitCase& c, const market::RegimeOutcome& regime) {
    Value out = Value().set("product_royalty", reals(regime.demand.royalty));
    if (regime.bundle_price) out.set("bundle_price", *regime.bundle_price);
    if (!regime.caps.empty()) out.set("caps", reals(regime.caps));
    out.set("patent_price", reals(regime.price)).set("share", reals(regime.demand.share));
    if (!regime.owner_income.empty()) out.set("owner_profit", amounts(c, regime.owner_income));
    return out.set("pool_profit", amount(c, regime.pool_income))
        .set("consumer_surplus", amount(c, regime.demand.consumer_surplus))
        .set("consumer_surplus_per_user", regime.demand.consumer_surplus / c.market.size)
        .set("search", search_value(regime.search));
}

/// `words`: lower, equal, higher; what was not found decides nothing.
Value change_word(const LogitCase& c, const market::RegimeOutcome& before,
                  const market::RegimeOutcome& after, const std::array<const char*, 3>& words) {
    if (!before.search.converged || !after.search.converged) return {};
    return words[static_cast<std::size_t>(
        market::compare(c.market, before.demand.consumer_surplus, after.demand.consumer_surplus))];
}

void note_limits(Value& out, const LogitCase& c) {
    if (!c.size_known)
        out.set("status", "INSUFFICIENT_DATA").set("missing", Value::list().push("M"));
    Value warnings = Value::list();
    if (market::scale_is_tiny(c.market)) warnings.push("SCALE_TINY");
    out.set("warnings", std::move(warnings));
}

/// How users of one patent of the pool's pair stand to the other, at independent prices.
void set_pair(Value& out, const LogitCase& c, const market::RegimeOutcome& independent) {
    if (c.pool.patents.size() != 2) return;
    const std::size_t j = std::min(c.pool.patents[0], c.pool.patents[1]);
    const std::size_t l = std::max(c.pool.patents[0], c.pool.patents[1]);
    const auto found =
        market::pair_index(bundles_of(c.market), exact_numbers(independent.demand.share), j, l,
                           market::default_unrelated_band());
    out.set(fmt::format("phi_{}_{}_at_independent", j, l), found ? Value(found->phi) : Value())
        .set("pair_relation", relation_word(found ? std::optional(found->relation) : std::nullopt));
}

enum class CapRule { none, explicit_caps, unbundled_prices, sharing_rule };

CapRule read_cap_rule(const Input& in) {
    if (!in.given()) return CapRule::none;
    constexpr std::array words{"none", "explicit", "unbundled_prices", "sharing_rule"};
    const std::string text = in.text();
    for (std::size_t i = 0; i < words.size(); ++i)
        if (text == words[i]) return CapRule(i);
    in.refuse("应为 none、explicit、unbundled_prices 或 sharing_rule",
              "none, explicit, unbundled_prices or sharing_rule expected");
    return CapRule::none;
}

constexpr double kCapMax = 1e18;  // no price comes near

/// One per patent; null: free.
market::PriceCaps read_caps(const Input& in, std::size_t patents) {
    market::PriceCaps out;
    for (const Input& item : in.items()) {
        out.emplace_back();
        if (item.given()) out.back() = std::min(kCapMax, item.number_at_least(0).approximate());
    }
    if (in.given() && out.size() != patents)
        in.refuse("应与专利一一对应，不限价的写 null",
                  "one cap for each patent expected, null for none");
    return out;
}

/// The parts of the pool's patents, in their order; equal unless "sharing_rule" says otherwise.
std::vector<double> read_sharing_rule(const Input& in, const market::Pool& pool) {
    if (!in.given() || pool.patents.empty()) return market::equal_parts(pool);
    Rational sum;
    std::vector<double> out;
    for (const Input& item : in.items()) {
        const Rational part = item.number_at_least(0);
        sum += part;
        out.push_back(part.approximate());
    }
    if (out.size() != pool.patents.size() || sum != Rational(1))
        in.refuse("应为池内每项专利各占的比例，合计为 1",
                  "the part of each patent of the pool expected, adding up to 1");
    return out;
}

market::PriceCaps caps_by(CapRule rule, const LogitCase& c, const market::PriceCaps& stated,
                          const market::RegimeOutcome& joint, const std::vector<double>& parts) {
    if (rule == CapRule::explicit_caps) return stated;
    if (rule == CapRule::unbundled_prices) return market::caps_at_unbundled_prices(c.pool, joint);
    return market::caps_by_sharing_rule(c.market, c.pool, market::bundle_only(c.market, c.pool),
                                        parts);
}

Result<Value> logit_bundles(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const LogitCase c = read_logit_case(in);
    const CapRule rule = read_cap_rule(in["cap_rule"]);
    market::PriceCaps stated;
    if (rule == CapRule::explicit_caps) stated = read_caps(in["caps"], c.market.patents());
    const auto parts = read_sharing_rule(in["sharing_rule"], c.pool);
    const bool bundled = in["bundle_only"].given() && in["bundle_only"].boolean();
    HANSE_CHECK(complaints.verdict());

    const auto before = market::independent(c.market, c.pool);
    const auto joint = market::unbundled(c.market, c.pool);
    Value out = Value()
                    .set("independent", regime_value(c, before))
                    .set("pool_joint", regime_value(c, joint));
    out.set("verdict",
            change_word(c, before, joint,
                        {"ANTI_COMPETITIVE_WITHOUT_CAPS", "NEUTRAL", "PRO_COMPETITIVE"}));
    if (bundled) out.set("bundle_only", regime_value(c, market::bundle_only(c.market, c.pool)));
    if (rule != CapRule::none) {
        const auto with_caps =
            market::capped(c.market, c.pool, caps_by(rule, c, stated, joint, parts));
        out.set("price_cap", regime_value(c, with_caps))
            .set("verdict_caps",
                 change_word(c, before, with_caps, {"CAPS_HARM", "CAPS_NEUTRAL", "CAPS_HELP"}));
    }
    set_pair(out, c, before);
    note_limits(out, c);
    return out;
}

// pool_remedy_search -----------------------------------------------------------------------------

constexpr std::array kRemedies{"BUNDLE_ONLY", "UNBUNDLED", "CAPS_AT_UNBUNDLED_PRICES",
                               "CAPS_BY_SHARING_RULE", "NO_POOL"};

/// The clauses of the founding paper's table 6 that a remedy asks for.
Value clauses(market::Remedy remedy) {
    Value out = Value::list();
    if (remedy == market::Remedy::bundle_only || remedy == market::Remedy::no_pool) return out;
    if (remedy != market::Remedy::unbundled) out.push("OL-03.2b");  // 允许成员单独对外许可
    out.push("OL-03.2c");  // 允许被许可方选择目标专利
    if (remedy != market::Remedy::unbundled) out.push("PUBLISHED_CAP");
    return out;
}

Value regime_line(const LogitCase& c, std::size_t number, const market::RegimeOutcome& regime,
                  double surplus_before) {
    const double surplus = regime.demand.consumer_surplus;
    return Value()
        .set("regime", kRemedies[number])
        .set("consumer_surplus", amount(c, surplus))
        .set("consumer_surplus_change_per_user", (surplus - surplus_before) / c.market.size)
        .set("pool_members_profit", amount(c, regime.members_income))
        .set("product_royalty", reals(regime.demand.royalty))
        .set("search", search_value(regime.search));
}

void set_remedy(Value& out, const market::PoolRemedy& found) {
    if (!found.remedy) {
        out.set("remedy", Value()).set("pool_profitable_with_remedy", Value());
        return;
    }
    out.set("remedy", kRemedies[static_cast<std::size_t>(*found.remedy)])
        .set("remedy_clauses", clauses(*found.remedy))
        .set("pool_profitable_with_remedy", or_null(found.profitable));
}

/// "members_downstream_share" and "licenses_rivals"; null as long as what is known does not decide.
Value integration_warning(const Input& in) {
    const auto share = in["members_downstream_share"].optional_number();
    const base::Truth rivals = in["licenses_rivals"].truth();
    const base::Truth large = share
                                  ? base::truth(market::vertical_integration_warning(*share, true))
                                  : base::Truth::unknown;
    const base::Truth warn = large && rivals;
    return base::settled(warn) ? Value(warn == base::Truth::yes) : Value();
}

Result<Value> pool_remedy_search(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const LogitCase c = read_logit_case(in);
    const auto parts = read_sharing_rule(in["sharing_rule"], c.pool);
    const Value warn = integration_warning(in);
    HANSE_CHECK(complaints.verdict());

    const market::PoolRemedy found = market::pool_remedy(c.market, c.pool, parts);
    const double before = found.independent.demand.consumer_surplus;
    Value lines = Value::list();
    for (std::size_t r = 0; r < found.regimes.size(); ++r)
        lines.push(regime_line(c, r, found.regimes[r], before));
    Value out =
        Value()
            .set("consumer_surplus_independent", amount(c, before))
            .set("pool_members_profit_independent", amount(c, found.independent.members_income))
            .set("product_royalty_independent", reals(found.independent.demand.royalty))
            .set("search_independent", search_value(found.independent.search))
            .set("regimes", std::move(lines))
            .set("sharing_caps", reals(found.regimes[3].caps));
    set_remedy(out, found);
    out.set("vertical_integration_warning", warn);
    note_limits(out, c);
    return out;
}

Result<Value> logit_essential(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int owners = read_whole(in["n"], 1, 10'000);
    const double scale = read_above_zero(in["mu"]);
    std::vector<double> net = read_reals(in["values"], 0);
    const auto costs = read_reals(in["costs"], net.size());
    if (in["values"].given() && net.empty())
        in["values"].refuse("至少应有一种产品", "at least one product expected");
    HANSE_CHECK(complaints.verdict());
    for (std::size_t k = 0; k < net.size(); ++k) net[k] -= costs[k];

    const auto found = market::essential_prices(static_cast<std::size_t>(owners), scale, net);
    return Value()
        .set("price_each_independent", found.each_independent)
        .set("total_independent", found.total_independent)
        .set("total_pool", found.total_pool)
        .set("cs_independent", found.surplus_independent)
        .set("cs_pool", found.surplus_pool);
}

}  // namespace

std::vector<Calculation> logit_calculations() {
    return {
        {"logit_bundles",
         {"有池与无池的许可费（logit 需求）", "Royalties with and without the pool (logit demand)"},
         "A.4",
         R"({"mu": 1, "M": 1, "values": [2, 2], "costs": [0, 0], "bundles": [[0, 1], [0, 2]], "owners": [0, 1, 2], "pool": [0, 1], "cap_rule": "none"})",
         logit_bundles},
        {"pool_remedy_search",
         {"消除危害的最轻许可条款", "The mildest licensing terms under which a pool does no harm"},
         "A.4",
         R"({"mu": 1, "M": 1, "values": [2, 2], "costs": [0, 0], "bundles": [[0, 1], [0, 2]], "owners": [0, 1, 2], "pool": [1, 2]})",
         pool_remedy_search},
        {"logit_essential_closed_form",
         {"全部为必要专利时的许可费（闭式解）",
          "Royalties where every patent is essential: closed form"},
         "A.4",
         R"({"n": 3, "mu": 1, "values": [2], "costs": [0]})",
         logit_essential},
    };
}

}  // namespace hanse::calc
