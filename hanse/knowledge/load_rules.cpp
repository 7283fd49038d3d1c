// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "hanse/base/contract.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/base/nearest.hpp"
#include "hanse/base/yaml.hpp"
#include "hanse/knowledge/loader.hpp"

namespace hanse::knowledge {

namespace {

/// Data that the floors of these names read; no rules of law.
bool of_another_floor(const RuleFile& file) {
    constexpr std::array<std::string_view, 6> kFolders{"rules/clauses/",   "rules/patents/",
                                                       "rules/search/",    "rules/landscape/",
                                                       "rules/workflows/", "rules/watch/"};
    return std::ranges::any_of(
        kFolders, [&](std::string_view folder) { return file.path.starts_with(folder); });
}

}  // namespace

void RuleBookLoader::parse(std::span<const RuleFile> files) {
    std::vector<const RuleFile*> sorted;
    for (const RuleFile& file : files)
        if (!of_another_floor(file)) sorted.push_back(&file);
    std::ranges::sort(sorted, {}, &RuleFile::path);
    std::string all;
    for (const RuleFile* file : sorted) {
        all += file->path + '\n' + file->bytes + '\n';
        auto root = base::parse_yaml(file->bytes, file->path);
        if (root) {
            parsed_.push_back({file->path, *std::move(root)});
        } else {
            errors_.push_back(std::move(root).error());
        }
    }
    book_.fingerprint_ = base::sha256(all);
}

void RuleBookLoader::each(std::string_view folder, Loaders loader) {
    for (Parsed& file : parsed_) {
        if (!file.path.starts_with(folder)) continue;
        file.read = true;
        Fields fields(file.root, file.path, errors_);
        (this->*loader)(fields);
        fields.finish();
    }
}

void RuleBookLoader::load_vocabulary() {
    each("rules/facts/", &RuleBookLoader::load_fact_group);
    each("rules/sources.yaml", &RuleBookLoader::load_sources);
    each("rules/numbers/", &RuleBookLoader::load_number);
}

void RuleBookLoader::load_the_rest() {
    each("rules/nodes/", &RuleBookLoader::load_node);
    each("rules/features/", &RuleBookLoader::load_feature);
    for (const ObjectiveId id : kAllObjectives) book_.objectives_.push_back({.id = id});
    each("rules/objectives/", &RuleBookLoader::load_objective_part);
    each("rules/combinations/", &RuleBookLoader::load_combination);
    each("rules/tensions/", &RuleBookLoader::load_tension);
    each("rules/evolution/", &RuleBookLoader::load_evolution_gate);
    each("rules/stages/", &RuleBookLoader::load_stage);
    each("rules/controls/", &RuleBookLoader::load_control);
    each("rules/paper/", &RuleBookLoader::load_paper_item);
    each("rules/words/", &RuleBookLoader::load_words);
    each("rules/law/", &RuleBookLoader::load_rule);
    each("rules/rows/", &RuleBookLoader::load_rows);
    each("rules/changes.yaml", &RuleBookLoader::load_change_costs);
    each("rules/casebook/door.yaml", &RuleBookLoader::load_door);
    each("rules/casebook/practices.yaml", &RuleBookLoader::load_practices);
    complain_about_unread();
}

void RuleBookLoader::complain_about_unread() {
    for (const Parsed& file : parsed_)
        if (!file.read)
            errors_.push_back(base::invalid({.file = file.path},
                                            "rules 下没有这样的文件夹（见 docs/rules.md）",
                                            "rules has no such folder (see docs/rules.md)"));
}

base::Result<RuleBook> RuleBookLoader::load(std::span<const RuleFile> files) {
    // Each step stands on the one before: a fact that could not be read would be unknown to a
    // hundred rules.
    parse(files);
    if (errors_.empty()) load_vocabulary();
    if (errors_.empty()) load_the_rest();
    if (errors_.empty()) check_paper();
    if (errors_.empty()) check_ids();
    if (errors_.empty()) check_rules();
    if (errors_.empty()) check_rows();
    if (!errors_.empty()) return base::gather(std::move(errors_));
    return std::move(book_);
}

FactIndex RuleBookLoader::fact(Fields& fields, const base::Place& place, std::string_view id) {
    if (const FactIndex* index = book_.facts_.find(id)) return *index;
    const std::string like = book_.facts_.nearest(id);
    fields.complain(place, "没有名为 “" + std::string(id) + "” 的事实" + base::suggestion(like).zh,
                    "no fact is called '" + std::string(id) + "'" + base::suggestion(like).en);
    return {};
}

std::optional<Condition> RuleBookLoader::condition(Fields& fields, std::string_view name) {
    const base::Value* value = fields.find(name);
    if (value == nullptr) return std::nullopt;
    if (!value->is_text()) {
        fields.complain(fields.place(*value), "条件应为一句话", "a condition is a sentence");
        return std::nullopt;
    }
    auto parsed =
        Condition::parse(*value->text(), book_.facts_, book_.numbers_, fields.place(*value));
    if (parsed) return *std::move(parsed);
    fields.complain(std::move(parsed).error());
    return std::nullopt;
}

Condition RuleBookLoader::needed_condition(Fields& fields, std::string_view name) {
    if (!fields.has(name)) fields.missing(name);
    return condition(fields, name).value_or(Condition());
}

std::vector<FactSetting> RuleBookLoader::settings(Fields& fields, const base::Value& map) {
    std::vector<FactSetting> out;
    for (const auto& [id, wanted] : map.fields()) {
        const FactIndex index = fact(fields, fields.place(wanted), id);
        if (book_.facts_.find(id) == nullptr) continue;
        auto read = read_value(book_.facts_[index], wanted, fields.place(wanted));
        if (read)
            out.push_back({index, *std::move(read)});
        else
            fields.complain(std::move(read).error());
    }
    return out;
}

base::Result<RuleBook> load_rules(std::span<const RuleFile> files) {
    return RuleBookLoader().load(files);
}

const Node* RuleBook::node(std::string_view id) const {
    const auto found = std::ranges::find(nodes_, id, &Node::id);
    return found == nodes_.end() ? nullptr : &*found;
}

const Rule* RuleBook::rule(std::string_view id) const {
    const auto found = std::ranges::find(rules_, id, &Rule::id);
    return found == rules_.end() ? nullptr : &*found;
}

std::vector<const Rule*> RuleBook::rules_for(const LawRow& row) const {
    std::vector<const Rule*> out;
    for (const Rule& rule : rules_)
        if (std::ranges::find(rule.law_ids, row.id) != rule.law_ids.end()) out.push_back(&rule);
    return out;
}

const PaperItem* RuleBook::paper_item(std::string_view id) const {
    const auto found = std::ranges::find(paper_, id, &PaperItem::id);
    return found == paper_.end() ? nullptr : &*found;
}

const base::Bilingual& RuleBook::word(std::string_view key) const {
    const auto found = words_.find(key);
    if (found == words_.end())
        throw base::ContractViolation("no such word in rules/words: " + std::string(key));
    return found->second;
}

}  // namespace hanse::knowledge
