// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows RE2 (docs/decisions/0023-re2.md).
#include "hanse/clauses/regex.hpp"

#include <re2/re2.h>
#include <vector>

namespace hanse::clauses {

namespace {

RE2::Options options(bool longest) {
    RE2::Options out;
    out.set_case_sensitive(false);
    out.set_log_errors(false);
    out.set_longest_match(longest);
    return out;
}

base::Error bad_pattern(const RE2& expression, const base::Place& place) {
    return base::invalid(
        place, "不是有效的正则表达式：" + expression.error() + "：" + expression.error_arg(),
        "not a valid pattern: " + expression.error() + ": " + expression.error_arg());
}

Span span_of(const re2::StringPiece& piece, std::string_view text) {
    const auto begin = static_cast<std::size_t>(piece.data() - text.data());
    return {begin, begin + piece.size()};
}

}  // namespace

struct Regex::State {
    explicit State(const std::string& pattern) : expression(pattern, options(false)) {}
    RE2 expression;
};

base::Result<Regex> Regex::compile(const std::string& pattern, const base::Place& place) {
    Regex out;
    const auto state = std::make_shared<State>(pattern);
    if (!state->expression.ok()) return bad_pattern(state->expression, place);
    out.state_ = state;
    return out;
}

std::optional<Span> Regex::find(std::string_view text, std::size_t from) const {
    const re2::StringPiece whole(text.data(), text.size());
    re2::StringPiece match;
    if (from > text.size() ||
        !state_->expression.Match(whole, from, text.size(), RE2::UNANCHORED, &match, 1))
        return std::nullopt;
    return span_of(match, text);
}

struct Tokenizer::State {
    State(const std::string& pattern, std::size_t count)
        : expression(pattern, options(true)), classes(count) {}
    RE2 expression;
    std::size_t classes;
};

base::Result<Tokenizer> Tokenizer::compile(std::span<const std::string> classes,
                                           const base::Place& place) {
    std::string pattern;
    for (const std::string& one : classes) pattern += (pattern.empty() ? "(" : "|(") + one + ")";
    Tokenizer out;
    const auto state = std::make_shared<State>(pattern, classes.size());
    if (!state->expression.ok()) return bad_pattern(state->expression, place);
    base::expects(state->expression.NumberOfCapturingGroups() == static_cast<int>(classes.size()),
                  "words of the lexicon capture nothing of their own");
    out.state_ = state;
    return out;
}

std::optional<Tokenizer::Word> Tokenizer::next(std::string_view text, std::size_t from) const {
    std::vector<re2::StringPiece> groups(state_->classes + 1);
    const re2::StringPiece whole(text.data(), text.size());
    if (from > text.size() ||
        !state_->expression.Match(whole, from, text.size(), RE2::UNANCHORED, groups.data(),
                                  static_cast<int>(groups.size())))
        return std::nullopt;
    for (std::size_t i = 1; i < groups.size(); ++i)
        if (groups[i].data() != nullptr && !groups[0].empty())
            return Word{span_of(groups[0], text), i - 1};
    return std::nullopt;
}

}  // namespace hanse::clauses
