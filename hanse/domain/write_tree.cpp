// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/write_tree.hpp"

#include <algorithm>

#include "hanse/domain/read_alliance.hpp"

namespace hanse::domain {

using base::Value;

namespace {

void add_provenance(Value& map, const Provenance& provenance) {
    if (!provenance.source.empty()) map.set("source", provenance.source);
    if (provenance.as_of) map.set("as_of", provenance.as_of->text());
    if (provenance.confidence != Confidence::unstated)
        map.set("confidence", word(provenance.confidence).en);
    if (!provenance.note.empty()) map.set("note", provenance.note);
}

Value written(const Value& value) { return value.is_null() ? Value("?") : value; }

Value statement_tree(const Statement& statement) {
    if (statement.provenance.empty()) return written(statement.value);
    Value out = Value::map().set("value", written(statement.value));
    add_provenance(out, statement.provenance);
    return out;
}

Value identity_tree(const CaseFile& file) {
    Value out = Value::map().set("id", file.id).set("name", file.name);
    if (file.day) out.set("day", file.day->text());
    out.set("invented", file.invented ? "yes" : "no");
    return out;
}

Value objectives_tree(const Objectives& objectives) {
    Value out = Value::map();
    Value declared = Value::map();
    for (const DeclaredObjective& objective : objectives.declared)
        declared.set(objective.id, objective.weight.exact());
    if (!objectives.declared.empty()) out.set("declared", std::move(declared));
    if (!objectives.later.empty()) out.set("later", Value::list_of(objectives.later));
    add_provenance(out, objectives.provenance);
    return out;
}

Value sources_tree(const CaseFile& file) {
    Value out = Value::map();
    for (const auto& [key, source] : file.sources) {
        Value fields = Value::map();
        if (!source.title.empty()) fields.set("title", source.title);
        if (!source.ref.empty()) fields.set("ref", source.ref);
        if (!source.kind.empty()) fields.set("kind", source.kind);
        out.set(key, fields.fields().empty() ? Value() : std::move(fields));
    }
    return out;
}

std::string_view group_of(const Statement& statement) {
    return std::string_view(statement.id).substr(0, statement.id.find('.'));
}

void add_facts(Value& tree, std::string_view group, const std::vector<Statement>& statements) {
    for (const Statement& statement : statements)
        if (group_of(statement) == group)
            tree.set(statement.id.substr(group.size() + 1), statement_tree(statement));
}

}  // namespace

Value alliance_tree(const CaseFile& file) {
    Value alliance = identity_tree(file);
    add_facts(alliance, "alliance", file.statements);
    Value out =
        Value::map().set("hanse", std::to_string(kCaseFormat)).set("alliance", std::move(alliance));
    if (Value objectives = objectives_tree(file.objectives); !objectives.fields().empty())
        out.set("objectives", std::move(objectives));
    for (const Statement& statement : file.statements) {
        const std::string group(group_of(statement));
        if (out.find(group) != nullptr) continue;
        Value facts = Value::map();
        add_facts(facts, group, file.statements);
        out.set(group, std::move(facts));
    }
    if (!file.sources.empty()) out.set("sources", sources_tree(file));
    if (!file.notes.empty()) out.set("notes", file.notes);
    return out;
}

Value answer_tree(const Statement& answer) {
    Value out = Value::map().set("fact", answer.id).set("value", written(answer.value));
    add_provenance(out, answer.provenance);
    return out;
}

std::vector<const Column*> columns_to_write(const CaseFile& file, const Table& table) {
    const auto filled = [&](const Column& column) {
        for (std::size_t i = 0; i < table.size(file); ++i)
            if (!column.write(table.row(file, i)).empty()) return true;
        return false;
    };
    std::vector<const Column*> columns;
    for (const Column& column : table.columns) columns.push_back(&column);
    for (const Column& column : row_columns())
        if (find_column(table, column.name) == &column && filled(column))
            columns.push_back(&column);
    return columns;
}

}  // namespace hanse::domain
