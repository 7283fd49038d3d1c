// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/condition.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"

namespace hanse::knowledge {

using base::Interval;
using base::Result;
using base::Truth;

namespace {

constexpr std::size_t kDepthMax = 32;
constexpr std::size_t kLengthMax = 4000;

struct Token {
    enum class Kind { word, sign, end } kind = Kind::end;
    std::string_view text;
    std::size_t column = 0;  // from 1
};

bool word_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-' || c == '/' || c == '%' || c == '$' || c == '+';
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> out;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            ++i;
            continue;
        }
        const std::size_t start = i;
        if (word_char(c)) {
            while (i < text.size() && word_char(text[i])) ++i;
            out.push_back({Token::Kind::word, text.substr(start, i - start), start + 1});
        } else {
            const bool two =
                i + 1 < text.size() && text[i + 1] == '=' && (c == '<' || c == '>' || c == '!');
            i += two ? 2 : 1;
            while (i < text.size() && (text[i] & 0xC0) == 0x80) ++i;  // the whole of a character
            out.push_back({Token::Kind::sign, text.substr(start, i - start), start + 1});
        }
    }
    out.push_back({Token::Kind::end, {}, text.size() + 1});
    return out;
}

}  // namespace

class ConditionParser {
public:
    ConditionParser(std::string_view text, const FactCatalogue& catalogue,
                    const NumberTable& numbers, const base::Place& place)
        : tokens_(tokens_of(text)), catalogue_(catalogue), numbers_(numbers), place_(place) {
        out_.text_ = std::string(text);
    }

    Result<Condition> parse() {
        HANSE_TRY(root, any(0));
        if (peek().kind != Token::Kind::end)
            return wrong(peek(), "这里应当结束，或写 and / or",
                         "the condition should end here, or go on with 'and' or 'or'");
        out_.root_ = root;
        return std::move(out_);
    }

private:
    using Node = Condition::Node;
    using Kind = Condition::Kind;
    using Index = std::uint16_t;

    const Token& peek() const { return tokens_[at_]; }
    Token take() { return tokens_[peek().kind == Token::Kind::end ? at_ : at_++]; }
    bool take_if(std::string_view text) {
        if (peek().kind == Token::Kind::end || peek().text != text) return false;
        ++at_;
        return true;
    }
    base::Error wrong(const Token& token, const std::string& zh, const std::string& en) const {
        const std::string found(token.kind == Token::Kind::end ? std::string_view("…")
                                                               : token.text);
        return base::invalid(
            place_, fmt::format("条件 “{}” 第 {} 列 “{}”：{}", out_.text_, token.column, found, zh),
            fmt::format("condition '{}', column {}, at '{}': {}", out_.text_, token.column, found,
                        en));
    }
    Index add(Node node) {
        out_.nodes_.push_back(std::move(node));
        return static_cast<Index>(out_.nodes_.size() - 1);
    }

    Result<Index> any(std::size_t depth) {
        return chain("or", Kind::any, depth, &ConditionParser::all);
    }
    Result<Index> all(std::size_t depth) {
        return chain("and", Kind::all, depth, &ConditionParser::factor);
    }

    Result<Index> chain(std::string_view word, Kind kind, std::size_t depth,
                        Result<Index> (ConditionParser::*part)(std::size_t)) {
        HANSE_TRY(first, (this->*part)(depth));
        if (peek().text != word || peek().kind != Token::Kind::word) return first;
        Node node{.kind = kind, .parts = {first}};
        while (take_if(word)) {
            HANSE_TRY(next, (this->*part)(depth));
            node.parts.push_back(next);
        }
        return add(std::move(node));
    }

    Result<Index> factor(std::size_t depth) {
        if (depth > kDepthMax || out_.text_.size() > kLengthMax)
            return wrong(peek(), "条件过深或过长",
                         "the condition is nested too deeply or too long");
        if (take_if("not")) {
            HANSE_TRY(inner, factor(depth + 1));
            return add({.kind = Kind::negation, .parts = {inner}});
        }
        if (take_if("(")) {
            HANSE_TRY(inner, any(depth + 1));
            if (!take_if(")")) return wrong(peek(), "缺少 )", "')' expected");
            return inner;
        }
        return relation();
    }

    Result<Index> relation() {
        const Token name = take();
        const FactIndex* fact =
            name.kind == Token::Kind::word ? catalogue_.find(name.text) : nullptr;
        if (fact == nullptr) {
            const std::string like = catalogue_.nearest(name.text);
            return wrong(name, "没有这个事实" + (like.empty() ? "" : "；是不是 " + like + "？"),
                         "no such fact" + (like.empty() ? "" : "; did you mean " + like + "?"));
        }
        const FactDefinition& about = catalogue_[*fact];
        if (take_if("in")) return one_of(*fact, about);
        if (take_if("has")) return has(*fact, about);
        for (const std::string_view sign : {"=", "!=", "<=", "<", ">=", ">"})
            if (take_if(sign)) return comparison(*fact, about, sign);
        if (about.type != FactType::boolean)
            return wrong(name, "只有 yes/no 类事实可以单独出现",
                         "only a yes/no fact can stand alone");
        return add({.kind = Kind::holds, .fact = *fact});
    }

    Result<std::uint64_t> choice(const FactDefinition& about) {
        const Token word = take();
        const std::size_t index = about.choice(word.text);
        if (word.kind != Token::Kind::word || index == about.choices.size()) {
            std::string known;
            for (const Choice& one : about.choices) known += (known.empty() ? "" : ", ") + one.word;
            return wrong(word, "应为以下之一：" + known, "one of these expected: " + known);
        }
        return std::uint64_t{1} << index;
    }

