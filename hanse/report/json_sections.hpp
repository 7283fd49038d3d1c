// SPDX-License-Identifier: GPL-3.0-or-later
// What the JSON of an assessment is made of, section by section. Inside the report floor only.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/assess/assessment.hpp"
#include "hanse/base/value.hpp"

namespace hanse::report::json {

using base::Value;

/// Builds one JSON object in place; a list in braces would copy every part.
class Object {
public:
    explicit Object(std::size_t fields) { map_.reserve(fields); }
    Object& with(const char* name, Value value) {
        map_.emplace_back(name, std::move(value));
        return *this;
    }
    Value take() { return Value(std::move(map_)); }

private:
    Value::Map map_;
};

inline Value words(const base::Bilingual& both) {
    return Object(2).with("zh", both.zh).with("en", both.en).take();
}
inline Value fraction(const base::Rational& number) { return Value(number.exact()); }
inline Value fraction(const std::optional<base::Rational>& number) {
    return number ? fraction(*number) : Value();
}
inline Value whole(std::size_t count) { return Value(count); }

inline Value interval(const base::Interval& one) {
    return Object(2).with("low", fraction(one.low())).with("high", fraction(one.high())).take();
}

inline Value truth(base::Truth one) {
    return one == base::Truth::yes ? "yes" : one == base::Truth::no ? "no" : "unknown";
}

template <class Range, class Make>
Value list(const Range& range, Make make) {
    Value::List items;
    items.reserve(std::size(range));
    for (const auto& item : range) items.push_back(make(item));
    return Value(std::move(items));
}

inline Value ids(const std::vector<std::string>& all) {
    return list(all, [](const std::string& id) { return Value(id); });
}
template <class Pointed>
Value ids_of(const std::vector<const Pointed*>& all) {
    return list(all, [](const Pointed* one) { return Value(one->id); });
}
inline Value code_of(assess::ObjectiveId objective) { return Value(knowledge::code(objective)); }
inline Value codes(const std::vector<assess::ObjectiveId>& all) { return list(all, code_of); }
inline Value texts(const std::vector<base::Bilingual>& all) { return list(all, words); }

template <class Enum, std::size_t count>
Value named(const std::array<std::string_view, count>& names, Enum value) {
    return Value(names[static_cast<std::size_t>(value)]);
}

inline Value fact_ids(std::span<const knowledge::FactIndex> facts,
                      const knowledge::FactCatalogue& catalogue) {
    return list(facts, [&](knowledge::FactIndex fact) { return Value(catalogue[fact].id); });
}

// The sections.
Value objectives(const assess::Assessment& a);
Value plan(const assess::Plan& one);
Value budget(const assess::BudgetView& one);
Value circles(const assess::Assessment& a);
Value stage(const assess::StageView& one);
Value controls(const assess::Assessment& a);
Value evolution(const assess::EvolutionView& one);
Value findings(const assess::Assessment& a);
Value questions(const assess::Assessment& a);
Value facts(const assess::Assessment& a);
Value case_sources(const domain::CaseFile& file);
Value law_sources(const assess::Assessment& a);

}  // namespace hanse::report::json
