// SPDX-License-Identifier: GPL-3.0-or-later
// A shape out of a JSON Schema, for answers that other floors have described already.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/value_fields.hpp"
#include "hanse/http/shape.hpp"

namespace hanse::http {

namespace {

using base::Result;
using base::Value;

constexpr std::size_t kTextLongest = std::size_t{1} << 20U;
constexpr std::size_t kPatternLongest = 2000;
constexpr std::string_view kDefinitions = "#/$defs/";

/// "fraction_or_null" → "FractionOrNull"
std::string camel(std::string_view name) {
    std::string out;
    bool first = true;
    for (const char c : name) {
        if (c == '_') {
            first = true;
            continue;
        }
        out += first && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        first = false;
    }
    return out;
}

class Reader {
public:
    Reader(const Value& document, std::string name) : document_(document), name_(std::move(name)) {}

    Result<Shape> whole() {
        HANSE_TRY(shape, read(document_, "#"));
        return named(name_, shape);
    }

private:
    Result<Shape> read(const Value& schema, const std::string& at) {
        if (const Value* ref = schema.find("$ref")) return referred(*ref->text(), at);
        if (const Value* choices = schema.find("anyOf")) return any(choices->items(), at);
        if (const Value* words = schema.find("enum")) return chosen(words->items());
        if (const Value* word = schema.find("const")) return one_of({*word->text()});
        const Value* type = schema.find("type");
        if (type == nullptr) return any_json();
        if (type->is_text()) return typed(*type->text(), schema, at);
        return of_types(type->items(), schema, at);
    }

    Result<Shape> referred(const std::string& ref, const std::string& at) {
        const Value* definitions = document_.find("$defs");
        const Value* found = ref.starts_with(kDefinitions) && definitions != nullptr
                                 ? definitions->find(ref.substr(kDefinitions.size()))
                                 : nullptr;
        if (found == nullptr)
            return base::invalid({.file = at}, "没有这个定义：" + ref,
                                 "there is no such definition: " + ref);
        HANSE_TRY(shape, read(*found, ref));
        return named(name_ + camel(ref.substr(kDefinitions.size())), shape);
    }

    static bool is_null(const Value& schema) { return base::text_in(schema, "type") == "null"; }

    Result<Shape> any(const Value::List& choices, const std::string& at) {
        std::vector<Shape> shapes;
        bool null = false;
        for (const Value& one : choices) {
            if (is_null(one)) {
                null = true;
                continue;
            }
            HANSE_TRY(shape, read(one, at + "/anyOf"));
            shapes.push_back(std::move(shape));
        }
        Shape out = shapes.size() == 1 ? shapes.front() : any_of(std::move(shapes));
        return null ? nullable(out) : out;
    }

    static Shape chosen(const Value::List& words) {
        std::vector<std::string> texts;
        for (const Value& word : words)
            if (word.is_text()) texts.push_back(*word.text());
        const bool null = texts.size() < words.size();
        Shape out = one_of(std::move(texts));
        return null ? nullable(out) : out;
    }

    Result<Shape> of_types(const Value::List& types, const Value& schema, const std::string& at) {
        std::vector<Shape> shapes;
        bool null = false;
        for (const Value& one : types) {
            if (*one.text() == "null") {
                null = true;
                continue;
            }
            HANSE_TRY(shape, typed(*one.text(), schema, at));
            shapes.push_back(std::move(shape));
        }
        Shape out = shapes.size() == 1 ? shapes.front() : any_of(std::move(shapes));
        return null ? nullable(out) : out;
    }

    Result<Shape> typed(const std::string& type, const Value& schema, const std::string& at) {
        if (type == "string") return worded(schema);
        if (type == "boolean") return truth();
        if (type == "number") return number();
        if (type == "integer") {
            const Value* smallest = schema.find("minimum");
            return smallest == nullptr ? whole_number()
                                       : http::whole(smallest->number()->to_int64().value_or(0));
        }
        if (type == "array") return listed(schema, at);
        if (type == "object") return mapped(schema, at);
        return base::invalid({.file = at}, fmt::format("不认识的类型：{}", type),
                             fmt::format("not a type that is known here: {}", type));
    }

    static Shape whole_number() { return http::whole(); }

    static Shape worded(const Value& schema) {
        if (base::text_in(schema, "format") == "date") return day();
        const std::string form = base::text_in(schema, "pattern");
        if (form.empty()) return text(0, kTextLongest);
        return pattern(form, kPatternLongest, base::same(base::text_in(schema, "description")));
    }

    Result<Shape> listed(const Value& schema, const std::string& at) {
        const Value* items = schema.find("items");
        if (items == nullptr) return list(any_json(), kTextLongest);
        HANSE_TRY(item, read(*items, at + "/items"));
        return list(std::move(item), kTextLongest);
    }

    Result<Shape> mapped(const Value& schema, const std::string& at) {
        const Value* properties = schema.find("properties");
        if (properties == nullptr) {
            const Value* values = schema.find("additionalProperties");
            if (values == nullptr) return map_of(any_json(), kTextLongest);
            HANSE_TRY(value, read(*values, at + "/additionalProperties"));
            return map_of(std::move(value), kTextLongest);
        }
        const std::vector<std::string> required = base::texts_in(schema, "required");
        std::vector<ShapeField> fields;
        for (const auto& [name, inner] : properties->fields()) {
            HANSE_TRY(shape, read(inner, at + "/" + name));
            const bool needed = std::find(required.begin(), required.end(), name) != required.end();
            fields.push_back(field(name, std::move(shape), needed ? Need::required : Need::optional,
                                   base::same(base::text_in(inner, "description"))));
        }
        return object(std::move(fields));
    }

    const Value& document_;
    std::string name_;
};

}  // namespace

Result<Shape> shape_of_schema(const Value& document, const std::string& name) {
    return Reader(document, name).whole();
}

}  // namespace hanse::http
