// SPDX-License-Identifier: Apache-2.0
// How the Shapley and the Banzhaf value weigh what a player adds to coalitions of the others.
//
// Let every other player be in with chance t, independently of each other. What the player adds, on
// average, is then a polynomial in t (Owen 1972, the multilinear extension). Its mean over all t
// from 0 to 1 is the Shapley value; its worth at t = 1/2 is the Banzhaf value. So whatever is known
// as a polynomial gives both, and a power of t or a size of a coalition comes to one fraction.
#pragma once

#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::games {

enum class Weighing { shapley, banzhaf };

/// What t^k comes to: 1/(k+1), or 1/2^k.
base::Rational weight_of_power(Weighing how, int k);

/// What t^0 … t^(count-1) come to, as whole numbers over one divisor: reckoning with whole numbers,
/// however long, is many times faster than with long fractions.
struct WholeMoments {
    std::vector<base::Rational> whole;
    base::Rational divisor;
};
WholeMoments moments(Weighing how, int count);

/// What t^s (1-t)^(others-s) comes to, for s from 0 to `others`: the weight of each coalition of s
/// out of so many others.
std::vector<base::Rational> size_weights(Weighing how, int others);

}  // namespace hanse::games
