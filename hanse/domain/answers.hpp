// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: facts supplied later, usually in the interview, below or beside what the case states.
//
// An answer fills a fact that is absent or "?". Of several answers to one fact the last counts. An
// answer that differs from what the case states is a conflict: which of the two is right, only a
// person can say.
#pragma once

#include <vector>

#include "hanse/base/value.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/domain/reading.hpp"

namespace hanse::domain {

/// @param list  items {fact, value, source, as_of, confidence, note}. Answers stand on nobody's
/// word but their own:
///              the default provenance of the case does not apply to them.
std::vector<Statement> read_answers(Reading& reading, const base::Value& list);

/// Puts answers among the statements of reading.out, and complains about conflicts.
void settle_answers(Reading& reading, std::vector<Statement> answers);

}  // namespace hanse::domain
