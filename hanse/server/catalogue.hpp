// SPDX-License-Identifier: GPL-3.0-or-later
// /catalogue: what forms are made of: facts with their questions, aims and their usual combinations,
// the tables of a case, the sums that can be given out. The same for everybody.
#pragma once

#include "hanse/server/resources.hpp"

namespace hanse::server {

void add_catalogue(Table& table, Office& office);

}  // namespace hanse::server
