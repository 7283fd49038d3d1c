// SPDX-License-Identifier: GPL-3.0-or-later
// The two large examples of model.md whose lines are given by a formula in words. Inside the calc
// floor only.
#pragma once

#include <vector>

#include "hanse/calc/inputs.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::calc {

inline constexpr int kGeneratedMembers = 81;

/// The lines that a formula describes: C-29, or C-29 with the inner ring of D-08. Complains about
/// any other text.
std::vector<games::Term> generated_lines(const Input& generator);

}  // namespace hanse::calc
