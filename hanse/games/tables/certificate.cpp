// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/tables/certificate.hpp"

#include <atomic>

#include <fmt/format.h>

#include "hanse/games/numerics/common_denominator.hpp"
#include "hanse/games/numerics/rational_system.hpp"

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;

namespace {

Rational measure_of(Coalition coalition, Measure measure) {
    return measure == Measure::plain ? Rational(1) : Rational(size_of(coalition));
}

std::size_t at(int player) { return static_cast<std::size_t>(player); }

/// The equations x(S) + measure × epsilon = v(S), in table steps; unknowns are x, then the epsilons.
class Equations {
public:
    Equations(const TableGame& game, std::size_t tiers, Measure measure)
        : game_(game), unknowns_(at(game.players()) + tiers), measure_(measure) {}

    void worth(Coalition coalition) { add(coalition); }
    void excess(Coalition coalition, std::size_t tier) {
        add(coalition).coefficients[at(game_.players()) + tier] = measure_of(coalition, measure_);
    }
    std::optional<std::vector<Rational>> solve() && {
        return solve_equations(std::move(equations_), unknowns_);
    }

private:
    Equation& add(Coalition coalition) {
        Equation one{.coefficients = std::vector<Rational>(unknowns_),
                     .right = static_cast<std::int64_t>(game_[coalition])};
        for (const int player : players_of(coalition)) one.coefficients[at(player)] = 1;
        return equations_.emplace_back(std::move(one));
    }

    const TableGame& game_;
    std::size_t unknowns_;
    Measure measure_;
    std::vector<Equation> equations_;
};

/// The weights of a tier: one equation for each player, and one for the measures.
std::optional<std::vector<Rational>> weights(const std::vector<Coalition>& all,
                                             std::size_t measured, Measure measure, int players) {
    std::vector<Equation> equations;
    for (int i = 0; i < players; ++i) {
        Equation& one = equations.emplace_back();
        for (const Coalition coalition : all)
            one.coefficients.push_back(has(coalition, i) ? Rational(1) : Rational());
    }
    Equation& sum = equations.emplace_back();
    sum.right = 1;
    for (std::size_t k = 0; k < all.size(); ++k)
        sum.coefficients.push_back(k < measured ? measure_of(all[k], measure) : Rational());
    return solve_equations(std::move(equations), all.size());
}

/// @return whether every weight that must be above zero is.
bool weigh(const RoughTier& rough, const std::vector<Coalition>& settled, Measure measure,
           int players, Certificate::Tier& out) {
    std::vector<Coalition> all = rough.coalitions;
    all.insert(all.end(), rough.floors.begin(), rough.floors.end());
    const std::size_t own = all.size();
    all.insert(all.end(), settled.begin(), settled.end());
    const auto found = weights(all, rough.coalitions.size(), measure, players);
    if (!found) return false;
    for (std::size_t k = 0; k < all.size(); ++k) {
        const Rational& weight = (*found)[k];
        if (k < own && !(weight > 0)) return false;
        if (k < rough.coalitions.size())
            out.coalitions.push_back({all[k], weight});
        else if (k < own)
            out.floors.push_back({all[k], weight});
        else if (!weight.is_zero())
            out.settled.push_back({all[k], weight});
    }
    return true;
}

}  // namespace

std::optional<Certificate> exact_certificate(const TableGame& game,
                                             const std::vector<RoughTier>& tiers,
                                             const RoughTier& binding, Measure measure,
                                             bool individually_rational) {
    if (!game.whole()) return std::nullopt;
    const Coalition all = everyone(game.players());
    Equations equations(game, tiers.size(), measure);
    equations.worth(all);
    for (std::size_t t = 0; t < tiers.size(); ++t) {
        for (const Coalition coalition : tiers[t].coalitions) equations.excess(coalition, t);
        for (const Coalition one : tiers[t].floors) equations.worth(one);
    }
    for (const Coalition coalition : binding.coalitions) equations.excess(coalition, 0);
    for (const Coalition one : binding.floors) equations.worth(one);
    const auto solution = std::move(equations).solve();
    if (!solution) return std::nullopt;

    Certificate out{.measure = measure, .individually_rational = individually_rational};
    for (int i = 0; i < game.players(); ++i)
        out.allocation.push_back((*solution)[at(i)] * game.unit());
    Span span(game.players());
    span.add(all);
    std::vector<Coalition> settled = {all};
    for (std::size_t t = 0; t < tiers.size(); ++t) {
        Certificate::Tier& tier = out.tiers.emplace_back();
        tier.epsilon = (*solution)[at(game.players()) + t] * game.unit();
        if (!weigh(tiers[t], settled, measure, game.players(), tier)) return std::nullopt;
        for (const auto* group : {&tiers[t].coalitions, &tiers[t].floors})
            for (const Coalition coalition : *group)
                if (span.add(coalition)) settled.push_back(coalition);
    }
    return out;
}

