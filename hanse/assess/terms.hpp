// SPDX-License-Identifier: GPL-3.0-or-later
// What the facts of a case say about its money beside the tables: votes, reserves.
#pragma once

#include "hanse/accounts/account.hpp"
#include "hanse/knowledge/facts.hpp"

namespace hanse::assess {

/// Each term is nothing as long as its fact is not known exactly.
accounts::Terms terms_of(const knowledge::Facts& facts);

}  // namespace hanse::assess
