// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/share_bars.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "hanse/base/contract.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/gamefile/svg.hpp"

namespace hanse::gamefile {

using base::Bilingual;
using base::Language;

namespace {

constexpr double kLabels = 230, kTop = 34, kBar = 11, kGap = 9, kRight = 96, kLegend = 44;

/// A step of 1, 2 or 5 times a power of ten, so that some six marks stand on the axis.
double step_for(double range) {
    const double rough = range / 6;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (rough <= factor * power) return factor * power;
    return 10 * power;
}

/// The rows to draw, in their own order.
std::vector<std::size_t> chosen(const ShareBars& bars) {
    std::vector<std::size_t> rows(bars.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    if (rows.size() <= kBarRowsMax) return rows;
    const auto size = [&](std::size_t row) {
        double out = 0;
        for (const ShareBars::Series& series : bars.series)
            out = std::max(out, std::abs(series.numbers[row]));
        return out;
    };
    std::ranges::stable_sort(rows, std::ranges::greater{}, size);
    rows.resize(kBarRowsMax);
    std::ranges::sort(rows);
    return rows;
}

class Drawing {
public:
    Drawing(const ShareBars& bars, Language language)
        : bars_(bars), language_(language), rows_(chosen(bars)) {
        group_ = kBar * static_cast<double>(bars.series.size()) + kGap;
        for (const ShareBars::Series& series : bars.series)
            for (const std::size_t row : rows_) {
                const double half = series.half_width.empty() ? 0 : series.half_width[row];
                low_ = std::min(low_, series.numbers[row] - half);
                high_ = std::max(high_, series.numbers[row] + half);
            }
        if (low_ == high_) high_ = 1;
    }

    std::string draw(const std::string& title) {
        axis();
        for (std::size_t i = 0; i < rows_.size(); ++i) group(i);
        double y = bottom() + 22;
        if (rows_.size() < bars_.rows.size()) {
            svg_.text(kLabels, y, left_out(), "start", kSoft, R"( font-size="11")");
            y += 18;
        }
        legend(y);
        if (!bars_.note.empty())
            svg_.text(kLabels, y += 18, in(bars_.note), "start", kSoft, R"( font-size="11")");
        return svg_.framed("bars", y + kLegend - 22, title, description());
    }

private:
    const std::string& in(const Bilingual& both) const { return both.in(language_); }
    double bottom() const { return kTop + group_ * static_cast<double>(rows_.size()); }
    double x(double number) const {
        return kLabels + (kWidth - kLabels - kRight) * (number - low_) / (high_ - low_);
    }

    void axis() {
        const double step = step_for(high_ - low_);
        for (double mark = std::ceil(low_ / step) * step; mark <= high_ + step * 1e-9;
             mark += step) {
            const bool zero = std::abs(mark) < step * 1e-9;
            svg_.add(
                R"(<line class="grid" x1="{0:.1f}" y1="{1:.1f}" x2="{0:.1f}" y2="{2:.1f}" stroke="{3}" stroke-width="1"/>)",
                x(mark), kTop - 4, bottom(), zero ? kSoft : kLine);
            svg_.text(x(mark), kTop - 10, brief(zero ? 0 : mark), "middle", kSoft,
                      R"( font-size="11")");
        }
    }

    void group(std::size_t place) {
        const std::size_t row = rows_[place];
        const double top = kTop + group_ * static_cast<double>(place) + kGap / 2;
        svg_.add(R"(<g class="row"><title>{}</title>)", escape(told(row)));
        svg_.text(kLabels - 10, top + (group_ - kGap) / 2 + 4.5, cut(bars_.rows[row], 30), "end");
        for (std::size_t k = 0; k < bars_.series.size(); ++k)
            bar(k, row, top + kBar * static_cast<double>(k));
        svg_.add("</g>");
    }

    void bar(std::size_t k, std::size_t row, double top) {
        const ShareBars::Series& series = bars_.series[k];
        const double number = series.numbers[row];
        const double from = std::min(x(0), x(number)), to = std::max(x(0), x(number));
        svg_.add(
            R"(<rect class="bar" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="1.5" fill="{}"/>)",
            from, top + 0.5, std::max(to - from, 1.0), kBar - 1, kColours[k]);
        double end = to;
        if (!series.half_width.empty()) {
            end = x(number + series.half_width[row]);
            whisker(x(number - series.half_width[row]), end, top + kBar / 2);
        }
        svg_.text(std::max(end, x(0)) + 6, top + kBar - 1.5, brief(number), "start", kSoft,
                  R"( font-size="10.5")");
    }

    void whisker(double from, double to, double y) {
        svg_.add(
            R"(<path class="whisker" d="M{0:.1f} {2:.1f}H{1:.1f}M{0:.1f} {3:.1f}v6M{1:.1f} {3:.1f}v6" fill="none" stroke="{4}" stroke-width="1.3"/>)",
            from, to, y, y - 3, kInk);
    }

    void legend(double y) {
        double at = kLabels;
        for (std::size_t k = 0; k < bars_.series.size(); ++k) {
            svg_.add(
                R"(<rect class="bar" x="{:.1f}" y="{:.1f}" width="14" height="9" rx="2" fill="{}"/>)",
                at, y - 8, kColours[k]);
            svg_.text(at + 20, y, in(bars_.series[k].name), "start", kSoft, R"( font-size="11")");
            at += 38 + 6.0 * static_cast<double>(base::display_width(in(bars_.series[k].name)));
        }
    }

    std::string left_out() const {
        const std::size_t rest = bars_.rows.size() - rows_.size();
        return in({fmt::format("只画出份额最大的 {} 行，另有 {} 行未画", rows_.size(), rest),
                   fmt::format("the {} largest are drawn, {} more are not", rows_.size(), rest)});
    }

    std::string told(std::size_t row) const {
        std::string out = bars_.rows[row];
        for (const ShareBars::Series& series : bars_.series) {
            out += fmt::format(" · {} {}", in(series.name), brief(series.numbers[row]));
            if (!series.half_width.empty()) out += " ± " + brief(series.half_width[row]);
        }
        return out;
    }

    std::string description() const {
        std::string out;
        for (const std::size_t row : rows_) out += told(row) + "; ";
        return out;
    }

    const ShareBars& bars_;
    Language language_;
    std::vector<std::size_t> rows_;
    double group_ = 0, low_ = 0, high_ = 0;
    Svg svg_;
};

}  // namespace

std::string bars_svg(const ShareBars& bars, const std::string& title, Language language) {
    base::expects(!bars.series.empty() && bars.series.size() <= kColours.size(),
                  "one to six series");
    return Drawing(bars, language).draw(title);
}

}  // namespace hanse::gamefile
