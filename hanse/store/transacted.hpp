// SPDX-License-Identifier: GPL-3.0-or-later
// A transaction for work that has a result.
#pragma once

#include <optional>
#include <type_traits>

#include "hanse/store/database.hpp"

namespace hanse::store {

/// Everything that `work` does, or nothing of it: see Database::transaction().
/// @param work  returns a Result<T>; an Error takes everything back.
template <class Work>
auto transacted(Database& database, const Work& work) -> std::invoke_result_t<Work> {
    std::optional<std::invoke_result_t<Work>> answer;
    auto done = database.transaction([&]() -> base::Result<base::Done> {
        answer.emplace(work());
        if (!*answer) return answer->error();
        return base::Done{};
    });
    if (!done) return std::move(done).error();
    return *std::move(answer);
}

}  // namespace hanse::store
