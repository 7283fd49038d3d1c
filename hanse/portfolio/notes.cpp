// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/notes.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/base/csv.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/base/encoding.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/base/workbook.hpp"
#include "hanse/patents/numbers/number.hpp"
#include "hanse/portfolio/shelf.hpp"
#include "hanse/search/index.hpp"

namespace hanse::portfolio {

using base::Date;
using base::Done;
using base::PartialDate;
using base::Rational;
using base::Result;
using base::Sheet;
using store::Row;

namespace {

struct Column {
    std::string_view name;  // of the table's column
    std::array<std::string_view, 4> headings;
    bool needed = true;
};

struct Table {
    std::string_view kind, name;  // "owners", owner_share
    std::span<const Column> columns;
};

constexpr Column kNumber{"number", {"number", "publication_number", "公开号", "专利号"}};
constexpr Column kSince{"since", {"since", "from", "起", "开始日"}, false};
constexpr Column kUntil{"until", {"until", "to", "止", "结束日"}, false};
constexpr Column kSource{"source", {"source", "来源", "", ""}, false};
constexpr std::array kOwners{kNumber,
                             Column{"owner", {"owner", "权利人", "所有人", "专利权人"}},
                             Column{"share", {"share", "份额", "比例", ""}, false},
                             kSince,
                             kUntil,
                             kSource};
constexpr std::array kNames{Column{"name", {"name", "名称", "规范名称", ""}},
                            Column{"known_as", {"known_as", "also known as", "又称", "其他名称"}}};
constexpr std::array kPool{Column{"pool", {"pool", "专利池", "池", ""}}, kNumber, kSince, kUntil,
                           kSource};
constexpr std::array kDisputes{kNumber, Column{"what", {"dispute", "争议", "纠纷", ""}}, kSince,
                               kUntil, kSource};
// The most telling first: every table of pools also has numbers.
constexpr std::array kTables{
    Table{"owners", "owner_share", kOwners}, Table{"names", "party_name", kNames},
    Table{"pool", "pool_entry", kPool}, Table{"disputes", "dispute", kDisputes}};

std::size_t column_in(const Sheet& sheet, const Column& column) {
    for (std::size_t i = 0; i < sheet.header.size(); ++i)
        for (const std::string_view heading : column.headings)
            if (!heading.empty() && base::trim(sheet.header[i]) == heading) return i;
    return std::string::npos;
}

bool has_all(const Sheet& sheet, const Table& table) {
    return std::ranges::all_of(table.columns, [&](const Column& column) {
        return !column.needed || column_in(sheet, column) != std::string::npos;
    });
}

Result<const Table*> recognise(const Sheet& sheet) {
    for (const Table& table : kTables)
        if (has_all(sheet, table)) return &table;
    return base::invalid(
        {sheet.file, 1, 0},
        "无法辨认这张表：权利人表需要 公开号、权利人；名称表需要 名称、又称；专利池表需要 "
        "专利池、公开号；"
        "争议表需要 公开号、争议",
        "a table of no known kind: owners need number and owner; names need name and known_as; a "
        "pool needs pool and number; disputes need number and dispute");
}

Result<Sheet> read_sheet(const std::string& path) {
    HANSE_TRY(bytes, base::read_file(path));
    if (bytes.starts_with("PK")) {
        HANSE_TRY(sheets, base::parse_workbook(bytes, path));
        if (sheets.empty())
            return base::invalid({.file = path}, "工作簿是空的", "the workbook is empty");
        return std::move(sheets.front());
    }
    const auto text = base::decode_text(bytes, base::encoding_of(bytes));
    if (!text)
        return base::invalid({.file = path}, "无法解码的文字", "a text in no known encoding");
    return base::parse_csv(*text, "notes", path);
}

/// One cell, checked and in the form the register keeps.
Result<store::Field> checked(const Column& column, const std::string& cell, base::Place place) {
    const std::string text(base::trim(cell));
    if (text.empty()) {
        if (!column.needed) return store::Field();
        return base::invalid(place, fmt::format("缺少“{}”", column.headings[2]),
                             fmt::format("'{}' is missing", column.name));
    }
    if (column.name == "number") {
        const auto number = patents::publication_number(text);
        if (number) return store::Field(number->text());
        const auto application = patents::application_number(text, "CN");
        if (application) return store::Field(application->office + " " + application->number);
        return base::invalid(place, fmt::format("“{}” 不是专利号", text),
                             fmt::format("'{}' is no patent number", text));
    }
    if (column.name == "share") {
        const auto share = Rational::parse(text);
        if (share && *share > Rational(0) && *share <= Rational(1))
            return store::Field(share->exact());
        return base::invalid(place,
                             fmt::format("份额应大于 0 且不超过 1，如 1/2、50%，而不是 “{}”", text),
                             fmt::format("a share is more than 0 and at most 1, as 1/2 or 50%, not "
                                         "'{}'",
                                         text));
    }
    if (column.name == "since" || column.name == "until") {
        const auto day = PartialDate::parse(text);
        if (day) return store::Field(day->text());
        return base::invalid(place, fmt::format("“{}” 不是日期", text),
                             fmt::format("'{}' is no day", text));
    }
    return store::Field(text);
}

Result<std::vector<store::Fields>> checked_rows(const Sheet& sheet, const Table& table) {
    std::vector<store::Fields> out;
    std::vector<base::Error> errors;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        store::Fields fields;
        for (const Column& column : table.columns) {
            const std::size_t at = column_in(sheet, column);
            const std::string cell = at == std::string::npos ? "" : sheet.rows[i].cells[at];
            auto field = checked(column, cell, sheet.place(i, at == std::string::npos ? 0 : at));
            if (!field) errors.push_back(std::move(field).error());
            fields.push_back(field ? *std::move(field) : store::Field());
        }
        out.push_back(std::move(fields));
    }
    if (!errors.empty()) return base::gather(std::move(errors));
    return out;
}

/// The shares of one patent at one time may not come to more than the whole.
Result<Done> check_shares(Register& patents, const std::set<std::string>& numbers,
                          const std::string& file) {
    for (const std::string& number : numbers) {
        HANSE_TRY(shares, owner_shares(patents, number));
        for (const OwnerShare& at : shares) {
            const Date day = at.span.since ? at.span.since->last() : *Date::create(1, 1, 1);
            Rational sum(0);
            for (const OwnerShare& one : shares)
                if (one.share && one.span.holds(day)) sum = sum + *one.share;
            if (sum > Rational(1))
                return base::invalid(
                    {.file = file},
                    fmt::format("{} 的份额合计 {}，超过 1；请给出前一权利人的止日", number,
                                sum.exact()),
                    fmt::format("the shares of {} come to {}, more than the whole: say until when "
                                "the earlier owner held its part",
                                number, sum.exact()));
        }
    }
    return Done{};
}

Result<Done> put(Register& patents, const Table& table, const std::vector<store::Fields>& rows,
                 Noted& out) {
    store::Database& database = patents.database();
    HANSE_TRY(id, Shelf(database).next("batch"));
    Batch& batch = out.batch;
    batch.id = id;
    HANSE_CHECK(
        database.run("insert into batch (id, kind, state, begun, ended, who, file, digest, "
                     "items, added, changed, merged, same, refused, doubts) values (:id, "
                     ":kind, 'done', :begun, :ended, :who, :file, :digest, :items, :added, "
                     "0, 0, 0, 0, 0)",
                     {id, batch.kind, batch.begun, batch.ended, batch.who, batch.file, batch.digest,
                      batch.items, batch.added}));
    std::string columns = "batch", marks = ":batch";
    for (const Column& column : table.columns) {
        columns += fmt::format(", {}", column.name);
        marks += fmt::format(", :{}", column.name);
    }
    std::set<std::string> numbers;
    for (const store::Fields& row : rows) {
        store::Fields fields{id};
        fields.insert(fields.end(), row.begin(), row.end());
        HANSE_CHECK(database.run(
            fmt::format("insert into {} ({}) values ({})", table.name, columns, marks), fields));
        for (std::size_t i = 0; i < row.size(); ++i)
            if (table.columns[i].name == "number") numbers.insert(*row[i].text());
    }
    for (const std::string& number : numbers) {
        HANSE_TRY(known, patents.find(number));
        if (known.empty()) out.strangers.push_back(number);
    }
    return table.kind == "owners" ? check_shares(patents, numbers, batch.file) : Done{};
}

Span span_of(const Row& row, std::size_t column) {
    return {PartialDate::parse(row.text(column)), PartialDate::parse(row.text(column + 1))};
}

}  // namespace

