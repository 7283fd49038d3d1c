// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/catalogue.hpp"

#include <array>

#include "hanse/domain/columns.hpp"
#include "hanse/registry/records/record.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

using http::Shape;

namespace {

constexpr const char* kTag = "catalogue";
// In the order of knowledge::FactType and knowledge::Unit.
constexpr std::array<const char*, 7> kTypes{"boolean", "choice", "choices", "number",
                                            "money",   "date",   "text"};
constexpr std::array<const char*, 8> kUnits{"",       "ratio",   "count", "years",
                                            "months", "persons", "cny",   "per_year"};

template <std::size_t N>
Shape one_of(const std::array<const char*, N>& words) {
    return http::one_of({words.begin(), words.end()});
}

Value named(std::string_view id, const base::Bilingual& name) {
    return Value::map().set("id", id).set("name", words_value(name));
}

Shape named_shape() {
    return http::named("Named", http::object({always("id", id_shape(), "编号", "id"),
                                              always("name", words_shape(), "名称", "name")}));
}

Value fact_value(const knowledge::FactCatalogue& all, const knowledge::FactDefinition& fact) {
    Value choices = Value::list();
    for (const knowledge::Choice& one : fact.choices) choices.push(named(one.word, one.label));
    const knowledge::FactGroup* group = all.group(fact.group);
    return Value::map()
        .set("id", fact.id)
        .set("group", fact.group)
        .set("group_name", words_value(group != nullptr ? group->name : base::same(fact.group)))
        .set("type", kTypes.at(static_cast<std::size_t>(fact.type)))
        .set("unit", kUnits.at(static_cast<std::size_t>(fact.unit)))
        .set("choices", std::move(choices))
        .set("name", words_value(fact.name))
        .set("asks", words_value(fact.asks))
        .set("help", words_value(fact.help))
        .set("derived", !fact.derive.empty())
        .set("confidential", fact.confidential);
}

Shape fact_shape() {
    return http::named(
        "FactDefinition",
        http::object({always("id", id_shape(), "编号", "id"),
                      always("group", id_shape(), "组", "group"),
                      always("group_name", words_shape(), "组名", "name of the group"),
                      always("type", one_of(kTypes), "类型", "type"),
                      always("unit", one_of(kUnits), "单位；没有则为空", "unit; empty: none"),
                      always("choices", http::list(named_shape()), "可选", "what may be chosen"),
                      always("name", words_shape(), "名称", "name"),
                      always("asks", words_shape(), "问题；空为不向人提问",
                             "its question; empty: not for people"),
                      always("help", words_shape(), "说明", "help"),
                      always("derived", http::truth(), "可由表格推出", "follows from tables"),
                      always("confidential", http::truth(), "成员商业秘密", "a member's own")}));
}

Result<Answer> list_facts(Ask& ask) {
    const knowledge::FactCatalogue& all = ask.office.book().facts();
    Value items = Value::list();
    for (const knowledge::FactDefinition& one : all.all()) items.push(fact_value(all, one));
    return list_of(std::move(items));
}

Result<Answer> list_aims(Ask& ask) {
    const knowledge::RuleBook& book = ask.office.book();
    Value objectives = Value::list(), combinations = Value::list();
    for (const knowledge::Objective& one : book.objectives())
        objectives.push(named(knowledge::code(one.id), one.name));
    for (const knowledge::Combination& one : book.combinations()) {
        Value of = Value::list();
        for (const knowledge::ObjectiveId objective : one.objectives.members())
            of.push(knowledge::code(objective));
        combinations.push(named(one.id, one.name).set("objectives", std::move(of)));
    }
    return http::json(Value::map()
                          .set("objectives", std::move(objectives))
                          .set("combinations", std::move(combinations)));
}

Shape aims_shape() {
    const Shape combination = http::object(
        {always("id", id_shape(), "编号", "id"), always("name", words_shape(), "名称", "name"),
         always("objectives", http::list(id_shape()), "其中的目标", "its aims")});
    return http::named(
        "Aims",
        http::object({always("objectives", http::list(named_shape()), "六个目标", "the six aims"),
                      always("combinations", http::list(combination), "常用组合",
                             "the usual combinations")}));
}

Result<Answer> list_sheets(Ask& /*ask*/) {
    Value items = Value::list();
    for (const domain::Table& table : domain::tables()) {
        Value columns = Value::list();
        for (const domain::Column& column : table.columns)
            columns.push(named(column.name, {std::string(column.zh), std::string(column.name)})
                             .set("required", column.need != domain::Need::optional));
        items.push(named(table.name, {std::string(table.zh), std::string(table.name)})
                       .set("key", registry::key_column(table.name))
                       .set("columns", std::move(columns)));
    }
    return list_of(std::move(items));
}

Shape sheet_shape() {
    const Shape column = http::object(
        {always("id", id_shape(), "列", "column"), always("name", words_shape(), "表头", "heading"),
         always("required", http::truth(), "必填", "a row has to have it")});
    return http::named("Sheet",
                       http::object({always("id", id_shape(), "表", "sheet"),
                                     always("name", words_shape(), "名称", "name"),
                                     always("key", http::text(0, 100), "行的编号所在列；没有则为空",
                                            "the column that names its rows; empty: none"),
                                     always("columns", http::list(column), "列", "columns")}));
}

Result<Answer> list_measures(Ask& ask) {
    Value items = Value::list();
    for (const registry::Measure& one : ask.office.aggregates().measures)
        items.push(named(one.id, one.name));
    return list_of(std::move(items));
}

}  // namespace

void add_catalogue(Table& table, Office& office) {
    const Way ways[] = {{Method::get,
                         "/catalogue/facts",
                         "catalogue.facts",
                         kTag,
                         "anyone",
                         {"事实目录：类型、问题、选项", "every fact: type, question, choices"},
                         {},
                         {},
                         {200, page_of(fact_shape())},
                         list_facts},
                        {Method::get,
                         "/catalogue/objectives",
                         "catalogue.objectives",
                         kTag,
                         "anyone",
                         {"目标和常用组合", "aims and their usual combinations"},
                         {},
                         {},
                         {200, aims_shape()},
                         list_aims},
                        {Method::get,
                         "/catalogue/sheets",
                         "catalogue.sheets",
                         kTag,
                         "anyone",
                         {"案卷的表和列", "the tables of a case and their columns"},
                         {},
                         {},
                         {200, page_of(sheet_shape())},
                         list_sheets},
                        {Method::get,
                         "/catalogue/measures",
                         "catalogue.measures",
                         kTag,
                         "anyone",
                         {"可公布的合计", "the sums that can be given out"},
                         {},
                         {},
                         {200, page_of(named_shape())},
                         list_measures}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace hanse::server
