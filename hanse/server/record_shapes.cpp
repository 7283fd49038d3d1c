// SPDX-License-Identifier: GPL-3.0-or-later
// What a record of each sheet looks like: out of domain::tables(), where a column is one line.
#include <algorithm>

#include "hanse/domain/columns.hpp"
#include "hanse/registry/records/record.hpp"
#include "hanse/server/shapes.hpp"

namespace hanse::server {

using http::Shape;

namespace {

std::vector<http::ShapeField> of_columns(std::span<const domain::Column> columns) {
    std::vector<http::ShapeField> out;
    for (const domain::Column& column : columns)
        out.push_back(http::field(std::string(column.name), some_text(), http::Need::optional,
                                  {std::string(column.zh), std::string(column.name)}));
    return out;
}

/// With what every row and statement may have at the end, unless it has a column of that name itself.
Shape with_provenance(std::vector<http::ShapeField> fields) {
    for (http::ShapeField& field : of_columns(domain::row_columns()))
        if (std::ranges::find(fields, field.name, &http::ShapeField::name) == fields.end())
            fields.push_back(std::move(field));
    return http::object(std::move(fields));
}

/// {column: text, …}: a column that is empty, or not for the caller, is not there.
Shape row_shape(const domain::Table& table) { return with_provenance(of_columns(table.columns)); }

Shape words_or_text() { return http::any_of({some_text(), words_shape()}); }

/// The sheets that are no tables.
Shape body_shape(const std::string& sheet) {
    if (sheet == "alliance")
        return http::object(
            {always("id", id_shape(), "编号", "id"),
             at_times("name", words_or_text(), "名称", "name"),
             at_times("day", some_text(), "资料截至日", "day that the facts describe"),
             at_times("invented", some_text(), "是否虚构", "made up: yes or no")});
    if (sheet == "objectives")
        return with_provenance(
            {at_times("declared", http::any_json(), "目标及权重", "objectives, or their weights"),
             at_times("later", http::any_json(), "以后的目标", "objectives for later")});
    if (sheet == "facts")
        return with_provenance(
            {at_times("value", http::any_json(), "值：文本、列表或双语文本",
                      "its value: a text, a list, or a text in both languages")});
    if (sheet == "sources")
        return http::object({at_times("title", words_or_text(), "标题", "title"),
                             at_times("ref", some_text(), "出处", "where to find it"),
                             at_times("kind", some_text(), "种类", "kind")});
    return words_or_text();  // notes
}

/// "members" → "MembersRecord"
std::string name_of(const std::string& sheet) {
    std::string out;
    bool first = true;
    for (const char c : sheet) {
        if (c == '_' || c == '-') {
            first = true;
            continue;
        }
        out += first ? static_cast<char>(c - 'a' + 'A') : c;
        first = false;
    }
    return out;
}

Shape record_of(const std::string& sheet) {
    const domain::Table* table = domain::find_table(sheet);
    const Shape body = table != nullptr ? row_shape(*table) : body_shape(sheet);
    return http::named(
        name_of(sheet) + "Record",
        http::object(
            {always("sheet", http::one_of({sheet}), "表", "sheet"),
             always("key", http::text(1, 500), "编号", "key"),
             always("body", http::named(name_of(sheet) + "Row", body), "内容", "what it says"),
             always("version", http::whole(0), "写入的版本（用于 If-Match）；您看不到整条时为 0",
                    "the version that wrote it, for If-Match; 0 if it is not all yours to see")}));
}

}  // namespace

Shape record_shape() {
    static const Shape shape = [] {
        std::vector<Shape> all;
        for (const std::string& sheet : registry::sheets()) all.push_back(record_of(sheet));
        return http::named("Record", http::any_of(std::move(all)));
    }();
    return shape;
}

}  // namespace hanse::server
