// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in the field, who works with whom, who cites whom.
#include <algorithm>

#include "hanse/report/landscape_parts.hpp"

namespace hanse::report {

using base::Rational;
using landscape::ApplicantRow;
using landscape::Landscape;

namespace {

constexpr std::size_t kYearsDrawn = 20;

std::string years_words(const ApplicantRow& row) {
    if (!row.first) return "–";
    return row.first == row.last ? std::to_string(*row.first)
                                 : std::to_string(*row.first) + "–" + std::to_string(*row.last);
}

Table applicants_table(const BookPen& pen, const Landscape& of) {
    Table out{.caption = pen.word("report.landscape.applicants_table"),
              .columns = {{pen.word("report.landscape.applicant")},
                          {pen.word("report.landscape.families_column"), Align::right},
                          {pen.word("report.landscape.share"), Align::right},
                          {pen.word("report.landscape.years_column")},
                          {pen.word("report.landscape.cited_each"), Align::right},
                          {pen.word("report.landscape.main_classes")},
                          {pen.word("report.landscape.main_topic")}}};
    for (const ApplicantRow& row : of.applicants.rows)
        out.rows.push_back(
            {words_cell(row.country.empty() ? row.name : row.name + " (" + row.country + ")"),
             count_cell(row.families), words_cell(percent_words(row.share)),
             words_cell(years_words(row)),
             words_cell(
                 of.coverage.cites_known
                     ? Rational(std::int64_t(row.cited), std::int64_t(row.families)).rounded(2)
                     : pen.word("report.unknown")),
             words_cell(row.subclasses.empty() ? "–" : pen.joined(row.subclasses)),
             words_cell(row.topic ? topic_name(of, *row.topic) : "–")});
    return out;
}

GridChart years_chart(const BookPen& pen, const Landscape& of) {
    const std::size_t years = std::min(kYearsDrawn, of.trend.size());
    const std::size_t skipped = of.trend.size() - years;
    GridChart out;
    for (std::size_t y = skipped; y < of.trend.size(); ++y)
        out.columns.push_back(std::to_string(of.trend[y].year) + (of.trend[y].complete ? "" : "*"));
    for (const ApplicantRow& row : of.applicants.rows) {
        out.rows.push_back(row.name);
        auto& cells = out.cells.emplace_back();
        for (std::size_t y = skipped; y < of.trend.size(); ++y)
            cells.push_back({.count = row.by_year[y],
                             .words = pen.word("report.landscape.in_year",
                                               {{"name", row.name},
                                                {"year", std::to_string(of.trend[y].year)},
                                                {"families", std::to_string(row.by_year[y])}})});
    }
    return out;
}

std::string names_of(const BookPen& pen, const std::vector<landscape::Count>& all) {
    std::vector<std::string> out;
    for (const auto& one : all) out.push_back(one.name + " " + std::to_string(one.families));
    return out.empty() ? pen.word("report.landscape.nobody") : pen.joined(out);
}

RingChart ring(const landscape::Network& network, bool directed) {
    RingChart out{.directed = directed};
    for (const auto& one : network.nodes) out.nodes.push_back({one.name, one.families});
    for (const auto& one : network.links) out.links.push_back({one.from, one.to, one.families});
    return out;
}

/// A ring of many, a list of few.
Block network_block(const BookPen& pen, const landscape::Network& network, bool directed,
                    std::string_view caption_key, std::string_view alternative_key) {
    constexpr std::size_t kRingMin = 4;
    if (network.nodes.size() >= kRingMin)
        return landscape_figure(pen, ring(network, directed), caption_key, alternative_key);
    List out;
    for (const auto& one : network.links)
        out.items.push_back(
            {{text(network.nodes[one.from].name + (directed ? " → " : " – ") +
                   network.nodes[one.to].name + " " + std::to_string(one.families))},
             {},
             {}});
    return out;
}

Table most_cited_table(const BookPen& pen, const Landscape& of) {
    Table out{.caption = pen.word("report.landscape.most_cited"),
              .columns = {{pen.word("report.landscape.number")},
                          {pen.word("report.landscape.name_of_it")},
                          {pen.word("report.landscape.applicant")},
                          {pen.word("report.landscape.cited_by"), Align::right}}};
    for (const auto& one : of.most_cited)
        out.rows.push_back({words_cell(one.number), words_cell(one.title.empty() ? "–" : one.title),
                            words_cell(one.applicant.empty() ? "–" : one.applicant),
                            count_cell(one.cited)});
    return out;
}

void add_citations(const BookPen& pen, const Landscape& of, Blocks& out) {
    if (!of.coverage.cites_known) {
        out.emplace_back(landscape_remark(pen.word("report.landscape.no_citations")));
        return;
    }
    if (of.citations.links.empty())
        out.emplace_back(landscape_remark(pen.word("report.landscape.nobody_cites")));
    else
        out.push_back(network_block(pen, of.citations, true, "report.landscape.citations_caption",
                                    "report.landscape.citations_alternative"));
    out.emplace_back(landscape_remark(pen.word("report.landscape.citations_counted",
                                               {{"count", std::to_string(of.coverage.citations)},
                                                {"self", std::to_string(of.self_citations)}})));
    if (!of.most_cited.empty()) out.emplace_back(most_cited_table(pen, of));
}

}  // namespace

void add_applicants(const BookPen& pen, const Landscape& of, Blocks& out) {
    out.emplace_back(landscape_heading(pen, "report.landscape.applicants_title", "applicants"));
    const auto& applicants = of.applicants;
    if (applicants.rows.empty()) {
        out.emplace_back(landscape_remark(pen.word("report.landscape.no_applicants")));
        return;
    }
    const auto part = [&](std::size_t i) {
        return percent_words(
            Rational(std::int64_t(applicants.largest[i]), std::int64_t(applicants.families)));
    };
    out.emplace_back(
        Paragraph{{text(pen.word("report.landscape.concentration",
                                 {{"one", part(0)}, {"five", part(1)}, {"ten", part(2)}}))}});
    out.emplace_back(applicants_table(pen, of));
    if (!of.trend.empty())
        out.emplace_back(landscape_figure(pen, years_chart(pen, of),
                                          "report.landscape.by_year_caption",
                                          "report.landscape.by_year_alternative"));
    if (!applicants.since) return;
    const std::string since = std::to_string(*applicants.since);
    Definitions moves;
    moves.entries.push_back({{text(pen.word("report.landscape.newcomers", {{"year", since}}))},
                             {text(names_of(pen, applicants.newcomers))},
                             {}});
    moves.entries.push_back({{text(pen.word("report.landscape.leavers", {{"year", since}}))},
                             {text(names_of(pen, applicants.leavers))},
                             {}});
    out.emplace_back(std::move(moves));
}

void add_networks(const BookPen& pen, const Landscape& of, Blocks& out) {
    out.emplace_back(landscape_heading(pen, "report.landscape.networks", "networks"));
    if (of.partners.links.empty())
        out.emplace_back(landscape_remark(pen.word("report.landscape.no_partners")));
    else
        out.push_back(network_block(pen, of.partners, false, "report.landscape.partners_caption",
                                    "report.landscape.partners_alternative"));
    add_citations(pen, of, out);
}

}  // namespace hanse::report
