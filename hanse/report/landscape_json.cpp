// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/landscape_document.hpp"

namespace hanse::report {

using base::Value;
using landscape::Landscape;

namespace {

template <class Items, class Of>
Value list(const Items& items, Of of) {
    Value out = Value::list();
    for (const auto& item : items) out.push(of(item));
    return out;
}

Value optional_year(const std::optional<int>& year) { return year ? Value(*year) : Value(); }

Value count_value(const landscape::Count& one) {
    return Value().set("name", one.name).set("families", one.families);
}

Value coverage_value(const landscape::Coverage& of) {
    return Value()
        .set("records", of.papers)
        .set("publications", of.publications)
        .set("families", of.families)
        .set("filtered_out", of.filtered_out)
        .set("owners_stand_in", of.owners_stand_in)
        .set("without_year", of.without_year)
        .set("without_class", of.without_class)
        .set("without_applicant", of.without_applicant)
        .set("without_origin", of.without_origin)
        .set("without_status", of.without_status)
        .set("without_text", of.without_text)
        .set("without_topic", of.without_topic)
        .set("without_effect", of.without_effect)
        .set("citations", of.cites_known ? Value(of.citations) : Value());
}

Value window_value(const std::optional<landscape::LifeCycle::Window>& one) {
    if (!one) return {};
    return Value()
        .set("from", one->from)
        .set("to", one->to)
        .set("families_a_year", one->families)
        .set("applicants_a_year", one->applicants);
}

Value life_value(const landscape::LifeCycle& of) {
    constexpr const char* kStages[] = {"unknown", "emergence", "growth", "maturity", "decline"};
    return Value()
        .set("stage", kStages[static_cast<std::size_t>(of.stage)])
        .set("families", of.families)
        .set("before", window_value(of.before))
        .set("recent", window_value(of.recent));
}

Value class_value(const landscape::ClassCount& one) {
    Value out = Value().set("symbol", one.symbol).set("families", one.families);
    if (!one.title.empty()) out.set("title", one.title);
    if (!one.below.empty()) out.set("below", list(one.below, class_value));
    return out;
}

Value applicant_value(const landscape::ApplicantRow& one) {
    return Value()
        .set("name", one.name)
        .set("country", one.country.empty() ? Value() : Value(one.country))
        .set("families", one.families)
        .set("share", one.share)
        .set("first", optional_year(one.first))
        .set("last", optional_year(one.last))
        .set("by_year", Value::list_of(one.by_year))
        .set("cited", one.cited)
        .set("subclasses", Value::list_of(one.subclasses))
        .set("topic", one.topic ? Value(*one.topic + 1) : Value());
}

Value applicants_value(const landscape::Applicants& of) {
    return Value()
        .set("known", of.known)
        .set("families", of.families)
        .set("with_largest_1_5_10", Value::list_of(of.largest))
        .set("rows", list(of.rows, applicant_value))
        .set("since", optional_year(of.since))
        .set("newcomers", list(of.newcomers, count_value))
        .set("leavers", list(of.leavers, count_value));
}

Value network_value(const landscape::Network& of) {
    return Value()
        .set("nodes", list(of.nodes, count_value))
        .set("links_in_all", of.links_in_all)
        .set("links", list(of.links, [&](const landscape::Link& one) {
                 return Value()
                     .set("from", of.nodes[one.from].name)
                     .set("to", of.nodes[one.to].name)
                     .set("families", one.families);
             }));
}

Value topic_value(const landscape::Topic& one) {
    return Value()
        .set("terms", Value::list_of(one.terms))
        .set("families", one.families)
        .set("recent", one.dated == 0 ? Value() : Value(one.recent))
        .set("applicants", list(one.applicants, count_value))
        .set("examples", Value::list_of(one.examples));
}

Value matrix_value(const Landscape& of) {
    const landscape::EffectMatrix& matrix = of.matrix;
    const auto effect = [&](std::size_t column) {
        return Value(of.effects[matrix.columns[column]].id);
    };
    Value columns = Value::list();
    for (std::size_t c = 0; c < matrix.columns.size(); ++c) columns.push(effect(c));
    return Value()
        .set("rows_are",
             matrix.kind == landscape::EffectMatrix::Rows::topics ? "topics" : "classes")
        .set("rows", Value::list_of(matrix.row_names))
        .set("columns", std::move(columns))
        .set("families", list(matrix.cells,
                              [](const auto& row) {
                                  return list(
                                      row, [](const auto& cell) { return Value(cell.families); });
                              }))
        .set("candidates", list(matrix.candidates, [&](const auto& one) {
                 return Value()
                     .set("row", matrix.row_names[one.row])
                     .set("effect", effect(one.column))
                     .set("families", matrix.cells[one.row][one.column].families)
                     .set("usual", one.expected);
             }));
}

}  // namespace

Value landscape_value(const Landscape& of) {
    Value out = Value::map();
    out.set("coverage", coverage_value(of.coverage));
    out.set("year_is", of.basis == landscape::YearBasis::filing ? "filing" : "publication");
    out.set("latest", of.latest ? Value(of.latest->text()) : Value());
    out.set("trend", list(of.trend, [](const landscape::YearCount& one) {
                return Value()
                    .set("year", one.year)
                    .set("families", one.families)
                    .set("applicants", one.applicants)
                    .set("complete", one.complete);
            }));
    out.set("life_cycle", life_value(of.life_cycle));
    out.set("in_force_or_pending", of.alive);
    out.set("no_longer", of.dead);
    out.set("offices", list(of.offices, count_value));
    out.set("origins", list(of.origins, count_value));
    out.set("flows", list(of.flows, [](const landscape::Flow& one) {
                return Value()
                    .set("from", one.origin)
                    .set("to", one.office)
                    .set("families", one.families);
            }));
    out.set("classes", list(of.classes, class_value));
    out.set("applicants", applicants_value(of.applicants));
    out.set("partners", network_value(of.partners));
    out.set("citations", network_value(of.citations));
    out.set("self_citations", of.self_citations);
    out.set("most_cited", list(of.most_cited, [](const landscape::CitedFamily& one) {
                return Value()
                    .set("number", one.number)
                    .set("title", one.title)
                    .set("applicant", one.applicant)
                    .set("cited_by", one.cited);
            }));
    out.set("topics", list(of.topics, topic_value));
    out.set("effects", matrix_value(of));
    return out;
}

}  // namespace hanse::report
