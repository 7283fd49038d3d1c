// SPDX-License-Identifier: GPL-3.0-or-later
// Years ahead, as a document.
#include <algorithm>

#include "hanse/report/money_documents.hpp"
#include "hanse/report/money_frame.hpp"
#include "hanse/report/money_words.hpp"

namespace hanse::report {

using accounts::Future;
using accounts::Outlook;
using base::Rational;

namespace {

std::string outcome(const Pen& pen, sharing::AllianceEnd end) {
    switch (end) {
        case sharing::AllianceEnd::alive: return pen.word("report.money.end.alive");
        case sharing::AllianceEnd::too_few: return pen.word("report.money.end.too_few");
        case sharing::AllianceEnd::value_below_cost: break;
    }
    return pen.word("report.money.end.value_below_cost");
}

Callout verdict(const Pen& pen, const Future& future, std::string_view key) {
    const bool alive = future.course.outcome == sharing::AllianceEnd::alive;
    return {
        .tone = alive ? Tone::good : Tone::warning,
        .title = {text(pen.word(key))},
        .blocks = {Paragraph{{text(pen.word(
            "report.money.end", {{"outcome", outcome(pen, future.course.outcome)},
                                 {"years", std::to_string(future.course.years_survived())}}))}}}};
}

Table years_table(const Pen& pen, const Future& future, std::string_view key) {
    Table table{.caption = pen.word(key),
                .columns = {{pen.word("report.money.year")},
                            {pen.word("report.money.active"), Align::right},
                            {pen.word("report.money.worth"), Align::right},
                            {pen.word("report.money.left")}}};
    const auto& history = future.course.history;
    for (std::size_t k = 0; k < history.size(); ++k) {
        games::Players gone;
        if (k + 1 < history.size()) {
            for (const int i : history[k].active)
                if (!std::ranges::binary_search(history[k + 1].active, i)) gone.push_back(i);
        }
        table.rows.push_back({{{text(std::to_string(history[k].year))}},
                              {{text(std::to_string(history[k].active.size()))}},
                              {{text(figure(history[k].value))}},
                              {{text(gone.empty() ? "–" : names(pen, gone))}}});
    }
    return table;
}

}  // namespace

Document outlook_document(const assess::Assessment& assessment, const Outlook& outlook,
                          const accounts::OutlookOptions& options, base::Language language) {
    const Pen pen(assessment, language);
    Document out = money_frame(pen, "report.money.outlook");
    out.blocks.emplace_back(Paragraph{{text(
        pen.word("report.money.outlook.lead", {{"swing", pen.percent(options.weather.amplitude)},
                                               {"runs", std::to_string(options.weather.runs)},
                                               {"seed", std::to_string(options.weather.seed)}}))}});
    out.blocks.emplace_back(verdict(pen, outlook.today, "report.money.lab.today"));
    out.blocks.emplace_back(verdict(pen, outlook.norm, "report.money.norm.shapley"));
    CurveChart chart{
        .curves = {{pen.word("report.money.lab.today"), outlook.today.survival.alive},
                   {pen.word("report.money.norm.shapley"), outlook.norm.survival.alive}},
        .year_words = pen.word("report.money.year")};
    const std::string& caption = pen.word("report.money.survival");
    out.blocks.emplace_back(
        Figure{.drawing = std::move(chart), .caption = caption, .alternative = caption});
    out.blocks.emplace_back(years_table(pen, outlook.today, "report.money.lab.today"));
    out.blocks.emplace_back(years_table(pen, outlook.norm, "report.money.norm.shapley"));
    out.blocks.emplace_back(Paragraph{{muted(pen.word("report.money.outlook.notice"))}});
    return out;
}

}  // namespace hanse::report
