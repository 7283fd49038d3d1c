// SPDX-License-Identifier: GPL-3.0-or-later
// Walls from rules/walls: every sheet, column and role named once, and none that does not exist.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/fields.hpp"
#include "hanse/base/yaml.hpp"
#include "hanse/domain/columns.hpp"
#include "hanse/registry/walls/walls.hpp"

namespace hanse::registry {

using base::Error;
using base::Fields;
using base::Result;
using base::Value;

class Walls::Loader {
public:
    Result<Walls> load(std::span<const base::NamedBytes> files) {
        bool fields_read = false, roles_read = false;
        for (const base::NamedBytes& file : files) {
            const bool fields = file.path.ends_with("walls/fields.yaml");
            const bool roles = file.path.ends_with("walls/roles.yaml");
            if (!fields && !roles) continue;
            HANSE_TRY(tree, base::parse_yaml(file.bytes, file.path));
            Fields reader(tree, file.path, errors_);
            fields ? read_fields(reader) : read_roles(reader);
            (fields ? fields_read : roles_read) = true;
        }
        if (!fields_read || !roles_read)
            return base::not_found({.file = "rules/walls"}, "缺少 fields.yaml 或 roles.yaml",
                                   "fields.yaml or roles.yaml is missing");
        if (!errors_.empty()) return base::gather(std::move(errors_));
        return std::move(out_);
    }

private:
    void read_fields(Fields& file) {
        const Value* all = file.find("sheets");
        if (all == nullptr) return file.missing("sheets");
        for (const auto& [name, value] : all->fields()) {
            Fields sheet(value, file.file(), errors_);
            if (std::ranges::find(registry::sheets(), name) == registry::sheets().end())
                sheet.complain(sheet.place(), fmt::format("没有名为 {} 的表", name),
                               fmt::format("no sheet is called {}", name));
            else
                out_.sheets_.emplace(name, read_sheet(name, sheet));
            sheet.finish();
        }
        for (const std::string& name : registry::sheets())
            if (name != "facts" && !out_.sheets_.contains(name)) file.missing(name);
        if (const Value* facts = file.find("facts"))
            for (const auto& [id, value] : facts->fields())
                out_.facts_.emplace(id, class_named(file, value));
        else
            file.missing("facts");
        file.finish();
    }

    Sheet read_sheet(const std::string& name, Fields& fields) {
        Sheet sheet;
        if (!is_table(name)) {
            if (const Value* whole = fields.find("whole"))
                sheet.whole = class_named(fields, *whole);
            else
                fields.missing("whole");
            return sheet;
        }
        sheet.owners = known_columns(name, fields, fields.list("owners"));
        sheet.keys = known_columns(name, fields, fields.list("keys"));
        if (const Value* columns = fields.find("columns"))
            for (const auto& [column, value] : columns->fields()) {
                known_columns(name, fields, {column});
                sheet.columns.emplace(column, class_named(fields, value));
            }
        for (const domain::Column& column : domain::find_table(name)->columns)
            if (!sheet.columns.contains(column.name) &&
                std::ranges::find(sheet.keys, column.name) == sheet.keys.end())
                fields.missing(column.name);
        return sheet;
    }

    std::vector<std::string> known_columns(const std::string& sheet, Fields& fields,
                                           std::vector<std::string> names) {
        const domain::Table* table = domain::find_table(sheet);
        for (const std::string& name : names)
            if (domain::find_column(*table, name) == nullptr)
                fields.complain(fields.place(), fmt::format("表 {} 没有 {} 列", sheet, name),
                                fmt::format("the table {} has no column {}", sheet, name));
        return names;
    }

    FieldClass class_named(Fields& fields, const Value& value) {
        const std::string name = value.is_text() ? *value.text() : std::string();
        const auto found = std::ranges::find(kFieldClassNames, name);
        if (found != kFieldClassNames.end())
            return static_cast<FieldClass>(found - kFieldClassNames.begin());
        fields.complain(fields.place(value), "应为 open、alliance、own、secretariat、room 之一",
                        "one of open, alliance, own, secretariat, room is expected");
        return FieldClass::room;
    }

    void read_roles(Fields& file) {
        for (std::size_t i = 0; i < kRoleNames.size(); ++i) {
            const Value* value = file.find(kRoleNames[i]);
            if (value == nullptr) {
                file.missing(kRoleNames[i]);
                continue;
            }
            Fields role(*value, file.file(), errors_);
            Power& power = out_.powers_[i];
            read_classes(role, "sees", power.sees);
            read_classes(role, "with_grounds", power.sees_with_grounds);
            read_writes(role, "writes", power.writes);
            read_writes(role, "writes_own", power.writes_own);
            role.finish();
        }
        file.finish();
    }

    void read_classes(Fields& role, std::string_view name,
                      std::array<bool, kFieldClassNames.size()>& into) {
        const Value* list = role.find(name);
        if (list == nullptr) return;
        for (const Value& one : list->items())
            into[static_cast<std::size_t>(class_named(role, one))] = true;
    }

    void read_writes(Fields& role, std::string_view name, Power::Fields& into) {
        const Value* sheets = role.find(name);
        if (sheets == nullptr) return;
        for (const auto& [sheet, value] : sheets->fields()) {
            if (std::ranges::find(registry::sheets(), sheet) == registry::sheets().end()) {
                role.complain(role.place(value), fmt::format("没有名为 {} 的表", sheet),
                              fmt::format("no sheet is called {}", sheet));
                continue;
            }
            Power::Columns columns{.all = value.is_text() && *value.text() == "all", .names = {}};
            std::vector<std::string> names;
            for (const Value& one : value.items())
                if (one.is_text()) names.push_back(*one.text());
            if (!columns.all && names.empty())
                role.complain(role.place(value), "应为 all 或列名的列表",
                              "all or a list of columns is expected");
            for (std::string& one : known_columns(sheet, role, std::move(names)))
                columns.names.insert(std::move(one));
            into.emplace(sheet, std::move(columns));
        }
    }

    std::vector<Error> errors_;
    Walls out_;
};

Result<Walls> Walls::load(std::span<const base::NamedBytes> files) { return Loader().load(files); }

}  // namespace hanse::registry
