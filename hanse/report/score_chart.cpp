// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/score_chart.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/report/svg_writer.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::report {

namespace {

using State = ScoreChart::Row::State;

// Sizes of the drawing, in its own units.
constexpr double kWidth = 900, kLabels = 316, kTop = 30, kRow = 30, kBar = 12, kLegend = 36;
constexpr std::size_t kLabelColumns = 44;

const char* colour(State state) {
    switch (state) {
        case State::active: return "#2f6b4f";
        case State::emerging: return "#b0812a";
        case State::inactive: return "#a9a59b";
        case State::open: break;
    }
    return "#3f6b8c";
}

const char* style(State state) {
    switch (state) {
        case State::active: return "active";
        case State::emerging: return "emerging";
        case State::inactive: return "inactive";
        case State::open: break;
    }
    return "open";
}

class Drawing : SvgWriter {
public:
    Drawing(const ScoreChart& chart, const std::string& title) : chart_(chart), title_(title) {}

    std::string draw() {
        const double height = bottom() + kLegend;
        open("scores", kWidth, height, 13, title_);
        axis();
        for (std::size_t i = 0; i < chart_.rows.size(); ++i) row(i);
        legend(bottom() + 24);
        return out_ + "</svg>";
    }

private:
    double bottom() const { return kTop + kRow * static_cast<double>(chart_.rows.size()); }
    static double x(const base::Rational& score) {
        return kLabels + (kWidth - kLabels - 30) * score.approximate();
    }

    void axis() {
        for (const int tenth : {0, 2, 4, 6, 8, 10})
            add(R"(<line class="grid" x1="{0:.1f}" y1="{1:.1f}" x2="{0:.1f}" y2="{2:.1f}" stroke="#d9d6cf" stroke-width="1"/>)",
                x({tenth, 10}), kTop - 2, bottom());
        for (const int end : {0, 1})
            add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" text-anchor="middle" font-size="11" fill="#5c6670">{}</text>)",
                x(end), kTop - 11, end);
        for (const ScoreChart::Threshold& threshold : chart_.thresholds) {
            add(R"(<line class="threshold" x1="{0:.1f}" y1="{1:.1f}" x2="{0:.1f}" y2="{2:.1f}" stroke="#5c6670" stroke-width="1" stroke-dasharray="3 3"/>)",
                x(threshold.at), kTop - 6, bottom());
            add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" text-anchor="middle" font-size="11" fill="#5c6670">{}</text>)",
                x(threshold.at), kTop - 11, escape(threshold.label));
        }
    }

    void row(std::size_t index) {
        const ScoreChart::Row& row = chart_.rows[index];
        const double y = kTop + kRow * (static_cast<double>(index) + 0.5);
        add(R"(<g class="row {}"><title>{} {}–{}</title>)", style(row.state), escape(row.label),
            row.low.rounded(2), row.high.rounded(2));
        if (row.declared)
            add(R"(<path class="declared" d="M6 {0:.1f}l5 5l-5 5l-5 -5z" fill="#1d2733"/>)", y - 5);
        add(R"(<text class="label" x="18" y="{:.1f}" fill="#1d2733"{}>{}</text>)", y + 4.5,
            row.declared ? R"( font-weight="600")" : "", escape(shorten(row.label, kLabelColumns)));
        add(R"(<rect class="bar" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}" rx="2" fill="{}"/>)",
            x(0), y - kBar / 2, std::max(x(row.low) - x(0), 1.5), kBar, colour(row.state));
        if (row.low < row.high) whisker(x(row.low), x(row.high), y);
        out_ += "</g>";
    }

    void whisker(double from, double to, double y) {
        add(R"(<path class="whisker" d="M{0:.1f} {2:.1f}H{1:.1f}M{1:.1f} {3:.1f}v10" fill="none" stroke="#1d2733" stroke-width="1.5"/>)",
            from, to, y, y - 5);
    }

    void legend(double y) {
        double at = kLabels;
        const auto words = [&](const std::string& text) {
            add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" font-size="11" fill="#5c6670">{}</text>)",
                at + 24, y, escape(text));
            at += 44 + 6.0 * static_cast<double>(base::display_width(text));
        };
        add(R"(<rect class="bar" x="{:.1f}" y="{:.1f}" width="16" height="9" rx="2" fill="#3f6b8c"/>)",
            at, y - 8);
        words(chart_.words.shown);
        whisker(at, at + 16, y - 4);
        words(chart_.words.possible);
        add(R"(<path class="declared" d="M{:.1f} {:.1f}l5 5l-5 5l-5 -5z" fill="#1d2733"/>)",
            at + 10, y - 9);
        words(chart_.words.declared);
    }

    const ScoreChart& chart_;
    const std::string& title_;
};

}  // namespace

std::string chart_svg(const ScoreChart& chart, const std::string& title) {
    return Drawing(chart, title).draw();
}

std::string chart_text(const ScoreChart& chart, std::size_t width) {
    std::size_t labels = 0;
    for (const ScoreChart::Row& row : chart.rows)
        labels = std::max(labels, base::display_width(row.label));
    labels = std::min(labels, width * 2 / 5);
    const std::size_t columns =
        std::min<std::size_t>(width > labels + 24 ? width - labels - 16 : 8, 50);
    std::string out;
    for (const ScoreChart::Row& row : chart.rows) {
        const auto column = [&](const base::Rational& score) {
            return static_cast<std::size_t>(
                std::lround(score.approximate() * static_cast<double>(columns)));
        };
        const std::size_t low = column(row.low);
        const std::size_t high = std::max(low, column(row.high));
        const std::string range = row.low == row.high
                                      ? row.low.rounded(2)
                                      : row.low.rounded(2) + "–" + row.high.rounded(2);
        out += fmt::format("{} {} │{}{}{}│ {}\n", row.declared ? "◆" : " ",
                           pad(shorten(printable(row.label), labels), labels), repeat("█", low),
                           repeat("░", high - low), std::string(columns - high, ' '), range);
    }
    const ScoreChart::Words& words = chart.words;
    return out + fmt::format("█ {}  ░ {}  ◆ {}\n", words.shown, words.possible, words.declared);
}

}  // namespace hanse::report
