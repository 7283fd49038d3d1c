// SPDX-License-Identifier: GPL-3.0-or-later
// Writing answers behind what a person has written, without touching it.
#include <algorithm>

#include "hanse/base/yaml.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/domain/case_yaml.hpp"
#include "hanse/domain/write_tree.hpp"

namespace hanse::domain {

using base::Result;
using base::Value;

namespace {

constexpr const char* kFile = "answers";

base::Error not_at_the_end(const Value& at) {
    return base::invalid({kFile, at.line(), at.column()},
                         "answers: 不在文件末尾，无法续写；请移到末尾，每个回答一个 “- ”",
                         "answers: is not the last block of the file, so nothing can be added; "
                         "move it to the end, one '- ' for each answer");
}

std::string_view line_of(std::string_view text, std::size_t number) {
    for (; number > 1; --number) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return text.substr(0, text.find('\n'));
}

/// Blanks before the "- " of the list's first item. @return nothing if it is not written as a
/// block.
std::optional<std::size_t> indent_of(std::string_view text, const Value& list) {
    if (list.items().empty()) return std::nullopt;
    const std::string_view line = line_of(text, list.items().front().line());
    const auto dash = line.find_first_not_of(' ');
    return dash != std::string_view::npos && line[dash] == '-' ? std::optional(dash) : std::nullopt;
}

std::string items_text(std::span<const Statement> answers, std::size_t indent) {
    Value list = Value::list();
    for (const Statement& answer : answers) list.push(answer_tree(answer));
    const std::string block = base::to_yaml(list);
    std::string out;
    for (std::string_view rest = block; !rest.empty();) {
        const auto end = rest.find('\n') + 1;
        out += std::string(indent, ' ');
        out += rest.substr(0, end);
        rest.remove_prefix(end);
    }
    return out;
}

/// What stands in `tree` beside the answers.
Value::Map rest_of(const Value& tree) {
    Value::Map rest = tree.fields();
    std::erase_if(rest, [](const Value::Field& field) { return field.first == "answers"; });
    return rest;
}

/// Did adding text leave everything else as it was, and put the answers where they belong?
bool is_sound(const Value& before, const Value& after, std::size_t answers) {
    const Value* old_list = before.find("answers");
    const Value* new_list = after.find("answers");
    const std::size_t old_size = old_list ? old_list->items().size() : 0;
    return new_list != nullptr && new_list->items().size() == old_size + answers &&
           rest_of(before) == rest_of(after);
}

}  // namespace

Result<std::string> append_answers(std::string_view existing_yaml,
                                   std::span<const Statement> answers) {
    std::string text(existing_yaml);
    if (answers.empty()) return text;
    HANSE_TRY(before, parse_case_yaml(existing_yaml, kFile));
    if (!before.is_map() && !before.is_null()) return not_at_the_end(before);
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    const Value* list = before.find("answers");
    std::size_t indent = 2;
    if (list == nullptr) {
        text += "answers:\n";
    } else if (!list->is_null()) {
        const auto dash = indent_of(existing_yaml, *list);
        if (!dash) return not_at_the_end(*list);
        indent = *dash;
    }
    text += items_text(answers, indent);
    const auto after = parse_case_yaml(text, kFile);
    if (!after || !is_sound(before, *after, answers.size()))
        return not_at_the_end(list ? *list : before);
    return text;
}

}  // namespace hanse::domain
