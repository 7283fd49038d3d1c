// SPDX-License-Identifier: GPL-3.0-or-later
// What several calculations of sharing read alike. Inside the calc floor only.
#pragma once

#include <vector>

#include "hanse/calc/inputs.hpp"
#include "hanse/sharing/entry_exit.hpp"

namespace hanse::calc {

/// [[cost, age, life], …]
std::vector<sharing::Asset> read_assets(const Input& in);

}  // namespace hanse::calc
