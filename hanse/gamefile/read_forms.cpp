// SPDX-License-Identifier: GPL-3.0-or-later
// Votes, claims and airports: games that have a form of their own.
#include <fmt/format.h>

#include "hanse/gamefile/read_generator.hpp"
#include "hanse/gamefile/reading.hpp"

namespace hanse::gamefile {

using base::Result;
using base::Value;

namespace {

base::Error not_a_cost(const Fields& fields, const char* zh, const char* en) {
    return wrong(fields.source(), fields.value(), fmt::format("{}没有费用一说，请删去 sense", zh),
                 fmt::format("{} is not a cost game; leave \"sense\" out", en));
}

/// The names of the types, if the generator gives them.
Result<Declared> with_names(const Fields& fields, Declared declared) {
    const Value* names = fields.find("names");
    if (names == nullptr) return declared;
    std::vector<std::string> words;
    for (const Value& item : names->items()) {
        if (item.text() == nullptr)
            return wrong(fields.source(), item, "名称应为文字", "a name should be a text");
        words.push_back(*item.text());
    }
    auto roster = Roster::named(std::move(words));
    if (!roster) return at(fields.source(), *names, std::move(roster).error());
    return Declared{.roster = *std::move(roster), .players = declared.players};
}

}  // namespace

Result<Roster> settled(const JsonSource& source, const Value& value, const Declared& declared,
                       std::size_t players) {
    if (players == 0 || players > std::size_t{kPlayersMax})
        return wrong(source, value,
                     fmt::format("有 {} 位参与者；应为 1 至 {} 位", players, kPlayersMax),
                     fmt::format("{} players; there should be 1 to {}", players, kPlayersMax));
    const int count = static_cast<int>(players);
    if (declared.players && *declared.players != count)
        return wrong(
            source, value,
            fmt::format("此处是 {} 位参与者，文件却说有 {} 位", players, *declared.players),
            fmt::format("{} players here, while the file says {}", players, *declared.players));
    return declared.roster ? *declared.roster : Roster::numbered(count);
}

Result<Roster> needed(const JsonSource& source, const Value& value, const Declared& declared) {
    if (declared.roster) return *declared.roster;
    if (declared.players) return Roster::numbered(*declared.players);
    return wrong(source, value, "请写明参与者：\"players\": [名称, …] 或 \"n\": 人数",
                 "say who plays: \"players\": [names, …] or \"n\": how many");
}

Result<ReadGame> read_voting(const Fields& fields, const Declared& declared, Sense sense) {
    if (sense == Sense::cost) return not_a_cost(fields, "表决", "a vote");
    const JsonSource& source = fields.source();
    HANSE_TRY(limit, fields.need("quota"));
    HANSE_TRY(quota, read_whole(source, *limit, std::numeric_limits<std::int64_t>::min()));
    HANSE_TRY(list, fields.need("weights"));
    HANSE_TRY(weights, read_wholes(source, *list, 0));
    HANSE_TRY(roster, settled(source, *list, declared, weights.size()));
    games::Players vetoes;
    if (const Value* names = fields.find("vetoes")) {
        HANSE_TRY(players, read_players(source, *names, roster));
        vetoes = std::move(players);
    }
    auto voting = games::WeightedVoting::create(quota, std::move(weights), std::move(vetoes));
    if (!voting) return at(source, fields.value(), std::move(voting).error());
    return ReadGame{.players = std::move(roster), .game = *std::move(voting)};
}

Result<ReadGame> read_claims(const Fields& fields, const Declared& declared, Sense sense) {
    if (sense == Sense::cost)
        return not_a_cost(fields, "分配债权的规则对收入与支出相同；",
                          "what is divided among claims, received or paid,");
    const JsonSource& source = fields.source();
    HANSE_TRY(whole, fields.need("estate"));
    HANSE_TRY(estate, read_number(source, *whole));
    HANSE_TRY(list, fields.need("claims"));
    HANSE_TRY(amounts, read_numbers(source, *list));
    HANSE_TRY(roster, settled(source, *list, declared, amounts.size()));
    auto claims = games::Claims::create(std::move(estate), std::move(amounts));
    if (!claims) return at(source, fields.value(), std::move(claims).error());
    return ReadGame{.players = std::move(roster), .game = *std::move(claims)};
}

Result<ReadGame> read_airport(const Fields& fields, const Declared& declared, Sense sense) {
    const JsonSource& source = fields.source();
    if (sense == Sense::gain)
        return wrong(source, fields.value(), "机场博弈分摊费用：请写 \"sense\": \"cost\" 或不写",
                     "an airport shares costs: say \"sense\": \"cost\", or nothing");
    HANSE_TRY(list, fields.need("costs"));
    HANSE_TRY(costs, read_numbers(source, *list));
    HANSE_TRY(named, with_names(fields, declared));
    std::vector<std::int64_t> counts(costs.size(), 1);
    if (const Value* numbers = fields.find("counts")) {
        HANSE_TRY(given, read_wholes(source, *numbers, 1));
        std::int64_t users = 0;
        for (const std::int64_t count : given)
            users += std::min<std::int64_t>(count, std::numeric_limits<int>::max());
        if (named.players == users) named.players.reset();  // "n" may count the users
        counts = std::move(given);
    }
    HANSE_TRY(roster, settled(source, *list, named, costs.size()));
    if (roster.size() != static_cast<int>(costs.size()))
        return wrong(source, *list,
                     fmt::format("有 {} 项费用，却有 {} 个名称", costs.size(), roster.size()),
                     fmt::format("{} costs and {} names", costs.size(), roster.size()));
    auto airport = games::AirportTypes::create(std::move(costs), std::move(counts));
    if (!airport) return at(source, fields.value(), std::move(airport).error());
    return ReadGame{.players = std::move(roster), .game = *std::move(airport)};
}

}  // namespace hanse::gamefile
