// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/facts.hpp"
#include "hanse/report/pen.hpp"
#include "hanse/report/scan_document.hpp"
#include "hanse/report/scan_names.hpp"

namespace hanse::report {

using base::Value;

namespace {

Value spot_value(const clauses::Spot& spot) {
    Value out = Value::map();
    if (spot.page > 0) out.set("page", spot.page);
    if (spot.line > 0) out.set("line", spot.line);
    if (!spot.number.empty()) out.set("number", spot.number);
    if (!spot.headings.empty()) out.set("headings", Value::list_of(spot.headings));
    return out;
}

Value finding_value(const clauses::Finding& one, const knowledge::RuleBook& book) {
    Value out = Value::map();
    out.set("id", one.id);
    out.set("kind", one.kind->id);
    out.set("name", one.kind->name);
    out.set("place", spot_value(one.spot));
    out.set("quotation", one.quotation);
    out.set("certainty", name_of(one.judgement.certainty));
    out.set("reason", name_of(one.judgement.reason));
    if (!one.understood()) return out;
    out.set("reads", name_of(one.judgement.mode));
    if (!one.judgement.bearer.empty()) out.set("bearer", one.judgement.bearer);
    out.set("fact", book.facts()[one.fact].id);
    out.set("value", one.value);
    return out;
}

Value lacking_value(const clauses::Lacking& one, const ScanReport& report,
                    const knowledge::RuleBook& book) {
    Value out = Value::map();
    out.set("clause", one.clause->id);
    out.set("document", report.library.document_of(*one.clause).id);
    out.set("title", one.clause->title);
    out.set("nodes", Value::list_of(one.clause->nodes));
    Value unsaid = Value::map();
    for (const clauses::Setting& setting : one.unsaid)
        unsaid.set(book.facts()[setting.fact].id, setting.value);
    out.set("unsaid", std::move(unsaid));
    return out;
}

}  // namespace

Value scan_value(const assess::Assessment& assessment, const ScanReport& report) {
    const knowledge::RuleBook& book = *assessment.book;
    const clauses::Scan& scan = report.scan;
    Value out = Value::map();
    out.set("schema", "hanse.scan/1");
    out.set("file", scan.document.file);
    Value findings = Value::list(), contradictions = Value::list(), lacking = Value::list();
    for (const clauses::Finding& one : scan.findings) findings.push(finding_value(one, book));
    for (const clauses::Contradiction& one : scan.contradictions) {
        Value item = Value::map();
        item.set("fact", book.facts()[one.fact].id);
        Value ids = Value::list();
        for (const std::size_t at : one.findings) ids.push(scan.findings[at].id);
        item.set("findings", std::move(ids));
        contradictions.push(std::move(item));
    }
    for (const clauses::Lacking& one : report.lacking)
        lacking.push(lacking_value(one, report, book));
    out.set("findings", std::move(findings));
    out.set("contradictions", std::move(contradictions));
    out.set("lacking", std::move(lacking));
    out.set("paragraphs", scan.read);
    out.set("untouched", scan.untouched.size());
    if (!report.list_untouched) return out;
    Value paragraphs = Value::list();
    for (const std::size_t at : scan.untouched) {
        Value item = Value::map();
        item.set("place", spot_value(scan.document.paragraphs[at].spot));
        item.set("text", scan.document.paragraphs[at].text);
        paragraphs.push(std::move(item));
    }
    out.set("untouched_paragraphs", std::move(paragraphs));
    return out;
}

std::string spot_words(const knowledge::RuleBook& book, const clauses::Spot& spot,
                       base::Language language) {
    const auto word = [&](std::string_view key, std::size_t number) {
        std::string out = book.word(key).in(language);
        return out.replace(out.find("{n}"), 3, std::to_string(number));
    };
    std::string out = spot.number;
    const auto add = [&](const std::string& words) {
        out += (out.empty() ? "" : book.word("report.comma").in(language)) + words;
    };
    if (spot.page > 0) add(word("report.scan.page", spot.page));
    if (spot.line > 0) add(word("report.scan.line", spot.line));
    return out;
}

std::string proposal_words(const knowledge::RuleBook& book, knowledge::FactIndex fact,
                           const std::string& value, base::Language language) {
    const knowledge::FactDefinition& definition = book.facts()[fact];
    const auto typed = knowledge::read_value(definition, base::Value(value), {});
    return definition.name.in(language) + book.word("report.scan.equals").in(language) +
           (typed ? knowledge::words_for(definition, *typed).in(language) : value);
}

}  // namespace hanse::report
