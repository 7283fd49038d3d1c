// SPDX-License-Identifier: Apache-2.0
// Value: a tree of plain data, whatever file format it came from or is going to.
//
// YAML and JSON are read into Values (yaml.hpp, json.hpp) and results leave as Values. Numbers stay
// exact. Every value remembers the line and column it was read at, so that a complaint found much
// later can still name the place. Maps keep the order in which they were written: the same Value
// gives the same bytes.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/rational.hpp"

namespace hanse::base {

class Value {
public:
    using List = std::vector<Value>;
    using Field = std::pair<std::string, Value>;
    using Map = std::vector<Field>;

    Value() = default;  // null
    // Implicit on purpose: a value or a number stands where one of these is wanted.
    // NOLINTBEGIN(google-explicit-constructor)
    Value(bool truth) : content_(truth) {}
    Value(int whole) : content_(Rational(whole)) {}
    Value(std::int64_t whole) : content_(Rational(whole)) {}
    Value(std::size_t count) : content_(Rational(std::int64_t(count))) {}
    Value(Rational number) : content_(std::move(number)) {}
    Value(double real) : content_(real) {}
    Value(const char* text) : content_(std::string(text)) {}
    Value(std::string text) : content_(std::move(text)) {}
    Value(std::string_view text) : content_(std::string(text)) {}
    Value(List items) : content_(std::move(items)) {}
    Value(Map fields) : content_(std::move(fields)) {}
    template <class T>
    Value(T*) = delete;  // or a pointer would quietly become a truth value
    /// {"zh": …, "en": …}
    Value(const Bilingual& words);
    // NOLINTEND(google-explicit-constructor)

    static Value list() { return Value(List{}); }
    static Value map() { return Value(Map{}); }
    template <class Range>
    static Value list_of(const Range& range) {
        List items;
        for (const auto& item : range) items.emplace_back(item);
        return Value(std::move(items));
    }

    bool is_null() const { return std::holds_alternative<std::monostate>(content_); }
    bool is_text() const { return std::holds_alternative<std::string>(content_); }
    bool is_number() const { return std::holds_alternative<Rational>(content_); }
    bool is_list() const { return std::holds_alternative<List>(content_); }
    bool is_map() const { return std::holds_alternative<Map>(content_); }

    /// Each returns null if the value is of another kind.
    const bool* boolean() const { return std::get_if<bool>(&content_); }
    const Rational* number() const { return std::get_if<Rational>(&content_); }
    const double* real() const { return std::get_if<double>(&content_); }
    const std::string* text() const { return std::get_if<std::string>(&content_); }

    /// Empty if the value is not a list, or not a map.
    const List& items() const;
    const Map& fields() const;

    /// The field of a map; null if there is none or this is no map.
    const Value* find(std::string_view name) const;
    /// Appends a field. @param name  not yet in the map. This value must be a map (or null, which
    /// becomes one).
    Value& set(std::string name, Value value);
    /// Appends an item. This value must be a list (or null, which becomes one).
    Value& push(Value value);

    std::uint32_t line() const { return line_; }
    std::uint32_t column() const { return column_; }
    void at(std::uint32_t line, std::uint32_t column) { line_ = line, column_ = column; }

    /// Equal content; places do not count.
    friend bool operator==(const Value& a, const Value& b) { return a.content_ == b.content_; }

private:
    std::variant<std::monostate, bool, Rational, double, std::string, List, Map> content_;
    std::uint32_t line_ = 0;
    std::uint32_t column_ = 0;
};

}  // namespace hanse::base
