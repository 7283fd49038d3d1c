// SPDX-License-Identifier: GPL-3.0-or-later
// From objectives to a construction plan: equal duties of several tables meet in one node (model.md
// E.3).
//
// The paper's tables 1–6 say what each objective has to build. Put side by side they repeat
// themselves; here they are merged node by node, and every node keeps the atoms it came from, so
// that it can be explained.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/knowledge/objective.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::assess {

/// How strongly the paper asks for a duty: 条件成熟时 (when ripe) / 尽量、相对、积极争取 (as far as
/// possible) / plainly.
enum class Modality { may, should, must };

/// One duty of one cell of the paper, as part of a node of the plan.
struct SourceAtom {
    std::string id;    // "OL-03.2d"
    std::string row;   // "OL-03"
    std::string item;  // "OL-03.2"; empty if the row itself says it
    knowledge::ObjectiveId objective = knowledge::ObjectiveId::jd;
    Modality modality = Modality::must;
};

/// A node of the plan with the duties that meet in it.
struct ComposedNode {
    std::string node;               // "CN-28"
    std::vector<SourceAtom> atoms;  // in the paper's order; at least one
    knowledge::ObjectiveSet objectives;
    Modality modality = Modality::may;  // the strongest of its atoms
};

/// `before` comes first; both are nodes of the plan.
struct Prerequisite {
    std::string before, after;
    friend bool operator==(const Prerequisite&, const Prerequisite&) = default;
};

struct Composition {
    knowledge::ObjectiveSet objectives;
    std::size_t rows = 0, leaves = 0, atoms = 0;
    std::vector<ComposedNode> nodes;          // by id
    std::vector<std::string> merged_nodes;    // with two atoms or more
    std::size_t merged_away = 0;              // atoms − nodes
    std::vector<std::string> distinct_risks;  // "RK-01", by id
    std::vector<std::string> conflicts;       // "JD-C1", in the paper's order
    std::vector<std::string> fair_conflicts;  // those about fairness
    bool architecture_conflict = false;       // a vertical and a horizontal form meet (S3-02)
    std::vector<knowledge::ObjectiveId> patents_required_by;
    std::vector<std::string> tensions;  // ids of those that apply
    std::vector<Prerequisite> prerequisites;

    const ComposedNode* node(std::string_view id) const;
};

/// The part of a RuleBook that composing needs.
struct PaperTables {
    std::span<const knowledge::Objective> objectives;  // all six
    std::span<const knowledge::Node> nodes;
    std::span<const knowledge::Tension> tensions;
};

Composition compose(const PaperTables& tables, knowledge::ObjectiveSet objectives);
Composition compose(const knowledge::RuleBook& rules, knowledge::ObjectiveSet objectives);

/// What the rows of one objective add up to; for counting the tables (model.md E.1).
struct TableCounts {
    std::size_t rows = 0, team_rows = 0, items = 0, leaves = 0, atoms = 0, risks = 0, conflicts = 0;
    TableCounts& operator+=(const TableCounts& other);
};
TableCounts count_table(const knowledge::Objective& objective);

/// Does the set join a vertical form with a horizontal one?
bool has_architecture_conflict(std::span<const knowledge::Objective> objectives,
                               knowledge::ObjectiveSet chosen);

/// The modality of each of `atoms` duties in a cell, read off its Chinese words.
///
/// Where a cell has as many clauses as duties they correspond one to one; 条件成熟时 governs what
/// follows it. A cell that cannot be split that way counts as a whole for a single duty, and as
/// "must" for several.
std::vector<Modality> modalities(std::string_view words, std::size_t atoms);

}  // namespace hanse::assess
