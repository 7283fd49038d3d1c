// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/gantt.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/report/svg_writer.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::report {

namespace {

using base::Truth;

// Sizes of the drawing, in its own units.
constexpr double kWidth = 900, kLabels = 316, kTop = 34, kRow = 24, kBar = 12, kLegend = 40;
constexpr std::size_t kLabelColumns = 46;

/// Months between two marks of the axis, so that at most some fourteen marks stand on it.
int months_per_mark(double duration) {
    for (const int step : {1, 2, 3, 6, 12, 24, 60})
        if (duration / step <= 14) return step;
    return 120;
}

class Drawing : SvgWriter {
public:
    Drawing(const GanttChart& chart, const std::string& title) : chart_(chart), title_(title) {
        for (const GanttChart::Bar& bar : chart.bars)
            end_ = std::max(end_, (bar.start + bar.months + bar.slack).approximate());
        end_ = std::max({end_, chart.duration.approximate(), 1.0});
    }

    std::string draw() {
        const double height = kTop + kRow * static_cast<double>(chart_.bars.size()) + kLegend;
        open("gantt", kWidth, height, 12, title_);
        axis();
        for (std::size_t i = 0; i < chart_.bars.size(); ++i) dependencies(i);
        for (std::size_t i = 0; i < chart_.bars.size(); ++i) bar(i);
        legend(height - kLegend + 24);
        return out_ + "</svg>";
    }

private:
    double x(double months) const { return kLabels + (kWidth - kLabels - 16) * months / end_; }
    static double middle(std::size_t row) { return kTop + kRow * (static_cast<double>(row) + 0.5); }

    void axis() {
        const double bottom = kTop + kRow * static_cast<double>(chart_.bars.size());
        const int step = months_per_mark(end_);
        add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" text-anchor="end" fill="#5c6670">{}</text>)",
            kLabels - 12, kTop - 7, escape(chart_.words.month));
        for (int month = 0; month <= static_cast<int>(std::floor(end_)); month += step) {
            add(R"(<line class="grid" x1="{0:.1f}" y1="{1:.1f}" x2="{0:.1f}" y2="{2:.1f}" stroke="#d9d6cf" stroke-width="1"/>)",
                x(month), kTop - 4, bottom);
            add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" text-anchor="middle" fill="#5c6670">{}</text>)",
                x(month), kTop - 7, month);
        }
    }

    /// Down from the end of what comes first, then across to the start of bar `to`.
    void dependencies(std::size_t to) {
        const GanttChart::Bar& bar = chart_.bars[to];
        for (const std::size_t from : bar.after) {
            const GanttChart::Bar& first = chart_.bars[from];
            const double trunk = x((first.start + first.months).approximate()) + 3;
            const double x2 = x(bar.start.approximate());
            const bool critical =
                first.critical && bar.critical && first.start + first.months == bar.start;
            const std::string end =
                x2 > trunk + 2
                    ? fmt::format("V{:.1f}H{:.1f}", middle(to), x2)
                    : fmt::format("V{:.1f}", middle(to) + (to > from ? -kBar / 2 : kBar / 2));
            add(R"(<path class="{}" d="M{:.1f} {:.1f}h3{}" fill="none" stroke="{}" stroke-width="{}"/>)",
                critical ? "link critical" : "link", trunk - 3, middle(from), end,
                critical ? "#9c2f2a" : "#a9a59b", critical ? 1.4 : 0.8);
        }
    }

    void bar(std::size_t row) {
        const GanttChart::Bar& bar = chart_.bars[row];
        const double from = x(bar.start.approximate());
        const double to = x((bar.start + bar.months).approximate());
        const double y = middle(row);
        const std::string name = bar.id + "  " + bar.label;
        add(R"(<g class="row"><title>{}</title>)", escape(name));
        add(R"(<text class="label{}" x="0" y="{:.1f}" fill="#1d2733"{}>{}</text>)",
            bar.critical ? " critical" : "", y + 4, bar.critical ? R"( font-weight="600")" : "",
            escape(shorten(name, kLabelColumns)));
        if (bar.slack > base::Rational(0))
            slack(to, x((bar.start + bar.months + bar.slack).approximate()), y);
        const bool done = bar.done == Truth::yes;
        add(R"(<rect class="bar{}{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}" rx="2" fill="{}"/>)",
            bar.critical ? " critical" : "", done ? " done" : "", from, y - kBar / 2,
            std::max(to - from, 2.5), kBar,
            done           ? "#7d9c86"
            : bar.critical ? "#9c2f2a"
                           : "#3f6b8c");
        if (done)
            add(R"(<text class="tick" x="{:.1f}" y="{:.1f}" text-anchor="middle" fill="#ffffff" font-size="11">✓</text>)",
                (from + to) / 2, y + 4);
        out_ += "</g>";
    }

    void slack(double from, double to, double y) {
        add(R"(<line class="slack" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" stroke="#8aa3b5" stroke-width="2" stroke-dasharray="2 3"/>)",
            from, y, to, y);
    }

    void legend(double y) {
        double at = kLabels;
        const auto words = [&](const std::string& text) {
            add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" fill="#5c6670" font-size="11">{}</text>)",
                at + 20, y, escape(text));
            at += 38 + 6.0 * static_cast<double>(base::display_width(text));
        };
        const auto patch = [&](const char* style, const char* colour, const std::string& text) {
            add(R"(<rect class="bar{}" x="{:.1f}" y="{:.1f}" width="14" height="9" rx="2" fill="{}"/>)",
                style, at, y - 8, colour);
            words(text);
        };
        patch(" critical", "#9c2f2a", chart_.words.critical);
        patch("", "#3f6b8c", chart_.words.ordinary);
        patch(" done", "#7d9c86", chart_.words.done);
        slack(at, at + 14, y - 4);
        words(chart_.words.slack);
    }

    const GanttChart& chart_;
    const std::string& title_;
    double end_ = 0;
};

