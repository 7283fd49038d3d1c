// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/workflow/form.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "hanse/base/date.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/base/value_fields.hpp"

namespace hanse::workflow {

using base::Value;

namespace {

constexpr std::size_t kText_bytes_max = 2'000;
constexpr std::size_t kLongText_bytes_max = 200'000;
constexpr std::size_t kListed_max = 2'000;

bool contains(const std::vector<std::string>& list, std::string_view one) {
    return std::ranges::find(list, one) != list.end();
}

/// `base` with the entries of `over` in their place; null takes one away.
Value laid_over(const Value& base, const Value& over) {
    Value out = Value::map();
    for (const auto& [name, value] : base.fields())
        if (over.find(name) == nullptr) out.set(name, value);
    for (const auto& [name, value] : over.fields())
        if (!value.is_null()) out.set(name, value);
    return out;
}

bool is_text(const Value& value, std::size_t bytes_max) {
    return value.is_text() && value.text()->size() <= bytes_max && base::is_utf8(*value.text()) &&
           value.text()->find('\0') == std::string::npos;
}

/// Texts, each once.
bool is_list_of_ids(const Value& value) {
    std::set<std::string> seen;
    for (const Value& one : value.items())
        if (!is_text(one, 200) || one.text()->empty() || !seen.insert(*one.text()).second)
            return false;
    return value.is_list() && value.items().size() <= kListed_max;
}

bool is_whole(const Value& value) {
    return value.is_number() && value.number()->to_int64().has_value();
}

bool fits(const FormField& field, const Value& value) {
    switch (field.type) {
        case FieldType::text: return is_text(value, kText_bytes_max);
        case FieldType::long_text: return is_text(value, kLongText_bytes_max);
        case FieldType::whole: return is_whole(value);
        case FieldType::truth: return value.boolean() != nullptr;
        case FieldType::day: return value.is_text() && base::Date::parse(*value.text());
        case FieldType::choice:
            return value.is_text() && std::ranges::any_of(field.choices, [&](const auto& choice) {
                       return choice.first == *value.text();
                   });
        case FieldType::person:
        case FieldType::member: return is_text(value, 200);
        case FieldType::evidence: return is_list_of_ids(value);
        case FieldType::questions: return is_list_of_ids(value) && !value.items().empty();
        case FieldType::answers: return value.is_map();  // each is looked at in check_answer()
    }
    return false;
}

base::Bilingual wanted(FieldType type) {
    static const std::array<base::Bilingual, 11> kWords{
        {{"文字", "a text"},
         {"文字", "a text"},
         {"整数", "a whole number"},
         {"是或否", "true or false"},
         {"日期（2026-11-23）", "a day (2026-11-23)"},
         {"所列选项之一", "one of the choices"},
         {"人员编号", "the id of a person"},
         {"成员编号", "the id of a member"},
         {"证据编号的列表", "a list of ids of evidence"},
         {"问题编号的列表，不得为空、不得重复", "a list of questions, each once"},
         {"各问题的答复", "answers by question"}}};
    return kWords.at(static_cast<std::size_t>(type));
}

class Check {
public:
    Check(const Process& process, const Value& document) : process_(process), document_(document) {}

    void field(const Form& asked, const std::string& id, const Value& value) {
        const FormField* known = process_.field(id);
        if (known == nullptr || !(contains(asked.required, id) || contains(asked.optional, id)))
            return complain(fmt::format("这一步不填写 “{}”", id),
                            fmt::format("'{}' is not asked for here", id));
        if (value.is_null()) return;  // taken away
        if (!fits(*known, value)) {
            const base::Bilingual right = wanted(known->type);
            return complain(fmt::format("“{}” 应为{}", known->name.zh, right.zh),
                            fmt::format("'{}' should be {}", known->name.en, right.en));
        }
        if (known->type == FieldType::answers)
            for (const auto& [question, answer] : value.fields())
                if (!answer.is_null()) check_answer(*known, question, answer);
    }

