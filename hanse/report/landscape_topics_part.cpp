// SPDX-License-Identifier: GPL-3.0-or-later
// The map of topics, what each is about, and the white spaces between topics (or classes) and effects.
#include <algorithm>

#include "hanse/report/landscape_document.hpp"
#include "hanse/report/landscape_parts.hpp"

namespace hanse::report {

using landscape::EffectMatrix;
using landscape::Landscape;
using landscape::Topic;

namespace {

constexpr std::size_t kGroups = 6;           // applicants with colours of their own
constexpr std::size_t kPointsDrawn = 6'000;  // more would only blacken the land

std::size_t group_of(const std::vector<std::size_t>& applicants, const Landscape& of) {
    for (std::size_t i = 0; i < std::min(kGroups, of.applicants.rows.size()); ++i)
        if (std::ranges::binary_search(applicants, of.applicants.rows[i].id)) return i + 1;
    return 0;
}

std::string recent_words(const BookPen& pen, const Topic& topic) {
    return topic.dated == 0 ? pen.word("report.unknown") : percent_words(topic.recent);
}

Table topics_table(const BookPen& pen, const Landscape& of) {
    Table out{.caption = pen.word("report.landscape.topics_table"),
              .columns = {{pen.word("report.landscape.topic")},
                          {pen.word("report.landscape.families_column"), Align::right},
                          {pen.word("report.landscape.recent"), Align::right},
                          {pen.word("report.landscape.leading")},
                          {pen.word("report.landscape.typical")}}};
    for (std::size_t i = 0; i < of.topics.size(); ++i) {
        const Topic& topic = of.topics[i];
        std::vector<std::string> leading;
        for (const auto& one : topic.applicants)
            leading.push_back(one.name + " " + std::to_string(one.families));
        Inline name{strong(std::to_string(i + 1) + " ")};
        name.push_back(text(pen.joined(topic.terms)));
        out.rows.push_back({{std::move(name)},
                            count_cell(topic.families),
                            words_cell(recent_words(pen, topic)),
                            words_cell(leading.empty() ? "–" : pen.joined(leading)),
                            words_cell(pen.joined(topic.examples))});
    }
    return out;
}

std::string effect_name(const BookPen& pen, const Landscape& of, std::size_t column) {
    return pen.in(of.effects[of.matrix.columns[column]].name);
}

std::string row_name(const Landscape& of, std::size_t row) {
    const EffectMatrix& matrix = of.matrix;
    if (matrix.kind == EffectMatrix::Rows::topics)
        return topic_name(of, std::stoul(matrix.row_names[row]) - 1);
    for (const auto& section : of.classes)
        for (const auto& subclass : section.below)
            if (subclass.symbol == matrix.row_names[row] && !subclass.title.empty())
                return subclass.symbol + " " + subclass.title;
    return matrix.row_names[row];
}

GridChart matrix_chart(const BookPen& pen, const Landscape& of) {
    const EffectMatrix& matrix = of.matrix;
    GridChart out;
    for (std::size_t c = 0; c < matrix.columns.size(); ++c)
        out.columns.push_back(effect_name(pen, of, c));
    for (std::size_t r = 0; r < matrix.cells.size(); ++r) {
        out.rows.push_back(row_name(of, r));
        auto& row = out.cells.emplace_back();
        for (std::size_t c = 0; c < matrix.columns.size(); ++c) {
            const EffectMatrix::Cell& cell = matrix.cells[r][c];
            row.push_back({.count = cell.families,
                           .words = pen.word("report.landscape.cell",
                                             {{"row", out.rows[r]},
                                              {"effect", out.columns[c]},
                                              {"families", std::to_string(cell.families)},
                                              {"applicants", std::to_string(cell.applicants)}})});
        }
    }
    for (const EffectMatrix::Candidate& one : matrix.candidates)
        out.cells[one.row][one.column].marked = true;
    if (!matrix.candidates.empty()) out.marked_words = pen.word("report.landscape.marked");
    return out;
}

Table candidates_table(const BookPen& pen, const Landscape& of) {
    const bool topics = of.matrix.kind == EffectMatrix::Rows::topics;
    Table out{.caption = pen.word("report.landscape.candidates"),
              .columns = {{pen.word(topics ? "report.landscape.topic" : "report.landscape.class")},
                          {pen.word("report.landscape.effect")},
                          {pen.word("report.landscape.there"), Align::right},
                          {pen.word("report.landscape.usual"), Align::right},
                          {pen.word("report.landscape.check")}}};
    for (const EffectMatrix::Candidate& one : of.matrix.candidates)
        out.rows.push_back({words_cell(row_name(of, one.row)),
                            words_cell(effect_name(pen, of, one.column)),
                            count_cell(of.matrix.cells[one.row][one.column].families),
                            words_cell(one.expected.rounded(1)),
                            {{badge(pen.word("report.landscape.review"), Tone::note)}}});
    return out;
}

}  // namespace

TerrainChart terrain_chart(const BookPen& pen, const Landscape& of) {
    TerrainChart out{.columns = of.map.columns,
                     .rows = of.map.rows,
                     .heights = of.map.density,
                     .others_words = pen.word("report.landscape.others"),
                     .low_words = pen.word("report.landscape.sparse"),
                     .high_words = pen.word("report.landscape.dense")};
    const std::size_t every = of.map.points.size() / kPointsDrawn + 1;
    for (std::size_t i = 0; i < of.map.points.size(); ++i) {
        const auto& one = of.map.points[i];
        const std::size_t group = group_of(of.map.applicants[i], of);
        if (group > 0 || i % every == 0) out.points.push_back({one.x, one.y, group});
    }
    for (std::size_t i = 0; i < of.map.islands.size(); ++i)
        out.peaks.push_back(
            {of.map.islands[i].x, of.map.islands[i].y, topic_name(of, i), of.topics[i].families});
    for (std::size_t i = 0; i < std::min(kGroups, of.applicants.rows.size()); ++i)
        out.groups.push_back(of.applicants.rows[i].name);
    return out;
}

std::string landscape_map_svg(const Landscape& landscape, const knowledge::RuleBook& book,
                              base::Language language) {
    const BookPen pen(book, language);
    return chart_svg(terrain_chart(pen, landscape), pen.word("report.landscape.map_alternative"));
}

void add_topic_map(const BookPen& pen, const Landscape& of, Blocks& out) {
    out.emplace_back(landscape_heading(pen, "report.landscape.map", "map"));
    if (of.topics.empty()) {
        out.emplace_back(landscape_remark(pen.word("report.landscape.no_map")));
        return;
    }
    out.emplace_back(landscape_figure(pen, terrain_chart(pen, of), "report.landscape.map_caption",
                                      "report.landscape.map_alternative"));
    out.emplace_back(topics_table(pen, of));
}

void add_white_spaces(const BookPen& pen, const Landscape& of, Blocks& out) {
    out.emplace_back(landscape_heading(pen, "report.landscape.spaces", "white-spaces"));
    if (of.matrix.cells.empty() || of.matrix.columns.empty()) {
        out.emplace_back(landscape_remark(pen.word("report.landscape.no_matrix")));
        return;
    }
    out.emplace_back(Paragraph{{text(pen.word("report.landscape.spaces_lead"))}});
    out.emplace_back(landscape_figure(pen, matrix_chart(pen, of),
                                      of.matrix.kind == EffectMatrix::Rows::topics
                                          ? "report.landscape.matrix_topics"
                                          : "report.landscape.matrix_classes",
                                      "report.landscape.matrix_alternative"));
    if (of.matrix.candidates.empty())
        out.emplace_back(landscape_remark(pen.word("report.landscape.no_candidates")));
    else
        out.emplace_back(candidates_table(pen, of));
}

}  // namespace hanse::report
