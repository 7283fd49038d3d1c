// SPDX-License-Identifier: GPL-3.0-or-later
// The six signals of early warning, from the books. model.md D.8.
#include <algorithm>
#include <map>

#include "hanse/accounts/parts.hpp"

namespace hanse::accounts {

using base::Rational;
using sharing::Signal;

namespace {

Rational& slot(sharing::PerSignal<Rational>& signals, Signal signal) {
    auto& out = signals[static_cast<std::size_t>(signal)];
    out.emplace();
    return *out;
}

/// What the member got less what it paid, year by year up to the period; nothing if some row cannot
/// be read.
std::optional<Amounts> net_by_year(const Books& books, std::size_t member) {
    std::map<int, Rational> net;
    for (const domain::Flow& flow : books.file().flows) {
        const bool pays = books.member(flow.payer) == member;
        const bool gets = books.member(flow.payee) == member;
        if (!pays && !gets) continue;
        if (!flow.date || !flow.amount) return std::nullopt;
        if (flow.date->last() > books.period().last()) continue;
        std::vector<Gap> gaps;
        const auto cny =
            books.cny(*flow.amount, flow.currency, flow.date->last(), "flows", flow.line, gaps);
        if (!cny) return std::nullopt;
        net[flow.date->first().year()] += gets ? cny->amount : -cny->amount;
    }
    Amounts out;
    for (const auto& [year, amount] : net) out.push_back(amount);
    return out;
}

void add_fairness_signals(const Books& books, const Account& account,
                          sharing::PerSignal<Rational>& signals) {
    const Fairness& fairness = account.fairness;
    if (!fairness.complete || !fairness.by_norm[0]) return;
    Rational lowest = 1;
    Amounts actual, norm;
    for (std::size_t i = 0; i < fairness.totals.size(); ++i) {
        lowest = min(lowest, *fairness.by_norm[0]->members[i].r);
        actual.push_back(fairness.totals[i].cost);
        norm.push_back(fairness.totals[i].cost_norm);
    }
    slot(signals, Signal::min_r) = lowest;
    if (const auto gap = sharing::top_cost_share_gap(actual, norm))
        slot(signals, Signal::top_cost_share_gap) = *gap;
    const auto top = static_cast<std::size_t>(std::ranges::max_element(actual) - actual.begin());
    if (const auto net = net_by_year(books, top))
        slot(signals, Signal::neg_years_top) = sharing::negative_years(*net);
}

}  // namespace

void warn(const Books& books, const Terms& terms, Account& account) {
    if (account.columns.empty()) return;
    if (account.stability && account.fairness.complete)
        slot(account.signals, Signal::excess_ratio) =
            max(account.stability->check.worst.excess, 0) / account.stability->worth_of_all;
    add_fairness_signals(books, account, account.signals);
    if (terms.reserve_months) slot(account.signals, Signal::reserve_months) = *terms.reserve_months;
    if (account.arrears.ratio)
        slot(account.signals, Signal::arrears_ratio) = *account.arrears.ratio;
    account.warning = sharing::early_warning(account.signals);
}

}  // namespace hanse::accounts
