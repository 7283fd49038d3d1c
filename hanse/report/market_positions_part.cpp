// SPDX-License-Identifier: GPL-3.0-or-later
// Shares, presumptions, concentration and safe harbours of each market.
#include <algorithm>

#include "hanse/report/market_parts.hpp"

namespace hanse::report {

using assess::MarketPosition;
using base::Interval;
using base::Rational;
using base::Truth;

namespace {

Rational low(const Interval& share) { return share.low().value_or(Rational(0)); }

std::string market_words(const Pen& pen, const MarketPosition& at) {
    if (!at.kind) return at.market;
    return at.market + " · " +
           pen.word(*at.kind == domain::MarketKind::product ? "report.market.product"
                                                            : "report.market.technology");
}

std::vector<StackChart::Threshold> threshold_lines(const Pen& pen) {
    constexpr std::pair<const char*, const char*> lines[] = {
        {"cn.ip-guidelines.horizontal", "report.market.line.harbour"},
        {"cn.dominance.single", "report.market.line.single"},
        {"cn.dominance.pair", "report.market.line.pair"},
        {"cn.dominance.triple", "report.market.line.triple"}};
    std::vector<StackChart::Threshold> out;
    for (const auto& [id, key] : lines) {
        const auto index = pen.book().numbers().find(id);
        if (!index) continue;
        const auto* version = pen.book().numbers()[*index].on(pen.of().day);
        if (version != nullptr && version->enabled)
            out.push_back({version->is, pen.word(key, {{"at", pen.percent(version->is)}})});
    }
    return out;
}

Table shares_table(const Pen& pen, const MarketPosition& at) {
    Table table{.caption = pen.word("report.market.shares"),
                .columns = {{pen.word("report.market.undertaking")},
                            {pen.word("report.market.side")},
                            {pen.word("report.market.share"), Align::right}}};
    for (const assess::Undertaking& one : at.undertakings)
        table.rows.push_back({{{text(undertaking_words(pen, one))}},
                              {{one.inside() ? badge(pen.word("report.market.inside"), Tone::note)
                                             : muted(pen.word("report.market.outside"))}},
                              {{text(pen.share(one.share))}}});
    return table;
}

const char* basis_key(market::DominanceBasis one) {
    switch (one) {
        case market::DominanceBasis::single: return "report.market.presumed.single";
        case market::DominanceBasis::pair: return "report.market.presumed.pair";
        case market::DominanceBasis::triple: break;
    }
    return "report.market.presumed.triple";
}

const char* mode_key(market::DominanceMode mode) {
    switch (mode) {
        case market::DominanceMode::largest: return "report.market.mode.largest";
        case market::DominanceMode::alliance: return "report.market.mode.alliance";
        case market::DominanceMode::any: break;
    }
    return "report.market.mode.any";
}

std::string names(const Pen& pen, const MarketPosition& at, const std::vector<std::size_t>& who) {
    std::vector<std::string> out;
    for (const std::size_t i : who) out.push_back(pen.member(at.undertakings[i].name));
    return out.empty() ? pen.word("report.none") : pen.joined(out);
}

Block dominance(const Pen& pen, const MarketPosition& at) {
    Table table{.caption = pen.word("report.market.presumption"),
                .columns = {{pen.word("report.market.mode")},
                            {pen.word("report.market.test")},
                            {pen.word("report.market.together")},
                            {pen.word("report.market.sum"), Align::right},
                            {pen.word("report.market.presumed")},
                            {pen.word("report.market.left_out")}}};
    for (const assess::DominanceReading& reading : at.dominance)
        for (const market::DominanceFinding& finding : reading.found.findings)
            table.rows.push_back({{{text(pen.word(mode_key(reading.mode)))}},
                                  {{text(pen.word(basis_key(finding.basis)))}},
                                  {{text(names(pen, at, finding.operators))}},
                                  {{text(pen.percent(finding.sum))}},
                                  {{text(names(pen, at, finding.presumed))}},
                                  {{text(names(pen, at, finding.excluded))}}});
    if (table.rows.empty()) return Paragraph{{text(pen.word("report.market.no_presumption"))}};
    return table;
}

Definitions unit(const Pen& pen, const MarketPosition& at) {
    Definitions out;
    const auto add = [&](const char* key, std::string words) {
        out.entries.push_back({{text(pen.word(key))}, {text(std::move(words))}});
    };
    add("report.market.alliance", pen.share(at.alliance));
    if (!at.dominance.empty())
        add("report.market.alliance_half",
            pen.word(at.unit_reaches_single == Truth::yes  ? "report.yes"
                     : at.unit_reaches_single == Truth::no ? "report.no"
                                                           : "report.unknown"));
    add("report.market.rest", pen.percent(at.unlisted));
    if (!at.concentration) return out;
    const market::Concentration& found = *at.concentration;
    add("report.market.hhi", pen.word(at.members_settled ? "report.market.hhi_change"
                                                         : "report.market.hhi_change_listed",
                                      {{"before", points_words(found.hhi_before)},
                                       {"after", points_words(found.hhi_after)},
                                       {"delta", points_words(found.delta)}}));
    add("report.market.cr4", pen.share(found.four_largest));
    return out;
}

std::string margin_words(const Pen& pen, const assess::Threshold& one, bool points) {
    const auto words = [&](const Rational& margin) {
        return (margin > Rational(0) ? "+" : "") +
               (points ? Pen::number(margin.rounded(0)) : (margin * Rational(100)).rounded(1));
    };
    if (!one.margin.low() || !one.margin.high()) return pen.word("report.unknown");
    const std::string from = words(*one.margin.low()), to = words(*one.margin.high());
    return from == to ? from : pen.word("report.market.from_to", {{"from", from}, {"to", to}});
}

Run within_badge(const Pen& pen, Truth within) {
    if (within == Truth::unknown) return badge(pen.word("report.unknown"), Tone::muted);
    return within == Truth::yes ? badge(pen.word("report.market.within"), Tone::good)
                                : badge(pen.word("report.market.beyond"), Tone::warning);
}

std::vector<Table::Cell> threshold_row(const Pen& pen, const assess::Threshold& one) {
    const bool points = one.number->unit == "points";
    return {{{text(pen.in(one.number->name)), line_break(), muted(one.version->citation.law + " "),
              pen.verification(one.version->citation)}},
            {{text(points ? one.version->is.rounded(0) : pen.percent(one.version->is))}},
            {{text(points ? points_words(one.measured) : pen.share(one.measured))}},
            {{text(margin_words(pen, one, points))}}};
}

Table harbours_table(const Pen& pen, const MarketPosition& at) {
    Table table{.caption = pen.word("report.market.harbours"),
                .columns = {{pen.word("report.market.threshold")},
                            {pen.word("report.market.at"), Align::right},
                            {pen.word("report.market.measured"), Align::right},
                            {pen.word("report.market.margin"), Align::right},
                            {pen.word("report.market.verdict")}}};
    for (const assess::SafeHarbour& one : at.harbours) {
        table.rows.push_back(threshold_row(pen, one.threshold));
        Inline verdict{within_badge(pen, one.threshold.within)};
        if (one.applies == Truth::no) {
            verdict.front().tone = Tone::muted;
            verdict.insert(verdict.end(),
                           {line_break(), muted(pen.word("report.market.comparator"))});
        }
        table.rows.back().push_back({std::move(verdict)});
    }
    return table;
}

Callout screens(const Pen& pen, const MarketPosition& at) {
    Table table{.caption = pen.word("report.market.screens"),
                .columns = {{pen.word("report.market.threshold")},
                            {pen.word("report.market.at"), Align::right},
                            {pen.word("report.market.measured"), Align::right},
                            {pen.word("report.market.margin"), Align::right}}};
    for (const assess::Threshold& one : at.merger_screens)
        table.rows.push_back(threshold_row(pen, one));
    return {
        .tone = Tone::muted,
        .title = {text(pen.word("report.market.background"))},
        .blocks = {Paragraph{{text(pen.word("report.market.background_lead"))}}, std::move(table)}};
}

Card card(const Pen& pen, const MarketPosition& at) {
    Card out{.tone = at.presumed_inside == Truth::yes ? Tone::warning : Tone::plain,
             .anchor = "market-" + at.market,
             .title = {text(market_words(pen, at))}};
    if (at.year) out.marks.push_back(badge(at.year->rounded(0), Tone::muted));
    out.marks.push_back(
        badge(pen.word(at.presumed_inside == Truth::yes  ? "report.market.inside_presumed"
                       : at.presumed_inside == Truth::no ? "report.market.inside_not_presumed"
                                                         : "report.market.inside_unknown"),
              at.presumed_inside == Truth::yes  ? Tone::warning
              : at.presumed_inside == Truth::no ? Tone::good
                                                : Tone::muted));
    if (at.year && !at.year_stated)
        out.blocks.emplace_back(Paragraph{{muted(pen.word("report.market.latest_year"))}});
    out.blocks.emplace_back(shares_table(pen, at));
    out.blocks.emplace_back(unit(pen, at));
    out.blocks.push_back(dominance(pen, at));
    if (!at.harbours.empty()) out.blocks.emplace_back(harbours_table(pen, at));
    if (!at.merger_screens.empty()) out.blocks.emplace_back(screens(pen, at));
    Basis why{.model = "B.1 hhi_alliance, B.2 aml_presumption, B.3 safe_harbour",
              .table = "markets.csv",
              .guarantee = pen.word("report.market.exact_bounds")};
    for (const domain::MarketShare& row : pen.of().file->markets)
        if (row.market == at.market && (!row.year || (at.year && *row.year == *at.year)))
            why.rows.push_back(&row);
    out.blocks.emplace_back(basis(pen, why));
    return out;
}

}  // namespace

Figure shares_figure(const Pen& pen, const assess::MarketSide& side) {
    StackChart chart{.thresholds = threshold_lines(pen),
                     .words = {pen.word("report.market.inside"), pen.word("report.market.outside"),
                               pen.word("report.market.unlisted")}};
    for (const MarketPosition& at : side.positions) {
        StackChart::Row row{.label = at.market, .words = pen.share(at.alliance)};
        for (const bool inside : {true, false})
            for (const assess::Undertaking& one : at.undertakings)
                if (one.inside() == inside)
                    row.parts.push_back({pen.member(one.name), low(one.share), inside});
        chart.rows.push_back(std::move(row));
    }
    return {.drawing = std::move(chart),
            .caption = pen.word("report.market.figure"),
            .alternative = pen.word("report.market.figure_alternative")};
}

void add_positions(const Pen& pen, const assess::MarketSide& side, Blocks& out) {
    if (side.positions.empty()) return;
    out.emplace_back(shares_figure(pen, side));
    out.emplace_back(Paragraph{{muted(pen.word("report.market.rebuttable"))}});
    for (const MarketPosition& at : side.positions) out.emplace_back(card(pen, at));
}

}  // namespace hanse::report
