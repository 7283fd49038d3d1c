// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a game, or an Error in both languages that names the file. A small game that was read
// is written as a table that reads back equal, and its Shapley value hands out the whole, in all
// forms the same.
#include "fuzz/fuzz.hpp"

#include "hanse/base/json.hpp"
#include "hanse/gamefile/answers.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/gamefile/picture.hpp"
#include "hanse/gamefile/render.hpp"
#include "hanse/gamefile/written_game.hpp"

namespace {

using namespace hanse;
using namespace hanse::gamefile;

constexpr int kPlayersMax = 8;  // of games that are solved; larger ones are only read

bool same_tables(const games::TableGame& a, const games::TableGame& b) {
    if (a.players() != b.players()) return false;
    for (games::Coalition s = 0; s < a.worth().size(); ++s)
        if (a.exact_worth(s) != b.exact_worth(s)) return false;
    return true;
}

void written_and_read(const GameFile& file, const games::TableGame& table) {
    for (const auto& [text, name] :
         {std::pair{table_csv(file, ""), "again.csv"},
          std::pair{table_json(file, "size_lexicographic"), "again.json"}}) {
        fuzz::promise(text.has_value(), "a small table can be written");
        const auto again = parse_game(*text, name);
        fuzz::promise(again.has_value(), "what is written can be read");
        const auto twin = as_table(again->game);
        fuzz::promise(twin.has_value() && same_tables(table, *twin), "reading back is exact");
    }
}

void solved(const GameFile& file, const games::TableGame& table) {
    GameFile twin = file;
    twin.game = table;
    const auto own = answer(file, "shapley", {});
    const auto exact = answer(twin, "shapley", {});
    fuzz::promise(exact.has_value(), "a table has a Shapley value");
    if (!own || file.players.size() != table.players()) return;
    fuzz::promise(own->columns[0].exact == exact->columns[0].exact, "all forms agree");
    const auto total = exact_total(*own, own->columns[0]);
    fuzz::promise(total == turned(table.exact_worth(games::everyone(table.players())), file.sense),
                  "the Shapley value hands out the whole");
    for (const Rounding rounding : {Rounding::none, Rounding::cents})
        for (const base::Language language : {base::Language::zh, base::Language::en})
            fuzz::promise(!to_text(*own, rounding, language).empty(), "there is something to say");
    fuzz::promise(base::parse_json(to_json(*own, Rounding::cents), "out").has_value(),
                  "the answer is JSON");
    fuzz::promise(picture(file, *own, base::Language::en).has_value(), "there is a picture");
}

void look_at(std::string_view bytes, const char* name) {
    const auto file = parse_game(bytes, name, {.table_players_max = kPlayersMax});
    if (!file) {
        for (const base::Error* error : file.error().all())
            fuzz::promise(!error->message.zh.empty() && !error->message.en.empty() &&
                              error->place.file == name,
                          "an error says what and in which file, in both languages");
        return;
    }
    if (players_of(file->game) > kPlayersMax) return;
    const auto table = as_table(file->game);
    if (!table) {  // numbers too far apart for one table of steps
        fuzz::promise(!table.error().message.zh.empty() && !table.error().message.en.empty(),
                      "a refusal says why, in both languages");
        return;
    }
    if (!table->whole()) return;
    written_and_read(*file, *table);
    solved(*file, *table);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t bytes_max = 4096;
    if (size > bytes_max) return 0;
    look_at(fuzz::text_of(data, size), "game.json");
    look_at(fuzz::text_of(data, size), "game.csv");
    return 0;
}
