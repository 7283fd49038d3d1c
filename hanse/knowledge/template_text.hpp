// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of rules: text with {fact.id} in it, filled with the words for the fact's value.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/knowledge/facts.hpp"

namespace hanse::knowledge {

/// The ids between braces, in order.
std::vector<std::string_view> placeholders(std::string_view text);

/// @param text  every {id} in it is a fact of the catalogue.
base::Bilingual fill(const base::Bilingual& text, const Facts& facts);

/// Puts words into a sentence of rules/words: "{name}" becomes the words given for it.
base::Bilingual fill_in(const base::Bilingual& text,
                        std::initializer_list<std::pair<std::string_view, base::Bilingual>> words);

}  // namespace hanse::knowledge
