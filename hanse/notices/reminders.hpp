// SPDX-License-Identifier: GPL-3.0-or-later
// Reminders: one engine for everything that has a day: deadlines of processes, tasks, evidence that
// lapses, fees of patents. The layer above gathers the dated things; here is who is told when.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/notices/inbox.hpp"
#include "hanse/notices/people.hpp"
#include "hanse/notices/tasks.hpp"

namespace hanse::notices {

struct Dated {
    std::string key;  // the same for the same thing, for ever: "task:t-…"
    std::string kind = "reminder", alliance, subject, link;
    base::Date day;
    base::Bilingual words;  // what is due: "Opinion of counsel on the application of …"
    std::vector<std::string> persons;  // whom it concerns
    /// Told so many days before; below zero: after. Empty: kLeads.
    std::vector<int> leads_days;
};

inline constexpr int kLeads[] = {30, 7, 1, 0, -7};

/// Tells every person about every thing whose lead has come, each lead once. Of several leads that
/// have come only the latest counts: nobody is told three times on one morning. A day that was moved
/// begins anew.
/// @param at  the moment of the notices.
/// @return how many notices were written.
base::Result<std::size_t> remind(store::Database& database, std::span<const Dated> things,
                                 base::Date today, const std::string& at, const Words& words);

/// The open tasks with a day and somebody to do them.
base::Result<std::vector<Dated>> dated_tasks(store::Database& database, const Words& words);

}  // namespace hanse::notices
