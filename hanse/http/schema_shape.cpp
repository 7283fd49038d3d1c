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

/// "fraction_or_null" → "FractionOrNull", "patents-list" → "PatentsList"
std::string camel(std::string_view name) {
    std::string out;
    bool first = true;
    for (const char c : name) {
        if (c == '_' || c == '-') {
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
    Reader(const SchemaFiles& files, std::string file) : files_(files), file_(std::move(file)) {}

    Result<Shape> whole() {
        const auto found = files_.find(file_);
        if (found == files_.end()) return no_such(file_, file_);
        const Value& document = found->second;
        HANSE_TRY(shape, read(document, file_ + "#"));
        const bool own =
            document.find("properties") != nullptr || document.find("items") != nullptr;
        return own ? named(title_of(file_), shape) : shape;
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

    static base::Error no_such(const std::string& ref, const std::string& at) {
        return base::invalid({.file = at}, "没有这个定义：" + ref,
                             "there is no such definition: " + ref);
    }

    /// "#/$defs/words", or "assessment.schema.json#/$defs/words": then its own references are of there.
    Result<Shape> referred(const std::string& ref, const std::string& at) {
        const std::size_t hash = ref.find('#');
        const std::string file = hash == 0 ? file_ : ref.substr(0, hash);
        const std::string_view place = std::string_view(ref).substr(std::min(hash, ref.size()));
        const auto document = files_.find(file);
        if (document == files_.end() || !place.starts_with(kDefinitions)) return no_such(ref, at);
        const std::string name(place.substr(kDefinitions.size()));
        const Value* definitions = document->second.find("$defs");
        const Value* found = definitions != nullptr ? definitions->find(name) : nullptr;
        if (found == nullptr) return no_such(ref, at);
        HANSE_TRY(shape, Reader(files_, file).read(*found, ref));
        const std::string title = base::text_in(*found, "title");
        return named(title.empty() ? title_of(file) + camel(name) : title, shape);
    }

    /// "patents-list.schema.json" → "PatentsList"
    static std::string title_of(const std::string& file) {
        return camel(file.substr(0, file.find('.')));
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

    const SchemaFiles& files_;
    std::string file_;
};

}  // namespace

Result<Shape> shape_of_schema(const SchemaFiles& files, const std::string& file) {
    return Reader(files, file).whole();
}

}  // namespace hanse::http
