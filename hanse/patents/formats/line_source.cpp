// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/base/unicode.hpp"
#include "hanse/patents/formats/line_sources.hpp"

namespace hanse::patents {

std::optional<Item> LineSource::next() {
    while (!ended_) {
        auto line = lines_.next();
        if (!line) {
            ended_ = true;
            return Item{std::nullopt, {std::move(line).error()}};
        }
        if (!*line) break;
        if (!base::trim(**line).empty()) return read(**line);
    }
    ended_ = true;
    return std::nullopt;
}

}  // namespace hanse::patents
