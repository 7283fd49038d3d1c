// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of rules, and how the book stands.
#include "hanse/report/rules_document.hpp"

#include "hanse/lawbook/rule_query.hpp"
#include "hanse/report/rules_frame.hpp"

namespace hanse::report {

using knowledge::LawRow;
using knowledge::Rule;
using knowledge::RuleBook;
using lawbook::BookCheck;
using lawbook::Role;

namespace {

std::string count(std::size_t number) { return std::to_string(number); }

Table::Column column(const BookPen& pen, std::string_view key) { return {pen.word(key)}; }

std::string_view role_key(Role role) {
    return role == Role::fires      ? "report.rules.role.fires"
           : role == Role::suspects ? "report.rules.role.suspects"
           : role == Role::clear    ? "report.rules.role.clear"
                                    : "report.rules.role.open";
}

Definitions figures(const BookPen& pen, const BookCheck& check) {
    const RuleBook& book = pen.book();
    const std::string all = count(check.witnesses.size());
    Definitions out;
    const auto add = [&](std::string_view key, std::string figure) {
        out.entries.push_back({{text(pen.word(key))}, {text(std::move(figure))}, {}});
    };
    add("report.rules.check.rules", all);
    add("report.rules.check.fires", count(check.fires) + "/" + all);
    add("report.rules.check.suspects", count(check.suspects) + "/" + count(check.with_suspicion));
    add("report.rules.check.clear", count(check.clear) + "/" + all);
    add("report.rules.check.open", count(check.open) + "/" + all);
    add("report.rules.check.memory", count(check.from_memory));
    add("report.rules.check.rows", count(book.rows().size()));
    add("report.rules.check.rows_rule", count(check.rows_with_rule));
    add("report.rules.check.rows_reason", count(check.rows_with_reason));
    add("report.rules.check.sources", count(book.sources().size()));
    add("report.rules.check.numbers", count(book.numbers().all().size()));
    return out;
}

std::string codes_of(const LawRow& row) {
    std::string out;
    for (const knowledge::Checked& one : row.verification)
        out += (out.empty() ? "" : " ") + std::string(lawbook::code_of(one.how)) +
               (one.partly ? "~" : "");
    return out.empty() ? "–" : out;
}

Inline implemented(const BookPen& pen, const LawRow& row) {
    if (!row.none.en.empty()) return {text(pen.in(row.none))};
    Inline out;
    for (const Rule* rule : pen.book().rules_for(row)) {
        if (!out.empty() && out.back().text == rule->id) continue;  // another version of the same
        if (!out.empty()) out.push_back(line_break());
        out.push_back(code(rule->id));
    }
    return out;
}

}  // namespace

Document rule_list_document(const RuleBook& book, std::span<const Rule* const> rules,
                            base::Language language) {
    const BookPen pen(book, language);
    Document out = rules_page(pen, "report.rules.kind",
                              pen.word("report.rules.count", {{"n", count(rules.size())}}));
    if (rules.empty()) return out;
    Table table{.caption = pen.word("report.rules.list_caption"),
                .columns = {column(pen, "report.rules.rule"), column(pen, "report.rules.sort"),
                            column(pen, "report.rules.days")}};
    for (const Rule* rule : rules)
        table.rows.push_back(
            {{{code(rule->id), line_break(), text(pen.in(rule->name))}, Tone::plain},
             {{text(pen.word(kind_key(rule->kind))), line_break(),
               muted(pen.word(verification_key(lawbook::best_verification(*rule))))},
              Tone::plain},
             plain_cell(days_in_words(pen, rule->in_force))});
    out.blocks.emplace_back(std::move(table));
    return out;
}

Document book_check_document(const RuleBook& book, const BookCheck& check,
                             base::Language language) {
    const BookPen pen(book, language);
    Document out = rules_page(pen, "report.rules.kind", pen.word("report.rules.check"));
    out.blocks.emplace_back(figures(pen, check));
    List missing;
    for (const lawbook::Missing& one : check.missing)
        missing.items.push_back({.words = {code(one.rule->id), text(" "),
                                           text(pen.word("report.rules.no_witness",
                                                         {{"role", pen.word(role_key(one.role))}})),
                                           muted(" " + one.rule->place.text())}});
    if (!missing.items.empty()) out.blocks.emplace_back(std::move(missing));
    out.blocks.emplace_back(Paragraph{{muted(pen.word("report.rules.check.note"))}});
    out.blocks.emplace_back(
        Paragraph{{strong(pen.word("report.rules.passed", {{"passed", count(check.passed())},
                                                           {"failed", count(check.failed())}}))}});
    return out;
}

Document rows_document(const RuleBook& book, base::Language language) {
    const BookPen pen(book, language);
    Document out = rules_page(pen, "report.rules.kind",
                              pen.word("report.rules.rows", {{"n", count(book.rows().size())}}));
    Table table{
        .caption = pen.word("report.rules.row"),
        .columns = {column(pen, "report.rules.row"), column(pen, "report.rules.sort"),
                    column(pen, "report.rules.checked"), column(pen, "report.rules.implemented")}};
    for (const LawRow& row : book.rows())
        table.rows.push_back({code_cell(row.id),
                              plain_cell(std::string(lawbook::code_of(row.type))),
                              plain_cell(codes_of(row)),
                              {implemented(pen, row), Tone::plain}});
    out.blocks.emplace_back(std::move(table));
    return out;
}

}  // namespace hanse::report
