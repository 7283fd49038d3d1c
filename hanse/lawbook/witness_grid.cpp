// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/lawbook/witness_grid.hpp"

#include <algorithm>

namespace hanse::lawbook {

using base::Interval;
using base::Rational;
using knowledge::ChoiceSet;
using knowledge::ChoiceValue;
using knowledge::FactType;
using knowledge::FactValue;
using knowledge::Unit;

namespace {

/// The numbers that conditions compare the fact with, from low to high.
std::vector<Rational> operands_of(knowledge::FactIndex fact,
                                  std::span<const Requirement> requirements,
                                  const knowledge::NumbersOnDay& numbers) {
    std::vector<Rational> out;
    for (const Requirement& requirement : requirements)
        for (const Rational& operand : requirement.condition->operands(fact, numbers))
            if (std::ranges::find(out, operand) == out.end()) out.push_back(operand);
    std::ranges::sort(out);
    return out;
}

/// What may stand between and around the operands: never below zero, a ratio never above one.
std::vector<Rational> gaps_of(const std::vector<Rational>& operands, bool ratio) {
    std::vector<Rational> out;
    const Rational zero(0), one(1), two(2);
    if (operands.front() > zero) out.push_back(ratio ? operands.front() / two : zero);
    for (std::size_t i = 1; i < operands.size(); ++i)
        out.push_back((operands[i - 1] + operands[i]) / two);
    const Rational& top = operands.back();
    if (!ratio)
        out.push_back(top + one);
    else if (top < one)
        out.push_back((top + one) / two);
    return out;
}

std::vector<FactValue> numbers_to_try(std::vector<Rational> operands, Unit unit) {
    if (operands.empty()) return {};
    const std::vector<Rational> gaps = gaps_of(operands, unit == Unit::ratio);
    operands.insert(operands.end(), gaps.begin(), gaps.end());
    std::vector<FactValue> out;
    for (const Rational& number : operands) out.emplace_back(Interval(number));
    return out;
}

}  // namespace

std::vector<FactValue> values_to_try(knowledge::FactIndex fact,
                                     const knowledge::FactDefinition& about,
                                     std::span<const Requirement> requirements,
                                     const knowledge::NumbersOnDay& numbers) {
    std::vector<FactValue> out;
    switch (about.type) {
        case FactType::boolean: return {true, false};
        case FactType::choice:
            for (std::size_t i = 0; i < about.choices.size(); ++i)
                out.emplace_back(ChoiceValue{static_cast<std::uint8_t>(i)});
            return out;
        case FactType::choices:
            for (std::size_t i = 0; i < about.choices.size(); ++i)
                out.emplace_back(ChoiceSet{std::uint64_t{1} << i});
            return out;
        case FactType::number:
        case FactType::money:
            return numbers_to_try(operands_of(fact, requirements, numbers), about.unit);
        default: return out;  // no condition can name a text or a date
    }
}

}  // namespace hanse::lawbook
