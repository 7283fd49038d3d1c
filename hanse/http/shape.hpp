// SPDX-License-Identifier: GPL-3.0-or-later
// Shape: what a piece of JSON must look like, as a value. From the one description come the check
// of what arrives and the schema that tells clients what to send, so that these cannot differ.
//
//   const Shape member = named("Member", object({
//       field("name", text(1, 200), Need::required, {"名称", "name"}),
//       field("kind", one_of({"company", "university"}), Need::required, {"类型", "kind"}),
//       field("since", day(), Need::optional, {"加入日期", "day of joining"})}));
//   HANSE_CHECK(check(value, list(member, 500)));
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"

namespace hanse::http {

struct ShapeNode;

/// Cheap to copy; shared by all threads.
class Shape {
public:
    explicit Shape(std::shared_ptr<const ShapeNode> node) : node_(std::move(node)) {}
    const ShapeNode& node() const { return *node_; }

private:
    std::shared_ptr<const ShapeNode> node_;
};

enum class Need { required, optional };

struct ShapeField {
    std::string name;
    Shape shape;
    Need need;
    base::Bilingual says;
};

constexpr std::size_t kListMax = 10'000;

/// Characters (not bytes) counted; NUL and other control characters but tab and line ends refused.
Shape text(std::size_t shortest, std::size_t longest);
/// @param pattern  an ECMAScript expression for the whole text; @param says  what it asks, for people.
Shape pattern(const std::string& pattern, std::size_t longest, base::Bilingual says);
Shape whole(std::int64_t smallest = std::numeric_limits<std::int64_t>::min(),
            std::int64_t largest = std::numeric_limits<std::int64_t>::max());
/// Any number.
Shape number();
Shape truth();
Shape day();     // "2026-11-23"
Shape moment();  // "2026-11-23T07:30:00Z"
Shape one_of(std::vector<std::string> words);
Shape list(Shape items, std::size_t longest = kListMax);
/// Members that are not named here are refused.
Shape object(std::vector<ShapeField> fields);
ShapeField field(std::string name, Shape shape, Need need, base::Bilingual says);
/// An object whose names are data.
Shape map_of(Shape values, std::size_t most = kListMax);
Shape any_json();
/// The shape, or null.
Shape nullable(Shape shape);
/// One of these: of several mistakes those of the nearest are told.
Shape any_of(std::vector<Shape> shapes);
/// Stands in the document once, under #/components/schemas/Name. One name, one shape.
Shape named(std::string name, Shape shape);
/// The shape with an example, for the document.
Shape with_example(Shape shape, base::Value example);
/// The shape with a check of its own after ours. @return what is wrong; empty if nothing.
Shape where(Shape shape, std::function<base::Bilingual(const base::Value&)> wrong);

/// @param at  where the value stands, as a JSON pointer in its form for URIs.
/// @return invalid_input with every mistake (Error::also), its pointer in Place::file:
///         "#/members/0/name: missing".
base::Result<base::Done> check(const base::Value& value, const Shape& shape,
                               const std::string& at = "#");

/// A parameter of a path or query, which arrives as text: "25" fits whole(), "true" truth().
/// @param at  how errors name it: "?limit".
base::Result<base::Done> check_text(const std::string& value, const Shape& shape,
                                    const std::string& at);

/// Files of JSON Schema (2020-12) by their names: "share.schema.json".
using SchemaFiles = std::map<std::string, base::Value>;
/// A shape out of one: types, properties, items, enum, const, pattern, minimum, anyOf,
/// additionalProperties, and $ref to definitions of its own or of another file. Properties that it does
/// not name are refused. A definition is named by its title, else after its file.
/// @return invalid_input for a type or a definition that is not known.
base::Result<Shape> shape_of_schema(const SchemaFiles& files, const std::string& file);

/// JSON Schema 2020-12. Named shapes are referred to, and noted in `names` (name → schema).
base::Value schema(const Shape& shape, std::map<std::string, base::Value>& names,
                   base::Language language);

}  // namespace hanse::http
