// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of this floor: the house's own rules, and the same with files added or replaced.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/contract.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/knowledge/rule_folder.hpp"

namespace hanse::lawbook {

inline knowledge::RuleBook book_with(const std::vector<knowledge::RuleFile>& more) {
    auto files = knowledge::read_rule_folder("rules");
    base::expects(files.has_value(), "tests run at the root of the project");
    for (const knowledge::RuleFile& file : more) {
        std::erase_if(*files, [&](const auto& good) { return good.path == file.path; });
        files->push_back(file);
    }
    auto book = knowledge::load_rules(*files);
    if (!book) throw base::ContractViolation(base::describe(book.error(), base::Language::en));
    return *std::move(book);
}

inline const knowledge::RuleBook& house_book() {
    static const knowledge::RuleBook book = book_with({});
    return book;
}

}  // namespace hanse::lawbook
