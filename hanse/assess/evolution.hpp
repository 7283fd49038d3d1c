// SPDX-License-Identifier: GPL-3.0-or-later
// How far is it to a standard-type alliance? Eight gates, in order (model.md E.5).
//
// To be advised only where the industry has a standard or its traits say so: never a demand on
// every alliance (paper, section 4: 不宜…做一刀切的强制性要求).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "hanse/base/interval.hpp"
#include "hanse/base/truth.hpp"

namespace hanse::assess {

struct EvolutionReadiness {
    base::Truth ready = base::Truth::unknown;
    base::Interval readiness;          // met / all: surely, possibly
    std::optional<std::size_t> next;   // first gate not surely met
    std::vector<std::size_t> missing;  // every gate not surely met
};

/// @param gates  at least one, in order.
EvolutionReadiness evolution_readiness(std::span<const base::Truth> gates);

}  // namespace hanse::assess
