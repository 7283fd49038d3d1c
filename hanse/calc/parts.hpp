// SPDX-License-Identifier: GPL-3.0-or-later
// The parts the registry is put together from: one file for each part of model.md. Inside the calc
// floor only.
#pragma once

#include <vector>

#include "hanse/calc/registry.hpp"

namespace hanse::calc {

std::vector<Calculation> money_calculations();       // money.cpp: part 0
std::vector<Calculation> market_calculations();      // market.cpp: part B
std::vector<Calculation> objective_calculations();   // objectives.cpp: parts E.1 to E.3, E.5, E.6
std::vector<Calculation> plan_calculations();        // plan.cpp: part E.4
std::vector<Calculation> inference_calculations();   // inference.cpp: part F
std::vector<Calculation> stage_calculations();       // stage.cpp: parts G.1, G.2
std::vector<Calculation> evaluation_calculations();  // evaluation.cpp: parts G.3, G.4
std::vector<Calculation> registry_calculations();    // registry_statistics.cpp: part H

}  // namespace hanse::calc
