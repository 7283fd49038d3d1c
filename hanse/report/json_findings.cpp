// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule judged, and the questions that are open.
#include "hanse/report/json_sections.hpp"

namespace hanse::report::json {

using assess::Assessment;
using assess::Finding;
using assess::Status;
using knowledge::FactCatalogue;

namespace {

constexpr std::array<std::string_view, 6> kStatuses{"violated", "suspected",      "satisfied",
                                                    "unknown",  "not_applicable", "not_yet"};
constexpr std::array<std::string_view, 3> kGrades{"low", "medium", "high"};

Value citation(const knowledge::Citation& one) {
    Object out(6);
    out.with("law", one.law)
        .with("article", one.article)
        .with("verification", named(knowledge::kVerificationCodes, one.verification));
    if (one.partly) out.with("partly", true);
    if (!one.text.empty()) out.with("text", one.text);
    if (!one.note.empty()) out.with("note", words(one.note));
    return out.take();
}

Value remedy(const knowledge::Remedy& one, const FactCatalogue& catalogue) {
    Object settings(one.settings.size());
    for (const auto& setting : one.settings)
        settings.with(catalogue[setting.fact].id.c_str(),
                      knowledge::written_form(catalogue[setting.fact], setting.value));
    return Object(3)
        .with("text", words(one.words))
        .with("set", settings.take())
        .with("nodes", ids(one.nodes))
        .take();
}

Value finding(const Finding& one, const FactCatalogue& catalogue) {
    Object out(15);
    out.with("rule", one.rule->id)
        .with("status", named(kStatuses, one.status))
        .with("area", named(knowledge::kAreaWords, one.rule->area));
    if (!one.sentence.empty()) out.with("sentence", words(one.sentence));
    if (one.status == Status::unknown)
        out.with("name", words(one.rule->name)).with("open", fact_ids(one.open, catalogue));
    if (one.status != Status::violated && one.status != Status::suspected) return out.take();
    out.with("name", words(one.rule->name))
        .with("kind", named(knowledge::kKindWords, one.rule->kind))
        .with("grade", one.grade ? named(kGrades, *one.grade) : Value())
        .with("severity", interval(one.severity))
        .with("facts", fact_ids(one.facts, catalogue))
        .with("open", fact_ids(one.open, catalogue))
        .with("sources", list(one.sources,
                              [](const knowledge::Citation* source) { return citation(*source); }))
        .with("unconfirmed", one.article_unconfirmed)
        .with("paper", ids(one.rule->paper))
        .with("law_ids", ids(one.rule->law_ids))
        .with("remedy", remedy(one.rule->remedy, catalogue));
    return out.take();
}

Value question(const assess::Question& one, const FactCatalogue& catalogue) {
    Object out(5);
    out.with("fact", catalogue[one.fact].id)
        .with("asks", words(catalogue[one.fact].asks))
        .with("weight", fraction(one.weight))
        .with("rules", ids_of(one.rules));
    if (!one.gaps.empty()) out.with("gaps", texts(one.gaps));
    return out.take();
}

}  // namespace

Value findings(const Assessment& a) {
    return list(a.findings, [&](const Finding& one) { return finding(one, a.facts.catalogue()); });
}

Value questions(const Assessment& a) {
    return list(a.questions,
                [&](const assess::Question& one) { return question(one, a.facts.catalogue()); });
}

}  // namespace hanse::report::json
