// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a process holds together. Inside the workflow floor only.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/error.hpp"
#include "hanse/workflow/process.hpp"

namespace hanse::workflow {

/// Names that stand for nothing, states that nobody reaches or leaves, votes and clocks that cannot
/// work.
void check_process(const Process& process, const base::Place& place,
                   std::vector<base::Error>& errors);

}  // namespace hanse::workflow
