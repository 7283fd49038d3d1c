// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/records/record.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/domain/case_format.hpp"
#include "hanse/domain/columns.hpp"
#include "hanse/domain/read_alliance.hpp"

namespace hanse::registry {

using base::Error;
using base::Result;
using base::Value;

namespace {

constexpr std::string_view kAlliance = "alliance", kObjectives = "objectives", kFacts = "facts",
                           kSources = "sources", kNotes = "notes", kTables = "tables";

/// A statement of a case, "yes" or {value: yes, source: …}, in the second form.
Value as_statement(const Value& stated) {
    if (stated.is_map() && stated.find("value") != nullptr) return stated;
    return Value::map().set("value", stated);
}

/// Takes the tree of a case apart.
class Takes {
public:
    void take(const Value& tree) {
        for (const auto& [name, value] : tree.fields()) {
            if (name == kAlliance)
                take_alliance(value);
            else if (name == kObjectives || name == kNotes)
                out_.push_back({name, name, value});
            else if (name == kSources)
                for (const auto& [key, source] : value.fields())
                    out_.push_back({std::string(kSources), key, source});
            else if (name == kTables)
                take_tables(value);
            else if (value.is_map() && name != "hanse")
                for (const auto& [fact, stated] : value.fields()) take_fact(name, fact, stated);
        }
    }

    std::vector<Record> records() && {
        const auto rank = [](const Record& record) {
            return std::ranges::find(sheets(), record.sheet) - sheets().begin();
        };
        std::ranges::stable_sort(out_, {}, rank);
        return std::move(out_);
    }

private:
    void take_alliance(const Value& group) {
        Value identity = Value::map();
        for (const auto& [name, value] : group.fields()) {
            if (domain::is_identity(name))
                identity.set(name, value);
            else
                take_fact(std::string(kAlliance), name, value);
        }
        out_.push_back({std::string(kAlliance), std::string(kAlliance), std::move(identity)});
    }

    void take_fact(const std::string& group, const std::string& fact, const Value& stated) {
        out_.push_back({std::string(kFacts), group + "." + fact, as_statement(stated)});
    }

    void take_tables(const Value& tables) {
        for (const auto& [sheet, rows] : tables.fields()) {
            const std::string column = key_column(sheet);
            for (const Value& row : rows.items()) {
                const Value* key = column.empty() ? nullptr : row.find(column);
                const bool named = key != nullptr && key->is_text();
                out_.push_back({sheet, named ? *key->text() : std::string(), row});
            }
        }
    }

    std::vector<Record> out_;
};

/// Marks a value and what is in it with the number of its record, so that complaints name it.
Value marked(const Value& value, std::uint32_t number) {
    Value out = value;
    if (value.is_map()) {
        out = Value::map();
        for (const auto& [name, inner] : value.fields()) out.set(name, marked(inner, number));
    } else if (value.is_list()) {
        out = Value::list();
        for (const Value& inner : value.items()) out.push(marked(inner, number));
    }
    out.at(number, 0);
    return out;
}

/// Puts the tree of a case together.
class Gives {
public:
    void give(const Record& record, std::uint32_t number) {
        Value body = marked(record.body, number);
        if (record.sheet == kAlliance)
            alliance_ = std::move(body);
        else if (record.sheet == kObjectives || record.sheet == kNotes)
            rest_.emplace_back(record.sheet, std::move(body));
        else if (record.sheet == kSources)
            sources_.emplace_back(record.key, std::move(body));
        else if (record.sheet == kFacts)
            give_fact(record.key, std::move(body));
        else
            field_of(tables_, record.sheet).push(std::move(body));
    }

    Value tree() && {
        Value out = Value::map().set("hanse", std::to_string(domain::kCaseFormat));
        for (auto& [group, facts] : facts_) {
            if (group == kAlliance)
                for (const auto& [fact, stated] : facts.fields()) alliance_.set(fact, stated);
            else
                rest_.emplace_back(group, std::move(facts));
        }
        out.set(std::string(kAlliance), std::move(alliance_));
        for (auto& [name, value] : rest_) out.set(name, std::move(value));
        if (!sources_.empty()) out.set(std::string(kSources), Value(std::move(sources_)));
        if (!tables_.empty()) out.set(std::string(kTables), Value(std::move(tables_)));
        return out;
    }

private:
    static Value& field_of(Value::Map& map, const std::string& name) {
        const auto found = std::ranges::find(map, name, &Value::Field::first);
        return found != map.end() ? found->second : map.emplace_back(name, Value()).second;
    }

    void give_fact(const std::string& id, Value stated) {
        const std::size_t dot = std::min(id.find('.'), id.size() - 1);
        field_of(facts_, id.substr(0, dot)).set(id.substr(dot + 1), std::move(stated));
    }

    Value alliance_ = Value::map();
    Value::Map rest_, facts_, sources_, tables_;
};

}  // namespace

const std::vector<std::string>& sheets() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> names;
        for (const std::string_view name : {kAlliance, kObjectives, kFacts, kSources, kNotes})
            names.emplace_back(name);
        for (const domain::Table& table : domain::tables()) names.emplace_back(table.name);
        return names;
    }();
    return all;
}

std::string key_column(std::string_view sheet) {
    const domain::Table* table = domain::find_table(sheet);
    if (table == nullptr) return {};
    for (const domain::Column& column : table->columns)
        if (column.need == domain::Need::unique) return std::string(column.name);
    return {};
}

bool is_table(std::string_view sheet) {
    const domain::Table* table = domain::find_table(sheet);
    return table != nullptr && table->name == sheet;
}

std::vector<Record> records_of(const domain::CaseFile& file) {
    Takes takes;
    takes.take(domain::case_tree(file));
    return std::move(takes).records();
}

Result<domain::CaseFile> case_of(std::span<const Record> records, const std::string& name) {
    Gives gives;
    for (std::size_t i = 0; i < records.size(); ++i)
        gives.give(records[i], static_cast<std::uint32_t>(i + 1));
    auto out = domain::read_case(std::move(gives).tree(), name);
    if (!out) return placed(std::move(out).error(), records);
    return out;
}

Error placed(Error error, std::span<const Record> records) {
    const std::size_t number = error.place.line;
    if (number > 0 && number <= records.size())
        error.place = {.file = address_of(records[number - 1])};
    for (Error& other : error.also) other = placed(std::move(other), records);
    return error;
}

std::string address_of(const Record& record) { return record.sheet + "/" + record.key; }

}  // namespace hanse::registry
