// SPDX-License-Identifier: GPL-3.0-or-later
// Refusal: what it means that a database said no. Inside the store floor only.
//
// A database's own words are passed on only where they cannot hold what stands in rows.
#pragma once

#include <string>

#include "hanse/base/error.hpp"

namespace hanse::store {

struct Refusal {
    /// What the one who asked may do about it, beside telling it.
    enum class Kind {
        plain,
        by_chance,  // two got into each other's way and this one was chosen to give way
        lost,       // there is no connection any more
    };
    base::Error error;
    Kind kind = Kind::plain;
};

/// @param code  of SQLite. @param words  without the values of parameters.
Refusal sqlite_refusal(int code, const std::string& words, const std::string& place);

/// @param sqlstate  five letters and digits; blank if the server said none.
/// @param words  of the server; only their first line is ever passed on, and not always.
Refusal postgresql_refusal(const std::string& sqlstate, const std::string& words,
                           const std::string& place);

/// @param words  why.
Refusal connection_lost(const std::string& words, const std::string& place);

}  // namespace hanse::store
