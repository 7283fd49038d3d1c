// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/rules_frame.hpp"

namespace hanse::report {

Document rules_page(const BookPen& pen, std::string_view kind_key, std::string title) {
    Document out{.language = pen.language(),
                 .contents_title = pen.word("report.contents"),
                 .skip_link = pen.word("report.skip")};
    out.head = {.kind = pen.word(kind_key), .title = std::move(title)};
    return out;
}

Heading rules_heading(const BookPen& pen, std::string_view key, std::string anchor) {
    return {.anchor = std::move(anchor), .words = {text(pen.word(key))}};
}

Table::Cell plain_cell(std::string words) { return {{text(std::move(words))}, Tone::plain}; }
Table::Cell code_cell(std::string words) { return {{code(std::move(words))}, Tone::plain}; }

std::string days_in_words(const BookPen& pen, const knowledge::InForce& in_force) {
    if (!in_force.from && !in_force.to) return pen.word("report.rules.always");
    return (in_force.from ? in_force.from->text() : "…") + " – " +
           (in_force.to ? in_force.to->text() : "…");
}

std::string jurisdiction_in_words(const BookPen& pen, const std::string& jurisdiction) {
    const knowledge::FactCatalogue& facts = pen.book().facts();
    const knowledge::FactDefinition& about = facts[*facts.find("alliance.jurisdiction")];
    const std::size_t choice = about.choice(jurisdiction);
    return choice < about.choices.size() ? pen.in(about.choices[choice].label)
                                         : pen.word("report.rules.any");
}

}  // namespace hanse::report
