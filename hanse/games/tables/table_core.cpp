// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/tables/table_core.hpp"

#include <algorithm>
#include <mutex>

#include "hanse/base/contract.hpp"
#include "hanse/games/numerics/rational_system.hpp"
#include "hanse/games/tables/excess_programme.hpp"
#include "hanse/games/tables/nucleolus.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;
using Row = ExcessProgramme::Row;

namespace {

std::vector<double> in_steps(const TableGame& game, std::span<const Rational> allocation) {
    std::vector<double> out;
    for (const Rational& v : allocation) out.push_back((v / game.unit()).approximate());
    return out;
}

Rational exact_excess(const TableGame& game, std::span<const Rational> allocation,
                      Coalition coalition, Measure measure) {
    Rational sum = game.exact_worth(coalition);
    for (const int player : players_of(coalition))
        sum -= allocation[static_cast<std::size_t>(player)];
    return measure == Measure::per_capita ? sum / Rational(size_of(coalition)) : sum;
}

}  // namespace

Result<LargestExcess> exact_largest_excess(const TableGame& game,
                                           std::span<const Rational> allocation, Measure measure,
                                           std::size_t list_max, const Work& work) {
    base::expects(game.whole() && game.players() >= 2, "an exact excess needs whole worths");
    const std::vector<double> rough = in_steps(game, allocation);
    HANSE_TRY(top, largest_excesses(game, rough, {.count = 1, .measure = measure}, work));
    LargestExcess out{.excess = exact_excess(game, allocation, top[0].coalition, measure)};
    std::mutex lock;
    const bool finished =
        for_each_excess_above(game, rough, top[0].excess, measure, work, [&](Coalition c) {
            if (c == 0 || c == everyone(game.players())) return;
            // Not all that come here are near: small tables are shown whole.
            if (excess_of(game, rough, c, measure) < top[0].excess - 1e-9 * (1 + game.largest()))
                return;
            const Rational excess = exact_excess(game, allocation, c, measure);
            const std::lock_guard guard(lock);
            if (excess < out.excess) return;
            if (out.excess < excess) out = {.excess = excess};
            ++out.count;
            const auto place = std::ranges::upper_bound(out.coalitions, c);
            out.coalitions.insert(place, c);
            if (out.coalitions.size() > list_max) out.coalitions.pop_back();
        });
    if (!finished) return cancelled();
    return out;
}

namespace {

/// minimise e such that x(N) - e = v(N) and x(S) >= v(S) for all other S.
class Stability {
public:
    explicit Stability(const TableGame& game)
        : game_(game),
          all_(everyone(game.players())),
          tolerance_(1e-9 * std::max(game.largest(), 1e-300)),
          programme_(game.players(), first_binding(), tolerance_) {}

    Result<base::Done> solve(const Work& work) {
        for (;;) {
            for (const Row* worst = most_violated(); worst != nullptr; worst = most_violated())
                if (!programme_.satisfy(*worst) || programme_.pivots() > 200'000)
                    return base::unavailable({}, "浮点误差过大，线性规划未能求解",
                                             "rounding errors kept the linear programme from its "
                                             "solution");
            HANSE_TRY(found, largest_excesses(game_, programme_.allocation(),
                                              {.count = 96, .above = tolerance_}, work));
            if (found.empty()) return base::Done{};
            for (const Excess& one : found)
                pool_.push_back({.coalition = one.coalition, .bound = game_[one.coalition]});
        }
    }

    TableStability result() const {
        TableStability out;
        const double unit = game_.unit().approximate();
        out.amount = std::max(0.0, programme_.epsilon() * unit);
        for (const double share : programme_.allocation()) out.allocation.push_back(share * unit);
        return out;
    }

    /// The binding rows once more, in fractions.
    std::optional<TableStability::Proof> proof() const {
        const auto columns = static_cast<std::size_t>(game_.players()) + 1;
        std::vector<Equation> primal, dual(columns);
        for (const Row& one : programme_.binding()) {
            Equation& equation = primal.emplace_back();
            equation.right = game_.exact_worth(one.coalition);
            for (std::size_t i = 0; i < columns; ++i) {
                const bool last = i + 1 == columns;
                const Rational entry =
                    last ? Rational(one.settled ? -1 : 0)
                         : Rational(has(one.coalition, static_cast<int>(i)) ? 1 : 0);
                equation.coefficients.push_back(entry);
                dual[i].coefficients.push_back(entry);
            }
        }
        dual.back().right = 1;
        auto point = solve_equations(std::move(primal), columns);
        const auto weights = solve_equations(std::move(dual), columns);
        if (!point || !weights) return std::nullopt;
        TableStability::Proof out{.amount = point->back()};
        point->pop_back();
        out.allocation = *std::move(point);
        for (std::size_t k = 0; k < columns; ++k) {
            const Row& one = programme_.binding()[k];
            if (one.settled || (*weights)[k].is_zero()) continue;
            if ((*weights)[k] < 0) return std::nullopt;
            out.balanced.emplace_back(one.coalition, (*weights)[k]);
        }
        return out;
    }

private:
    std::vector<Row> first_binding() const {
        std::vector<Row> out = {
            {.coalition = all_, .weight = -1, .bound = game_[all_], .settled = true}};
        for (int i = 0; i < game_.players(); ++i)
            out.push_back({.coalition = only(i), .bound = game_[only(i)]});
        return out;
    }

    const Row* most_violated() const {
        const Row* worst = nullptr;
        double most = tolerance_;
        for (const Row& one : pool_)
            if (programme_.violation(one) > most) worst = &one, most = programme_.violation(one);
        return worst;
    }

    const TableGame& game_;
    Coalition all_;
    double tolerance_;
    std::vector<Row> pool_;
    ExcessProgramme programme_;
};

}  // namespace

Result<TableStability> cost_of_stability(const TableGame& game, const Work& work) {
    Stability stability(game);
    if (game.players() > 1) HANSE_CHECK(stability.solve(work));
    TableStability out = stability.result();
    if (!game.whole()) return out;
    auto proof = stability.proof();
    if (!proof) return out;
    if (game.players() > 1) {
        HANSE_TRY(largest, exact_largest_excess(game, proof->allocation, Measure::plain, 1, work));
        if (largest.excess > 0) return out;
    }
    // A core that is not empty costs nothing: the least total any division needs is then below v(N).
    if (proof->amount < 0) {
        HANSE_TRY(core, least_core(game, Measure::plain, work));
        if (!core || !core->certificate) return out;
        proof = TableStability::Proof{
            .amount = 0, .allocation = core->certificate->allocation, .balanced = {}};
    }
    out.amount = proof->amount.approximate();
    for (std::size_t i = 0; i < out.allocation.size(); ++i)
        out.allocation[i] = proof->allocation[i].approximate();
    out.proof = std::move(proof);
    return out;
}

}  // namespace hanse::games
