// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the register.
//
//   batch ──< telling >── publication ──< family_key      what files said, and of what
//   batch ──< complaint                                   what of them was not understood
//   batch ──< owner_share, party_name, pool_entry, dispute   what no office knows, told by people
//   gone                                                  publications that an undo took out
#pragma once

#include <span>

#include "hanse/store/migrations.hpp"

namespace hanse::portfolio {

std::span<const store::Migration> schema();

}  // namespace hanse::portfolio
