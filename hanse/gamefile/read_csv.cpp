// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <bit>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/gamefile/coalition_worths.hpp"
#include "hanse/gamefile/read_table.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Result;
using base::Sheet;

namespace {

constexpr std::array<std::string_view, 3> kCoalitionWords{"coalition", "联盟", "联合"};
constexpr std::array<std::string_view, 2> kMaskWords{"mask", "掩码"};
constexpr std::array<std::string_view, 4> kWorthWords{"worth", "value", "v", "价值"};
constexpr std::array<std::string_view, 2> kCostWords{"cost", "费用"};

constexpr std::size_t kNone = std::size_t(-1);

/// The column whose heading is one of the words.
std::size_t column_of(const Sheet& sheet, std::span<const std::string_view> words) {
    for (std::size_t i = 0; i < sheet.header.size(); ++i) {
        std::string heading = sheet.header[i];
        for (char& c : heading) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (std::ranges::find(words, heading) != words.end()) return i;
    }
    return kNone;
}

/// A CSV table with the columns it was found to have.
struct Table {
    Sheet sheet;
    std::size_t coalition = kNone, mask = kNone, worth = kNone;
    Sense sense = Sense::gain;

    base::Place place(std::size_t row, std::size_t column) const {
        return sheet.place(row, column);
    }
    const std::string& cell(std::size_t row, std::size_t column) const {
        return sheet.rows[row].cells[column];
    }
};

Result<Table> find_columns(Sheet sheet, const ReadOptions& options) {
    Table out{.sheet = std::move(sheet)};
    out.coalition = column_of(out.sheet, kCoalitionWords);
    out.mask = column_of(out.sheet, kMaskWords);
    out.worth = column_of(out.sheet, kWorthWords);
    const std::size_t cost = column_of(out.sheet, kCostWords);
    const base::Place heading{out.sheet.file, 1, 0};
    if ((out.worth == kNone) == (cost == kNone) || (out.coalition != kNone && out.mask != kNone))
        return base::invalid(heading,
                             "表头应为 coalition,worth（或 cost），或 mask,worth，或仅 worth",
                             "the heading should be coalition,worth (or cost), or mask,worth, or "
                             "worth alone");
    if (cost != kNone && options.sense == Sense::gain)
        return base::conflict(heading, "列名为 cost，而要求按 gain 读取",
                              "the column is called cost, and --sense asks for gain");
    if (cost != kNone) out.worth = cost, out.sense = Sense::cost;
    if (options.sense) out.sense = *options.sense;
    return out;
}

Result<Rational> worth_at(const Table& table, std::size_t row) {
    const std::string& cell = table.cell(row, table.worth);
    if (const auto number = Rational::parse(base::to_half_width(cell))) return *number;
    return base::invalid(table.place(row, table.worth),
                         fmt::format("应为有限的数，而不是 “{}”", cell),
                         fmt::format("a finite number is expected, not '{}'", cell));
}

/// Masks are read as the coalitions they are.
std::string coalition_at(const Table& table, std::size_t row) {
    if (table.mask == kNone) return table.cell(row, table.coalition);
    const auto mask = Rational::parse(table.cell(row, table.mask));
    const auto whole = mask ? mask->to_int64() : std::nullopt;
    if (!whole || *whole < 0) return "?" + table.cell(row, table.mask);
    return fmt::format("0b{:b}", *whole);
}

Result<Roster> roster_for(const Table& table) {
    std::vector<std::string_view> coalitions;
    std::int64_t largest = 1;
    for (std::size_t row = 0; row < table.sheet.rows.size(); ++row) {
        if (table.coalition != kNone) coalitions.push_back(table.cell(row, table.coalition));
        if (table.mask == kNone) continue;
        const auto mask = Rational::parse(table.cell(row, table.mask));
        largest = std::max(largest, mask ? mask->to_int64().value_or(1) : 1);
    }
    if (table.mask == kNone) return roster_of_coalitions(coalitions);
    const auto players = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(largest)));
    if (players <= kNamedTablePlayersMax) return Roster::numbered(players);
    return base::invalid(
        {}, fmt::format("掩码 {} 表示超过 {} 位参与者", largest, kNamedTablePlayersMax),
        fmt::format("the mask {} stands for more than {} players", largest, kNamedTablePlayersMax));
}

base::Error in_file(base::Error error, const std::string& file) {
    if (error.place.file.empty()) error.place.file = file;
    return error;
}

Result<GameFile> by_coalition(const Table& table, const ReadOptions& options) {
    auto roster = roster_for(table);
    if (!roster) return in_file(std::move(roster).error(), table.sheet.file);
    const std::size_t named = table.mask == kNone ? table.coalition : table.mask;
    CoalitionWorths worths(*roster, [&](std::size_t k) { return table.place(k, named); });
    for (std::size_t row = 0; row < table.sheet.rows.size(); ++row) {
        const std::string text = coalition_at(table, row);
        auto coalition = read_coalition(text, *roster);
        if (!coalition) {
            base::Error error = std::move(coalition).error();
            error.place = table.place(row, named);
            return error;
        }
        HANSE_TRY(worth, worth_at(table, row));
        HANSE_CHECK(worths.set(*coalition, std::move(worth)));
    }
    HANSE_TRY(all, worths.all(options.missing, {table.sheet.file, 0, 0}));
    HANSE_TRY(game, table_of(std::move(all), table.sense));
    return GameFile{.name = {}, .sense = table.sense, .players = *std::move(roster), .game = game};
}

Result<GameFile> in_a_row(const Table& table, const ReadOptions& options) {
    std::vector<Rational> numbers;
    numbers.reserve(table.sheet.rows.size());
    for (std::size_t row = 0; row < table.sheet.rows.size(); ++row) {
        HANSE_TRY(worth, worth_at(table, row));
        numbers.push_back(std::move(worth));
    }
    auto row = in_mask_order(std::move(numbers), options.order, 0);
    if (!row) return in_file(std::move(row).error(), table.sheet.file);
    HANSE_TRY(game, table_of(std::move(row->worths), table.sense));
    GameFile out{.name = {},
                 .sense = table.sense,
                 .players = Roster::numbered(game.players()),
                 .game = game};
    if (!row->note.empty()) out.notes.push_back(row->note);
    return out;
}

}  // namespace

Result<GameFile> parse_csv_game(std::string_view text, const std::string& file,
                                const ReadOptions& options) {
    HANSE_TRY(utf8, base::to_utf8(text, file));
    HANSE_TRY(sheet, base::parse_csv(utf8, "game", file));
    HANSE_TRY(table, find_columns(std::move(sheet), options));
    if (table.coalition == kNone && table.mask == kNone) return in_a_row(table, options);
    return by_coalition(table, options);
}

}  // namespace hanse::gamefile
