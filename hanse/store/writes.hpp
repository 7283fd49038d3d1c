// SPDX-License-Identifier: GPL-3.0-or-later
// Writes: how often this process may have changed a database, any of them.
//
// Whoever remembers what it has read looks here whether that may still hold, instead of being told
// by everybody who writes: nobody can forget to. Other processes are not counted.
#pragma once

#include <cstdint>

namespace hanse::store {

/// Grows right after a statement that writes, or a transaction, has ended, whichever way. To remember
/// something: read this, then the rows; what was remembered holds as long as the number is the same.
std::uint64_t writes();

}  // namespace hanse::store
