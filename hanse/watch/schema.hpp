// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of watches, beside those of the register in the same database.
//
//   watch ──< watch_run             up to which change of the register a watch has looked
//   watch ──< watch_hit             each document it ever found, as it was when last looked at
//   watch_hit ──< watch_decision    what people decided, the last counts
#pragma once

#include <span>

#include "hanse/store/migrations.hpp"

namespace hanse::watch {

std::span<const store::Migration> schema();

}  // namespace hanse::watch
