// SPDX-License-Identifier: GPL-3.0-or-later
// What is due: as a page, a table, a calendar.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/days.hpp"
#include "hanse/report/holdings_frame.hpp"

namespace hanse::report {

using portfolio::Deadline;
using portfolio::Holding;

namespace {

struct Line {
    const Holding* holding = nullptr;
    const Deadline* deadline = nullptr;
};

std::vector<Line> lines_of(std::span<const Holding> holdings) {
    std::vector<Line> out;
    for (const Holding& holding : holdings)
        for (const Deadline& one : holding.standing.deadlines) out.push_back({&holding, &one});
    std::ranges::stable_sort(out, {}, [](const Line& one) { return one.deadline->due; });
    return out;
}

/// Living rights of which nobody can say what is due.
std::size_t unknown_of(std::span<const Holding> holdings) {
    return static_cast<std::size_t>(std::ranges::count_if(holdings, [](const Holding& one) {
        return !one.standing.ended() && one.standing.deadlines.empty() &&
               (one.standing.right == nullptr || !one.standing.expiry);
    }));
}

/// RFC 5545: commas, semicolons and backslashes are escaped, lines end after 75 bytes.
std::string calendar_line(const std::string& name, const std::string& value) {
    std::string line = name + ":";
    for (const char c : value) {
        if (c == ',' || c == ';' || c == '\\') line += '\\';
        line += c == '\n' ? ' ' : c;
    }
    std::string out;
    while (line.size() > 74) {
        std::size_t cut = 74;
        while ((static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
        out += line.substr(0, cut) + "\r\n";
        line = " " + line.substr(cut);
    }
    return out + line + "\r\n";
}

std::string calendar_notes(const BookPen& pen, const Deadline& deadline) {
    std::string out = source_words(pen, deadline.source) + ". ";
    if (deadline.grace_until)
        out +=
            pen.word("report.patents.deadlines.grace") + " " + deadline.grace_until->text() + ". ";
    return out + pen.word("report.patents.deadlines.notice");
}

std::string compact(const base::Date& day) {
    return fmt::format("{:04}{:02}{:02}", day.year(), day.month(), day.day());
}

}  // namespace

Document deadlines_document(const BookPen& pen, std::span<const Holding> holdings,
                            const base::Date& day) {
    const std::vector<Line> lines = lines_of(holdings);
    Document out =
        register_page(pen, "report.patents.deadlines",
                      pen.word("report.patents.deadlines.title",
                               {{"n", std::to_string(lines.size())}, {"day", day.text()}}));
    out.head.notice = pen.word("report.patents.deadlines.notice");
    if (lines.empty())
        out.blocks.emplace_back(Paragraph{{text(pen.word("report.patents.deadlines.none"))}});
    else {
        Table table{.caption = pen.word("report.patents.deadlines")};
        for (const char* key :
             {"report.patents.deadlines.day", "report.patents.deadlines.days",
              "report.patents.deadlines.what", "report.patents.number", "report.patents.title",
              "report.patents.owners", "report.patents.deadlines.grace",
              "report.patents.deadlines.source"})
            table.columns.push_back({pen.word(key)});
        for (const auto& [holding, deadline] : lines) {
            const int left = base::days_between(day, deadline->due);
            const Tone tone = left < 0 ? Tone::alarm : left <= 90 ? Tone::warning : Tone::plain;
            table.rows.push_back(
                {plain_cell(deadline->due.text()),
                 {.words = {badge(std::to_string(left), tone)}},
                 plain_cell(due_words(pen, *deadline)),
                 plain_cell(holding->entry().number),
                 plain_cell(holding->title(pen.language())),
                 plain_cell(holding->owners_text()),
                 plain_cell(deadline->grace_until ? deadline->grace_until->text() : ""),
                 plain_cell(source_words(pen, deadline->source))});
        }
        out.blocks.emplace_back(std::move(table));
    }
    if (const std::size_t unknown = unknown_of(holdings); unknown > 0)
        out.blocks.emplace_back(
            Callout{.title = {},
                    .blocks = {Paragraph{{text(pen.word("report.patents.deadlines.unknown",
                                                        {{"n", std::to_string(unknown)}}))}}}});
    return out;
}

base::Sheet deadlines_sheet(const BookPen& pen, std::span<const Holding> holdings) {
    base::Sheet out{.name = pen.word("report.patents.deadlines")};
    for (const char* key :
         {"report.patents.deadlines.day", "report.patents.deadlines.what", "report.patents.number",
          "report.patents.title", "report.patents.owners", "report.patents.deadlines.grace",
          "report.patents.deadlines.source"})
        out.header.push_back(pen.word(key));
    for (const auto& [holding, deadline] : lines_of(holdings))
        out.rows.push_back(
            {.cells = {deadline->due.text(), due_words(pen, *deadline), holding->entry().number,
                       holding->title(pen.language()), holding->owners_text(),
                       deadline->grace_until ? deadline->grace_until->text() : "",
                       source_words(pen, deadline->source)}});
    return out;
}

std::string deadlines_calendar(const BookPen& pen, std::span<const Holding> holdings,
                               const base::Date& day) {
    std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Hanse//patents//EN\r\n";
    for (const auto& [holding, deadline] : lines_of(holdings)) {
        const std::string due = compact(deadline->due);
        out += "BEGIN:VEVENT\r\n";
        out += calendar_line("UID",
                             holding->entry().number + "-" + deadline->what + "-" + due + "@hanse");
        out += "DTSTAMP:" + compact(day) + "T000000Z\r\n";
        out += "DTSTART;VALUE=DATE:" + due + "\r\n";
        out += calendar_line("SUMMARY", due_words(pen, *deadline) + " " + holding->entry().number +
                                            " " + holding->title(pen.language()));
        out += calendar_line("DESCRIPTION", calendar_notes(pen, *deadline));
        out += "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P30D\r\n";
        out += calendar_line("DESCRIPTION", holding->entry().number);
        out += "END:VALARM\r\nEND:VEVENT\r\n";
    }
    return out + "END:VCALENDAR\r\n";
}

}  // namespace hanse::report
