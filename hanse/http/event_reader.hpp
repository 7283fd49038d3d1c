// SPDX-License-Identifier: GPL-3.0-or-later
// EventReader: server-sent events out of the bytes they came in. Inside this floor.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hanse/http/event_stream.hpp"

namespace hanse::http {

class EventReader {
public:
    void give(std::string_view bytes) { waiting_ += bytes; }
    /// @return the next event that is whole; nothing if more bytes are needed. Comments (heart
    ///         beats) are passed over.
    std::optional<Event> next();

private:
    std::string waiting_;
};

}  // namespace hanse::http
