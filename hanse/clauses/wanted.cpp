// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/clauses/wanted.hpp"

#include <algorithm>
#include <set>

namespace hanse::clauses {

namespace {

/// The nodes of the construction plan that the tables of the paper give these aims.
std::set<std::string> nodes_of(const knowledge::RuleBook& book, knowledge::ObjectiveSet aims) {
    std::set<std::string> out;
    const auto add = [&](const std::vector<knowledge::Atom>& atoms) {
        for (const knowledge::Atom& atom : atoms) out.insert(atom.node);
    };
    for (const knowledge::ObjectiveId id : aims.members())
        for (const knowledge::ContentRow& row : book.objective(id).rows) {
            add(row.atoms);
            for (const knowledge::Item& item : row.items) add(item.atoms);
        }
    return out;
}

bool is_wanted(const ModelClause& clause, const std::set<std::string>& nodes, const Aims& aims) {
    if (aims.stage < clause.stage) return false;
    if (clause.objectives && (clause.objectives->bits() & aims.objectives.bits()) == 0)
        return false;
    return clause.nodes.empty() || std::ranges::any_of(clause.nodes, [&](const std::string& node) {
               return nodes.contains(node);
           });
}

}  // namespace

std::vector<const ModelClause*> wanted(const DocumentPlan& plan, const knowledge::RuleBook& book,
                                       const Aims& aims) {
    const std::set<std::string> nodes = nodes_of(book, aims.objectives);
    std::vector<const ModelClause*> out;
    for (const DocumentPlan::Chapter& chapter : plan.chapters)
        for (const ModelClause* clause : chapter.clauses)
            if (is_wanted(*clause, nodes, aims)) out.push_back(clause);
    return out;
}

std::vector<Lacking> lacking(const Scan& scan, const Library& library,
                             const knowledge::RuleBook& book, const Aims& aims,
                             const DocumentPlan* document) {
    std::vector<Lacking> out;
    for (const DocumentPlan& plan : library.documents()) {
        if (document != nullptr && document != &plan) continue;
        for (const ModelClause* clause : wanted(plan, book, aims)) {
            Lacking one{.clause = clause};
            for (const Setting& setting : clause->sets)
                if (!scan.says(setting)) one.unsaid.push_back(setting);
            if (!one.unsaid.empty()) out.push_back(std::move(one));
        }
    }
    return out;
}

}  // namespace hanse::clauses
