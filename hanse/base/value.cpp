// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/value.hpp"

#include "hanse/base/contract.hpp"

namespace hanse::base {

Value::Value(const Bilingual& words)
    : content_(Map{{"zh", Value(words.zh)}, {"en", Value(words.en)}}) {}

const Value::List& Value::items() const {
    static const List none;
    const List* list = std::get_if<List>(&content_);
    return list ? *list : none;
}

const Value::Map& Value::fields() const {
    static const Map none;
    const Map* map = std::get_if<Map>(&content_);
    return map ? *map : none;
}

const Value* Value::find(std::string_view name) const {
    for (const Field& field : fields())
        if (field.first == name) return &field.second;
    return nullptr;
}

Value& Value::set(std::string name, Value value) {
    if (is_null()) content_ = Map{};
    Map* map = std::get_if<Map>(&content_);
    expects(map != nullptr, "set() needs a map");
    map->emplace_back(std::move(name), std::move(value));
    return *this;
}

Value& Value::push(Value value) {
    if (is_null()) content_ = List{};
    List* list = std::get_if<List>(&content_);
    expects(list != nullptr, "push() needs a list");
    list->push_back(std::move(value));
    return *this;
}

}  // namespace hanse::base
