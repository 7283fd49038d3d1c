// SPDX-License-Identifier: Apache-2.0
// Random games of terms, for tests: small numbers, so that ties and zeros are common.
#pragma once

#include <algorithm>
#include <numeric>
#include <random>

#include "hanse/games/terms/term_game.hpp"

namespace hanse::games {

class RandomTerms {
public:
    RandomTerms(std::uint64_t seed, int players) : random_(seed), players_(players) {}

    int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
    base::Rational fraction(int low, int high) {
        return base::Rational(number(low, high), number(1, 4));
    }
    base::Rational chance() { return base::Rational(number(0, 4), 4); }

    /// From `least` players on, ascending.
    Players some(int least = 1) {
        Players all(static_cast<std::size_t>(players_));
        std::iota(all.begin(), all.end(), 0);
        std::ranges::shuffle(all, random_);
        const int most = std::min(players_, 6);
        all.resize(std::size_t(number(std::min(least, most), most)));
        std::ranges::sort(all);
        return all;
    }

    template <class Amount>
    std::vector<Entry> entries(const Amount& amount) {
        std::vector<Entry> out;
        for (const int player : some()) out.push_back({player, amount()});
        return out;
    }

    Term gain() { return Unanimity{fraction(0, 20), some()}; }
    Term common_cost() { return CommonCost{fraction(0, 12), some()}; }
    Term additive() {
        return Additive{entries([&] { return fraction(-6, 6); })};
    }
    Term airport() {
        return Airport{entries([&] { return fraction(0, 12); })};
    }
    Term unanimity_of_any_sign() { return Unanimity{fraction(-10, 20), some()}; }
    Term common_cost_of_any_sign() { return CommonCost{fraction(-8, 12), some()}; }
    Term noisy_or() {
        return NoisyOr{fraction(-10, 20), entries([&] { return chance(); })};
    }
    Term power() {
        Power out{fraction(-4, 8), entries([&] { return fraction(0, 5); }), number(1, 2)};
        out.volumes[0].amount += 1;
        return out;
    }
    Term dnf() {
        Dnf out{fraction(-10, 20), {}};
        for (int bundles = number(1, 4); bundles > 0; --bundles) out.bundles.push_back(some());
        return out;
    }
    Term quota() {
        Quota out{number(0, 9), {}};
        for (const int player : some())
            out.parties.push_back({player, number(0, 4), fraction(-3, 9)});
        return out;
    }
    Term table() {
        TableTerm out{some(), {0}};
        while (out.worths.size() < std::size_t{1} << out.players.size())
            out.worths.push_back(fraction(-5, 15));
        return out;
    }
    Term tree() {
        Players leaves = some(2);
        return ReadOnce{fraction(-5, 20), node(leaves, 0)};
    }

    Term any_term() {
        using Make = Term (RandomTerms::*)();
        constexpr Make makes[] = {&RandomTerms::gain,
                                  &RandomTerms::common_cost,
                                  &RandomTerms::additive,
                                  &RandomTerms::airport,
                                  &RandomTerms::unanimity_of_any_sign,
                                  &RandomTerms::common_cost_of_any_sign,
                                  &RandomTerms::noisy_or,
                                  &RandomTerms::power,
                                  &RandomTerms::dnf,
                                  &RandomTerms::quota,
                                  &RandomTerms::table,
                                  &RandomTerms::tree};
        return (this->*makes[number(0, 11)])();
    }

    /// A term that is supermodular by form.
    Term convex_term() {
        switch (number(0, 4)) {
            case 0: return common_cost();
            case 1: return additive();
            case 2: return airport();
            default: return gain();
        }
    }

    TermGame any_game(int terms) {
        std::vector<Term> out;
        for (int k = 0; k < terms; ++k) out.push_back(any_term());
        return TermGame::create(players_, std::move(out)).value();
    }
    TermGame convex_game(int terms) {
        std::vector<Term> out;
        for (int k = 0; k < terms; ++k) out.push_back(convex_term());
        return TermGame::create(players_, std::move(out)).value();
    }
    std::vector<base::Rational> allocation(int low, int high) {
        std::vector<base::Rational> out;
        for (int k = 0; k < players_; ++k) out.push_back(fraction(low, high));
        return out;
    }

private:
    /// A tree on all of `leaves`, which it uses up.
    ReadOnce::Node node(Players leaves, int depth) {
        using Kind = ReadOnce::Node::Kind;
        if (leaves.size() == 1) return {Kind::leaf, leaves[0], chance(), {}};
        ReadOnce::Node out{number(0, 1) == 0 ? Kind::all : Kind::any, 0, 1, {}};
        while (!leaves.empty()) {
            auto take = std::size_t(number(1, int(leaves.size())));
            if (depth > 3) take = 1;
            out.children.push_back(
                node({leaves.end() - std::ptrdiff_t(take), leaves.end()}, depth + 1));
            leaves.resize(leaves.size() - take);
        }
        return out;
    }

    std::mt19937_64 random_;
    int players_;
};

/// One flag a player: who is in a coalition.
inline std::vector<bool> flags_of(Coalition coalition, int players) {
    std::vector<bool> out;
    for (int player = 0; player < players; ++player) out.push_back(has(coalition, player));
    return out;
}

}  // namespace hanse::games
