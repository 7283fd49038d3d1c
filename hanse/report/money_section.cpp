// SPDX-License-Identifier: GPL-3.0-or-later
// What the money of the alliance says: flows, norms, who pays whom, who would leave.
#include <algorithm>

#include "hanse/report/money_frame.hpp"
#include "hanse/report/money_words.hpp"
#include "hanse/report/sections.hpp"

namespace hanse::report {

using accounts::Account;
using accounts::Column;
using base::Rational;

namespace {

constexpr std::size_t kDrawnMax = 30;

Table flows_table(const Pen& pen) {
    const Account& money = pen.of().money;
    Table table{.caption = pen.word("report.money.flows"),
                .columns = {{pen.word("report.money.flow")},
                            {pen.word("report.money.paid"), Align::right},
                            {pen.word("report.money.got"), Align::right},
                            {pen.word("report.money.norm_known")}}};
    for (const Column& column : money.columns) {
        const auto sum = [&](const accounts::SideShares& side) {
            return side.actual ? figure(sharing::total(*side.actual)) : pen.word("report.unknown");
        };
        const bool known = column.known(accounts::Norm::shapley);
        table.rows.push_back(
            {{{text(flow_words(pen, column.flow))}},
             {{text(sum(column.cost))}},
             {{text(sum(column.benefit))}},
             {known ? Inline{text(pen.word("report.money.norm_by",
                                           {{"count", std::to_string(column.bases.size())}}))}
                    : Inline{badge(pen.word("report.money.norm_open"), Tone::muted)}}});
    }
    return table;
}

/// What was, and below it what the norm says.
Inline above(const Rational& actual, const Rational& norm) {
    return {text(figure(actual)), line_break(), muted(figure(norm))};
}

Table members_table(const Pen& pen) {
    const Account& money = pen.of().money;
    Table table{.caption = pen.word("report.money.members"),
                .columns = {{pen.word("report.money.member")},
                            {pen.word("report.money.paid_norm"), Align::right},
                            {pen.word("report.money.got_norm"), Align::right},
                            {pen.word("report.money.transfer"), Align::right},
                            {pen.word("report.money.index"), Align::right},
                            {pen.word("report.money.label")}}};
    for (const std::size_t i : by_transfer(money)) {
        const sharing::Position& at = money.fairness.totals[i];
        Inline label{finding_badge(pen, i)};
        if (!money.fairness.consensus.empty()) {
            label.push_back(line_break());
            label.push_back(
                muted(pen.word(money.fairness.consensus[i].robust ? "report.money.robust"
                                                                  : "report.money.not_robust")));
        }
        table.rows.push_back({{{text(pen.member(money.file->members[i].id))}},
                              {above(at.cost, at.cost_norm)},
                              {above(at.benefit, at.benefit_norm)},
                              {{text(signed_figure(sharing::transfer(at)))}},
                              {{text(index_words(money, i))}},
                              {std::move(label)}});
    }
    return table;
}

Figure net_chart(const Pen& pen) {
    const Account& money = pen.of().money;
    ShareChart chart{
        .words = {pen.word("report.money.chart.actual"), pen.word("report.money.chart.norm")}};
    for (const std::size_t i : by_transfer(money)) {
        if (chart.rows.size() == kDrawnMax) break;
        const sharing::Position& at = money.fairness.totals[i];
        const Rational actual = at.benefit - at.cost, norm = at.benefit_norm - at.cost_norm;
        chart.rows.push_back(
            {pen.member(money.file->members[i].id), actual, norm, figure(actual), figure(norm)});
    }
    const std::string& words = pen.word("report.money.chart");
    return {.drawing = std::move(chart), .caption = words, .alternative = words};
}

std::optional<Figure> transfers(const Pen& pen) {
    const Account& money = pen.of().money;
    const auto& diagnosis = *money.fairness.by_norm[0];
    TransferChart chart{.from_words = pen.word("report.money.transfers.from"),
                        .to_words = pen.word("report.money.transfers.to")};
    for (std::size_t i = 0; i < money.members(); ++i) {
        chart.names.push_back(pen.member(money.file->members[i].id));
        chart.totals.push_back(signed_figure(*diagnosis.members[i].transfer));
    }
    for (std::size_t i = 0; i < diagnosis.who_pays_whom.size(); ++i)
        for (std::size_t j = 0; j < diagnosis.who_pays_whom[i].size(); ++j)
            if (diagnosis.who_pays_whom[i][j] > 0)
                chart.transfers.push_back({i, j, diagnosis.who_pays_whom[i][j]});
    if (chart.transfers.empty() || money.members() > kDrawnMax) return std::nullopt;
    const std::string& words = pen.word("report.money.transfers");
    return Figure{.drawing = std::move(chart), .caption = words, .alternative = words};
}

void add_fairness(const Pen& pen, Blocks& out) {
    const accounts::Fairness& fairness = pen.of().money.fairness;
    if (fairness.totals.empty()) {
        out.emplace_back(
            Callout{.blocks = {Paragraph{{text(pen.word("report.money.nothing_known"))}}}});
        return;
    }
    if (!fairness.complete) {
        std::vector<std::string> flows;
        for (const sharing::Flow flow : fairness.flows) flows.push_back(flow_words(pen, flow));
        out.emplace_back(Callout{.blocks = {Paragraph{{text(pen.word(
                                     "report.money.partial", {{"flows", pen.joined(flows)}}))}}}});
    }
    out.emplace_back(net_chart(pen));
    out.emplace_back(members_table(pen));
    Inline below{text(pen.word("report.money.range", {{"error", pen.percent(fairness.error)}}))};
    const auto& diagnosis = *fairness.by_norm[0];
    if (diagnosis.free_ride_index)
        below.push_back(
            text(" " + pen.word("report.money.indices",
                                {{"free", diagnosis.free_ride_index->rounded(4)},
                                 {"exploit", diagnosis.exploitation_index->rounded(4)}})));
    below.push_back(text(" " + pen.word("report.money.guarantee")));
    out.emplace_back(Paragraph{std::move(below)});
    if (auto figure = transfers(pen)) out.emplace_back(*std::move(figure));
}

Table conflicts_table(const Pen& pen) {
    const Account& money = pen.of().money;
    Table table{.caption = pen.word("report.money.conflicts"),
                .columns = {{pen.word("report.money.conflict")},
                            {pen.word("report.money.measure")},
                            {pen.word("report.money.value"), Align::right},
                            {pen.word("report.money.where")}}};
    for (const accounts::ConflictMeasure& one : money.conflicts) {
        const std::string id(one.id);
        if (!one.value) {
            table.rows.push_back({{{code(id)}},
                                  {{text(pen.in(one.what))}},
                                  {{muted(pen.word("report.money.not_measured"))}},
                                  {{muted(pen.in(one.missing))}}});
            continue;
        }
        table.rows.push_back(
            {{{code(id)}},
             {{text(pen.in(one.what))}},
             {{text(one.value->rounded(3))}},
             {{text(one.member ? pen.member(money.file->members[*one.member].id) : "–")}}});
    }
    return table;
}

Table warning_table(const Pen& pen) {
    const Account& money = pen.of().money;
    Table table{.caption = pen.word("report.money.warning"),
                .columns = {{pen.word("report.money.signal")},
                            {pen.word("report.money.value"), Align::right},
                            {pen.word("report.money.level")}}};
    for (std::size_t k = 0; k < sharing::kSignals; ++k) {
        const auto& level = money.warning.levels[k];
        const std::string key =
            std::string("report.money.signal.") + std::string(sharing::kSignalNames[k]);
        table.rows.push_back(
            {{{text(pen.word(key))}},
             {{text(money.signals[k] ? money.signals[k]->rounded(3) : pen.word("report.unknown"))}},
             {{level ? level_badge(pen, *level)
                     : badge(pen.word("report.unknown"), Tone::muted)}}});
    }
    return table;
}

/// What was negotiated down: measured beside claimed.
void add_saving(const Pen& pen, const accounts::SavingView& saving, Blocks& out) {
    out.emplace_back(Heading{
        .level = 3, .words = {text(pen.word("report.money.saving", {{"threat", saving.threat}}))}});
    Definitions figures;
    const auto entry = [&](std::string_view key, const std::string& words) {
        figures.entries.push_back({{text(pen.word(key))}, {text(words)}});
    };
    entry("report.money.saving.unit", pen.money(saving.reduction));
    entry("report.money.saving.measured",
          saving.own ? pen.money(sharing::total(*saving.own)) : pen.word("report.unknown"));
    if (saving.claimed) entry("report.money.saving.claimed", pen.money(*saving.claimed));
    if (saving.implied_units)
        entry("report.money.saving.implied", pen.number(saving.implied_units->rounded(0)));
    out.emplace_back(std::move(figures));
    List gaps;
    for (const accounts::Gap& gap : saving.gaps)
        gaps.items.push_back({gap_words(pen, gap), {}, {}});
    if (!gaps.items.empty()) out.emplace_back(std::move(gaps));
    if (!saving.own || !saving.convex) return;
    Table table{.caption = pen.word("report.money.saving.shares"),
                .columns = {{pen.word("report.money.member")},
                            {pen.word("report.money.saving.linear"), Align::right},
                            {pen.word("report.money.saving.convex"), Align::right}}};
    for (std::size_t i = 0; i < saving.own->size(); ++i)
        if (!(*saving.own)[i].is_zero())
            table.rows.push_back({{{text(pen.member(pen.of().money.file->members[i].id))}},
                                  {{text(figure((*saving.own)[i]))}},
                                  {{text(figure((*saving.convex)[i]))}}});
    out.emplace_back(std::move(table));
    out.emplace_back(Paragraph{{muted(pen.word("report.money.saving.notice"))}});
}

void add_gaps(const Pen& pen, Blocks& out) {
    List missing = gaps_list(pen, pen.of().money), notes;
    for (const Column& column : pen.of().money.columns)
        for (const base::Bilingual& note : column.notes)
            notes.items.push_back(
                {{strong(flow_words(pen, column.flow) + ": "), text(pen.in(note))}, {}, {}});
    if (!pen.of().money.power)
        missing.items.push_back({{text(pen.in(pen.of().money.power_missing))}, {}, {}});
    for (const accounts::Gap& gap : pen.of().money.arrears.gaps)
        missing.items.push_back({gap_words(pen, gap), {}, {}});
    if (!missing.items.empty()) {
        out.emplace_back(Heading{.level = 3, .words = {text(pen.word("report.money.missing"))}});
        out.emplace_back(std::move(missing));
    }
    if (notes.items.empty()) return;
    out.emplace_back(Heading{.level = 3, .words = {text(pen.word("report.money.notes"))}});
    out.emplace_back(std::move(notes));
}

}  // namespace

void add_money(const Pen& pen, Blocks& out) {
    const Account& money = pen.of().money;
    if (money.empty()) return;
    out.emplace_back(Heading{.anchor = "money", .words = {text(pen.word("report.money"))}});
    out.emplace_back(Paragraph{
        {text(pen.word("report.money.lead", {{"year", std::to_string(money.period.year)}})),
         text(" "), muted(pen.word("report.money.notice"))}});
    if (!money.columns.empty()) {
        out.emplace_back(flows_table(pen));
        add_fairness(pen, out);
        add_stability(pen, out);
    }
    for (const accounts::SavingView& saving : money.savings) add_saving(pen, saving, out);
    if (!money.columns.empty()) {
        out.emplace_back(warning_table(pen));
        out.emplace_back(conflicts_table(pen));
    }
    add_gaps(pen, out);
    out.emplace_back(bases_details(pen));
}

}  // namespace hanse::report
