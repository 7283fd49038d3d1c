// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/path_chart.hpp"

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
constexpr double kWidth = 900, kLeft = 70, kRight = 50, kTop = 30, kHeight = 280, kBottom = 46;

class Drawing : SvgWriter {
public:
    Drawing(const PathChart& chart, const std::string& title) : chart_(chart), title_(title) {
        for (const PathChart::Stop& one : chart.stops) {
            across_ = std::max(across_, double(one.across));
            up_ = std::max(up_, double(one.up));
        }
    }

    std::string draw() {
        open("path", kWidth, kTop + kHeight + kBottom, 12, title_);
        axes();
        std::string path;
        for (const PathChart::Stop& one : chart_.stops)
            path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? 'M' : 'L', x(one), y(one));
        add(R"(<path d="{}" fill="none" stroke="#3f6b8c" stroke-width="1.8" stroke-linejoin="round"/>)",
            path);
        for (const PathChart::Stop& one : chart_.stops) stop(one);
        return out_ + "</svg>";
    }

private:
    double x(double across) const {
        return kLeft + (kWidth - kLeft - kRight) * across / (across_ * 1.04);
    }
    double y(double up) const { return kTop + kHeight * (1 - up / (up_ * 1.06)); }
    double x(const PathChart::Stop& one) const { return x(double(one.across)); }
    double y(const PathChart::Stop& one) const { return y(double(one.up)); }

    void axes() {
        const double right = kWidth - kRight, bottom = kTop + kHeight;
        for (double at = 0; at <= up_; at += tick_step(up_, 5)) {
            add(R"(<line class="grid" x1="{0}" y1="{1:.1f}" x2="{2}" y2="{1:.1f}" stroke="#d9d6cf"/>)",
                kLeft, y(at), right);
            add(R"(<text class="axis" x="{}" y="{:.1f}" text-anchor="end" font-size="11" fill="#5c6670">{:.0f}</text>)",
                kLeft - 8, y(at) + 4, at);
        }
        for (double at = 0; at <= across_; at += tick_step(across_, 8)) {
            add(R"(<line class="grid" x1="{0:.1f}" y1="{1}" x2="{0:.1f}" y2="{2}" stroke="#d9d6cf"/>)",
                x(at), kTop, bottom);
            add(R"(<text class="axis" x="{:.1f}" y="{}" text-anchor="middle" font-size="11" fill="#5c6670">{:.0f}</text>)",
                x(at), bottom + 18, at);
        }
        add(R"(<text class="label" x="{}" y="{}" text-anchor="end" fill="#1d2733">{} →</text>)",
            right, bottom + 38, escape(chart_.across_words));
        add(R"(<text class="label" x="{}" y="18" fill="#1d2733">↑ {}</text>)", kLeft - 30,
            escape(chart_.up_words));
    }

    void stop(const PathChart::Stop& one) {
        add(R"(<g><title>{}: {}, {}</title><circle cx="{:.1f}" cy="{:.1f}" r="3.5" fill="{}" stroke="#3f6b8c" stroke-width="1.5"/>)",
            escape(one.label), one.across, one.up, x(one), y(one),
            one.complete ? "#3f6b8c" : "#ffffff");
        add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" font-size="10" fill="#5c6670">{}</text></g>)",
            x(one) + 6, y(one) - 5, escape(one.label));
    }

    const PathChart& chart_;
    const std::string& title_;
    double across_ = 1, up_ = 1;
};

}  // namespace

std::string chart_svg(const PathChart& chart, const std::string& title) {
    return Drawing(chart, title).draw();
}

std::string chart_text(const PathChart& chart, std::size_t width) {
    constexpr std::size_t kColumn = 14;
    const auto right = [&](const std::string& words) {
        const std::string one = shorten(words, std::min(kColumn, width / 3));
        return repeat(" ", kColumn - std::min(kColumn, base::display_width(one))) + one;
    };
    std::string out = pad("", 6) + right(chart.across_words) + right(chart.up_words) + "\n";
    for (const PathChart::Stop& one : chart.stops)
        out += pad(printable(one.label) + (one.complete ? "" : "*"), 6) +
               right(std::to_string(one.across)) + right(std::to_string(one.up)) + "\n";
    return out;
}

}  // namespace hanse::report
