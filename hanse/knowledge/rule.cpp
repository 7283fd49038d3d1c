// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/rule.hpp"

#include <algorithm>

namespace hanse::knowledge {

bool Rule::drawn_by_paper() const {
    return std::ranges::any_of(paper, [](const std::string& item) {
        return item.starts_with("RL-") || item.starts_with("G4-R") || item.starts_with("RC-");
    });
}

std::vector<FactIndex> facts_of(const Rule& rule) {
    std::vector<FactIndex> out;
    const auto add = [&](const Condition& condition) {
        for (const FactIndex fact : condition.facts())
            if (std::ranges::find(out, fact) == out.end()) out.push_back(fact);
    };
    if (rule.when) add(*rule.when);
    add(rule.test);
    if (rule.suspected) add(*rule.suspected);
    return out;
}

bool Rule::verified() const {
    return std::ranges::any_of(citations, [](const Citation& citation) {
        return citation.verification != Verification::memory;
    });
}

}  // namespace hanse::knowledge
