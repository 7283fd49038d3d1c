// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/grid_chart.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/report/svg_writer.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::report {

namespace {

// Sizes of the drawing, in its own units.
constexpr double kWidth = 900, kLabels = 250, kRight = 56, kRow = 34, kRadius = 15, kLegend = 26;
constexpr std::size_t kLabelColumns = 34, kTextLabel = 26, kTextCell = 7;

std::size_t most(const GridChart& chart) {
    std::size_t out = 1;
    for (const auto& row : chart.cells)
        for (const GridChart::Cell& cell : row) out = std::max(out, cell.count);
    return out;
}

class Drawing : SvgWriter {
public:
    Drawing(const GridChart& chart, const std::string& title) : chart_(chart), title_(title) {
        step_ =
            (kWidth - kLabels - kRight) / double(std::max<std::size_t>(chart.columns.size(), 1));
        std::size_t widest = 0;
        for (const std::string& one : chart.columns)
            widest = std::max(widest, base::display_width(one));
        slanted_ = 7.0 * double(widest) > step_;
        head_ = slanted_ ? std::min(30 + 4.6 * double(widest), 150.0) : 30;
    }

    std::string draw() {
        const double bottom = head_ + kRow * double(chart_.rows.size());
        const bool legend = !chart_.marked_words.empty();
        open("discs", kWidth, bottom + 8 + (legend ? kLegend : 0), 12, title_);
        for (std::size_t c = 0; c < chart_.columns.size(); ++c) heading(c);
        for (std::size_t r = 0; r < chart_.rows.size(); ++r) row(r);
        if (legend) {
            frame(kLabels + 10, bottom + 16, 8);
            add(R"(<text class="label" x="{}" y="{:.1f}" fill="#1d2733">{}</text>)", kLabels + 26,
                bottom + 20, escape(chart_.marked_words));
        }
        return out_ + "</svg>";
    }

private:
    double x(std::size_t c) const { return kLabels + step_ * (double(c) + 0.5); }
    double y(std::size_t r) const { return head_ + kRow * (double(r) + 0.5); }

    void heading(std::size_t c) {
        const std::string turn =
            slanted_
                ? fmt::format(R"svg( text-anchor="start" transform="rotate(-40 {:.1f} {:.1f})")svg",
                              x(c), head_ - 8)
                : R"( text-anchor="middle")";
        add(R"(<text class="axis" x="{:.1f}" y="{:.1f}" font-size="11" fill="#5c6670"{}>{}</text>)",
            x(c), head_ - 8, turn, escape(shorten(chart_.columns[c], kLabelColumns)));
    }

    void row(std::size_t r) {
        add(R"(<line class="grid" x1="{0}" y1="{1:.1f}" x2="{2}" y2="{1:.1f}" stroke="#d9d6cf"/>)",
            kLabels, y(r), kWidth - kRight);
        add(R"(<g><title>{0}</title><text class="label" x="{1}" y="{2:.1f}" text-anchor="end" fill="#1d2733">{3}</text></g>)",
            escape(chart_.rows[r]), kLabels - 12, y(r) + 4,
            escape(shorten(chart_.rows[r], kLabelColumns)));
        for (std::size_t c = 0; c < chart_.columns.size(); ++c) cell(r, c);
    }

    void frame(double x, double y, double half) {
        add(R"(<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="none" stroke="#9c2f2a" stroke-width="1.5" stroke-dasharray="4 3"/>)",
            x - half, y - half, 2 * half, 2 * half);
    }

    void cell(std::size_t r, std::size_t c) {
        const GridChart::Cell& one = chart_.cells[r][c];
        if (one.marked) frame(x(c), y(r), std::min(kRow, step_) / 2 - 2);
        if (one.count == 0) return;
        const double largest = std::min(kRadius, step_ / 2 - 1);
        const double radius =
            std::max(2.5, largest * std::sqrt(double(one.count) / double(most(chart_))));
        add(R"(<g><title>{}</title><circle cx="{:.1f}" cy="{:.1f}" r="{:.1f}" fill="#3f6b8c" fill-opacity="0.82"/>)",
            escape(one.words), x(c), y(r), radius);
        const std::string count = std::to_string(one.count);
        const bool inside = radius > 3.2 * double(count.size()) + 1;
        add(R"(<text class="{}" x="{:.1f}" y="{:.1f}" text-anchor="middle" font-size="{}" fill="{}">{}</text></g>)",
            inside ? "in-disc" : "axis", x(c), inside ? y(r) + 3.5 : y(r) - radius - 1.5,
            inside ? 10.5 : 9, inside ? "#ffffff" : "#5c6670", count);
    }

    const GridChart& chart_;
    const std::string& title_;
    double step_ = 1, head_ = 0;
    bool slanted_ = false;
};

}  // namespace

std::string chart_svg(const GridChart& chart, const std::string& title) {
    return Drawing(chart, title).draw();
}

std::string chart_text(const GridChart& chart, std::size_t width) {
    std::size_t labels = 0, cell = kTextCell - 1;
    for (const std::string& row : chart.rows)
        labels = std::max(labels, base::display_width(printable(row)));
    labels = std::min(labels, std::min(kTextLabel, width / 3));
    for (const std::string& column : chart.columns)
        cell = std::max(cell, std::min<std::size_t>(base::display_width(column), 12));
    const std::size_t room = std::max<std::size_t>((width - labels) / (cell + 1), 1);
    const std::size_t shown = std::min(room, chart.columns.size());
    const auto right = [&](const std::string& words) {
        const std::string one = shorten(printable(words), cell);
        return repeat(" ", cell + 1 - std::min(cell, base::display_width(one))) + one;
    };
    std::string out = pad("", labels);
    for (std::size_t c = 0; c < shown; ++c) out += right(chart.columns[c]);
    out += shown < chart.columns.size() ? " …\n" : "\n";
    for (std::size_t r = 0; r < chart.rows.size(); ++r) {
        out += pad(shorten(printable(chart.rows[r]), labels), labels);
        for (std::size_t c = 0; c < shown; ++c) {
            const GridChart::Cell& one = chart.cells[r][c];
            const std::string count = one.count == 0 ? "·" : std::to_string(one.count);
            out += right(one.marked ? "[" + count + "]" : count);
        }
        out += '\n';
    }
    return chart.marked_words.empty() ? out : out + "[ ] " + chart.marked_words + "\n";
}

}  // namespace hanse::report
