// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/year_chart.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/report/svg_writer.hpp"
#include "hanse/report/ticks.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::report {

namespace {

// Sizes of the drawing, in its own units.
constexpr double kWidth = 900, kLeft = 60, kRight = 20, kTop = 38, kHeight = 230, kBottom = 30;
constexpr double kLabelRoom = 34;  // of a year
constexpr const char *kColumn = "#3f6b8c", *kLine = "#b5651d";

class Drawing : SvgWriter {
public:
    Drawing(const YearChart& chart, const std::string& title) : chart_(chart), title_(title) {
        std::size_t most = 1;
        for (const YearChart::Year& one : chart.years)
            most = std::max({most, one.columns, one.line});
        step_ = tick_step(double(most), 5);
        top_ = std::ceil(double(most) / step_) * step_;
    }

    std::string draw() {
        open("years", kWidth, kTop + kHeight + kBottom, 12, title_);
        axis();
        legend();
        for (std::size_t i = 0; i < chart_.years.size(); ++i) column(i);
        line();
        return out_ + "</svg>";
    }

private:
    double room() const {
        return (kWidth - kLeft - kRight) / double(std::max<std::size_t>(chart_.years.size(), 1));
    }
    double middle(std::size_t i) const { return kLeft + room() * (double(i) + 0.5); }
    double y(double amount) const { return kTop + kHeight * (1 - amount / top_); }

    void axis() {
        for (double at = 0; at <= top_ + step_ / 2; at += step_) {
            add(R"(<line class="grid" x1="{0}" y1="{1:.1f}" x2="{2}" y2="{1:.1f}" stroke="#d9d6cf"/>)",
                kLeft, y(at), kWidth - kRight);
            add(R"(<text class="axis" x="{}" y="{:.1f}" text-anchor="end" font-size="11" fill="#5c6670">{:.0f}</text>)",
                kLeft - 8, y(at) + 4, at);
        }
        const auto every = std::size_t(std::max(1.0, std::ceil(kLabelRoom / room())));
        for (std::size_t i = 0; i < chart_.years.size(); ++i) {
            // Counted from the last, so that the newest year always has its number.
            if ((chart_.years.size() - 1 - i) % every != 0) continue;
            add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" text-anchor="middle" font-size="11" fill="#5c6670">{}</text>)",
                middle(i), kTop + kHeight + 18, chart_.years[i].year);
        }
    }

    void column(std::size_t i) {
        const YearChart::Year& one = chart_.years[i];
        const double width = std::min(room() * 0.72, 40.0), top = y(double(one.columns));
        add(R"(<g><title>{}: {} {}, {} {}</title>)", one.year, one.columns,
            escape(chart_.columns_words), one.line, escape(chart_.line_words));
        add(R"(<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="1.5" stroke="{}" {}/></g>)",
            middle(i) - width / 2, top, width, kTop + kHeight - top, kColumn,
            one.complete ? R"(class="bar" fill="#3f6b8c")"
                         : R"(fill="#3f6b8c" fill-opacity="0.12" stroke-dasharray="3 2")");
    }

    void line() {
        std::string path;
        for (std::size_t i = 0; i < chart_.years.size(); ++i)
            path += fmt::format("{}{:.1f} {:.1f}", i == 0 ? 'M' : 'L', middle(i),
                                y(double(chart_.years[i].line)));
        add(R"(<path d="{}" fill="none" stroke="{}" stroke-width="2"/>)", path, kLine);
        for (std::size_t i = 0; i < chart_.years.size(); ++i)
            add(R"(<circle cx="{:.1f}" cy="{:.1f}" r="3" fill="{}" stroke="{}"/>)", middle(i),
                y(double(chart_.years[i].line)), chart_.years[i].complete ? kLine : "#ffffff",
                kLine);
    }

    void legend() {
        double at = kLeft;
        const auto words = [&](const std::string& one) {
            add(R"(<text class="label" x="{:.1f}" y="18" fill="#1d2733">{}</text>)", at + 24,
                escape(one));
            at += 50 + 7 * double(base::display_width(one));
        };
        add(R"(<rect class="bar" x="{:.1f}" y="9" width="16" height="10" rx="1.5" fill="{}"/>)", at,
            kColumn);
        words(chart_.columns_words);
        add(R"(<path d="M{:.1f} 14h16" stroke="{}" stroke-width="2"/><circle cx="{:.1f}" cy="14" r="3" fill="{}"/>)",
            at, kLine, at + 8, kLine);
        words(chart_.line_words);
        if (std::ranges::all_of(chart_.years, &YearChart::Year::complete)) return;
        add(R"(<rect x="{:.1f}" y="9" width="16" height="10" rx="1.5" fill="#3f6b8c" fill-opacity="0.12" stroke="{}" stroke-dasharray="3 2"/>)",
            at, kColumn);
        words(chart_.incomplete_words);
    }

    const YearChart& chart_;
    const std::string& title_;
    double step_ = 1, top_ = 1;
};

}  // namespace

std::string chart_svg(const YearChart& chart, const std::string& title) {
    return Drawing(chart, title).draw();
}

std::string chart_text(const YearChart& chart, std::size_t width) {
    std::size_t most = 1;
    for (const YearChart::Year& one : chart.years) most = std::max(most, one.columns);
    const std::size_t room = std::clamp<std::size_t>(width > 40 ? width - 30 : 10, 10, 50);
    std::string out;
    bool incomplete = false;
    for (const YearChart::Year& one : chart.years) {
        const auto length =
            std::size_t(std::lround(double(one.columns) / double(most) * double(room)));
        incomplete = incomplete || !one.complete;
        out += fmt::format("{}{} {} {} · {}\n", one.year, one.complete ? " " : "*",
                           repeat(one.complete ? "█" : "░", std::max<std::size_t>(length, 1)),
                           one.columns, one.line);
    }
    out += fmt::format("█ {} · {}\n", chart.columns_words, chart.line_words);
    return incomplete ? out + fmt::format("* ░ {}\n", chart.incomplete_words) : out;
}

}  // namespace hanse::report
