// SPDX-License-Identifier: GPL-3.0-or-later
// Trail: who did what, when, from where, what it was before and after, and why. Append-only.
//
// Entries stand in chains, one for each alliance and one for the house ("house"); each entry's
// digest covers its content and the digest before it, so that a byte changed, a row taken out or
// put in between is found by verify(). A cut-off end is found by whoever kept a digest of a later
// entry (Verdict::head): backups and exports carry it.
//
// Digests are shown to people who do not see all that they cover. So they cover some salt too, which
// nobody is shown: else a hidden yes or no could be found by trying both. Entries from before there
// was salt have none.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/store/database.hpp"

namespace hanse::trail {

/// Who acts, and from where; and the moment, which nothing below this floor reads from a clock.
struct Occasion {
    std::string who;   // id of a person, or "program"
    std::string by;    // how they showed who they are: "session", "token:CI", "command line"
    std::string from;  // network address; empty on the command line
    std::string at;    // "2026-11-23T07:30:00Z"
};

struct Deed {
    std::string what;     // "record.changed", from a short list of words: area.deed
    std::string subject;  // what it was done to: "members/M1"
    std::optional<std::string> before, after;  // JSON; nothing: there was none, or is none
    std::string reason;
};

struct Entry {
    std::string chain;
    std::int64_t number = 0;  // from 1, without gaps
    Occasion occasion;
    Deed deed;
    std::string salt;  // for digests only: never to be shown
    std::string digest;
};

inline constexpr const char* kHouse = "house";

base::Result<base::Done> migrate(store::Database& database);

/// To be called inside the transaction that does the deed, as its last step: both stand, or neither.
/// @return the entry's number.
base::Result<std::int64_t> note(store::Database& database, const std::string& chain,
                                const Occasion& occasion, const Deed& deed);

struct Wanted {
    std::string chain;
    std::string subject, who, what;  // empty: any; `subject` and `what` match beginnings
    std::int64_t before = 0;         // entries older than this number; 0: from the newest on
    std::int64_t count_max = 100;
};

/// The newest first.
base::Result<std::vector<Entry>> entries(store::Database& database, const Wanted& wanted);

/// Every entry of a chain, the oldest first, in constant memory: for export.
base::Result<base::Done> each_entry(
    store::Database& database, const std::string& chain,
    const std::function<base::Result<base::Done>(const Entry&)>& take);

struct Verdict {
    std::int64_t entries = 0;
    std::string head;                    // digest of the last entry; empty: there is none
    std::optional<std::int64_t> broken;  // the first entry that does not follow
    base::Bilingual why;
};

/// Follows a chain from its beginning. Cost: one pass.
/// @param kept  the number and digest of an entry that somebody noted elsewhere.
struct Kept {
    std::int64_t number = 0;
    std::string digest;
};
base::Result<Verdict> verify(store::Database& database, const std::string& chain,
                             const std::optional<Kept>& kept = {});

base::Result<std::vector<std::string>> chains(store::Database& database);

}  // namespace hanse::trail
