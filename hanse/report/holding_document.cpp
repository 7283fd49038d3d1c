// SPDX-License-Identifier: GPL-3.0-or-later
// One right: what it is, how it stands and why, its family by country, what is due, its history.
#include <algorithm>

#include "hanse/report/holdings_frame.hpp"

namespace hanse::report {

using portfolio::Holding;

namespace {

std::string party_names(const std::vector<patents::Party>& parties) {
    std::string out;
    for (const patents::Party& one : parties)
        out += (out.empty() ? "" : "; ") + one.name +
               (one.country.empty() ? "" : " (" + one.country + ")");
    return out;
}

std::string symbols(const patents::Record& record) {
    std::string out;
    for (const auto* list : {&record.ipc, &record.cpc})
        for (const patents::Symbol& one : *list) out += (out.empty() ? "" : ", ") + one.symbol;
    return out;
}

std::string owners(const BookPen& pen, const Holding& holding) {
    std::string out;
    for (const portfolio::OwnerShare& one : holding.owners)
        out += (out.empty() ? "" : "; ") + one.owner + " · " +
               (one.share ? one.share->exact() : pen.word("report.patents.share_unknown"));
    return out;
}

Definitions facts(const BookPen& pen, const Holding& holding) {
    Definitions out;
    const auto add = [&](std::string_view key, const std::string& meaning) {
        if (!meaning.empty()) out.entries.push_back({{text(pen.word(key))}, {text(meaning)}, {}});
    };
    const portfolio::Standing& standing = holding.standing;
    add("report.patents.because", because_words(pen, standing));
    if (standing.right != nullptr) add("report.patents.right", pen.in(standing.right->name));
    add("report.patents.expiry",
        standing.expiry ? standing.expiry->text() : pen.word("report.patents.unknown"));
    add("report.patents.expiry_is", expiry_words(pen, standing));
    add("report.patents.documents", document_numbers(holding));
    add("report.patents.application", holding.entry().application);
    add("report.patents.priority", holding.entry().priority);
    add("report.patents.filed", holding.entry().filed);
    add("report.patents.published", day_words(holding.record.publication_date));
    add("report.patents.granted", day_words(standing.grant));
    add("report.patents.owners", owners(pen, holding));
    add("report.patents.applicants", party_names(holding.record.applicants));
    add("report.patents.inventors", party_names(holding.record.inventors));
    add("report.patents.classes", symbols(holding.record));
    add("report.patents.pools", pool_names(holding));
    return out;
}

Table family_table(const BookPen& pen, std::string_view caption,
                   const std::vector<Holding>& members) {
    Table out{.caption = pen.word(caption)};
    for (const char* key : {"report.patents.documents", "report.patents.status",
                            "report.patents.expiry", "report.patents.because"})
        out.columns.push_back({pen.word(key)});
    for (const Holding& one : members)
        out.rows.push_back({plain_cell(document_numbers(one)), standing_cell(pen, one.standing),
                            plain_cell(day_words(one.standing.expiry)),
                            plain_cell(because_words(pen, one.standing))});
    return out;
}

void add_family(Document& out, const BookPen& pen, std::string_view title, std::string_view caption,
                const std::vector<Holding>& members, std::string anchor) {
    if (members.empty()) return;
    out.blocks.emplace_back(register_heading(pen, title, std::move(anchor)));
    out.blocks.emplace_back(family_table(pen, caption, members));
}

/// Members of the family that a source names and nobody imported.
void add_named(Document& out, const BookPen& pen, const HoldingPage& page) {
    std::string numbers;
    for (const patents::Number& one : page.holding.record.family_members) {
        const auto holds = [&](const Holding& member) {
            return std::ranges::any_of(member.documents, [&](const portfolio::Entry& entry) {
                return entry.office == one.office && entry.serial == one.serial;
            });
        };
        if (!holds(page.holding) && std::ranges::none_of(page.family, holds))
            numbers += (numbers.empty() ? "" : ", ") + one.text();
    }
    if (numbers.empty()) return;
    if (page.family.empty())
        out.blocks.emplace_back(register_heading(pen, "report.patents.family.title", "family"));
    out.blocks.emplace_back(Paragraph{
        {text(pen.word("report.patents.family.named", {{"numbers", std::move(numbers)}}))}});
}

void add_deadlines(Document& out, const BookPen& pen, const Holding& holding) {
    if (holding.standing.deadlines.empty()) return;
    out.blocks.emplace_back(register_heading(pen, "report.patents.deadlines", "deadlines"));
    Table table{.caption = pen.word("report.patents.deadlines")};
    for (const char* key : {"report.patents.deadlines.day", "report.patents.deadlines.what",
                            "report.patents.deadlines.grace", "report.patents.deadlines.source"})
        table.columns.push_back({pen.word(key)});
    for (const portfolio::Deadline& one : holding.standing.deadlines)
        table.rows.push_back({plain_cell(one.due.text()), plain_cell(due_words(pen, one)),
                              plain_cell(one.grace_until ? one.grace_until->text() : ""),
                              plain_cell(source_words(pen, one.source))});
    out.blocks.emplace_back(std::move(table));
    out.blocks.emplace_back(Paragraph{{muted(pen.word("report.patents.deadlines.notice"))}});
}

void add_events(Document& out, const BookPen& pen, const patents::Record& record) {
    if (record.events.empty()) return;
    out.blocks.emplace_back(register_heading(pen, "report.patents.events", "events"));
    Table table{.caption = pen.word("report.patents.events")};
    table.columns = {{pen.word("report.patents.event.day")}, {pen.word("report.patents.event")}};
    for (const patents::LegalEvent& one : record.events)
        table.rows.push_back(
            {plain_cell(day_words(one.date)),
             {.words = {code(one.office + " " + one.code), text(" " + one.text)}}});
    out.blocks.emplace_back(std::move(table));
}

void add_history(Document& out, const BookPen& pen, const HoldingPage& page) {
    out.blocks.emplace_back(register_heading(pen, "report.patents.history", "history"));
    Table table{.caption = pen.word("report.patents.history.caption")};
    for (const char* key :
         {"report.patents.number", "report.patents.history.batch", "report.patents.history.when",
          "report.patents.source", "report.patents.history.said"})
        table.columns.push_back({pen.word(key)});
    patents::Record before;
    for (const auto& [batch, telling] : page.history) {
        if (before.publication != telling.record.publication) before = {};
        const patents::Record after = portfolio::together(before, telling.record);
        table.rows.push_back(
            {plain_cell(telling.record.publication.text()), plain_cell(std::to_string(batch.id)),
             plain_cell(moment_words(batch.begun)), plain_cell(telling.record.place.text()),
             plain_cell(pen.joined(portfolio::differences(before, after)))});
        before = after;
    }
    out.blocks.emplace_back(std::move(table));
}

}  // namespace

Document holding_document(const BookPen& pen, const HoldingPage& page, const base::Date& day) {
    const Holding& holding = page.holding;
    Document out = register_page(pen, "report.patents",
                                 holding.entry().number + "  " + holding.title(pen.language()));
    out.head.subtitle = day.text();
    out.head.marks = {
        badge(standing_words(pen, holding.standing), tone_of(holding.standing.colour))};
    if (holding.standing.disputed)
        out.head.notice = pen.word("report.patents.disputed", {{"what", holding.standing.dispute}});
    out.blocks.emplace_back(facts(pen, holding));
    for (const auto& [state, since] : holding.standing.lapsed_in)
        out.blocks.emplace_back(Paragraph{
            {text(pen.word("report.patents.lapsed_in", {{"state", state}, {"day", since}}))}});
    add_family(out, pen, "report.patents.family.title", "report.patents.family.caption",
               page.family, "family");
    add_named(out, pen, page);
    add_family(out, pen, "report.patents.extended.title", "report.patents.extended.caption",
               page.extended, "extended");
    add_deadlines(out, pen, holding);
    const auto quote = [&](std::string_view key, const std::string& words) {
        if (words.empty()) return;
        out.blocks.emplace_back(
            register_heading(pen, key, std::string(key.substr(key.rfind('.') + 1))));
        out.blocks.emplace_back(Paragraph{{text(words)}});
    };
    if (!holding.record.abstracts.empty())
        quote("report.patents.abstract", holding.record.abstracts.front().text);
    if (!holding.record.claims.empty())
        quote("report.patents.first_claim", holding.record.claims.front().text);
    add_events(out, pen, holding.record);
    add_history(out, pen, page);
    return out;
}

}  // namespace hanse::report
