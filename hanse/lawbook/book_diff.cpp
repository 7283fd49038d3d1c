// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/lawbook/book_diff.hpp"

#include <algorithm>
#include <map>

namespace hanse::lawbook {

using assess::Assessment;
using assess::Finding;
using assess::Status;
using knowledge::Citation;
using knowledge::DatedNumber;
using knowledge::Rule;
using knowledge::RuleBook;

namespace {

std::string text_of(const std::optional<knowledge::Condition>& condition) {
    return condition ? condition->text() : std::string();
}

bool same_days(const knowledge::InForce& a, const knowledge::InForce& b) {
    return a.from == b.from && a.to == b.to;
}

bool same_citation(const Citation& a, const Citation& b) {
    return a.law == b.law && a.article == b.article && a.verification == b.verification &&
           a.partly == b.partly && a.text == b.text && a.note == b.note;
}

/// Facts by id: an index counts in its own book only.
std::vector<std::pair<std::string, knowledge::FactValue>> settings_of(const RuleBook& book,
                                                                      const Rule& rule) {
    std::vector<std::pair<std::string, knowledge::FactValue>> out;
    for (const knowledge::FactSetting& one : rule.remedy.settings)
        out.emplace_back(book.facts()[one.fact].id, one.value);
    return out;
}

std::vector<RulePart> parts_that_differ(const RuleBook& book_a, const Rule& a,
                                        const RuleBook& book_b, const Rule& b) {
    std::vector<RulePart> out;
    const auto note = [&](bool same, RulePart part) {
        if (!same) out.push_back(part);
    };
    note(a.name == b.name, RulePart::name);
    note(a.kind == b.kind, RulePart::kind);
    note(a.area == b.area, RulePart::area);
    note(text_of(a.when) == text_of(b.when) && a.test.text() == b.test.text() &&
             text_of(a.suspected) == text_of(b.suspected),
         RulePart::conditions);
    note(a.objectives == b.objectives && a.jurisdiction == b.jurisdiction, RulePart::aims);
    note(a.advised == b.advised && a.required == b.required, RulePart::stage);
    note(std::ranges::equal(a.citations, b.citations, same_citation) && a.law_ids == b.law_ids &&
             a.paper == b.paper,
         RulePart::sources);
    note(same_days(a.in_force, b.in_force), RulePart::dates);
    note(a.says_true == b.says_true && a.says_false == b.says_false &&
             a.says_suspected == b.says_suspected,
         RulePart::words);
    note(a.remedy.words == b.remedy.words && a.remedy.nodes == b.remedy.nodes &&
             settings_of(book_a, a) == settings_of(book_b, b),
         RulePart::remedy);
    return out;
}

/// By id; without a day also by the first day in force, since all versions stand side by side.
std::map<std::string, const Rule*> rules_of(const BookOnDay& side) {
    std::map<std::string, const Rule*> out;
    for (const Rule& rule : side.book->rules()) {
        if (side.day && !rule.in_force.on(*side.day)) continue;
        const bool dated = !side.day && rule.in_force.from;
        out.emplace(rule.id + (dated ? " " + rule.in_force.from->text() : ""), &rule);
    }
    return out;
}

std::vector<RuleChange> rules_that_differ(const BookOnDay& before, const BookOnDay& after) {
    const auto old_rules = rules_of(before);
    const auto new_rules = rules_of(after);
    std::map<std::string, RuleChange> pairs;
    for (const auto& [key, rule] : old_rules) pairs[key].before = rule;
    for (const auto& [key, rule] : new_rules) pairs[key].after = rule;
    std::vector<RuleChange> out;
    for (auto& [key, change] : pairs) {
        if (change.before == change.after) continue;
        if (change.before != nullptr && change.after != nullptr) {
            change.parts =
                parts_that_differ(*before.book, *change.before, *after.book, *change.after);
            if (change.parts.empty()) continue;
        }
        out.push_back(std::move(change));
    }
    return out;
}

/// Without a day, the latest version.
const DatedNumber::Version* version_on(const DatedNumber& number, std::optional<base::Date> day) {
    if (day) return number.on(*day);
    return number.versions.empty() ? nullptr : &number.versions.back();
}

bool same_version(const DatedNumber::Version* a, const DatedNumber::Version* b) {
    if (a == nullptr || b == nullptr) return a == b;
    return a->is == b->is && a->enabled == b->enabled && a->from == b->from &&
           same_citation(a->citation, b->citation);
}

std::vector<NumberChange> numbers_that_differ(const BookOnDay& before, const BookOnDay& after) {
    std::map<std::string, NumberChange> pairs;
    for (const DatedNumber& number : before.book->numbers().all()) {
        pairs[number.id].number = &number;
        pairs[number.id].before = version_on(number, before.day);
    }
    for (const DatedNumber& number : after.book->numbers().all()) {
        pairs[number.id].number = &number;
        pairs[number.id].after = version_on(number, after.day);
    }
    std::vector<NumberChange> out;
    for (const auto& [id, change] : pairs)
        if (!same_version(change.before, change.after)) out.push_back(change);
    return out;
}

// --- For a case ---

using FindingsById = std::map<std::string, const Finding*>;

FindingsById by_id(const Assessment& answer) {
    FindingsById out;
    for (const Finding& finding : answer.findings) out.emplace(finding.rule->id, &finding);
    return out;
}

const Finding* find(const FindingsById& findings, const std::string& id) {
    const auto found = findings.find(id);
    return found == findings.end() ? nullptr : found->second;
}

/// The changed numbers that the conditions of a rule name.
std::vector<std::string> numbers_behind(const Rule& rule, const RuleBook& book,
                                        const BookDiff& law) {
    std::vector<std::string> out;
    const auto add = [&](const knowledge::Condition& condition) {
        for (const std::uint16_t index : condition.numbers()) {
            const std::string& id = book.numbers()[index].id;
            const bool changed = std::ranges::any_of(
                law.numbers, [&](const NumberChange& one) { return one.number->id == id; });
            if (changed && std::ranges::find(out, id) == out.end()) out.push_back(id);
        }
    };
    if (rule.when) add(*rule.when);
    add(rule.test);
    if (rule.suspected) add(*rule.suspected);
    return out;
}

std::vector<std::string> facts_behind(const Rule& rule, const Assessment& before,
                                      const Assessment& after) {
    std::vector<std::string> out;
    for (const knowledge::FactIndex fact : rule.facts) {
        const std::string& id = after.book->facts()[fact].id;
        if (before.book->facts().find(id) == nullptr) continue;
        if (before.facts[id].value != after.facts[id].value) out.push_back(id);
    }
    return out;
}

void explain(FindingChange& change, const Rule& rule, const Assessment& before,
             const Assessment& after, const BookDiff& law) {
    const auto changed = std::ranges::find_if(
        law.rules, [&](const RuleChange& one) { return one.either().id == rule.id; });
    change.because = numbers_behind(rule, change.after ? *after.book : *before.book, law);
    if (!change.before)
        change.cause = Cause::rule_came;
    else if (!change.after)
        change.cause = Cause::rule_went;
    else if (changed != law.rules.end())
        change.cause = Cause::rule_changed;
    else if (!change.because.empty())
        change.cause = Cause::number_changed;
    else {
        change.because = facts_behind(rule, before, after);
        change.cause = change.because.empty() ? Cause::other : Cause::fact_changed;
    }
}

bool says_something(const Finding* finding) {
    return finding != nullptr && finding->status != Status::not_applicable &&
           finding->status != Status::not_yet;
}

}  // namespace

BookDiff compare(const BookOnDay& before, const BookOnDay& after) {
    return {.rules = rules_that_differ(before, after),
            .numbers = numbers_that_differ(before, after)};
}

std::vector<FindingChange> compare(const Assessment& before, const Assessment& after,
                                   const BookDiff& law) {
    const FindingsById old_findings = by_id(before);
    const FindingsById new_findings = by_id(after);
    FindingsById all = old_findings;
    for (const auto& [id, finding] : new_findings) all[id] = finding;
    std::vector<FindingChange> out;
    for (const auto& [id, either] : all) {
        const Finding* was = find(old_findings, id);
        const Finding* is = find(new_findings, id);
        const bool on_both = was != nullptr && is != nullptr;
        if (on_both ? was->status == is->status : !says_something(either)) continue;
        FindingChange change{.rule = either->rule};
        if (was != nullptr) change.before = was->status;
        if (is != nullptr) change.after = is->status;
        explain(change, *either->rule, before, after, law);
        out.push_back(std::move(change));
    }
    // As in a report: what is graver now, or was, stands first.
    std::ranges::stable_sort(
        out, {}, [](const FindingChange& one) { return one.after ? *one.after : *one.before; });
    return out;
}

}  // namespace hanse::lawbook
