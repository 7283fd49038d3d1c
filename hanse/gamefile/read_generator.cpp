// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/read_generator.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/gamefile/reading.hpp"
#include "hanse/games/generators/benedek_games.hpp"
#include "hanse/games/generators/generators.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Result;
using base::Value;
using games::TableGame;

namespace {

/// "16 GiB", what 2^players doubles take.
std::string table_size(int players) {
    constexpr int gib = 27;  // 2^27 doubles
    if (players > gib + 30) return fmt::format("8 × 2^{} B", players);
    return fmt::format("{:.4g} GiB", std::ldexp(1.0, players - gib));
}

/// What every family needs.
struct GeneratorReading {
    const JsonSource& source;
    const Fields& fields;
    const Declared& declared;
    Sense sense;
    const ReadOptions& options;

    Result<std::vector<Rational>> numbers(std::string_view name) const {
        HANSE_TRY(field, fields.need(name));
        return read_numbers(source, *field);
    }

    /// A roster that a table has room for.
    Result<Roster> roster(std::size_t players) const {
        HANSE_TRY(out, settled(source, fields.value(), declared, players));
        HANSE_CHECK(room(out));
        return out;
    }
    Result<base::Done> room(const Roster& roster) const {
        if (roster.size() <= options.table_players_max) return base::Done{};
        return wrong(
            source, fields.value(),
            fmt::format("{} 位参与者的表要占 {}；至多 {} 位", roster.size(),
                        table_size(roster.size()), options.table_players_max),
            fmt::format("a table of {} players would take {}; {} players at most", roster.size(),
                        table_size(roster.size()), options.table_players_max));
    }

