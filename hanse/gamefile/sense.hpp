// SPDX-License-Identifier: GPL-3.0-or-later
// Gains or costs: the one switch between them.
//
// The library knows gains only. A cost game c is solved as the game -c, and a concept of c is minus
// the concept of -c: what is read is turned here, and what is answered is turned back.
#pragma once

#include "hanse/base/rational.hpp"

namespace hanse::gamefile {

enum class Sense { gain, cost };

/// A number of a file as a gain, or a gain as the number shown: the same turn both ways.
inline base::Rational turned(const base::Rational& number, Sense sense) {
    return sense == Sense::cost ? -number : number;
}
inline double turned(double number, Sense sense) {
    return sense == Sense::cost && number != 0 ? -number : number;
}

}  // namespace hanse::gamefile
