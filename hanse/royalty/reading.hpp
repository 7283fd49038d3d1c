// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of a terms file, with complaints that name the place and say what would be right. A reading
// goes on after a mistake, so that all of them are told at once. Inside the royalty floor only.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/error.hpp"
#include "hanse/base/interval.hpp"
#include "hanse/base/value.hpp"

namespace hanse::royalty {

/// One reading of one file: where mistakes are collected.
class Reading {
public:
    explicit Reading(std::string file) : file_(std::move(file)) {}

    const std::string& file() const { return file_; }
    base::Place place(const base::Value& value) const;
    void wrong(const base::Value& at, std::string zh, std::string en);
    /// "… is not known", with the nearest of the known words.
    void unknown_word(const base::Value& at, const base::Bilingual& what, std::string_view word,
                      std::span<const std::string_view> known);
    std::vector<base::Error> take_errors() { return std::move(errors_); }
    bool failed() const { return !errors_.empty(); }

private:
    std::string file_;
    std::vector<base::Error> errors_;
};

/// "; did you mean 'x'?" in both languages, or nothing.
base::Bilingual did_you_mean(std::string_view word, std::span<const std::string_view> known);

/// A map of the file. Keys it does not know are mistakes from the start.
class Fields {
public:
    Fields(Reading& reading, const base::Value& value, std::span<const std::string_view> keys);

    const base::Value& value() const { return *value_; }
    Reading& reading() const { return *reading_; }
    /// Null if the key is missing or empty.
    const base::Value* find(std::string_view key) const;
    /// The same, and a mistake if it is missing.
    const base::Value* need(std::string_view key) const;

    // Of a key that may be missing; what cannot be read is a mistake and counts as missing.
    std::string text(std::string_view key) const;
    std::string needed_text(std::string_view key) const;
    std::optional<base::Rational> number(std::string_view key) const;
    std::optional<long long> whole(std::string_view key) const;
    std::optional<base::Interval> amount(std::string_view key) const;
    std::optional<base::PartialDate> date(std::string_view key) const;
    base::Bilingual words(std::string_view key) const;
    /// A list of texts, or one text.
    std::vector<std::string> texts(std::string_view key) const;
    /// One of these words.
    std::optional<std::size_t> choice(std::string_view key,
                                      std::span<const std::string_view> words) const;
    /// Calls `read` for every item of a list.
    void each(std::string_view key, const std::function<void(const base::Value&)>& read) const;

private:
    Reading* reading_;
    const base::Value* value_;
};

}  // namespace hanse::royalty
