// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/share_grid.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "hanse/gamefile/render.hpp"

namespace hanse::gamefile {

using base::Bilingual;
using base::Language;
using base::Rational;

namespace {

/// Beyond so many columns a line gets too long for fractions.
constexpr std::size_t kColumnsMax = 6;

bool wants_fractions(const Column& column) {
    if (!column.exact) return false;
    bool some = false;
    for (const Rational& number : *column.exact) {
        some = some || !says_exactly(number);
        if (number.exact().size() > kFractionMax) return false;
    }
    return some;
}

/// Decimal places that say two digits of an interval's half-width.
int places(double half_width) {
    if (!(half_width > 0)) return 2;
    return std::clamp(1 - static_cast<int>(std::floor(std::log10(half_width))), 0, 15);
}

std::string number(const Column& column, std::size_t i) {
    if (!column.defined()) return "–";
    if (!column.half_width.empty())
        return fmt::format("{:.{}f}", column.numbers[i], places(column.half_width[i]));
    return column.exact ? shown((*column.exact)[i]) : shown(column.numbers[i]);
}

/// With two places, always.
std::string in_cents(const Rational& amount) {
    const Rational cents = amount * Rational(100);
    const std::string digits = (cents < 0 ? -cents : cents).exact();
    const std::string wide = std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
    return (cents < 0 ? "-" : "") + wide.substr(0, wide.size() - 2) + "." +
           wide.substr(wide.size() - 2);
}

Rational sum_of(const std::vector<Rational>& parts) {
    Rational out;
    for (const Rational& part : parts) out += part;
    return out;
}

class Shares {
public:
    Shares(const Answer& answer, Rounding rounding, Language language)
        : answer_(answer), rounding_(rounding), language_(language) {}

    /// Many concepts for few players: a line for each concept.
    bool lies_better_across() const {
        return answer_.columns.size() > kColumnsMax &&
               answer_.columns.size() > answer_.rows.size() && answer_.counts.empty();
    }

    Grid across() const {
        Grid grid;
        grid.columns.push_back({in({"规则", "rule"})});
        for (const std::string& player : answer_.rows) grid.columns.push_back({player, true});
        grid.columns.push_back({in({"合计", "total"}), true});
        for (const Column& column : answer_.columns) {
            std::vector<std::string> row{in(column.title)};
            const auto parts = rounding_ == Rounding::none ? std::vector<Rational>()
                                                           : rounded(answer_, column, rounding_);
            for (std::size_t i = 0; i < answer_.rows.size(); ++i)
                row.push_back(parts.empty() ? number(column, i) : money(parts[i]));
            row.push_back(!parts.empty()                      ? money(sum_of(parts))
                          : column.defined() && column.shares ? sum(column)
                                                              : "");
            grid.rows.push_back(std::move(row));
        }
        return grid;
    }

    Grid down(std::size_t rows_max) const {
        Grid grid;
        const std::size_t rows = std::min(answer_.rows.size(), rows_max);
        grid.columns.push_back({in(answer_.row_title)});
        for (std::size_t i = 0; i < rows; ++i) grid.rows.push_back({answer_.rows[i]});
        grid.rows.push_back({in({"合计", "total"})});
        if (!answer_.counts.empty()) counts(grid);
        for (const Column& column : answer_.columns) numbers(grid, column);
        return grid;
    }

private:
    const std::string& in(const Bilingual& both) const { return both.in(language_); }

    void counts(Grid& grid) const {
        grid.columns.push_back({in({"数量", "number"}), true});
        std::int64_t sum = 0;
        for (const std::int64_t count : answer_.counts) sum += count;
        for (std::size_t i = 0; i + 1 < grid.rows.size(); ++i)
            grid.rows[i].push_back(std::to_string(answer_.counts[i]));
        grid.rows.back().push_back(std::to_string(sum));
    }

    void numbers(Grid& grid, const Column& column) const {
        const bool fractions = wants_fractions(column) && answer_.columns.size() <= kColumnsMax;
        const bool intervals = !column.half_width.empty();
        grid.columns.push_back({in(column.title), true});
        if (fractions) grid.columns.push_back({in({"分数", "fraction"})});
        if (intervals) grid.columns.push_back({in({"区间 ±", "interval ±"}), true});
        for (std::size_t i = 0; i + 1 < grid.rows.size(); ++i) {
            auto& row = grid.rows[i];
            row.push_back(number(column, i));
            if (fractions) row.push_back((*column.exact)[i].exact());
            if (intervals)
                row.push_back(
                    fmt::format("{:.{}f}", column.half_width[i], places(column.half_width[i])));
        }
        auto& last = grid.rows.back();
        last.push_back(column.defined() && column.shares ? sum(column) : "");
        if (fractions) last.emplace_back();
        if (intervals) last.emplace_back();
        if (rounding_ != Rounding::none) payable(grid, column);
    }

    std::string sum(const Column& column) const {
        if (const auto exact = exact_total(answer_, column)) return shown(*exact);
        return shown(total(answer_, column));
    }

    void payable(Grid& grid, const Column& column) const {
        const std::vector<Rational> parts = rounded(answer_, column, rounding_);
        if (parts.empty()) return;
        grid.columns.push_back({answer_.counts.empty()
                                    ? in({"取整", "rounded"})
                                    : in({"同类合计，取整", "all of the type, rounded"}),
                                true});
        for (std::size_t i = 0; i + 1 < grid.rows.size(); ++i)
            grid.rows[i].push_back(money(parts[i]));
        grid.rows.back().push_back(money(sum_of(parts)));
    }

    std::string money(const Rational& amount) const {
        return rounding_ == Rounding::cents ? in_cents(amount) : amount.exact();
    }

    const Answer& answer_;
    Rounding rounding_;
    Language language_;
};

}  // namespace

bool says_exactly(const Rational& number) { return Rational::parse(shown(number)) == number; }

Grid share_grid(const Answer& answer, Rounding rounding, Language language, std::size_t rows_max) {
    const Shares shares(answer, rounding, language);
    return shares.lies_better_across() ? shares.across() : shares.down(rows_max);
}

}  // namespace hanse::gamefile
