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

/// What licences bring, as parts of the first year's: an alliance can stay alive while it withers.
std::vector<Rational> path_of(const Future& future) {
    std::vector<Rational> out;
    const auto& history = future.course.history;
    for (const sharing::AllianceYear& year : history)
        out.push_back(history.front().value.is_zero() ? Rational()
                                                      : min(1, year.value / history.front().value));
    return out;
}

Callout verdict(const Pen& pen, const Future& future, std::string_view key) {
    const std::vector<Rational> path = path_of(future);
    const Rational last = path.empty() ? Rational() : path.back();
    const bool well =
        future.course.outcome == sharing::AllianceEnd::alive && last >= Rational(9, 10);
    return {
        .tone = well ? Tone::good : Tone::warning,
        .title = {text(pen.word(key))},
        .blocks = {Paragraph{
            {text(pen.word("report.money.end",
                           {{"outcome", outcome(pen, future.course.outcome)},
                            {"years", std::to_string(future.course.years_survived())}})),
             text(" "), text(pen.word("report.money.end.path", {{"part", pen.percent(last)}}))}}}};
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
                              {{text(gone.empty() ? "–" : pen.joined(names(pen, gone)))}}});
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
    out.blocks.emplace_back(
        Heading{.anchor = "outcome", .words = {text(pen.word("report.money.outlook.section"))}});
    out.blocks.emplace_back(verdict(pen, outlook.today, "report.money.lab.today"));
    out.blocks.emplace_back(verdict(pen, outlook.norm, "report.money.norm.shapley"));
    CurveChart chart{
        .curves = {{pen.word("report.money.lab.today"), outlook.today.survival.alive},
                   {pen.word("report.money.norm.shapley"), outlook.norm.survival.alive}},
        .year_words = pen.word("report.money.year")};
    const auto draw = [&](CurveChart drawn, std::string_view key) {
        const std::string& caption = pen.word(key);
        out.blocks.emplace_back(
            Figure{.drawing = std::move(drawn), .caption = caption, .alternative = caption});
    };
    CurveChart path = chart;
    path.curves[0].values = path_of(outlook.today);
    path.curves[1].values = path_of(outlook.norm);
    draw(std::move(chart), "report.money.survival");
    draw(std::move(path), "report.money.path");
    out.blocks.emplace_back(years_table(pen, outlook.today, "report.money.lab.today"));
    out.blocks.emplace_back(years_table(pen, outlook.norm, "report.money.norm.shapley"));
    out.blocks.emplace_back(Paragraph{{muted(pen.word("report.money.outlook.notice"))}});
    return out;
}

}  // namespace hanse::report
