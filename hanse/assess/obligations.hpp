// SPDX-License-Identifier: GPL-3.0-or-later
// Which controls of the government's risk list are pressed at which stage? (model.md G.2)
//
// Prohibitions hold always. Everything else is advised from one stage on and required from a later
// one, so that a young alliance is not asked for a strict pool evaluation (paper, section 4).
#pragma once

#include <string>
#include <vector>

#include "hanse/base/truth.hpp"
#include "hanse/knowledge/objective.hpp"
#include "hanse/knowledge/rule.hpp"

namespace hanse::assess {

enum class Pressure { prohibition, required, advised, not_yet, not_applicable, unknown };

/// What the alliance has; some controls look only at a pool, or at licences to outsiders.
struct Holdings {
    base::Truth pool = base::Truth::unknown;
    base::Truth licence = base::Truth::unknown;
};

/// @return unknown if it is not known whether there is a pool, or a licence, to look at.
Pressure pressure(const knowledge::Control& control, knowledge::Stage stage,
                  const Holdings& holdings);

}  // namespace hanse::assess
