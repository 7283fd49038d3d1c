// SPDX-License-Identifier: GPL-3.0-or-later
// rules/objectives, nodes, combinations, tensions, features, evolution, stages, controls, paper,
// words: the founding paper and its models as data.
#include <algorithm>

#include "hanse/knowledge/loader.hpp"

namespace hanse::knowledge {

void RuleBookLoader::load_objective_part(Fields& fields) {
    const std::string id = fields.text("id");
    const auto objective = objective_id(std::string_view(id).substr(0, 2));
    if (!objective)
        return fields.complain(fields.place(), "id 应以目标代码开头",
                               "the id should begin with the code of an objective");
    Objective& into = book_.objectives_[static_cast<std::size_t>(*objective)];
    if (id.size() == 2) return load_objective(fields);
    if (id.size() < 4) return fields.complain(fields.place(), "id 过短", "the id is too short");
    if (id[3] == 'R') {
        into.risks.push_back({id, fields.text("risk"), fields.words("text")});
    } else if (id[3] == 'C') {
        into.conflicts.push_back({id, fields.text("conflict"),
                                  fields.one_of("family", {"fair", "strategy"}) == 0,
                                  fields.words("text")});
    } else {
        load_content_row(fields, into);
    }
}

void RuleBookLoader::load_objective(Fields& fields) {
    Objective& into = book_.objectives_[static_cast<std::size_t>(*objective_id(fields.text("id")))];
    into.name = fields.words("name");
    into.section = fields.text("section");
    into.table = fields.text("table");
    into.casebook = fields.text("casebook");
    if (const base::Value* architecture = fields.find("architecture")) {
        Fields one(*architecture, fields.file(), errors_);
        into.architecture_id = one.text("id");
        into.architecture = one.words("text");
        into.form = static_cast<Form>(one.one_of("form", {"vertical", "horizontal", "any"}));
        into.patents = static_cast<PatentsNeeded>(one.one_of("patents", {"required", "optional"}));
        one.finish();
    }
    if (const base::Value* evidence = fields.find("evidence")) {
        Fields one(*evidence, fields.file(), errors_);
        for (const auto& field : evidence->fields())
            into.evidence.push_back({field.first, one.number_or(field.first, 0)});
    }
    into.need = scaled_fact(fields, "need");
}

std::vector<Atom> RuleBookLoader::atoms(Fields& fields, const std::string& id) {
    if (fields.has("node")) return {{id, fields.text("node")}};
    std::vector<Atom> out;
    const base::Value* list = fields.find("atoms");
    if (list == nullptr) return out;
    for (const base::Value& item : list->items()) {
        Fields one(item, fields.file(), errors_);
        out.push_back({one.text("id"), one.text("node")});
        one.finish();
    }
    return out;
}

void RuleBookLoader::load_content_row(Fields& fields, Objective& objective) {
    ContentRow row{.id = fields.text("id"),
                   .text = fields.words("text"),
                   .team = fields.yes_or("team", false)};
    row.atoms = atoms(fields, row.id);
    if (const base::Value* items = fields.find("items")) {
        for (const base::Value& value : items->items()) {
            Fields one(value, fields.file(), errors_);
            Item item{.id = one.text("id"), .text = one.words("text")};
            item.atoms = atoms(one, item.id);
            one.finish();
            row.items.push_back(std::move(item));
        }
    }
    objective.rows.push_back(std::move(row));
}

void RuleBookLoader::load_node(Fields& fields) {
    Node node{.id = fields.text("id"), .name = fields.words("name")};
    node.kind = static_cast<NodeKind>(
        fields.one_of("kind", {"rule", "organisation", "task", "asset", "goal"}));
    node.after = fields.list("after");
    node.months = fields.number_or("months", 1);
    node.team = fields.text_or("team", "");
    node.must_for = objective_set(fields, "must_for");
    node.done = condition(fields, "done");
    book_.nodes_.push_back(std::move(node));
}

ObjectiveSet RuleBookLoader::objective_set(Fields& fields, std::string_view name) {
    ObjectiveSet out;
    for (const std::string& word : fields.list(name)) {
        if (const auto id = objective_id(word))
            out.add(*id);
        else
            fields.complain(fields.place(), "目标应为 JD、JP、EI、DA、UE 或 OL",
                            "objectives are JD, JP, EI, DA, UE and OL");
    }
    return out;
}

void RuleBookLoader::load_combination(Fields& fields) {
    book_.combinations_.push_back(
        {fields.text("id"), fields.words("name"), objective_set(fields, "objectives")});
}

void RuleBookLoader::load_tension(Fields& fields) {
    book_.tensions_.push_back({fields.text("id"), objective_set(fields, "between"),
                               fields.words("text"), fields.words("question"),
                               fields.list("paper")});
}

std::optional<ScaledFact> RuleBookLoader::scaled_fact(Fields& fields, std::string_view name) {
    const base::Value* value = fields.find(name);
    if (value == nullptr) return std::nullopt;
    Fields one(*value, fields.file(), errors_);
    const std::string id = one.text("fact");
    ScaledFact out{.fact = fact(one, one.place(), id), .full = one.number_or("full", 1)};
    one.finish();
    if (out.full <= base::Rational(0))
        fields.complain(fields.place(*value), "full 应大于 0", "'full' should be above 0");
    const FactType type =
        book_.facts_.size() == 0 ? FactType::boolean : book_.facts_[out.fact].type;
    if (type != FactType::boolean && type != FactType::number)
        fields.complain(fields.place(*value), "只有数和 yes/no 类事实可以换算成分数",
                        "only numbers and yes/no facts can be scaled");
    return out;
}

void RuleBookLoader::load_feature(Fields& fields) {
    Feature feature{.id = fields.text("id"), .name = fields.words("name")};
    if (const auto value = scaled_fact(fields, "value"))
        feature.value = *value;
    else
        fields.missing("value");
    book_.features_.push_back(std::move(feature));
}

void RuleBookLoader::load_evolution_gate(Fields& fields) {
    EvolutionGate gate{.id = fields.text("id"), .name = fields.words("name")};
    gate.met = needed_condition(fields, "met");
    book_.evolution_.push_back(std::move(gate));
}

void RuleBookLoader::load_stage(Fields& fields) {
    StageDefinition stage{.id = fields.text("id"), .name = fields.words("name")};
    if (const base::Value* gates = fields.find("gates")) {
        for (const base::Value& value : gates->items()) {
            Fields one(value, fields.file(), errors_);
            StageGate gate{.name = one.words("name")};
            gate.met = needed_condition(one, "met");
            one.finish();
            stage.gates.push_back(std::move(gate));
        }
    }
    book_.stages_.push_back(std::move(stage));
}

void RuleBookLoader::load_control(Fields& fields) {
    Control control{
        .id = fields.text("id"), .area = fields.text("area"), .name = fields.words("name")};
    control.prohibition = fields.yes_or("prohibition", false);
    if (!control.prohibition) {
        control.advised =
            static_cast<int>(fields.one_of("advised", {"S0", "S1", "S2", "S3", "S4"}));
        control.required =
            static_cast<int>(fields.one_of("required", {"S0", "S1", "S2", "S3", "S4"}));
    }
    control.needs = fields.text_or("needs", "");
    book_.controls_.push_back(std::move(control));
}

void RuleBookLoader::load_paper_item(Fields& fields) {
    constexpr std::array<std::string_view, 4> families{"section3", "section4", "red-line", "risk"};
    const std::size_t family =
        fields.one_of("family", {families[0], families[1], families[2], families[3]});
    PaperItem item{.id = fields.text("id"),
                   .family = std::string(families[family]),
                   .text = fields.words("text")};
    book_.paper_.push_back(std::move(item));
}

void RuleBookLoader::load_words(Fields& fields) {
    const base::Value* words = fields.find("words");
    if (words == nullptr) return fields.missing("words");
    Fields each(*words, fields.file(), errors_);
    for (const auto& [key, value] : words->fields())
        if (!book_.words_.emplace(key, each.words(key)).second)
            each.complain(each.place(value), "词条重复：" + key, "this word stands twice: " + key);
}

}  // namespace hanse::knowledge
