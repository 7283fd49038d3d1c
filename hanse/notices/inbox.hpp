// SPDX-License-Identifier: GPL-3.0-or-later
// Inbox: every notice is stored for its person, whether or not a mail follows. What happened to it
// can be looked up for ever.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"
#include "hanse/store/database.hpp"

namespace hanse::notices {

/// "mention", "comment", "task", "reminder", "workflow", "watch", "account": what a person can have
/// preferences for.
std::span<const std::string_view> kinds();

struct Notice {
    std::string id, person;
    std::string kind, alliance, subject;
    base::Bilingual words;  // one sentence in each language
    std::string link;       // path of a page: "/alliances/a1/tasks/t-…"
    std::string at, read_at;
    std::string mail;  // the mail it went out with; empty: none (yet)
};

/// Tells each person once. Called in the transaction of what happened.
/// @param notice  its id, person and mail are not looked at.
/// @param once    if not empty: a person is told only once under this key.
/// @return how many were told.
base::Result<std::size_t> tell(store::Database& database, const Notice& notice,
                               std::span<const std::string> persons, const std::string& once = {});

/// Of notices, those of these alliances, and those of none; empty: all.
using Alliances = std::set<std::string>;

struct InboxWanted {
    Alliances only;
    bool unread_only = false;
    std::string kind, alliance;  // empty: any
    std::string after;           // id
    std::size_t count_max = 100;
};
/// The newest first.
base::Result<std::vector<Notice>> inbox(store::Database& database, const std::string& person,
                                        const InboxWanted& wanted = {});
base::Result<std::int64_t> unread(store::Database& database, const std::string& person,
                                  const Alliances& only = {});
/// @param ids  none: all of them. Those of other persons are left alone.
base::Result<base::Done> mark_read(store::Database& database, const std::string& person,
                                   std::span<const std::string> ids, const std::string& at,
                                   const Alliances& only = {});

enum class Pace { immediate, daily, weekly, none };
std::optional<Pace> pace_of(std::string_view word);
std::string_view word_of(Pace pace);

struct Preference {
    std::string kind;
    Pace pace = Pace::daily;
};
/// Every kind; those that the person never set as the house has them: mentions, tasks and the
/// account at once, the rest daily.
base::Result<std::vector<Preference>> preferences(store::Database& database,
                                                  const std::string& person);
base::Result<base::Done> prefer(store::Database& database, const std::string& person,
                                const Preference& preference);

}  // namespace hanse::notices
