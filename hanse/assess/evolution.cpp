// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/evolution.hpp"

#include "hanse/base/contract.hpp"

namespace hanse::assess {

using base::Truth;

EvolutionReadiness evolution_readiness(std::span<const Truth> gates) {
    base::expects(!gates.empty(), "at least one gate");
    EvolutionReadiness out{.ready = Truth::yes};
    std::int64_t failed = 0;
    for (std::size_t i = 0; i < gates.size(); ++i) {
        out.ready = out.ready && gates[i];
        if (gates[i] != Truth::yes) out.missing.push_back(i);
        failed += gates[i] == Truth::no ? 1 : 0;
    }
    if (!out.missing.empty()) out.next = out.missing.front();
    const auto all = static_cast<std::int64_t>(gates.size());
    out.readiness =
        base::Interval(base::Rational(all - static_cast<std::int64_t>(out.missing.size()), all),
                       base::Rational(all - failed, all));
    return out;
}

}  // namespace hanse::assess
