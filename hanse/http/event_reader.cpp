// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/event_reader.hpp"

#include <algorithm>

namespace hanse::http {

namespace {

/// One line into the event. @return whether it was one of data.
bool take_line(std::string_view line, Event& event) {
    const auto colon = std::min(line.find(':'), line.size());
    const std::string_view name = line.substr(0, colon);
    std::string_view value = line.substr(std::min(colon + 1, line.size()));
    if (value.starts_with(' ')) value.remove_prefix(1);
    if (name == "id") event.id = std::string(value);
    if (name == "event") event.type = std::string(value);
    if (name != "data") return false;
    event.data.append(value).append("\n");
    return true;
}

}  // namespace

std::optional<Event> EventReader::next() {
    for (;;) {
        const auto end = waiting_.find("\n\n");
        if (end == std::string::npos) return std::nullopt;
        const std::string block = waiting_.substr(0, end + 1);
        waiting_.erase(0, end + 2);
        Event event;
        bool any = false;
        for (std::size_t from = 0; from < block.size();) {
            const auto line_end = block.find('\n', from);
            any = take_line(std::string_view(block).substr(from, line_end - from), event) || any;
            from = line_end + 1;
        }
        if (!any) continue;
        event.data.pop_back();
        return event;
    }
}

}  // namespace hanse::http