namespace {

base::Error wrong(std::size_t tier, const std::string& zh, const std::string& en) {
    return base::invalid({}, fmt::format("第 {} 层：{}", tier + 1, zh),
                         fmt::format("tier {}: {}", tier + 1, en));
}

class Check {
public:
    Check(const TableGame& game, const Certificate& certificate)
        : game_(game), certificate_(certificate) {}

    Result<Done> run(bool complete, const Work& work) {
        HANSE_CHECK(allocation());
        spans_.emplace_back(game_.players()).add(everyone(game_.players()));
        for (std::size_t t = 0; t < certificate_.tiers.size(); ++t) {
            HANSE_CHECK(weights(t));
            HANSE_CHECK(tight(t));
            Span next = spans_.back();
            for (const auto* group : {&tier(t).coalitions, &tier(t).floors})
                for (const auto& one : *group) next.add(one.coalition);
            spans_.push_back(std::move(next));
        }
        if (complete && spans_.back().rank() != game_.players())
            return base::invalid({}, "各层没有确定全部分配", "the tiers leave something open");
        return nothing_larger(work);
    }

private:
    const Certificate::Tier& tier(std::size_t t) const { return certificate_.tiers[t]; }

    Rational allotted(Coalition coalition) const {
        Rational sum;
        for (const int player : players_of(coalition)) sum += certificate_.allocation[at(player)];
        return sum;
    }

    Result<Done> allocation() const {
        const Coalition all = everyone(game_.players());
        if (certificate_.allocation.size() != at(game_.players()) ||
            allotted(all) != game_.exact_worth(all))
            return base::invalid({}, "分配之和不等于全体的值",
                                 "the allocation does not add up to the worth of all");
        if (certificate_.tiers.empty())
            return base::invalid({}, "证书没有任何一层", "the certificate has no tier");
        for (int i = 0; i < game_.players(); ++i)
            if (certificate_.individually_rational &&
                certificate_.allocation[at(i)] < game_.exact_worth(only(i)))
                return base::invalid({}, fmt::format("参与者 {} 所得少于其单独的值", i),
                                     fmt::format("player {} gets less than alone", i));
        return Done{};
    }

    Result<Done> weights(std::size_t t) const {
        std::vector<Rational> sum(at(game_.players()));
        Rational measured;
        const auto add = [&](const Certificate::Weighted& one) {
            for (const int player : players_of(one.coalition)) sum[at(player)] += one.weight;
        };
        for (const auto& one : tier(t).coalitions) {
            add(one);
            measured += one.weight * measure_of(one.coalition, certificate_.measure);
            if (!(one.weight > 0)) return wrong(t, "权重须大于零", "weights must be above zero");
        }
        for (const auto& one : tier(t).floors) {
            add(one);
            if (!(one.weight > 0)) return wrong(t, "权重须大于零", "weights must be above zero");
        }
        for (const auto& one : tier(t).settled) {
            add(one);
            if (!spans_.back().contains(one.coalition))
                return wrong(t, "用到尚未确定的联盟", "it uses a coalition not settled before");
        }
        for (const Rational& one : sum)
            if (!one.is_zero()) return wrong(t, "权重不平衡", "the weights do not balance");
        if (measured != Rational(1))
            return wrong(t, "权重之和不为 1", "the weights do not add up to 1");
        return Done{};
    }

