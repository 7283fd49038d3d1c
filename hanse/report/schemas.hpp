// SPDX-License-Identifier: GPL-3.0-or-later
// Schemas: docs/schema inside the program: what the JSON of this floor looks like.
#pragma once

#include <map>
#include <string>

#include "hanse/base/value.hpp"

namespace hanse::report {

/// By the names of their files: "assessment.schema.json".
std::map<std::string, base::Value> schemas();

}  // namespace hanse::report
