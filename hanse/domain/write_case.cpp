// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/base/csv.hpp"
#include "hanse/base/workbook.hpp"
#include "hanse/base/yaml.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/domain/columns.hpp"
#include "hanse/domain/facts_sheet.hpp"
#include "hanse/domain/write_tree.hpp"

namespace hanse::domain {

using base::Result;
using base::Sheet;
using base::Value;

namespace {

Sheet sheet_of(const CaseFile& file, const Table& table) {
    Sheet sheet{.name = std::string(table.name), .file = {}, .header = {}, .rows = {}};
    const auto columns = columns_to_write(file, table);
    for (const Column* column : columns) sheet.header.emplace_back(column->name);
    for (std::size_t i = 0; i < table.size(file); ++i) {
        Sheet::Row row{.cells = {}, .line = 0};
        for (const Column* column : columns) row.cells.push_back(column->write(table.row(file, i)));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

std::vector<Sheet> sheets_of(const CaseFile& file) {
    std::vector<Sheet> sheets;
    for (const Table& table : tables())
        if (table.size(file) > 0) sheets.push_back(sheet_of(file, table));
    return sheets;
}

Value rows_of(const CaseFile& file, const Table& table) {
    const auto columns = columns_to_write(file, table);
    Value rows = Value::list();
    for (std::size_t i = 0; i < table.size(file); ++i) {
        Value row = Value::map();
        for (const Column* column : columns)
            if (std::string text = column->write(table.row(file, i)); !text.empty())
                row.set(std::string(column->name), std::move(text));
        rows.push(std::move(row));
    }
    return rows;
}

std::vector<NamedBytes> folder(const CaseFile& file) {
    std::vector<NamedBytes> files{{"alliance.yaml", base::to_yaml(alliance_tree(file))}};
    for (const Sheet& sheet : sheets_of(file))
        files.push_back({sheet.name + ".csv", base::to_csv(sheet)});
    return files;
}

Result<std::vector<NamedBytes>> workbook(const CaseFile& file) {
    std::vector<Sheet> sheets = sheets_of(file);
    sheets.insert(sheets.begin(), facts_sheet(alliance_tree(file)));
    HANSE_TRY(bytes, base::to_workbook(sheets));
    return std::vector<NamedBytes>{{file.id + ".xlsx", std::move(bytes)}};
}

}  // namespace

Value case_tree(const CaseFile& file) {
    Value tree = alliance_tree(file);
    Value all = Value::map();
    for (const Table& table : tables())
        if (table.size(file) > 0) all.set(std::string(table.name), rows_of(file, table));
    if (!all.fields().empty()) tree.set("tables", std::move(all));
    return tree;
}

Result<std::vector<NamedBytes>> write_case(const CaseFile& file, CaseForm form) {
    switch (form) {
        case CaseForm::folder: return folder(file);
        case CaseForm::single_file:
            return std::vector<NamedBytes>{{file.id + ".yaml", base::to_yaml(case_tree(file))}};
        case CaseForm::workbook: return workbook(file);
    }
    return folder(file);
}

}  // namespace hanse::domain
