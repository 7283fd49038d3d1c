// SPDX-License-Identifier: GPL-3.0-or-later
// The commands around a server: what works on its data folder beside it, and the demo.
#pragma once

#include "hanse/cli/command.hpp"

namespace hanse::cli {

Command audit_command();
Command backup_command();
Command demo_command();
Command doctor_command();
Command restore_command();
Command user_command();

}  // namespace hanse::cli
