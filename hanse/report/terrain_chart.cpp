// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/terrain_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/report/contours.hpp"
#include "hanse/report/svg_writer.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::report {

namespace {

// Sizes of the drawing, in its own units.
constexpr double kWidth = 900, kHeight = 600, kLegend = 50, kLetter = 6.6, kLine = 14;
constexpr std::size_t kLabelColumns = 30, kBigPeaks = 8;

/// Water, shore, land, hills, heights: ever darker or warmer, also without colours.
struct Level {
    double height;
    const char* colour;
};
constexpr const char* kWater = "#dbe8f1";
constexpr std::array kLevels{Level{0.03, "#eef3e2"}, Level{0.10, "#dde8c3"}, Level{0.20, "#c9d9a0"},
                             Level{0.33, "#c8c27f"}, Level{0.48, "#c3a566"}, Level{0.65, "#b08651"},
                             Level{0.82, "#96693f"}};

// Okabe and Ito's colours, told apart by most colour-blind people; a shape each as well.
struct Looks {
    const char* colour;
    const char* path;  // around 0 0
};
constexpr std::array kLooks{
    Looks{"#d55e00", "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"},
    Looks{"#0072b2", "m-2.8-2.8h5.6v5.6h-5.6z"},
    Looks{"#7b2d6b", "m0-3.6l3.4 6h-6.8z"},
    Looks{"#111111", "m0-3.8l3.2 3.8-3.2 3.8-3.2-3.8z"},
    Looks{"#009e73", "m-3.4-2.4h6.8l-3.4 6z"},
    Looks{"#cc4b9b", "m-1.2-3.4h2.4v2.2h2.2v2.4h-2.2v2.2h-2.4v-2.2h-2.2v-2.4h2.2z"}};

class Drawing : SvgWriter {
public:
    Drawing(const TerrainChart& chart, const std::string& title) : chart_(chart), title_(title) {}

    std::string draw() {
        open("terrain", kWidth, kHeight + kLegend, 12, title_);
        add(R"(<rect width="{}" height="{}" fill="{}"/>)", kWidth, kHeight, kWater);
        for (const Level& level : kLevels) land(level);
        others();
        for (std::size_t group = 1; group <= std::min(chart_.groups.size(), kLooks.size()); ++group)
            points(group);
        for (std::size_t i = 0; i < chart_.peaks.size(); ++i) label(i);
        legend();
        return out_ + "</svg>";
    }

private:
    static double x(double across) { return across / 1.5 * kWidth; }
    static double y(double down) { return down * kHeight; }

    void land(const Level& level) {
        const auto loops = contours(chart_.heights, chart_.columns, level.height);
        if (loops.empty()) return;
        const double wide = kWidth / double(chart_.columns), high = kHeight / double(chart_.rows);
        add(R"(<path fill="{}" fill-rule="evenodd" stroke="#6d6a4a" stroke-opacity="0.35" stroke-width="0.6" d=")",
            level.colour);
        for (const Loop& loop : loops) {
            for (std::size_t i = 0; i < loop.size(); ++i)
                add("{}{:.1f} {:.1f}", i == 0 ? 'M' : 'L', (loop[i].column + 0.5) * wide,
                    (loop[i].row + 0.5) * high);
            add("Z");
        }
        add(R"("/>)");
    }

