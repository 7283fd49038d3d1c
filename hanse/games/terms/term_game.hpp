// SPDX-License-Identifier: Apache-2.0
// TermGame: a cooperative game written as a sum of terms, each on few of the players.
//
//     v(S) = sum over the terms of what the term is worth to S            (model.md 0.4)
//
// The Shapley value is additive over terms and a term touches only its own players, so that games
// of hundreds of players and thousands of terms are solved exactly. Everything here is an exact
// fraction. Gains are positive and costs negative; AIRPORT and COMMON_COST take their costs as
// positive numbers and count them as negative worth.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/tables/table_game.hpp"

namespace hanse::games {

/// A number of one player: an amount, a chance, a need.
struct Entry {
    int player = 0;
    base::Rational amount;
};

/// `value` if all of `owners` are in S: everyone is needed.
struct Unanimity {
    base::Rational value;
    Players owners;  // at least one
};

/// The sum of the amounts of those in S.
struct Additive {
    std::vector<Entry> amounts;
};

/// `value` times the chance that the tree holds, where a leaf holds with its chance if its player is
/// in S. Every player stands in at most one leaf.
struct ReadOnce {
    struct Node {
        enum class Kind { leaf, all, any };
        Kind kind = Kind::leaf;
        int player = 0;              // of a leaf
        base::Rational chance = 1;   // of a leaf, from 0 to 1
        std::vector<Node> children;  // of all and any: at least one
    };
    base::Rational value;
    Node root;
};

/// `value` if all players of some bundle are in S; a player may stand in several bundles.
struct Dnf {
    base::Rational value;
    std::vector<Players> bundles;  // at least one, none empty
};

/// Minus the largest need of those in S: tiers of a service, a runway.
struct Airport {
    std::vector<Entry> needs;  // none negative
};

/// Minus `cost` if S has any of the beneficiaries.
struct CommonCost {
    base::Rational cost;
    Players beneficiaries;  // at least one
};

/// `value` times the chance that at least one of independent chances of those in S comes true.
struct NoisyOr {
    base::Rational value;
    std::vector<Entry> chances;  // each from 0 to 1
};

/// The sum of the gains of those in S, if their strengths together reach the threshold.
struct Quota {
    struct Party {
        int player = 0;
        std::int64_t strength = 0;  // not negative
        base::Rational gain;
    };
    std::int64_t threshold = 0;
    std::vector<Party> parties;
};

/// rate × Q(S) × (Q(S)/Q(all))^exponent, where Q sums the volumes of those in S.
struct Power {
    base::Rational rate;
    std::vector<Entry> volumes;  // none negative, not all zero
    int exponent = 1;            // 1 or 2
};

/// Any game on up to 20 players: worths in the order of coalitions of `players` (bit k is players[k]).
struct TableTerm {
    Players players;
    std::vector<base::Rational> worths;  // 2^k, the first of them 0
};

using Term = std::variant<Unanimity, Additive, ReadOnce, Dnf, Airport, CommonCost, NoisyOr, Quota,
                          Power, TableTerm>;

class TermGame {
public:
    /// @param players  at least 1.
    /// @return invalid_input, naming the term (counted from 1) and what would be right, if a term
    ///         breaks the promises above or names a player outside 0 … players-1 or one twice.
    static base::Result<TermGame> create(int players, std::vector<Term> terms);

    int players() const { return players_; }
    const std::vector<Term>& terms() const { return terms_; }

private:
    TermGame(int players, std::vector<Term> terms) : players_(players), terms_(std::move(terms)) {}

    int players_;
    std::vector<Term> terms_;
};

/// The players a term touches.
Players touched(const Term& term);

/// @param inside  one flag a player of the game.
base::Rational worth(const Term& term, const std::vector<bool>& inside);
base::Rational worth(const TermGame& game, const std::vector<bool>& inside);
base::Rational worth_of_all(const TermGame& game);

/// The groups of players that share no term with the rest, largest first (ties: smallest player).
/// A player without terms is a group of its own.
std::vector<Players> components(const TermGame& game);

/// The game among `players` only, renumbered 0 … in their order; the others are out of it.
TermGame restricted_to(const TermGame& game, const Players& players);

/// The worth of every coalition.
/// @return invalid_input for more than 20 players, saying so.
base::Result<TableGame> to_table(const TermGame& game);

}  // namespace hanse::games
