// SPDX-License-Identifier: GPL-3.0-or-later
// Applying: changes become one more version, or nothing is written. Inside this room only.
#pragma once

#include <span>
#include <string>

#include "hanse/registry/alliances/rows.hpp"

namespace hanse::registry {

/// Inside a transaction, with the lock of the alliance.
base::Result<Changed> apply(store::Database& database, const std::string& alliance,
                            std::span<const Change> changes, const std::string& reason,
                            const Hand& hand);

/// Does work that applies changes, in a transaction with the lock of the alliance.
template <class Work>
base::Result<Changed> locked(store::Database& database, const std::string& alliance,
                             const Work& work) {
    Changed out;
    const auto done = database.transaction([&]() -> base::Result<base::Done> {
        HANSE_CHECK(database.lock("alliance " + alliance));
        HANSE_TRY(changed, work());
        out = std::move(changed);
        return base::Done{};
    });
    if (!done) return done.error();
    return out;
}

}  // namespace hanse::registry
