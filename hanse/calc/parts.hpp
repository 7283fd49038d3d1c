// SPDX-License-Identifier: GPL-3.0-or-later
// The parts the registry is put together from: one file for each part of model.md. Inside the calc
// floor only.
#pragma once

#include <vector>

#include "hanse/calc/registry.hpp"

namespace hanse::calc {

std::vector<Calculation> money_calculations();           // money.cpp: part 0
std::vector<Calculation> pair_relation_calculations();   // pair_relations.cpp: part A.1
std::vector<Calculation> pool_screen_calculations();     // pool_screens.cpp: parts A.2, A.3
std::vector<Calculation> logit_calculations();           // logit_bundles.cpp: part A.4
std::vector<Calculation> pool_limit_calculations();      // pool_limits.cpp: parts A.5, A.6
std::vector<Calculation> concentration_calculations();   // concentration.cpp: part B.1
std::vector<Calculation> market_calculations();          // market.cpp: parts B.2, B.3
std::vector<Calculation> price_pressure_calculations();  // price_pressure.cpp: parts B.4 to B.6
std::vector<Calculation> engine_calculations();          // engine.cpp: part C.0
std::vector<Calculation> running_cost_calculations();    // running_costs.cpp: part C.1
std::vector<Calculation> development_calculations();     // development.cpp: part C.2
std::vector<Calculation> defence_calculations();         // defence.cpp: part C.3
std::vector<Calculation> enforcement_calculations();     // enforcement.cpp: part C.4
std::vector<Calculation> licence_line_calculations();    // licence_lines.cpp: parts C.5.1 to C.5.3
std::vector<Calculation> licensing_calculations();       // licensing.cpp: parts C.5.4 to C.5.8
std::vector<Calculation> rule_choice_calculations();     // rule_choice.cpp: part C.5.9
std::vector<Calculation> entry_exit_calculations();      // entry_exit.cpp: parts C.6, C.7
std::vector<Calculation> fairness_calculations();        // fairness.cpp: parts D.1 to D.3
std::vector<Calculation> stability_calculations();       // stability.cpp: parts D.4 to D.6
std::vector<Calculation> dynamics_calculations();        // dynamics.cpp: parts D.7, D.8
std::vector<Calculation> objective_calculations();   // objectives.cpp: parts E.1 to E.3, E.5, E.6
std::vector<Calculation> plan_calculations();        // plan.cpp: part E.4
std::vector<Calculation> inference_calculations();   // inference.cpp: part F
std::vector<Calculation> stage_calculations();       // stage.cpp: parts G.1, G.2
std::vector<Calculation> evaluation_calculations();  // evaluation.cpp: parts G.3, G.4
std::vector<Calculation> registry_calculations();    // registry_statistics.cpp: part H

}  // namespace hanse::calc
