// SPDX-License-Identifier: GPL-3.0-or-later
// Repair: the cheapest set of changes after which no prohibition is violated.
//
// A change sets one fact to a value that some rule's remedy names. Sets of changes are tried in
// order of weight, each assessed anew; a set is extended only by facts that the first rule still
// broken rests on and that are known. Every set that mends the case contains such a fact (conditions
// are monotone: stating what is unknown cannot undo what is settled), so none is overlooked, and the
// first that mends is the cheapest (uniform-cost search).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "hanse/assess/assessment.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"

namespace hanse::repair {

using knowledge::FactIndex;
using knowledge::FactValue;
using knowledge::Rule;

struct Wanted {
    std::vector<const Rule*> duties;  // to hold as well as the prohibitions
    bool free_of_suspicion = false;   // no prohibition may even be suspected
    std::size_t plans = 3;            // how many alternatives
    std::size_t states = 20'000;      // sets to look at, at most
};

struct Change {
    FactIndex fact{};
    FactValue from, to;
    base::Rational weight;
    bool own_weight = false;  // the alliance gave it (changes.csv)
    /// By how much this change alone moves the score of each objective, on known evidence.
    std::vector<base::Rational> score_moves;
    std::vector<const Rule*> mends;  // rules in scope that it takes part in mending
};

/// One way to mend the case; none of its changes can be left out.
struct Plan {
    std::vector<Change> changes;  // by fact
    base::Rational weight;
    std::shared_ptr<const domain::CaseFile> file;  // the case after the changes
    std::shared_ptr<const assess::Assessment> after;
};

/// A rule that no change can mend even by itself, and the known facts it rests on that cannot be
/// chosen.
struct Obstacle {
    const Rule* rule = nullptr;
    std::vector<FactIndex> fixed;
};

struct Repair {
    const assess::Assessment* before = nullptr;
    std::vector<const Rule*> broken;  // rules in scope that do not hold now
    std::vector<Plan> plans;          // cheapest first; empty if nothing is broken, or none exists
    std::vector<Obstacle>
        obstacles;  // why none exists; then `plans` mend what is left, if anything
    std::size_t looked_at = 0;
    bool exhausted = false;  // the search stopped at its limit: more plans may exist
};

/// @param before  outlives the answer.
/// @return invalid_input for a row of changes.csv that names no fact.
base::Result<Repair> repair(const assess::Assessment& before, const Wanted& wanted);

/// Duties and contract rules that the stage reached requires and that are surely not met.
std::vector<const Rule*> required_duties(const assess::Assessment& before);

}  // namespace hanse::repair
