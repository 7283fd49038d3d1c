// SPDX-License-Identifier: GPL-3.0-or-later
// A paragraph as sentences. "Art. 5", "No. 3" and "1.5%" end none; "However, …" and "但…" go on with
// the one before, since they take back what it says; a list inside a sentence ("shall not: (a) …;
// (b) …") becomes one sentence an item.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hanse::clauses {

/// Does the text hold Chinese characters?
bool is_chinese(std::string_view text);

std::vector<std::string> sentences(std::string_view text);

}  // namespace hanse::clauses
