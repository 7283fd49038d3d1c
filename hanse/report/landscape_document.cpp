// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/landscape_document.hpp"

#include <algorithm>

#include "hanse/report/landscape_parts.hpp"

namespace hanse::report {

using base::Rational;
using landscape::Landscape;

namespace {

std::string number(std::size_t count) { return std::to_string(count); }

TitleBlock title(const BookPen& pen, const Landscape& of, const LandscapeSource& source) {
    TitleBlock out{
        .kind = pen.word("report.landscape.kind"),
        .title = pen.word("report.landscape.title", {{"families", number(of.coverage.families)}}),
        .notice = pen.word("report.landscape.notice")};
    const auto fact = [&](std::string_view key, const std::string& words) {
        out.facts.entries.push_back({{text(pen.word(key))}, {text(words)}, {}});
    };
    if (!source.files.empty()) fact("report.landscape.files", pen.joined(source.files));
    if (!source.filters.empty()) fact("report.landscape.filters", pen.joined(source.filters));
    fact("report.landscape.year_is",
         pen.word(of.basis == landscape::YearBasis::filing ? "report.landscape.basis.filing"
                                                           : "report.landscape.basis.publication"));
    if (of.latest) fact("report.landscape.latest", of.latest->text());
    return out;
}

Tiles figures(const BookPen& pen, const Landscape& of) {
    Tiles out;
    const auto tile = [&](std::string figure, std::string_view key, std::string anchor) {
        out.tiles.push_back({std::move(figure), pen.word(key), Tone::plain, std::move(anchor)});
    };
    tile(number(of.coverage.families), "report.landscape.families", "coverage");
    tile(number(of.coverage.publications), "report.landscape.publications", "coverage");
    tile(number(of.applicants.known), "report.landscape.applicants", "applicants");
    tile(number(of.offices.size()), "report.landscape.offices", "places");
    if (!of.trend.empty())
        tile(number(std::size_t(of.trend.front().year)) + "–" +
                 number(std::size_t(of.trend.back().year)),
             "report.landscape.years", "trend");
    tile(number(of.topics.size()), "report.landscape.topics", "map");
    return out;
}

/// What was not there to count.
Table gaps(const BookPen& pen, const Landscape& of) {
    const landscape::Coverage& coverage = of.coverage;
    Table out{.caption = pen.word("report.landscape.gaps"),
              .columns = {{pen.word("report.landscape.not_known")},
                          {pen.word("report.landscape.families_column"), Align::right},
                          {pen.word("report.landscape.share"), Align::right},
                          {pen.word("report.landscape.consequence")}}};
    const auto row = [&](std::string_view what, std::size_t count, std::string_view consequence) {
        if (count == 0) return;
        const Rational share(std::int64_t(count), std::int64_t(coverage.families));
        out.rows.push_back({words_cell(pen.word(what)), count_cell(count),
                            words_cell(percent_words(share)), words_cell(pen.word(consequence))});
    };
    row("report.landscape.no_year", coverage.without_year, "report.landscape.no_year_means");
    row("report.landscape.no_applicant", coverage.without_applicant,
        "report.landscape.no_applicant_means");
    row("report.landscape.no_class", coverage.without_class, "report.landscape.no_class_means");
    row("report.landscape.no_origin", coverage.without_origin, "report.landscape.no_origin_means");
    row("report.landscape.no_status", coverage.without_status, "report.landscape.no_status_means");
    row("report.landscape.no_text", coverage.without_text, "report.landscape.no_text_means");
    row("report.landscape.no_topic", coverage.without_topic, "report.landscape.no_topic_means");
    row("report.landscape.no_effect", coverage.without_effect, "report.landscape.no_effect_means");
    return out;
}

void add_coverage(const BookPen& pen, const Landscape& of, const LandscapeSource& source,
                  Blocks& out) {
    out.emplace_back(landscape_heading(pen, "report.landscape.coverage", "coverage"));
    const landscape::Coverage& coverage = of.coverage;
    out.emplace_back(Paragraph{
        {text(pen.word("report.landscape.counted", {{"records", number(coverage.papers)},
                                                    {"publications", number(coverage.publications)},
                                                    {"families", number(coverage.families)}}))}});
    if (coverage.filtered_out > 0)
        out.emplace_back(Paragraph{{text(
            pen.word("report.landscape.filtered", {{"count", number(coverage.filtered_out)}}))}});
    if (coverage.owners_stand_in > 0)
        out.emplace_back(Paragraph{{text(
            pen.word("report.landscape.owners", {{"count", number(coverage.owners_stand_in)}}))}});
    if (source.refused > 0)
        out.emplace_back(
            Paragraph{{badge(pen.word("report.landscape.refused_badge"), Tone::warning),
                       text(" " + pen.word("report.landscape.refused",
                                           {{"count", number(source.refused)}}))}});
    Table table = gaps(pen, of);
    if (!table.rows.empty()) out.emplace_back(std::move(table));
    if (of.alive + of.dead > 0)
        out.emplace_back(Paragraph{{text(
            pen.word("report.landscape.status", {{"alive", number(of.alive)},
                                                 {"dead", number(of.dead)},
                                                 {"unknown", number(coverage.without_status)}}))}});
}

void add_method(const BookPen& pen, Blocks& out) {
    out.emplace_back(landscape_heading(pen, "report.landscape.method", "method"));
    List list;
    for (const std::string_view key :
         {"report.landscape.method.families", "report.landscape.method.names",
          "report.landscape.method.years", "report.landscape.method.citations",
          "report.landscape.method.topics", "report.landscape.method.map",
          "report.landscape.method.effects"})
        list.items.push_back({{text(pen.word(key))}, {}, {}});
    out.emplace_back(std::move(list));
}

}  // namespace

Heading landscape_heading(const BookPen& pen, std::string_view key, std::string anchor) {
    return {.anchor = std::move(anchor), .words = {text(pen.word(key))}};
}

Paragraph landscape_remark(std::string words) { return {{muted(std::move(words))}}; }

Figure landscape_figure(const BookPen& pen, decltype(Figure::drawing) drawing,
                        std::string_view caption_key, std::string_view alternative_key) {
    return {.drawing = std::move(drawing),
            .caption = pen.word(caption_key),
            .alternative = pen.word(alternative_key)};
}

Table::Cell words_cell(std::string words) { return {{text(std::move(words))}}; }
Table::Cell count_cell(std::size_t count) { return {{text(number(count))}}; }

std::string percent_words(const Rational& share) { return (share * 100).rounded(1) + " %"; }

std::string topic_name(const Landscape& of, std::size_t topic, std::size_t terms) {
    std::string out = number(topic + 1);
    const auto& all = of.topics[topic].terms;
    for (std::size_t i = 0; i < std::min(terms, all.size()); ++i) out += " · " + all[i];
    return out;
}

Document landscape_document(const Landscape& landscape, const LandscapeSource& source,
                            const knowledge::RuleBook& book, base::Language language) {
    const BookPen pen(book, language);
    Document out{.language = language,
                 .head = title(pen, landscape, source),
                 .footer = pen.word("report.landscape.footer"),
                 .contents_title = pen.word("report.contents"),
                 .skip_link = pen.word("report.skip")};
    if (landscape.coverage.families == 0) {
        out.blocks.emplace_back(
            Callout{.blocks = {Paragraph{{text(pen.word("report.landscape.empty"))}}}});
        add_coverage(pen, landscape, source, out.blocks);
        return out;
    }
    out.blocks.emplace_back(figures(pen, landscape));
    add_topic_map(pen, landscape, out.blocks);
    add_trend(pen, landscape, out.blocks);
    add_places(pen, landscape, out.blocks);
    add_classes(pen, landscape, out.blocks);
    add_applicants(pen, landscape, out.blocks);
    add_networks(pen, landscape, out.blocks);
    add_white_spaces(pen, landscape, out.blocks);
    add_coverage(pen, landscape, source, out.blocks);
    add_method(pen, out.blocks);
    return out;
}

}  // namespace hanse::report
