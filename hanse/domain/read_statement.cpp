// SPDX-License-Identifier: GPL-3.0-or-later
// One fact as a person writes it: a value, or a value with its provenance.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/domain/cells.hpp"
#include "hanse/domain/complaints.hpp"
#include "hanse/domain/reading.hpp"

namespace hanse::domain {

using base::Value;

namespace {

bool has_provenance(const Value& map) {
    for (const std::string_view key : {"source", "as_of", "confidence", "note"})
        if (map.find(key) != nullptr) return true;
    return false;
}

Value read_items(Reading& reading, const Value& list) {
    Value out = Value::list();
    for (const Value& item : list.items()) {
        const std::string_view text = text_of(reading, item);
        if (is_question(text) || text.empty())
            reading.complain(
                item, "列表的每一项应为一个词；整个列表未知时只写 ?",
                "every item of a list is a word; write ? alone if the list is not known");
        out.push(Value(text));
    }
    return out;
}

/// A text, a list of texts, {zh, en}, or null for "?". @return nothing if nothing is said.
std::optional<Value> read_fact_value(Reading& reading, const Value& value) {
    if (value.is_list()) return read_items(reading, value);
    if (value.is_map()) {
        const base::Bilingual words = words_of(reading, value);
        return words.empty() ? std::nullopt : std::optional(Value(words));
    }
    const std::string_view text = text_of(reading, value);
    if (text.empty()) return std::nullopt;
    if (is_question(text)) return Value();
    constexpr std::string_view wide = "＞";  // as case_yaml.hpp writes ">" at the start of a value
    return text.starts_with(wide) ? Value(">" + std::string(text.substr(wide.size())))
                                  : Value(text);
}

}  // namespace

std::optional<Statement> read_statement(Reading& reading, std::string id, const Value& value) {
    const Value* inner = value.find("value");
    if (inner == nullptr && has_provenance(value)) {
        reading.complain(value, "缺少 value；请写成 {value: …, source: …}",
                         "the value is missing; write {value: …, source: …}");
        return std::nullopt;
    }
    Provenance own;
    if (inner != nullptr) {
        check_keys(reading, value, {"value", "source", "as_of", "confidence", "note"});
        own = read_provenance(reading, value);
    }
    auto content = read_fact_value(reading, inner != nullptr ? *inner : value);
    if (!content) return std::nullopt;
    return Statement{.id = std::move(id),
                     .value = *std::move(content),
                     .provenance = with_fallback(std::move(own), reading.fallback),
                     .place = reading.place(value)};
}

bool is_name(std::string_view word) {
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    return !word.empty() && small(word[0]) && std::ranges::all_of(word, [&](char c) {
        return small(c) || c == '_' || (c >= '0' && c <= '9');
    });
}

void add_statement(CaseFile& file, Statement statement) {
    const std::string group = statement.id.substr(0, statement.id.find('.') + 1);
    const auto of_group = [&](const Statement& other) { return other.id.starts_with(group); };
    const auto last = std::find_if(file.statements.rbegin(), file.statements.rend(), of_group);
    file.statements.insert(last == file.statements.rend() ? file.statements.end() : last.base(),
                           std::move(statement));
}

}  // namespace hanse::domain
