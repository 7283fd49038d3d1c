// SPDX-License-Identifier: GPL-3.0-or-later
// Handler: the three questions that a server asks about each request. Routes answers them from its
// table; a test may answer by hand.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "hanse/http/answer.hpp"
#include "hanse/http/request.hpp"

namespace hanse::http {

/// How to take in the body, and where to work.
struct Reception {
    std::uint64_t body_max = 0;  // more is 413
    bool spool = false;          // to a file; then admit() is asked before a byte is read
    bool at_once = false;        // answer() runs on the network's thread
    std::string name;            // for logs and metrics: the route's id, never the path
};

struct Handler {
    /// On the network's thread, after the headers: quick, no I/O.
    std::function<Reception(const Request&)> receive;
    /// In the pool, for uploads. @return the answer instead; nothing to read on.
    std::function<std::optional<Answer>(Request&)> admit;
    /// In the pool, or at once. Exceptions become 500 and a line in the log.
    std::function<Answer(Request&)> answer;
};

}  // namespace hanse::http
