// SPDX-License-Identifier: GPL-3.0-or-later
// What matters, in a few figures and sentences; and, at the end of the report, how to read it.
#include <algorithm>
#include <array>

#include "hanse/report/sections.hpp"

namespace hanse::report {

using assess::Finding;
using assess::KeyPoint;
using assess::Status;

namespace {

std::size_t count(const Pen& pen, Status status) {
    return static_cast<std::size_t>(
        std::ranges::count(pen.of().findings, status, &Finding::status));
}

std::string stage_range(const assess::StageView& stage) {
    const std::string low = "S" + std::to_string(stage.low);
    return stage.low == stage.high ? low : low + "–S" + std::to_string(stage.high);
}

Tiles tiles(const Pen& pen) {
    const std::size_t crossed = count(pen, Status::violated);
    const std::size_t suspected = count(pen, Status::suspected);
    const std::size_t unknown = count(pen, Status::unknown);
    Tiles out;
    out.tiles = {
        {std::to_string(crossed), pen.word("report.tile.crossed"),
         crossed > 0 ? Tone::alarm : Tone::plain, "findings"},
        {std::to_string(suspected), pen.word("report.tile.suspected"),
         suspected > 0 ? Tone::warning : Tone::plain, "findings"},
        {std::to_string(unknown), pen.word("report.tile.unknown"), Tone::note, "questions"},
        {std::to_string(count(pen, Status::satisfied)), pen.word("report.tile.satisfied"),
         Tone::good, "findings"},
        {stage_range(pen.of().stage), pen.word("report.tile.stage"), Tone::plain, "stage"},
        {std::to_string(pen.of().plan.steps.size()), pen.word("report.tile.plan"), Tone::plain,
         "plan"},
    };
    return out;
}

Run tone_badge(const Pen& pen, KeyPoint::Tone tone) {
    static constexpr std::array<std::string_view, 4> keys{
        "report.tone.good", "report.tone.note", "report.tone.warning", "report.tone.alarm"};
    static constexpr std::array<Tone, 4> tones{Tone::good, Tone::note, Tone::warning, Tone::alarm};
    const auto index = static_cast<std::size_t>(tone);
    return badge(pen.word(keys[index]), tones[index]);
}

/// The place in this report that explains a key point; empty if there is none.
std::string anchor_for(const Pen& pen, const std::string& why) {
    for (const Finding& finding : pen.of().findings)
        if (finding.rule->id == why &&
            (finding.status == Status::violated || finding.status == Status::suspected))
            return finding_anchor(*finding.rule);
    if (pen.book().rule(why) != nullptr) return "findings";
    if (pen.book().node(why) != nullptr) return "plan";
    if (knowledge::objective_id(why)) return "objectives";
    for (const std::string_view section :
         {"stage", "drift", "budget", "questions", "schedule", "evolution", "circles"})
        if (why == section) return why;
    return {};
}

Run why(const Pen& pen, const std::string& id, const std::string& anchor) {
    Run out = link(pen.word("report.why"), anchor);
    out.tone = Tone::muted;
    out.unlinked = pen.word("report.why.hint", {{"id", id}});
    return out;
}

List key_points(const Pen& pen) {
    List out;
    for (const KeyPoint& point : pen.of().summary) {
        List::Item item{.words = {tone_badge(pen, point.tone), text(" " + pen.in(point.sentence))}};
        if (const std::string anchor = anchor_for(pen, point.why); !anchor.empty())
            item.words.insert(item.words.end(), {text(" "), why(pen, point.why, anchor)});
        out.items.push_back(std::move(item));
    }
    return out;
}

Definitions legend(const Pen& pen,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> keys) {
    Definitions out;
    for (const auto& [name, meaning] : keys)
        out.entries.push_back({{text(pen.word(name))}, {text(pen.word(meaning))}});
    return out;
}

}  // namespace

void add_summary(const Pen& pen, Blocks& out) {
    out.emplace_back(Heading{.anchor = "summary", .words = {text(pen.word("report.summary"))}});
    out.emplace_back(tiles(pen));
    if (!pen.of().summary.empty()) out.emplace_back(key_points(pen));
}

void add_reading_guide(const Pen& pen, Blocks& out) {
    out.emplace_back(Heading{.anchor = "guide", .words = {text(pen.word("report.guide"))}});
    out.emplace_back(Paragraph{{text(pen.word("report.guide.text"))}});
    out.emplace_back(Heading{.level = 3, .words = {text(pen.word("report.guide.statuses"))}});
    out.emplace_back(legend(pen, {{"report.status.crossed", "report.guide.crossed"},
                                  {"report.status.not_met", "report.guide.not_met"},
                                  {"report.status.suspected", "report.guide.suspected"},
                                  {"report.status.satisfied", "report.guide.satisfied"},
                                  {"report.status.unknown", "report.guide.unknown"},
                                  {"report.status.not_applicable", "report.guide.not_applicable"},
                                  {"report.status.not_yet", "report.guide.not_yet"}}));
    out.emplace_back(Heading{.level = 3, .words = {text(pen.word("report.guide.grades"))}});
    out.emplace_back(Paragraph{{text(pen.word("report.guide.grades.text"))}});
    out.emplace_back(Heading{.level = 3, .words = {text(pen.word("report.guide.evidence"))}});
    out.emplace_back(legend(pen, {{"report.verification.official", "report.guide.official"},
                                  {"report.verification.copy", "report.guide.copy"},
                                  {"report.verification.secondary", "report.guide.secondary"},
                                  {"report.verification.memory", "report.guide.memory"},
                                  {"report.verification.seed", "report.guide.seed"}}));
}

}  // namespace hanse::report
