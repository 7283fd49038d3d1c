// SPDX-License-Identifier: GPL-3.0-or-later
// A condition as people read it, and what it compares: for those who look at rules, not at cases.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/knowledge/condition.hpp"

namespace hanse::knowledge {

using base::Bilingual;

namespace {

Bilingual quoted(const Bilingual& words) { return {"“" + words.zh + "”", "“" + words.en + "”"}; }

Bilingual joined(const std::vector<Bilingual>& parts, const Bilingual& between) {
    Bilingual out;
    for (const Bilingual& part : parts) {
        if (!out.en.empty()) {
            out.zh += between.zh;
            out.en += between.en;
        }
        out.zh += part.zh;
        out.en += part.en;
    }
    return out;
}

Bilingual in_brackets(const Bilingual& words) {
    return {"（" + words.zh + "）", "(" + words.en + ")"};
}

Bilingual choices_in_words(const FactDefinition& about, std::uint64_t choices) {
    std::vector<Bilingual> labels;
    for (std::size_t i = 0; i < about.choices.size(); ++i)
        if (((choices >> i) & 1U) != 0) labels.push_back(about.choices[i].label);
    return joined(labels, {"或", " or "});
}

}  // namespace

Bilingual Condition::words(const FactCatalogue& catalogue, const NumberTable& numbers) const {
    return nodes_.empty() ? Bilingual() : words(root_, catalogue, numbers);
}

/// In brackets if it is made of several.
Bilingual Condition::part_words(std::uint16_t index, const FactCatalogue& catalogue,
                                const NumberTable& numbers) const {
    const Kind kind = nodes_[index].kind;
    const Bilingual said = words(index, catalogue, numbers);
    return kind == Kind::all || kind == Kind::any ? in_brackets(said) : said;
}

Bilingual Condition::words(std::uint16_t index, const FactCatalogue& catalogue,
                           const NumberTable& numbers) const {
    const Node& node = nodes_[index];
    if (node.kind == Kind::all || node.kind == Kind::any) {
        std::vector<Bilingual> parts;
        for (const std::uint16_t part : node.parts)
            parts.push_back(part_words(part, catalogue, numbers));
        return joined(parts, node.kind == Kind::all ? Bilingual{"，并且", " and "}
                                                    : Bilingual{"，或者", " or "});
    }
    if (node.kind == Kind::negation) {
        const Bilingual said = part_words(node.parts[0], catalogue, numbers);
        return {"并非" + said.zh, "not " + said.en};
    }
    const FactDefinition& about = catalogue[node.fact];
    const Bilingual name = quoted(about.name);
    if (node.kind == Kind::holds) return name;
    if (node.kind == Kind::one_of) {
        const Bilingual labels = choices_in_words(about, node.choices);
        if (about.type == FactType::choices)
            return {name.zh + "包括" + labels.zh, name.en + " includes " + labels.en};
        return {name.zh + "为" + labels.zh, name.en + " is " + labels.en};
    }
    const Bilingual operand = node.against_number ? quoted(numbers[node.number].name)
                                                  : words_for(about, FactValue(node.operand));
    const bool strict = node.kind == Kind::less;
    Bilingual sign{"等于", "is"};
    if (node.kind != Kind::equal && node.swapped)
        sign = strict ? Bilingual{"高于", "is above"} : Bilingual{"不低于", "is at least"};
    else if (node.kind != Kind::equal)
        sign = strict ? Bilingual{"低于", "is below"} : Bilingual{"不高于", "is at most"};
    return {name.zh + sign.zh + operand.zh, fmt::format("{} {} {}", name.en, sign.en, operand.en)};
}

std::vector<base::Rational> Condition::operands(FactIndex fact, const NumbersOnDay& numbers) const {
    std::vector<base::Rational> out;
    for (const Node& node : nodes_) {
        if (!node.parts.empty() || node.fact != fact) continue;
        if (node.against_number) {
            if (const auto& value = numbers.values[node.number]) out.push_back(*value);
        } else if (node.operand.is_exact()) {
            out.push_back(*node.operand.low());
        }
    }
    return out;
}

std::vector<std::uint16_t> Condition::numbers() const {
    std::vector<std::uint16_t> out;
    for (const Node& node : nodes_)
        if (node.against_number && std::ranges::find(out, node.number) == out.end())
            out.push_back(node.number);
    return out;
}

}  // namespace hanse::knowledge
