// SPDX-License-Identifier: GPL-3.0-or-later
// Place: where a database is, in one text.
//
//   data/hanse.db                              a file of SQLite; ":memory:" for one nobody else sees
//   postgresql://hanse@db.example/hanse#acme   a database of PostgreSQL; after # a schema in it
//
// Several registers live in one PostgreSQL database as schemas, and beside one SQLite file as files.
#pragma once

#include <string>

#include "hanse/base/result.hpp"

namespace hanse::store {

enum class Engine { sqlite, postgresql };

struct Place {
    Engine engine = Engine::sqlite;
    std::string address;  // a path, or what libpq connects to
    std::string schema;   // of PostgreSQL; never empty there
    std::string shown;    // for people and logs: without a password
};

/// @return invalid_input for what is no path and no address.
base::Result<Place> place_of(const std::string& text);

/// The place of another register that belongs to the one at `place`: "data/hanse.db" and "acme" give
/// "data/hanse.acme.db", "postgresql://…" and "acme" give "postgresql://…#acme".
/// @param name  as a schema is called: small letters, digits, - and _, at most 63, a letter first.
base::Result<std::string> place_within(const std::string& place, const std::string& name);

}  // namespace hanse::store
