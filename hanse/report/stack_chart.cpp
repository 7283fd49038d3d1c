// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/stack_chart.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/report/svg_writer.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::report {

namespace {

// Sizes of the drawing, in its own units.
constexpr double kWidth = 900, kLabels = 230, kFigures = 110, kTop = 46, kRow = 34, kBar = 20;
constexpr double kLegend = 26, kCharacter = 6.4;
constexpr std::size_t kLabelColumns = 30;

class Drawing : SvgWriter {
public:
    Drawing(const StackChart& chart, const std::string& title) : chart_(chart), title_(title) {}

    std::string draw() {
        const double bottom = kTop + kRow * static_cast<double>(chart_.rows.size());
        open("stack", kWidth, bottom + kLegend, 13, title_);
        for (std::size_t i = 0; i < chart_.rows.size(); ++i) row(i);
        for (std::size_t i = 0; i < chart_.thresholds.size(); ++i) threshold(i, bottom);
        legend(bottom + 10);
        return out_ + "</svg>";
    }

private:
    static double x(double share) { return kLabels + (kWidth - kLabels - kFigures) * share; }

    void row(std::size_t index) {
        const StackChart::Row& row = chart_.rows[index];
        const double y = kTop + kRow * static_cast<double>(index);
        add(R"(<g class="row"><title>{}</title><text class="label" x="{}" y="{:.1f}" text-anchor="end" fill="#1d2733">{}</text>)",
            escape(row.label), kLabels - 10, y + kBar - 5,
            escape(shorten(row.label, kLabelColumns)));
        add(R"(<rect class="rest" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}" fill="#f1f0ec" stroke="#c9c5ba"/>)",
            x(0), y, x(1) - x(0), kBar);
        double at = 0;
        for (const StackChart::Part& part : row.parts) {
            const double share = part.share.approximate();
            stretch(part, x(at), x(at + share), y);
            at += share;
        }
        add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" font-size="11" fill="#5c6670">{}</text></g>)",
            x(1) + 8, y + kBar - 6, escape(row.words));
    }
    void stretch(const StackChart::Part& part, double from, double to, double y) {
        add(R"(<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}" fill="{}" stroke="#ffffff" stroke-width="1"><title>{}</title></rect>)",
            part.inside ? "inside" : "outside", from, y, std::max(to - from, 0.5), kBar,
            part.inside ? "#3f6b8c" : "#b9b2a1", escape(part.label));
        const auto room = static_cast<std::size_t>(std::max(0.0, (to - from - 8) / kCharacter));
        if (room < 2) return;
        add(R"(<text class="part" x="{:.1f}" y="{:.1f}" text-anchor="middle" font-size="10.5" fill="{}">{}</text>)",
            (from + to) / 2, y + kBar - 6, part.inside ? "#ffffff" : "#1d2733",
            escape(shorten(part.label, room)));
    }
    /// Labels stand in two lines by turns, so that neighbours do not run into each other.
    void threshold(std::size_t index, double bottom) {
        const StackChart::Threshold& one = chart_.thresholds[index];
        const double at = x(one.at.approximate()), y = index % 2 == 0 ? kTop - 24 : kTop - 10;
        add(R"(<line class="threshold" x1="{0:.1f}" y1="{1:.1f}" x2="{0:.1f}" y2="{2:.1f}" stroke="#9c2f2a" stroke-dasharray="3 3"/>)",
            at, y + 4, bottom);
        add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" text-anchor="middle" font-size="11" fill="#5c6670">{}</text>)",
            at, y, escape(one.label));
    }
    void legend(double y) {
        double at = kLabels;
        const auto one = [&](const char* style, const char* colour, const std::string& words) {
            add(R"(<rect class="{}" x="{:.1f}" y="{:.1f}" width="16" height="10" fill="{}" stroke="#c9c5ba" stroke-width="0.5"/>)",
                style, at, y - 5, colour);
            add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" font-size="11" fill="#5c6670">{}</text>)",
                at + 22, y + 4, escape(words));
            at += 50 + 6.5 * static_cast<double>(base::display_width(words));
        };
        one("inside", "#3f6b8c", chart_.words.inside);
        one("outside", "#b9b2a1", chart_.words.outside);
        one("rest", "#f1f0ec", chart_.words.unlisted);
    }

    const StackChart& chart_;
    const std::string& title_;
};

/// One row as characters: `room` of them stand for the whole, `│` where a threshold lies.
std::string bar_text(const StackChart& chart, const StackChart::Row& row, std::size_t room) {
    const auto column = [&](double share) {
        return std::min(room,
                        static_cast<std::size_t>(std::lround(share * static_cast<double>(room))));
    };
    double inside = 0, all = 0;
    for (const StackChart::Part& part : row.parts) {
        all += part.share.approximate();
        if (part.inside) inside += part.share.approximate();
    }
    std::vector<const char*> signs(room, "·");
    std::fill_n(signs.begin(), column(all), "░");
    std::fill_n(signs.begin(), column(inside), "█");
    for (const StackChart::Threshold& one : chart.thresholds)
        if (column(one.at.approximate()) < room) signs[column(one.at.approximate())] = "│";
    std::string out;
    for (const char* sign : signs) out += sign;
    return out;
}

}  // namespace

std::string chart_svg(const StackChart& chart, const std::string& title) {
    return Drawing(chart, title).draw();
}

std::string chart_text(const StackChart& chart, std::size_t width) {
    std::size_t labels = 0;
    for (const StackChart::Row& row : chart.rows)
        labels = std::max(labels, base::display_width(printable(row.label)));
    labels = std::min(labels, width / 3);
    const std::size_t room =
        std::min<std::size_t>(width > labels + 30 ? width - labels - 18 : 12, 60);
    std::string out;
    for (const StackChart::Row& row : chart.rows)
        out += fmt::format("{} {} {}\n", pad(shorten(printable(row.label), labels), labels),
                           bar_text(chart, row, room), row.words);
    const StackChart::Words& words = chart.words;
    out += fmt::format("█ {}  ░ {}  · {}  │", words.inside, words.outside, words.unlisted);
    for (const StackChart::Threshold& one : chart.thresholds) out += " " + one.label;
    return out + "\n";
}

}  // namespace hanse::report
