// SPDX-License-Identifier: GPL-3.0-or-later
// Condition: a sentence of a rule over named facts, in three-valued logic.
//
//     condition  := clause { "or" clause }            "and" binds tighter than "or", "not" tighter than both
//     clause     := factor { "and" factor }
//     factor     := "not" factor | "(" condition ")" | fact [ relation ]
//     relation   := ("=" | "!=" | "<" | "<=" | ">" | ">=") operand | "in" "[" word {"," word} "]" | "has" word
//     operand    := word | number | percent | fraction | "$" number-id | fact-of-the-same-type
//
// A bare fact must be a boolean. Kleene logic, and interval comparison for numbers: more facts can
// settle a condition that was unknown; they never reverse one that was settled.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/interval.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/truth.hpp"
#include "hanse/knowledge/dated_number.hpp"
#include "hanse/knowledge/fact_catalogue.hpp"
#include "hanse/knowledge/facts.hpp"

namespace hanse::knowledge {

/// What a condition is judged against: the facts, and the dated numbers in force on the day.
struct Situation {
    const Facts& facts;
    const NumbersOnDay& numbers;
};

class Condition {
public:
    /// @return invalid_input, naming the column in `text`, for bad syntax, unknown facts, words or
    ///         numbers, and for
    ///         relations that the type of the fact does not have.
    static base::Result<Condition> parse(std::string_view text, const FactCatalogue& catalogue,
                                         const NumberTable& numbers, const base::Place& place);

    base::Truth judge(const Situation& situation) const { return judge(root_, situation); }
    /// Every fact the condition names, in order of first appearance.
    std::vector<FactIndex> facts() const;
    /// The unknown (or too wide) facts that keep the condition from being settled; empty if it is
    /// settled.
    std::vector<FactIndex> open_facts(const Situation& situation) const;
    /// As written in the rule file.
    const std::string& text() const { return text_; }
    /// The sentence as people read it, with the names of the facts and numbers (condition_words.cpp).
    base::Bilingual words(const FactCatalogue& catalogue, const NumberTable& numbers) const;
    /// What a numeric fact is compared with; of dated numbers the value in force, if there is one.
    std::vector<base::Rational> operands(FactIndex fact, const NumbersOnDay& numbers) const;
    /// The dated numbers it names, in order of first appearance.
    std::vector<std::uint16_t> numbers() const;
    bool empty() const { return nodes_.empty(); }

private:
    friend class ConditionParser;
    enum class Kind : std::uint8_t {
        all,
        any,
        negation,
        holds,
        equal,
        less,
        less_or_equal,
        one_of
    };
    struct Node {
        Kind kind = Kind::holds;
        FactIndex fact{};
        std::uint64_t choices = 0;    // one_of: bit per choice
        bool against_number = false;  // operand is numbers[number], not `operand`
        bool swapped = false;         // operand < fact instead of fact < operand
        std::uint16_t number = 0;
        base::Interval operand;
        std::vector<std::uint16_t> parts;  // of all, any, negation
    };

    base::Truth judge(std::uint16_t node, const Situation& situation) const;
    base::Truth compare(const Node& node, const Situation& situation) const;
    void open_facts(std::uint16_t node, const Situation& situation,
                    std::vector<FactIndex>& out) const;
    base::Bilingual words(std::uint16_t node, const FactCatalogue& catalogue,
                          const NumberTable& numbers) const;
    base::Bilingual part_words(std::uint16_t node, const FactCatalogue& catalogue,
                               const NumberTable& numbers) const;

    std::string text_;
    std::vector<Node> nodes_;
    std::uint16_t root_ = 0;
};

}  // namespace hanse::knowledge
