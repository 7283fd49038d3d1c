// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/read_form.hpp"

#include <array>

#include <fmt/format.h>

#include "hanse/gamefile/conversions.hpp"
#include "hanse/gamefile/read_table.hpp"
#include "hanse/gamefile/read_terms.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Result;
using base::Value;

namespace {

/// What a file may say its game by; one of them, or v beside the generator that made it.
constexpr std::array<std::string_view, 7> kForms{"v",     "worths", "terms", "generator",
                                                 "quota", "claims", "costs"};

/// Fields that belong to one form, and would be left unread beside another.
constexpr auto kCompanions =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"order", "v"},
                                                                  {"missing", "worths"},
                                                                  {"vetoes", "quota"},
                                                                  {"estate", "claims"},
                                                                  {"counts", "costs"},
                                                                  {"names", "costs"}});

Result<ReadGame> read_row(const JsonSource& source, const Fields& fields, const Declared& declared,
                          Sense sense, const ReadOptions& options) {
    const Value& list = *fields.find("v");
    HANSE_TRY(numbers, read_numbers(source, list));
    std::string order = options.order;
    if (const Value* said = fields.find("order")) {
        if (!order.empty() && said->text() && *said->text() != order)
            return base::conflict(source.place(*said), "文件写的 order 与命令行要求的不同",
                                  "the file says another order than the command line");
        order = said->text() ? *said->text() : "?";
    }
    auto row = in_mask_order(std::move(numbers), order, declared.players.value_or(0));
    if (!row) return at(source, list, std::move(row).error());
    auto game = table_of(std::move(row->worths), sense);
    if (!game) return at(source, list, std::move(game).error());
    HANSE_TRY(roster, settled(source, list, declared, static_cast<std::size_t>(game->players())));
    ReadGame out{.players = std::move(roster), .game = *std::move(game)};
    if (!row->note.empty() && fields.find("id") == nullptr) out.notes.push_back(row->note);
    return out;
}

Result<ReadGame> read_map(const JsonSource& source, const Fields& fields, const Declared& declared,
                          Sense sense, const ReadOptions& options) {
    const Value& map = *fields.find("worths");
    std::vector<std::string_view> coalitions;
    for (const auto& [name, value] : map.fields()) coalitions.push_back(name);
    auto roster =
        declared.players ? needed(source, map, declared) : roster_of_coalitions(coalitions);
    if (!roster) return at(source, map, std::move(roster).error());
    std::optional<Rational> missing = options.missing;
    if (const Value* said = fields.find("missing")) {
        HANSE_TRY(number, read_number(source, *said));
        missing = std::move(number);
    }
    HANSE_TRY(worths, read_worths(source, map, *roster, missing));
    auto game = table_of(std::move(worths), sense);
    if (!game) return at(source, map, std::move(game).error());
    return ReadGame{.players = *std::move(roster), .game = *std::move(game)};
}

/// v beside a generator says the same twice; that it is the same is worth a look.
Result<base::Done> same_table(const JsonSource& source, const Fields& fields,
                              const Declared& declared, Sense sense, const ReadOptions& options,
                              const Game& made) {
    HANSE_TRY(row, read_row(source, fields, declared, sense, options));
    const auto& given = std::get<games::TableGame>(row.game);
    HANSE_TRY(table, as_table(made, options.work));
    if (table.players() != given.players())
        return wrong(source, *fields.find("v"), "v 与 generator 的参与者人数不同",
                     "v and the generator differ in the number of players");
    for (games::Coalition s = 0; s < given.worth().size(); ++s) {
        const bool same =
            table.whole() && given.whole()
                ? table.exact_worth(s) == given.exact_worth(s)
                : table[s] * table.unit().approximate() == given[s] * given.unit().approximate();
        if (!same)
            return base::conflict(
                source.place(fields.find("v")->items()[0]),
                fmt::format("v 与 generator 不符，首见于联盟 {}", row.players.set(s)),
                fmt::format("v and the generator differ, first at the coalition {}",
                            row.players.set(s)));
    }
    return base::Done{};
}

Result<std::string_view> form_of(const JsonSource& source, const Fields& fields) {
    std::vector<std::string_view> said;
    for (const std::string_view form : kForms)
        if (fields.find(form) != nullptr) said.push_back(form);
    const bool twin = said.size() == 2 && said[0] == "v" && said[1] == "generator";
    if (said.size() == 1 || twin) return said.back();
    if (fields.find("games") != nullptr)
        return wrong(source, fields.value(), "这是已知答案的文件：请用 hanse games --check",
                     "a file of known answers: use hanse games --check");
    if (said.empty())
        return wrong(source, fields.value(),
                     "没有博弈：应有 v、worths、terms、generator、quota、claims 或 costs 之一",
                     "no game here: one of v, worths, terms, generator, quota, claims and costs is "
                     "expected");
    return wrong(source, *fields.find(said[1]),
                 fmt::format("一个文件只说一个博弈，这里却既有 {} 又有 {}", said[0], said[1]),
                 fmt::format("a file says one game; here are both {} and {}", said[0], said[1]));
}

Result<base::Done> no_strangers(const Fields& fields, std::string_view form) {
    for (const auto& [field, home] : kCompanions)
        if (const Value* found = fields.find(field);
            found != nullptr && home != form && fields.find(home) == nullptr)
            return wrong(fields.source(), *found,
                         fmt::format("\"{}\" 属于 \"{}\"，与 \"{}\" 无关", field, home, form),
                         fmt::format("\"{}\" belongs to \"{}\" and says nothing about \"{}\"",
                                     field, home, form));
    return base::Done{};
}

}  // namespace

Result<ReadGame> read_form(const Fields& fields, const Declared& declared,
                           std::optional<Sense> said, const ReadOptions& options) {
    const JsonSource& source = fields.source();
    HANSE_TRY(form, form_of(source, fields));
    HANSE_CHECK(no_strangers(fields, form));
    const Sense sense = said.value_or(Sense::gain);
    if (form == "v") return read_row(source, fields, declared, sense, options);
    if (form == "worths") return read_map(source, fields, declared, sense, options);
    if (form == "quota") return read_voting(fields, declared, sense);
    if (form == "claims") return read_claims(fields, declared, sense);
    if (form == "costs") return read_airport(fields, declared, said.value_or(Sense::cost));
    if (form == "terms") {
        HANSE_TRY(roster, needed(source, *fields.find("terms"), declared));
        HANSE_TRY(game, read_terms(source, *fields.find("terms"), roster, sense));
        return ReadGame{.players = std::move(roster), .game = std::move(game)};
    }
    const Value& generator = *fields.find("generator");
    const Value* type = generator.find("type");
    const bool airport = type && type->text() && type->text()->starts_with("airport");
    const Sense turn = said.value_or(airport ? Sense::cost : Sense::gain);
    HANSE_TRY(game, read_generator(source, generator, declared, turn, options));
    if (fields.find("v") != nullptr)
        HANSE_CHECK(same_table(source, fields, declared, turn, options, game.game));
    return game;
}

}  // namespace hanse::gamefile
