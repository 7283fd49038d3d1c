// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/share_chart.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/report/svg_writer.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::report {

using base::Rational;

namespace {

// Sizes of the drawing, in its own units.
constexpr double kWidth = 900, kLabels = 200, kFigures = 110, kTop = 30, kRow = 34, kBar = 11;
constexpr std::size_t kLabelColumns = 26;

/// The stretch of the axis: always with 0 in it.
struct Scale {
    Rational low, high;

    explicit Scale(const ShareChart& chart) {
        for (const ShareChart::Row& row : chart.rows) {
            low = min(low, min(row.actual, row.norm));
            high = max(high, max(row.actual, row.norm));
        }
        if (low == high) high = 1;
    }
    double at(const Rational& amount) const {
        return ((amount - low) / (high - low)).approximate();
    }
};

class Drawing : SvgWriter {
public:
    Drawing(const ShareChart& chart, const std::string& title)
        : chart_(chart), title_(title), scale_(chart) {}

    std::string draw() {
        const double height = kTop + kRow * static_cast<double>(chart_.rows.size()) + 10;
        open("shares", kWidth, height, 13, title_);
        legend();
        add(R"(<line class="grid" x1="{0:.1f}" y1="{1}" x2="{0:.1f}" y2="{2:.1f}" stroke="#8b929a"/>)",
            x(0), kTop - 4, height - 6);
        for (std::size_t i = 0; i < chart_.rows.size(); ++i) row(i);
        return out_ + "</svg>";
    }

private:
    double x(const Rational& amount) const {
        return kLabels + (kWidth - kLabels - kFigures) * scale_.at(amount);
    }

    void row(std::size_t index) {
        const ShareChart::Row& row = chart_.rows[index];
        const double y = kTop + kRow * static_cast<double>(index);
        add(R"(<g class="row"><title>{}</title><text class="label" x="{}" y="{:.1f}" text-anchor="end" fill="#1d2733">{}</text>)",
            escape(row.label), kLabels - 10, y + kBar + 5,
            escape(shorten(row.label, kLabelColumns)));
        bar("actual", "#3f6b8c", row.actual, row.actual_words, y);
        bar("norm", "#c79a3b", row.norm, row.norm_words, y + kBar + 2);
        out_ += "</g>";
    }

    void bar(const char* style, const char* colour, const Rational& amount,
             const std::string& words, double y) {
        const double from = std::min(x(0), x(amount)), to = std::max(x(0), x(amount));
        add(R"(<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}" rx="1.5" fill="{}"/>)",
            style, from, y, std::max(to - from, 1.0), kBar, colour);
        add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" font-size="10.5" fill="#5c6670">{}</text>)",
            to + 5, y + 9.5, escape(words));
    }

    void legend() {
        double at = kLabels;
        const auto one = [&](const char* style, const char* colour, const std::string& words) {
            add(R"(<rect class="{}" x="{:.1f}" y="6" width="16" height="10" rx="1.5" fill="{}"/>)",
                style, at, colour);
            add(R"(<text class="axis" x="{:.1f}" y="15" font-size="11" fill="#5c6670">{}</text>)",
                at + 22, escape(words));
            at += 50 + 7.0 * static_cast<double>(base::display_width(words));
        };
        one("actual", "#3f6b8c", chart_.words.actual);
        one("norm", "#c79a3b", chart_.words.norm);
    }

    const ShareChart& chart_;
    const std::string& title_;
    Scale scale_;
};

}  // namespace

std::string chart_svg(const ShareChart& chart, const std::string& title) {
    return Drawing(chart, title).draw();
}

std::string chart_text(const ShareChart& chart, std::size_t width) {
    const Scale scale(chart);
    std::size_t labels = 0;
    for (const ShareChart::Row& row : chart.rows)
        labels = std::max(labels, base::display_width(row.label));
    labels = std::min(labels, width / 3);
    const std::size_t room =
        std::min<std::size_t>(width > labels + 30 ? width - labels - 22 : 8, 50);
    const auto column = [&](const Rational& amount) {
        return static_cast<std::size_t>(std::lround(scale.at(amount) * static_cast<double>(room)));
    };
    std::string out;
    const auto line = [&](const std::string& label, const Rational& amount, const char* sign,
                          const std::string& words) {
        const std::size_t from = std::min(column(0), column(amount));
        const std::size_t to = std::max(column(0), column(amount));
        out += fmt::format("{} {}{}{} {}\n", pad(label, labels), std::string(from, ' '),
                           repeat(sign, std::max<std::size_t>(to - from, 1)),
                           std::string(room - to, ' '), words);
    };
    for (const ShareChart::Row& row : chart.rows) {
        line(shorten(printable(row.label), labels), row.actual, "█", row.actual_words);
        line("", row.norm, "░", row.norm_words);
    }
    return out + fmt::format("█ {}  ░ {}\n", chart.words.actual, chart.words.norm);
}

}  // namespace hanse::report
