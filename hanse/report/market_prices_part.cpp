// SPDX-License-Identifier: GPL-3.0-or-later
// What the pool does to prices: regimes of licensing, incomes, pairs of patents, price pressure.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "hanse/report/market_parts.hpp"

namespace hanse::report {

using assess::BundlePrices;
using assess::PoolMarket;
using base::Rational;
using base::Truth;
using market::RegimeOutcome;

namespace {

struct Regime {
    const RegimeOutcome* outcome;
    const char* key;
};

std::vector<Regime> regimes(const BundlePrices& prices) {
    const auto& found = prices.found.regimes;
    return {{&prices.found.independent, "report.market.regime.R0"},
            {&found[0], "report.market.regime.R1"},
            {&found[1], "report.market.regime.R2"},
            {&found[2], "report.market.regime.R3a"},
            {&found[3], "report.market.regime.R3b"}};
}

/// "R0" of "R0 every owner alone": tables are narrow, and the picture above them has the words.
std::string short_name(const Pen& pen, const Regime& one) {
    const std::string& words = pen.word(one.key);
    return words.substr(0, words.find(' '));
}

bool not_worse(const BundlePrices& prices, const RegimeOutcome& outcome) {
    return market::compare(prices.model, prices.found.independent.demand.consumer_surplus,
                           outcome.demand.consumer_surplus) != market::Change::lower;
}

Run change_badge(const Pen& pen, const BundlePrices& prices, const RegimeOutcome& outcome) {
    const double before = prices.found.independent.demand.consumer_surplus;
    const double after = outcome.demand.consumer_surplus;
    switch (market::compare(prices.model, before, after)) {
        case market::Change::equal: return badge(pen.word("report.market.same"), Tone::muted);
        case market::Change::lower:
            return badge(fmt::format("{:+.2f}%", 100 * (after - before) / before), Tone::warning);
        case market::Change::higher: break;
    }
    return badge(fmt::format("{:+.2f}%", 100 * (after - before) / before), Tone::good);
}

Table regimes_table(const Pen& pen, const PoolMarket& at, const BundlePrices& prices) {
    Table table{.caption = pen.word("report.market.regimes", {{"currency", at.currency}}),
                .columns = {{pen.word("report.market.regime")}}};
    for (const domain::Product* product : at.products)
        table.columns.push_back({product->product, Align::right});
    table.columns.push_back({pen.word("report.market.surplus"), Align::right});
    table.columns.push_back({pen.word("report.market.against"), Align::right});
    table.columns.push_back({pen.word("report.market.members_income"), Align::right});
    for (const Regime& one : regimes(prices)) {
        std::vector<Table::Cell> row{{{text(short_name(pen, one))}}};
        for (const double royalty : one.outcome->demand.royalty)
            row.push_back({{text(figure_words(royalty))}});
        row.push_back({{text(figure_words(one.outcome->demand.consumer_surplus))}});
        row.push_back(
            {{one.outcome == &prices.found.independent ? text("–")
                                                       : change_badge(pen, prices, *one.outcome)}});
        row.push_back({{text(figure_words(one.outcome->members_income))}});
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Who earns what: under which regime each owner would rather stay.
Table owners_table(const Pen& pen, const PoolMarket& at, const BundlePrices& prices) {
    Table table{.caption = pen.word("report.market.incomes", {{"currency", at.currency}}),
                .columns = {{pen.word("report.market.owner")}}};
    const auto all = regimes(prices);
    for (const Regime& one : all)
        if (!one.outcome->owner_income.empty())
            table.columns.push_back({short_name(pen, one), Align::right});
    std::vector<std::string> owners(prices.found.independent.owner_income.size());
    for (std::size_t j = 0; j < at.patents.size(); ++j)
        owners[prices.model.owners[j]] = at.patents[j].owner;
    for (std::size_t owner = 0; owner < owners.size(); ++owner) {
        std::vector<Table::Cell> row{{{text(pen.member(owners[owner]))}}};
        const double alone = prices.found.independent.owner_income[owner];
        for (const Regime& one : all) {
            if (one.outcome->owner_income.empty()) continue;
            const double income = one.outcome->owner_income[owner];
            const bool less = market::compare(prices.model, alone, income) == market::Change::lower;
            row.push_back({{text(figure_words(income))}, less ? Tone::warning : Tone::plain});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table patents_table(const Pen& pen, const PoolMarket& at) {
    const bool priced = at.bundle_prices.has_value();
    Table table{.caption = pen.word("report.market.patents"),
                .columns = {{pen.word("report.market.patent")},
                            {pen.word("report.market.owner")},
                            {pen.word("report.market.pooled")},
                            {pen.word("report.market.technology_share"), Align::right}}};
    if (priced)
        for (const char* key : {"report.market.price_alone", "report.market.price_joint"})
            table.columns.push_back({pen.word(key), Align::right});
    const auto price = [](const RegimeOutcome& outcome, std::size_t j) {
        return outcome.price[j] ? figure_words(*outcome.price[j]) : std::string("–");
    };
    for (std::size_t j = 0; j < at.patents.size(); ++j) {
        const assess::PatentInMarket& one = at.patents[j];
        table.rows.push_back({{{text(one.name)}},
                              {{text(pen.member(one.owner))}},
                              {{text(pen.word(one.pooled ? "report.yes" : "report.no"))}},
                              {{text(one.technology_share ? pen.share(*one.technology_share)
                                                          : pen.word("report.unknown"))}}});
        if (!priced) continue;
        table.rows.back().push_back({{text(price(at.bundle_prices->found.independent, j))}});
        table.rows.back().push_back({{text(price(at.bundle_prices->found.regimes[1], j))}});
    }
    return table;
}

Table pairs_table(const Pen& pen, const PoolMarket& at) {
    Table table{.caption = pen.word("report.market.pairs"),
                .columns = {{pen.word("report.market.pair")},
                            {"φ", Align::right},
                            {pen.word("report.market.relation")}}};
    for (const assess::PatentPair& one : at.pairs) {
        const auto relation = one.index.relation;
        const bool both = at.patents[one.first].pooled && at.patents[one.second].pooled;
        const bool substitutes = relation == market::PairRelation::substitutes;
        const char* key =
            relation == market::PairRelation::complements ? "report.market.complements"
            : substitutes ? both ? "report.market.substitutes_pooled" : "report.market.substitutes"
                          : "report.market.unrelated";
        const Tone tone = relation == market::PairRelation::complements ? Tone::good
                          : substitutes && both                         ? Tone::warning
                                                                        : Tone::muted;
        table.rows.push_back(
            {{{text(at.patents[one.first].name + " · " + at.patents[one.second].name)}},
             {{text(fmt::format("{:.4f}", one.index.phi))}},
             {{badge(pen.word(key), tone)}}});
    }
    return table;
}

Table complements_table(const Pen& pen, const PoolMarket& at) {
    const assess::ComplementRegimes& found = *at.complements;
    Table table{.caption = pen.word("report.market.linear", {{"currency", at.currency}}),
                .columns = {{pen.word("report.market.regime")},
                            {pen.word("report.market.royalty"), Align::right},
                            {pen.word("report.market.price"), Align::right},
                            {pen.word("report.market.quantity"), Align::right},
                            {pen.word("report.market.surplus"), Align::right}}};
    const auto row = [&](const char* key, const market::ComplementPrices& one) {
        table.rows.push_back({{{text(pen.word(key))}},
                              {{text(Pen::number(one.royalty.rounded(4)))}},
                              {{text(Pen::number(one.price.rounded(4)))}},
                              {{text(Pen::number(one.quantity.rounded(0)))}},
                              {{text(Pen::number(one.consumer_surplus.rounded(0)))}}});
    };
    row("report.market.regime.R0", found.independent);
    row("report.market.regime.pool", found.pool);
    return table;
}

Paragraph participation(const Pen& pen, const assess::ComplementRegimes& found) {
    std::vector<std::string> sizes;
    for (const std::size_t size : found.participation->stable_sizes)
        sizes.push_back(std::to_string(size));
    const std::size_t all = found.owners;
    return {{text(pen.word("report.market.participation",
                           {{"owners", std::to_string(all)},
                            {"sizes", pen.joined(sizes)},
                            {"outsider", found.participation->outsider[all - 2].rounded(4)},
                            {"member", found.participation->member[all - 1].rounded(4)}}))}};
}

Table pressure_table(const Pen& pen, const PoolMarket& at) {
    Table table{.caption = pen.word("report.market.pressure"),
                .columns = {{pen.word("report.market.maker")}, {"GUPPI", Align::right}}};
    for (const assess::PricePressure& one : at.pressure)
        table.rows.push_back({{{text(pen.member(one.maker))}}, {{text(pen.share(one.guppi))}}});
    return table;
}

std::string critical_words(const Pen& pen, const assess::CriticalLoss& loss) {
    std::string out = pen.word("report.market.critical", {{"rise", pen.percent(loss.price_rise)},
                                                          {"margin", pen.share(loss.margin)},
                                                          {"loss", pen.share(loss.critical)}});
    if (loss.passes != Truth::unknown)
        out += pen.word(loss.passes == Truth::yes ? "report.market.critical_passes"
                                                  : "report.market.critical_fails",
                        {{"loss", pen.share(loss.expected)}});
    return out;
}

/// How the five equilibria were found, in a sentence.
std::string search_words(const Pen& pen, const BundlePrices& prices) {
    double residual = 0;
    bool converged = true, agree = true;
    for (const Regime& one : regimes(prices)) {
        residual = std::max(residual, one.outcome->search.residual);
        converged = converged && one.outcome->search.converged;
        agree = agree && one.outcome->search.sides_agree.value_or(true);
    }
    if (!converged) return pen.word("report.market.not_converged");
    std::string out =
        pen.word(agree ? "report.market.search" : "report.market.search_sides_differ",
                 {{"residual", residual < 1e-9 ? "1e-9" : fmt::format("{:.0e}", residual)}});
    if (prices.closed_form) {
        double alone = 0;
        for (const auto& price : prices.found.independent.price) alone += price.value_or(0);
        const double gap = std::abs(alone - prices.closed_form->total_independent);
        out += pen.word("report.market.closed_form",
                        {{"gap", gap < 1e-9 ? "1e-9" : fmt::format("{:.0e}", gap)}});
    }
    if (prices.scale_is_tiny) out += pen.word("report.market.tiny");
    return out;
}

Basis inputs_of(const PoolMarket& at) {
    Basis out{.table = "products.csv, demand.csv"};
    for (const domain::Product* product : at.products) out.rows.push_back(product);
    if (at.demand != nullptr) out.rows.push_back(at.demand);
    return out;
}

void add_bundle_prices(const Pen& pen, const PoolMarket& at, Blocks& out) {
    const BundlePrices& prices = *at.bundle_prices;
    const bool harmless = prices.found.remedy == market::Remedy::bundle_only;
    out.emplace_back(Callout{.tone = harmless ? Tone::good : Tone::note,
                             .blocks = {Paragraph{{text(remedy_words(pen, prices))}}}});
    if (prices.found.profitable)
        out.emplace_back(
            Paragraph{{text(pen.word(*prices.found.profitable ? "report.market.profitable"
                                                              : "report.market.unprofitable"))}});
    out.emplace_back(regimes_figure(pen, at));
    out.emplace_back(regimes_table(pen, at, prices));
    out.emplace_back(Paragraph{{muted(pen.word(
        prices.rule_by_points ? "report.market.rule_points" : "report.market.rule_equal"))}});
    out.emplace_back(owners_table(pen, at, prices));
    Basis why = inputs_of(at);
    why.model = "A.4 logit_bundles, pool_remedy_search";
    why.guarantee = search_words(pen, prices);
    out.emplace_back(basis(pen, why));
}

void add_complements(const Pen& pen, const PoolMarket& at, Blocks& out) {
    out.emplace_back(complements_table(pen, at));
    if (at.complements->participation) out.emplace_back(participation(pen, *at.complements));
    Basis why = inputs_of(at);
    why.model = "A.2 cournot_complements_linear, A.5 pool_participation_linear";
    why.guarantee = pen.word("report.market.exact");
    out.emplace_back(basis(pen, why));
}

List questions(const Pen& pen, const std::vector<base::Bilingual>& missing) {
    List out;
    for (const base::Bilingual& one : missing) out.items.push_back({{text(pen.in(one))}, {}, {}});
    return out;
}

Card card(const Pen& pen, const PoolMarket& at) {
    Card out{.anchor = "prices-" + at.market, .title = {text(at.market)}};
    Blocks& blocks = out.blocks;
    if (at.bundle_prices) add_bundle_prices(pen, at, blocks);
    if (at.complements) add_complements(pen, at, blocks);
    if (!at.patents.empty()) blocks.emplace_back(patents_table(pen, at));
    if (!at.pairs.empty()) blocks.emplace_back(pairs_table(pen, at));
    if (!at.pressure.empty()) {
        blocks.emplace_back(pressure_table(pen, at));
        blocks.emplace_back(Paragraph{{muted(pen.word("report.market.pressure_note"))}});
    }
    if (at.critical_loss)
        blocks.emplace_back(Paragraph{{text(critical_words(pen, *at.critical_loss))}});
    if (!at.pairs.empty() || !at.pressure.empty() || at.critical_loss) {
        Basis why = inputs_of(at);
        why.model =
            "A.1 complement_substitute_phi, B.4 guppi, B.5 critical_loss, B.6 "
            "technology_market_share";
        why.guarantee = pen.word("report.market.exact");
        blocks.emplace_back(basis(pen, why));
    }
    if (!at.missing.empty())
        blocks.emplace_back(Callout{.title = {text(pen.word("report.market.asks"))},
                                    .blocks = {questions(pen, at.missing)}});
    return out;
}

}  // namespace

Figure regimes_figure(const Pen& pen, const PoolMarket& at) {
    const BundlePrices& prices = *at.bundle_prices;
    BarChart chart{.words_first = pen.word("report.market.regime.R0"),
                   .words_better = pen.word("report.market.not_worse"),
                   .words_worse = pen.word("report.market.worse")};
    for (const Regime& one : regimes(prices))
        chart.bars.push_back({.label = pen.word(one.key),
                              .amount = one.outcome->demand.consumer_surplus,
                              .words = figure_words(one.outcome->demand.consumer_surplus),
                              .better = not_worse(prices, *one.outcome)});
    return {.drawing = std::move(chart),
            .caption = pen.word("report.market.surplus_figure",
                                {{"market", at.market}, {"currency", at.currency}}),
            .alternative = pen.word("report.market.surplus_alternative")};
}

void add_pool_markets(const Pen& pen, const assess::MarketSide& side, Blocks& out) {
    for (const PoolMarket& at : side.pools) out.emplace_back(card(pen, at));
    if (!side.same_groups.empty()) {
        out.emplace_back(Paragraph{{text(pen.word("report.market.same_groups"))}});
        List list;
        for (const assess::SameGroup& one : side.same_groups)
            list.items.push_back(
                {{text(pen.word("report.market.item",
                                {{"name", one.group}, {"words", pen.joined(one.patents)}}))},
                 {},
                 {}});
        out.emplace_back(std::move(list));
    }
    if (side.vertical_integration)
        out.emplace_back(Callout{
            .tone = Tone::note, .blocks = {Paragraph{{text(pen.word("report.market.vertical"))}}}});
}

}  // namespace hanse::report
