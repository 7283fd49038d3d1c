// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/picture.hpp"

#include <cmath>

#include <fmt/format.h>

#include "hanse/gamefile/conversions.hpp"
#include "hanse/gamefile/share_bars.hpp"
#include "hanse/gamefile/svg.hpp"
#include "hanse/gamefile/triangle.hpp"

namespace hanse::gamefile {

using base::Language;

namespace {

std::string title_of(const Answer& answer, Language language) {
    std::string out = answer.title.in(language);
    if (!answer.game.empty()) out += (language == Language::zh ? "：" : ": ") + answer.game;
    return out;
}

/// The triangle with every column that shares out the whole; nothing if there is no triangle, or no
/// column belongs on it.
std::optional<std::string> as_triangle(const GameFile& file, const Answer& answer,
                                       Language language) {
    if (answer.rows.size() != 3 || !answer.counts.empty() || players_of(file.game) != 3)
        return std::nullopt;
    const auto table = as_table(file.game);
    if (!table) return std::nullopt;
    const double unit = table->unit().approximate();
    const games::Coalition all = games::everyone(3);
    Triangle out{.total = (*table)[all] * unit, .sense = file.sense};
    for (std::size_t i = 0; i < 3; ++i) {
        out.players[i] = answer.rows[i];
        out.alone[i] = (*table)[games::only(static_cast<int>(i))] * unit;
        out.pairs[i] = (*table)[all ^ games::only(static_cast<int>(i))] * unit;
    }
    const double slack = 1e-9 * std::max(1.0, std::abs(out.total));
    for (const Column& column : answer.columns)
        if (column.defined() &&
            std::abs(total(answer, column) - turned(out.total, file.sense)) <= slack)
            out.points.push_back(
                {column.title, {column.numbers[0], column.numbers[1], column.numbers[2]}});
    if (out.points.empty()) return std::nullopt;
    return triangle_svg(out, title_of(answer, language), language);
}

}  // namespace

base::Result<std::string> picture(const GameFile& file, const Answer& answer, Language language) {
    if (auto triangle = as_triangle(file, answer, language)) return *std::move(triangle);
    ShareBars bars{.rows = answer.rows, .series = {}, .note = {}};
    std::size_t left_out = 0;
    for (const Column& column : answer.columns) {
        if (!column.defined()) continue;
        if (bars.series.size() == kColours.size())
            ++left_out;
        else
            bars.series.push_back({column.title, column.numbers, column.half_width});
    }
    if (bars.series.empty())
        return base::invalid({}, "这个回答没有可画的数：每位参与者一个数的解才有图",
                             "nothing to draw: only concepts with a number for each player have a "
                             "picture");
    if (left_out > 0)
        bars.note = {fmt::format("只画出前 {} 种；其余 {} 种见表", bars.series.size(), left_out),
                     fmt::format("the first {} are drawn; the other {} are in the table",
                                 bars.series.size(), left_out)};
    return bars_svg(bars, title_of(answer, language), language);
}

}  // namespace hanse::gamefile
