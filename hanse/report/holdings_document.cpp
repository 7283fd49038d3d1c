// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what is held, as a page and as a table.
#include "hanse/report/holdings_document.hpp"

#include <algorithm>

#include "hanse/report/holdings_frame.hpp"

namespace hanse::report {

using base::Sheet;
using portfolio::Holding;

namespace {

std::string next_due(const BookPen& pen, const Holding& holding) {
    const auto& all = holding.standing.deadlines;
    if (all.empty()) return {};
    const portfolio::Deadline& first = all.front();
    std::string out = first.due.text() + " " + due_words(pen, first);
    if (first.past && first.grace_until)
        out += " " + pen.word("report.patents.in_grace", {{"day", first.grace_until->text()}});
    return out;
}

std::string shares(const BookPen&, const Holding& holding) {
    std::string out;
    for (const portfolio::OwnerShare& one : holding.owners)
        out += (out.empty() ? "" : "; ") + (one.share ? one.share->exact() : std::string("?"));
    return out;
}

/// The columns of the list: a heading, and what stands below it.
struct Column {
    std::string_view key;
    std::string (*cell)(const BookPen&, const Holding&);
    bool for_everybody = true;
};

constexpr Column kColumns[] = {
    {"report.patents.number",
     [](const BookPen&, const Holding& one) { return one.entry().number; }},
    {"report.patents.title",
     [](const BookPen& pen, const Holding& one) { return one.title(pen.language()); }},
    {"report.patents.owners", [](const BookPen&, const Holding& one) { return one.owners_text(); }},
    {"report.patents.shares", shares, false},
    {"report.patents.status",
     [](const BookPen& pen, const Holding& one) { return standing_words(pen, one.standing); }},
    {"report.patents.because",
     [](const BookPen& pen, const Holding& one) { return because_words(pen, one.standing); }},
    {"report.patents.expiry",
     [](const BookPen&, const Holding& one) { return day_words(one.standing.expiry); }},
    {"report.patents.expiry_is",
     [](const BookPen& pen, const Holding& one) { return expiry_words(pen, one.standing); }},
    {"report.patents.due", next_due, false},
    {"report.patents.pools", [](const BookPen&, const Holding& one) { return pool_names(one); }},
    {"report.patents.documents",
     [](const BookPen&, const Holding& one) { return document_numbers(one); }},
    {"report.patents.application",
     [](const BookPen&, const Holding& one) { return one.entry().application; }},
    {"report.patents.filed", [](const BookPen&, const Holding& one) { return one.entry().filed; }},
    {"report.patents.granted",
     [](const BookPen&, const Holding& one) { return day_words(one.standing.grant); }},
    {"report.patents.classes", [](const BookPen&, const Holding& one) { return one.entry().ipc; }},
    {"report.patents.source",
     [](const BookPen&, const Holding& one) { return one.record.place.text(); }, false},
};

/// On a page only what is read first; the table files have all.
constexpr std::string_view kOnPage[] = {"report.patents.number", "report.patents.title",
                                        "report.patents.owners", "report.patents.status",
                                        "report.patents.expiry", "report.patents.due"};

bool on_page(std::string_view key) {
    return std::ranges::find(kOnPage, key) != std::ranges::end(kOnPage);
}

Tiles tiles(const BookPen& pen, std::span<const Holding> holdings) {
    using portfolio::Colour;
    constexpr std::pair<Colour, std::string_view> kShown[] = {
        {Colour::green, "report.patents.status.active"},
        {Colour::blue, "report.patents.status.pending"},
        {Colour::amber, "report.patents.status.soon"},
        {Colour::red, "report.patents.status.ceased"},
        {Colour::grey, "report.patents.status.expired_term"},
        {Colour::purple, "report.patents.status.disputed"},
        {Colour::white, "report.patents.status.unknown"}};
    Tiles out;
    for (const auto& [colour, key] : kShown) {
        const auto count = std::ranges::count(
            holdings, colour, [](const Holding& one) { return one.standing.colour; });
        if (count > 0)
            out.tiles.push_back({std::to_string(count), pen.word(key), tone_of(colour), ""});
    }
    return out;
}

std::string holder_of(const Holding& holding, Readers readers) {
    if (readers == Readers::alliance) return holding.owners_text();
    std::string out;
    for (const portfolio::OwnerShare& one : holding.owners)
        out += (out.empty() ? "" : "; ") + one.owner;
    return out;
}

std::string cell_of(const BookPen& pen, const Column& column, const Holding& holding,
                    Readers readers) {
    return column.key == "report.patents.owners" ? holder_of(holding, readers)
                                                 : column.cell(pen, holding);
}

}  // namespace

Document holdings_document(const BookPen& pen, std::span<const Holding> holdings,
                           const base::Date& day, Readers readers) {
    Document out =
        register_page(pen, "report.patents",
                      pen.word("report.patents.count",
                               {{"n", std::to_string(holdings.size())}, {"day", day.text()}}));
    if (readers == Readers::everybody) out.head.notice = pen.word("report.patents.public");
    if (holdings.empty()) return out;
    out.blocks.emplace_back(tiles(pen, holdings));
    out.blocks.emplace_back(Paragraph{{muted(pen.word("report.patents.legend"))}});
    Table table{.caption = pen.word("report.patents.list")};
    for (const Column& column : kColumns)
        if (on_page(column.key) && (column.for_everybody || readers == Readers::alliance))
            table.columns.push_back({pen.word(column.key)});
    for (const Holding& holding : holdings) {
        auto& row = table.rows.emplace_back();
        for (const Column& column : kColumns) {
            if (!on_page(column.key) || (!column.for_everybody && readers == Readers::everybody))
                continue;
            row.push_back(column.key == "report.patents.status"
                              ? standing_cell(pen, holding.standing)
                              : plain_cell(cell_of(pen, column, holding, readers)));
        }
    }
    out.blocks.emplace_back(std::move(table));
    return out;
}

Sheet holdings_sheet(const BookPen& pen, std::span<const Holding> holdings, Readers readers) {
    Sheet out{.name = pen.word("report.patents.list")};
    for (const Column& column : kColumns)
        if (column.for_everybody || readers == Readers::alliance)
            out.header.push_back(pen.word(column.key));
    for (const Holding& holding : holdings) {
        Sheet::Row row;
        for (const Column& column : kColumns)
            if (column.for_everybody || readers == Readers::alliance)
                // Names alone, shares in their own column: so that the table can be imported.
                row.cells.push_back(cell_of(pen, column, holding, Readers::everybody));
        out.rows.push_back(std::move(row));
    }
    return out;
}

}  // namespace hanse::report