    Result<Done> tight(std::size_t t) const {
        for (const auto& one : tier(t).coalitions)
            if (game_.exact_worth(one.coalition) - allotted(one.coalition) !=
                tier(t).epsilon * measure_of(one.coalition, certificate_.measure))
                return wrong(t, "所列联盟的超出值与该层不符",
                             "a coalition does not have the excess of the tier");
        for (const auto& one : tier(t).floors)
            if (size_of(one.coalition) != 1 || !certificate_.individually_rational ||
                allotted(one.coalition) != game_.exact_worth(one.coalition))
                return wrong(t, "所列底线不成立", "a floor does not bind");
        return Done{};
    }

    /// Everything in whole multiples of one small step, so that a scan needs no fractions.
    struct Scaled {
        Wide steps = 1;  // in one step of the table
        std::vector<Wide> allocation;
        std::vector<Wide> epsilon;
    };

    std::optional<Scaled> scaled() const {
        CommonDenominator common;
        common.cover(1);
        for (const Rational& v : certificate_.allocation) common.cover(v / game_.unit());
        for (const auto& one : certificate_.tiers) common.cover(one.epsilon / game_.unit());
        const auto steps = common.whole(1);
        if (!steps || *steps > Wide{1} << 60) return std::nullopt;  // worths are below 2^52
        Scaled out{.steps = *steps};
        for (const Rational& v : certificate_.allocation) {
            const auto one = common.whole(v / game_.unit());
            if (!one) return std::nullopt;
            out.allocation.push_back(*one);
        }
        for (const auto& tier : certificate_.tiers) {
            const auto one = common.whole(tier.epsilon / game_.unit());
            if (!one) return std::nullopt;
            out.epsilon.push_back(*one);
        }
        return out;
    }

    /// No coalition that was open when a tier was solved has a larger excess than the tier.
    Result<Done> nothing_larger(const Work& work) const {
        const auto numbers = scaled();
        if (!numbers)
            return base::invalid({}, "证书的分数太长，无法核对",
                                 "the fractions of the certificate are too long to be checked");
        std::vector<double> rough;
        for (const Rational& v : certificate_.allocation)
            rough.push_back((v / game_.unit()).approximate());
        const Rational& last = certificate_.tiers.back().epsilon;
        std::atomic<Coalition> witness = 0;
        const bool finished =
            for_each_excess_above(game_, rough, (last / game_.unit()).approximate(),
                                  certificate_.measure, work, [&](Coalition coalition) {
                                      if (breaks(*numbers, coalition)) witness = coalition;
                                  });
        if (!finished) return cancelled();
        if (witness != 0)
            return base::invalid(
                {}, fmt::format("联盟 {:#x} 的超出值大于其所在层", witness.load()),
                fmt::format("the coalition {:#x} has a larger excess than its tier",
                            witness.load()));
        return Done{};
    }

    bool breaks(const Scaled& numbers, Coalition coalition) const {
        Wide excess = static_cast<Wide>(game_[coalition]) * numbers.steps;
        for (Coalition rest = coalition; rest != 0; rest &= rest - 1)
            excess -= numbers.allocation[at(std::countr_zero(rest))];
        const Wide size = certificate_.measure == Measure::plain ? 1 : size_of(coalition);
        if (excess <= numbers.epsilon.back() * size) return false;
        for (std::size_t t = 0; t < spans_.size(); ++t)
            if (spans_[t].contains(coalition))
                return t > 0 && excess > numbers.epsilon[t - 1] * size;
        return true;
    }

    const TableGame& game_;
    const Certificate& certificate_;
    std::vector<Span> spans_;  // before each tier, and after the last
};

}  // namespace

Result<Done> check_certificate(const TableGame& game, const Certificate& certificate, bool complete,
                               const Work& work) {
    if (!game.whole())
        return base::invalid({}, "只有值为整数（乘以单位）的表可以逐一核对",
                             "only tables of whole numbers, times a unit, can be checked exactly");
    return Check(game, certificate).run(complete, work);
}

}  // namespace hanse::games
