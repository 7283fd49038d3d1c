// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of a demo: a word that stands in its folder (demo.json) and in its database, and is the same
// in both. A server shows itself as a demo only then: a file that was copied, or a real database that
// is served from a demo's folder, makes none.
#pragma once

#include <optional>
#include <string>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/store/database.hpp"

namespace hanse::server {

/// The file that says in a folder that a demo made it, and how to sign in.
std::string demo_file(const std::string& folder);

/// Writes the file, with a new mark. @param guide  what visitors are told. @return the mark.
base::Result<std::string> mark_folder(const std::string& folder, const base::Value& guide);
/// To be called in the transaction in which the demo is loaded.
base::Result<base::Done> mark_database(store::Database& database, const std::string& mark);

/// The mark of a folder; nothing if it has none.
std::optional<std::string> mark_of(const std::string& folder);
/// Does the database bear this mark?
base::Result<bool> bears(store::Database& database, const std::string& mark);

/// What visitors are told, if folder and database say the same; else nothing.
base::Result<std::optional<base::Value>> demo_guide(store::Database& database,
                                                    const std::string& folder);

}  // namespace hanse::server
