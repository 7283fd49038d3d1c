// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/csv.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"

namespace hanse::base {

namespace {

char delimiter_of(std::string_view text) {
    std::size_t commas = 0, semicolons = 0, tabs = 0;
    bool quoted = false;
    bool at_start = true;  // of a cell: only there does a quote open
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    for (const char c : text) {
        if (c == '"' && (quoted || at_start)) {
            quoted = !quoted;
            at_start = true;  // a doubled quote opens again
            continue;
        }
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        commas += c == ',' ? 1 : 0;
        semicolons += c == ';' ? 1 : 0;
        tabs += c == '\t' ? 1 : 0;
        at_start = c == ',' || c == ';' || c == '\t' || (at_start && c == ' ');
    }
    if (tabs > commas && tabs > semicolons) return '\t';
    return semicolons > commas ? ';' : ',';
}

class Reader {
public:
    Reader(std::string_view text, const std::string& file)
        : text_(text), file_(file), delimiter_(delimiter_of(text)) {}

    bool at_end() const { return at_ >= text_.size(); }

    /// The cells of the next line that says anything; none at the end.
    Result<std::optional<Sheet::Row>> row() {
        while (!at_end()) {
            Sheet::Row row{.cells = {}, .line = line_};
            bool more = true;
            while (more) {
                HANSE_TRY(cell, this->cell());
                row.cells.push_back(std::move(cell));
                more = !at_end() && text_[at_] == delimiter_;
                if (more) ++at_;
            }
            end_line();
            if (std::ranges::any_of(row.cells,
                                    [](const std::string& cell) { return !cell.empty(); }))
                return std::optional(std::move(row));
        }
        return std::optional<Sheet::Row>();
    }

private:
    bool at_cell_end() const {
        return at_end() || text_[at_] == delimiter_ || text_[at_] == '\n' || text_[at_] == '\r';
    }

    void skip_blanks() {
        while (!at_end() && text_[at_] == ' ') ++at_;
    }

    Result<std::string> cell() {
        skip_blanks();
        if (!at_end() && text_[at_] == '"') return quoted_cell();
        const std::size_t start = at_;
        while (!at_cell_end()) ++at_;
        return std::string(trim(text_.substr(start, at_ - start)));
    }

    Result<std::string> quoted_cell() {
        const std::size_t opened = line_;
        std::string out;
        for (++at_;; ++at_) {
            if (at_end())
                return invalid({file_, opened, 0}, "引号没有闭合",
                               "a quote is opened here and never closed");
            if (text_[at_] == '"' && !text_.substr(at_ + 1).starts_with('"')) break;
            if (text_[at_] == '"') ++at_;
            line_ += text_[at_] == '\n' ? 1 : 0;
            out += text_[at_];
        }
        ++at_;
        skip_blanks();
        if (!at_cell_end())
            return invalid({file_, line_, 0},
                           "闭合引号后面应为分隔符；单元格内的引号请写两遍（\"\"）",
                           "a closing quote must be followed by a delimiter; double a quote inside "
                           "a cell (\"\")");
        return out;
    }

    void end_line() {
        if (!at_end() && text_[at_] == '\r') ++at_;
        if (!at_end() && text_[at_] == '\n') ++at_;
        ++line_;
    }

    std::string_view text_;
    const std::string& file_;
    char delimiter_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

void write_cell(std::string_view cell, std::string& out) {
    const bool quote = cell.find_first_of(",;\t\"\n\r") != std::string_view::npos ||
                       (!cell.empty() && trim(cell) != cell);
    if (!quote) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void write_row(const std::vector<std::string>& cells, std::string& out) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        write_cell(cells[i], out);
    }
    if (cells.size() == 1 && cells[0].empty()) out += "\"\"";
    out += '\n';
}

}  // namespace

Result<Sheet> parse_csv(std::string_view text, std::string name, const std::string& file) {
    Sheet sheet{.name = std::move(name), .file = file, .header = {}, .rows = {}};
    Reader reader(text, file);
    HANSE_TRY(header, reader.row());
    if (!header) return sheet;
    sheet.header = std::move(header->cells);
    for (;;) {
        HANSE_TRY(row, reader.row());
        if (!row) return sheet;
        while (row->cells.size() > sheet.header.size() && row->cells.back().empty())
            row->cells.pop_back();
        if (row->cells.size() > sheet.header.size())
            return invalid(
                {file, row->line, sheet.header.size() + 1},
                fmt::format("这一行有 {} 个单元格，表头只有 {} 列；含逗号的内容请加引号",
                            row->cells.size(), sheet.header.size()),
                fmt::format(
                    "{} cells in this row, {} columns in the header; quote text that holds a comma",
                    row->cells.size(), sheet.header.size()));
        row->cells.resize(sheet.header.size());
        sheet.rows.push_back(*std::move(row));
    }
}

std::string to_csv(const Sheet& sheet) {
    std::string out;
    write_row(sheet.header, out);
    for (const Sheet::Row& row : sheet.rows) write_row(row.cells, out);
    return out;
}

}  // namespace hanse::base
