// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/answers.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/yaml.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/domain/case_yaml.hpp"
#include "hanse/domain/complaints.hpp"
#include "hanse/domain/read_alliance.hpp"
#include "hanse/domain/write_tree.hpp"

namespace hanse::domain {

using base::Result;
using base::Value;

namespace {

/// "group.fact", of a group whose facts can be answered?
bool is_fact_id(std::string_view id) {
    const auto dot = id.find('.');
    if (dot == std::string_view::npos) return false;
    const std::string_view group = id.substr(0, dot), fact = id.substr(dot + 1);
    if (!is_name(group) || !is_name(fact)) return false;
    return group == "alliance" ? !is_identity(fact) : !is_reserved(group);
}

std::optional<Statement> read_answer(Reading& reading, const Value& item) {
    const Value* fact = item.find("fact");
    const std::string id = fact ? std::string(text_of(reading, *fact)) : std::string();
    if (id.empty() || item.find("value") == nullptr) {
        reading.complain(
            item, "回答应写成 {fact: charter.independent_licensing, value: allowed}",
            "an answer is written {fact: charter.independent_licensing, value: allowed}");
        return std::nullopt;
    }
    if (!is_fact_id(id)) {
        reading.complain(
            *fact,
            fmt::format("“{}” 不是可以回答的事实；应如 charter.independent_licensing", clipped(id)),
            fmt::format("'{}' is no fact that can be answered; one is written "
                        "charter.independent_licensing",
                        clipped(id)));
        return std::nullopt;
    }
    Value rest = Value::map();
    for (const auto& [key, value] : item.fields())
        if (key != "fact") rest.set(key, value);
    rest.at(item.line(), item.column());
    return read_statement(reading, id, rest);
}

std::string in_a_message(const Value& value) {
    std::string text = base::to_yaml(value);
    while (text.ends_with('\n')) text.pop_back();
    return clipped(text);
}

}  // namespace

std::vector<Statement> read_answers(Reading& reading, const Value& list) {
    if (!list.is_list() && !list.is_null())
        reading.complain(list, "answers 应是列表：每个回答一个 “- ”",
                         "answers is a list: one '- ' each");
    const Provenance outer = std::exchange(reading.fallback, {});
    std::vector<Statement> answers;
    for (const Value& item : list.items())
        if (auto answer = read_answer(reading, item)) answers.push_back(*std::move(answer));
    reading.fallback = outer;
    return answers;
}

void settle_answers(Reading& reading, std::vector<Statement> answers) {
    for (std::size_t i = 0; i < answers.size(); ++i) {
        Statement& answer = answers[i];
        const auto same_fact = [&](const Statement& other) { return other.id == answer.id; };
        if (std::any_of(answers.begin() + std::ptrdiff_t(i) + 1, answers.end(), same_fact))
            continue;  // a later one counts
        const auto stated = std::ranges::find_if(reading.out.statements, same_fact);
        if (stated == reading.out.statements.end()) {
            add_statement(reading.out, std::move(answer));
        } else if (stated->value.is_null()) {
            *stated = std::move(answer);
        } else if (!answer.value.is_null() && answer.value != stated->value) {
            reading.errors.push_back(base::conflict(
                answer.place,
                fmt::format("{} 的回答 “{}” 与 {} 的 “{}” 不一致；请改正其一", answer.id,
                            in_a_message(answer.value), stated->place.text(),
                            in_a_message(stated->value)),
                fmt::format("{}: the answer '{}' differs from '{}' in {}; correct one of them",
                            answer.id, in_a_message(answer.value), in_a_message(stated->value),
                            stated->place.text())));
        }
    }
}

}  // namespace hanse::domain
