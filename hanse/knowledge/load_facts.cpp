// SPDX-License-Identifier: GPL-3.0-or-later
// rules/facts/*.yaml → FactCatalogue.
#include "hanse/knowledge/loader.hpp"

namespace hanse::knowledge {

namespace {

constexpr std::size_t kChoicesMax = 64;

std::vector<Choice> choices_of(Fields& fields) {
    std::vector<Choice> out;
    const base::Value* choices = fields.find("choices");
    if (choices == nullptr) return out;
    Fields each(*choices, fields.file(), fields.errors());
    for (const auto& field : choices->fields())
        out.push_back({field.first, each.words(field.first)});
    if (out.size() < 2 || out.size() > kChoicesMax)
        fields.complain(fields.place(*choices), "选项应有 2 至 64 个",
                        "2 to 64 choices are expected");
    return out;
}

FactDefinition definition_of(Fields& fields, const std::string& group, const std::string& key) {
    FactDefinition fact{.id = group + "." + key, .group = group};
    fact.type = static_cast<FactType>(
        fields.one_of("type", {"boolean", "choice", "choices", "number", "money", "date", "text"}));
    if (fields.has("unit"))
        fact.unit = static_cast<Unit>(fields.one_of(
            "unit", {"none", "ratio", "count", "years", "months", "persons", "CNY", "per_year"}));
    fact.choices = choices_of(fields);
    if ((fact.type == FactType::choice || fact.type == FactType::choices) && !fields.has("choices"))
        fields.complain(fields.place(), "选项类事实需要 choices",
                        "a fact of this type needs 'choices'");
    fact.name = fields.words("name");
    fact.asks = fields.words_if("asks");
    fact.help = fields.words_if("help");
    fact.words = fields.list("words");
    fact.derive = fields.text_or("derive", "");
    fact.confidential = fields.yes_or("confidential", false);
    fact.place = fields.place();
    return fact;
}

}  // namespace

void RuleBookLoader::load_fact_group(Fields& fields) {
    const std::string group = fields.text("group");
    book_.facts_.add_group({group, fields.words("name")});
    const base::Value* facts = fields.find("facts");
    if (facts == nullptr) return fields.missing("facts");
    for (const auto& [key, value] : facts->fields()) {
        Fields one(value, fields.file(), errors_);
        FactDefinition fact = definition_of(one, group, key);
        one.finish();
        if (book_.facts_.find(fact.id) != nullptr) {
            one.complain(fact.place, "事实 “" + fact.id + "” 已定义过",
                         "the fact '" + fact.id + "' is already defined");
        } else {
            book_.facts_.add(std::move(fact));
        }
    }
}

}  // namespace hanse::knowledge
