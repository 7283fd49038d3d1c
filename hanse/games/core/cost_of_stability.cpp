// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>

#include "hanse/base/contract.hpp"
#include "hanse/games/core/core.hpp"
#include "hanse/games/core/core_parts.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

std::vector<Rational> worths_alone(const TermGame& game) {
    std::vector<Rational> out;
    std::vector<bool> inside(std::size_t(game.players()));
    for (std::size_t k = 0; k < inside.size(); ++k) {
        inside[k] = true;
        out.push_back(worth(game, inside));
        inside[k] = false;
    }
    return out;
}

std::vector<WeightedCoalition> with_weight(const std::vector<WeightedCoalition>& rows) {
    std::vector<WeightedCoalition> out;
    std::ranges::copy_if(rows, std::back_inserter(out),
                         [](const WeightedCoalition& row) { return row.weight > 0; });
    return out;
}

void put_in_order(std::vector<WeightedCoalition>& coalitions) {
    std::ranges::sort(coalitions, [](const WeightedCoalition& a, const WeightedCoalition& b) {
        if (a.coalition.size() != b.coalition.size())
            return a.coalition.size() < b.coalition.size();
        return a.coalition < b.coalition;
    });
}

Rational sum_of(std::span<const Rational> numbers) {
    Rational out;
    for (const Rational& number : numbers) out += number;
    return out;
}

namespace {

Players everybody_of(int players) {
    Players out(static_cast<std::size_t>(players));
    std::iota(out.begin(), out.end(), 0);
    return out;
}

/// One column a player: z_i = y_i - v(i) + ε, the slack of the player alone, so z >= 0.
class LeastSumProgramme : public CoalitionProgramme {
public:
    LeastSumProgramme(std::vector<Rational> least, Rational epsilon, const Rational* at_least)
        : least_(std::move(least)), epsilon_(std::move(epsilon)), at_least_(at_least) {}

    std::vector<Rational> costs() const override { return std::vector<Rational>(least_.size(), 1); }

    std::vector<LinearRow> first_rows() const override {
        if (at_least_ == nullptr) return {};
        return {row(everybody_of(static_cast<int>(least_.size())), *at_least_ + epsilon_)};
    }

    LinearRow row(const Players& coalition, const Rational& worth) const override {
        LinearRow out{.at_least = worth - epsilon_};
        for (const int player : coalition) {
            out.parts.push_back({player, 1});
            out.at_least -= least_[std::size_t(player)];
        }
        return out;
    }

    Meaning meaning(const std::vector<Rational>& point) const override {
        Meaning out{{}, epsilon_};
        for (std::size_t k = 0; k < point.size(); ++k)
            out.allocation.push_back(least_[k] + point[k]);
        return out;
    }

private:
    std::vector<Rational> least_;  // v(i) - ε
    Rational epsilon_;
    const Rational* at_least_;
};

}  // namespace

Result<LeastSum> least_sum(const TermGame& game, const Rational& epsilon, const Rational* at_least,
                           CoalitionSearch& search, const Work& work) {
    const std::vector<Rational> alone = worths_alone(game);
    std::vector<Rational> least = alone;
    for (Rational& worth : least) worth -= epsilon;
    const LeastSumProgramme programme(least, epsilon, at_least);
    HANSE_TRY(generated, generate_rows(programme, search, work));
    const auto* optimum = std::get_if<Optimum>(&generated.outcome);
    base::expects(optimum != nullptr, "a sum large enough for everybody: there always is one");
    LeastSum out{sum_of(generated.meaning.allocation), std::move(generated.meaning.allocation),
                 with_weight(generated.rows), std::move(generated.excess_at_most)};
    for (std::size_t k = 0; k < alone.size(); ++k)
        if (const Rational& weight = optimum->column_weights[k]; weight > 0)
            out.balanced.push_back({{static_cast<int>(k)}, alone[k], weight});
    put_in_order(out.balanced);
    if (at_least != nullptr && optimum->row_weights[0] > 0)
        out.balanced.push_back(
            {everybody_of(game.players()), *at_least + epsilon, optimum->row_weights[0]});
    return out;
}

namespace {

/// Of a game whose core is not empty. @param allocation  of the core.
CostOfStability nothing(std::vector<Rational> allocation) {
    WeightedCoalition all{everybody_of(static_cast<int>(allocation.size())), sum_of(allocation), 1};
    return {0, std::move(allocation), {std::move(all)}, 0};
}

}  // namespace

/// Whether there is a core at all is asked first, of the flow or of the least core: any point of a
/// core costs nothing, and a programme without a reason to prefer one wanders among them for long.
Result<CostOfStability> cost_of_stability(const TermGame& game, const Work& work) {
    HANSE_CHECK(check_several(game));
    if (work.stop.stop_requested()) return cancelled();
    CoalitionSearch search(game);
    const Rational together = worth_of_all(game);
    const std::vector<Rational> equal(std::size_t(game.players()),
                                      together / Rational(game.players()));
    if (auto shares = search.nearest_core(equal)) return nothing(*std::move(shares));
    HANSE_TRY(central, least_core(game, work));
    if (central.excess_at_most <= 0) return nothing(std::move(central.allocation));
    HANSE_TRY(least, least_sum(game, 0, &together, search, work));
    const Rational amount = least.sum - together;
    // Whoever is short, is short by no more than excess_at_most: paying that to all is enough.
    const Rational spare = Rational(game.players()) * max(least.excess_at_most, 0);
    return CostOfStability{amount, std::move(least.allocation), std::move(least.balanced),
                           amount + spare};
}

}  // namespace hanse::games
