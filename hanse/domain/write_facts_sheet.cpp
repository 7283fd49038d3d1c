// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "hanse/base/json.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/domain/facts_sheet.hpp"

namespace hanse::domain {

using base::Sheet;
using base::Value;

namespace {

std::string cell_text(const Value& value) {
    if (value.is_null()) return {};
    const std::string* text = value.text();
    const bool plain = text != nullptr && !text->starts_with('[') && !text->starts_with('"') &&
                       base::trim(*text) == *text;
    return plain ? *text : base::to_json(value);
}

void add_rows(Sheet& sheet, const std::string& path, const Value& value, std::size_t depth,
              Value::Map provenance) {
    if (const Value* inner = value.find("value"); inner != nullptr && depth >= 2) {
        for (const auto& field : value.fields())
            if (field.first != "value") provenance.push_back(field);
        return add_rows(sheet, path, *inner, depth, std::move(provenance));
    }
    for (const auto& [key, child] : value.fields()) {
        add_rows(sheet, path.empty() ? key : path + "." + key, child, depth + 1,
                 std::move(provenance));
        provenance.clear();  // stated once, on the first row
    }
    if (value.is_map()) return;
    Sheet::Row row{.cells = std::vector<std::string>(kFactHeadings.size()), .line = 0};
    row.cells[kFact] = path;
    row.cells[kValue] = cell_text(value);
    for (std::size_t heading = kProvenance; heading < kFactHeadings.size(); ++heading)
        for (const auto& [key, text] : provenance)
            if (key == kFactHeadings[heading].en) row.cells[heading] = cell_text(text);
    sheet.rows.push_back(std::move(row));
}

}  // namespace

Sheet facts_sheet(const Value& tree) {
    Sheet sheet{.name = "alliance", .file = {}, .header = {}, .rows = {}};
    for (const FactHeading& heading : kFactHeadings) sheet.header.emplace_back(heading.en);
    add_rows(sheet, "", tree, 0, {});
    return sheet;
}

}  // namespace hanse::domain
