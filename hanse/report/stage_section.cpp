// SPDX-License-Identifier: GPL-3.0-or-later
// How far the alliance has come, and which controls are pressed at that stage.
#include <array>

#include "hanse/report/sections.hpp"

namespace hanse::report {

using assess::ControlView;
using assess::GateView;
using assess::Pressure;
using assess::StageView;

namespace {

Table gates(const Pen& pen) {
    Table out{.caption = pen.word("report.stage.caption"),
              .columns = {{pen.word("report.stage.stage")},
                          {pen.word("report.stage.gate")},
                          {pen.word("report.state")}}};
    for (const StageView::Level& level : pen.of().stage.levels) {
        bool first = true;
        for (const GateView& gate : level.gates) {
            out.rows.push_back(
                {{first ? Inline{strong(level.stage->id + " " + pen.in(level.stage->name))}
                        : Inline{}},
                 {{text(pen.in(gate.name))}},
                 {{pen.met(gate.met)}}});
            first = false;
        }
    }
    return out;
}

Run press(const Pen& pen, Pressure how) {
    static constexpr std::array<std::string_view, 6> keys{
        "report.press.prohibition", "report.press.required",       "report.press.advised",
        "report.press.not_yet",     "report.press.not_applicable", "report.press.unknown"};
    static constexpr std::array<Tone, 6> tones{Tone::note,  Tone::note,  Tone::plain,
                                               Tone::muted, Tone::muted, Tone::muted};
    const auto index = static_cast<std::size_t>(how);
    return badge(pen.word(keys[index]), tones[index]);
}

Table controls(const Pen& pen) {
    Table out{.caption = pen.word("report.controls.caption"),
              .columns = {{pen.word("report.control")},
                          {pen.word("report.control.checks")},
                          {pen.word("report.area")},
                          {pen.word("report.control.press")}}};
    for (const ControlView& view : pen.of().controls) {
        const knowledge::PaperItem* area = pen.book().paper_item(view.control->area);
        out.rows.push_back({{{code(view.control->id)}},
                            {{text(pen.in(view.control->name))}},
                            {{text(area == nullptr ? view.control->area : pen.in(area->text))}},
                            {{press(pen, view.pressure)}}});
    }
    return out;
}

}  // namespace

void add_stage(const Pen& pen, Blocks& out) {
    const StageView& stage = pen.of().stage;
    out.emplace_back(Heading{.anchor = "stage", .words = {text(pen.word("report.stage"))}});
    const std::string words =
        stage.low == stage.high
            ? pen.word("report.stage.reached", {{"stage", pen.stage(stage.low)}})
            : pen.word("report.stage.between",
                       {{"low", pen.stage(stage.low)}, {"high", pen.stage(stage.high)}});
    out.emplace_back(Paragraph{{text(words)}});
    out.emplace_back(gates(pen));
    if (pen.of().controls.empty()) return;
    out.emplace_back(
        Heading{.level = 3, .anchor = "controls", .words = {text(pen.word("report.controls"))}});
    out.emplace_back(Paragraph{{text(pen.word("report.controls.text"))}});
    out.emplace_back(controls(pen));
}

}  // namespace hanse::report
