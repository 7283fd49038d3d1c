// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/facts.hpp"

#include <array>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/base/nearest.hpp"
#include "hanse/base/unicode.hpp"

namespace hanse::knowledge {

using base::Bilingual;
using base::Error;
using base::Interval;
using base::Place;
using base::Result;
using base::Truth;
using base::Value;

namespace {

const FactIndex& index_of(const FactCatalogue& catalogue, std::string_view id) {
    const FactIndex* index = catalogue.find(id);
    base::expects(index != nullptr, "a fact that the catalogue knows");
    return *index;
}

std::string choices_in_words(const FactDefinition& definition) {
    std::string out;
    for (const Choice& choice : definition.choices) out += (out.empty() ? "" : ", ") + choice.word;
    return out;
}

Error wrong(const FactDefinition& definition, const Place& place, std::string_view got,
            const Bilingual& want) {
    return base::invalid(
        place,
        fmt::format("{}（{}）：应为{}，读到 “{}”", definition.name.zh, definition.id, want.zh, got),
        fmt::format("{} ({}): {} expected, found '{}'", definition.name.en, definition.id, want.en,
                    got));
}

Result<FactValue> read_boolean(const FactDefinition& definition, std::string_view text,
                               const Place& place) {
    for (const std::string_view word :
         {"yes", "true", "y", "是", "有", "Yes", "YES", "True", "TRUE"})
        if (text == word) return FactValue(true);
    for (const std::string_view word :
         {"no", "false", "n", "否", "无", "No", "NO", "False", "FALSE"})
        if (text == word) return FactValue(false);
    return wrong(definition, place, text, {" yes、no 或 ?", "yes, no or ?"});
}

Result<std::size_t> read_choice(const FactDefinition& definition, std::string_view text,
                                const Place& place) {
    for (std::size_t i = 0; i < definition.choices.size(); ++i) {
        const Choice& choice = definition.choices[i];
        if (text == choice.word || text == choice.label.zh || text == choice.label.en) return i;
    }
    const std::string words = choices_in_words(definition);
    return wrong(definition, place, text, {"以下之一：" + words, "one of " + words});
}

Result<FactValue> read_choices(const FactDefinition& definition, const Value& value,
                               const Place& place) {
    ChoiceSet set;
    const Value::List items = value.is_list() ? value.items() : Value::List{value};
    for (const Value& item : items) {
        if (!item.is_text())
            return wrong(definition, place, "{…}", {"词的列表", "a list of words"});
        HANSE_TRY(index, read_choice(definition, base::trim(*item.text()), place));
        set.bits |= std::uint64_t{1} << index;
    }
    return FactValue(set);
}

Result<FactValue> read_number(const FactDefinition& definition, std::string_view text,
                              const Place& place) {
    const auto number = Interval::parse(base::to_half_width(text));
    if (!number)
        return wrong(definition, place, text,
                     {"数（如 14、35%、2/3、\">=680\"、\"100..200\"）",
                      "a number (such as 14, 35%, 2/3, \">=680\", \"100..200\")"});
    const bool ratio = definition.unit == Unit::ratio;
    const bool below = number->low() && *number->low() < 0;
    const bool above =
        ratio && number->high() && *number->high() > 1 && definition.type == FactType::number;
    const bool low_above = ratio && number->low() && *number->low() > 1;
    if (below || above || low_above)
        return wrong(definition, place, text,
                     ratio ? Bilingual{"0 到 1 之间的数（94% 请写 94% 或 0.94）",
                                       "a number from 0 to 1 (write 94% or 0.94)"}
                           : Bilingual{"不小于 0 的数", "a number not below 0"});
    return FactValue(*number);
}

Result<FactValue> read_money(const FactDefinition& definition, std::string_view text,
                             const Place& place) {
    std::string_view amount = text;
    for (const std::string_view unit : {" CNY", "CNY", " 元", "元"})
        if (amount.ends_with(unit)) {
            amount.remove_suffix(unit.size());
            break;
        }
    const auto number = Interval::parse(base::to_half_width(amount));
    if (!number || (number->low() && *number->low() < 0))
        return wrong(definition, place, text,
                     {"人民币金额（如 1200000 CNY）", "an amount in CNY (such as 1200000 CNY)"});
    return FactValue(*number);
}

Result<FactValue> read_scalar(const FactDefinition& definition, const std::string& raw,
                              const Place& place) {
    const std::string_view text = base::trim(raw);
    switch (definition.type) {
        case FactType::boolean: return read_boolean(definition, text, place);
        case FactType::number: return read_number(definition, text, place);
        case FactType::money: return read_money(definition, text, place);
        case FactType::text: return FactValue(base::same(std::string(text)));
        case FactType::choice: {
            HANSE_TRY(index, read_choice(definition, text, place));
            return FactValue(ChoiceValue{static_cast<std::uint8_t>(index)});
        }
        case FactType::date: {
            const auto date = base::PartialDate::parse(base::to_half_width(text));
            if (!date)
                return wrong(definition, place, text,
                             {"日期（如 2014、2014-03 或 2014-03-12）",
                              "a date (such as 2014, 2014-03 or 2014-03-12)"});
            return FactValue(*date);
        }
        case FactType::choices: break;
    }
    return read_choices(definition, Value(raw), place);
}

std::string percent(const base::Rational& ratio) {
    return (ratio * base::Rational(100)).rounded(2) + "%";
}

std::string figure(const FactDefinition& definition, const base::Rational& number) {
    if (definition.unit == Unit::ratio) return percent(number);
    return number.rounded(2);
}

Bilingual number_in_words(const FactDefinition& definition, const Interval& number) {
    const auto& low = number.low();
    const auto& high = number.high();
    Bilingual out;
    if (number.is_exact()) {
        out = base::same(figure(definition, *low));
    } else if (low && high) {
        const std::string a = figure(definition, *low);
        const std::string b = figure(definition, *high);
        out = {fmt::format("{} 至 {}", a, b), fmt::format("{} to {}", a, b)};
    } else if (low) {
        out = {"不少于 " + figure(definition, *low), "at least " + figure(definition, *low)};
    } else if (high) {
        out = {"不超过 " + figure(definition, *high), "at most " + figure(definition, *high)};
    }
    return definition.type == FactType::money ? out + Bilingual{" 元", " CNY"} : out;
}

}  // namespace

const Fact& Facts::operator[](std::string_view id) const {
    return (*this)[index_of(*catalogue_, id)];
}

Truth Facts::truth(std::string_view id) const {
    const bool* value = std::get_if<bool>(&(*this)[id].value);
    return value ? base::truth(*value) : Truth::unknown;
}

Interval Facts::number(std::string_view id) const {
    const Interval* value = std::get_if<Interval>(&(*this)[id].value);
    return value ? *value : Interval();
}

Truth Facts::is(std::string_view id, std::string_view word) const {
    const FactIndex index = index_of(*catalogue_, id);
    const FactDefinition& about = definition(index);
    const std::size_t choice = about.choice(word);
    base::expects(choice < about.choices.size(), "a word among the choices of the fact");
    if (const ChoiceValue* value = std::get_if<ChoiceValue>(&(*this)[index].value))
        return base::truth(value->index == choice);
    if (const ChoiceSet* set = std::get_if<ChoiceSet>(&(*this)[index].value))
        return base::truth(((set->bits >> choice) & 1U) != 0);
    return Truth::unknown;
}

Result<FactValue> read_value(const FactDefinition& definition, const Value& value,
                             const Place& place) {
    if (value.is_null()) return FactValue();
    if (definition.type == FactType::choices) return read_choices(definition, value, place);
    if (value.is_text()) return read_scalar(definition, *value.text(), place);
    if (definition.type == FactType::text) {
        const Value* zh = value.find("zh");
        const Value* en = value.find("en");
        if (zh && en && zh->is_text() && en->is_text() && value.fields().size() == 2)
            return FactValue(Bilingual{*zh->text(), *en->text()});
        return wrong(definition, place, "…",
                     {"一段文字，或 {zh: …, en: …}", "a text, or {zh: …, en: …}"});
    }
    return wrong(definition, place, value.is_list() ? "[…]" : "{…}", {"单个值", "a single value"});
}

Result<Facts> read_facts(const domain::CaseFile& file, const FactCatalogue& catalogue) {
    Facts facts(catalogue);
    std::vector<Error> errors;
    for (const domain::Statement& statement : file.statements) {
        const FactIndex* index = catalogue.find(statement.id);
        if (index == nullptr) {
            const std::string like = catalogue.nearest(statement.id);
            errors.push_back(base::invalid(
                statement.place,
                fmt::format("没有名为 “{}” 的事实{}", statement.id, base::suggestion(like).zh),
                fmt::format("no fact is called '{}'{}", statement.id, base::suggestion(like).en)));
            continue;
        }
        auto value = read_value(catalogue[*index], statement.value, statement.place);
        if (!value) {
            errors.push_back(std::move(value).error());
            continue;
        }
        Fact& fact = facts[*index];
        fact.value = *std::move(value);
        fact.origin = fact.known() ? Origin::stated : Origin::asked;
        fact.statement = &statement;
    }
    if (!errors.empty()) return base::gather(std::move(errors));
    return facts;
}

Bilingual words_for(const FactDefinition& definition, const FactValue& value) {
    if (const bool* truth = std::get_if<bool>(&value))
        return *truth ? Bilingual{"是", "yes"} : Bilingual{"否", "no"};
    if (const ChoiceValue* choice = std::get_if<ChoiceValue>(&value))
        return definition.choices[choice->index].label;
    if (const ChoiceSet* set = std::get_if<ChoiceSet>(&value)) {
        Bilingual out;
        for (std::size_t i = 0; i < definition.choices.size(); ++i) {
            if (((set->bits >> i) & 1U) == 0) continue;
            if (!out.empty()) out = out + Bilingual{"、", ", "};
            out = out + definition.choices[i].label;
        }
        return out;
    }
    if (const Interval* number = std::get_if<Interval>(&value))
        return number_in_words(definition, *number);
    if (const base::PartialDate* date = std::get_if<base::PartialDate>(&value))
        return base::same(date->text());
    if (const Bilingual* text = std::get_if<Bilingual>(&value)) return *text;
    return {"未知", "unknown"};
}

Value written_form(const FactDefinition& definition, const FactValue& value) {
    if (const bool* truth = std::get_if<bool>(&value)) return *truth ? "yes" : "no";
    if (const ChoiceValue* choice = std::get_if<ChoiceValue>(&value))
        return definition.choices[choice->index].word;
    if (const ChoiceSet* set = std::get_if<ChoiceSet>(&value)) {
        Value out = Value::list();
        for (std::size_t i = 0; i < definition.choices.size(); ++i)
            if (((set->bits >> i) & 1U) != 0) out.push(definition.choices[i].word);
        return out;
    }
    if (const Interval* number = std::get_if<Interval>(&value))
        return number->text() + (definition.type == FactType::money ? " CNY" : "");
    if (const base::PartialDate* date = std::get_if<base::PartialDate>(&value)) return date->text();
    if (const Bilingual* text = std::get_if<Bilingual>(&value))
        return text->zh == text->en ? Value(text->zh) : Value(*text);
    return {};
}

}  // namespace hanse::knowledge
