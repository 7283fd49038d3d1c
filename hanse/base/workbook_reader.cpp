// SPDX-License-Identifier: Apache-2.0
// Reading .xlsx: a zip archive of XML parts.
//
//   xl/workbook.xml ── names of the pages, in order, hidden or not
//     └ xl/_rels/workbook.xml.rels ── the part behind each id
//         ├ sharedStrings ── every text once; cells hold its number
//         ├ styles ── which cell formats are dates (a date is stored as a number of days)
//         └ worksheet … ── rows of cells: <c r="C5" t="s" s="3"><v>17</v></c>
//
// Source: ECMA-376 part 1, section 18.
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "hanse/base/archive.hpp"
#include "hanse/base/date.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/base/workbook.hpp"
#include "hanse/base/workbook_parts.hpp"
#include "hanse/base/xml.hpp"

namespace hanse::base {

namespace {

constexpr std::size_t kRowMax = 1048576;  // what Excel has
constexpr std::size_t kColumnMax = 16384;
constexpr std::size_t kCellsMax = 5'000'000;
constexpr std::size_t kTextMax = 200U << 20U;

/// What all pages share, and how much they may still hold.
struct Book {
    std::string file;
    WorkbookPages pages;
    WorkbookRelations relations;
    WorkbookStrings strings;
    WorkbookStyles styles;
    std::size_t cells = 0;
    std::size_t text_bytes = 0;
};

/// "C5" → 2.
std::optional<std::size_t> column_of(std::string_view reference) {
    std::size_t column = 0;
    std::size_t length = 0;
    for (; length < reference.size() && reference[length] >= 'A' && reference[length] <= 'Z' &&
           length < 4;
         ++length)
        column = column * 26 + static_cast<std::size_t>(reference[length] - 'A') + 1;
    if (column == 0 || column > kColumnMax) return std::nullopt;
    return column - 1;
}

class SheetReader : public XmlEvents {
public:
    SheetReader(Book& book, const std::string& name) : book_(book) {
        sheet.name = name;
        sheet.file = fmt::format("{} [{}]", book.file, name);
    }

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "row") start_row(attributes);
        if (name == "c") start_cell(attributes);
        in_value_ = name == "v";
        in_inline_ = in_inline_ || name == "is";
        if (in_inline_) inline_.start(name);
    }
    void end(std::string_view name) override {
        if (in_inline_) inline_.end(name);
        if (name == "is") in_inline_ = false;
        if (name == "v") in_value_ = false;
        if (name == "c") end_cell();
        if (name == "row") end_row();
    }
    void text(std::string_view piece) override {
        if (in_value_) value_ += piece;
        if (in_inline_) inline_.text(piece);
    }

    Sheet sheet;

private:
    Place here() const { return {sheet.file, row_.line, column_ + 1}; }
    void refuse_here(std::string zh, std::string en) {
        refuse(invalid(here(), std::move(zh), std::move(en)));
    }

    void start_row(const XmlAttributes& attributes) {
        const auto said = attributes.find("r");
        const auto line =
            said ? spreadsheet_number<std::size_t>(*said) : std::optional(line_before_ + 1);
        row_ = {.cells = {}, .line = line.value_or(0)};
        column_ = 0;
        next_column_ = 0;
        if (!line || *line == 0 || *line > kRowMax)
            refuse_here(fmt::format("没有这样的行号：\"{}\"", said.value_or("")),
                        fmt::format("no such row: \"{}\"", said.value_or("")));
    }

    void start_cell(const XmlAttributes& attributes) {
        const auto reference = attributes.find("r");
        const auto column = reference ? column_of(*reference) : std::optional(next_column_);
        if (!column || *column >= kColumnMax)
            return refuse_here(fmt::format("没有这样的单元格：\"{}\"", reference.value_or("")),
                               fmt::format("no such cell: \"{}\"", reference.value_or("")));
        column_ = *column;
        next_column_ = column_ + 1;
        type_ = attributes.find("t").value_or("n");
        style_ = spreadsheet_number<std::size_t>(attributes.find("s").value_or("0")).value_or(0);
        value_.clear();
    }

    void end_cell() {
        const std::string whole = cell_text();
        const std::string_view text = trim(whole);
        if (text.empty() || refusal()) return;
        if (row_.cells.size() <= column_) row_.cells.resize(column_ + 1);
        row_.cells[column_] = text;
        book_.text_bytes += text.size();
        if (book_.text_bytes > kTextMax)
            refuse_here("文字总量超过 200 MB", "more than 200 MB of text");
    }

