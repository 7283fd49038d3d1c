// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/walls/walls.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/domain/columns.hpp"

namespace hanse::registry {

using base::Result;
using base::Value;

namespace {

bool is_among(std::span<const std::string> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// Where a row came from: source, as_of, confidence, note; unless the table has its own such column.
bool is_provenance(const Record& record, std::string_view field) {
    const domain::Table* table = domain::find_table(record.sheet);
    if (table == nullptr) return false;
    const domain::Column* column = domain::find_column(*table, field);
    const auto shared = domain::row_columns();
    return column != nullptr && column >= shared.data() && column < shared.data() + shared.size();
}

std::size_t at(FieldClass one) { return static_cast<std::size_t>(one); }

/// The fields in the order of the table's columns, so that equal rows are equal values.
Value in_order(const Record& record, const Value::Map& fields) {
    const domain::Table* table = domain::find_table(record.sheet);
    if (table == nullptr) return Value(fields);
    Value out = Value::map();
    const auto add = [&](std::span<const domain::Column> columns) {
        for (const domain::Column& column : columns) {
            const auto found = std::ranges::find(fields, column.name, &Value::Field::first);
            if (found != fields.end() && out.find(column.name) == nullptr)
                out.set(found->first, found->second);
        }
    };
    add(table->columns);
    add(domain::row_columns());
    // What no column is called is kept, so that reading the row can complain about it.
    for (const auto& [name, value] : fields)
        if (out.find(name) == nullptr) out.set(name, value);
    return out;
}

/// @param fields  that the writer sees; the others have no names for them.
base::Error may_not(const Record& record, std::vector<std::string> fields) {
    std::ranges::sort(fields);
    fields.erase(std::ranges::unique(fields).begin(), fields.end());
    std::string names;
    for (const std::string& name : fields) names += (names.empty() ? "" : ", ") + name;
    const std::string what = names.empty() ? address_of(record) : address_of(record) + ": " + names;
    return base::denied(fmt::format("您无权修改 {}", what),
                        fmt::format("you may not change {}", what));
}

}  // namespace

std::optional<Role> role_named(std::string_view name) {
    const auto found = std::ranges::find(kRoleNames, name);
    if (found == kRoleNames.end()) return std::nullopt;
    return static_cast<Role>(found - kRoleNames.begin());
}

const Walls::Sheet& Walls::sheet_of(const Record& record) const {
    static const Sheet kUnknown{.whole = FieldClass::room, .columns = {}, .owners = {}, .keys = {}};
    const auto found = sheets_.find(record.sheet);
    return found != sheets_.end() ? found->second : kUnknown;
}

FieldClass Walls::class_of(const Record& record, std::string_view field) const {
    if (record.sheet == "facts") {
        const auto whole = facts_.find(record.key);
        if (whole != facts_.end()) return whole->second;
        const auto group = facts_.find(record.key.substr(0, record.key.find('.')));
        return group != facts_.end() ? group->second : FieldClass::room;
    }
    const Sheet& sheet = sheet_of(record);
    if (!is_table(record.sheet)) return sheet.whole;
    const auto found = sheet.columns.find(field);
    if (found != sheet.columns.end()) return found->second;
    // Keys and provenance: as strict as the strictest of the row.
    FieldClass strictest = FieldClass::open;
    for (const auto& [name, value] : sheet.columns) strictest = std::max(strictest, value);
    return strictest;
}

bool Walls::owns(const Viewer& viewer, const Record& record) const {
    if (viewer.member.empty()) return false;
    const auto names_it = [&](const std::string& column) {
        const Value* cell = record.body.find(column);
        if (cell == nullptr || !cell->is_text()) return false;
        std::string_view rest = *cell->text();  // a list: "M1;M2"
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            std::string_view one = rest.substr(0, end);
            while (one.starts_with(' ')) one.remove_prefix(1);
            while (one.ends_with(' ')) one.remove_suffix(1);
            if (one == viewer.member) return true;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return false;
    };
    return std::ranges::any_of(sheet_of(record).owners, names_it);
}

bool Walls::sees(const Power& power, const Viewer& viewer, const Record& record,
                 FieldClass field) const {
    if (power.sees[at(field)]) return true;
    if (viewer.grounds && power.sees_with_grounds[at(field)]) return true;
    if (field == FieldClass::own) return owns(viewer, record);
    return field == FieldClass::room && viewer.rooms.contains(address_of(record));
}

bool Walls::sees(const Viewer& viewer, const Record& record, std::string_view field) const {
    const FieldClass of_field = class_of(record, field);
    if (sees(powers_[static_cast<std::size_t>(Role::anyone)], Viewer{}, record, of_field))
        return true;
    return std::ranges::any_of(viewer.roles, [&](Role role) {
        return sees(powers_[static_cast<std::size_t>(role)], viewer, record, of_field);
    });
}

bool Walls::writes(const Viewer& viewer, const Record& record, std::string_view field) const {
    const auto allows = [&](const Power::Fields& fields) {
        const auto found = fields.find(record.sheet);
        return found != fields.end() && (found->second.all || found->second.names.contains(field));
    };
    const bool own = owns(viewer, record);
    const bool is_key =
        is_among(sheet_of(record).keys, field) || is_among(sheet_of(record).owners, field);
    return std::ranges::any_of(viewer.roles, [&](Role role) {
        const Power& power = powers_[static_cast<std::size_t>(role)];
        if (allows(power.writes)) return true;
        return own &&
               (allows(power.writes_own) || (is_key && power.writes_own.contains(record.sheet) &&
                                             power.writes_own.find(record.sheet)->second.all));
    });
}

Walls::Writable Walls::writable(const Viewer& viewer) const {
    Writable out;
    for (const Role role : viewer.roles) {
        const Power& power = powers_[static_cast<std::size_t>(role)];
        for (const auto& [sheet, columns] : power.writes) out.whole.insert(sheet);
        if (viewer.member.empty()) continue;
        for (const auto& [sheet, columns] : power.writes_own) out.own.insert(sheet);
    }
    for (const std::string& sheet : out.whole) out.own.erase(sheet);
    return out;
}

bool Walls::is_key(const Record& record, std::string_view field) const {
    return is_among(sheet_of(record).keys, field);
}

std::optional<Record> Walls::seen(const Viewer& viewer, const Record& record) const {
    if (!is_table(record.sheet))
        return sees(viewer, record, "") ? std::optional(record) : std::nullopt;
    Value::Map fields;
    bool anything = false, everything = true;
    const auto key_of_row = [&](std::string_view name) { return is_key(record, name); };
    for (const auto& [name, value] : record.body.fields()) {
        if (key_of_row(name) || is_provenance(record, name)) continue;
        if (sees(viewer, record, name))
            fields.emplace_back(name, value), anything = true;
        else
            everything = false;
    }
    // A row of keys alone is shown to whoever would see the rest.
    if (!anything && !(everything && sees(viewer, record, ""))) return std::nullopt;
    for (const auto& [name, value] : record.body.fields())
        if (key_of_row(name) || (is_provenance(record, name) && sees(viewer, record, name)))
            fields.emplace_back(name, value);
    return Record{record.sheet, record.key, in_order(record, fields)};
}

std::vector<Record> Walls::seen(const Viewer& viewer, std::span<const Record> records) const {
    std::vector<Record> out;
    for (const Record& record : records)
        if (auto one = seen(viewer, record)) out.push_back(*std::move(one));
    return out;
}

Result<std::optional<Record>> Walls::written(const Viewer& viewer,
                                             const std::optional<Record>& before,
                                             const std::optional<Record>& after) const {
    const Record& record = after ? *after : *before;
    const Value nothing;
    const Value& old_body = before ? before->body : nothing;
    std::vector<std::string> refused;
    const auto check = [&](const Record& where, const std::string& name) {
        if (!writes(viewer, where, name)) refused.push_back(name);
    };
    if (!is_table(record.sheet)) {
        const bool same =
            before && after && before->body == after->body && sees(viewer, *before, "");
        if (!same && !writes(viewer, record, "")) return may_not(record, {});
        return after;
    }
    const Value nobody;
    const Value& new_body = after ? after->body : nobody;
    Value::Map fields = new_body.fields();
    for (const auto& [name, value] : old_body.fields()) {
        const Value* now = new_body.find(name);
        // What somebody does not see is refused even if it is right: else they could guess it.
        if (now != nullptr && *now == value && sees(viewer, *before, name)) continue;
        if (now == nullptr && after && !sees(viewer, *before, name))
            fields.emplace_back(name, value);  // not theirs to see: it stays
        else
            check(*before, name);
    }
    for (const auto& [name, value] : new_body.fields()) {
        const Value* then = old_body.find(name);
        if (then == nullptr || *then != value) check(record, name);
    }
    if (!refused.empty()) {
        const Record& shown = before ? *before : record;
        std::erase_if(refused, [&](const std::string& name) { return !sees(viewer, shown, name); });
        return may_not(record, std::move(refused));
    }
    if (!after) return std::optional<Record>();
    return std::optional(Record{record.sheet, record.key, in_order(record, fields)});
}

bool Walls::sees_all(const Viewer& viewer) const {
    return std::ranges::any_of(viewer.roles, [&](Role role) {
        return std::ranges::all_of(powers_[static_cast<std::size_t>(role)].sees,
                                   [](bool one) { return one; });
    });
}

bool Walls::sees_all_but_rooms(const Viewer& viewer) const {
    return std::ranges::any_of(viewer.roles, [&](Role role) {
        const Power& power = powers_[static_cast<std::size_t>(role)];
        return std::ranges::all_of(std::array{FieldClass::open, FieldClass::alliance,
                                              FieldClass::own, FieldClass::secretariat},
                                   [&](FieldClass one) {
                                       return power.sees[at(one)] ||
                                              (viewer.grounds && power.sees_with_grounds[at(one)]);
                                   });
    });
}

bool Walls::sees_whole(const Viewer& viewer, const Record& address) const {
    // Without a body nobody owns it: seeing others' own fields takes a role that does.
    const Record bare{address.sheet, address.key, Value()};
    if (!is_table(bare.sheet)) return sees(viewer, bare, "");
    return std::ranges::all_of(sheet_of(bare).columns, [&](const auto& column) {
        return sees(viewer, bare, column.first);
    });
}

bool Walls::sees_every_field(const Viewer& viewer, const Record& record) const {
    const auto shown = seen(viewer, record);
    return shown && shown->body.fields().size() == record.body.fields().size();
}

}  // namespace hanse::registry
