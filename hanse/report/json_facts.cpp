// SPDX-License-Identifier: GPL-3.0-or-later
// What is known, on whose word; the laws that the findings cite.
#include <set>

#include "hanse/report/json_sections.hpp"

namespace hanse::report::json {

using assess::Assessment;
using assess::Finding;
using assess::Status;
using knowledge::FactCatalogue;
using knowledge::FactIndex;

namespace {

constexpr std::array<std::string_view, 4> kOrigins{"absent", "asked", "stated", "derived"};
constexpr std::array<std::string_view, 7> kConfidences{
    "unstated", "verified", "seed", "memory", "judged", "self_reported", "measured"};

void add_provenance(const domain::Provenance& from, Object& out) {
    if (!from.source.empty()) out.with("source", from.source);
    if (from.as_of) out.with("as_of", from.as_of->text());
    if (from.confidence != domain::Confidence::unstated)
        out.with("confidence", named(kConfidences, from.confidence));
    if (!from.note.empty()) out.with("note", from.note);
}

Value fact(const knowledge::Fact& one, const knowledge::FactDefinition& definition,
           const FactCatalogue& catalogue) {
    Object out(9);
    out.with("id", definition.id)
        .with("value", knowledge::written_form(definition, one.value))
        .with("origin", named(kOrigins, one.origin));
    if (one.statement != nullptr) add_provenance(one.statement->provenance, out);
    if (!one.inputs.empty()) out.with("inputs", fact_ids(one.inputs, catalogue));
    if (!one.gaps.empty()) out.with("gaps", texts(one.gaps));
    return out.take();
}

/// Facts of which anything can be said; the others are absent.
/// Laws and papers that the findings printed in full cite.

}  // namespace

Value facts(const Assessment& a) {
    const FactCatalogue& catalogue = a.facts.catalogue();
    Value::List out;
    out.reserve(catalogue.size());
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
        const FactIndex index{static_cast<std::uint16_t>(i)};
        const knowledge::Fact& one = a.facts[index];
        if (one.origin != knowledge::Origin::absent || !one.gaps.empty())
            out.push_back(fact(one, catalogue[index], catalogue));
    }
    return Value(std::move(out));
}

Value case_sources(const domain::CaseFile& file) {
    return list(file.sources, [](const auto& entry) {
        const auto& [key, source] = entry;
        return Object(4)
            .with("key", key)
            .with("title", words(source.title))
            .with("ref", source.ref)
            .with("kind", source.kind)
            .take();
    });
}

Value law_sources(const Assessment& a) {
    std::set<std::string_view> cited;
    for (const Finding& one : a.findings)
        if (one.status == Status::violated || one.status == Status::suspected)
            for (const knowledge::Citation* source : one.sources) cited.insert(source->law);
    Value::List out;
    for (const std::string_view key : cited) {
        const auto found = a.book->sources().find(key);
        if (found == a.book->sources().end()) continue;
        const knowledge::SourceText& source = found->second;
        out.push_back(
            Object(9)
                .with("key", source.key)
                .with("title", words(source.title))
                .with("kind", source.kind)
                .with("jurisdiction", source.jurisdiction)
                .with("number", source.number)
                .with("binding", source.binding)
                .with("from", source.in_force.from ? Value(source.in_force.from->text()) : Value())
                .with("to", source.in_force.to ? Value(source.in_force.to->text()) : Value())
                .with("ref", source.ref)
                .take());
    }
    return Value(std::move(out));
}

}  // namespace hanse::report::json
