// SPDX-License-Identifier: Apache-2.0
// YAML in and out: the part of it that people write by hand.
//
// One document of maps, lists and scalars. Anchors, aliases, tags and several documents in a file
// are refused: nobody needs them here, and aliases can blow a small file up without limit. Scalars
// stay text; whoever reads them knows whether `14` should be a number or a name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"

namespace hanse::base {

/// @param file  named in errors.
/// @return a tree of maps, lists, texts and nulls (an empty plain scalar or `~`); an empty file is
///         null. invalid_input for bad syntax, a key that stands twice, nesting deeper than 64,
///         anchors, tags.
Result<Value> parse_yaml(std::string_view bytes, const std::string& file);

/// The same for a file of several documents, parted by `---`; empty ones are left out.
Result<std::vector<Value>> parse_yaml_documents(std::string_view bytes, const std::string& file);

/// Writes maps and lists as blocks, small ones in a line; reading it back gives an equal Value of
/// texts.
std::string to_yaml(const Value& value);

}  // namespace hanse::base
