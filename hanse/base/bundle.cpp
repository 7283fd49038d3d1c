// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/bundle.hpp"

#include <charconv>

#include "hanse/base/contract.hpp"

namespace hanse::base {

std::vector<NamedBytes> unbundled(std::string_view bundle, std::string_view folder) {
    std::vector<NamedBytes> files;
    while (!bundle.empty()) {  // "@@ <path> <bytes>\n", then the bytes
        expects(bundle.starts_with("@@ "), "the bundle is whole");
        const std::size_t line = bundle.find('\n');
        const std::string_view head = bundle.substr(3, line - 3);
        const std::size_t blank = head.rfind(' ');
        std::size_t size = 0;
        std::from_chars(head.data() + blank + 1, head.data() + head.size(), size);
        if (head.starts_with(folder))
            files.push_back(
                {std::string(head.substr(0, blank)), std::string(bundle.substr(line + 1, size))});
        bundle.remove_prefix(line + 1 + size);
    }
    return files;
}

}  // namespace hanse::base
