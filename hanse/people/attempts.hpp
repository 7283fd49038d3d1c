// SPDX-License-Identifier: GPL-3.0-or-later
// Attempts: failures are counted, and after some of them the next try has to wait, longer each time.
//
// Counted for the account from this address, for the account from anywhere, and for the address;
// by name, whether an account has it or not, so that waiting tells nothing. They stand in a table
// of their own and are forgotten after a month: the trail is kept for ever, and a list of who
// mistyped what from where should not be.
#pragma once

#include <cstdint>
#include <string>

#include "hanse/store/database.hpp"

namespace hanse::people {

/// What is tried: "password" and the address typed, or "code" and the person.
struct Attempt {
    std::string kind, name, from, at;
};

struct AttemptBegun {
    std::int64_t wait_seconds = 0;  // 0: go on
    std::string mark;               // for forgive()
};

/// Counts the attempt as failed before it is made, so that a hundred at once are a hundred. Who has
/// to wait is not counted again.
base::Result<AttemptBegun> begin_attempt(store::Database& database, const Attempt& attempt);
/// It was right: it was no failure, and the failures of this name from this address are forgotten.
/// From here the person is known; failures from elsewhere keep them waiting no more.
base::Result<base::Done> forgive(store::Database& database, const Attempt& attempt,
                                 const std::string& mark);
/// How many attempts failed since a moment: for whoever watches the server.
base::Result<std::int64_t> failures_since(store::Database& database, const std::string& moment);

/// To be called once a day or so: takes out what is older than a month, and sessions,
/// tokens and links that ran out.
base::Result<base::Done> forget_old(store::Database& database, const std::string& now);

}  // namespace hanse::people
