// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/weighted_shapley.hpp"

#include <bit>
#include <numeric>
#include <vector>

#include "hanse/games/concepts/dividends.hpp"
#include "hanse/games/numerics/divided_sums.hpp"
#include "hanse/games/numerics/steps.hpp"
#include "hanse/games/tables/arithmetic.hpp"
#include "hanse/games/unions.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

constexpr std::int64_t kWeightsMax = 4096;
constexpr int kEveryCoalitionMax = 10;

Result<std::vector<std::int64_t>> whole_weights(const TableGame& game,
                                                std::span<const Rational> weights) {
    HANSE_CHECK(check_weights(game.players(), weights));
    HANSE_TRY(steps, in_steps(weights));
    std::int64_t common = 0;
    for (const std::int64_t number : steps.numbers) common = std::gcd(common, number);
    for (std::int64_t& number : steps.numbers) number /= common;
    return steps.numbers;
}

/// Goes through all coalitions 1, 2, 3 … and keeps the weight of the present one.
class WeightWalk {
public:
    explicit WeightWalk(const std::vector<std::int64_t>& weights) {
        std::int64_t lower = 0;
        for (const std::int64_t weight : weights) {
            steps_.push_back(weight - lower);
            lower += weight;
        }
    }

    /// @return the weight of the next coalition. One more: the players 0 … t-1 leave, t comes in.
    std::int64_t next() {
        weight_ += steps_[static_cast<std::size_t>(std::countr_one(coalition_++))];
        return weight_;
    }

private:
    Coalition coalition_ = 0;
    std::int64_t weight_ = 0;
    std::vector<std::int64_t> steps_;
};

using games::sum_in_pairs;  // of fractions
double sum_in_pairs(std::span<const double> numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

/// Dividends gathered by player and shelf. A shelf holds coalitions of one weight: all of that
/// weight where weights are small numbers, else a single coalition.
template <class In>
struct Shelves {
    using Sum = typename In::Sum;
    bool by_weight;
    std::vector<std::int64_t> weight;    // of each shelf; 0: nothing on it
    std::vector<std::vector<Sum>> sums;  // of each player, by shelf

    Shelves(const TableGame& game, const std::vector<std::int64_t>& weights, std::int64_t total)
        : by_weight(total <= kWeightsMax) {
        const auto shelves = by_weight ? static_cast<std::size_t>(total) + 1 : game.worth().size();
        weight.resize(shelves);
        sums.assign(weights.size(), std::vector<Sum>(shelves));
    }

    template <class Step>
    void fill(const std::vector<Step>& dividends, WeightWalk walk) {
        for (Coalition coalition = 1; coalition < dividends.size(); ++coalition) {
            const std::int64_t here = walk.next();
            const Step dividend = dividends[coalition];
            if (dividend == 0) continue;
            const auto shelf = by_weight ? static_cast<std::size_t>(here) : coalition;
            weight[shelf] = here;
            for (Coalition rest = coalition; rest != 0; rest &= rest - 1)
                sums[static_cast<std::size_t>(std::countr_zero(rest))][shelf] +=
                    static_cast<Sum>(dividend);
        }
    }

    std::vector<typename In::Share> shares(const std::vector<std::int64_t>& weights) const {
        std::vector<typename In::Share> out;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            std::vector<typename In::Share> parts;
            for (std::size_t shelf = 0; shelf < weight.size(); ++shelf)
                if (weight[shelf] != 0 && sums[i][shelf] != 0)
                    parts.push_back(In::share(sums[i][shelf]) *
                                    In::fraction(weights[i], weight[shelf]));
            out.push_back(sum_in_pairs(parts));
        }
        return out;
    }
};

/// One after the other, for weights whose fractions would grow without bound.
template <class Step>
std::vector<double> shares_one_by_one(const std::vector<Step>& dividends,
                                      const std::vector<std::int64_t>& weights) {
    std::vector<long double> sums(weights.size());
    WeightWalk walk(weights);
    for (Coalition coalition = 1; coalition < dividends.size(); ++coalition) {
        const long double part =
            static_cast<long double>(dividends[coalition]) / static_cast<long double>(walk.next());
        for (Coalition rest = coalition; rest != 0; rest &= rest - 1)
            sums[static_cast<std::size_t>(std::countr_zero(rest))] += part;
    }
    std::vector<double> out;
    for (std::size_t i = 0; i < weights.size(); ++i)
        out.push_back(static_cast<double>(sums[i] * static_cast<long double>(weights[i])));
    return out;
}

}  // namespace

Result<Numbers> weighted_shapley_value(const TableGame& game, std::span<const Rational> weights) {
    HANSE_TRY(numbers, whole_weights(game, weights));
    HANSE_TRY(all, dividends(game));
    const std::int64_t total = std::accumulate(numbers.begin(), numbers.end(), std::int64_t{0});
    if (total > kWeightsMax && game.players() > kEveryCoalitionMax)
        return in_user_unit(
            std::visit([&](const auto& steps) { return shares_one_by_one(steps, numbers); },
                       all.steps()),
            game.unit());
    return reckon(game, [&]<class In>(In) {
        Shelves<In> shelves(game, numbers, total);
        std::visit([&](const auto& steps) { shelves.fill(steps, WeightWalk(numbers)); },
                   all.steps());
        return shelves.shares(numbers);
    });
}

}  // namespace hanse::games
