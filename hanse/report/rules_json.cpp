// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/rules_json.hpp"

#include <array>

#include "hanse/lawbook/rule_query.hpp"

namespace hanse::report {

using base::Value;
using knowledge::DatedNumber;
using knowledge::Rule;
using knowledge::RuleBook;
using lawbook::Witness;

namespace {

template <class Range, class Of>
Value list(const Range& range, Of of) {
    Value out = Value::list();
    for (const auto& one : range) out.push(of(one));
    return out;
}

Value day(const std::optional<base::Date>& day) { return day ? Value(day->text()) : Value(); }

std::string code(knowledge::Verification how, bool partly) {
    return std::string(lawbook::code_of(how)) + (partly ? "~" : "");
}

Value in_force(const knowledge::InForce& days) {
    return Value::map().set("from", day(days.from)).set("to", day(days.to));
}

Value citation(const knowledge::Citation& one) {
    Value out = Value::map();
    out.set("law", one.law).set("article", one.article);
    out.set("verification", code(one.verification, one.partly));
    if (!one.text.empty()) out.set("text", one.text);
    if (!one.note.empty()) out.set("note", one.note);
    return out;
}

Value headline(const Rule& rule) {
    Value out = Value::map();
    out.set("id", rule.id).set("name", rule.name);
    out.set("kind", lawbook::word_of(rule.kind)).set("area", lawbook::word_of(rule.area));
    out.set("jurisdiction", rule.jurisdiction).set("in_force", in_force(rule.in_force));
    out.set("verification", lawbook::code_of(lawbook::best_verification(rule)));
    out.set("fires", rule.verified() || rule.drawn_by_paper());
    out.set("law_ids", Value::list_of(rule.law_ids)).set("paper", Value::list_of(rule.paper));
    return out;
}

Value condition(const knowledge::Condition& one, const RuleBook& book) {
    return Value::map()
        .set("text", one.text())
        .set("words", one.words(book.facts(), book.numbers()));
}

Value conditions(const Rule& rule, const RuleBook& book) {
    Value out = Value::map();
    if (rule.when) out.set("when", condition(*rule.when, book));
    const bool holds = rule.kind >= knowledge::RuleKind::presumption;
    out.set(holds ? "holds" : "violated", condition(rule.test, book));
    if (rule.suspected) out.set("suspected", condition(*rule.suspected, book));
    return out;
}

Value facts_of(const Witness& witness, const RuleBook& book) {
    Value out = Value::map();
    for (const lawbook::StatedFact& one : witness.facts)
        out.set(book.facts()[one.fact].id,
                knowledge::written_form(book.facts()[one.fact], one.value));
    return out;
}

Value witness(const std::optional<Witness>& one, const RuleBook& book) {
    if (!one) return {};
    Value out = Value::map().set("facts", facts_of(*one, book));
    if (one->forgotten) out.set("forgotten", book.facts()[*one->forgotten].id);
    return out;
}

Value question(const knowledge::FactDefinition& about) {
    Value out = Value::map().set("fact", about.id).set("name", about.name);
    if (!about.asks.en.empty()) out.set("asks", about.asks);
    return out;
}

Value version(const DatedNumber::Version* one) {
    if (one == nullptr) return {};
    return Value::map()
        .set("is", one->is.exact())
        .set("from", one->from.text())
        .set("enabled", one->enabled)
        .set("citation", citation(one->citation));
}

constexpr std::array<const char*, 10> kParts{"name",  "kind",    "area",  "conditions", "scope",
                                             "stage", "sources", "dates", "words",      "remedy"};
constexpr std::array<const char*, 6> kCauses{"rule-came",      "rule-went",    "rule-changed",
                                             "number-changed", "fact-changed", "other"};
constexpr std::array<const char*, 6> kStatuses{"violated", "suspected",      "satisfied",
                                               "unknown",  "not_applicable", "not_yet"};
constexpr std::array<const char*, 4> kRoles{"fires", "suspects", "clear", "open"};

template <class Enum, std::size_t count>
Value named(const std::array<const char*, count>& names, Enum value) {
    return Value(names[static_cast<std::size_t>(value)]);
}

Value status(const std::optional<assess::Status>& one) {
    return one ? named(kStatuses, *one) : Value();
}

Value rule_change(const lawbook::RuleChange& one) {
    Value out = Value::map();
    out.set("id", one.either().id).set("name", one.either().name);
    out.set("before", one.before != nullptr ? in_force(one.before->in_force) : Value());
    out.set("after", one.after != nullptr ? in_force(one.after->in_force) : Value());
    out.set("parts", list(one.parts, [](lawbook::RulePart part) { return named(kParts, part); }));
    return out;
}

Value finding_change(const lawbook::FindingChange& one) {
    return Value::map()
        .set("rule", one.rule->id)
        .set("before", status(one.before))
        .set("after", status(one.after))
        .set("cause", named(kCauses, one.cause))
        .set("because", Value::list_of(one.because));
}

}  // namespace

Value rule_list_value(const RuleBook&, std::span<const Rule* const> rules) {
    return Value::map().set("rules", list(rules, [](const Rule* rule) { return headline(*rule); }));
}

Value rule_value(const RuleBook& book, const lawbook::RuleWitnesses& found) {
    const Rule& rule = *found.rule;
    Value out = headline(rule);
    out.set("conditions", conditions(rule, book));
    out.set("sources", list(rule.citations, citation));
    Value says = Value::map().set("true", rule.says_true).set("false", rule.says_false);
    if (rule.suspected) says.set("suspected", rule.says_suspected);
    out.set("says", std::move(says));
    out.set("remedy", rule.remedy.words).set("nodes", Value::list_of(rule.remedy.nodes));
    out.set("facts", list(rule.facts,
                          [&](knowledge::FactIndex fact) { return question(book.facts()[fact]); }));
    out.set("witnesses", Value::map()
                             .set("day", found.day.text())
                             .set("gate_disregarded", found.gate_disregarded)
                             .set("fires", witness(found.fires, book))
                             .set("suspects", witness(found.suspects, book))
                             .set("clear", witness(found.clear, book))
                             .set("open", witness(found.open, book)));
    return out;
}

Value book_check_value(const RuleBook& book, const lawbook::BookCheck& check) {
    Value out = Value::map();
    out.set("rules", check.witnesses.size());
    out.set("fires", check.fires)
        .set("suspects", check.suspects)
        .set("clear", check.clear)
        .set("open", check.open);
    out.set("from_memory", check.from_memory).set("rows", book.rows().size());
    out.set("rows_with_rule", check.rows_with_rule);
    out.set("rows_with_reason", check.rows_with_reason);
    out.set("sources", book.sources().size()).set("numbers", book.numbers().all().size());
    out.set("missing", list(check.missing, [](const lawbook::Missing& one) {
                return Value::map()
                    .set("rule", one.rule->id)
                    .set("case", named(kRoles, one.role))
                    .set("place", one.rule->place.text());
            }));
    out.set("passed", check.passed()).set("failed", check.failed());
    return out;
}

Value rows_value(const RuleBook& book) {
    return Value::map().set(
        "rows", list(book.rows(), [&](const knowledge::LawRow& row) {
            Value out = Value::map().set("id", row.id).set("source", row.source);
            out.set("type", lawbook::code_of(row.type));
            out.set("verification", list(row.verification, [](const knowledge::Checked& one) {
                        return Value(code(one.how, one.partly));
                    }));
            out.set("rules",
                    list(book.rules_for(row), [](const Rule* rule) { return Value(rule->id); }));
            if (!row.none.en.empty()) out.set("none", row.none);
            return out;
        }));
}

Value book_diff_value(const lawbook::BookDiff& diff, std::span<const CaseDiff> cases) {
    Value out = Value::map().set("rules", list(diff.rules, rule_change));
    out.set("numbers", list(diff.numbers, [](const lawbook::NumberChange& one) {
                return Value::map()
                    .set("id", one.number->id)
                    .set("before", version(one.before))
                    .set("after", version(one.after));
            }));
    out.set("cases", list(cases, [](const CaseDiff& one) {
                return Value::map()
                    .set("name", one.name)
                    .set("changes", list(one.changes, finding_change));
            }));
    return out;
}

}  // namespace hanse::report
