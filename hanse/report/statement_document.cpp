// SPDX-License-Identifier: GPL-3.0-or-later
// Statements: as documents, as a table, as JSON.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/money/money.hpp"
#include "hanse/report/money_documents.hpp"
#include "hanse/report/money_frame.hpp"
#include "hanse/report/money_words.hpp"

namespace hanse::report {

using accounts::Account;
using accounts::Cents;
using accounts::Entry;
using accounts::Side;
using accounts::StatementLine;
using accounts::Statements;
using base::Rational;
using base::Value;

namespace {

const char* id_of(Side side) { return side == Side::benefit ? "got" : "paid"; }

using Who = std::optional<std::size_t>;

std::optional<std::int64_t> cents(const std::optional<Cents>& line, Who who) {
    if (!line) return std::nullopt;
    return who ? line->of[*who] : line->total;
}

/// "1234.50", or empty.
std::string plain(const std::optional<std::int64_t>& cents) {
    if (!cents) return {};
    const std::uint64_t size =
        *cents < 0 ? 0 - static_cast<std::uint64_t>(*cents) : static_cast<std::uint64_t>(*cents);
    return fmt::format("{}{}.{:02}", *cents < 0 ? "-" : "", size / 100, size % 100);
}

std::string shown(const Pen& pen, const std::optional<std::int64_t>& cents) {
    return cents ? figure(Rational(*cents) / 100) : pen.word("report.unknown");
}

Table lines_table(const Pen& pen, const Statements& all, Who who) {
    Table table{.caption = pen.word("report.money.statement.lines"),
                .columns = {{pen.word("report.money.flow")},
                            {pen.word("report.money.side")},
                            {pen.word("report.money.chart.actual"), Align::right},
                            {pen.word("report.money.norm.shapley"), Align::right},
                            {pen.word("report.money.norm.stable"), Align::right},
                            {pen.word("report.money.norm.proportional"), Align::right}}};
    const auto row = [&](Inline name, const std::string& side, const std::optional<Cents>& actual,
                         const accounts::PerNorm<std::optional<Cents>>& norm) {
        std::vector<Table::Cell> cells{{std::move(name)}, {{text(side)}}};
        cells.push_back({{text(shown(pen, cents(actual, who)))}});
        for (const auto& one : norm) cells.push_back({{text(shown(pen, cents(one, who)))}});
        table.rows.push_back(std::move(cells));
    };
    for (const StatementLine& line : all.lines)
        row({text(flow_words(pen, line.flow))},
            pen.word(line.side == Side::benefit ? "report.money.got_short"
                                                : "report.money.paid_short"),
            line.actual, line.norm);
    row({strong(pen.word("report.money.net"))}, "", all.net, all.net_norm);
    return table;
}

std::string place(const Entry& entry) {
    return fmt::format("{}.csv:{}", entry.table, entry.row->line);
}

/// Every row of the case that the member's actual figures are made of.
Table entries_table(const Pen& pen, const Account& account, Who who) {
    Table table{.caption = pen.word("report.money.statement.entries"),
                .columns = {{pen.word("report.money.flow")},
                            {pen.word("report.money.statement.what")},
                            {pen.word("report.money.side")},
                            {pen.word("report.money.cny"), Align::right},
                            {pen.word("report.money.statement.from")}}};
    for (const accounts::Column& column : account.columns)
        for (const Entry& entry : column.entries) {
            if (who && entry.member != *who) continue;
            Inline from{code(place(entry))};
            if (entry.rate)
                from.push_back(
                    muted(fmt::format(" {} {} = {}", entry.rate->currency.code(),
                                      entry.rate->day.text(), entry.rate->home_units.exact())));
            table.rows.push_back(
                {{{text(flow_words(pen, column.flow))}},
                 {{text(pen.in(entry.what))}},
                 {{text(pen.word(entry.side == Side::benefit ? "report.money.got_short"
                                                             : "report.money.paid_short"))}},
                 {{text(figure(entry.cny))}},
                 {std::move(from)}});
        }
    return table;
}

/// What is open, by how long it has been due.
void add_arrears(const Pen& pen, const Account& account, Who who, Blocks& out) {
    constexpr std::array kAgeIds{"not_yet_due", "to_30", "to_60", "to_90", "over_90"};
    const accounts::ArrearsView& arrears = account.arrears;
    if (arrears.by_age.empty()) return;
    Table table{.caption = pen.word("report.money.arrears"),
                .columns = {{pen.word("report.money.member")}}};
    for (const char* age : kAgeIds)
        table.columns.push_back(
            {pen.word(std::string("report.money.arrears.") + age), Align::right});
    for (std::size_t i = 0; i < arrears.by_age.size(); ++i) {
        const auto& open = arrears.by_age[i];
        const bool any = std::ranges::any_of(open, [](const Rational& x) { return !x.is_zero(); });
        if (who ? i != *who : !any) continue;
        std::vector<Table::Cell> row{{{text(pen.member(account.file->members[i].id))}}};
        for (const Rational& amount : open)
            row.push_back({{text(figure(amount))}, amount.is_zero() ? Tone::muted : Tone::plain});
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) out.emplace_back(std::move(table));
}

/// "3/8" while that can be read, else percent.
std::string short_part(const Pen& pen, const Rational& part) {
    constexpr std::size_t kReadable = 9;
    std::string exact = part.exact();
    return exact.size() <= kReadable ? exact : pen.percent(part);
}

/// Every line that its normative figures rest on.
Table bases_table(const Pen& pen, const Account& account, Who who) {
    Table table{.caption = pen.word("report.money.statement.bases"),
                .columns = {{pen.word("report.money.flow")},
                            {pen.word("report.money.line")},
                            {pen.word("report.money.rule")},
                            {pen.word("report.money.weight"), Align::right},
                            {pen.word("report.money.statement.part"), Align::right}}};
    for (const accounts::Column& column : account.columns)
        for (const accounts::Basis& basis : column.bases) {
            if (!basis.shares[0] || basis.weight.is_zero()) continue;
            const Rational part = who ? (*basis.shares[0])[*who] / basis.weight : Rational(1);
            if (part.is_zero()) continue;
            table.rows.push_back({{{text(flow_words(pen, column.flow))}},
                                  {{code(basis.id)}},
                                  {{text(pen.in(basis.rule))}},
                                  {{text(figure(basis.weight))}},
                                  {{text(short_part(pen, part))}}});
        }
    return table;
}

void add_missing(const Pen& pen, const Account& account, Blocks& out) {
    List missing = gaps_list(pen, account);
    if (missing.items.empty()) return;
    out.emplace_back(Callout{.tone = Tone::note,
                             .title = {text(pen.word("report.money.missing"))},
                             .blocks = {std::move(missing)}});
}

Value amount(const std::optional<std::int64_t>& number) {
    return number ? Value(plain(number)) : Value();
}

Value line_value(const StatementLine& line, Who who) {
    Value norm = Value::map();
    for (std::size_t n = 0; n < accounts::kNorms; ++n)
        norm.set(std::string(name(accounts::kNormList[n])), amount(cents(line.norm[n], who)));
    return Value()
        .set("flow", name(line.flow))
        .set("side", id_of(line.side))
        .set("actual", amount(cents(line.actual, who)))
        .set("norm", std::move(norm));
}

Value statement_of(const Statements& all, Who who) {
    const Account& account = *all.account;
    Value lines = Value::list(), entries = Value::list();
    for (const StatementLine& line : all.lines) lines.push(line_value(line, who));
    for (const accounts::Column& column : account.columns)
        for (const Entry& entry : column.entries)
            if (!who || entry.member == *who)
                entries.push(Value()
                                 .set("flow", name(column.flow))
                                 .set("side", id_of(entry.side))
                                 .set("what", entry.what.en)
                                 .set("cny", entry.cny)
                                 .set("from", place(entry)));
    Value norm = Value::map();
    for (std::size_t n = 0; n < accounts::kNorms; ++n)
        norm.set(std::string(name(accounts::kNormList[n])), amount(cents(all.net_norm[n], who)));
    return Value()
        .set("member", who ? account.file->members[*who].id : "*")
        .set("lines", std::move(lines))
        .set("net", amount(cents(all.net, who)))
        .set("net_norm", std::move(norm))
        .set("entries", std::move(entries));
}

}  // namespace

Document statement_document(const assess::Assessment& assessment, const Statements& all, Who who,
                            base::Language language) {
    const Pen pen(assessment, language);
    const Account& account = *all.account;
    Document out = money_frame(pen, "report.money.statement");
    out.head.facts.entries.push_back({{text(pen.word("report.money.member"))},
                                      {text(who ? pen.member(account.file->members[*who].id)
                                                : pen.word("report.money.statement.alliance"))}});
    if (account.empty()) return out;
    out.blocks.emplace_back(
        Heading{.anchor = "statement",
                .words = {text(who ? pen.member(account.file->members[*who].id)
                                   : pen.word("report.money.statement.alliance"))}});
    add_missing(pen, account, out.blocks);
    out.blocks.emplace_back(lines_table(pen, all, who));
    out.blocks.emplace_back(Paragraph{{muted(pen.word("report.money.statement.rounding"))}});
    add_arrears(pen, account, who, out.blocks);
    out.blocks.emplace_back(entries_table(pen, account, who));
    out.blocks.emplace_back(bases_table(pen, account, who));
    return out;
}

base::Sheet statement_sheet(const Statements& all) {
    base::Sheet out{.name = "statement",
                    .file = "statement.csv",
                    .header = {"member", "name_zh", "name_en", "flow", "side", "actual_cny",
                               "shapley_cny", "stable_cny", "proportional_cny"}};
    const Account& account = *all.account;
    const auto add = [&](const std::vector<std::string>& name, Who who, std::string_view flow,
                         std::string_view side, const std::optional<Cents>& actual,
                         const accounts::PerNorm<std::optional<Cents>>& norm) {
        std::vector<std::string> cells = name;
        cells.insert(cells.end(),
                     {std::string(flow), std::string(side), plain(cents(actual, who))});
        for (const auto& one : norm) cells.push_back(plain(cents(one, who)));
        out.rows.push_back({std::move(cells), 0});
    };
    const auto add_all = [&](const std::vector<std::string>& name, Who who) {
        for (const StatementLine& line : all.lines)
            add(name, who, sharing::name(line.flow), id_of(line.side), line.actual, line.norm);
        add(name, who, "all", "net", all.net, all.net_norm);
    };
    for (std::size_t i = 0; i < account.members(); ++i) {
        const domain::Member& member = account.file->members[i];
        add_all({member.id, member.name_zh, member.name_en}, i);
    }
    add_all({"*", "联盟合计", "alliance in all"}, std::nullopt);
    return out;
}

Value statement_value(const Statements& all) {
    Value members = Value::list();
    for (std::size_t i = 0; i < all.account->members(); ++i) members.push(statement_of(all, i));
    return Value()
        .set("case", all.account->file->id)
        .set("year", all.account->period.year)
        .set("currency", "CNY")
        .set("guarantee", "exact; each line rounded once to cents by largest remainder")
        .set("alliance", statement_of(all, std::nullopt))
        .set("members", std::move(members));
}

}  // namespace hanse::report
