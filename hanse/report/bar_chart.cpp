// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/bar_chart.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/report/svg_writer.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::report {

namespace {

// Sizes of the drawing, in its own units.
constexpr double kWidth = 900, kLabels = 330, kFigures = 130, kTop = 30, kRow = 26, kBar = 14;
constexpr std::size_t kLabelColumns = 46;

double most(const BarChart& chart) {
    double out = 0;
    for (const BarChart::Bar& bar : chart.bars) out = std::max(out, bar.amount);
    return out > 0 ? out : 1;
}

class Drawing : SvgWriter {
public:
    Drawing(const BarChart& chart, const std::string& title) : chart_(chart), title_(title) {}

    std::string draw() {
        const double height = kTop + kRow * static_cast<double>(chart_.bars.size()) + 10;
        open("bars", kWidth, height, 13, title_);
        legend();
        const double reference = chart_.bars.empty() ? 0 : chart_.bars.front().amount;
        add(R"(<line class="threshold" x1="{0:.1f}" y1="{1}" x2="{0:.1f}" y2="{2:.1f}" stroke="#5c6670" stroke-dasharray="3 3"/>)",
            x(reference), kTop - 4, height - 6);
        for (std::size_t i = 0; i < chart_.bars.size(); ++i) row(i);
        return out_ + "</svg>";
    }

private:
    double x(double amount) const {
        return kLabels + (kWidth - kLabels - kFigures) * amount / most(chart_);
    }
    struct Looks {
        const char* style;
        const char* colour;
    };
    static constexpr Looks kFirst{"bar", "#3f6b8c"}, kBetter{"bar better", "#24603f"},
        kWorse{"bar worse", "#9c2f2a"};

    void row(std::size_t index) {
        const BarChart::Bar& bar = chart_.bars[index];
        const Looks looks = index == 0 ? kFirst : bar.better ? kBetter : kWorse;
        const double y = kTop + kRow * static_cast<double>(index);
        add(R"(<g class="row"><title>{}</title><text class="label" x="{}" y="{:.1f}" text-anchor="end" fill="#1d2733">{}</text>)",
            escape(bar.label), kLabels - 10, y + kBar - 2,
            escape(shorten(bar.label, kLabelColumns)));
        add(R"(<rect class="{}" x="{}" y="{:.1f}" width="{:.1f}" height="{}" rx="1.5" fill="{}"/>)",
            looks.style, kLabels, y, std::max(x(bar.amount) - kLabels, 1.0), kBar, looks.colour);
        add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" font-size="11" fill="#5c6670">{}</text></g>)",
            x(bar.amount) + 6, y + kBar - 3, escape(bar.words));
    }

    void legend() {
        double at = kLabels;
        const auto one = [&](const Looks& looks, const std::string& words) {
            add(R"(<rect class="{}" x="{:.1f}" y="6" width="16" height="10" rx="1.5" fill="{}"/>)",
                looks.style, at, looks.colour);
            add(R"(<text class="axis" x="{:.1f}" y="15" font-size="11" fill="#5c6670">{}</text>)",
                at + 22, escape(words));
            at += 50 + 6.5 * static_cast<double>(base::display_width(words));
        };
        one(kFirst, chart_.words_first);
        one(kBetter, chart_.words_better);
        one(kWorse, chart_.words_worse);
    }

    const BarChart& chart_;
    const std::string& title_;
};

}  // namespace

std::string chart_svg(const BarChart& chart, const std::string& title) {
    return Drawing(chart, title).draw();
}

std::string chart_text(const BarChart& chart, std::size_t width) {
    std::size_t labels = 0;
    for (const BarChart::Bar& bar : chart.bars)
        labels = std::max(labels, base::display_width(printable(bar.label)));
    labels = std::min(labels, width * 2 / 5);
    const std::size_t room =
        std::min<std::size_t>(width > labels + 30 ? width - labels - 22 : 8, 50);
    std::string out;
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const BarChart::Bar& bar = chart.bars[i];
        const auto length = static_cast<std::size_t>(
            std::lround(bar.amount / most(chart) * static_cast<double>(room)));
        const char* sign = i == 0 ? "▓" : bar.better ? "█" : "░";
        out += fmt::format("{} {} {}\n", pad(shorten(printable(bar.label), labels), labels),
                           repeat(sign, std::max<std::size_t>(length, 1)), bar.words);
    }
    return out + fmt::format("▓ {}  █ {}  ░ {}\n", chart.words_first, chart.words_better,
                             chart.words_worse);
}

}  // namespace hanse::report
