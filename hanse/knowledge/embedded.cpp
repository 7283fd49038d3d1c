// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <string_view>

#include "hanse/base/contract.hpp"
#include "hanse/knowledge/rule_book.hpp"

extern "C" {
extern const char hanse_rules_begin[];
extern const char hanse_rules_end[];
}

namespace hanse::knowledge {

std::vector<RuleFile> embedded_rules(std::string_view folder) {
    std::string_view rest(hanse_rules_begin,
                          static_cast<std::size_t>(hanse_rules_end - hanse_rules_begin));
    std::vector<RuleFile> files;
    while (!rest.empty()) {  // "@@ <path> <bytes>\n", then the bytes: see cmake/bundle.sh
        base::expects(rest.starts_with("@@ "), "the bundle of rules is whole");
        const std::size_t line = rest.find('\n');
        const std::string_view head = rest.substr(3, line - 3);
        const std::size_t blank = head.rfind(' ');
        std::size_t size = 0;
        std::from_chars(head.data() + blank + 1, head.data() + head.size(), size);
        if (head.starts_with(folder))
            files.push_back(
                {std::string(head.substr(0, blank)), std::string(rest.substr(line + 1, size))});
        rest.remove_prefix(line + 1 + size);
    }
    return files;
}

}  // namespace hanse::knowledge
