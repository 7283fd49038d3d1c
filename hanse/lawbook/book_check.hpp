// SPDX-License-Identifier: GPL-3.0-or-later
// BookCheck: does the rule book hold what it promises? Each rule has its witnesses, each row of the
// law reference a rule or a reason.
#pragma once

#include <vector>

#include "hanse/lawbook/witness.hpp"

namespace hanse::lawbook {

/// A witness that does not exist.
struct Missing {
    const knowledge::Rule* rule = nullptr;
    Role role = Role::fires;
};

struct BookCheck {
    std::vector<RuleWitnesses> witnesses;  // one per rule, by id
    std::vector<Missing> missing;
    std::size_t fires = 0, suspects = 0, clear = 0, open = 0;
    std::size_t with_suspicion = 0;  // rules that can suspect
    std::size_t from_memory = 0;     // rules proved with the verification gate disregarded
    std::size_t rows_with_rule = 0, rows_with_reason = 0;

    std::size_t passed() const {
        return fires + suspects + clear + open + rows_with_rule + rows_with_reason;
    }
    std::size_t failed() const { return missing.size(); }
};

/// Cost: a few searches and three assessments per rule.
BookCheck check_book(const knowledge::RuleBook& book);

}  // namespace hanse::lawbook
