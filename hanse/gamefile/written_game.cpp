// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/written_game.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/gamefile/core_makers.hpp"
#include "hanse/gamefile/read_generator.hpp"
#include "hanse/gamefile/read_table.hpp"
#include "hanse/games/coalition_order.hpp"

namespace hanse::gamefile {

using base::Result;
using base::Value;
using games::Coalition;
using games::TableGame;

namespace {

constexpr int kWrittenPlayersMax = 20;

struct Written {
    TableGame table;
    std::vector<Coalition> order;
};

Result<Written> in_order(const GameFile& file, const std::string& order, const games::Work& work) {
    HANSE_TRY(kind, order_of(order));
    HANSE_TRY(table, as_table(file.game, work));
    if (table.players() > kWrittenPlayersMax)
        return base::invalid(
            {},
            fmt::format("{} 位参与者的表写成文字太大；请写成 .f64（--format f64）",
                        table.players()),
            fmt::format("a table of {} players is too large for text; write .f64 (--format f64)",
                        table.players()));
    return Written{table, games::coalitions_in(kind, table.players())};
}

/// "A+B", or "{}" for nobody.
std::string joined(const Roster& roster, Coalition coalition) {
    std::string out;
    for (const int player : games::players_of(coalition))
        out += (out.empty() ? "" : "+") + roster.name(player);
    return out.empty() ? "{}" : out;
}

/// Who stands for the bits: the players, or every user of an airport.
Roster roster_of(const GameFile& file, const TableGame& table) {
    return table.players() == file.players.size() ? file.players
                                                  : Roster::numbered(table.players());
}

/// One argument of a family as JSON.
std::string as_json(const std::string& word) {
    if (word.starts_with('[') || word.starts_with('{') || word.starts_with('"')) return word;
    if (word.find(',') == std::string::npos)
        return base::Rational::parse(word) && word.find('/') == std::string::npos
                   ? word
                   : base::to_json(Value(word));
    std::string out;
    for (std::size_t start = 0; start <= word.size();) {
        const std::size_t end = std::min(word.find(',', start), word.size());
        out += (out.empty() ? "" : ",") + as_json(word.substr(start, end - start));
        start = end + 1;
    }
    return "[" + out + "]";
}

constexpr std::array<std::string_view, 13> kLists{
    "left",    "right",  "claims",  "costs",      "counts",  "weights", "vetoes",
    "by_size", "buyers", "sellers", "coalitions", "players", "names"};

/// A list of one has no comma to be known by.
std::string as_field(const std::string& key, const std::string& word) {
    const std::string value = as_json(word);
    const bool single = !value.starts_with('[') && std::ranges::find(kLists, key) != kLists.end();
    return base::to_json(Value(key)) + ":" + (single ? "[" + value + "]" : value);
}

bool belongs_to_file(std::string_view key) {
    return key == "n" || key == "players" || key == "name" || key == "sense";
}

}  // namespace

Result<std::string> table_csv(const GameFile& file, const std::string& order,
                              const games::Work& work) {
    HANSE_TRY(written, in_order(file, order, work));
    const Roster roster = roster_of(file, written.table);
    base::Sheet sheet;
    sheet.header = {"coalition", file.sense == Sense::cost ? "cost" : "worth"};
    for (const Coalition coalition : written.order)
        sheet.rows.push_back(
            {.cells = {joined(roster, coalition),
                       turned(worth_in(written.table, coalition), file.sense).exact()}});
    return base::to_csv(sheet);
}

Result<std::string> table_json(const GameFile& file, const std::string& order,
                               const games::Work& work) {
    HANSE_TRY(written, in_order(file, order, work));
    const Roster roster = roster_of(file, written.table);
    Value worths = Value::list();
    for (const Coalition coalition : written.order) {
        const base::Rational worth = turned(worth_in(written.table, coalition), file.sense);
        const bool decimal = base::Rational::parse(worth.decimal()) == worth;
        worths.push(decimal ? Value(worth) : Value(worth.exact()));
    }
    HANSE_TRY(kind, order_of(order));
    Value out = Value::map();
    if (!file.name.empty()) out.set("name", file.name);
    if (roster.has_names())
        out.set("players", Value::list_of(roster.names()));
    else
        out.set("n", roster.size());
    out.set("sense", file.sense == Sense::cost ? "cost" : "gain");
    out.set("order", std::string(games::name_of(kind))).set("v", std::move(worths));
    return base::to_json(out) + "\n";
}

Result<base::Done> write_f64(const GameFile& file, const std::string& path,
                             const games::Work& work) {
    HANSE_TRY(table, as_table(file.game, work));
    const double unit = table.unit().approximate();
    if (unit != 1 || file.sense == Sense::cost) {
        const auto fill = [&](Coalition first, std::span<double> part) {
            for (std::size_t k = 0; k < part.size(); ++k)
                part[k] = turned(table[first + k] * unit, file.sense);
        };
        HANSE_TRY(shown, TableGame::generate(table.players(), fill, 1, work));
        table = shown;
    }
    const std::span<const double> numbers = table.worth();
    return base::write_file(path,
                            {reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()});
}

Result<GameFile> generated(std::string_view family, const std::vector<std::string>& words,
                           const ReadOptions& options) {
    std::string file = "{", generator = fmt::format("{{\"type\":{}", base::to_json(Value(family)));
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos)
            return base::invalid(
                {}, fmt::format("“{}” 应写作 名称=值，例如 {}", word, generator_example(family)),
                fmt::format("'{}' should be name=value, for example {}", word,
                            generator_example(family)));
        const std::string key = word.substr(0, equals);
        const std::string field = as_field(key, word.substr(equals + 1));
        if (belongs_to_file(key))
            file += field + ",";
        else
            generator += "," + field;
    }
    const std::string text = file + "\"generator\":" + generator + "}}";
    auto out = parse_game(text, "command line.json", options);
    if (out) return out;
    base::Error error = std::move(out).error();
    error.place = {};  // a place in a text that nobody wrote
    return error;
}

}  // namespace hanse::gamefile