    /// Thousands of points: one path, a dot for each step of no length.
    void others() {
        add(R"(<path fill="none" stroke="#33404a" stroke-opacity="0.5" stroke-width="1.6" stroke-linecap="round" d=")");
        for (const TerrainChart::Point& one : chart_.points)
            if (one.group == 0 || one.group > kLooks.size())
                add("M{:.1f} {:.1f}h0", x(one.x), y(one.y));
        add(R"("/>)");
    }

    void points(std::size_t group) {
        const Looks& looks = kLooks[group - 1];
        add(R"(<path fill="{}" stroke="#ffffff" stroke-width="0.5" d=")", looks.colour);
        for (const TerrainChart::Point& one : chart_.points)
            if (one.group == group) add("M{:.1f} {:.1f}{}", x(one.x), y(one.y), looks.path);
        add(R"("><title>{}</title></path>)", escape(chart_.groups[group - 1]));
    }

    struct Box {
        double left = 0, top = 0, right = 0, bottom = 0;
        bool meets(const Box& other) const {
            return left < other.right && other.left < right && top < other.bottom &&
                   other.top < bottom;
        }
    };

    /// On its peak, or as near as there is room: larger peaks were named before.
    void label(std::size_t i) {
        const TerrainChart::Peak& peak = chart_.peaks[i];
        const std::string words = shorten(peak.name, kLabelColumns);
        const bool big = i < kBigPeaks;
        const double half =
            kLetter * (big ? 1.06 : 0.92) * double(base::display_width(words)) / 2 + 3;
        const double middle = std::clamp(x(peak.x), half, std::max(half, kWidth - half));
        for (const int lines : {0, -1, 1, -2, 2, -3, 3, -4, 4}) {
            const double at = std::clamp(y(peak.y) + lines * kLine, kLine, kHeight - 6);
            const Box box{middle - half, at - kLine + 2, middle + half, at + 3};
            if (std::ranges::any_of(boxes_, [&](const Box& one) { return one.meets(box); }))
                continue;
            boxes_.push_back(box);
            return write(peak, words, middle, at, big);
        }
    }

    /// A pale edge around the letters, so that they can be read on any ground.
    void write(const TerrainChart::Peak& peak, const std::string& words, double across, double down,
               bool big) {
        const std::string place = fmt::format(
            R"(x="{:.1f}" y="{:.1f}" text-anchor="middle" font-size="{}" font-weight="{}")", across,
            down, big ? 13 : 11.5, big ? 700 : 500);
        add(R"(<g><title>{}: {}</title>)", escape(peak.name), peak.size);
        add(R"(<text {} fill="none" stroke="#ffffff" stroke-width="3" stroke-opacity="0.85" stroke-linejoin="round">{}</text>)",
            place, escape(words));
        add(R"(<text {} fill="#1b2530">{}</text></g>)", place, escape(words));
    }

    void legend() {
        double at = 4;
        const double y = kHeight + 19;
        const auto words = [&](const std::string& one) {
            add(R"(<text class="label" x="{:.1f}" y="{:.1f}" font-size="11" fill="#1d2733">{}</text>)",
                at, y + 4, escape(one));
            at += 6.4 * double(base::display_width(one)) + 16;
        };
        add(R"(<rect x="{:.1f}" y="{:.1f}" width="10" height="10" fill="{}"/>)", at, y - 5, kWater);
        for (std::size_t i = 0; i < kLevels.size(); ++i)
            add(R"(<rect x="{:.1f}" y="{:.1f}" width="10" height="10" fill="{}"/>)",
                at + 10 * double(i + 1), y - 5, kLevels[i].colour);
        at += 10 * double(kLevels.size() + 1) + 6;
        words(chart_.low_words + " → " + chart_.high_words);
        add(R"(<circle cx="{:.1f}" cy="{:.1f}" r="1.6" fill="#33404a"/>)", at + 4, y);
        at += 10;
        words(chart_.others_words);
        groups();
    }

    /// In a row of their own, as many as there is room for.
    void groups() {
        double at = 4;
        const double y = kHeight + 39;
        for (std::size_t group = 1; group <= std::min(chart_.groups.size(), kLooks.size());
             ++group) {
            const std::string name = shorten(chart_.groups[group - 1], 19);
            const double width = 6.4 * double(base::display_width(name));
            if (at + width > kWidth) break;
            add(R"(<path fill="{}" d="M{:.1f} {:.1f}{}"/>)", kLooks[group - 1].colour, at + 4, y,
                kLooks[group - 1].path);
            add(R"(<text class="label" x="{:.1f}" y="{:.1f}" font-size="11" fill="#1d2733">{}</text>)",
                at + 12, y + 4, escape(name));
            at += 28 + width;
        }
    }

    const TerrainChart& chart_;
    const std::string& title_;
    std::vector<Box> boxes_;
};

}  // namespace

std::string chart_svg(const TerrainChart& chart, const std::string& title) {
    return Drawing(chart, title).draw();
}

std::string chart_text(const TerrainChart& chart, std::size_t width) {
    std::string out;
    for (const TerrainChart::Peak& one : chart.peaks)
        out += fmt::format("{:>6}  {}\n", one.size,
                           shorten(printable(one.name), width > 10 ? width - 8 : 4));
    return out;
}

}  // namespace hanse::report
