// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/export.hpp"

#include <algorithm>
#include <map>

#include "hanse/base/csv.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/workbook.hpp"
#include "hanse/http/headers.hpp"

namespace hanse::server {

using base::Result;
using base::Value;

namespace {

constexpr const char* kWorkbook =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

bool is_words(const Value& value) {
    return value.is_map() && value.fields().size() == 2 && value.find("zh") != nullptr &&
           value.find("en") != nullptr;
}

std::string cell_of(const Value& value) {
    if (value.is_null()) return {};
    if (value.is_text()) return *value.text();
    const bool texts = value.is_list() && std::ranges::all_of(value.items(), &Value::is_text);
    if (!texts) return base::to_json(value);
    std::string out;
    for (const Value& item : value.items()) out += (out.empty() ? "" : "; ") + *item.text();
    return out;
}

/// Cells of one item by column.
void spread(const Value& item, const std::string& prefix, std::map<std::string, std::string>& into,
            std::vector<std::string>& columns) {
    for (const auto& [name, value] : item.fields()) {
        const std::string column = prefix + name;
        if (is_words(value)) {
            spread(value, column + "_", into, columns);
            continue;
        }
        if (std::ranges::find(columns, column) == columns.end()) columns.push_back(column);
        into[column] = cell_of(value);
    }
}

}  // namespace

http::Parameter format_parameter() {
    return {"format",
            http::one_of({"json", "csv", "xlsx"}),
            http::Need::optional,
            {"json 为一页；csv、xlsx 为全部", "json is one page; csv and xlsx are everything"},
            false,
            {"text/csv", kWorkbook}};
}

base::Sheet sheet_of(const std::string& name, const Value& items) {
    base::Sheet out;
    out.name = name;
    std::vector<std::map<std::string, std::string>> rows;
    for (const Value& item : items.items()) spread(item, "", rows.emplace_back(), out.header);
    for (auto& row : rows) {
        base::Sheet::Row cells;
        for (const std::string& column : out.header) cells.cells.push_back(row[column]);
        out.rows.push_back(std::move(cells));
    }
    return out;
}

Result<http::Answer> exported(const std::string& name, const Value& items,
                              const std::string& format) {
    const base::Sheet sheet = sheet_of(name, items);
    std::string bytes;
    if (format == "csv") {
        bytes = base::to_csv(sheet);
    } else {
        HANSE_TRY(workbook, base::to_workbook({sheet}));
        bytes = std::move(workbook);
    }
    http::Answer out =
        http::bytes(std::move(bytes), format == "csv" ? "text/csv; charset=utf-8" : kWorkbook);
    out.headers.set("Content-Disposition", http::attachment(name + "." + format));
    return out;
}

}  // namespace hanse::server
