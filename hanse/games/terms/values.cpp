// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/terms/values.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/games/terms/kinds.hpp"

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;

namespace {

Result<std::vector<Rational>> value(const TermGame& game, Weighing how, const Work& work) {
    DividedSums sums(game.players());
    const std::size_t count = game.terms().size();
    for (std::size_t k = 0; k < count; ++k) {
        if (work.stop.stop_requested()) return cancelled();
        const Term& term = game.terms()[k];
        const Result<Done> added =
            std::visit([&](const auto& kind) { return add_value(kind, how, sums); }, term);
        if (!added) return in_term(k + 1, term, added.error().message);
        if (work.progress) work.progress(static_cast<double>(k + 1) / static_cast<double>(count));
    }
    return sums.totals();
}

/// Minus an amount that has to be paid if any of so many players is in: all pay the same. The dual
/// of a unanimity game, which every value of these treats like the game itself.
Rational share_of_common_cost(const Rational& cost, std::size_t players, Weighing how) {
    return -cost * weight_of_power(how, int(players) - 1);
}

}  // namespace

Result<Done> add_value(const Unanimity& term, Weighing how, DividedSums& sums) {
    const int others = int(term.owners.size()) - 1;
    std::vector<Rational>& shares = sums.over(1 / weight_of_power(how, others));
    for (const int owner : term.owners) shares[std::size_t(owner)] += term.value;
    return Done{};
}

Result<Done> add_value(const Additive& term, Weighing, DividedSums& sums) {
    std::vector<Rational>& shares = sums.over(1);
    for (const Entry& entry : term.amounts) shares[std::size_t(entry.player)] += entry.amount;
    return Done{};
}

/// From the smallest need to the largest, each further step is a common cost of those who need it.
/// Source: Littlechild & Owen, "A Simple Expression for the Shapley Value in a Special Case" (1973).
Result<Done> add_value(const Airport& term, Weighing how, DividedSums& sums) {
    std::vector<Entry> needs = term.needs;
    std::ranges::sort(needs, {}, &Entry::amount);
    Rational paid_up_to, share;
    for (std::size_t k = 0; k < needs.size(); ++k) {
        share += share_of_common_cost(needs[k].amount - paid_up_to, needs.size() - k, how);
        paid_up_to = needs[k].amount;
        sums.over(1)[std::size_t(needs[k].player)] += share;
    }
    return Done{};
}

Result<Done> add_value(const CommonCost& term, Weighing how, DividedSums& sums) {
    const Rational share = share_of_common_cost(term.cost, term.beneficiaries.size(), how);
    for (const int player : term.beneficiaries) sums.over(1)[std::size_t(player)] += share;
    return Done{};
}

/// Q² and Q³, multiplied out, are sums over players, pairs and triples; what player i adds to others
/// who are in with chance t is q² + 2t q R, or q³ + 3t (q² R + q R₂) + 3t² q (R² - R₂), where R and
/// R₂ sum the volumes of the others and their squares.
Result<Done> add_value(const Power& term, Weighing how, DividedSums& sums) {
    Rational all, squares;
    for (const Entry& volume : term.volumes) {
        all += volume.amount;
        squares += volume.amount * volume.amount;
    }
    const Rational t = weight_of_power(how, 1), tt = weight_of_power(how, 2);
    for (const auto& [player, q] : term.volumes) {
        const Rational rest = all - q, rest_squares = squares - q * q;
        const Rational added = term.exponent == 1 ? q * (q + 2 * t * rest) / all
                                                  : q *
                                                        (q * q + 3 * t * (q * rest + rest_squares) +
                                                         3 * tt * (rest * rest - rest_squares)) /
                                                        (all * all);
        sums.over(1)[std::size_t(player)] += term.rate * added;
    }
    return Done{};
}

Result<std::vector<Rational>> shapley_value_among(const TermGame& game, const Players& players) {
    DividedSums sums(int(players.size()));
    for (std::size_t k = 0; k < game.terms().size(); ++k) {
        const auto term = among(game.terms()[k], players);
        if (!term) continue;
        const Result<Done> added = std::visit(
            [&](const auto& kind) { return add_value(kind, Weighing::shapley, sums); }, *term);
        if (!added) return in_term(k + 1, *term, added.error().message);
    }
    return sums.totals();
}

Result<std::vector<Rational>> shapley_value(const TermGame& game, const Work& work) {
    return value(game, Weighing::shapley, work);
}

Result<std::vector<Rational>> banzhaf_value(const TermGame& game, const Work& work) {
    return value(game, Weighing::banzhaf, work);
}

std::optional<std::vector<Rational>> normalized(std::span<const Rational> values,
                                                const Rational& total) {
    Rational sum;
    for (const Rational& number : values) sum += number;
    if (sum.is_zero()) return std::nullopt;
    std::vector<Rational> out;
    for (const Rational& number : values) out.push_back(number * total / sum);
    return out;
}

}  // namespace hanse::games
