// SPDX-License-Identifier: Apache-2.0
// Bounds of the terms that are written as tables.
#include <algorithm>
#include <bit>

#include "hanse/games/core/closure_builder.hpp"

namespace hanse::games {

using base::Rational;

namespace {

constexpr std::size_t kTableGainsMax = 4096;

/// What is left of a table: worths of the coalitions of `open`, with those who are in.
struct OpenTable {
    Players open;
    std::vector<Rational> worths;
};

OpenTable left_of(const TableTerm& term, const ClosureBuilder& builder) {
    OpenTable out;
    std::vector<std::size_t> bits;
    std::size_t in = 0;
    for (std::size_t k = 0; k < term.players.size(); ++k) {
        if (builder.in(term.players[k])) in |= std::size_t{1} << k;
        if (!builder.open(term.players[k])) continue;
        out.open.push_back(term.players[k]);
        bits.push_back(std::size_t{1} << k);
    }
    for (std::size_t coalition = 0; coalition < std::size_t{1} << bits.size(); ++coalition) {
        std::size_t place = in;
        for (std::size_t k = 0; k < bits.size(); ++k)
            if ((coalition >> k & 1) != 0) place |= bits[k];
        out.worths.push_back(term.worths[place]);
    }
    return out;
}

/// For every player in turn: what the coalitions with it add to those without.
std::vector<Rational> differences(std::vector<Rational> worths) {
    for (std::size_t bit = 1; bit < worths.size(); bit *= 2)
        for (std::size_t coalition = 0; coalition < worths.size(); ++coalition)
            if ((coalition & bit) != 0) worths[coalition] -= worths[coalition ^ bit];
    return worths;
}

Players named(const OpenTable& table, std::size_t coalition) {
    Players out;
    for (std::size_t k = 0; k < table.open.size(); ++k)
        if ((coalition >> k & 1) != 0) out.push_back(table.open[k]);
    return out;
}

bool fits(const std::vector<Rational>& dividends) {
    std::size_t gains = 0;
    for (std::size_t coalition = 0; coalition < dividends.size(); ++coalition) {
        if (std::popcount(coalition) < 2 || dividends[coalition].is_zero()) continue;
        if (dividends[coalition] < 0 || ++gains > kTableGainsMax) return false;
    }
    return true;
}

ClosureBuilder::Steps steps_of(const OpenTable& table, Lean lean) {
    const bool most = lean == Lean::to_nobody;
    ClosureBuilder::Steps out{most ? table.worths.front() : table.worths.back(), {}};
    for (std::size_t bit = 1; bit < table.worths.size(); bit *= 2) {
        Rational& step = out.steps.emplace_back(table.worths[bit] - table.worths[0]);
        for (std::size_t coalition = 0; coalition < table.worths.size(); ++coalition) {
            if ((coalition & bit) == 0) continue;
            const Rational here = table.worths[coalition] - table.worths[coalition ^ bit];
            step = most ? max(step, here) : min(step, here);
        }
    }
    return out;
}

}  // namespace

bool ClosureBuilder::add(const TableTerm& term) {
    const OpenTable table = left_of(term, *this);
    const std::vector<Rational> dividends = differences(table.worths);
    const bool exact = fits(dividends);
    for (std::size_t coalition = 0; exact && coalition < dividends.size(); ++coalition)
        add(dividends[coalition], named(table, coalition));
    if (!exact) add_steps(steps_of(table, lean), table.open);
    return exact;
}

}  // namespace hanse::games
