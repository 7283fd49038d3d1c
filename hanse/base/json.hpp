// SPDX-License-Identifier: Apache-2.0
// JSON in and out (RFC 8259). Numbers are read exactly, whatever their length.
#pragma once

#include <string>
#include <string_view>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"

namespace hanse::base {

/// @param file  named in errors.
/// @return invalid_input for anything that is not one JSON text in UTF-8, for nesting deeper than
///         64, and for a name that stands twice in one object.
Result<Value> parse_json(std::string_view bytes, const std::string& file);

enum class JsonStyle { compact, indented };

/// Rationals are written as decimals (exact within 15 digits, else the nearest double); see
/// exact_parts().
std::string to_json(const Value& value, JsonStyle style = JsonStyle::compact);

/// The fractions of `value` that a decimal cannot say: a tree of the same shape with "p/q" at those
/// places and null elsewhere. @return null if every number is an exact decimal.
Value exact_parts(const Value& value);

}  // namespace hanse::base