    Result<Index> one_of(FactIndex fact, const FactDefinition& about) {
        if (about.type != FactType::choice)
            return wrong(peek(), "in 只用于选项类事实", "'in' is for facts with choices");
        if (!take_if("[")) return wrong(peek(), "缺少 [", "'[' expected");
        Node node{.kind = Kind::one_of, .fact = fact};
        do {
            HANSE_TRY(bit, choice(about));
            node.choices |= bit;
        } while (take_if(","));
        if (!take_if("]")) return wrong(peek(), "缺少 ]", "']' expected");
        return add(std::move(node));
    }

    Result<Index> has(FactIndex fact, const FactDefinition& about) {
        if (about.type != FactType::choices)
            return wrong(peek(), "has 只用于多选类事实", "'has' is for facts with sets of choices");
        HANSE_TRY(bit, choice(about));
        return add({.kind = Kind::one_of, .fact = fact, .choices = bit});
    }

    Result<Index> comparison(FactIndex fact, const FactDefinition& about, std::string_view sign) {
        const bool ordered = sign != "=" && sign != "!=";
        if (about.type == FactType::number || about.type == FactType::money)
            return number_comparison(fact, sign);
        if (ordered)
            return wrong(peek(), "只有数可以比大小", "only numbers can be compared by size");
        Node node{.kind = Kind::one_of, .fact = fact};
        if (about.type == FactType::boolean) {
            const Token word = take();
            if (word.text != "yes" && word.text != "no")
                return wrong(word, "应为 yes 或 no", "yes or no expected");
            node.kind = Kind::holds;
            const Index leaf = add(std::move(node));
            return (word.text == "yes") == (sign == "=") ? leaf : negated(leaf);
        }
        if (about.type != FactType::choice)
            return wrong(peek(), "这类事实不能用 =", "facts of this type have no '='");
        HANSE_TRY(bit, choice(about));
        node.choices = bit;
        const Index leaf = add(std::move(node));
        return sign == "=" ? leaf : negated(leaf);
    }

    Result<Index> number_comparison(FactIndex fact, std::string_view sign) {
        Node node{.kind = sign == "=" || sign == "!=" ? Kind::equal
                          : sign.size() == 2          ? Kind::less_or_equal
                                                      : Kind::less,
                  .fact = fact};
        node.swapped = sign[0] == '>';
        const Token operand = take();
        if (operand.text.starts_with('$')) {
            const auto number = numbers_.find(operand.text.substr(1));
            if (!number)
                return wrong(operand, "没有这个法定数值（见 rules/numbers）",
                             "no such number (see rules/numbers)");
            node.against_number = true;
            node.number = *number;
        } else {
            const auto value = base::Rational::parse(operand.text);
            if (!value) return wrong(operand, "应为数", "a number expected");
            node.operand = Interval(*value);
        }
        const Index leaf = add(std::move(node));
        return sign == "!=" ? negated(leaf) : leaf;
    }

    Index negated(Index part) { return add({.kind = Kind::negation, .parts = {part}}); }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    const FactCatalogue& catalogue_;
    const NumberTable& numbers_;
    const base::Place& place_;
    Condition out_;
};

Result<Condition> Condition::parse(std::string_view text, const FactCatalogue& catalogue,
                                   const NumberTable& numbers, const base::Place& place) {
    return ConditionParser(text, catalogue, numbers, place).parse();
}

Truth Condition::compare(const Node& node, const Situation& situation) const {
    const FactValue& value = situation.facts[node.fact].value;
    if (value.index() == 0) return Truth::unknown;
    if (node.kind == Kind::holds) return base::truth(std::get<bool>(value));
    if (node.kind == Kind::one_of) {
        if (const ChoiceSet* set = std::get_if<ChoiceSet>(&value))
            return base::truth((set->bits & node.choices) != 0);
        return base::truth(((node.choices >> std::get<ChoiceValue>(value).index) & 1U) != 0);
    }
    Interval operand = node.operand;
    if (node.against_number) {
        const auto& number = situation.numbers.values[node.number];
        if (!number) return Truth::unknown;  // no such number is in force on this day
        operand = Interval(*number);
    }
    const Interval& fact = std::get<Interval>(value);
    if (node.kind == Kind::equal) return base::equal(fact, operand);
    const Interval& left = node.swapped ? operand : fact;
    const Interval& right = node.swapped ? fact : operand;
    return node.kind == Kind::less ? left < right : left <= right;
}

Truth Condition::judge(std::uint16_t index, const Situation& situation) const {
    const Node& node = nodes_[index];
    switch (node.kind) {
        case Kind::all: {
            Truth out = Truth::yes;
            for (const std::uint16_t part : node.parts) out = out && judge(part, situation);
            return out;
        }
        case Kind::any: {
            Truth out = Truth::no;
            for (const std::uint16_t part : node.parts) out = out || judge(part, situation);
            return out;
        }
        case Kind::negation: return !judge(node.parts[0], situation);
        default: return compare(node, situation);
    }
}

std::vector<FactIndex> Condition::facts() const {
    std::vector<FactIndex> out;
    for (const Node& node : nodes_)
        if (node.parts.empty() && std::ranges::find(out, node.fact) == out.end())
            out.push_back(node.fact);
    return out;
}

void Condition::open_facts(std::uint16_t index, const Situation& situation,
                           std::vector<FactIndex>& out) const {
    const Node& node = nodes_[index];
    if (settled(judge(index, situation))) return;
    for (const std::uint16_t part : node.parts) open_facts(part, situation, out);
    if (node.parts.empty() && std::ranges::find(out, node.fact) == out.end())
        out.push_back(node.fact);
}

std::vector<FactIndex> Condition::open_facts(const Situation& situation) const {
    std::vector<FactIndex> out;
    open_facts(root_, situation, out);
    return out;
}

}  // namespace hanse::knowledge
