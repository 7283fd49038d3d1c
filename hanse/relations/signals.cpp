// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/signals.hpp"

#include <algorithm>

namespace hanse::relations {

Weighed weigh(const Evidence& evidence, const Formula& formula, const PerSignal& full) {
    Weighed out;
    double known = 0, all = 0, sum = 0;
    bool any_wanted = false, any_seen = false;
    for (std::size_t i = 0; i < kSignals; ++i) {
        const double weight = formula.speaks_for[i] + formula.speaks_against[i];
        all += weight;
        any_wanted = any_wanted || formula.any[i] > 0;
        const auto& part = evidence.parts[i].value;
        if (!part) continue;
        const double value = std::min(1.0, *part / full[i]);
        any_seen = any_seen || (formula.any[i] > 0 && value >= formula.any[i]);
        const bool too_high = formula.below[i] > 0 && value >= formula.below[i];
        out.ruled_out = out.ruled_out || too_high || value < formula.needs[i];
        known += weight;
        sum += formula.speaks_for[i] * value + formula.speaks_against[i] * (1 - value);
    }
    out.ruled_out = out.ruled_out || (any_wanted && !any_seen);
    if (known == 0) return out;
    out.score = sum / known;
    out.confidence = sum / all;
    return out;
}

}  // namespace hanse::relations
