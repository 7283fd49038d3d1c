// SPDX-License-Identifier: GPL-3.0-or-later
// Regex: patterns of rule files over text, in time linear in the text.
//
// Patterns and documents both come from people we do not know; no pair of them may take more than a
// blink. English is matched without regard to case.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"

namespace hanse::clauses {

/// A stretch of a text, in bytes.
struct Span {
    std::size_t begin = 0, end = 0;
    bool holds(std::size_t at) const { return begin <= at && at < end; }
    bool empty() const { return begin == end; }
    friend bool operator==(Span, Span) = default;
};

class Regex {
public:
    /// @param place  where the pattern is written, for complaints.
    /// @return invalid_input, with what is wrong, for a bad pattern.
    static base::Result<Regex> compile(const std::string& pattern, const base::Place& place);

    /// The first match that begins at `from` or later, the leftmost of several.
    std::optional<Span> find(std::string_view text, std::size_t from = 0) const;
    bool in(std::string_view text) const { return find(text).has_value(); }

private:
    struct State;
    std::shared_ptr<const State> state_;
};

/// Cuts text into words of several classes. Of words that begin at one place the longest counts:
/// "shall not" is one word, not "shall" and something.
class Tokenizer {
public:
    struct Word {
        Span span;
        std::size_t of_class = 0;
    };
    /// @param classes  one pattern a class.
    static base::Result<Tokenizer> compile(std::span<const std::string> classes,
                                           const base::Place& place);
    std::optional<Word> next(std::string_view text, std::size_t from) const;

private:
    struct State;
    std::shared_ptr<const State> state_;
};

}  // namespace hanse::clauses
