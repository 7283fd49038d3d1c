// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/maturity.hpp"

#include "hanse/base/contract.hpp"

namespace hanse::assess {

using base::Truth;
using knowledge::Stage;

Maturity maturity(std::span<const std::vector<Truth>> gates) {
    base::expects(gates.size() <= static_cast<std::size_t>(Stage::s4),
                  "at most four stages above S0");
    Maturity out;
    Truth reached = Truth::yes;
    for (std::size_t k = 0; k < gates.size(); ++k) {
        for (const Truth gate : gates[k]) reached = reached && gate;
        if (reached == Truth::yes) out.lowest = static_cast<Stage>(k + 1);
        if (reached != Truth::no) out.highest = static_cast<Stage>(k + 1);
    }
    const auto next = static_cast<std::size_t>(out.lowest);
    if (next == gates.size()) return out;
    for (std::size_t i = 0; i < gates[next].size(); ++i)
        if (gates[next][i] != Truth::yes) out.missing.push_back(i);
    return out;
}

}  // namespace hanse::assess
