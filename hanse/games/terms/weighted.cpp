// SPDX-License-Identifier: Apache-2.0
// The weighted Shapley value of games given by terms.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/games/numerics/divided_sums.hpp"
#include "hanse/games/terms/kinds.hpp"
#include "hanse/games/terms/values.hpp"
#include "hanse/games/unions.hpp"

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;

namespace {

constexpr std::size_t kTotalsMax = 10'000;

bool all_weigh_the_same(const Players& players, std::span<const Rational> weights) {
    return std::ranges::all_of(players, [&](int player) {
        return weights[std::size_t(player)] == weights[std::size_t(players.front())];
    });
}

/// Shares of dividends in proportion to weights; the proportions are applied last.
class Weighed {
public:
    Weighed(int players, std::span<const Rational> weights)
        : weights_(weights), equal_(players), sums_(players) {}

    Result<Done> add(const Term& term) {
        if (all_weigh_the_same(touched(term), weights_))
            return std::visit(
                [&](const auto& kind) { return add_value(kind, Weighing::shapley, equal_); }, term);
        HANSE_CHECK(visit_dividends(term, [&](std::span<const int> players,
                                              const Rational& amount) { add(players, amount); }));
        if (sums_.divisors() <= kTotalsMax) return Done{};
        return base::invalid(
            {}, fmt::format("权重之和有 {} 种以上；请把权重四舍五入到较少的位数", kTotalsMax),
            fmt::format("the weights add up to over {} different totals; round them to fewer "
                        "digits",
                        kTotalsMax));
    }

    std::vector<Rational> totals() const {
        std::vector<Rational> out = equal_.totals();
        const std::vector<Rational> sums = sums_.totals();
        for (std::size_t i = 0; i < out.size(); ++i) out[i] += sums[i] * weights_[i];
        return out;
    }

private:
    void add(std::span<const int> players, const Rational& amount) {
        if (sums_.divisors() > kTotalsMax) return;
        Rational total;
        for (const int player : players) total += weights_[std::size_t(player)];
        std::vector<Rational>& sums = sums_.over(total);
        for (const int player : players) sums[std::size_t(player)] += amount;
    }

    std::span<const Rational> weights_;
    DividedSums equal_, sums_;
};

}  // namespace

Result<std::vector<Rational>> weighted_shapley_value(const TermGame& game,
                                                     std::span<const Rational> weights) {
    HANSE_CHECK(check_weights(game.players(), weights));
    Weighed shares(game.players(), weights);
    for (std::size_t k = 0; k < game.terms().size(); ++k) {
        const Result<Done> added = shares.add(game.terms()[k]);
        if (!added) return in_term(k + 1, game.terms()[k], added.error().message);
    }
    return shares.totals();
}

}  // namespace hanse::games
