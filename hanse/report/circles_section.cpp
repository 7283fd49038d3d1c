// SPDX-License-Identifier: GPL-3.0-or-later
// Which members belong together for which objective, and what must not pass between them.
#include "hanse/report/sections.hpp"

namespace hanse::report {

using assess::CircleView;

namespace {

Run fits(const Pen& pen, base::Truth ok) {
    if (ok == base::Truth::yes) return badge(pen.word("report.circle.fits"), Tone::good);
    return ok == base::Truth::no ? badge(pen.word("report.circle.does_not_fit"), Tone::warning)
                                 : badge(pen.word("report.unknown"), Tone::muted);
}

Card circle(const Pen& pen, const CircleView& view) {
    const knowledge::Objective& objective = pen.book().objective(view.objective);
    Definitions about;
    const auto entry = [&](std::string_view key, const std::string& words) {
        about.entries.push_back({{text(pen.word(key))}, {text(words)}});
    };
    entry("report.circle.condition", pen.in(objective.architecture));
    entry("report.circle.members", pen.members(view.members));
    if (!view.possible.empty()) entry("report.circle.possible", pen.members(view.possible));
    if (!view.violators.empty()) entry("report.circle.violators", pen.members(view.violators));
    if (!view.hub.empty()) entry("report.circle.hub", pen.members(view.hub));
    if (!view.market.empty()) entry("report.circle.market", view.market);
    const Tone tone = view.ok == base::Truth::yes  ? Tone::good
                      : view.ok == base::Truth::no ? Tone::warning
                                                   : Tone::plain;
    return {.tone = tone,
            .title = {text(pen.objective(view.objective))},
            .marks = {fits(pen, view.ok)},
            .blocks = {std::move(about)}};
}

}  // namespace

void add_circles(const Pen& pen, Blocks& out) {
    if (pen.of().circles.empty()) return;
    out.emplace_back(Heading{.anchor = "circles", .words = {text(pen.word("report.circles"))}});
    out.emplace_back(Paragraph{{text(
        pen.word(pen.of().circles_needed ? "report.circles.needed" : "report.circles.one"))}});
    for (const CircleView& view : pen.of().circles) out.emplace_back(circle(pen, view));
    if (!pen.of().firewalls.empty()) {
        out.emplace_back(Heading{.level = 3, .words = {text(pen.word("report.firewalls"))}});
        List list;
        for (const base::Bilingual& wall : pen.of().firewalls)
            list.items.push_back({.words = {text(pen.in(wall))}});
        out.emplace_back(std::move(list));
    }
    if (!pen.of().unplaced.empty())
        out.emplace_back(Callout{.tone = Tone::note,
                                 .title = {text(pen.word("report.unplaced"))},
                                 .blocks = {Paragraph{{text(pen.members(pen.of().unplaced))}}}});
}

}  // namespace hanse::report
