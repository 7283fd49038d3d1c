// SPDX-License-Identifier: GPL-3.0-or-later
// LifeCycle: where a technology stands, by families and applicants a year (技术生命周期).
//
//   growth      families a year have risen by a fifth or more, and applicants have risen
//   decline     families a year have fallen by a quarter or more, and applicants have fallen
//   emergence   fewer than ten families a year, and no decline
//   maturity    anything else
//
// Means of the last three complete years against those of the three before. These are conventions
// of practice, with round thresholds of our own; the figures stand beside the stage.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"

namespace hanse::landscape {

struct YearCount {
    int year = 0;
    std::size_t families = 0, applicants = 0;  // applicants: how many different ones
    bool complete = true;                      // else some are still to be published
};

struct LifeCycle {
    enum class Stage { unknown, emergence, growth, maturity, decline };
    struct Window {
        int from = 0, to = 0;
        base::Rational families, applicants;  // a year, on average
    };
    Stage stage = Stage::unknown;
    std::optional<Window> before, recent;  // nothing: fewer than six complete years
    std::size_t families = 0;              // in complete years
};

constexpr std::size_t kLifeCycleFamiliesMin = 30;  // fewer say nothing
constexpr std::size_t kLifeCycleWindow = 3;        // years

/// @param trend  one entry a year, without gaps.
LifeCycle life_cycle(std::span<const YearCount> trend);

}  // namespace hanse::landscape
