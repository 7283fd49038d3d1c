// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/game_file.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/files.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/gamefile/read_form.hpp"
#include "hanse/gamefile/read_table.hpp"
#include "hanse/gamefile/reading.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Result;
using base::Value;

namespace {

constexpr auto kFields = std::to_array<std::string_view>(
    {"name", "note", "players", "n", "sense", "v", "order", "worths", "missing", "terms",
     "generator", "quota", "weights", "vetoes", "estate", "claims", "costs", "counts", "unions",
     "partition", "graph", "allocation",
     // of files of known answers:
     "id", "expected", "exact", "published", "verified", "tolerance", "source", "format", "version",
     "names", "links"});

Result<std::string> read_name(const JsonSource& source, const Fields& fields) {
    for (const char* name : {"name", "id"}) {
        const Value* value = fields.find(name);
        if (value == nullptr) continue;
        if (value->text() && is_printable(*value->text())) return *value->text();
        return wrong(source, *value, "博弈的名称应为一行可显示的文字",
                     "the name of a game should be one line of printable text");
    }
    return std::string();
}

Result<std::optional<Sense>> read_sense(const JsonSource& source, const Fields& fields,
                                        const ReadOptions& options) {
    const Value* value = fields.find("sense");
    if (value == nullptr) return options.sense;
    auto sense = sense_of(value->text() ? *value->text() : "");
    if (!sense) return at(source, *value, std::move(sense).error());
    if (options.sense && *options.sense != *sense)
        return base::conflict(source.place(*value), "文件写的 sense 与命令行要求的不同",
                              "the file says another sense than the command line");
    return std::optional(*sense);
}

Result<Declared> read_declared(const JsonSource& source, const Fields& fields) {
    Declared out;
    if (const Value* n = fields.find("n")) {
        HANSE_TRY(players, read_whole(source, *n, 1, kPlayersMax));
        out.players = static_cast<int>(players);
    }
    const Value* list = fields.find("players");
    if (list == nullptr) return out;
    std::vector<std::string> names;
    for (const Value& item : list->items()) {
        if (item.text() == nullptr)
            return wrong(source, item, "参与者的名称应为文字",
                         "the name of a player should be a text");
        names.push_back(*item.text());
    }
    if (names.empty() || names.size() > std::size_t{kPlayersMax})
        return wrong(source, *list, "players 应为参与者名称的列表（只给人数请用 \"n\"）",
                     "\"players\" should be a list of names (\"n\" for their number alone)");
    const int count = static_cast<int>(names.size());
    if (out.players && *out.players != count)
        return wrong(source, *list, fmt::format("有 {} 个名称，而 n 为 {}", count, *out.players),
                     fmt::format("{} names, while n is {}", count, *out.players));
    auto roster = Roster::named(std::move(names));
    if (!roster) return at(source, *list, std::move(roster).error());
    return Declared{.roster = *std::move(roster), .players = count};
}

/// What belongs to a game besides the game.
Result<base::Done> read_company(const JsonSource& source, const Fields& fields, GameFile& out) {
    if (const Value* unions = fields.find("unions")) {
        HANSE_TRY(groups, read_groups(source, *unions, out.players));
        out.unions = std::move(groups);
    }
    if (const Value* partition = fields.find("partition")) {
        HANSE_TRY(groups, read_groups(source, *partition, out.players));
        out.partition = std::move(groups);
    }
    for (const char* name : {"graph", "links"})
        if (const Value* graph = fields.find(name)) {
            HANSE_TRY(links, read_links(source, *graph, out.players));
            out.links = std::move(links);
        }
    for (const auto& [name, into] :
         {std::pair{"weights", &out.weights}, std::pair{"allocation", &out.allocation}}) {
        const Value* field = fields.find(name);
        if (field == nullptr || (into == &out.weights && fields.find("quota") != nullptr)) continue;
        HANSE_TRY(entries, read_amounts(source, *field, out.players));
        if (static_cast<int>(entries.size()) != out.players.size())
            return wrong(source, *field, "每位参与者都要有一个数",
                         "every player needs a number here");
        for (games::Entry& entry : entries) into->push_back(std::move(entry.amount));
    }
    return base::Done{};
}

bool ends_with(std::string_view path, std::string_view ending) {
    return path.size() >= ending.size() && path.substr(path.size() - ending.size()) == ending;
}

Result<GameFile> map_game(const std::string& path, const ReadOptions& options) {
    if (!options.order.empty() && options.order != "bitmask")
        return base::invalid({.file = path}, ".f64 文件总是 bitmask 次序",
                             "a .f64 file is always in the order bitmask");
    HANSE_TRY(game, games::TableGame::map(path));
    const Sense sense = options.sense.value_or(Sense::gain);
    const Roster roster = Roster::numbered(game.players());
    if (sense == Sense::gain)
        return GameFile{.name = {}, .sense = sense, .players = roster, .game = std::move(game)};
    HANSE_TRY(turned, negated(game, options.work));
    return GameFile{.name = {}, .sense = sense, .players = roster, .game = std::move(turned)};
}

}  // namespace

Result<Sense> sense_of(std::string_view name) {
    if (name == "gain") return Sense::gain;
    if (name == "cost") return Sense::cost;
    return base::invalid({},
                         fmt::format("sense 应为 gain（收益）或 cost（费用），而不是 “{}”", name),
                         fmt::format("the sense is gain or cost, not '{}'", name));
}

Result<GameFile> parse_game(const JsonSource& source, const Value& value,
                            const ReadOptions& options) {
    HANSE_TRY(fields, Fields::of(source, value, {"博弈", "a game"}));
    if (fields.find("games") == nullptr) HANSE_CHECK(fields.only(kFields));
    HANSE_TRY(name, read_name(source, fields));
    HANSE_TRY(sense, read_sense(source, fields, options));
    HANSE_TRY(declared, read_declared(source, fields));
    HANSE_TRY(game, read_form(fields, declared, sense, options));
    const bool airport = std::holds_alternative<games::AirportTypes>(game.game);
    GameFile out{.name = std::move(name),
                 .sense = sense.value_or(airport ? Sense::cost : Sense::gain),
                 .players = std::move(game.players),
                 .game = std::move(game.game),
                 .notes = std::move(game.notes)};
    HANSE_CHECK(read_company(source, fields, out));
    return out;
}

Result<GameFile> parse_game(std::string_view bytes, const std::string& file,
                            const ReadOptions& options) {
    const std::string_view text = base::trim(bytes);
    const bool json =
        ends_with(file, ".json") ||
        (!ends_with(file, ".csv") && (text.starts_with('{') || text.starts_with('[')));
    if (!json) return parse_csv_game(bytes, file, options);
    HANSE_TRY(source, JsonSource::parse(bytes, file));
    return parse_game(source, source.root(), options);
}

Result<GameFile> read_game(const std::string& path, const ReadOptions& options) {
    if (ends_with(path, ".f64")) return map_game(path, options);
    HANSE_TRY(bytes, base::read_file(path == "-" ? "/dev/stdin" : path));
    return parse_game(bytes, path, options);
}

}  // namespace hanse::gamefile
