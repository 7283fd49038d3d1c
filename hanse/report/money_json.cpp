// SPDX-License-Identifier: GPL-3.0-or-later
// Money as JSON: numbers are decimals, as base/json.hpp writes them; unknown is null.
#include <fmt/format.h>

#include "hanse/report/money_documents.hpp"

namespace hanse::report {

using accounts::Account;
using accounts::Amounts;
using base::Rational;
using base::Value;

namespace {

constexpr std::array kConclusions{"INCONCLUSIVE", "OVER_PAID", "UNDER_PAID"};
constexpr std::array kLabels{"BALANCED", "FREE_RIDER", "EXPLOITER", "UNDER_REWARDED"};

template <class T>
Value or_null(const std::optional<T>& value) {
    return value ? Value(*value) : Value();
}

template <class Names, class Enum>
auto name_of(const Names& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

/// {"M1": …}, one a member; null if it is not known.
Value by_member(const Account& account, const std::optional<Amounts>& amounts) {
    if (!amounts) return {};
    Value out = Value::map();
    for (std::size_t i = 0; i < amounts->size(); ++i)
        out.set(account.file->members[i].id, (*amounts)[i]);
    return out;
}

Value ids(const Account& account, const games::Players& who) {
    Value out = Value::list();
    for (const int i : who) out.push(account.file->members[static_cast<std::size_t>(i)].id);
    return out;
}

Value side_value(const Account& account, const accounts::SideShares& side) {
    Value norm = Value::map();
    for (std::size_t n = 0; n < accounts::kNorms; ++n)
        norm.set(std::string(name(accounts::kNormList[n])), by_member(account, side.norm[n]));
    return Value().set("actual", by_member(account, side.actual)).set("norm", std::move(norm));
}

Value gaps_value(const accounts::Column& column) {
    Value out = Value::list();
    for (const auto* gaps : {&column.unread, &column.unsettled})
        for (const accounts::Gap& gap : *gaps)
            out.push(Value()
                         .set("says", gap.says)
                         .set("table", std::string(gap.table))
                         .set("line", gap.line));
    return out;
}

Value columns_value(const Account& account) {
    Value out = Value::list();
    for (const accounts::Column& column : account.columns)
        out.push(Value()
                     .set("flow", name(column.flow))
                     .set("paid", side_value(account, column.cost))
                     .set("got", side_value(account, column.benefit))
                     .set("missing", gaps_value(column)));
    return out;
}

Value fairness_value(const Account& account) {
    const accounts::Fairness& fairness = account.fairness;
    Value flows = Value::list(), members = Value::map();
    for (const sharing::Flow flow : fairness.flows) flows.push(name(flow));
    for (std::size_t i = 0; i < fairness.totals.size(); ++i) {
        const auto& found = fairness.by_norm[0]->members[i];
        members.set(
            account.file->members[i].id,
            Value()
                .set("transfer", or_null(found.transfer))
                .set("r", or_null(found.r))
                .set("r_low", or_null(fairness.range[i].low()))
                .set("r_high", or_null(fairness.range[i].high()))
                .set("conclusion", name_of(kConclusions, fairness.conclusions[i]))
                .set("label", found.label ? Value(name_of(kLabels, *found.label)) : Value())
                .set("robust",
                     fairness.consensus.empty() ? Value() : Value(fairness.consensus[i].robust)));
    }
    return Value()
        .set("complete", fairness.complete)
        .set("flows", std::move(flows))
        .set("error", fairness.error)
        .set("tau", fairness.tau)
        .set("members", std::move(members));
}

Value stability_value(const Account& account) {
    if (!account.stability) return Value().set("missing", account.stability_missing);
    const accounts::Stability& stability = *account.stability;
    Value payments = Value::list();
    if (stability.repair)
        for (const games::Payment& one : stability.repair->payments)
            payments.push(Value()
                              .set("from", ids(account, {one.from}).items().front())
                              .set("to", ids(account, {one.to}).items().front())
                              .set("cny", one.amount));
    const bool leaves = stability.check.worst.excess > 0;
    return Value()
        .set("stable", stability.stable())
        .set("leavers", leaves ? ids(account, stability.check.worst.coalition) : Value::list())
        .set("excess", stability.check.worst.excess)
        .set("proven", stability.check.worst.exact())
        .set("exit_cost", stability.check.exit_cost)
        .set("payoff", by_member(account, stability.payoff))
        .set("alone", by_member(account, stability.alone))
        .set("repair", std::move(payments))
        .set("grant", stability.grant ? Value(stability.grant->amount) : Value())
        .set("shapley_part", or_null(stability.shapley_part));
}

Value conflicts_value(const Account& account) {
    Value out = Value::list();
    for (const accounts::ConflictMeasure& one : account.conflicts)
        out.push(
            Value()
                .set("id", std::string(one.id))
                .set("what", one.what)
                .set("value", or_null(one.value))
                .set("member", one.member ? Value(account.file->members[*one.member].id) : Value())
                .set("missing", one.value ? Value() : Value(one.missing)));
    return out;
}

Value course_value(const Account& account, const accounts::Future& future) {
    constexpr std::array kEnds{"ALIVE", "DISSOLVED_TOO_FEW", "DISSOLVED_VALUE_BELOW_COST"};
    Value years = Value::list();
    for (const sharing::AllianceYear& year : future.course.history)
        years.push(Value()
                       .set("year", year.year)
                       .set("active", ids(account, year.active))
                       .set("value", year.value));
    return Value()
        .set("outcome", name_of(kEnds, future.course.outcome))
        .set("years", std::move(years))
        .set("alive", Value::list_of(future.survival.alive));
}

Value signals_value(const Account& account) {
    Value out = Value::map();
    for (std::size_t k = 0; k < sharing::kSignals; ++k)
        out.set(std::string(sharing::kSignalNames[k]), or_null(account.signals[k]));
    return out;
}

Value level_value(const std::optional<sharing::Level>& level) {
    return level ? Value(std::string(name_of(sharing::kLevelNames, *level))) : Value();
}

/// Each signal with the limits it was held against, so that nobody has to know them by heart.
Value warning_value(const Account& account) {
    Value signals = Value::map();
    for (std::size_t k = 0; k < sharing::kSignals; ++k) {
        const sharing::Threshold limits = sharing::threshold(static_cast<sharing::Signal>(k));
        const bool high = limits.worse == sharing::Threshold::Worse::high;
        signals.set(std::string(sharing::kSignalNames[k]),
                    Value()
                        .set("value", or_null(account.signals[k]))
                        .set("level", level_value(account.warning.levels[k]))
                        .set("worse", high ? "high" : "low")
                        .set("amber", limits.amber)
                        .set("red", limits.red));
    }
    return Value()
        .set("overall", level_value(account.warning.overall))
        .set("signals", std::move(signals));
}

}  // namespace

Value account_value(const Account& account) {
    if (account.empty()) return {};
    return Value()
        .set("year", account.period.year)
        .set("currency", "CNY")
        .set("flows", columns_value(account))
        .set("fairness", fairness_value(account))
        .set("stability", stability_value(account))
        .set("arrears", or_null(account.arrears.ratio))
        .set("signals", signals_value(account))
        .set("warning", warning_value(account))
        .set("conflicts", conflicts_value(account));
}

Value laboratory_value(const Account& account, const accounts::Laboratory& laboratory) {
    Value rules = Value::list();
    for (const sharing::RuleReport& one : laboratory.choice.rules) {
        Value missing = Value::list();
        for (const std::string& name : one.missing) missing.push(name);
        Value rule = Value().set("rule", name(one.rule));
        if (one.missing.empty())
            rule.set("share", by_member(account, one.share))
                .set("max_excess", one.max_excess)
                .set("leavers", ids(account, one.coalition))
                .set("r", by_member(account, one.r))
                .set("manipulation_gain", one.manipulation_gain)
                .set("passes", one.passes);
        rules.push(rule.set("missing", std::move(missing)));
    }
    return Value()
        .set("income", laboratory.choice.income)
        .set("today", by_member(account, laboratory.today))
        .set("rules", std::move(rules))
        .set("recommended",
             laboratory.choice.recommended ? Value(name(*laboratory.choice.recommended)) : Value());
}

Value outlook_value(const Account& account, const accounts::Outlook& outlook) {
    return Value()
        .set("today", course_value(account, outlook.today))
        .set("shapley", course_value(account, outlook.norm))
        .set("outside", by_member(account, outlook.outside));
}

}  // namespace hanse::report
