// SPDX-License-Identifier: GPL-3.0-or-later
// How hard a password is to guess, by zxcvbn, which tries what guessers try first.
#pragma once

#include <string>
#include <vector>

namespace hanse::people {

/// The logarithm to base 2 of the guesses it takes.
/// @param known  words that a guesser would try because they know the person.
double guessing_bits(const std::string& password, const std::vector<std::string>& known);

}  // namespace hanse::people
