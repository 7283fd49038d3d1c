// SPDX-License-Identifier: GPL-3.0-or-later
// What the alliance says it wants, what the evidence says it does, and what would fit it.
#include <algorithm>

#include "hanse/report/sections.hpp"

namespace hanse::report {

using assess::FitView;
using assess::ObjectiveId;
using assess::ScoreView;
using base::Rational;

namespace {

/// The bounds of model.md F.2, drawn into the chart: below the first nothing is pursued, from the
/// second on it is.
const Rational kEmerging{35, 100}, kActive{60, 100};

using State = ScoreChart::Row::State;

State state_of(const ScoreView& score) {
    if (score.active) return State::active;
    if (score.surely_inactive) return State::inactive;
    return score.emerging ? State::emerging : State::open;
}

Run state_badge(const Pen& pen, State state) {
    switch (state) {
        case State::active: return badge(pen.word("report.score.active"), Tone::good);
        case State::emerging: return badge(pen.word("report.score.emerging"), Tone::warning);
        case State::inactive: return badge(pen.word("report.score.inactive"), Tone::muted);
        case State::open: break;
    }
    return badge(pen.word("report.score.open"), Tone::muted);
}

Figure score_figure(const Pen& pen) {
    ScoreChart chart{.thresholds = {{kEmerging, pen.word("report.score.emerging")},
                                    {kActive, pen.word("report.score.active")}},
                     .words = {pen.word("report.score.shown"), pen.word("report.score.possible"),
                               pen.word("report.score.declared")}};
    std::vector<std::string> spoken;
    for (const ScoreView& score : pen.of().scores) {
        chart.rows.push_back({.label = pen.objective(score.objective),
                              .low = score.score.low().value_or(Rational(0)),
                              .high = score.score.high().value_or(Rational(1)),
                              .declared = score.declared,
                              .state = state_of(score)});
        spoken.push_back(pen.objective(score.objective) + " " + pen.range(score.score));
    }
    return {.drawing = std::move(chart),
            .caption = pen.word("report.score.caption"),
            .alternative = pen.joined(spoken)};
}

const FitView* fit_of(const Pen& pen, ObjectiveId objective) {
    const auto found = std::ranges::find(pen.of().fits, objective, &FitView::objective);
    return found == pen.of().fits.end() ? nullptr : &*found;
}

Inline fit_words(const Pen& pen, const FitView* fit) {
    if (fit == nullptr || !fit->fit) return {muted(pen.word("report.unknown"))};
    Inline out{text(fit->fit->rounded(2))};
    if (fit->recommended)
        out.insert(out.end(), {text(" "), badge(pen.word("report.fit.recommended"), Tone::good)});
    return out;
}

Table objectives_table(const Pen& pen) {
    Table out{.caption = pen.word("report.objectives.caption"),
              .columns = {{pen.word("report.objective")},
                          {pen.word("report.weight"), Align::right},
                          {pen.word("report.score"), Align::right},
                          {pen.word("report.evidence_says")},
                          {pen.word("report.fit")}}};
    for (const ScoreView& score : pen.of().scores) {
        const bool later = pen.of().later.has(score.objective);
        const Rational& weight = pen.of().weights[static_cast<std::size_t>(score.objective)];
        std::string declared = score.declared ? pen.percent(weight) : later ? "" : "–";
        if (later)
            declared += (score.declared ? pen.word("report.sep") : "") + pen.word("report.later");
        out.rows.push_back({{{text(pen.objective(score.objective))}},
                            {{text(declared)}},
                            {{text(pen.range(score.score))}},
                            {{state_badge(pen, state_of(score))}},
                            {fit_words(pen, fit_of(pen, score.objective))}});
    }
    return out;
}

Details evidence(const Pen& pen) {
    Table table{.caption = pen.word("report.evidence.caption"),
                .columns = {{pen.word("report.objective")},
                            {pen.word("report.evidence.feature")},
                            {pen.word("report.weight"), Align::right},
                            {pen.word("report.value"), Align::right}}};
    for (const ScoreView& score : pen.of().scores)
        for (const ScoreView::Part& part : score.parts)
            table.rows.push_back(
                {{{code(std::string(knowledge::code(score.objective)))}},
                 {{code(part.feature->id), text(" " + pen.in(part.feature->name))}},
                 {{text(part.weight.rounded(2))}},
                 {{text(pen.range(part.value))}}});
    return {.anchor = "evidence",
            .summary = {text(pen.word("report.evidence"))},
            .blocks = {std::move(table)}};
}

void add_drift(const Pen& pen, Blocks& out) {
    if (!pen.of().drift) return;
    out.emplace_back(
        Heading{.level = 3, .anchor = "drift", .words = {text(pen.word("report.drift"))}});
    const std::string words =
        pen.word(pen.of().drift_alarm ? "report.drift.alarm" : "report.drift.calm",
                 {{"n", pen.of().drift->rounded(2)}});
    out.emplace_back(Callout{.tone = pen.of().drift_alarm ? Tone::warning : Tone::plain,
                             .blocks = {Paragraph{{text(words)}}}});
}

void add_tensions(const Pen& pen, Blocks& out) {
    if (pen.of().plan.tensions.empty()) return;
    out.emplace_back(
        Heading{.level = 3, .anchor = "tensions", .words = {text(pen.word("report.tensions"))}});
    for (const knowledge::Tension* tension : pen.of().plan.tensions)
        out.emplace_back(Callout{.tone = Tone::note,
                                 .title = {text(pen.in(tension->text))},
                                 .blocks = {Paragraph{{strong(pen.word("report.ask")),
                                                       text(pen.in(tension->question))}}}});
}

Callout standard_type(const Pen& pen) {
    return {.tone = Tone::note,
            .title = {text(pen.word("report.standard.title"))},
            .blocks = {Paragraph{{text(pen.word("report.standard.text"))}}}};
}

}  // namespace

void add_objectives(const Pen& pen, Blocks& out) {
    out.emplace_back(
        Heading{.anchor = "objectives", .words = {text(pen.word("report.objectives"))}});
    if (pen.of().standard_type == base::Truth::yes) out.emplace_back(standard_type(pen));
    out.emplace_back(Paragraph{{text(pen.word("report.objectives.text"))}});
    if (!pen.of().scores.empty()) {
        out.emplace_back(score_figure(pen));
        out.emplace_back(objectives_table(pen));
        out.emplace_back(evidence(pen));
    }
    add_drift(pen, out);
    add_tensions(pen, out);
}

}  // namespace hanse::report
