// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/core_makers.hpp"

#include <fmt/format.h>

#include "hanse/gamefile/column_makers.hpp"
#include "hanse/gamefile/nucleoli.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Value;

std::vector<Rational> for_users(const Game& game, const std::vector<Rational>& rows) {
    const auto* airport = std::get_if<games::AirportTypes>(&game);
    if (airport == nullptr) return rows;
    std::vector<Rational> out;
    for (std::size_t type = 0; type < rows.size(); ++type)
        out.insert(out.end(), static_cast<std::size_t>(airport->counts()[type]), rows[type]);
    return out;
}

std::vector<Rational> mean_of_rows(const Game& game, const std::vector<Rational>& users) {
    const auto* airport = std::get_if<games::AirportTypes>(&game);
    if (airport == nullptr) return users;
    std::vector<Rational> out;
    auto user = users.begin();
    for (const std::int64_t count : airport->counts()) {
        Rational sum;
        for (std::int64_t k = 0; k < count; ++k) sum += *user++;
        out.push_back(sum / Rational(count));
    }
    return out;
}

std::vector<Value> excess_row(const GameFile& file, Value coalition, const Rational& worth,
                              const Rational& excess) {
    const std::size_t members = coalition.items().size();
    return {std::move(coalition), turned(worth, file.sense), turned(worth - excess, file.sense),
            excess,
            members == 0 ? Value() : Value(excess / Rational(static_cast<std::int64_t>(members)))};
}

Listing excess_listing(std::string key, base::Bilingual title) {
    return {.key = std::move(key),
            .title = std::move(title),
            .headings = {{"coalition", {"联盟", "coalition"}},
                         {"worth", {"自身价值", "worth alone"}},
                         {"given", {"分得", "given"}},
                         {"excess", {"超出值", "excess"}},
                         {"per_member", {"人均", "per member"}}}};
}

Listing weighted_listing(base::Bilingual title) {
    return {.key = "proof",
            .title = std::move(title),
            .headings = {{"coalition", {"联盟", "coalition"}},
                         {"worth", {"自身价值", "worth alone"}},
                         {"weight", {"权重", "weight"}}}};
}

Rational worth_in(const games::TableGame& table, games::Coalition coalition) {
    if (table.whole()) return table.exact_worth(coalition);
    return Rational::parse(fmt::format("{}", table[coalition])).value_or(Rational()) * table.unit();
}

base::Result<games::TermGame> as_one_term(const games::TableGame& table) {
    const int players = table.players();
    if (players > kTermTableMax)
        return base::invalid(
            {}, fmt::format("{} 位参与者过多：此解对表格至多 {} 位", players, kTermTableMax),
            fmt::format("{} players are too many: for tables, {} at most", players, kTermTableMax));
    games::TableTerm term;
    for (int i = 0; i < players; ++i) term.players.push_back(i);
    for (games::Coalition s = 0; s < table.worth().size(); ++s)
        term.worths.push_back(worth_in(table, s));
    return games::TermGame::create(players, {std::move(term)});
}

Column allocation_column(const GameFile& file, std::vector<Rational> gains, base::Bilingual title,
                         Guarantee::Kind kind) {
    Column out = exact_column(file, std::move(gains), kind);
    out.key = "allocation";
    out.title = std::move(title);
    return out;
}

}  // namespace hanse::gamefile
