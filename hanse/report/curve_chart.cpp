// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/curve_chart.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/report/svg_writer.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::report {

namespace {

// Sizes of the drawing, in its own units.
constexpr double kWidth = 900, kLeft = 60, kRight = 20, kTop = 36, kHeight = 220, kBottom = 34;
constexpr std::array kColours{"#3f6b8c", "#c79a3b", "#2f6b4f", "#8c3f4f"};
constexpr std::array kDashes{"", R"( stroke-dasharray="7 4")", R"( stroke-dasharray="2 3")",
                             R"( stroke-dasharray="9 3 2 3")"};

class Drawing : SvgWriter {
public:
    Drawing(const CurveChart& chart, const std::string& title) : chart_(chart), title_(title) {
        for (const CurveChart::Curve& curve : chart.curves)
            years_ = std::max(years_, curve.values.size());
    }

    std::string draw() {
        open("curves", kWidth, kTop + kHeight + kBottom, 12, title_);
        axes();
        double at = kLeft;
        for (std::size_t k = 0; k < chart_.curves.size(); ++k) curve(k, at);
        return out_ + "</svg>";
    }

private:
    double x(std::size_t year) const {
        const double steps = static_cast<double>(std::max<std::size_t>(years_, 2) - 1);
        return kLeft + (kWidth - kLeft - kRight) * static_cast<double>(year) / steps;
    }
    static double y(const base::Rational& value) {
        return kTop + kHeight * (1 - value.approximate());
    }

    void axes() {
        for (const int quarter : {0, 1, 2, 3, 4}) {
            const base::Rational at(quarter, 4);
            add(R"(<line class="grid" x1="{0}" y1="{1:.1f}" x2="{2}" y2="{1:.1f}" stroke="#d9d6cf"/>)",
                kLeft, y(at), kWidth - kRight);
            add(R"(<text class="axis" x="{}" y="{:.1f}" text-anchor="end" font-size="11" fill="#5c6670">{}%</text>)",
                kLeft - 8, y(at) + 4, 25 * quarter);
        }
        for (std::size_t year = 0; year < years_; ++year)
            add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" text-anchor="middle" font-size="11" fill="#5c6670">{}</text>)",
                x(year), kTop + kHeight + 18, year + 1);
        add(R"(<text class="axis" x="{}" y="{:.1f}" text-anchor="end" font-size="11" fill="#5c6670">{}</text>)",
            kWidth - kRight, kTop + kHeight + 32, escape(chart_.year_words));
    }

    /// @param at  where its entry in the legend begins; moved on.
    void curve(std::size_t k, double& at) {
        const CurveChart::Curve& curve = chart_.curves[k];
        const char* colour = kColours[k % kColours.size()];
        const char* dashes = kDashes[k % kDashes.size()];
        add(R"(<path class="curve" fill="none" stroke="{}" stroke-width="2.5"{} d=")", colour,
            dashes);
        for (std::size_t year = 0; year < curve.values.size(); ++year)
            add("{}{:.1f} {:.1f}", year == 0 ? 'M' : 'L', x(year), y(curve.values[year]));
        add(R"("><title>{}</title></path>)", escape(curve.label));
        add(R"(<line x1="{0:.1f}" y1="14" x2="{1:.1f}" y2="14" stroke="{2}" stroke-width="2.5"{3}/>)",
            at, at + 26, colour, dashes);
        add(R"(<text class="axis" x="{:.1f}" y="18" font-size="12" fill="#1d2733">{}</text>)",
            at + 32, escape(curve.label));
        at += 60 + 7.5 * static_cast<double>(base::display_width(curve.label));
    }

    const CurveChart& chart_;
    const std::string& title_;
    std::size_t years_ = 0;
};

}  // namespace

std::string chart_svg(const CurveChart& chart, const std::string& title) {
    return Drawing(chart, title).draw();
}

std::string chart_text(const CurveChart& chart, std::size_t width) {
    std::size_t labels = base::display_width(chart.year_words);
    for (const CurveChart::Curve& curve : chart.curves)
        labels = std::max(labels, base::display_width(curve.label));
    labels = std::min(labels, width / 3);
    const std::size_t room = width > labels + 8 ? (width - labels - 1) / 6 : 1;
    std::string out = pad(chart.year_words, labels);
    std::size_t years = 0;
    for (const CurveChart::Curve& curve : chart.curves)
        years = std::max(years, curve.values.size());
    years = std::min(years, room);
    for (std::size_t year = 0; year < years; ++year) out += fmt::format("{:>6}", year + 1);
    out += '\n';
    for (const CurveChart::Curve& curve : chart.curves) {
        out += pad(shorten(printable(curve.label), labels), labels);
        for (std::size_t year = 0; year < std::min(years, curve.values.size()); ++year)
            out += fmt::format("{:>5}%", (curve.values[year] * 100).rounded(0));
        out += '\n';
    }
    return out;
}

}  // namespace hanse::report
