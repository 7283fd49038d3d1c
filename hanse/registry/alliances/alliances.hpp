// SPDX-License-Identifier: GPL-3.0-or-later
// Alliances: founded, changed record by record, with every version kept.
//
// A version is a number that grows by one with every change of one alliance; a record stands from
// the version that wrote it until the one that replaced it. Nothing is overwritten: undoing a change
// is one more version. A change is taken as a whole or not at all, only if the whole alliance still
// reads as a case without contradictions, and only if nobody changed the same record meanwhile.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/registry/records/record.hpp"
#include "hanse/registry/walls/walls.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::registry {

base::Result<base::Done> migrate(store::Database& database);

/// Do these facts agree with each other and with the rules' catalogue? See facts_agree().
using Check = std::function<base::Result<base::Done>(const domain::CaseFile&)>;

/// Held against the rules' catalogue and against each other; facts without a day are of `today`.
/// @param book  outlives the check.
Check facts_agree(const knowledge::RuleBook& book, base::Date today);

/// Who changes something, as what, and when.
struct Hand {
    const trail::Occasion& occasion;
    const Viewer& viewer;
    const Walls& walls;
    const Check& check;
};

struct Version {
    std::int64_t number = 0;  // from 1
    std::string at, who, reason;
    std::string facts;         // digest of everything the alliance says: equal facts, equal digest
    std::int64_t changed = 0;  // how many records
};

/// An alliance begins with what its case says. @return conflict if the id is taken.
base::Result<Version> found(store::Database& database, const domain::CaseFile& file,
                            const std::string& reason, const Hand& hand);

struct StoredRecord {
    Record record;
    std::int64_t since = 0;  // the version that wrote it; 0: not told
};

/// @param version  0: as it is now. @return not_found for an alliance or version that is not there.
base::Result<std::vector<StoredRecord>> records(store::Database& database,
                                                const std::string& alliance,
                                                std::int64_t version = 0);
/// What a viewer may see of it. When a record was written is told to whoever may see all of it: to
/// others it would tell when something changed that they do not see.
base::Result<std::vector<StoredRecord>> records_seen(store::Database& database,
                                                     const std::string& alliance,
                                                     std::int64_t version, const Viewer& viewer,
                                                     const Walls& walls);
base::Result<domain::CaseFile> case_seen(store::Database& database, const std::string& alliance,
                                         std::int64_t version, const Viewer& viewer,
                                         const Walls& walls);

/// What may be concluded from: what the viewer sees, without the tables of which some row is hidden
/// from them. Sums over the rest of such a table would be sums of something else.
base::Result<domain::CaseFile> case_to_judge(store::Database& database, const std::string& alliance,
                                             std::int64_t version, const Viewer& viewer,
                                             const Walls& walls);

struct Change {
    std::string sheet, key;           // an empty key: a new row, which is given one
    std::optional<base::Value> body;  // nothing: the record goes
    std::int64_t since = 0;           // of the record that the writer saw; 0: there was none
};

/// A record that a change named, as it stands now.
struct Touched {
    std::string address;
    std::int64_t since = 0;  // the version that wrote it; 0: it is gone
};

struct Changed {
    Version version;
    std::vector<Touched> records;  // in the order of the changes
};

enum class Run {
    real,
    trial,  // nothing is written; the answer is as if it were
};

/// What is refused because of facts that the hand does not see is noted in the trail, as are its
/// trials: else a hidden figure could be found by trying, and leave no trace.
/// @return conflict if a record is no longer the one the writer saw; denied for what the writer may
///         not write; invalid_input if the case would not read any more, or if a record is named
///         twice. Nothing is written then. If nothing differs, the version stays.
base::Result<Changed> change(store::Database& database, const std::string& alliance,
                             std::span<const Change> changes, const std::string& reason,
                             const Hand& hand);
/// Makes the alliance say what the case says where it differs from a version as the hand sees it: rows
/// and fields that it does not see stay as they are, and so does what others have changed since.
/// @param based_on  the version that the case was made from.
/// @return conflict if a record was changed since by others and differs in the case.
base::Result<Changed> replace(store::Database& database, const std::string& alliance,
                              const domain::CaseFile& file, std::int64_t based_on,
                              const std::string& reason, const Hand& hand, Run run = Run::real);
/// Takes the changes of one version back, and opens the rooms again that it closed.
/// @return conflict if one of its records was changed since; denied if the hand does not see all that
///         the version changed, which is not named.
base::Result<Changed> undo(store::Database& database, const std::string& alliance,
                           std::int64_t version, const std::string& reason, const Hand& hand);

/// The newest first.
base::Result<std::vector<Version>> versions(store::Database& database, const std::string& alliance,
                                            std::int64_t before = 0, std::int64_t count_max = 100);
base::Result<Version> version(store::Database& database, const std::string& alliance,
                              std::int64_t number = 0);
/// The version that stood just before a moment: the end of a day, where somebody lives.
/// @return not_found if there was none.
base::Result<Version> version_before(store::Database& database, const std::string& alliance,
                                     const std::string& moment);

/// Of the versions `first` to `last`, those of which the viewer sees whatever they changed, as it was
/// and as it is. Who made the others, why, and how much that was, is no more theirs than the change.
base::Result<std::set<std::int64_t>> versions_seen(store::Database& database,
                                                   const std::string& alliance, std::int64_t first,
                                                   std::int64_t last, const Viewer& viewer,
                                                   const Walls& walls);

struct Difference {
    Record record;                             // its address
    std::optional<base::Value> before, after;  // as far as the viewer sees
};
base::Result<std::vector<Difference>> differences(store::Database& database,
                                                  const std::string& alliance, std::int64_t from,
                                                  std::int64_t to, const Viewer& viewer,
                                                  const Walls& walls);

}  // namespace hanse::registry
