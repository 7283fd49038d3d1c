// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/transfer_chart.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/report/svg_writer.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::report {

using base::Rational;

namespace {

// Sizes of the drawing, in its own units.
constexpr double kWidth = 900, kLabels = 250, kNode = 10, kTop = 30, kGap = 14, kThick = 220;
constexpr std::size_t kLabelColumns = 22;

/// One end of all ribbons of a name on one side.
struct End {
    std::size_t name = 0;
    double height = 0, top = 0, used = 0;
};

class Drawing : SvgWriter {
public:
    Drawing(const TransferChart& chart, const std::string& title) : chart_(chart), title_(title) {
        for (const TransferChart::Transfer& one : chart_.transfers) all_ += one.amount;
        left_ = ends([](const auto& one) { return one.from; });
        right_ = ends([](const auto& one) { return one.to; });
    }

    std::string draw() {
        const double height = std::max(bottom(left_), bottom(right_)) + 10;
        open("transfers", kWidth, height, 13, title_);
        heading(kLabels - 10, "end", chart_.from_words);
        heading(kWidth - kLabels + 10, "start", chart_.to_words);
        for (const TransferChart::Transfer& one : chart_.transfers) ribbon(one);
        for (const End& end : left_) label(end, kLabels, -8, "end");
        for (const End& end : right_) label(end, kWidth - kLabels - kNode, kNode + 8, "start");
        return out_ + "</svg>";
    }

private:
    double thick(const Rational& amount) const { return kThick * (amount / all_).approximate(); }
    static double bottom(const std::vector<End>& ends) {
        return ends.empty() ? kTop : ends.back().top + std::max(ends.back().height, kGap);
    }

    /// Names on one side, the largest first.
    template <class Side>
    std::vector<End> ends(const Side& side) const {
        std::vector<End> out;
        for (const TransferChart::Transfer& one : chart_.transfers) {
            auto found = std::ranges::find(out, side(one), &End::name);
            if (found == out.end()) found = out.insert(found, {side(one)});
            found->height += thick(one.amount);
        }
        std::ranges::stable_sort(out, std::greater(), &End::height);
        double top = kTop;
        for (End& end : out) {
            end.top = top;
            top += std::max(end.height, kGap) + kGap;
        }
        return out;
    }

    void heading(double x, const char* anchor, const std::string& words) {
        add(R"(<text class="axis" x="{:.1f}" y="16" text-anchor="{}" font-size="11" fill="#5c6670">{}</text>)",
            x, anchor, escape(words));
    }

    void ribbon(const TransferChart::Transfer& one) {
        End& from = *std::ranges::find(left_, one.from, &End::name);
        End& to = *std::ranges::find(right_, one.to, &End::name);
        const double width = thick(one.amount), x1 = kLabels + kNode, x2 = kWidth - kLabels - kNode;
        const double y1 = from.top + from.used + width / 2, y2 = to.top + to.used + width / 2;
        from.used += width;
        to.used += width;
        add(R"(<path class="ribbon" d="M{0:.1f} {1:.1f}C{2:.1f} {1:.1f} {2:.1f} {3:.1f} {4:.1f} {3:.1f}" fill="none" stroke="#3f6b8c" stroke-opacity="0.35" stroke-width="{5:.2f}"><title>{6} → {7}</title></path>)",
            x1, y1, (x1 + x2) / 2, y2, x2, std::max(width, 0.75), escape(chart_.names[one.from]),
            escape(chart_.names[one.to]));
    }

    void label(const End& end, double x, double shift, const char* anchor) {
        add(R"(<rect class="bar" x="{:.1f}" y="{:.1f}" width="{}" height="{:.1f}" fill="#1d2733"/>)",
            x, end.top, kNode, std::max(end.height, 1.5));
        add(R"(<text class="label" x="{:.1f}" y="{:.1f}" text-anchor="{}" fill="#1d2733">{} <tspan class="axis" fill="#5c6670" font-size="11">{}</tspan></text>)",
            x + shift, end.top + std::max(end.height, kGap) / 2 + 4, anchor,
            escape(shorten(chart_.names[end.name], kLabelColumns)),
            escape(chart_.totals[end.name]));
    }

    const TransferChart& chart_;
    const std::string& title_;
    Rational all_;
    std::vector<End> left_, right_;
};

}  // namespace

std::string chart_svg(const TransferChart& chart, const std::string& title) {
    return Drawing(chart, title).draw();
}

std::string chart_text(const TransferChart& chart, std::size_t width) {
    std::size_t names = 0;
    for (const TransferChart::Transfer& one : chart.transfers)
        names = std::max({names, base::display_width(chart.names[one.from]),
                          base::display_width(chart.names[one.to])});
    names = std::min(names, width / 3);
    const auto name = [&](std::size_t who) {
        return pad(shorten(printable(chart.names[who]), names), names);
    };
    std::string out;
    for (const TransferChart::Transfer& one : chart.transfers)
        out += fmt::format("{} → {} {}\n", name(one.from), name(one.to), one.amount.rounded(2));
    return out;
}

}  // namespace hanse::report
