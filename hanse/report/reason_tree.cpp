// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/reason_tree.hpp"

#include <algorithm>

namespace hanse::report {

using knowledge::Condition;
using knowledge::FactIndex;

namespace {

constexpr std::size_t kDepthMax = 5;

void append(Inline& out, const Inline& more) { out.insert(out.end(), more.begin(), more.end()); }

List::Item fact_item(const Pen& pen, FactIndex fact, std::vector<FactIndex>& above) {
    const knowledge::FactDefinition& about = pen.of().facts.definition(fact);
    const knowledge::Fact& one = pen.of().facts[fact];
    List::Item out{.words = {text(pen.in(about.name) + " "), code(about.id), text(" = "),
                             strong(pen.value(fact)), text(pen.word("report.sep"))}};
    append(out.words, pen.origin(fact));
    if (one.statement != nullptr && !one.statement->place.text().empty())
        out.words.push_back(muted(pen.word("report.sep") + one.statement->place.text()));
    const bool again = std::ranges::find(above, fact) != above.end();
    if (again || above.size() == kDepthMax) return out;
    above.push_back(fact);
    List below;
    for (const FactIndex input : one.inputs) below.items.push_back(fact_item(pen, input, above));
    for (const base::Bilingual& gap : one.gaps)
        below.items.push_back(
            {.words = {badge(pen.word("report.gap"), Tone::muted), text(" " + pen.in(gap))}});
    above.pop_back();
    if (!below.items.empty()) out.more.emplace_back(std::move(below));
    return out;
}

Run judged(const Pen& pen, base::Truth truth) {
    if (truth == base::Truth::yes) return badge(pen.word("report.holds"), Tone::note);
    return truth == base::Truth::no ? badge(pen.word("report.does_not_hold"), Tone::muted)
                                    : badge(pen.word("report.unknown"), Tone::warning);
}

/// The ids after every '$' in a condition.
std::vector<std::string_view> number_ids(std::string_view condition) {
    std::vector<std::string_view> out;
    for (std::size_t at = condition.find('$'); at != std::string_view::npos;
         at = condition.find('$', at + 1)) {
        const std::size_t end = condition.find_first_of(" )]\n,", at);
        const std::string_view id =
            condition.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
        if (std::ranges::find(out, id) == out.end()) out.push_back(id);
    }
    return out;
}

List::Item number_item(const Pen& pen, std::string_view id) {
    List::Item out{.words = {code("$" + std::string(id))}};
    const auto index = pen.book().numbers().find(id);
    if (!index) return out;
    const knowledge::DatedNumber& number = pen.book().numbers()[*index];
    append(out.words, {text(" " + pen.in(number.name) + " = ")});
    const knowledge::DatedNumber::Version* version = number.on(pen.of().day);
    if (version == nullptr) {
        append(out.words, {strong(pen.word("report.number.none"))});
        return out;
    }
    append(out.words, {strong(version->is.exact()),
                       text(pen.word("report.sep") +
                            pen.word("report.in_force_from", {{"day", version->from.text()}}) +
                            pen.word("report.sep"))});
    append(out.words, pen.citation(version->citation));
    return out;
}

}  // namespace

List::Item fact_item(const Pen& pen, FactIndex fact) {
    std::vector<FactIndex> above;
    return fact_item(pen, fact, above);
}

List::Item condition_item(const Pen& pen, const std::string& name, const Condition& condition) {
    const knowledge::NumbersOnDay numbers(pen.book().numbers(), pen.of().day);
    List::Item out{.words = {strong(name), text(" "), code(condition.text()), text(" "),
                             judged(pen, condition.judge({pen.of().facts, numbers}))}};
    List below;
    for (const FactIndex fact : condition.facts()) below.items.push_back(fact_item(pen, fact));
    for (const std::string_view id : number_ids(condition.text()))
        below.items.push_back(number_item(pen, id));
    out.more.emplace_back(std::move(below));
    return out;
}

List rule_tree(const Pen& pen, const knowledge::Rule& rule) {
    List out;
    if (rule.when)
        out.items.push_back(condition_item(pen, pen.word("report.why.when"), *rule.when));
    const bool holds = rule.kind == knowledge::RuleKind::presumption ||
                       rule.kind == knowledge::RuleKind::factor ||
                       rule.kind == knowledge::RuleKind::safe_harbour;
    out.items.push_back(condition_item(
        pen, pen.word(holds ? "report.why.holds" : "report.why.violated"), rule.test));
    if (rule.suspected)
        out.items.push_back(condition_item(pen, pen.word("report.why.suspected"), *rule.suspected));
    return out;
}

}  // namespace hanse::report
