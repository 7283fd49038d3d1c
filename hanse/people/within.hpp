// SPDX-License-Identifier: GPL-3.0-or-later
// A transaction that returns what its work returns. Inside the floor only.
#pragma once

#include <optional>
#include <utility>

#include "hanse/store/database.hpp"

namespace hanse::people {

/// Everything that `work` does, or nothing of it.
/// @param work  returns a Result.
template <class Work>
auto within(store::Database& database, const Work& work) -> decltype(work()) {
    std::optional<decltype(work())> out;
    const auto done = database.transaction([&]() -> base::Result<base::Done> {
        out.emplace(work());
        if (!*out) return out->error();
        return base::Done{};
    });
    if (!done) return done.error();
    return *std::move(out);
}

}  // namespace hanse::people
