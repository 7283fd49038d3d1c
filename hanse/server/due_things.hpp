// SPDX-License-Identifier: GPL-3.0-or-later
// Due things: everything of the house that has a day, and whom it concerns: tasks, processes that
// wait for somebody, evidence that lapses. For reminders and calendars.
#pragma once

#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/notices/reminders.hpp"
#include "hanse/server/office.hpp"

namespace hanse::server {

/// The words of notices, out of the rule book.
notices::Words words_of(const Office& office);

/// @param ahead_days  those whose day is within so many days; late ones too.
/// @param person  those that concern this person; empty: everybody's.
base::Result<std::vector<notices::Dated>> due_things(const Office& office,
                                                     store::Database& database, base::Date today,
                                                     int ahead_days,
                                                     const std::string& person = {});

}  // namespace hanse::server
