// SPDX-License-Identifier: GPL-3.0-or-later
// Chart: a process as a state diagram in Mermaid's language, which many programs draw.
#pragma once

#include <string>

#include "hanse/workflow/process.hpp"

namespace hanse::workflow {

/// "stateDiagram-v2 …". Votes are drawn with their two outcomes, clocks as notes.
std::string mermaid(const Process& process, base::Language language);

}  // namespace hanse::workflow
