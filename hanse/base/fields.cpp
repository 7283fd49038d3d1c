// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/fields.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"

namespace hanse::base {

Fields::Fields(const Value& map, std::string file, std::vector<Error>& errors)
    : map_(map), file_(std::move(file)), errors_(errors) {
    if (!map.is_map()) complain(place(), "这里应为 键: 值", "a map (key: value) is expected here");
}

void Fields::complain(const Place& place, std::string zh, std::string en) {
    errors_.push_back(invalid(place, std::move(zh), std::move(en)));
}

const Value* Fields::find(std::string_view name) {
    asked_.push_back(name);
    return map_.find(name);
}

void Fields::missing(std::string_view name) {
    if (map_.is_map())
        complain(place(), fmt::format("缺少 “{}”", name), fmt::format("'{}' is missing", name));
}

std::optional<std::string> Fields::text_if(std::string_view name, const Value& value) {
    if (value.is_text()) return *value.text();
    complain(place(value), fmt::format("“{}” 应为一个词或一句话", name),
             fmt::format("'{}' should be a word or a sentence", name));
    return std::nullopt;
}

std::string Fields::text(std::string_view name) {
    if (const Value* value = find(name)) return text_of(name, *value);
    missing(name);
    return {};
}

std::string Fields::text_or(std::string_view name, std::string_view fallback) {
    const Value* value = find(name);
    return value ? text_of(name, *value) : std::string(fallback);
}

Bilingual Fields::words_of(std::string_view name, const Value& value) {
    const Value* zh = value.find("zh");
    const Value* en = value.find("en");
    if (zh && en && zh->is_text() && en->is_text() && !zh->text()->empty() && !en->text()->empty())
        return {*zh->text(), *en->text()};
    complain(place(value), fmt::format("“{}” 需要中英文两种文字：{{zh: …, en: …}}", name),
             fmt::format("'{}' needs both languages: {{zh: …, en: …}}", name));
    return {};
}

Bilingual Fields::words(std::string_view name) {
    if (const Value* value = find(name)) return words_of(name, *value);
    missing(name);
    return {};
}

Bilingual Fields::words_if(std::string_view name) {
    const Value* value = find(name);
    return value ? words_of(name, *value) : Bilingual{};
}

Rational Fields::number_or(std::string_view name, Rational fallback) {
    const Value* value = find(name);
    if (value == nullptr) return fallback;
    const auto text = text_if(name, *value);
    if (!text) return fallback;
    if (const auto number = Rational::parse(*text)) return *number;
    complain(place(*value), fmt::format("“{}” 应为数，读到 “{}”", name, *text),
             fmt::format("'{}' should be a number, found '{}'", name, *text));
    return fallback;
}

std::optional<Date> Fields::day_if(std::string_view name) {
    const Value* value = find(name);
    if (value == nullptr || value->is_null()) return std::nullopt;
    const auto text = text_if(name, *value);
    if (!text) return std::nullopt;
    const auto day = Date::parse(*text);
    if (!day)
        complain(place(*value), fmt::format("没有这一天：“{}”", *text),
                 fmt::format("not a day: '{}'", *text));
    return day;
}

bool Fields::yes_or(std::string_view name, bool fallback) {
    const Value* value = find(name);
    if (value == nullptr) return fallback;
    const auto text = text_if(name, *value);
    if (text && *text != "yes" && *text != "no")
        complain(place(*value), fmt::format("“{}” 应为 yes 或 no，读到 “{}”", name, *text),
                 fmt::format("'{}' should be yes or no, found '{}'", name, *text));
    return text == "yes";
}

std::vector<std::string> Fields::list(std::string_view name) {
    std::vector<std::string> out;
    const Value* value = find(name);
    if (value == nullptr) return out;
    if (!value->is_list())
        complain(place(*value), fmt::format("“{}” 应为列表", name),
                 fmt::format("'{}' should be a list", name));
    for (const Value& item : value->items()) out.push_back(text_of(name, item));
    return out;
}

std::size_t Fields::one_of(std::string_view name, std::span<const std::string_view> words) {
    const Value* value = find(name);
    if (value == nullptr) return missing(name), 0;
    const auto word = text_if(name, *value);
    if (!word) return 0;
    const auto found = std::ranges::find(words, *word);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::string known;
    for (const std::string_view one : words)
        known += (known.empty() ? "" : ", ") + std::string(one);
    complain(place(*value), fmt::format("“{}” 应为以下之一：{}；读到 “{}”", name, known, *word),
             fmt::format("'{}' should be one of {}; found '{}'", name, known, *word));
    return 0;
}

void Fields::finish() {
    for (const auto& [name, value] : map_.fields()) {
        if (std::ranges::find(asked_, name) != asked_.end()) continue;
        const std::string like = nearest(name, asked_);
        complain(place(value), fmt::format("不认识的键 “{}”{}", name, suggestion(like).zh),
                 fmt::format("unknown key '{}'{}", name, suggestion(like).en));
    }
}

}  // namespace hanse::base
