// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/value_fields.hpp"

namespace hanse::base {

std::string text_in(const Value& map, std::string_view name) {
    const Value* found = map.find(name);
    return found != nullptr && found->text() != nullptr ? *found->text() : std::string();
}

std::vector<std::string> texts_in(const Value& map, std::string_view name) {
    std::vector<std::string> out;
    for (const Value& one : items_in(map, name))
        if (one.text() != nullptr) out.push_back(*one.text());
    return out;
}

const Value::List& items_in(const Value& map, std::string_view name) {
    static const Value none;
    const Value* found = map.find(name);
    return (found != nullptr ? *found : none).items();
}

bool true_in(const Value& map, std::string_view name, bool otherwise) {
    const Value* found = map.find(name);
    return found != nullptr && found->boolean() != nullptr ? *found->boolean() : otherwise;
}

void set_if(Value& map, const char* name, const std::string& text) {
    if (!text.empty()) map.set(name, text);
}

void set_if(Value& map, const char* name, const std::vector<std::string>& texts) {
    if (!texts.empty()) map.set(name, Value::list_of(texts));
}

}  // namespace hanse::base
