// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/money_words.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "hanse/money/money.hpp"
#include "hanse/report/money_frame.hpp"

namespace hanse::report {

using accounts::Account;
using base::Rational;
using sharing::Conclusion;
using sharing::FairnessLabel;

std::string flow_words(const Pen& pen, sharing::Flow flow) {
    return pen.word(std::string("report.money.flow.") + std::string(name(flow)));
}

std::string figure(const Rational& cny) {
    const auto money = money::Money::nearest(max(cny, -cny), money::cny);
    if (!money) return cny.rounded(2);
    std::string out = fmt::format("{}.{:02}", money->minor() / 100, money->minor() % 100);
    for (std::size_t at = out.size() - 3; at > 3;) out.insert(at -= 3, ",");
    return cny < 0 && money->minor() != 0 ? "−" + out : out;
}

std::string signed_figure(const Rational& cny) { return (cny > 0 ? "+" : "") + figure(cny); }

std::string index_words(const Account& money, std::size_t member) {
    const auto& r = money.fairness.by_norm[0]->members[member].r;
    const base::Interval& range = money.fairness.range[member];
    return fmt::format("{} [{}, {}]", r ? r->rounded(2) : "?", range.low()->rounded(2),
                       range.high()->rounded(2));
}

Run finding_badge(const Pen& pen, std::size_t member) {
    const Account& money = pen.of().money;
    const auto& found = money.fairness.by_norm[0]->members[member];
    const Conclusion sure =
        money.fairness.complete ? money.fairness.conclusions[member] : Conclusion::inconclusive;
    if (sure == Conclusion::under_paid)
        return badge(pen.word("report.money.label.under_rewarded"), Tone::warning);
    if (sure == Conclusion::over_paid) {
        if (!money.power) return badge(pen.word("report.money.label.over_paid"), Tone::warning);
        return found.label == FairnessLabel::exploiter
                   ? badge(pen.word("report.money.label.exploiter"), Tone::alarm)
                   : badge(pen.word("report.money.label.free_rider"), Tone::warning);
    }
    const bool small = found.r && max(*found.r, -*found.r) <= Rational(1, 10);
    return small && money.fairness.complete
               ? badge(pen.word("report.money.label.balanced"), Tone::good)
               : badge(pen.word("report.money.label.inconclusive"), Tone::muted);
}

Run level_badge(const Pen& pen, sharing::Level level) {
    switch (level) {
        case sharing::Level::green: return badge(pen.word("report.money.level.green"), Tone::good);
        case sharing::Level::amber:
            return badge(pen.word("report.money.level.amber"), Tone::warning);
        case sharing::Level::red: break;
    }
    return badge(pen.word("report.money.level.red"), Tone::alarm);
}

std::vector<std::size_t> by_transfer(const Account& money) {
    std::vector<std::size_t> out(money.fairness.totals.size());
    std::iota(out.begin(), out.end(), std::size_t{0});
    const auto size = [&](std::size_t i) {
        const Rational t = sharing::transfer(money.fairness.totals[i]);
        return max(t, -t);
    };
    std::ranges::stable_sort(out, [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
    return out;
}

namespace {

void add_repair(const Pen& pen, const accounts::Stability& stability, Blocks& out) {
    if (stability.repair && stability.repair->possible) {
        out.emplace_back(Paragraph{{text(
            pen.word("report.money.repair", {{"moved", pen.money(stability.repair->moved)}}))}});
        List payments;
        for (const games::Payment& one : stability.repair->payments)
            payments.items.push_back({{text(pen.word("report.money.repair.payment",
                                                     {{"from", names(pen, {one.from}).front()},
                                                      {"to", names(pen, {one.to}).front()},
                                                      {"amount", pen.money(one.amount)}}))},
                                      {},
                                      {}});
        out.emplace_back(std::move(payments));
    }
    if (stability.grant && stability.grant->amount > 0)
        out.emplace_back(Paragraph{{text(
            pen.word("report.money.grant", {{"amount", pen.money(stability.grant->amount)}}))}});
    out.emplace_back(Paragraph{
        {text(stability.shapley_part ? pen.word("report.money.clause",
                                                {{"part", pen.percent(*stability.shapley_part)}})
                                     : pen.word("report.money.clause_none"))}});
}

}  // namespace

void add_stability(const Pen& pen, Blocks& out) {
    const Account& money = pen.of().money;
    out.emplace_back(Heading{
        .level = 3, .anchor = "stability", .words = {text(pen.word("report.money.stability"))}});
    if (!money.stability) {
        out.emplace_back(Paragraph{{text(pen.word(
            "report.money.stability_open", {{"missing", pen.in(money.stability_missing)}}))}});
        return;
    }
    if (!money.fairness.complete)
        out.emplace_back(Paragraph{{muted(pen.word("report.money.partial_stability"))}});
    const accounts::Stability& stability = *money.stability;
    if (stability.stable()) {
        out.emplace_back(Callout{.tone = Tone::good,
                                 .blocks = {Paragraph{{text(pen.word("report.money.stable"))}}}});
        return;
    }
    const games::MostViolated& worst = stability.check.worst;
    out.emplace_back(Callout{
        .tone = Tone::warning,
        .blocks = {Paragraph{{text(pen.word("report.money.unstable",
                                            {{"members", pen.joined(names(pen, worst.coalition))},
                                             {"gain", pen.money(worst.excess)},
                                             {"exit", pen.money(stability.check.exit_cost)}}))}}}});
    add_repair(pen, stability, out);
}

Details bases_details(const Pen& pen) {
    Table table{.caption = pen.word("report.money.basis"),
                .columns = {{pen.word("report.money.flow")},
                            {pen.word("report.money.line")},
                            {pen.word("report.money.rule")},
                            {pen.word("report.money.weight"), Align::right}}};
    for (const accounts::Column& column : pen.of().money.columns)
        for (const accounts::Basis& basis : column.bases)
            table.rows.push_back({{{text(flow_words(pen, column.flow))}},
                                  {{code(basis.id)}},
                                  {{text(pen.in(basis.rule))}},
                                  {{text(pen.money(basis.weight))}}});
    return {.anchor = "money-bases",
            .summary = {text(pen.word("report.money.basis"))},
            .blocks = {std::move(table)}};
}

}  // namespace hanse::report
