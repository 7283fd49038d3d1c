// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of hanse patents, and what they share.
#pragma once

#include "hanse/cli/command.hpp"

namespace hanse::cli {

Command patents_read_command();

}  // namespace hanse::cli
