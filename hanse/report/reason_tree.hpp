// SPDX-License-Identifier: GPL-3.0-or-later
// Reasons as trees: a condition, the facts it names, what those were derived from. Inside the
// report floor only.
#pragma once

#include "hanse/knowledge/condition.hpp"
#include "hanse/report/pen.hpp"

namespace hanse::report {

/// A fact with its value and origin; below it, what it was derived from, or which cells are
/// missing.
List::Item fact_item(const Pen& pen, knowledge::FactIndex fact);

/// A condition as written, how it was judged, and every fact and dated number it names.
/// @param name  what the condition is for: "applies if".
List::Item condition_item(const Pen& pen, const std::string& name,
                          const knowledge::Condition& condition);

/// The conditions of a rule as they were judged: when it applies, its test, its suspicion.
List rule_tree(const Pen& pen, const knowledge::Rule& rule);

}  // namespace hanse::report
