// SPDX-License-Identifier: GPL-3.0-or-later
// Survival under chance (存续概率): the course of an alliance many times over, with good and bad years.
// model.md D.7, Monte-Carlo option.
//
// Each year, what all lines are worth is multiplied by 1 + amplitude × u, u from -1 to 1, every
// thousandth as likely as the others. Chance is computed from the seed, the number of the run and
// the year (games/random.hpp): the same seed gives the same answer everywhere, and more runs keep
// the first ones.
#pragma once

#include <cstdint>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/sharing/dynamics.hpp"

namespace hanse::sharing {

struct Weather {
    base::Rational amplitude;  // from 0 to 1
    int runs = 200;            // 1 to 10,000
    std::uint64_t seed = 1;
};

struct Survival {
    /// One a year: the part of all runs that lived through it.
    Amounts alive;
    /// One a year: the mean value of that year's lines over all runs, 0 for those that had ended.
    Amounts mean_value;
    /// How the runs ended, adding up to their number.
    int ended_alive = 0, ended_too_few = 0, ended_value_below_cost = 0;
};

/// @return as alliance_dynamics(), and invalid_input for a weather outside its bounds.
/// Cost: that of alliance_dynamics(), once a run.
base::Result<Survival> survival(const AllianceModel& model, const Weather& weather);

}  // namespace hanse::sharing
