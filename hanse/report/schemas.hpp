// SPDX-License-Identifier: GPL-3.0-or-later
// Schemas: docs/schema inside the program: what the JSON of this floor looks like.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/value.hpp"

namespace hanse::report {

struct Schema {
    std::string name;  // "assessment": docs/schema/assessment.schema.json
    base::Value document;
};

std::vector<Schema> schemas();

}  // namespace hanse::report
