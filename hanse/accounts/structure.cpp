// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/structure.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hanse::accounts {

namespace {

using Node = games::ReadOnce::Node;

constexpr int kDepthMax = 16;

class Parser {
public:
    Parser(std::string_view text, const std::function<std::optional<int>(std::string_view)>& patent)
        : rest_(text), patent_(patent) {}

    base::Result<Node> whole() {
        HANSE_TRY(node, expression(0));
        skip_blanks();
        if (!rest_.empty()) return wrong("多余的内容", "something is left over");
        return node;
    }

private:
    base::Error wrong(std::string_view zh, std::string_view en) const {
        return base::invalid(
            {}, fmt::format("结构看不懂：{}，在“{}”处；应写成 AND(A, OR(B, C))", zh, rest_),
            fmt::format("cannot read the structure: {} at '{}'; write AND(A, OR(B, C))", en,
                        rest_));
    }

    void skip_blanks() {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t'))
            rest_.remove_prefix(1);
    }

    bool take(std::string_view sign) {
        skip_blanks();
        if (!rest_.starts_with(sign)) return false;
        rest_.remove_prefix(sign.size());
        return true;
    }

    /// Takes "AND(" in any of its spellings.
    std::optional<Node::Kind> operation() {
        for (const std::string_view word : {"AND(", "and(", "且(", "且（"})
            if (take(word)) return Node::Kind::all;
        for (const std::string_view word : {"OR(", "or(", "或(", "或（"})
            if (take(word)) return Node::Kind::any;
        return std::nullopt;
    }

    base::Result<Node> expression(int depth) {
        if (depth > kDepthMax) return wrong("嵌套过深", "nested too deeply");
        const auto kind = operation();
        if (!kind) return leaf();
        Node out{.kind = *kind};
        for (bool more = true; more; more = take(",") || take("，") || take("、") || take(";")) {
            HANSE_TRY(child, expression(depth + 1));
            out.children.push_back(std::move(child));
        }
        if (!take(")") && !take("）")) return wrong("缺少右括号", "a closing bracket is missing");
        return out;
    }

    base::Result<Node> leaf() {
        skip_blanks();
        std::size_t end = 0;
        while (end < rest_.size() && !ends_here(rest_.substr(end))) ++end;
        std::string_view name = rest_.substr(0, end);
        while (name.ends_with(' ')) name.remove_suffix(1);
        if (name.empty()) return wrong("缺少专利号", "a patent is missing");
        const auto number = patent_(name);
        if (!number)
            return base::invalid({}, fmt::format("结构中的专利 {} 不在 patents 列中", name),
                                 fmt::format("the structure names {}, which is not among the "
                                             "patents of the line",
                                             name));
        rest_.remove_prefix(end);
        return Node{.player = *number};
    }

    static bool ends_here(std::string_view rest) {
        constexpr std::array<std::string_view, 8> kSigns{",",  ";",  "(",  ")",
                                                         "，", "、", "（", "）"};
        return std::ranges::any_of(kSigns,
                                   [&](std::string_view sign) { return rest.starts_with(sign); });
    }

    std::string_view rest_;
    const std::function<std::optional<int>(std::string_view)>& patent_;
};

}  // namespace

base::Result<Node> parse_structure(
    std::string_view text, const std::function<std::optional<int>(std::string_view)>& patent) {
    return Parser(text, patent).whole();
}

}  // namespace hanse::accounts
