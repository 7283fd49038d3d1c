// SPDX-License-Identifier: GPL-3.0-or-later
// A person's question → Expression.
//
//   余热 heat pump         all of these words (and their other language, by the glossary)
//   "heat pump"            these words in a row
//   -nuclear               without
//   CN102345678B           a number, in any spelling without blanks; with blanks in quotes
//   class:F28D office:CN applicant:"Robert Bosch" status:active
//   after:2010 before:2015-06-30
#pragma once

#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/search/expression.hpp"
#include "hanse/search/glossary.hpp"

namespace hanse::search {

struct Question {
    Expression expression;              // every word must be there
    Expression relaxed;                 // any word will do; for when nothing has them all
    std::vector<std::string> terms;     // to be highlighted
    std::vector<std::string> synonyms;  // what the glossary added, for the person to see
};

/// @return invalid_input for an unknown field, a date that is none, quotes that do not close, and a
///         question without anything in it.
base::Result<Question> read_question(std::string_view words, const Glossary& glossary);

}  // namespace hanse::search
