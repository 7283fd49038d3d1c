// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of this floor: the house's own rules, read once from rules/ (tests run at the root of
// the project).
#pragma once

#include <utility>

#include "hanse/base/contract.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/knowledge/rule_folder.hpp"

namespace hanse::assess {

inline const knowledge::RuleBook& house_rules() {
    static const knowledge::RuleBook rules = [] {
        const auto files = knowledge::read_rule_folder("rules");
        base::expects(files.has_value(), "tests run at the root of the project");
        auto book = knowledge::load_rules(*files);
        if (!book) throw base::ContractViolation(base::describe(book.error(), base::Language::en));
        return *std::move(book);
    }();
    return rules;
}

}  // namespace hanse::assess
