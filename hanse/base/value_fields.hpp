// SPDX-License-Identifier: Apache-2.0
// Fields of a map that we wrote ourselves (JSON in an index or a database): what is missing or of
// another kind is empty. For what people write there is Fields, which complains.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/value.hpp"

namespace hanse::base {

std::string text_in(const Value& map, std::string_view name);
std::vector<std::string> texts_in(const Value& map, std::string_view name);
const Value::List& items_in(const Value& map, std::string_view name);
bool true_in(const Value& map, std::string_view name, bool otherwise = false);

/// Sets the field unless there is nothing to say.
void set_if(Value& map, const char* name, const std::string& text);
void set_if(Value& map, const char* name, const std::vector<std::string>& texts);

}  // namespace hanse::base