bool Span::holds(const Date& day) const {
    return (!since || since->first() <= day) && (!until || day < until->first());
}

Result<Noted> note(Register& patents, const std::string& path, const Occasion& occasion) {
    HANSE_TRY(digest, base::sha256_of_file(path));
    HANSE_TRY(batches, patents.batches());
    Noted out;
    for (const Batch& one : batches)
        if (one.digest == digest && one.state == "done") {
            out.batch = one;
            out.known = true;
            return out;
        }
    HANSE_TRY(sheet, read_sheet(path));
    HANSE_TRY(table, recognise(sheet));
    HANSE_TRY(rows, checked_rows(sheet, *table));
    const auto count = static_cast<std::int64_t>(rows.size());
    out.batch = {.kind = std::string(table->kind),
                 .state = "done",
                 .begun = occasion.now,
                 .ended = occasion.now,
                 .who = occasion.who,
                 .file = path,
                 .digest = digest,
                 .items = count,
                 .added = count};
    HANSE_CHECK(patents.database().transaction([&] { return put(patents, *table, rows, out); }));
    return out;
}

Result<std::vector<OwnerShare>> owner_shares(Register& patents, const std::string& number) {
    HANSE_TRY(rows, patents.database().rows("select owner, share, source, since, until from "
                                            "owner_share where number = :number order by since, "
                                            "owner",
                                            {number}));
    std::vector<OwnerShare> out;
    for (const Row& row : rows) {
        OwnerShare one{
            .owner = row.text(0), .share = {}, .span = span_of(row, 3), .source = row.text(2)};
        if (!row.is_null(1))
            if (const auto share = Rational::parse(row.text(1))) one.share = *share;
        out.push_back(std::move(one));
    }
    return out;
}

