// SPDX-License-Identifier: GPL-3.0-or-later
// The ten kinds of terms of a term game, as JSON objects with a "kind":
//
//     {"kind": "unanimity",   "value": 90, "owners": ["A", "B"]}
//     {"kind": "additive",    "amounts": {"A": 3, "B": -1}}
//     {"kind": "read_once",   "value": 420, "tree": {"and": ["A", {"or": ["B", {"leaf": "C", "chance": 0.5}]}]}}
//     {"kind": "dnf",         "value": 10, "bundles": [["A", "B"], ["C"]]}
//     {"kind": "airport",     "needs": {"A": 3, "B": 5}}
//     {"kind": "common_cost", "cost": 600, "beneficiaries": "all"}
//     {"kind": "noisy_or",    "value": 1000, "chances": {"A": 0.5, "B": 0.4}}
//     {"kind": "quota",       "threshold": 6, "strengths": {"A": 5, "B": 3}, "gains": {"A": 10, "B": 20}}
//     {"kind": "power",       "rate": 18, "volumes": {"A": 3, "B": 2}, "exponent": 2}
//     {"kind": "table",       "players": ["A", "B"], "worths": [0, 1, 2, 5]}
//
// In a file of costs ("sense": "cost") every number is a cost; airport and common_cost always are.
#pragma once

#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/gamefile/json_source.hpp"
#include "hanse/gamefile/roster.hpp"
#include "hanse/gamefile/sense.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::gamefile {

/// @return the terms as gains, checked by TermGame::create; or every mistake in them, with its place.
base::Result<games::TermGame> read_terms(const JsonSource& source, const base::Value& list,
                                         const Roster& roster, Sense sense);

}  // namespace hanse::gamefile
