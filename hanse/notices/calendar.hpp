// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar: dated things as an iCalendar feed (RFC 5545) that a calendar program subscribes to by a
// secret link. A link can be revoked; only its digest is stored.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/notices/people.hpp"
#include "hanse/notices/reminders.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::notices {

/// A new secret link for a person; the old one ends.
/// @return the secret, 26 letters: it is told once and cannot be looked up.
base::Result<std::string> make_feed(store::Database& database, const std::string& person,
                                    const trail::Occasion& occasion);
base::Result<base::Done> revoke_feed(store::Database& database, const std::string& person,
                                     const trail::Occasion& occasion);
/// Since when a person has a link; nothing if none.
base::Result<std::optional<std::string>> feed_since(store::Database& database,
                                                    const std::string& person);
/// Whose feed it is. @return not_found for a secret that never was, or was revoked.
base::Result<std::string> feed_owner(store::Database& database, const std::string& secret);

struct FeedStyle {
    base::Language language = base::Language::zh;
    std::string name;     // of the calendar
    std::string address;  // "https://hanse.example.org"
};
/// The feed: all-day events with stable UIDs. What changed since it was last asked for gets a
/// higher SEQUENCE.
/// @param at  moment.
base::Result<std::string> calendar(store::Database& database, std::span<const Dated> things,
                                   const FeedStyle& style, const std::string& at);

}  // namespace hanse::notices
