// SPDX-License-Identifier: GPL-3.0-or-later
// Migrations: the schema of a database, in steps that are each taken once.
#pragma once

#include <span>
#include <string_view>

#include "hanse/store/database.hpp"

namespace hanse::store {

/// A step: what it is called, and statements parted by lines that hold nothing but "--".
struct Migration {
    std::string_view name, sql;
    std::string_view postgresql = {};  // instead of `sql` there, where the two must differ
};

/// Takes the steps that were not taken yet, all in one transaction, and notes them with their
/// digest.
/// @param family  several families of tables may live in one database, each with its own steps.
/// @return conflict if a step was changed after it had been taken, or the database knows steps that
///         this program does not (it was written by a newer one).
base::Result<base::Done> migrate(Database& database, std::string_view family,
                                 std::span<const Migration> steps);

/// Was this step taken? For who only looks at a database, and leaves it as it is.
base::Result<bool> has_taken(Database& database, std::string_view family, std::string_view step);

}  // namespace hanse::store
