// SPDX-License-Identifier: GPL-3.0-or-later
// YAML of cases: what base::parse_yaml reads, and the two signs our format has that YAML reserves.
//
// `competitors: ?` and `count: >=600` are what a person writes, and YAML takes "?" for a key and
// ">" for folded text. A file that is no YAML is therefore read once more with those signs, at the
// start of a value, in their full-width forms ？ and ＞, which our readers take for the same. Each
// is one character for another, so places stay right; files that are YAML are never touched.
#pragma once

#include <string>
#include <string_view>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"

namespace hanse::domain {

base::Result<base::Value> parse_case_yaml(std::string_view text, const std::string& file);

}  // namespace hanse::domain
