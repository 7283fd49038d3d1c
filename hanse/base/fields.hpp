// SPDX-License-Identifier: Apache-2.0
// Fields: reads one map of a rule file and complains about everything in it that is not right.
//
// Every reading returns something usable, so that a loader reads straight down and all mistakes of
// a file are reported together. What was never asked for is a mistake too: see finish().
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/date.hpp"
#include "hanse/base/error.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/value.hpp"

namespace hanse::base {

class Fields {
public:
    /// @param map  must outlive this reader.
    Fields(const Value& map, std::string file, std::vector<Error>& errors);

    const std::string& file() const { return file_; }
    Place place() const { return place(map_); }
    Place place(const Value& value) const { return {file_, value.line(), value.column()}; }

    /// The field as it is; null if absent.
    const Value* find(std::string_view name);
    bool has(std::string_view name) { return find(name) != nullptr; }

    std::string text(std::string_view name);  // must be there
    std::string text_or(std::string_view name, std::string_view fallback);
    Bilingual words(std::string_view name);     // must be there, both languages
    Bilingual words_if(std::string_view name);  // both languages if there
    Rational number_or(std::string_view name, Rational fallback);
    std::optional<Date> day_if(std::string_view name);
    bool yes_or(std::string_view name, bool fallback);
    std::vector<std::string> list(std::string_view name);  // of texts; empty if absent
    /// One of `words`, by position; must be there.
    std::size_t one_of(std::string_view name, std::span<const std::string_view> words);
    std::size_t one_of(std::string_view name, std::initializer_list<std::string_view> words) {
        return one_of(name, std::span(words.begin(), words.size()));
    }

    void complain(const Place& place, std::string zh, std::string en);
    void complain(Error error) { errors_.push_back(std::move(error)); }
    /// Complains that `name` is not there; silent if this is no map at all, which was said already.
    void missing(std::string_view name);
    std::vector<Error>& errors() { return errors_; }
    /// Complains about fields nobody asked for.
    void finish();

private:
    std::optional<std::string> text_if(std::string_view name, const Value& value);
    std::string text_of(std::string_view name, const Value& value) {
        return text_if(name, value).value_or("");
    }
    Bilingual words_of(std::string_view name, const Value& value);

    const Value& map_;
    std::string file_;
    std::vector<Error>& errors_;
    std::vector<std::string_view> asked_;
};

}  // namespace hanse::base
