// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of evidence. Inside the evidence floor only.
#pragma once

#include <string>
#include <vector>

#include "hanse/evidence/evidence.hpp"

namespace hanse::evidence {

/// Of a column.
Wall wall_of(const std::string& word);

base::Error no_such_evidence(const std::string& id);
/// With all versions, files and links. @return not_found if there is none.
base::Result<Evidence> load(store::Database& database, const std::string& id);
/// Those that `wanted` names, whoever may see them, with their newest version: a page, newest first.
base::Result<std::vector<Evidence>> page(store::Database& database, const Wanted& wanted,
                                         const std::string& after);
base::Result<base::Done> insert(store::Database& database, const Evidence& one);
base::Result<base::Done> insert_version(store::Database& database, const std::string& id,
                                        const Version& version);
/// Title, visibility, and whether it is removed; counts the version up.
/// @return conflict if somebody was quicker.
base::Result<base::Done> update(store::Database& database, Evidence& one);
base::Result<base::Done> insert_link(store::Database& database, const std::string& id,
                                     const std::string& target);

}  // namespace hanse::evidence
