// SPDX-License-Identifier: GPL-3.0-or-later
// Expression: what is asked of the index, as a tree of plain values.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace hanse::search {

struct Expression {
    enum class Kind {
        nothing,
        everything,
        term,
        beginning,  // any term that begins with `text`
        phrase,     // parts are terms
        all,
        any,
        filter,  // the first part ranks, the others must hold
        without,
        scaled,
        range,  // of the values in slot `slot`, `text` to `to`; empty: open
    };
    Kind kind = Kind::nothing;
    std::string text, to;
    std::vector<Expression> parts;
    double weight = 1;
    unsigned slot = 0;
};

inline Expression term(std::string text) {
    return {.kind = Expression::Kind::term, .text = std::move(text)};
}

inline Expression joined(Expression::Kind kind, std::vector<Expression> parts) {
    if (parts.empty()) return {};
    if (parts.size() == 1 && kind != Expression::Kind::without) return std::move(parts.front());
    return {.kind = kind, .parts = std::move(parts)};
}

inline Expression scaled(Expression part, double weight) {
    return {.kind = Expression::Kind::scaled, .parts = {std::move(part)}, .weight = weight};
}

}  // namespace hanse::search
