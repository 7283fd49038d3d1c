// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/conversions.hpp"

#include <fmt/format.h>

#include "hanse/games/generators/generators.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Result;
using games::TableGame;
using games::TermGame;

namespace {

/// Users of an airport are listed one by one up to this number.
constexpr std::int64_t kUsersMax = 5000;

std::vector<Rational> costs_of_users(const games::AirportTypes& airport) {
    std::vector<Rational> out;
    for (std::size_t type = 0; type < airport.costs().size(); ++type)
        out.insert(out.end(), static_cast<std::size_t>(airport.counts()[type]),
                   airport.costs()[type]);
    return out;
}

base::Error too_many(std::int64_t players, int most) {
    return base::invalid(
        {}, fmt::format("{} 位参与者的博弈无法列成表；至多 {} 位", players, most),
        fmt::format("a game of {} players has no table; {} players at most", players, most));
}

constexpr int kMadeTableMax = 28;

struct ToTable {
    const games::Work& work;

    Result<TableGame> operator()(const TableGame& game) const { return game; }
    Result<TableGame> operator()(const TermGame& game) const { return games::to_table(game); }
    Result<TableGame> operator()(const games::WeightedVoting& voting) const {
        if (voting.voters() > kMadeTableMax) return too_many(voting.voters(), kMadeTableMax);
        games::Coalition vetoes = 0;
        for (const int voter : voting.vetoes()) vetoes |= games::only(voter);
        const auto fill = [&](games::Coalition first, std::span<double> part) {
            for (std::size_t k = 0; k < part.size(); ++k) {
                std::int64_t weight = 0;
                for (games::Coalition rest = first + k; rest != 0; rest &= rest - 1)
                    weight += voting.weights()[static_cast<std::size_t>(std::countr_zero(rest))];
                part[k] = weight >= voting.quota() && ((first + k) & vetoes) == vetoes ? 1 : 0;
            }
        };
        return TableGame::generate(voting.voters(), fill, 1, work);
    }
    Result<TableGame> operator()(const games::Claims& claims) const {
        if (claims.claimants() > kMadeTableMax) return too_many(claims.claimants(), kMadeTableMax);
        return games::bankruptcy_game(claims, work);
    }
    Result<TableGame> operator()(const games::AirportTypes& airport) const {
        if (airport.users() > kMadeTableMax) return too_many(airport.users(), kMadeTableMax);
        return games::airport_game(costs_of_users(airport), work);
    }
};

}  // namespace

Result<TableGame> negated(const TableGame& game, const games::Work& work) {
    const auto fill = [&](games::Coalition first, std::span<double> part) {
        for (std::size_t k = 0; k < part.size(); ++k) {
            const double worth = game[first + k];
            part[k] = worth == 0 ? 0 : -worth;
        }
    };
    return TableGame::generate(game.players(), fill, game.unit(), work);
}

Result<TableGame> as_table(const Game& game, const games::Work& work) {
    return std::visit(ToTable{work}, game);
}

std::optional<TermGame> as_terms(const Game& game) {
    if (const auto* terms = std::get_if<TermGame>(&game)) return *terms;
    const auto* airport = std::get_if<games::AirportTypes>(&game);
    if (airport == nullptr || airport->users() > kUsersMax) return std::nullopt;
    games::Airport term;
    for (Rational& cost : costs_of_users(*airport))
        term.needs.push_back({static_cast<int>(term.needs.size()), std::move(cost)});
    const int users = static_cast<int>(airport->users());
    auto out = TermGame::create(users, {std::move(term)});
    return out ? std::optional(*std::move(out)) : std::nullopt;
}

std::int64_t players_of(const Game& game) {
    struct Count {
        std::int64_t operator()(const TableGame& one) const { return one.players(); }
        std::int64_t operator()(const TermGame& one) const { return one.players(); }
        std::int64_t operator()(const games::WeightedVoting& one) const { return one.voters(); }
        std::int64_t operator()(const games::Claims& one) const { return one.claimants(); }
        std::int64_t operator()(const games::AirportTypes& one) const { return one.users(); }
    };
    return std::visit(Count{}, game);
}

}  // namespace hanse::gamefile
