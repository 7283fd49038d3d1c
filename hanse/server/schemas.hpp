// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that other floors have described already: docs/schema, inside the program.
#pragma once

#include <optional>
#include <string_view>

#include "hanse/http/shape.hpp"

namespace hanse::server {

/// @param name  "assessment": docs/schema/assessment.schema.json, as the named shape "Assessment".
http::Shape computed_shape(std::string_view name);
/// Nothing if nobody has described it.
std::optional<http::Shape> computed_shape_if_any(std::string_view name);

}  // namespace hanse::server
