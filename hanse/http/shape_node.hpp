// SPDX-License-Identifier: GPL-3.0-or-later
// What a Shape holds: one of the kinds there are. Inside this floor.
#pragma once

#include <functional>
#include <memory>
#include <regex>
#include <string>
#include <variant>
#include <vector>

#include "hanse/http/shape.hpp"

namespace hanse::http {

struct TextShape {
    std::size_t shortest, longest;
};
struct PatternShape {
    std::string pattern;
    std::regex compiled;
    std::size_t longest;
    base::Bilingual says;
};
struct WholeShape {
    std::int64_t smallest, largest;
};
struct NumberShape {};
struct TruthShape {};
struct DayShape {};
struct MomentShape {};
struct OneOfShape {
    std::vector<std::string> words;
};
struct ListShape {
    Shape items;
    std::size_t longest;
};
struct ObjectShape {
    std::vector<ShapeField> fields;
};
struct MapShape {
    Shape values;
    std::size_t most;
};
struct AnyShape {};
struct NullableShape {
    Shape inner;
};
struct AnyOfShape {
    std::vector<Shape> shapes;
};
struct NamedShape {
    std::string name;
    Shape inner;
};
struct ExampleShape {
    Shape inner;
    base::Value example;
};
struct WhereShape {
    Shape inner;
    std::function<base::Bilingual(const base::Value&)> wrong;
};

struct ShapeNode {
    std::variant<TextShape, PatternShape, WholeShape, NumberShape, TruthShape, DayShape,
                 MomentShape, OneOfShape, ListShape, ObjectShape, MapShape, AnyShape, NullableShape,
                 AnyOfShape, NamedShape, ExampleShape, WhereShape>
        kind;
};

}  // namespace hanse::http
