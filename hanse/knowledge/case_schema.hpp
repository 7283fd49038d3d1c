// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON Schema of a case file, made from the fact catalogue and the columns of the tables, so
// that it cannot lag.
#pragma once

#include "hanse/base/value.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::knowledge {

/// Draft 2020-12, for alliance.yaml and the single-file form (YAML scalars as strings or numbers).
base::Value case_schema(const RuleBook& book);

}  // namespace hanse::knowledge
