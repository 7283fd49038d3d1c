// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/rule.hpp"

#include <algorithm>

namespace hanse::knowledge {

bool Rule::drawn_by_paper() const {
    return std::ranges::any_of(paper, [](const std::string& item) {
        return item.starts_with("RL-") || item.starts_with("G4-R") || item.starts_with("RC-");
    });
}

bool Rule::verified() const {
    return std::ranges::any_of(citations, [](const Citation& citation) { return citation.verification != Verification::memory; });
}

}  // namespace hanse::knowledge
