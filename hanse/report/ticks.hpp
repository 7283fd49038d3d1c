// SPDX-License-Identifier: GPL-3.0-or-later
// Round steps of an axis that counts. Inside the report floor only.
#pragma once

#include <algorithm>
#include <cmath>

namespace hanse::report {

/// 1, 2 or 5 times a power of ten, so that `most` takes about `count` steps; whole numbers.
inline double tick_step(double most, int count) {
    const double rough = std::max(most, 1.0) / count;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough) return std::max(1.0, factor * power);
    return std::max(1.0, 10 * power);
}

}  // namespace hanse::report