    void required(const std::string& id) {
        const FormField& known = *process_.field(id);
        const Value* value = document_.find(id);
        const bool empty = value == nullptr || value->is_null() ||
                           (value->is_text() && base::trim(*value->text()).empty()) ||
                           (value->is_list() && value->items().empty());
        if (known.type == FieldType::answers)
            check_complete(known, value);
        else if (empty)
            complain(fmt::format("缺少 “{}”", known.name.zh),
                     fmt::format("'{}' is missing", known.name.en));
        else if (known.type == FieldType::truth && !*value->boolean())
            complain(fmt::format("须确认 “{}”", known.name.zh),
                     fmt::format("'{}' has to be confirmed", known.name.en));
    }

    base::Result<base::Done> verdict() {
        if (!errors_.empty()) return base::gather(std::move(errors_));
        return base::Done{};
    }

private:
    void complain(std::string zh, std::string en) {
        errors_.push_back(base::invalid({}, std::move(zh), std::move(en)));
    }

    std::vector<std::string> questions(const FormField& field) const {
        return base::texts_in(document_, field.of);
    }

    /// {value: …, note: …, evidence: […]} or {na: true, reason: …}
    void check_answer(const FormField& field, const std::string& question, const Value& answer) {
        if (!contains(questions(field), question))
            return complain(fmt::format("没有问过 “{}”", question),
                            fmt::format("'{}' was not asked", question));
        if (!answer.is_map())
            return complain(
                fmt::format("“{}” 的答复应为 {{value}} 或 {{na, reason}}", question),
                fmt::format("the answer to '{}' should be {{value}} or {{na, reason}}", question));
        for (const auto& [name, value] : answer.fields()) {
            const bool right = name == "value" ? !value.is_map()
                               : name == "na"  ? value.boolean() != nullptr
                               : name == "reason" || name == "note"
                                   ? is_text(value, kLongText_bytes_max)
                               : name == "evidence" ? is_list_of_ids(value)
                                                    : false;
            if (!right)
                complain(fmt::format("“{}” 的答复中 “{}” 有误", question, name),
                         fmt::format("'{}' in the answer to '{}' is not right", name, question));
        }
    }

    void check_complete(const FormField& field, const Value* answers) {
        for (const std::string& question : questions(field)) {
            const Value* answer = answers != nullptr ? answers->find(question) : nullptr;
            if (answer != nullptr && base::true_in(*answer, "na")) {
                if (base::trim(base::text_in(*answer, "reason")).empty())
                    complain(fmt::format("“{}” 填为不适用，须说明理由", question),
                             fmt::format("'{}' does not apply: say why", question));
            } else if (answer == nullptr || answer->find("value") == nullptr ||
                       answer->find("value")->is_null()) {
                complain(fmt::format("“{}” 尚未答复", question),
                         fmt::format("'{}' is not answered", question));
            }
        }
    }

    const Process& process_;
    const Value& document_;
    std::vector<base::Error> errors_;
};

}  // namespace

Value merged(const Process& process, const Value& document, const Value& form) {
    Value over = Value::map();
    for (const auto& [id, value] : form.fields()) {
        const FormField* field = process.field(id);
        const Value* before = document.find(id);
        const bool by_entry = field != nullptr && field->type == FieldType::answers &&
                              before != nullptr && value.is_map();
        over.set(id, by_entry ? laid_over(*before, value) : value);
    }
    return laid_over(document, over);
}

base::Result<base::Done> check_form(const Process& process, const Form& asked, const Value& form,
                                    const Value& document) {
    if (!form.is_map() && !form.is_null())
        return base::invalid({}, "表单应为 字段: 值", "a form is a map of fields");
    Check check(process, document);
    for (const auto& [id, value] : form.fields()) check.field(asked, id, value);
    for (const std::string& id : asked.required) check.required(id);
    return check.verdict();
}

}  // namespace hanse::workflow
