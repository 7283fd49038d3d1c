// SPDX-License-Identifier: GPL-3.0-or-later
// Applying: changes become one more version, or nothing is written. Inside this room only.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "hanse/registry/alliances/rows.hpp"

namespace hanse::registry {

struct Wish {
    std::vector<Change> changes;
    std::int64_t undoes = 0;  // the version that they take back; 0: none
};

struct Doing {
    const std::string& alliance;
    const std::string& reason;
    const Hand& hand;
    Run run = Run::real;
};

/// Finds out what is wished and does it, in one transaction with the lock of the alliance.
base::Result<Changed> carry_out(store::Database& database, const Doing& doing,
                                const std::function<base::Result<Wish>()>& find);

}  // namespace hanse::registry
