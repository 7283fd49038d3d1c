// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include "hanse/base/bundle.hpp"
#include "hanse/knowledge/rule_book.hpp"

extern "C" {
extern const char hanse_rules_begin[];
extern const char hanse_rules_end[];
}

namespace hanse::knowledge {

std::vector<RuleFile> embedded_rules(std::string_view folder) {
    return base::unbundled({hanse_rules_begin, hanse_rules_end}, folder);
}

}  // namespace hanse::knowledge
