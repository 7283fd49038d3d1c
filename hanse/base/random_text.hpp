// SPDX-License-Identifier: Apache-2.0
// Texts that nobody can guess: ids, links, tokens.
#pragma once

#include <cstddef>
#include <string>

namespace hanse::base {

/// From the operating system's generator: small letters a to z but l and o, and digits 2 to 9;
/// five bits each.
/// @param letters  26 of them hold 130 bits, which is enough for a secret; ids do with 16.
std::string random_text(std::size_t letters);

}  // namespace hanse::base
