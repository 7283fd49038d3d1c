// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/market_documents.hpp"

namespace hanse::report {

using base::Interval;
using base::Rational;
using base::Truth;
using base::Value;

namespace {

Value bounds(const Interval& interval) {
    Value out = Value::map();
    out.set("low", interval.low() ? Value(*interval.low()) : Value());
    out.set("high", interval.high() ? Value(*interval.high()) : Value());
    return out;
}

Value truth(Truth one) { return base::settled(one) ? Value(one == Truth::yes) : Value(); }

template <class Items, class Of>
Value list(const Items& items, Of of) {
    Value out = Value::list();
    for (const auto& item : items) out.push(of(item));
    return out;
}

Value sentences(const std::vector<base::Bilingual>& all) {
    return list(all, [](const base::Bilingual& one) {
        return Value().set("zh", one.zh).set("en", one.en);
    });
}

// Positions --------------------------------------------------------------------------------------

const char* word(market::DominanceMode mode) {
    switch (mode) {
        case market::DominanceMode::largest: return "largest";
        case market::DominanceMode::alliance: return "alliance";
        case market::DominanceMode::any: break;
    }
    return "any";
}

const char* word(market::DominanceBasis basis) {
    switch (basis) {
        case market::DominanceBasis::single: return "single";
        case market::DominanceBasis::pair: return "pair";
        case market::DominanceBasis::triple: break;
    }
    return "triple";
}

Value names(const assess::MarketPosition& at, const std::vector<std::size_t>& who) {
    return list(who, [&](std::size_t i) { return Value(at.undertakings[i].name); });
}

Value dominance_value(const assess::MarketPosition& at) {
    Value out = Value::list();
    for (const assess::DominanceReading& reading : at.dominance)
        for (const market::DominanceFinding& finding : reading.found.findings)
            out.push(Value()
                         .set("mode", word(reading.mode))
                         .set("test", word(finding.basis))
                         .set("undertakings", names(at, finding.operators))
                         .set("sum", finding.sum)
                         .set("presumed", names(at, finding.presumed))
                         .set("left_out", names(at, finding.excluded)));
    return out;
}

Value threshold_value(const assess::Threshold& one) {
    return Value()
        .set("number", one.number->id)
        .set("at", one.version->is)
        .set("measured", bounds(one.measured))
        .set("margin", bounds(one.margin))
        .set("within", truth(one.within))
        .set("law", one.version->citation.law);
}

Value concentration_value(const market::Concentration& found) {
    return Value()
        .set("model", "B.1 hhi_alliance")
        .set("hhi_before", bounds(found.hhi_before))
        .set("hhi_after", bounds(found.hhi_after))
        .set("delta", bounds(found.delta))
        .set("four_largest", bounds(found.four_largest));
}

Value position_value(const assess::MarketPosition& at) {
    Value out = Value::map();
    out.set("market", at.market);
    out.set("year", at.year ? Value(*at.year) : Value());
    out.set("year_stated", at.year_stated);
    out.set("undertakings", list(at.undertakings, [](const assess::Undertaking& one) {
                return Value()
                    .set("name", one.name)
                    .set("members", Value::list_of(one.members))
                    .set("share", bounds(one.share));
            }));
    out.set("alliance", bounds(at.alliance));
    out.set("unlisted", at.unlisted);
    out.set("members_settled", at.members_settled);
    out.set("dominance", dominance_value(at));
    out.set("presumed_inside", truth(at.presumed_inside));
    if (at.concentration) out.set("concentration", concentration_value(*at.concentration));
    out.set("safe_harbours", list(at.harbours, [](const assess::SafeHarbour& one) {
                return threshold_value(one.threshold)
                    .set("between_competitors", one.between_competitors)
                    .set("applies", truth(one.applies));
            }));
    out.set("merger_screens_background", list(at.merger_screens, threshold_value));
    return out;
}

// Prices -----------------------------------------------------------------------------------------

Value regime_value(const char* name, const market::RegimeOutcome& one) {
    return Value()
        .set("regime", name)
        .set("royalties", Value::list_of(one.demand.royalty))
        .set("consumer_surplus", one.demand.consumer_surplus)
        .set("members_income", one.members_income)
        .set("pool_income", one.pool_income)
        .set("owner_income", Value::list_of(one.owner_income))
        .set("converged", one.search.converged)
        .set("residual", one.search.residual)
        .set("sides_agree", one.search.sides_agree ? Value(*one.search.sides_agree) : Value());
}

Value remedy_value(const std::optional<market::Remedy>& remedy) {
    if (!remedy) return {};
    switch (*remedy) {
        case market::Remedy::bundle_only: return "R1";
        case market::Remedy::unbundled: return "R2";
        case market::Remedy::caps_at_unbundled_prices: return "R3a";
        case market::Remedy::caps_by_sharing_rule: return "R3b";
        case market::Remedy::no_pool: break;
    }
    return "NO_POOL";
}

Value bundle_value(const assess::BundlePrices& prices) {
    const auto& found = prices.found;
    Value regimes = Value::list();
    regimes.push(regime_value("R0", found.independent));
    constexpr const char* names_of[] = {"R1", "R2", "R3a", "R3b"};
    for (std::size_t i = 0; i < found.regimes.size(); ++i)
        regimes.push(regime_value(names_of[i], found.regimes[i]));
    return Value()
        .set("model", "A.4 logit_bundles")
        .set("regimes", std::move(regimes))
        .set("remedy", remedy_value(found.remedy))
        .set("profitable_with_remedy", found.profitable ? Value(*found.profitable) : Value())
        .set("sharing_rule", prices.rule_by_points ? "points" : "equal");
}

Value linear_value(const market::ComplementPrices& one) {
    return Value()
        .set("royalty", one.royalty)
        .set("price", one.price)
        .set("quantity", one.quantity)
        .set("consumer_surplus", one.consumer_surplus);
}

Value complements_value(const assess::ComplementRegimes& found) {
    Value out = Value()
                    .set("model", "A.2 cournot_complements_linear")
                    .set("owners", found.owners)
                    .set("pooled", found.pooled)
                    .set("independent", linear_value(found.independent))
                    .set("pool", linear_value(found.pool));
    if (found.participation)
        out.set("stable_pool_sizes", Value::list_of(found.participation->stable_sizes));
    return out;
}

Value patent_value(const assess::PatentInMarket& one) {
    return Value()
        .set("patent", one.name)
        .set("owner", one.owner)
        .set("pooled", one.pooled)
        .set("technology_share", one.technology_share ? bounds(*one.technology_share) : Value());
}

const char* word(market::PairRelation relation) {
    switch (relation) {
        case market::PairRelation::complements: return "complements";
        case market::PairRelation::substitutes: return "substitutes";
        case market::PairRelation::unrelated: break;
    }
    return "unrelated";
}

Value pool_value(const assess::PoolMarket& at) {
    Value out = Value::map();
    out.set("market", at.market);
    out.set("currency", at.currency);
    out.set("products", list(at.products, [](const domain::Product* product) {
                return Value(product->product);
            }));
    out.set("patents", list(at.patents, patent_value));
    out.set("pairs", list(at.pairs, [&](const assess::PatentPair& one) {
                return Value()
                    .set("first", at.patents[one.first].name)
                    .set("second", at.patents[one.second].name)
                    .set("phi", one.index.phi)
                    .set("relation", word(one.index.relation));
            }));
    if (at.bundle_prices) out.set("bundle_prices", bundle_value(*at.bundle_prices));
    if (at.complements) out.set("complements", complements_value(*at.complements));
    out.set("price_pressure", list(at.pressure, [](const assess::PricePressure& one) {
                return Value().set("maker", one.maker).set("guppi", bounds(one.guppi));
            }));
    if (at.critical_loss)
        out.set("critical_loss", Value()
                                     .set("price_rise", at.critical_loss->price_rise)
                                     .set("margin", bounds(at.critical_loss->margin))
                                     .set("critical", bounds(at.critical_loss->critical))
                                     .set("passes", truth(at.critical_loss->passes)));
    out.set("missing", sentences(at.missing));
    return out;
}

}  // namespace

Value market_value(const assess::MarketSide& side) {
    return Value()
        .set("positions", list(side.positions, position_value))
        .set("pools", list(side.pools, pool_value))
        .set("same_functional_group", list(side.same_groups,
                                           [](const assess::SameGroup& one) {
                                               return Value()
                                                   .set("group", one.group)
                                                   .set("patents", Value::list_of(one.patents));
                                           }))
        .set("vertical_integration_warning", side.vertical_integration)
        .set("missing", sentences(side.missing));
}

}  // namespace hanse::report
