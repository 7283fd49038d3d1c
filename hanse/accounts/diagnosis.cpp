// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets more than the norm, who pays for it, and how sure that is. model.md D.1 to D.3.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/accounts/parts.hpp"
#include "hanse/domain/cells.hpp"

namespace hanse::accounts {

using base::Rational;

namespace {

/// The sums over some columns, by one norm.
struct Totals {
    Amounts benefit, benefit_norm, cost, cost_norm;

    explicit Totals(std::size_t members)
        : benefit(members), benefit_norm(members), cost(members), cost_norm(members) {}

    void add(const Column& column, std::size_t norm) {
        benefit = sharing::sum(benefit, *column.benefit.actual);
        benefit_norm = sharing::sum(benefit_norm, *column.benefit.norm[norm]);
        cost = sharing::sum(cost, *column.cost.actual);
        cost_norm = sharing::sum(cost_norm, *column.cost.norm[norm]);
    }
    sharing::Position position(std::size_t member) const {
        return {benefit[member], benefit_norm[member], cost[member], cost_norm[member]};
    }
};

std::optional<Totals> totals(const std::vector<const Column*>& columns, Norm norm,
                             std::size_t members) {
    Totals out(members);
    for (const Column* column : columns) {
        if (!column->known(norm)) return std::nullopt;
        out.add(*column, static_cast<std::size_t>(norm));
    }
    return out;
}

std::optional<sharing::FairnessDiagnosis> by_norm(const Totals& totals, const Account& account) {
    std::vector<sharing::MemberFlows> members;
    for (std::size_t i = 0; i < totals.benefit.size(); ++i) {
        const sharing::Position at = totals.position(i);
        sharing::MemberFlows& flows = members.emplace_back();
        flows = {at.benefit, at.benefit_norm, at.cost, at.cost_norm, {}};
        if (account.power) flows.shapley_shubik = account.power->ssi[i];
    }
    auto found = sharing::diagnose(
        members, {.tau = account.fairness.tau, .budget = sharing::total(totals.cost)});
    return found ? std::optional(*std::move(found)) : std::nullopt;
}

/// Every r that is possible if each figure may be off by the error.
void add_range(const Totals& totals, Fairness& fairness) {
    for (std::size_t i = 0; i < totals.benefit.size(); ++i) {
        const sharing::Position at = totals.position(i);
        fairness.totals.push_back(at);
        const auto about = [&](const Rational& x) {
            return sharing::give_or_take(x, fairness.error);
        };
        fairness.range.push_back(sharing::r_interval(
            {about(at.benefit), about(at.benefit_norm), about(at.cost), about(at.cost_norm)}));
        fairness.conclusions.push_back(sharing::conclusion(fairness.range.back()));
    }
}

void add_consensus(const PerNorm<std::optional<Totals>>& by_norm, Fairness& fairness) {
    std::vector<sharing::Norm> norms;
    for (std::size_t norm = 0; norm < kNorms; ++norm) {
        if (!by_norm[norm]) return;
        norms.push_back({"", by_norm[norm]->benefit_norm, by_norm[norm]->cost_norm});
    }
    auto found = sharing::norm_consensus(by_norm[0]->benefit, by_norm[0]->cost, norms);
    if (found) fairness.consensus = std::move(found->members);
}

/// Members of one parent vote as one: an entity's number for each member.
std::vector<std::size_t> entities(const std::vector<domain::Member>& members) {
    std::map<std::string_view, std::size_t> numbers;
    std::vector<std::size_t> out;
    for (const domain::Member& member : members) {
        const bool controlled = !domain::is_none(member.parent);
        const std::string_view head = controlled ? member.parent : member.id;
        out.push_back(numbers.try_emplace(head, numbers.size()).first->second);
    }
    return out;
}

}  // namespace

void read_power(const Terms& terms, Account& account) {
    const auto& members = account.file->members;
    const std::vector<std::size_t> entity = entities(members);
    sharing::DecisionRule rule;
    rule.weights.resize(entity.empty() ? 0 : 1 + *std::ranges::max_element(entity));
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!members[i].votes) {
            account.power_missing = {fmt::format("成员 {} 的表决权未知", members[i].id),
                                     fmt::format("the votes of {} are not known", members[i].id)};
            return;
        }
        if (members[i].parent.empty()) {
            account.power_missing = {
                fmt::format("成员 {} 由谁控制未知（parent 列；无人控制填 none）", members[i].id),
                fmt::format("who controls {} is not known (column parent; none: nobody)",
                            members[i].id)};
            return;
        }
        rule.weights[entity[i]] += *members[i].votes;
    }
    if (terms.sole_rule_setter) {
        const auto setter =
            std::ranges::find(members, *terms.sole_rule_setter, &domain::Member::id);
        if (setter != members.end())
            rule.sole_rule_setter = int(entity[static_cast<std::size_t>(setter - members.begin())]);
    }
    if (!terms.quota && !rule.sole_rule_setter) {
        account.power_missing = {"通过一项决定需要多少表决权未知（charter.decision_quota）",
                                 "how many votes a decision takes is not known "
                                 "(charter.decision_quota)"};
        return;
    }
    rule.quota = sharing::total(rule.weights) * terms.quota.value_or(Rational(1));
    const auto power = sharing::rule_power(rule);
    if (!power) {
        account.power_missing = power.error().message;
        return;
    }
    sharing::RulePower& out = account.power.emplace();
    out.relative_error = power->relative_error;
    for (const std::size_t of : entity) {
        out.ssi.push_back(power->ssi[of]);
        out.power.push_back(power->power[of]);
    }
}

void diagnose(const Terms& terms, Account& account) {
    Fairness& out = account.fairness;
    out.error = terms.error;
    std::vector<const Column*> columns;
    for (const Column& column : account.columns)
        if (column.known(Norm::shapley)) columns.push_back(&column);
    out.complete = !columns.empty() && columns.size() == account.columns.size();
    if (columns.empty()) return;
    for (const Column* column : columns) out.flows.push_back(column->flow);
    PerNorm<std::optional<Totals>> sums;
    for (const Norm norm : kNormList) {
        const auto n = static_cast<std::size_t>(norm);
        sums[n] = totals(columns, norm, account.members());
        if (sums[n]) out.by_norm[n] = by_norm(*sums[n], account);
    }
    add_range(*sums[0], out);
    add_consensus(sums, out);
}

std::optional<Amounts> index_of(const Column& column, Norm norm) {
    if (!column.known(norm)) return std::nullopt;
    const auto n = static_cast<std::size_t>(norm);
    Amounts out;
    for (std::size_t i = 0; i < column.cost.actual->size(); ++i)
        out.push_back(
            sharing::fairness_index({(*column.benefit.actual)[i], (*column.benefit.norm[n])[i],
                                     (*column.cost.actual)[i], (*column.cost.norm[n])[i]}));
    return out;
}

}  // namespace hanse::accounts