    /// A table made for these players, turned if it holds costs.
    Result<ReadGame> table(Roster roster, Result<TableGame> game) const {
        if (!game) return at(source, fields.value(), std::move(game).error());
        if (sense == Sense::cost) {
            game = negated(*game, options.work);
            if (!game) return at(source, fields.value(), std::move(game).error());
        }
        return ReadGame{.players = std::move(roster), .game = *std::move(game)};
    }
};

Result<ReadGame> bankruptcy(const GeneratorReading& in) {
    return read_claims(in.fields, in.declared, in.sense);
}
Result<ReadGame> airport(const GeneratorReading& in) {
    return read_airport(in.fields, in.declared, in.sense);
}
Result<ReadGame> weighted_voting(const GeneratorReading& in) {
    return read_voting(in.fields, in.declared, in.sense);
}

Result<ReadGame> glove(const GeneratorReading& in) {
    HANSE_TRY(left_list, in.fields.need("left"));
    HANSE_TRY(right_list, in.fields.need("right"));
    HANSE_TRY(roster, in.roster(left_list->items().size() + right_list->items().size()));
    HANSE_TRY(left, read_players(in.source, *left_list, roster));
    HANSE_TRY(right, read_players(in.source, *right_list, roster));
    return in.table(roster, games::glove_game(left, right, in.options.work));
}

Result<games::Coalition> winners(const GeneratorReading& in, const Value& value,
                                 const Roster& roster) {
    if (value.is_number()) {
        HANSE_TRY(mask, read_whole(in.source, value, 1,
                                   static_cast<std::int64_t>(games::everyone(roster.size()))));
        return static_cast<games::Coalition>(mask);
    }
    HANSE_TRY(players, read_players(in.source, value, roster));
    games::Coalition out = 0;
    for (const int player : players) out |= games::only(player);
    return out;
}

Result<ReadGame> minimal_winning(const GeneratorReading& in) {
    HANSE_TRY(roster, needed(in.source, in.fields.value(), in.declared));
    HANSE_CHECK(in.room(roster));
    HANSE_TRY(list, in.fields.need("coalitions"));
    std::vector<games::Coalition> coalitions;
    for (const Value& item : list->items()) {
        HANSE_TRY(coalition, winners(in, item, roster));
        coalitions.push_back(coalition);
    }
    return in.table(roster,
                    games::minimal_winning_game(roster.size(), coalitions, in.options.work));
}

Result<ReadGame> symmetric(const GeneratorReading& in) {
    HANSE_TRY(by_size, in.numbers("by_size"));
    HANSE_TRY(roster, in.roster(std::max<std::size_t>(by_size.size(), 1) - 1));
    return in.table(roster, games::symmetric_game(by_size, in.options.work));
}

Result<ReadGame> unanimity_sum(const GeneratorReading& in) {
    HANSE_TRY(roster, needed(in.source, in.fields.value(), in.declared));
    HANSE_TRY(list, in.fields.need("terms"));
    std::vector<games::Term> terms;
    for (const Value& item : list->items()) {
        if (item.items().size() != 2)
            return wrong(in.source, item, "这里应为 [价值, [参与者, …]]",
                         "[value, [players, …]] is expected here");
        HANSE_TRY(value, read_number(in.source, item.items()[0]));
        HANSE_TRY(owners, read_players(in.source, item.items()[1], roster));
        terms.emplace_back(
            games::Unanimity{.value = turned(value, in.sense), .owners = std::move(owners)});
    }
    auto game = games::TermGame::create(roster.size(), std::move(terms));
    if (!game) return at(in.source, *list, std::move(game).error());
    return ReadGame{.players = std::move(roster), .game = *std::move(game)};
}

Result<ReadGame> assignment(const GeneratorReading& in) {
    HANSE_TRY(list, in.fields.need("matrix"));
    std::vector<std::vector<Rational>> matrix;
    for (const Value& row : list->items()) {
        HANSE_TRY(numbers, read_numbers(in.source, row));
        matrix.push_back(std::move(numbers));
    }
    HANSE_TRY(roster, in.roster(matrix.empty() ? 0 : matrix.size() + matrix[0].size()));
    return in.table(roster, games::assignment_game(matrix));
}

Result<ReadGame> horse_market(const GeneratorReading& in) {
    HANSE_TRY(buyers, in.numbers("buyers"));
    HANSE_TRY(sellers, in.numbers("sellers"));
    HANSE_TRY(roster, in.roster(buyers.size() + sellers.size()));
    return in.table(roster, games::horse_market_game(buyers, sellers, in.options.work));
}

Result<ReadGame> bnf(const GeneratorReading& in) {
    HANSE_TRY(roster, needed(in.source, in.fields.value(), in.declared));
    HANSE_CHECK(in.room(roster));
    HANSE_TRY(number, in.fields.need("family"));
    HANSE_TRY(family, read_whole(in.source, *number, 1, 5));
    std::int64_t seed = 0;
    if (family < 5 || in.fields.find("seed") != nullptr) {
        HANSE_TRY(field, in.fields.need("seed"));
        HANSE_TRY(given,
                  read_whole(in.source, *field, 0, std::numeric_limits<std::uint32_t>::max()));
        seed = given;
    }
    return in.table(roster,
                    games::benedek_game(static_cast<games::BenedekFamily>(family), roster.size(),
                                        static_cast<std::uint32_t>(seed), in.options.work));
}

struct Family {
    std::string_view name;
    std::vector<std::string_view> fields;
    Result<ReadGame> (*read)(const GeneratorReading&);
    std::string_view example;
};

const std::vector<Family>& families() {
    static const std::vector<Family> all{
        {"bankruptcy", {"estate", "claims"}, bankruptcy, "estate=200 claims=100,200,300"},
        {"glove", {"left", "right"}, glove, "left=1,2 right=3"},
        {"airport", {"costs"}, airport, "costs=8,11,13,18"},
        {"airport_types", {"costs", "counts", "names"}, airport, "costs=8,11 counts=40,9"},
        {"weighted_voting",
         {"quota", "weights", "vetoes"},
         weighted_voting,
         "quota=5 weights=3,2,2"},
        {"minimal_winning", {"coalitions"}, minimal_winning, "n=3 coalitions=3,6"},
        {"symmetric", {"by_size"}, symmetric, "by_size=0,0,1,1,2"},
        {"unanimity_sum", {"terms"}, unanimity_sum, "n=3 terms=[[90,[1,2,3]],[30,[1]]]"},
        {"assignment", {"matrix"}, assignment, "matrix=[[5,8,2],[7,9,6]]"},
        {"horse_market", {"buyers", "sellers"}, horse_market, "buyers=30,28 sellers=10,15,27"},
        {"bnf", {"family", "seed"}, bnf, "n=5 family=1 seed=461125"},
    };
    return all;
}

base::Error unknown_family(const JsonSource& source, const Value& value) {
    const std::vector<std::string_view> names = generator_names();
    std::string all;
    for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
    const std::string word = value.text() ? *value.text() : "";
    const std::string like = base::nearest(word, names);
    if (!like.empty())
        return wrong(
            source, value, fmt::format("没有 “{}” 这类博弈；是不是 “{}”？", word, like),
            fmt::format("no family of games is called '{}'; did you mean '{}'?", word, like));
    return wrong(source, value, fmt::format("博弈的类型应为以下之一：{}", all),
                 fmt::format("the type of a generator is one of {}", all));
}

}  // namespace

std::vector<std::string_view> generator_names() {
    std::vector<std::string_view> out;
    for (const Family& family : families()) out.push_back(family.name);
    return out;
}

std::string_view generator_example(std::string_view name) {
    const auto family = std::ranges::find(families(), name, &Family::name);
    return family == families().end() ? std::string_view() : family->example;
}

Result<ReadGame> read_generator(const JsonSource& source, const Value& value,
                                const Declared& declared, Sense sense, const ReadOptions& options) {
    HANSE_TRY(fields, Fields::of(source, value, {"generator", "a generator"}));
    HANSE_TRY(type, fields.need("type"));
    const auto family = std::ranges::find_if(families(), [&](const Family& one) {
        return type->text() != nullptr && *type->text() == one.name;
    });
    if (family == families().end()) return unknown_family(source, *type);
    std::vector<std::string_view> known = family->fields;
    known.push_back("type");
    HANSE_CHECK(fields.only(known));
    return family->read({source, fields, declared, sense, options});
}

}  // namespace hanse::gamefile
