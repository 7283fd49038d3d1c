// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/case_schema.hpp"

#include "hanse/domain/columns.hpp"

namespace hanse::knowledge {

using base::Value;

namespace {

Value reference(std::string_view name) {
    return Value::map().set("$ref", "#/$defs/" + std::string(name));
}

Value described(const FactDefinition& fact) {
    Value out = Value::map();
    out.set("title", fact.name.en + " · " + fact.name.zh);
    if (!fact.asks.empty()) out.set("description", fact.asks.en + "  " + fact.asks.zh);
    return out;
}

Value any_of(std::initializer_list<Value> forms) {
    Value list = Value::list();
    for (const Value& form : forms) list.push(form);
    return Value::map().set("anyOf", std::move(list));
}

Value words_of(const FactDefinition& fact) {
    Value words = Value::list();
    for (const Choice& choice : fact.choices) words.push(choice.word);
    return Value::map().set("enum", std::move(words.push("?")));
}

/// What the bare value of a fact looks like.
Value bare(const FactDefinition& fact) {
    switch (fact.type) {
        case FactType::boolean: return reference("yes_no");
        case FactType::number: return reference("number");
        case FactType::money: return reference("money");
        case FactType::date: return reference("date");
        case FactType::text: return reference("words");
        case FactType::choice: return words_of(fact);
        case FactType::choices:
            return any_of(
                {words_of(fact), Value::map().set("type", "array").set("items", words_of(fact))});
    }
    return {};
}

/// The value alone, or with where it comes from.
Value fact_schema(const FactDefinition& fact) {
    Value with = Value::map()
                     .set("type", "object")
                     .set("required", Value::list().push("value"))
                     .set("additionalProperties", false);
    Value fields = Value::map().set("value", bare(fact));
    for (const std::string_view key : {"source", "as_of", "confidence", "note"})
        fields.set(std::string(key), reference(key));
    with.set("properties", std::move(fields));
    Value out = described(fact);
    Value forms = Value::list();
    forms.push(bare(fact)).push(std::move(with));
    return out.set("anyOf", std::move(forms));
}

Value definitions() {
    const auto text = [](std::string_view description) {
        return Value::map().set("type", "string").set("description", description);
    };
    Value out = Value::map();
    Value yes_no = Value::list();
    for (const std::string_view word : {"yes", "no", "?", "true", "false", "是", "否"})
        yes_no.push(word);
    out.set("yes_no", any_of({Value::map().set("enum", std::move(yes_no)),
                              Value::map().set("type", "boolean")}));
    out.set("number", any_of({Value::map().set("type", "number"),
                              text("14, 35%, 2/3, >=680, <=20%, 100..200, or ?")}));
    out.set("money",
            any_of({Value::map().set("type", "number"), text("1200000 CNY, >=1000000 CNY, or ?")}));
    out.set("date",
            any_of({Value::map().set("type", "integer"), text("2014, 2014-03 or 2014-03-12")}));
    Value both = Value::map()
                     .set("zh", Value::map().set("type", "string"))
                     .set("en", Value::map().set("type", "string"));
    out.set("words",
            any_of({Value::map().set("type", "string"), Value::map()
                                                            .set("type", "object")
                                                            .set("properties", std::move(both))
                                                            .set("additionalProperties", false)}));
    out.set("source", text("a key of 'sources'"));
    out.set("as_of", reference("date"));
    Value confidence = Value::list();
    for (const std::string_view word :
         {"verified", "seed", "memory", "judged", "self_reported", "measured"})
        confidence.push(word);
    out.set("confidence", Value::map().set("enum", std::move(confidence)));
    out.set("note", text("a remark"));
    return out;
}

Value tables_schema() {
    Value out = Value::map();
    for (const domain::Table& table : domain::tables()) {
        Value columns = Value::map();
        Value required = Value::list();
        for (const domain::Column& column : table.columns) {
            columns.set(std::string(column.name), Value::map().set("title", column.zh));
            if (column.need != domain::Need::optional) required.push(column.name);
        }
        for (const domain::Column& column : domain::row_columns())
            if (columns.find(column.name) == nullptr)
                columns.set(std::string(column.name), Value::map().set("title", column.zh));
        Value row = Value::map()
                        .set("type", "object")
                        .set("required", std::move(required))
                        .set("additionalProperties", false);
        row.set("properties", std::move(columns));
        out.set(
            std::string(table.name),
            Value::map().set("title", table.zh).set("type", "array").set("items", std::move(row)));
    }
    return Value::map()
        .set("type", "object")
        .set("additionalProperties", false)
        .set("properties", std::move(out));
}

Value identity_schema() {
    Value out = Value::map();
    out.set(
        "id",
        Value::map().set("type", "string").set("description", "a short name for files and links"));
    out.set("name", reference("words"));
    out.set("day", reference("date"));
    return out.set("invented", reference("yes_no"));
}

Value objectives_schema(const RuleBook& book) {
    Value codes = Value::list();
    std::string meaning;
    for (const Objective& objective : book.objectives()) {
        codes.push(code(objective.id));
        meaning += std::string(code(objective.id)) + " " + objective.name.en + " · " +
                   objective.name.zh + "; ";
    }
    Value names = Value::map().set("enum", std::move(codes));
    Value list = Value::map().set("type", "array").set("items", names);
    Value weights = Value::map()
                        .set("type", "object")
                        .set("propertyNames", names)
                        .set("additionalProperties", reference("number"));
    Value fields = Value::map();
    fields.set("declared", any_of({list, weights}).set("description", meaning)).set("later", list);
    for (const std::string_view key : {"source", "as_of", "confidence", "note"})
        fields.set(std::string(key), reference(key));
    return Value::map()
        .set("type", "object")
        .set("properties", std::move(fields))
        .set("additionalProperties", false);
}

Value group_schema(const RuleBook& book, const FactGroup& group) {
    Value fields = group.id == "alliance" ? identity_schema() : Value::map();
    for (const std::string_view key : {"source", "as_of", "confidence"})
        fields.set(std::string(key), reference(key));
    for (const FactDefinition& fact : book.facts().all())
        if (fact.group == group.id)
            fields.set(fact.id.substr(group.id.size() + 1), fact_schema(fact));
    return Value::map()
        .set("title", group.name.en + " · " + group.name.zh)
        .set("type", "object")
        .set("properties", std::move(fields))
        .set("additionalProperties", false);
}

}  // namespace

Value case_schema(const RuleBook& book) {
    Value fields = Value::map();
    fields.set("hanse", Value::map().set("const", 1).set("description", "version of this format"));
    fields.set("objectives", objectives_schema(book));
    for (const FactGroup& group : book.facts().groups())
        fields.set(group.id, group_schema(book, group));
    fields.set("provenance",
               Value::map()
                   .set("type", "object")
                   .set("description", "where values come from that do not say it themselves"));
    fields.set("sources",
               Value::map().set("type", "object").set("description", "key → {title, ref, kind}"));
    fields.set("notes", reference("words"));
    fields.set("tables", tables_schema());
    fields.set(
        "answers",
        Value::map().set("type", "array").set("description", "written by 'hanse interview'"));
    Value out = Value::map();
    out.set("$schema", "https://json-schema.org/draft/2020-12/schema")
        .set("$id", "hanse.case/1")
        .set("title", "Hanse case · 汉萨案卷");
    out.set("type", "object")
        .set("required", Value::list().push("hanse").push("alliance"))
        .set("additionalProperties", false);
    return out.set("properties", std::move(fields)).set("$defs", definitions());
}

}  // namespace hanse::knowledge
