// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/compose.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace hanse::assess {

using knowledge::Atom;
using knowledge::ContentRow;
using knowledge::Form;
using knowledge::Item;
using knowledge::Objective;
using knowledge::ObjectiveId;
using knowledge::ObjectiveSet;

namespace {

std::vector<std::string_view> clauses_of(std::string_view words) {
    std::vector<std::string_view> clauses;
    std::size_t start = 0;
    for (std::size_t at = 0; at < words.size();) {
        const std::string_view rest = words.substr(at);
        if (!rest.starts_with("，") && !rest.starts_with("；")) {
            ++at;
            continue;
        }
        if (at > start) clauses.push_back(words.substr(start, at - start));
        start = at += std::string_view("，").size();
    }
    if (start < words.size()) clauses.push_back(words.substr(start));
    return clauses;
}

bool mentions(std::string_view words, std::string_view what) {
    return words.find(what) != std::string_view::npos;
}

Modality modality_of(std::string_view words) {
    if (mentions(words, "条件成熟时")) return Modality::may;
    for (const std::string_view hedge : {"尽量", "相对公平", "积极争取"})
        if (mentions(words, hedge)) return Modality::should;
    return Modality::must;
}

class Composer {
public:
    explicit Composer(const PaperTables& tables) : tables_(tables) {}

    void add(const Objective& objective) {
        plan.objectives.add(objective.id);
        const TableCounts counts = count_table(objective);
        plan.rows += counts.rows;
        plan.leaves += counts.leaves;
        plan.atoms += counts.atoms;
        for (const ContentRow& row : objective.rows) add(objective.id, row);
        for (const auto& risk : objective.risks) risks_.insert(risk.risk);
        for (const auto& conflict : objective.conflicts) {
            plan.conflicts.push_back(conflict.id);
            if (conflict.about_fairness) plan.fair_conflicts.push_back(conflict.id);
        }
        if (objective.patents == knowledge::PatentsNeeded::required)
            plan.patents_required_by.push_back(objective.id);
    }

    void finish() {
        for (auto& [id, node] : nodes_) {
            if (node.atoms.size() >= 2) plan.merged_nodes.push_back(id);
            plan.nodes.push_back(std::move(node));
        }
        plan.merged_away = plan.atoms - plan.nodes.size();
        plan.distinct_risks.assign(risks_.begin(), risks_.end());
        plan.architecture_conflict = has_architecture_conflict(tables_.objectives, plan.objectives);
        add_tensions();
        add_prerequisites();
    }

    Composition plan;

private:
    void add(ObjectiveId objective, const ContentRow& row) {
        add_atoms(objective, row.id, "", row.text.zh, row.atoms);
        for (const Item& item : row.items)
            add_atoms(objective, row.id, item.id, item.text.zh, item.atoms);
    }

    void add_atoms(ObjectiveId objective, const std::string& row, const std::string& item,
                   std::string_view words, const std::vector<Atom>& atoms) {
        const std::vector<Modality> strengths = modalities(words, atoms.size());
        for (std::size_t i = 0; i < atoms.size(); ++i) {
            ComposedNode& into = nodes_[atoms[i].node];
            into.node = atoms[i].node;
            into.objectives.add(objective);
            into.modality = std::max(into.modality, strengths[i]);
            into.atoms.push_back({atoms[i].id, row, item, objective, strengths[i]});
        }
    }

    void add_tensions() {
        const unsigned chosen = plan.objectives.bits();
        for (const knowledge::Tension& tension : tables_.tensions) {
            const bool among = (tension.between.bits() & ~chosen) == 0 && !tension.between.empty();
            if (among && plan.objectives.size() >= 2) plan.tensions.push_back(tension.id);
        }
    }

    void add_prerequisites() {
        for (const knowledge::Node& node : tables_.nodes) {
            if (!nodes_.contains(node.id)) continue;
            for (const std::string& before : node.after)
                if (nodes_.contains(before)) plan.prerequisites.push_back({before, node.id});
        }
    }

    const PaperTables& tables_;
    std::map<std::string, ComposedNode, std::less<>> nodes_;
    std::set<std::string> risks_;
};

}  // namespace

const ComposedNode* Composition::node(std::string_view id) const {
    const auto at =
        std::lower_bound(nodes.begin(), nodes.end(), id,
                         [](const ComposedNode& a, std::string_view b) { return a.node < b; });
    return at != nodes.end() && at->node == id ? &*at : nullptr;
}

TableCounts& TableCounts::operator+=(const TableCounts& other) {
    rows += other.rows;
    team_rows += other.team_rows;
    items += other.items;
    leaves += other.leaves;
    atoms += other.atoms;
    risks += other.risks;
    conflicts += other.conflicts;
    return *this;
}

TableCounts count_table(const Objective& objective) {
    TableCounts counts{.rows = objective.rows.size(),
                       .risks = objective.risks.size(),
                       .conflicts = objective.conflicts.size()};
    for (const ContentRow& row : objective.rows) {
        counts.team_rows += row.team ? 1 : 0;
        counts.items += row.items.size();
        counts.leaves += std::max<std::size_t>(row.items.size(), 1);
        counts.atoms += row.atoms.size();
        for (const Item& item : row.items) counts.atoms += item.atoms.size();
    }
    return counts;
}

bool has_architecture_conflict(std::span<const Objective> objectives, ObjectiveSet chosen) {
    bool vertical = false, horizontal = false;
    for (const Objective& objective : objectives) {
        if (!chosen.has(objective.id)) continue;
        vertical = vertical || objective.form == Form::vertical;
        horizontal = horizontal || objective.form == Form::horizontal;
    }
    return vertical && horizontal;
}

std::vector<Modality> modalities(std::string_view words, std::size_t atoms) {
    if (atoms == 1) return {modality_of(words)};
    std::vector<Modality> out(atoms, Modality::must);
    const std::vector<std::string_view> clauses = clauses_of(words);
    if (clauses.size() != atoms) return out;
    bool when_ripe = false;
    for (std::size_t i = 0; i < atoms; ++i) {
        out[i] = modality_of(clauses[i]);
        when_ripe = when_ripe || out[i] == Modality::may;
        if (when_ripe) out[i] = Modality::may;
    }
    return out;
}

Composition compose(const PaperTables& tables, ObjectiveSet objectives) {
    Composer composer(tables);
    for (const Objective& objective : tables.objectives)
        if (objectives.has(objective.id)) composer.add(objective);
    composer.finish();
    return std::move(composer.plan);
}

Composition compose(const knowledge::RuleBook& rules, ObjectiveSet objectives) {
    return compose(PaperTables{rules.objectives(), rules.nodes(), rules.tensions()}, objectives);
}

}  // namespace hanse::assess
