// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/signals.hpp"

namespace hanse::relations {

Weighed weigh(const Evidence& evidence, const Formula& formula) {
    Weighed out;
    double known = 0, all = 0, sum = 0;
    for (std::size_t i = 0; i < kSignals; ++i) {
        const double weight = formula.speaks_for[i] + formula.speaks_against[i];
        all += weight;
        const auto& value = evidence.parts[i].value;
        if (!value) continue;
        out.ruled_out = out.ruled_out || *value < formula.needs[i];
        known += weight;
        sum += formula.speaks_for[i] * *value + formula.speaks_against[i] * (1 - *value);
    }
    if (known == 0) return out;
    out.score = sum / known;
    out.confidence = sum / all;
    return out;
}

}  // namespace hanse::relations
