// SPDX-License-Identifier: GPL-3.0-or-later
// When can the plan be ready, and which tasks must not slip? (Critical path, model.md E.4.)
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"

namespace hanse::assess {

struct Task {
    std::string id;
    base::Rational months;            // not negative
    std::vector<std::string> before;  // tasks that must be finished first
};

struct Slot {
    std::string id;
    base::Rational start;  // earliest, in months from the beginning
    base::Rational slack;  // how long it may slip without delaying the end; zero is critical
};

struct Schedule {
    base::Rational months;    // of the whole
    std::vector<Slot> slots;  // in schedule order: among ready tasks the smallest id first
    std::vector<std::string> critical;  // in the same order

    /// @return null if there is no such task.
    const Slot* slot(std::string_view id) const;
};

/// @return invalid_input, naming the tasks, for ids that stand twice, unknown predecessors,
///         negative durations and
///         circles of prerequisites.
/// Cost: O((tasks + edges) log tasks).
base::Result<Schedule> schedule(std::span<const Task> tasks);

}  // namespace hanse::assess
