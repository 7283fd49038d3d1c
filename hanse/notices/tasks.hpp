// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks: what somebody is to do by a day. One that comes again makes its next when it is done.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/notices/comments.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::notices {

struct Task {
    std::string id, alliance, title, subject;
    std::string side;       // only this side sees it; empty: all of the alliance
    std::string assignee;   // a person; empty: nobody yet
    std::string due;        // day, or empty
    std::string every;      // "", "week", "month", "quarter", "year"
    std::string first_due;  // of the first of those that come again: day
    std::string state;      // "open", "done", "dropped"
    std::int64_t version = 0;
    std::string created_by, created_at, closed_by, closed_at;
};

/// Sees it: of its side, or the assignee.
bool may_see(const Task& task, const Reader& reader);

/// @param wanted  its id, state, version and who and when are not looked at.
base::Result<Task> add_task(store::Database& database, const Task& wanted, const Reader& author,
                            const trail::Occasion& occasion);
/// Title, subject, assignee, day and recurrence.
/// @param changed  its version is the one that the person saw.
base::Result<Task> change_task(store::Database& database, const Task& changed, const Reader& author,
                               const trail::Occasion& occasion);
struct Closed {
    Task task;
    std::vector<Task> next;  // one if it comes again and is done, else none
};
/// The next one's day is the next after the old day, counted from the first, which keeps ends of
/// months (31 January, 28 February, 31 March).
/// @param state  "done" or "dropped"; "open" takes either back.
base::Result<Closed> close_task(store::Database& database, const std::string& id,
                                std::int64_t version, const std::string& state,
                                const Reader& author, const trail::Occasion& occasion);

base::Result<Task> show_task(store::Database& database, const std::string& id,
                             const Reader& reader);

struct TasksWanted {
    std::string alliance, assignee, subject, state, due_by;  // empty: any
    std::string after;                                       // id
    std::size_t count_max = 100;
};
/// By day, those without one last.
base::Result<std::vector<Task>> tasks(store::Database& database, const TasksWanted& wanted,
                                      const Reader& reader);

}  // namespace hanse::notices
