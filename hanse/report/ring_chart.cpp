// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/ring_chart.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/report/svg_writer.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::report {

namespace {

// Sizes of the drawing, in its own units.
constexpr double kWidth = 900, kRingX = 190, kRingY = 170, kMargin = 62, kNodeMax = 17;
constexpr std::size_t kLabelColumns = 34, kLinksInText = 20;

class Drawing : SvgWriter {
public:
    Drawing(const RingChart& chart, const std::string& title) : chart_(chart), title_(title) {
        for (const RingChart::Node& one : chart.nodes) most_size_ = std::max(most_size_, one.size);
        for (const RingChart::Link& one : chart.links)
            most_strength_ = std::max(most_strength_, one.strength);
    }

    std::string draw() {
        open("network", kWidth, 2 * (kRingY + kMargin), 12, title_);
        for (auto link = chart_.links.rbegin(); link != chart_.links.rend(); ++link) tie(*link);
        for (std::size_t i = 0; i < chart_.nodes.size(); ++i) node(i);
        return out_ + "</svg>";
    }

private:
    struct Spot {
        double x = 0, y = 0;
    };
    double angle(std::size_t i) const {
        return 2 * std::numbers::pi * double(i) / double(chart_.nodes.size()) -
               std::numbers::pi / 2;
    }
    Spot spot(std::size_t i) const {
        return {kWidth / 2 + kRingX * std::cos(angle(i)),
                kRingY + kMargin + kRingY * std::sin(angle(i))};
    }
    double radius(std::size_t i) const {
        return std::max(4.0,
                        kNodeMax * std::sqrt(double(chart_.nodes[i].size) / double(most_size_)));
    }

    /// Bent towards the middle, so that links between neighbours can be told from the ring.
    void tie(const RingChart::Link& one) {
        const Spot from = spot(one.from), to = spot(one.to);
        const Spot bend{(from.x + to.x) / 2 * 0.6 + kWidth / 2 * 0.4,
                        (from.y + to.y) / 2 * 0.6 + (kRingY + kMargin) * 0.4};
        const double share = double(one.strength) / double(most_strength_);
        add(R"(<path d="M{:.1f} {:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}" fill="none" stroke="#3f6b8c" stroke-opacity="{:.2f}" stroke-width="{:.1f}"><title>{} {} {}: {}</title></path>)",
            from.x, from.y, bend.x, bend.y, to.x, to.y, 0.25 + 0.5 * share, 0.8 + 6 * share,
            escape(chart_.nodes[one.from].name), chart_.directed ? "→" : "–",
            escape(chart_.nodes[one.to].name), one.strength);
        if (chart_.directed) arrow(bend, to, radius(one.to), 4 + 3 * share);
    }

    void arrow(const Spot& bend, const Spot& to, double gap, double size) {
        const double length = std::max(std::hypot(to.x - bend.x, to.y - bend.y), 1e-9);
        const double dx = (to.x - bend.x) / length, dy = (to.y - bend.y) / length;
        const Spot tip{to.x - dx * gap, to.y - dy * gap};
        add(R"(<path d="M{:.1f} {:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}Z" fill="#2b4d66"/>)", tip.x,
            tip.y, tip.x - dx * 2 * size + dy * size * 0.7, tip.y - dy * 2 * size - dx * size * 0.7,
            tip.x - dx * 2 * size - dy * size * 0.7, tip.y - dy * 2 * size + dx * size * 0.7);
    }

    void node(std::size_t i) {
        const Spot at = spot(i);
        const double out = std::cos(angle(i)), down = std::sin(angle(i));
        add(R"(<circle cx="{:.1f}" cy="{:.1f}" r="{:.1f}" fill="#c79a3b" stroke="#ffffff"/>)", at.x,
            at.y, radius(i));
        const char* anchor = std::abs(out) < 0.2 ? "middle" : out > 0 ? "start" : "end";
        const double beside = std::abs(out) < 0.2 ? 0 : (radius(i) + 6) * (out > 0 ? 1 : -1);
        const double below = std::abs(out) < 0.2 ? (radius(i) + 12) * (down > 0 ? 1.1 : -0.7) : 0;
        add(R"(<text class="label" x="{:.1f}" y="{:.1f}" text-anchor="{}" fill="#1d2733">{} <tspan class="axis" fill="#5c6670" font-size="11">{}</tspan></text>)",
            at.x + beside, at.y + below + 4, anchor,
            escape(shorten(chart_.nodes[i].name, kLabelColumns)), chart_.nodes[i].size);
    }

    const RingChart& chart_;
    const std::string& title_;
    std::size_t most_size_ = 1, most_strength_ = 1;
};

}  // namespace

std::string chart_svg(const RingChart& chart, const std::string& title) {
    return Drawing(chart, title).draw();
}

std::string chart_text(const RingChart& chart, std::size_t width) {
    std::string out;
    const std::size_t names = std::min<std::size_t>((width - 12) / 2, 40);
    for (std::size_t i = 0; i < std::min(chart.links.size(), kLinksInText); ++i) {
        const RingChart::Link& one = chart.links[i];
        out += fmt::format(
            "{} {} {} {:>4}\n", pad(shorten(printable(chart.nodes[one.from].name), names), names),
            chart.directed ? "→" : "–",
            pad(shorten(printable(chart.nodes[one.to].name), names), names), one.strength);
    }
    return out;
}

}  // namespace hanse::report
