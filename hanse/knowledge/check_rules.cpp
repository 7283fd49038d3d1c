// SPDX-License-Identifier: GPL-3.0-or-later
// What a RuleBook must satisfy as a whole before anybody relies on it.
#include <algorithm>
#include <map>
#include <set>

#include "hanse/knowledge/loader.hpp"

namespace hanse::knowledge {

namespace {

constexpr std::size_t kNodes = 34, kSection3 = 10, kRedLines = 7, kSection4 = 29, kRisks = 4,
                      kCombinations = 6, kStages = 5;

bool overlap(const InForce& a, const InForce& b) {
    const bool a_before_b = a.to && b.from && *a.to < *b.from;
    const bool b_before_a = b.to && a.from && *b.to < *a.from;
    return !a_before_b && !b_before_a;
}

}  // namespace

void RuleBookLoader::check_ids() {
    std::set<std::string_view> seen;
    const auto once = [&](const std::string& id) {
        if (!seen.insert(id).second)
            errors_.push_back(base::invalid({.file = "rules"}, "条目重复：" + id,
                                            "this item stands twice: " + id));
    };
    for (const Node& node : book_.nodes_) once(node.id);
    for (const Feature& feature : book_.features_) once(feature.id);
    for (const PaperItem& item : book_.paper_) once(item.id);
    for (const Control& control : book_.controls_) once(control.id);
    for (const StageDefinition& stage : book_.stages_) once(stage.id);
    for (const Objective& objective : book_.objectives_) {
        for (const ContentRow& row : objective.rows) once(row.id);
        for (const LegalRisk& risk : objective.risks) once(risk.id);
        for (const InterestConflict& conflict : objective.conflicts) {
            once(conflict.id);
            seen.insert(conflict.conflict);
        }
        seen.insert(objective.architecture_id);
    }
    // What rules say they stand for has to be one of these.
    for (const Rule& rule : book_.rules_)
        for (const std::string& item : rule.paper)
            if (!seen.contains(item))
                errors_.push_back(base::invalid(rule.place, "论文中没有条目 “" + item + "”",
                                                "the paper has no item '" + item + "'"));
}

void RuleBookLoader::check_paper() {
    const auto complain = [this](std::string zh, std::string en) {
        errors_.push_back(base::invalid({.file = "rules"}, std::move(zh), std::move(en)));
    };
    const auto count = [this](std::string_view family) {
        return static_cast<std::size_t>(
            std::ranges::count(book_.paper_, family, &PaperItem::family));
    };
    const auto expect = [&](const std::string& what, std::size_t found, std::size_t expected) {
        if (found == expected) return;
        const std::string numbers =
            what + " " + std::to_string(found) + " / " + std::to_string(expected);
        complain(
            "奠基论文的条目不全（现有 / 应有）：" + numbers,
            "the extraction of the founding paper is not complete (found / expected): " + numbers);
    };
    expect("nodes", book_.nodes_.size(), kNodes);
    expect("combinations", book_.combinations_.size(), kCombinations);
    expect("stages", book_.stages_.size(), kStages);
    expect("section3", count("section3"), kSection3);
    expect("section4", count("section4"), kSection4);
    expect("red-line", count("red-line"), kRedLines);
    expect("risk", count("risk"), kRisks);
    for (const Node& node : book_.nodes_)
        for (const std::string& before : node.after)
            if (book_.node(before) == nullptr)
                complain(node.id + " 的前置项不存在：" + before,
                         node.id + " comes after a node that does not exist: " + before);
    const auto check_atoms = [&](const std::vector<Atom>& atoms) {
        for (const Atom& atom : atoms)
            if (book_.node(atom.node) == nullptr)
                complain(atom.id + " 指向不存在的节点 " + atom.node,
                         atom.id + " names a node that does not exist: " + atom.node);
    };
    for (const Objective& objective : book_.objectives_) {
        for (const ContentRow& row : objective.rows) {
            check_atoms(row.atoms);
            for (const Item& item : row.items) check_atoms(item.atoms);
        }
        for (const LegalRisk& risk : objective.risks)
            if (book_.paper_item(risk.risk) == nullptr)
                complain(risk.id + " 指向不存在的风险",
                         risk.id + " names a risk that does not exist");
        for (const EvidenceWeight& weight : objective.evidence)
            if (std::ranges::find(book_.features_, weight.feature, &Feature::id) ==
                book_.features_.end())
                complain("不存在的证据特征 " + weight.feature,
                         "no such feature: " + weight.feature);
    }
}

void RuleBookLoader::check_rules() {
    std::map<std::string_view, std::vector<const Rule*>> by_id;
    for (const Rule& rule : book_.rules_) by_id[rule.id].push_back(&rule);
    for (const Rule& rule : book_.rules_) {
        const auto complain = [&](std::string zh, std::string en) {
            errors_.push_back(base::invalid(rule.place, std::move(zh), std::move(en)));
        };
        for (const Rule* other : by_id[rule.id])
            if (other != &rule && other->place.file < rule.place.file &&
                overlap(rule.in_force, other->in_force))
                complain(
                    "规则 " + rule.id + " 在同一时期已有另一版本：" + other->place.file,
                    "the rule " + rule.id +
                        " has another version in force on the same days: " + other->place.file);
        if (rule.remedy.settings.empty()) continue;
        Facts cured(book_.facts_);
        for (const FactSetting& setting : rule.remedy.settings)
            cured[setting.fact].value = setting.value;
        const NumbersOnDay numbers(book_.numbers_,
                                   rule.in_force.from.value_or(*base::Date::create(2026, 1, 1)));
        if (rule.test.judge({cured, numbers}) == base::Truth::yes &&
            rule.kind < RuleKind::presumption)
            complain("规则自相矛盾：补救后仍然成立",
                     "the rule contradicts itself: it still fires after its own remedy");
    }
    std::ranges::stable_sort(book_.rules_, {}, &Rule::id);
}

}  // namespace hanse::knowledge
