// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/parts.hpp"

#include "hanse/base/unicode.hpp"

namespace hanse::http {

std::vector<std::string_view> parts_of(std::string_view list, char separator) {
    std::vector<std::string_view> out;
    std::size_t from = 0;
    while (from < list.size()) {
        std::size_t end = from;
        while (end < list.size() && list[end] != separator) ++end;
        const std::string_view part = base::trim(list.substr(from, end - from));
        if (!part.empty()) out.push_back(part);
        from = end + 1;
    }
    return out;
}

}  // namespace hanse::http
