// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a scan that programs read, and that keys of rules/words end in.
#pragma once

#include <string>

#include "hanse/clauses/modality.hpp"

namespace hanse::report {

std::string name_of(clauses::Mode mode);
std::string name_of(clauses::Certainty certainty);
std::string name_of(clauses::Reason reason);

}  // namespace hanse::report
