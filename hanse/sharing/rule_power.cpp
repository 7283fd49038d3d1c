// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/rule_power.hpp"

#include <array>

#include "hanse/games/numerics/steps.hpp"
#include "hanse/games/rules/voting.hpp"
#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

namespace {

/// Votes and quota as whole numbers of one step.
Result<games::WeightedVoting> voting(const DecisionRule& rule) {
    Amounts amounts = rule.weights;
    amounts.push_back(rule.quota);
    HANSE_TRY(steps, games::in_steps(amounts));
    const std::int64_t quota = steps.numbers.back();
    steps.numbers.pop_back();
    return games::WeightedVoting::create(quota, std::move(steps.numbers), rule.vetoes);
}

Result<base::Done> check(const DecisionRule& rule) {
    Checks checks;
    checks.not_negative("weights", rule.weights)
        .members("vetoes", rule.vetoes, rule.weights.size());
    if (rule.sole_rule_setter)
        checks.members("sole_rule_setter", std::array{*rule.sole_rule_setter}, rule.weights.size());
    return checks.verdict();
}

/// Exact if that can be counted, else as good as doubles are.
Result<RulePower> by_votes(const DecisionRule& rule, const games::Work& work) {
    HANSE_TRY(votes, voting(rule));
    auto exact = games::shapley_shubik_exact(votes, work);
    if (exact) return RulePower{.ssi = *std::move(exact)};
    HANSE_TRY(rough, games::shapley_shubik(votes, work));
    RulePower out{.relative_error = rough.relative_error};
    for (const double index : rough.index) out.ssi.push_back(Rational::exactly(index));
    return out;
}

RulePower by_charter(int setter, std::size_t members) {
    RulePower out{.ssi = Amounts(members)};
    out.ssi[static_cast<std::size_t>(setter)] = 1;
    return out;
}

}  // namespace

Result<RulePower> rule_power(const DecisionRule& rule, const games::Work& work) {
    HANSE_CHECK(check(rule));
    HANSE_TRY(out, rule.sole_rule_setter
                       ? Result<RulePower>(by_charter(*rule.sole_rule_setter, rule.weights.size()))
                       : by_votes(rule, work));
    for (const Rational& ssi : out.ssi)
        out.power.push_back(power_over_rules(ssi, rule.weights.size()));
    return out;
}

Rational power_over_rules(const Rational& ssi, std::size_t members) {
    const Rational times_average = ssi * static_cast<std::int64_t>(members);
    const Rational square = times_average * times_average;
    return square / (1 + square);
}

}  // namespace hanse::sharing