Result<std::vector<PoolEntry>> pool_entries(Register& patents, const std::string& pool) {
    HANSE_TRY(rows, patents.database().rows("select pool, number, source, since, until from "
                                            "pool_entry where pool = :pool or :all = '' order by "
                                            "pool, number, since",
                                            {pool, pool}));
    std::vector<PoolEntry> out;
    for (const Row& row : rows)
        out.push_back({row.text(0), row.text(1), span_of(row, 3), row.text(2)});
    return out;
}

Result<PoolChanges> pool_changes(Register& patents, const std::string& pool, const Date& from,
                                 const Date& to) {
    HANSE_TRY(all, pool_entries(patents, pool));
    std::set<std::string> before, after;
    for (const PoolEntry& one : all) {
        if (one.span.holds(from)) before.insert(one.number);
        if (one.span.holds(to)) after.insert(one.number);
    }
    PoolChanges out;
    std::set<std::string> told;
    for (const PoolEntry& one : all) {
        const bool was = before.contains(one.number), is = after.contains(one.number);
        if ((!was && !is) || !told.insert(one.number).second) continue;
        (was && is ? out.stayed : is ? out.came : out.went).push_back(one);
    }
    return out;
}

Result<std::string> dispute(Register& patents, const std::string& number, const Date& day) {
    HANSE_TRY(rows, patents.database().rows(
                        "select what, since, until from dispute where number = :number", {number}));
    for (const Row& row : rows)
        if (span_of(row, 1).holds(day)) return row.text(0);
    return std::string();
}

Result<Names> names(Register& patents) {
    HANSE_TRY(rows,
              patents.database().rows("select known_as, name from party_name order by batch"));
    Names out;
    for (const Row& row : rows) out[search::folded_name(row.text(0))] = row.text(1);
    return out;
}

std::string named(const Names& names, const std::string& written) {
    const auto found = names.find(search::folded_name(written));
    return found != names.end() ? found->second : written;
}

}  // namespace hanse::portfolio
