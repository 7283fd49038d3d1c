// SPDX-License-Identifier: GPL-3.0-or-later
// Where a field is protected, where it comes from, and under which classes it stands.
#include <algorithm>

#include "hanse/report/landscape_parts.hpp"

namespace hanse::report {

using base::Rational;
using landscape::Landscape;

namespace {

constexpr std::size_t kOfficesShown = 15, kFlowEnds = 10, kSubclassesShown = 15, kGroupsNamed = 4;

std::string share_words(std::size_t part, std::size_t whole) {
    return whole == 0 ? "–" : percent_words(Rational(std::int64_t(part), std::int64_t(whole)));
}

Table counts_table(const BookPen& pen, std::string_view caption, std::string_view name,
                   const std::vector<landscape::Count>& counts, std::size_t whole) {
    Table out{.caption = pen.word(caption),
              .columns = {{pen.word(name)},
                          {pen.word("report.landscape.families_column"), Align::right},
                          {pen.word("report.landscape.share"), Align::right}}};
    for (std::size_t i = 0; i < std::min(counts.size(), kOfficesShown); ++i)
        out.rows.push_back({words_cell(counts[i].name), count_cell(counts[i].families),
                            words_cell(share_words(counts[i].families, whole))});
    return out;
}

GridChart flow_chart(const BookPen& pen, const Landscape& of) {
    GridChart out;
    for (std::size_t i = 0; i < std::min(of.origins.size(), kFlowEnds); ++i)
        out.rows.push_back(of.origins[i].name);
    for (std::size_t i = 0; i < std::min(of.offices.size(), kFlowEnds); ++i)
        out.columns.push_back(of.offices[i].name);
    out.cells.assign(out.rows.size(), std::vector<GridChart::Cell>(out.columns.size()));
    for (const landscape::Flow& one : of.flows) {
        const auto row = std::ranges::find(out.rows, one.origin) - out.rows.begin();
        const auto column = std::ranges::find(out.columns, one.office) - out.columns.begin();
        if (row == std::ssize(out.rows) || column == std::ssize(out.columns)) continue;
        out.cells[std::size_t(row)][std::size_t(column)] = {
            .count = one.families,
            .words =
                pen.word("report.landscape.flow", {{"from", one.origin},
                                                   {"to", one.office},
                                                   {"families", std::to_string(one.families)}})};
    }
    return out;
}

/// Subclasses of all sections, the largest first.
std::vector<const landscape::ClassCount*> subclasses(const Landscape& of) {
    std::vector<const landscape::ClassCount*> out;
    for (const auto& section : of.classes)
        for (const auto& subclass : section.below) out.push_back(&subclass);
    std::ranges::stable_sort(out, std::greater(), &landscape::ClassCount::families);
    return out;
}

}  // namespace

void add_places(const BookPen& pen, const Landscape& of, Blocks& out) {
    out.emplace_back(landscape_heading(pen, "report.landscape.places", "places"));
    out.emplace_back(counts_table(pen, "report.landscape.offices_table", "report.landscape.office",
                                  of.offices, of.coverage.families));
    if (of.origins.empty()) {
        out.emplace_back(landscape_remark(pen.word("report.landscape.no_origins")));
        return;
    }
    out.emplace_back(counts_table(pen, "report.landscape.origins_table", "report.landscape.origin",
                                  of.origins, of.coverage.families - of.coverage.without_origin));
    out.emplace_back(landscape_figure(pen, flow_chart(pen, of), "report.landscape.flow_caption",
                                      "report.landscape.flow_alternative"));
}

void add_classes(const BookPen& pen, const Landscape& of, Blocks& out) {
    out.emplace_back(landscape_heading(pen, "report.landscape.classes", "classes"));
    if (of.classes.empty()) {
        out.emplace_back(landscape_remark(pen.word("report.landscape.no_classes")));
        return;
    }
    const std::size_t whole = of.coverage.families - of.coverage.without_class;
    Table sections{.caption = pen.word("report.landscape.sections_table"),
                   .columns = {{pen.word("report.landscape.section")},
                               {pen.word("report.landscape.class_title")},
                               {pen.word("report.landscape.families_column"), Align::right},
                               {pen.word("report.landscape.share"), Align::right}}};
    for (const auto& one : of.classes)
        sections.rows.push_back({words_cell(one.symbol), words_cell(one.title),
                                 count_cell(one.families),
                                 words_cell(share_words(one.families, whole))});
    out.emplace_back(std::move(sections));

    Table table{.caption = pen.word("report.landscape.classes_table"),
                .columns = {{pen.word("report.landscape.class")},
                            {pen.word("report.landscape.class_title")},
                            {pen.word("report.landscape.families_column"), Align::right},
                            {pen.word("report.landscape.share"), Align::right},
                            {pen.word("report.landscape.groups")}}};
    const auto all = subclasses(of);
    for (std::size_t i = 0; i < std::min(all.size(), kSubclassesShown); ++i) {
        std::vector<std::string> groups;
        for (std::size_t g = 0; g < std::min(all[i]->below.size(), kGroupsNamed); ++g)
            groups.push_back(all[i]->below[g].symbol + " " +
                             std::to_string(all[i]->below[g].families));
        table.rows.push_back({words_cell(all[i]->symbol), words_cell(all[i]->title),
                              count_cell(all[i]->families),
                              words_cell(share_words(all[i]->families, whole)),
                              words_cell(groups.empty() ? "–" : pen.joined(groups))});
    }
    out.emplace_back(std::move(table));
}

}  // namespace hanse::report
