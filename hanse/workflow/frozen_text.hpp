// SPDX-License-Identifier: GPL-3.0-or-later
// Frozen texts: words that were approved. Every version is kept with its digest; the newest is in
// force and supersedes the one before it. There is no way to change one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::workflow {

struct FrozenText {
    std::string alliance, subject;                    // "clauses/C3"
    std::int64_t number = 0;                          // from 1
    std::string text, digest;                         // SHA-256 of the text
    std::string instance;                             // the decision that froze it
    std::string frozen_at, frozen_by, superseded_at;  // empty: it is in force

    bool in_force() const { return superseded_at.empty(); }
};

/// Inside the transaction of the decision; the trail notes it in the alliance's chain.
/// @param text  its number is the one that it is to get, or 0 for the next; digest and dates are not
///              looked at.
/// @return conflict if another version was frozen meanwhile.
base::Result<FrozenText> freeze(store::Database& database, const FrozenText& text,
                                const trail::Occasion& occasion);
/// Nothing stays in force: the clause is given up. @return not_found if nothing was.
base::Result<base::Done> retire(store::Database& database, const std::string& alliance,
                                const std::string& subject, const trail::Occasion& occasion,
                                const std::string& reason);

base::Result<std::optional<FrozenText>> text_in_force(store::Database& database,
                                                      const std::string& alliance,
                                                      const std::string& subject);
/// The newest first.
base::Result<std::vector<FrozenText>> versions(store::Database& database,
                                               const std::string& alliance,
                                               const std::string& subject);
/// All that is in force, by subject.
base::Result<std::vector<FrozenText>> texts_in_force(store::Database& database,
                                                     const std::string& alliance);
/// Versions whose words no longer give their digest.
base::Result<std::vector<FrozenText>> altered_texts(store::Database& database);

}  // namespace hanse::workflow
