// SPDX-License-Identifier: GPL-3.0-or-later
// Names of owners as lists write them, brought together: "SAMSUNG ELECTRONICS CO., LTD." and
// "Samsung Electronics" are one name. Different names may still be one firm; that a person says.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanse::relations {

/// Small letters, without signs, and without what is no part of a name of its own at its end.
/// @param company_words  of Parameters: "co", "ltd", "有限公司".
std::string folded_name(std::string_view name, std::span<const std::string> company_words);

/// "ETRI, KAIST" → ETRI and KAIST; "Toshiba Corp., Ltd." stays whole.
std::vector<std::string> names_in(std::string_view cell,
                                  std::span<const std::string> company_words);

/// Are both written in the same script? Otherwise nothing can be said of whether they are the same.
bool comparable_names(std::string_view a, std::string_view b);

}  // namespace hanse::relations
