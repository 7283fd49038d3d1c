// SPDX-License-Identifier: GPL-3.0-or-later
// A draft as a document: the text, and an appendix that says of every article why it is there.
#pragma once

#include <vector>

#include "hanse/assess/assessment.hpp"
#include "hanse/clauses/draft.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

/// @param assessment  whose aims the drafts were made for. @param drafts  at least one, in one
///        language; several stand behind each other.
Document draft_document(const assess::Assessment& assessment,
                        const std::vector<clauses::Draft>& drafts);

}  // namespace hanse::report
