// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/terms/term_game.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "hanse/games/terms/kinds.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

constexpr int kPlayersMax = 1'000'000;

void gather(const ReadOnce::Node& node, Players& players) {
    if (node.kind == ReadOnce::Node::Kind::leaf) players.push_back(node.player);
    for (const ReadOnce::Node& child : node.children) gather(child, players);
}

Players players_of(const std::vector<Entry>& entries) {
    Players out;
    for (const Entry& entry : entries) out.push_back(entry.player);
    return out;
}

Players named(const Unanimity& term) { return term.owners; }
Players named(const Additive& term) { return players_of(term.amounts); }
Players named(const Airport& term) { return players_of(term.needs); }
Players named(const CommonCost& term) { return term.beneficiaries; }
Players named(const NoisyOr& term) { return players_of(term.chances); }
Players named(const Power& term) { return players_of(term.volumes); }
Players named(const TableTerm& term) { return term.players; }

Players named(const ReadOnce& term) {
    Players out;
    gather(term.root, out);
    return out;
}

Players named(const Dnf& term) {
    Players out;
    for (const Players& bundle : term.bundles) out.insert(out.end(), bundle.begin(), bundle.end());
    return out;
}

Players named(const Quota& term) {
    Players out;
    for (const Quota::Party& party : term.parties) out.push_back(party.player);
    return out;
}

/// Puts the players of a table into ascending order, and its worths with them.
void put_in_order(TableTerm& table) {
    std::vector<std::size_t> order(table.players.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t k) { return table.players[k]; });
    TableTerm sorted{{}, std::vector<Rational>(table.worths.size())};
    for (const std::size_t k : order) sorted.players.push_back(table.players[k]);
    for (std::size_t coalition = 0; coalition < sorted.worths.size(); ++coalition) {
        std::size_t before = 0;
        for (std::size_t k = 0; k < order.size(); ++k) before |= (coalition >> k & 1) << order[k];
        sorted.worths[coalition] = table.worths[before];
    }
    table = std::move(sorted);
}

void put_in_order(Term& term) {
    if (auto* unanimity = std::get_if<Unanimity>(&term)) std::ranges::sort(unanimity->owners);
    if (auto* common = std::get_if<CommonCost>(&term)) std::ranges::sort(common->beneficiaries);
    if (auto* dnf = std::get_if<Dnf>(&term))
        for (Players& bundle : dnf->bundles) std::ranges::sort(bundle);
    if (auto* table = std::get_if<TableTerm>(&term))
        if (!std::ranges::is_sorted(table->players)) put_in_order(*table);
}

/// Disjoint groups of players, joined step by step.
class Groups {
public:
    explicit Groups(int players) : leader_(std::size_t(players)) {
        std::iota(leader_.begin(), leader_.end(), 0);
    }
    int leader(int player) {
        int& above = leader_[std::size_t(player)];
        while (above != leader_[std::size_t(above)]) above = leader_[std::size_t(above)];
        return above;
    }
    void join(int a, int b) {  // the smaller player leads
        const int first = leader(a), second = leader(b);
        leader_[std::size_t(std::max(first, second))] = std::min(first, second);
    }

private:
    std::vector<int> leader_;
};

}  // namespace

Result<TermGame> TermGame::create(int players, std::vector<Term> terms) {
    if (players < 1 || players > kPlayersMax)
        return base::invalid(
            {}, fmt::format("参与者 {} 名；应为 1 至 {} 名", players, kPlayersMax),
            fmt::format("{} players; there should be from 1 to {}", players, kPlayersMax));
    std::vector<base::Error> errors;
    for (std::size_t k = 0; k < terms.size(); ++k) {
        if (const auto wrong = wrong_with(terms[k], players))
            errors.push_back(in_term(k + 1, terms[k], *wrong));
        else
            put_in_order(terms[k]);
    }
    if (!errors.empty()) return base::gather(std::move(errors));
    return TermGame(players, std::move(terms));
}

Players touched(const Term& term) {
    Players out = std::visit([](const auto& kind) { return named(kind); }, term);
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

std::vector<Players> components(const TermGame& game) {
    Groups groups(game.players());
    for (const Term& term : game.terms()) {
        if (std::holds_alternative<Additive>(term)) continue;  // one term a player, written as one
        const Players players = touched(term);
        for (const int player : players) groups.join(players.front(), player);
    }
    std::vector<Players> by_leader(std::size_t(game.players()));
    for (int player = 0; player < game.players(); ++player)
        by_leader[std::size_t(groups.leader(player))].push_back(player);
    std::erase_if(by_leader, [](const Players& group) { return group.empty(); });
    std::ranges::stable_sort(by_leader, std::greater(), &Players::size);
    return by_leader;
}

TermGame restricted_to(const TermGame& game, const Players& players) {
    std::vector<Term> terms;
    for (const Term& term : game.terms())
        if (auto left = among(term, players)) terms.push_back(std::move(*left));
    return TermGame::create(int(players.size()), std::move(terms)).value();
}

Result<TableGame> to_table(const TermGame& game) {
    if (game.players() > kSetsMax)
        return base::invalid(
            {}, fmt::format("参与者 {} 名；列出全部联盟的价值最多 {} 名", game.players(), kSetsMax),
            fmt::format("{} players; the worths of all coalitions are listed for at most {}",
                        game.players(), kSetsMax));
    return TableGame::exact(exact_worths(game));
}

}  // namespace hanse::games
