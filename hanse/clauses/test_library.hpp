// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the program and its library of clauses, loaded once for all tests of this floor.
#pragma once

#include <gtest/gtest.h>

#include "hanse/clauses/library.hpp"
#include "hanse/knowledge/rule_folder.hpp"

namespace hanse::clauses {

inline const knowledge::RuleBook& book_for_test() {
    static const knowledge::RuleBook book = [] {
        auto files = knowledge::read_rule_folder(HANSE_ROOT "/rules");
        base::expects(files.has_value(), "rules/ is there");
        auto loaded = knowledge::load_rules(*files);
        base::expects(loaded.has_value(), "rules/ loads");
        return *std::move(loaded);
    }();
    return book;
}

inline const Library& library_for_test() {
    static const Library library = [] {
        const auto files = knowledge::read_rule_folder(HANSE_ROOT "/rules");
        auto loaded = load_library(*files, book_for_test());
        if (!loaded) ADD_FAILURE() << describe(loaded.error(), base::Language::en);
        return *std::move(loaded);
    }();
    return library;
}

/// "charter.independent_licensing=allowed"
inline std::string words_of(knowledge::FactIndex fact, const std::string& value) {
    return book_for_test().facts()[fact].id + "=" + value;
}

}  // namespace hanse::clauses
