// SPDX-License-Identifier: Apache-2.0
// Lambert's W: the w with w·e^w = y, for y > 0 given by its logarithm, so that no y is too large or
// too small. Logit prices have it in their closed forms (model.md A.4).
#pragma once

namespace hanse::market {

/// @param log_y  ln y; any finite number.
/// @return W(y), with a relative error of at most 4e-16 · max(1, |log_y|). Newton's method on w +
/// ln w = ln y from below, where it climbs to the root and cannot overshoot; at most seven steps.
/// Source: Corless et al., "On the Lambert W function", Advances in Computational Mathematics 5
/// (1996).
double lambert_w_of_exp(double log_y);

}  // namespace hanse::market
