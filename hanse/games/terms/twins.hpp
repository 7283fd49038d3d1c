// SPDX-License-Identifier: Apache-2.0
// For tests: random terms of every kind, and every value of a small game the slow, obvious way.
#pragma once

#include <cstdint>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::games::twins {

using Rng = std::mt19937_64;
using Worths = std::vector<base::Rational>;  // by coalition, as a number
using Values = std::vector<base::Rational>;  // by player

inline constexpr std::size_t kKinds = std::variant_size_v<Term>;

int random_below(Rng& rng, int limit);
/// From -size to size, in quarters, sixths … and now and then 0.
base::Rational random_amount(Rng& rng, int size = 100);
/// Each player with chance one half, at least one.
Players random_group(Rng& rng, int players);
/// A valid term of the kind with that index in Term, on some of the players.
Term random_term(Rng& rng, std::size_t kind, int players);
/// So many terms, of random kinds.
TermGame random_game(Rng& rng, int players, int terms);
/// Each player in one of at most `parts` parts.
std::vector<Players> random_parts(Rng& rng, int players, int parts);

TermGame game_of(int players, std::vector<Term> terms);
/// Asks worth() for every coalition.
Worths slow_worths(const TermGame& game);

Values slow_shapley(const Worths& worths);  // what is added, averaged over all orders
Values slow_banzhaf(const Worths& worths);  // averaged over all coalitions
/// Orders are drawn from the end: who comes last among those left is drawn by weight.
Values slow_weighted(const Worths& worths, const std::vector<base::Rational>& weights);
/// Over all coalitions of other unions and of others of the own one.
Values slow_owen(const Worths& worths, const std::vector<Players>& unions);
Values slow_banzhaf_owen(const Worths& worths, const std::vector<Players>& unions);
/// Parts linked inside a coalition, added up.
Worths slow_linked(const Worths& worths, const std::vector<std::pair<int, int>>& links);
/// The worths of coalitions inside each part, added up.
Worths slow_parted(const Worths& worths, const std::vector<Players>& parts);

/// "1/2 3 …", to compare with what is written in a book.
std::vector<base::Rational> fractions(std::string_view text);
base::Rational sum(const Values& values);

}  // namespace hanse::games::twins
