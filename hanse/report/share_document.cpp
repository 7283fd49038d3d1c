// SPDX-License-Identifier: GPL-3.0-or-later
// The laboratory, and who would leave, as documents.
#include <algorithm>

#include "hanse/report/money_documents.hpp"
#include "hanse/report/money_frame.hpp"
#include "hanse/report/money_words.hpp"
#include "hanse/report/sections.hpp"

namespace hanse::report {

using accounts::Laboratory;
using base::Rational;
using sharing::LicenceRule;
using sharing::RuleReport;

namespace {

std::string rule_words(const Pen& pen, LicenceRule rule) {
    return pen.word(std::string("report.money.rule.") + std::string(name(rule)));
}

Rational most_of(const sharing::Amounts& numbers) {
    Rational out;
    for (const Rational& x : numbers) out = max(out, max(x, -x));
    return out;
}

Table rules_table(const Pen& pen, const Laboratory& laboratory) {
    Table table{.caption = pen.word("report.money.lab.rules"),
                .columns = {{pen.word("report.money.lab.rule")},
                            {pen.word("report.money.lab.excess"), Align::right},
                            {pen.word("report.money.lab.leavers")},
                            {pen.word("report.money.lab.r"), Align::right},
                            {pen.word("report.money.lab.gain"), Align::right},
                            {pen.word("report.money.lab.verdict")}}};
    const sharing::RuleChoice& choice = laboratory.choice;
    for (const RuleReport& one : choice.rules) {
        if (!one.missing.empty()) {
            table.rows.push_back(
                {{{text(rule_words(pen, one.rule))}},
                 {{text("–")}},
                 {{muted(pen.word("report.money.lab.needs", {{"what", pen.joined(one.missing)}}))}},
                 {{text("–")}},
                 {{text("–")}},
                 {{badge(pen.word("report.unknown"), Tone::muted)}}});
            continue;
        }
        const bool best = choice.recommended == one.rule;
        table.rows.push_back(
            {{{text(rule_words(pen, one.rule))}},
             {{text(pen.percent(one.max_excess / choice.income))}},
             {{text(one.coalition.empty() ? "–" : pen.joined(names(pen, one.coalition)))}},
             {{text(most_of(one.r).rounded(2))}},
             {{text(pen.percent(one.manipulation_gain / choice.income))}},
             {{best ? badge(pen.word("report.money.lab.best"), Tone::good)
                    : badge(pen.word(one.passes ? "report.money.lab.passes"
                                                : "report.money.lab.fails"),
                            one.passes ? Tone::good : Tone::warning)}}});
    }
    return table;
}

Table shares_table(const Pen& pen, const Laboratory& laboratory) {
    Table table{.caption = pen.word("report.money.lab.shares"),
                .columns = {{pen.word("report.money.member")}}};
    if (laboratory.today)
        table.columns.push_back({pen.word("report.money.lab.today"), Align::right});
    for (const RuleReport& one : laboratory.choice.rules)
        if (one.missing.empty()) table.columns.push_back({rule_words(pen, one.rule), Align::right});
    const auto& members = pen.of().money.file->members;
    for (std::size_t i = 0; i < members.size(); ++i) {
        std::vector<Table::Cell> row{{{text(pen.member(members[i].id))}}};
        if (laboratory.today) row.push_back({{text(figure((*laboratory.today)[i]))}});
        for (const RuleReport& one : laboratory.choice.rules) {
            if (!one.missing.empty()) continue;
            Tone tone = Tone::plain;
            if (laboratory.today && one.share[i] != (*laboratory.today)[i])
                tone = one.share[i] > (*laboratory.today)[i] ? Tone::good : Tone::warning;
            row.push_back({{text(figure(one.share[i]))}, tone});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

void add_laboratory(const Pen& pen, const Laboratory& laboratory, Blocks& out) {
    out.emplace_back(
        Heading{.anchor = "laboratory", .words = {text(pen.word("report.money.lab"))}});
    out.emplace_back(Paragraph{{text(
        pen.word("report.money.lab.lead", {{"income", pen.money(laboratory.choice.income)}}))}});
    out.emplace_back(rules_table(pen, laboratory));
    out.emplace_back(shares_table(pen, laboratory));
    if (laboratory.today)
        out.emplace_back(Paragraph{{muted(pen.word("report.money.lab.colours"))}});
}

}  // namespace

Document share_document(const assess::Assessment& assessment, const Laboratory* laboratory,
                        base::Language language) {
    const Pen pen(assessment, language);
    Document out = money_frame(pen, "report.money.share");
    add_money(pen, out.blocks);
    if (laboratory != nullptr) add_laboratory(pen, *laboratory, out.blocks);
    return out;
}

Document stability_document(const assess::Assessment& assessment,
                            const games::LeastCore* least_core, base::Language language) {
    const Pen pen(assessment, language);
    Document out = money_frame(pen, "report.money.stability");
    if (assessment.money.empty()) return out;
    add_stability(pen, out.blocks);
    if (!assessment.money.stability) return out;
    const accounts::Stability& stability = *assessment.money.stability;
    if (least_core != nullptr)
        out.blocks.emplace_back(Paragraph{{text(pen.word(
            least_core->epsilon > 0 ? "report.money.least_core.empty" : "report.money.least_core",
            {{"amount", pen.money(max(least_core->epsilon, -least_core->epsilon))}}))}});
    Table table{.caption = pen.word("report.money.payoffs"),
                .columns = {{pen.word("report.money.member")},
                            {pen.word("report.money.payoff"), Align::right},
                            {pen.word("report.money.alone"), Align::right}}};
    if (stability.repair && stability.repair->possible)
        table.columns.push_back({pen.word("report.money.repaired"), Align::right});
    for (std::size_t i = 0; i < stability.payoff.size(); ++i) {
        std::vector<Table::Cell> row{{{text(pen.member(assessment.money.file->members[i].id))}},
                                     {{text(figure(stability.payoff[i]))}},
                                     {{text(figure(stability.alone[i]))}}};
        if (table.columns.size() > 3)
            row.push_back({{text(figure(stability.repair->allocation[i]))}});
        table.rows.push_back(std::move(row));
    }
    out.blocks.emplace_back(std::move(table));
    return out;
}

}  // namespace hanse::report