    std::string cell_text() {
        const std::string rich = inline_.take();
        if (type_ == "inlineStr") return rich;
        const std::string_view value = trim(value_);
        if (value.empty() || type_ == "e") return {};
        if (type_ == "s") return shared(value);
        if (type_ == "b") return is_spreadsheet_true(value) ? "yes" : "no";
        if (type_ == "d")
            return std::string(Date::parse(value.substr(0, 10)) ? value.substr(0, 10) : value);
        if (type_ == "n") return amount(value);
        return unescape_spreadsheet_text(value_);  // "str": what a formula made
    }

    std::string shared(std::string_view value) {
        const auto index = spreadsheet_number<std::size_t>(value);
        if (index && *index < book_.strings.all.size()) return book_.strings.all[*index];
        refuse_here(fmt::format("没有编号为 \"{}\" 的文字", value),
                    fmt::format("there is no text number \"{}\"", value));
        return {};
    }

    /// Excel stores 0.35 as 0.34999999999999998; the shortest decimal that means the same double is
    /// what was typed.
    std::string amount(std::string_view value) {
        const auto real = spreadsheet_number<double>(value);
        if (!real || !std::isfinite(*real)) {
            refuse_here(fmt::format("不是数字：\"{}\"", value),
                        fmt::format("not a number: \"{}\"", value));
            return {};
        }
        if (book_.styles.is_date(style_) && std::abs(*real) < 1e7)
            if (const auto day = Date::from_spreadsheet(std::llround(std::floor(*real)) +
                                                        (book_.pages.counts_from_1904 ? 1462 : 0)))
                return day->text();
        const bool whole = value.find_first_not_of("0123456789") == std::string_view::npos;
        return whole ? std::string(value) : fmt::format("{}", *real);
    }

    void end_row() {
        line_before_ = row_.line;
        if (row_.cells.empty() || refusal()) return;
        if (sheet.header.empty()) {
            sheet.header = std::move(row_.cells);
        } else if (row_.cells.size() > sheet.header.size()) {
            column_ = sheet.header.size();
            while (row_.cells[column_].empty()) ++column_;
            refuse_here("表头没有这一列；请补上列名，或清空这个单元格",
                        "the header has no such column: name it, or clear this cell");
        } else {
            row_.cells.resize(sheet.header.size());
            sheet.rows.push_back(std::move(row_));
        }
        book_.cells += sheet.header.size();
        if (book_.cells > kCellsMax)
            refuse_here("单元格超过 500 万个", "more than 5 million cells");
    }

    Book& book_;
    Sheet::Row row_;
    std::size_t line_before_ = 0;
    std::size_t column_ = 0;
    std::size_t next_column_ = 0;
    std::string type_;
    std::size_t style_ = 0;
    std::string value_;
    bool in_value_ = false;
    bool in_inline_ = false;
    RichText inline_;
};

Result<Done> read_part(Archive& archive, const std::string& part, const Book& book,
                       XmlEvents& events) {
    XmlParser parser(events, fmt::format("{} [{}]", book.file, part));
    HANSE_CHECK(archive.read(part, [&](std::string_view piece) { return parser.feed(piece); }));
    return parser.finish();
}

/// Excel's older format, and files with a password, are OLE containers.
Result<Done> check_kind(std::string_view bytes, const std::string& file) {
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return invalid({.file = file}, "这是旧版 .xls 或加密的工作簿；请另存为不带密码的 .xlsx",
                       "an old .xls or a workbook with a password; save it as .xlsx without one");
    if (!bytes.starts_with("PK"))
        return invalid({.file = file}, "不是 Excel 工作簿（.xlsx）",
                       "not an Excel workbook (.xlsx)");
    return Done{};
}

}  // namespace

Result<std::vector<Sheet>> parse_workbook(std::string_view bytes, const std::string& file) {
    HANSE_CHECK(check_kind(bytes, file));
    HANSE_TRY(archive, Archive::open(bytes, file));
    if (!archive.has("xl/workbook.xml"))
        return invalid({.file = file}, "不是 Excel 工作簿（.xlsx）",
                       "not an Excel workbook (.xlsx)");
    Book book{.file = file};
    HANSE_CHECK(read_part(archive, "xl/workbook.xml", book, book.pages));
    HANSE_CHECK(read_part(archive, "xl/_rels/workbook.xml.rels", book, book.relations));
    if (book.relations.strings)
        HANSE_CHECK(read_part(archive, *book.relations.strings, book, book.strings));
    if (book.relations.styles)
        HANSE_CHECK(read_part(archive, *book.relations.styles, book, book.styles));
    std::vector<Sheet> sheets;
    for (const WorkbookPages::Page& page : book.pages.visible) {
        const auto part = book.relations.pages.find(page.id);
        if (part == book.relations.pages.end()) continue;
        SheetReader reader(book, page.name);
        HANSE_CHECK(read_part(archive, part->second, book, reader));
        sheets.push_back(std::move(reader.sheet));
    }
    return sheets;
}

}  // namespace hanse::base
