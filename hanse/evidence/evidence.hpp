// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence: documents that show something: versions of one or several files, three dates, when they
// lapse, who may see them, and what rests on them.
//
// The bytes lie in a Vault; rows only name them. What is removed can be brought back for 30 days.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/evidence/vault.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::evidence {

inline constexpr int kUndo_days = 30;

enum class Wall { alliance, secretariat, own, room };

struct Visibility {
    Wall wall = Wall::alliance;
    std::string who;  // own: the member; room: its id
};

/// Who looks.
struct Viewer {
    bool inside = false;       // of the alliance at all
    bool secretariat = false;  // sees all but rooms that it was not asked into
    std::string member;
    std::vector<std::string> rooms;
};
bool may_see(const Visibility& visibility, const Viewer& viewer);

struct File {
    std::string name;  // as it was given; show display_name()
    Kept kept;
};

struct Dates {
    std::string made, valid_from, expires;  // days, or empty: not known, or never
};

struct Version {
    std::int64_t number = 0;  // from 1
    Dates dates;
    std::string uploaded_at, uploaded_by, note;
    std::vector<File> files;
};

struct Evidence {
    std::string id, alliance, title;
    Visibility visibility;
    std::int64_t version = 0;        // for optimistic locking
    std::vector<Version> versions;   // the newest first; from lists: only the newest
    std::vector<std::string> links;  // "fact:charter.signed_by_all", "finding:…", "members/M1"
    std::string created_at, created_by, removed_at, removed_by;

    const Version& newest() const { return versions.front(); }
};

base::Result<base::Done> migrate(store::Database& database);

struct Arrival {
    std::string alliance, title;
    Visibility visibility;
    Dates dates;
    std::string note;
    std::vector<File> files;  // in the vault already
    std::vector<std::string> links;
};
/// @return invalid_input without a title or a file, for days that are none, or if it lapses before
///         it is valid.
base::Result<Evidence> add(store::Database& database, const Arrival& arrival,
                           const trail::Occasion& occasion);
/// @param version  of the evidence that the person saw.
base::Result<Evidence> add_version(store::Database& database, const std::string& id,
                                   std::int64_t version, const Version& fresh,
                                   const trail::Occasion& occasion);
base::Result<Evidence> rename(store::Database& database, const std::string& id,
                              std::int64_t version, const std::string& title,
                              const Visibility& visibility, const trail::Occasion& occasion);

/// @return not_found for what is not there and for what the viewer may not see, alike.
base::Result<Evidence> show(store::Database& database, const std::string& id, const Viewer& viewer);

struct Wanted {
    std::string alliance;
    std::string title_part, link, digest;  // empty: any
    std::string expires_by;                // day: lapsed or lapsing by then; empty: any
    bool removed = false;                  // those instead of the others
    std::string after;                     // id: those that come after it
    std::size_t count_max = 100;
};
/// The newest first.
base::Result<std::vector<Evidence>> list(store::Database& database, const Wanted& wanted,
                                         const Viewer& viewer);

base::Result<base::Done> link(store::Database& database, const std::string& id,
                              const std::string& target, const trail::Occasion& occasion);
/// @return who else rests on this evidence: to be told to the person.
base::Result<std::vector<std::string>> unlink(store::Database& database, const std::string& id,
                                              const std::string& target,
                                              const trail::Occasion& occasion);

/// @return what rests on it: to be told, best before (Evidence::links).
base::Result<std::vector<std::string>> remove(store::Database& database, const std::string& id,
                                              std::int64_t version, const trail::Occasion& occasion,
                                              const std::string& reason);
/// @return conflict if more than kUndo_days have gone.
base::Result<Evidence> restore(store::Database& database, const std::string& id,
                               const trail::Occasion& occasion);

struct Purged {
    std::size_t evidence = 0, files = 0;
};
/// Forgets what was removed more than kUndo_days ago, and drops files that no row names any more
/// and that are older than a day.
base::Result<Purged> purge(store::Database& database, const Vault& vault,
                           const trail::Occasion& occasion);

struct Damage {
    std::string evidence, title;
    std::int64_t version = 0;  // of the evidence
    std::string name, digest;
    base::Error error;  // not_found: lost; conflict: altered
};
struct Verdict {
    std::size_t files = 0;
    std::vector<Damage> damages;
    std::vector<std::string> strangers;  // digests that no row names
};
/// Reads every file again, of what was removed too.
base::Result<Verdict> verify(store::Database& database, const Vault& vault);
/// Those of one alliance that the viewer may see. No strangers: whose they are is not known.
base::Result<Verdict> verify_seen(store::Database& database, const Vault& vault,
                                  const std::string& alliance, const Viewer& viewer);

}  // namespace hanse::evidence
