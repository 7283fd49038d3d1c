// SPDX-License-Identifier: GPL-3.0-or-later
// One rule with everything there is to say about it.
#include <algorithm>

#include "hanse/lawbook/rule_query.hpp"
#include "hanse/report/rules_document.hpp"
#include "hanse/report/rules_frame.hpp"

namespace hanse::report {

using knowledge::Condition;
using knowledge::Rule;
using knowledge::RuleBook;
using knowledge::RuleKind;
using lawbook::RuleWitnesses;
using lawbook::Witness;

namespace {

void entry(Definitions& out, std::string name, Inline meaning, std::vector<Inline> more = {}) {
    out.entries.push_back({{text(std::move(name))}, std::move(meaning), std::move(more)});
}

bool weighs(RuleKind kind) { return kind >= RuleKind::presumption; }

Inline ids(const BookPen& pen, const std::vector<std::string>& list) {
    return {text(list.empty() ? pen.word("report.none") : pen.joined(list))};
}

Definitions head_facts(const BookPen& pen, const Rule& rule) {
    Definitions out;
    entry(out, pen.word("report.rules.rule"), {code(rule.id)});
    entry(out, pen.word("report.rules.sort"), {text(pen.word(kind_key(rule.kind)))});
    entry(out, pen.word("report.rules.area"), {text(pen.word(area_key(rule.area)))});
    entry(out, pen.word("report.rules.jurisdiction"),
          {text(jurisdiction_in_words(pen, rule.jurisdiction))});
    entry(out, pen.word("report.rules.days"), {text(days_in_words(pen, rule.in_force))});
    entry(out, pen.word("report.rules.row"), ids(pen, rule.law_ids));
    if (!rule.objectives.empty()) {
        std::vector<std::string> aims;
        for (const assess::ObjectiveId one : rule.objectives) aims.push_back(pen.objective(one));
        entry(out, pen.word("report.rules.aims"), ids(pen, aims));
    }
    if (rule.advised)
        entry(out, pen.word("report.rules.advised"),
              {text(pen.stage(static_cast<int>(*rule.advised)))});
    if (rule.required)
        entry(out, pen.word("report.rules.required"),
              {text(pen.stage(static_cast<int>(*rule.required)))});
    if (!rule.verified() && !rule.drawn_by_paper())
        entry(out, pen.word("report.rules.checked"),
              {badge(pen.word("report.rules.does_not_fire"), Tone::warning)});
    return out;
}

/// In words, as written, and the dated numbers it names, with all their values.
void add_condition(const BookPen& pen, std::string_view key, const Condition& condition,
                   Definitions& out) {
    const RuleBook& book = pen.book();
    std::vector<Inline> more{{code(condition.text())}};
    for (const std::uint16_t index : condition.numbers()) {
        const knowledge::DatedNumber& number = book.numbers()[index];
        for (const auto& version : number.versions)
            more.push_back(
                {code("$" + number.id),
                 text(" = " + version.is.exact() + pen.word("report.sep") +
                      pen.word("report.in_force_from", {{"day", version.from.text()}}))});
    }
    entry(out, pen.word(key), {text(pen.in(condition.words(book.facts(), book.numbers())))},
          std::move(more));
}

void add_conditions(const BookPen& pen, const Rule& rule, Blocks& out) {
    Definitions conditions;
    if (rule.when) add_condition(pen, "report.why.when", *rule.when, conditions);
    add_condition(pen, weighs(rule.kind) ? "report.why.holds" : "report.why.violated", rule.test,
                  conditions);
    if (rule.suspected) add_condition(pen, "report.why.suspected", *rule.suspected, conditions);
    out.emplace_back(rules_heading(pen, "report.rules.condition", "condition"));
    out.emplace_back(std::move(conditions));
}

void add_sentences(const BookPen& pen, const Rule& rule, Blocks& out) {
    using assess::Status;
    Definitions sentences;
    const auto add = [&](lawbook::Role role, const base::Bilingual& words) {
        entry(sentences, pen.status(lawbook::expected_status(rule.kind, role), rule.kind),
              {text(pen.in(words))});
    };
    add(lawbook::Role::fires, rule.says_true);
    if (rule.suspected)
        entry(sentences, pen.status(Status::suspected, rule.kind),
              {text(pen.in(rule.says_suspected))});
    add(lawbook::Role::clear, rule.says_false);
    out.emplace_back(rules_heading(pen, "report.rules.sentences", "sentences"));
    out.emplace_back(std::move(sentences));
}

void add_sources(const BookPen& pen, const Rule& rule, Blocks& out) {
    List sources;
    for (const knowledge::Citation& citation : rule.citations)
        sources.items.push_back({.words = pen.citation(citation)});
    for (const std::string& item : rule.paper)
        sources.items.push_back({.words = pen.paper_item(item)});
    out.emplace_back(rules_heading(pen, "report.rules.sources", "sources"));
    out.emplace_back(std::move(sources));
}

void add_remedy(const BookPen& pen, const Rule& rule, Blocks& out) {
    out.emplace_back(rules_heading(pen, "report.rules.remedy", "remedy"));
    out.emplace_back(Paragraph{{text(pen.in(rule.remedy.words))}});
    List settings;
    for (const knowledge::FactSetting& one : rule.remedy.settings) {
        const knowledge::FactDefinition& about = pen.book().facts()[one.fact];
        settings.items.push_back(
            {.words = {text(pen.in(about.name) + " = " +
                            pen.in(knowledge::words_for(about, one.value)) + " "),
                       code(about.id)}});
    }
    for (const std::string& id : rule.remedy.nodes)
        if (const knowledge::Node* node = pen.book().node(id))
            settings.items.push_back({.words = {code(id), text(" " + pen.in(node->name))}});
    if (!settings.items.empty()) out.emplace_back(std::move(settings));
}

void add_questions(const BookPen& pen, const Rule& rule, Blocks& out) {
    Definitions facts;
    for (const knowledge::FactIndex fact : rule.facts) {
        const knowledge::FactDefinition& about = pen.book().facts()[fact];
        Inline words{code(about.id), text(" ")};
        words.push_back(about.asks.en.empty() ? muted(pen.word("report.rules.not_asked"))
                                              : text(pen.in(about.asks)));
        entry(facts, pen.in(about.name), std::move(words));
    }
    out.emplace_back(rules_heading(pen, "report.rules.facts", "facts"));
    out.emplace_back(std::move(facts));
}

Inline facts_of(const BookPen& pen, const Witness& witness) {
    Inline out;
    const auto part = [&](Run run) {
        if (!out.empty()) out.push_back(text(pen.word("report.comma")));
        out.push_back(std::move(run));
    };
    for (const lawbook::StatedFact& one : witness.facts) {
        const knowledge::FactDefinition& about = pen.book().facts()[one.fact];
        part(text(pen.in(about.name) + " = " + pen.in(knowledge::words_for(about, one.value))));
    }
    if (witness.forgotten)
        part(muted(pen.word("report.rules.forgotten",
                            {{"fact", pen.in(pen.book().facts()[*witness.forgotten].name)}})));
    if (out.empty()) out.push_back(muted(pen.word("report.rules.no_facts")));
    return out;
}

void add_witnesses(const BookPen& pen, const RuleWitnesses& found, Blocks& out) {
    const Rule& rule = *found.rule;
    Definitions witnesses;
    const auto add = [&](const std::optional<Witness>& one, lawbook::Role role) {
        entry(witnesses, pen.status(lawbook::expected_status(rule.kind, role), rule.kind),
              one ? facts_of(pen, *one)
                  : Inline{badge(pen.word("report.rules.none_found"), Tone::alarm)});
    };
    add(found.fires, lawbook::Role::fires);
    if (rule.suspected) add(found.suspects, lawbook::Role::suspects);
    add(found.clear, lawbook::Role::clear);
    add(found.open, lawbook::Role::open);
    out.emplace_back(rules_heading(pen, "report.rules.witnesses", "witnesses"));
    out.emplace_back(std::move(witnesses));
    out.emplace_back(Paragraph{{muted(pen.word(
        found.gate_disregarded ? "report.rules.witnesses.memory" : "report.rules.witnesses.note",
        {{"day", found.day.text()}}))}});
}

void add_versions(const BookPen& pen, const Rule& rule, Blocks& out) {
    List versions;
    for (const Rule& one : pen.book().rules())
        if (one.id == rule.id && &one != &rule)
            versions.items.push_back(
                {.words = {text(days_in_words(pen, one.in_force) + " "), muted(one.place.file)}});
    if (versions.items.empty()) return;
    out.emplace_back(rules_heading(pen, "report.rules.versions", "versions"));
    out.emplace_back(std::move(versions));
}

}  // namespace

Document rule_document(const RuleBook& book, const RuleWitnesses& found, base::Language language) {
    const BookPen pen(book, language);
    const Rule& rule = *found.rule;
    Document out = rules_page(pen, "report.rules.rule", pen.in(rule.name));
    out.head.facts = head_facts(pen, rule);
    add_conditions(pen, rule, out.blocks);
    add_sentences(pen, rule, out.blocks);
    add_sources(pen, rule, out.blocks);
    add_remedy(pen, rule, out.blocks);
    add_questions(pen, rule, out.blocks);
    add_witnesses(pen, found, out.blocks);
    add_versions(pen, rule, out.blocks);
    return out;
}

}  // namespace hanse::report
