// SPDX-License-Identifier: Apache-2.0
// The one place that knows libxlsxwriter. It writes files, not memory, so we give it a temporary
// one.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <unistd.h>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "hanse/base/files.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/base/workbook.hpp"

namespace hanse::base {

namespace {

constexpr std::size_t kWidthMin = 8;  // in characters
constexpr std::size_t kWidthMax = 60;
constexpr std::time_t kCreated =
    946684800;  // 2000-01-01, whatever the day: the same sheets give the same bytes

class TemporaryFile {
public:
    TemporaryFile() {
        std::error_code code;
        path_ = (std::filesystem::temp_directory_path(code) / "hanse-XXXXXX").string();
        const int descriptor = ::mkstemp(path_.data());
        if (descriptor < 0) path_.clear();
        if (descriptor >= 0) ::close(descriptor);
    }
    ~TemporaryFile() {
        if (!path_.empty()) ::unlink(path_.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    /// Empty if there can be none.
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

struct Free {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};
using Book = std::unique_ptr<lxw_workbook, Free>;

Error no_place(const std::string& why) {
    return unavailable({}, fmt::format("无法写出工作簿：{}", why),
                       fmt::format("the workbook cannot be written: {}", why));
}

/// Does "_x" begin something that a reader would take for an escape ("_x000D_")?
bool looks_escaped(std::string_view text) {
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
           text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// Characters that XML does not have become "_x000D_", as Excel writes them.
std::string escape(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::string_view rest = text.substr(i);
        if (byte < 0x20 && byte != '\t' && byte != '\n')
            out += fmt::format("_x{:04X}_", byte);
        else if (rest.starts_with("\uFFFE") || rest.starts_with("\uFFFF"))
            out += rest[2] == '\xBE' ? "_xFFFE_" : "_xFFFF_", i += 2;
        else if (looks_escaped(rest))
            out += "_x005F_";
        else
            out += text[i];
    }
    return out;
}

Result<Done> write_cell(lxw_worksheet* page, std::size_t row, std::size_t column,
                        const std::string& text, lxw_format* format, const Place& place) {
    if (!is_utf8(text) || text.find('\0') != std::string::npos)
        return invalid(place, "不是文本", "not a text");
    const std::string safe = escape(text);
    const auto code = worksheet_write_string(page, static_cast<lxw_row_t>(row),
                                             static_cast<lxw_col_t>(column), safe.c_str(), format);
    if (code == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        return invalid(place, "单元格超过 32767 个字符", "a cell of more than 32767 characters");
    if (code != LXW_NO_ERROR)
        return invalid(place, "超出工作簿的行列范围", "more rows or columns than a workbook has");
    return Done{};
}

std::size_t width_of(const Sheet& sheet, std::size_t column) {
    std::size_t width = std::max(kWidthMin, display_width(sheet.header[column]));
    for (const Sheet::Row& row : sheet.rows)
        if (column < row.cells.size()) width = std::max(width, display_width(row.cells[column]));
    return std::min(width, kWidthMax) + 2;
}

Result<Done> write_sheet(lxw_workbook* book, const Sheet& sheet, lxw_format* bold) {
    if (sheet.name.empty() || !is_utf8(sheet.name) ||
        workbook_validate_sheet_name(book, sheet.name.c_str()) != LXW_NO_ERROR)
        return invalid(
            {.file = sheet.file},
            fmt::format("工作表名 \"{}\" 重复，或为 Excel 所不允许", sheet.name),
            fmt::format("the page name \"{}\" stands twice, or is none that Excel allows",
                        sheet.name));
    lxw_worksheet* page = workbook_add_worksheet(book, sheet.name.c_str());
    if (page == nullptr) return no_place("worksheet");
    worksheet_freeze_panes(page, 1, 0);
    for (std::size_t column = 0; column < sheet.header.size(); ++column) {
        HANSE_CHECK(
            write_cell(page, 0, column, sheet.header[column], bold, {sheet.file, 1, column + 1}));
        const auto at = static_cast<lxw_col_t>(column);
        worksheet_set_column(page, at, at, static_cast<double>(width_of(sheet, column)), nullptr);
    }
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        for (std::size_t column = 0; column < sheet.rows[row].cells.size(); ++column)
            HANSE_CHECK(write_cell(page, row + 1, column, sheet.rows[row].cells[column], nullptr,
                                   sheet.place(row, column)));
    return Done{};
}

}  // namespace

Result<std::string> to_workbook(const std::vector<Sheet>& sheets) {
    expects(!sheets.empty(), "a workbook has at least one page");
    const TemporaryFile file;
    if (file.path().empty()) return no_place("mkstemp");
    Book book(workbook_new(file.path().c_str()));
    if (!book) return no_place("workbook_new");
    lxw_doc_properties about{};
    about.created = kCreated;
    workbook_set_properties(book.get(), &about);
    lxw_format* bold = workbook_add_format(book.get());
    format_set_bold(bold);
    for (const Sheet& sheet : sheets) HANSE_CHECK(write_sheet(book.get(), sheet, bold));
    const auto code = workbook_close(book.release());
    if (code != LXW_NO_ERROR) return no_place(lxw_strerror(code));
    return read_file(file.path());
}

}  // namespace hanse::base
