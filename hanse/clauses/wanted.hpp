// SPDX-License-Identifier: GPL-3.0-or-later
// Which of our model clauses an alliance with these aims needs, and which of them a text lacks.
#pragma once

#include <vector>

#include "hanse/clauses/library.hpp"
#include "hanse/clauses/scan.hpp"

namespace hanse::clauses {

/// What the alliance is after, and how far it has come.
struct Aims {
    knowledge::ObjectiveSet objectives;
    knowledge::Stage stage = knowledge::Stage::s2;
};

/// The clauses of a document that these aims need, in its order: those for a node of the
/// construction plan that one of the aims asks for, from their stage on.
std::vector<const ModelClause*> wanted(const DocumentPlan& plan, const knowledge::RuleBook& book,
                                       const Aims& aims);

/// A wanted clause of which the text says nothing, or not all.
struct Lacking {
    const ModelClause* clause = nullptr;
    std::vector<Setting> unsaid;
};

/// Clauses that make nothing true (names, effect) are never lacking.
/// @param document  only what belongs into this one; null: all four.
std::vector<Lacking> lacking(const Scan& scan, const Library& library,
                             const knowledge::RuleBook& book, const Aims& aims,
                             const DocumentPlan* document);

}  // namespace hanse::clauses
