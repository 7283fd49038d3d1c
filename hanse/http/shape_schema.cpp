// SPDX-License-Identifier: GPL-3.0-or-later
// A shape as JSON Schema 2020-12, for the OpenAPI document.
#include <limits>

#include "hanse/base/contract.hpp"
#include "hanse/http/shape.hpp"
#include "hanse/http/shape_node.hpp"

namespace hanse::http {

namespace {

using base::Value;

Value of_type(const char* type) { return Value::map().set("type", type); }

class Writer {
public:
    Writer(std::map<std::string, Value>& names, base::Language language)
        : names_(names), language_(language) {}

    Value write(const Shape& shape) {
        return std::visit([&](const auto& kind) { return of(kind); }, shape.node().kind);
    }

private:
    Value of(const TextShape& shape) {
        Value out = of_type("string");
        if (shape.shortest > 0) out.set("minLength", shape.shortest);
        return out.set("maxLength", shape.longest);
    }
    Value of(const PatternShape& shape) {
        return of_type("string")
            .set("pattern", "^(?:" + shape.pattern + ")$")
            .set("maxLength", shape.longest)
            .set("description", shape.says.in(language_));
    }
    Value of(const WholeShape& shape) {
        Value out = of_type("integer");
        if (shape.smallest != INT64_MIN) out.set("minimum", shape.smallest);
        if (shape.largest != INT64_MAX) out.set("maximum", shape.largest);
        return out;
    }
    Value of(const NumberShape&) { return of_type("number"); }
    Value of(const TruthShape&) { return of_type("boolean"); }
    Value of(const DayShape&) { return of_type("string").set("format", "date"); }
    Value of(const MomentShape&) {
        return of_type("string")
            .set("format", "date-time")
            .set("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$");
    }
    Value of(const OneOfShape& shape) {
        return of_type("string").set("enum", Value::list_of(shape.words));
    }
    Value of(const ListShape& shape) {
        return of_type("array").set("items", write(shape.items)).set("maxItems", shape.longest);
    }
    Value of(const ObjectShape& shape) {
        Value properties = Value::map();
        Value required = Value::list();
        for (const ShapeField& field : shape.fields) {
            properties.set(field.name, described(write(field.shape), field.says));
            if (field.need == Need::required) required.push(field.name);
        }
        Value out = of_type("object").set("properties", std::move(properties));
        if (!required.items().empty()) out.set("required", std::move(required));
        return out.set("additionalProperties", false);
    }
    Value of(const MapShape& shape) {
        return of_type("object")
            .set("additionalProperties", write(shape.values))
            .set("maxProperties", shape.most);
    }
    Value of(const AnyShape&) { return Value::map(); }
    Value of(const NullableShape& shape) {
        Value either = Value::list();
        either.push(write(shape.inner)).push(of_type("null"));
        return Value::map().set("anyOf", std::move(either));
    }
    Value of(const AnyOfShape& shape) {
        Value any = Value::list();
        for (const Shape& one : shape.shapes) any.push(write(one));
        return Value::map().set("anyOf", std::move(any));
    }
    Value of(const NamedShape& shape) {
        if (!names_.contains(shape.name)) {
            names_.emplace(shape.name, Value::map());
            names_[shape.name] = write(shape.inner);
        }
        return Value::map().set("$ref", "#/components/schemas/" + shape.name);
    }
    Value of(const ExampleShape& shape) {
        Value examples = Value::list();
        examples.push(shape.example);
        return write(shape.inner).set("examples", std::move(examples));
    }
    Value of(const WhereShape& shape) { return write(shape.inner); }

    /// A pattern explains itself already; what the field is for goes before it.
    Value described(Value schema, const base::Bilingual& says) const {
        if (says.empty()) return schema;
        Value out = Value::map().set("description", says.in(language_));
        for (const auto& [name, value] : schema.fields())
            if (name != "description") out.set(name, value);
        return out;
    }

    std::map<std::string, Value>& names_;
    base::Language language_;
};

}  // namespace

Value schema(const Shape& shape, std::map<std::string, Value>& names, base::Language language) {
    return Writer(names, language).write(shape);
}

}  // namespace hanse::http
