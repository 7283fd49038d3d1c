// SPDX-License-Identifier: Apache-2.0
// What a term is worth to those inside, kind by kind.
#include <algorithm>

#include "hanse/base/contract.hpp"
#include "hanse/games/numerics/wide.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::games {

using base::Rational;

namespace {

using Flags = std::vector<bool>;

bool in(const Flags& inside, int player) { return inside[std::size_t(player)]; }

bool all_in(const Players& players, const Flags& inside) {
    return std::ranges::all_of(players, [&](int player) { return in(inside, player); });
}

Rational sum_of(const std::vector<Entry>& entries, const Flags& inside) {
    Rational out;
    for (const Entry& entry : entries)
        if (in(inside, entry.player)) out += entry.amount;
    return out;
}

Rational chance(const ReadOnce::Node& node, const Flags& inside) {
    using Kind = ReadOnce::Node::Kind;
    if (node.kind == Kind::leaf) return in(inside, node.player) ? node.chance : 0;
    Rational fails_or_holds = 1;
    for (const ReadOnce::Node& child : node.children) {
        const Rational holds = chance(child, inside);
        fails_or_holds *= node.kind == Kind::all ? holds : 1 - holds;
        if (fails_or_holds.is_zero()) break;
    }
    return node.kind == Kind::all ? fails_or_holds : 1 - fails_or_holds;
}

Rational worth_to(const Unanimity& term, const Flags& inside) {
    return all_in(term.owners, inside) ? term.value : 0;
}

Rational worth_to(const Additive& term, const Flags& inside) {
    return sum_of(term.amounts, inside);
}

Rational worth_to(const ReadOnce& term, const Flags& inside) {
    return term.value * chance(term.root, inside);
}

Rational worth_to(const Dnf& term, const Flags& inside) {
    const bool holds = std::ranges::any_of(
        term.bundles, [&](const Players& bundle) { return all_in(bundle, inside); });
    return holds ? term.value : 0;
}

Rational worth_to(const Airport& term, const Flags& inside) {
    Rational largest;
    for (const Entry& need : term.needs)
        if (in(inside, need.player)) largest = max(largest, need.amount);
    return -largest;
}

Rational worth_to(const CommonCost& term, const Flags& inside) {
    const bool needed =
        std::ranges::any_of(term.beneficiaries, [&](int player) { return in(inside, player); });
    return needed ? -term.cost : 0;
}

Rational worth_to(const NoisyOr& term, const Flags& inside) {
    Rational none = 1;
    for (const Entry& entry : term.chances)
        if (in(inside, entry.player)) none *= 1 - entry.amount;
    return term.value * (1 - none);
}

Rational worth_to(const Quota& term, const Flags& inside) {
    Wide strength = 0;
    Rational gain;
    for (const Quota::Party& party : term.parties) {
        if (!in(inside, party.player)) continue;
        strength += party.strength;
        gain += party.gain;
    }
    return strength >= term.threshold ? gain : 0;
}

Rational worth_to(const Power& term, const Flags& inside) {
    const Rational mine = sum_of(term.volumes, inside);
    Rational all;
    for (const Entry& volume : term.volumes) all += volume.amount;
    Rational out = term.rate * mine;
    for (int k = 0; k < term.exponent; ++k) out *= mine / all;
    return out;
}

Rational worth_to(const TableTerm& term, const Flags& inside) {
    std::size_t coalition = 0;
    for (std::size_t k = 0; k < term.players.size(); ++k)
        if (in(inside, term.players[k])) coalition |= std::size_t{1} << k;
    return term.worths[coalition];
}

}  // namespace

Rational worth(const Term& term, const std::vector<bool>& inside) {
    return std::visit([&](const auto& kind) { return worth_to(kind, inside); }, term);
}

Rational worth(const TermGame& game, const std::vector<bool>& inside) {
    base::expects(inside.size() == std::size_t(game.players()), "one flag a player");
    Rational out;
    for (const Term& term : game.terms()) out += worth(term, inside);
    return out;
}

Rational worth_of_all(const TermGame& game) {
    return worth(game, std::vector<bool>(std::size_t(game.players()), true));
}

}  // namespace hanse::games