/// One bar as characters: `columns` of them stand for `end` months.
std::string bar_text(const GanttChart::Bar& bar, double end, std::size_t columns) {
    const auto column = [&](const base::Rational& months) {
        return std::min(columns, static_cast<std::size_t>(std::lround(
                                     months.approximate() / end * static_cast<double>(columns))));
    };
    const std::size_t from = column(bar.start);
    const std::size_t to = std::min(columns, std::max(from + 1, column(bar.start + bar.months)));
    const std::size_t last = std::max(to, column(bar.start + bar.months + bar.slack));
    const char* fill = bar.done == Truth::yes ? "▒" : bar.critical ? "█" : "▓";
    return std::string(from, ' ') + repeat(fill, to - from) + repeat("·", last - to) +
           std::string(columns - last, ' ');
}

}  // namespace

std::string chart_svg(const GanttChart& chart, const std::string& title) {
    return Drawing(chart, title).draw();
}

std::string chart_text(const GanttChart& chart, std::size_t width) {
    std::size_t labels = 0;
    double end = std::max(chart.duration.approximate(), 1.0);
    for (const GanttChart::Bar& bar : chart.bars) {
        labels = std::max(labels, base::display_width(bar.id + " " + bar.label));
        end = std::max(end, (bar.start + bar.months + bar.slack).approximate());
    }
    labels = std::min(labels, width * 2 / 5);
    const std::size_t columns = width > labels + 12 ? width - labels - 9 : 8;
    std::string out;
    for (const GanttChart::Bar& bar : chart.bars) {
        const std::string months = bar.start.rounded(1) + "–" + (bar.start + bar.months).rounded(1);
        out += fmt::format("{} │{}│{}\n",
                           pad(shorten(printable(bar.id + " " + bar.label), labels), labels),
                           bar_text(bar, end, columns), months);
    }
    const GanttChart::Words& words = chart.words;
    return out + fmt::format("█ {}  ▓ {}  ▒ {}  · {}\n", words.critical, words.ordinary, words.done,
                             words.slack);
}

}  // namespace hanse::report
