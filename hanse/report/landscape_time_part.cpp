// SPDX-License-Identifier: GPL-3.0-or-later
// How a field grows: its years, and where it stands in its life.
#include <algorithm>

#include "hanse/report/landscape_parts.hpp"

namespace hanse::report {

using landscape::Landscape;
using landscape::LifeCycle;
using Stage = LifeCycle::Stage;

namespace {

constexpr std::size_t kYearsDrawn = 40, kLifeDrawn = 25;  // the last ones
constexpr std::size_t kStopsMin = 3;                      // fewer make no path

std::string_view stage_key(Stage stage) {
    switch (stage) {
        case Stage::emergence: return "report.landscape.stage.emergence";
        case Stage::growth: return "report.landscape.stage.growth";
        case Stage::maturity: return "report.landscape.stage.maturity";
        case Stage::decline: return "report.landscape.stage.decline";
        case Stage::unknown: break;
    }
    return "report.landscape.stage.unknown";
}

std::string_view rule_key(Stage stage) {
    switch (stage) {
        case Stage::emergence: return "report.landscape.rule.emergence";
        case Stage::growth: return "report.landscape.rule.growth";
        case Stage::maturity: return "report.landscape.rule.maturity";
        case Stage::decline: return "report.landscape.rule.decline";
        case Stage::unknown: break;
    }
    return "report.landscape.rule.unknown";
}

std::span<const landscape::YearCount> last(const Landscape& of, std::size_t years) {
    const std::span all(of.trend);
    return all.last(std::min(years, all.size()));
}

std::string window_words(const BookPen& pen, const LifeCycle::Window& one) {
    return pen.word("report.landscape.window", {{"from", std::to_string(one.from)},
                                                {"to", std::to_string(one.to)},
                                                {"families", one.families.rounded(1)},
                                                {"applicants", one.applicants.rounded(1)}});
}

Callout life_stage(const BookPen& pen, const LifeCycle& life) {
    Callout out{.title = {text(pen.word("report.landscape.stage")), text(" "),
                          badge(pen.word(stage_key(life.stage)),
                                life.stage == Stage::unknown ? Tone::muted : Tone::note)},
                .blocks = {Paragraph{{text(pen.word(rule_key(life.stage)))}}}};
    List windows;
    for (const auto& one : {life.before, life.recent})
        if (one) windows.items.push_back({{text(window_words(pen, *one))}, {}, {}});
    if (!windows.items.empty()) out.blocks.emplace_back(std::move(windows));
    return out;
}

}  // namespace

void add_trend(const BookPen& pen, const Landscape& of, Blocks& out) {
    out.emplace_back(landscape_heading(pen, "report.landscape.trend", "trend"));
    if (of.trend.empty()) {
        out.emplace_back(landscape_remark(pen.word("report.landscape.no_years")));
        return;
    }
    YearChart years{.columns_words = pen.word("report.landscape.families"),
                    .line_words = pen.word("report.landscape.applicants"),
                    .incomplete_words = pen.word("report.landscape.incomplete")};
    for (const auto& one : last(of, kYearsDrawn))
        years.years.push_back({one.year, one.families, one.applicants, one.complete});
    const bool incomplete = !of.trend.back().complete;
    out.emplace_back(landscape_figure(pen, std::move(years), "report.landscape.trend_caption",
                                      "report.landscape.trend_alternative"));
    if (incomplete)
        out.emplace_back(landscape_remark(pen.word(of.basis == landscape::YearBasis::filing
                                                       ? "report.landscape.delay"
                                                       : "report.landscape.year_running")));
    if (of.trend.size() > kYearsDrawn)
        out.emplace_back(landscape_remark(
            pen.word("report.landscape.earlier", {{"years", std::to_string(kYearsDrawn)}})));

    out.emplace_back(Heading{
        .level = 3, .anchor = "life-cycle", .words = {text(pen.word("report.landscape.life"))}});
    out.emplace_back(life_stage(pen, of.life_cycle));
    PathChart path{.across_words = pen.word("report.landscape.applicants"),
                   .up_words = pen.word("report.landscape.families")};
    for (const auto& one : last(of, kLifeDrawn))
        path.stops.push_back(
            {std::to_string(one.year), one.applicants, one.families, one.complete});
    if (of.applicants.families > 0 && path.stops.size() >= kStopsMin)
        out.emplace_back(landscape_figure(pen, std::move(path), "report.landscape.life_caption",
                                          "report.landscape.life_alternative"));
}

}  // namespace hanse::report
