// SPDX-License-Identifier: GPL-3.0-or-later
// What `hanse init` writes: a case to fill in, with every question beside its line.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/date.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::cli {

struct TemplateChoices {
    std::string id;
    std::vector<std::string> objectives;  // codes; empty: a person fills them in
    base::Date day;
    base::Language language;  // of the comments
};

/// The text of alliance.yaml: the facts that decide most stand open, the others as comments.
std::string case_template(const knowledge::RuleBook& book, const TemplateChoices& choices);

}  // namespace hanse::cli
