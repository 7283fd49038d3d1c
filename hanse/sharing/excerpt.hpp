// SPDX-License-Identifier: GPL-3.0-or-later
// One line with only the patents, families and owners that it is about, so that thousands of lines
// on thousands of patents cost no more than what is in them.
#pragma once

#include "hanse/sharing/rule_chooser.hpp"

namespace hanse::sharing {

struct Excerpt {
    PatentLine line;         // its patents are 0, 1 … in the order of `patents`
    Portfolio portfolio;     // of them; outside options and rule power are left out
    games::Players patents;  // their numbers in the whole portfolio, ascending
    games::Players owners;   // the same for owners
};

Excerpt excerpt(const PatentLine& line, const Portfolio& portfolio);

}  // namespace hanse::sharing
