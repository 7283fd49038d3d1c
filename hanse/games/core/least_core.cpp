// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/contract.hpp"
#include "hanse/games/core/core.hpp"
#include "hanse/games/core/core_parts.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

/// One column a player: z_i = x_i - v(i) + ε, the slack of the player alone, so z >= 0. With
/// A = Σ v(i) - v(N), x(N) = v(N) says nε = A + z(N): the smallest ε is the smallest z(N). A
/// coalition S of s players has x(S) >= v(S) - ε if
///     n z(S) - (s-1) z(N)  >=  n (v(S) - Σ_S v(i)) + (s-1) A.
class LeastCoreProgramme : public CoalitionProgramme {
public:
    LeastCoreProgramme(std::vector<Rational> alone, const Rational& together)
        : alone_(std::move(alone)), players_(static_cast<int>(alone_.size())), lost_(-together) {
        for (const Rational& worth : alone_) lost_ += worth;
    }

    std::vector<Rational> costs() const override { return std::vector<Rational>(alone_.size(), 1); }
    std::vector<LinearRow> first_rows() const override { return {}; }

    LinearRow row(const Players& coalition, const Rational& worth) const override {
        const auto size = static_cast<int>(coalition.size());
        std::vector<Rational> times(alone_.size(), 1 - size);
        LinearRow out{.at_least = players_ * worth + (size - 1) * lost_};
        for (const int player : coalition) {
            times[std::size_t(player)] += players_;
            out.at_least -= players_ * alone_[std::size_t(player)];
        }
        for (int player = 0; player < players_; ++player)
            if (const Rational& here = times[std::size_t(player)]; !here.is_zero())
                out.parts.push_back({player, here});
        return out;
    }

    Meaning meaning(const std::vector<Rational>& point) const override {
        Rational sum = lost_;
        for (const Rational& slack : point) sum += slack;
        Meaning out{{}, sum / players_};
        for (std::size_t k = 0; k < point.size(); ++k)
            out.allocation.push_back(alone_[k] - out.allowed + point[k]);
        return out;
    }

private:
    std::vector<Rational> alone_;
    Rational players_;
    Rational lost_;  // A: by coming together; mostly below zero
};

}  // namespace

Result<LeastCore> least_core(const TermGame& game, const Work& work) {
    HANSE_CHECK(check_several(game));
    CoalitionSearch search(game);
    const std::vector<Rational> alone = worths_alone(game);
    const LeastCoreProgramme programme(alone, worth_of_all(game));
    HANSE_TRY(generated, generate_rows(programme, search, work));
    const auto* optimum = std::get_if<Optimum>(&generated.outcome);
    base::expects(optimum != nullptr, "a least core: it is never empty");
    LeastCore out{std::move(generated.meaning.allowed), std::move(generated.meaning.allocation),
                  with_weight(generated.rows), std::move(generated.excess_at_most)};
    for (std::size_t k = 0; k < alone.size(); ++k)
        if (const Rational weight = optimum->column_weights[k] / Rational(game.players());
            weight > 0)
            out.pins.push_back({{static_cast<int>(k)}, alone[k], weight});
    put_in_order(out.pins);
    return out;
}

}  // namespace hanse::games
