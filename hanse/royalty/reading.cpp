// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/reading.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/royalty/rate.hpp"

namespace hanse::royalty {

using base::Bilingual;
using base::Interval;
using base::PartialDate;
using base::Rational;
using base::Value;

base::Place Reading::place(const Value& value) const {
    return {.file = file_, .line = value.line(), .column = value.column()};
}

void Reading::wrong(const Value& at, std::string zh, std::string en) {
    errors_.push_back(base::invalid(place(at), std::move(zh), std::move(en)));
}

Bilingual did_you_mean(std::string_view word, std::span<const std::string_view> known) {
    const std::string like = base::nearest(word, known);
    if (!like.empty()) return base::suggestion(like);
    std::string all;
    for (const std::string_view one : known) all += (all.empty() ? "" : ", ") + std::string(one);
    if (all.empty()) return {};
    return {"；可用：" + all, "; known: " + all};
}

void Reading::unknown_word(const Value& at, const Bilingual& what, std::string_view word,
                           std::span<const std::string_view> known) {
    const Bilingual hint = did_you_mean(word, known);
    wrong(at, fmt::format("没有{} “{}”{}", what.zh, word, hint.zh),
          fmt::format("there is no {} '{}'{}", what.en, word, hint.en));
}

Fields::Fields(Reading& reading, const Value& value, std::span<const std::string_view> keys)
    : reading_(&reading), value_(&value) {
    if (!value.is_map() && !value.is_null())
        reading.wrong(value, "此处应为若干 “键: 值”", "a map of 'key: value' is expected here");
    for (const auto& [key, field] : value.fields())
        if (std::ranges::find(keys, key) == keys.end())
            reading.unknown_word(field, {"键", "key"}, key, keys);
}

const Value* Fields::find(std::string_view key) const {
    const Value* field = value_->find(key);
    return field == nullptr || field->is_null() ? nullptr : field;
}

const Value* Fields::need(std::string_view key) const {
    const Value* field = find(key);
    if (field == nullptr)
        reading_->wrong(*value_, fmt::format("缺少 “{}”", key),
                        fmt::format("'{}' is missing", key));
    return field;
}

std::string Fields::text(std::string_view key) const {
    const Value* field = find(key);
    if (field == nullptr) return {};
    if (field->text() != nullptr) return *field->text();
    reading_->wrong(*field, fmt::format("“{}” 应为一个词", key),
                    fmt::format("'{}' should be one text", key));
    return {};
}

std::string Fields::needed_text(std::string_view key) const {
    return need(key) == nullptr ? std::string() : text(key);
}

std::optional<Rational> Fields::number(std::string_view key) const {
    const std::string words = text(key);
    if (words.empty()) return std::nullopt;
    const auto number = Rational::parse(base::to_half_width(words));
    if (number && *number >= Rational(0)) return number;
    reading_->wrong(*find(key), fmt::format("“{}” 应为不小于零的数，而不是 “{}”", key, words),
                    fmt::format("'{}' should be a number not below zero, not '{}'", key, words));
    return std::nullopt;
}

std::optional<long long> Fields::whole(std::string_view key) const {
    const auto number = this->number(key);
    if (!number) return std::nullopt;
    constexpr int most = 36600;  // days of a hundred years
    const auto whole = number->to_int64();
    if (whole && *whole <= most) return *whole;
    reading_->wrong(*find(key), fmt::format("“{}” 应为 0 至 {} 的整数", key, most),
                    fmt::format("'{}' should be a whole number from 0 to {}", key, most));
    return std::nullopt;
}

std::optional<Interval> Fields::amount(std::string_view key) const {
    const std::string words = text(key);
    if (words.empty()) return std::nullopt;
    const auto amount = parse_amount(words);
    if (amount) return amount;
    reading_->wrong(
        *find(key),
        fmt::format("“{}” 应为金额或数（100、1/2、0.1..0.5，未公布写 \"?\"），而不是 “{}”", key,
                    words),
        fmt::format("'{}' should be a number (100, 1/2, 0.1..0.5, or \"?\" if it is not stated), "
                    "not '{}'",
                    key, words));
    return std::nullopt;
}

std::optional<PartialDate> Fields::date(std::string_view key) const {
    const std::string words = text(key);
    if (words.empty()) return std::nullopt;
    const auto date = PartialDate::parse(words);
    if (date) return date;
    reading_->wrong(
        *find(key),
        fmt::format("“{}” 应为 2005、2005-03 或 2005-03-12 这样的日期，而不是 “{}”", key, words),
        fmt::format("'{}' should be a date such as 2005, 2005-03 or 2005-03-12, not '{}'", key,
                    words));
    return std::nullopt;
}

Bilingual Fields::words(std::string_view key) const {
    const Value* field = find(key);
    if (field == nullptr) return {};
    if (field->text() != nullptr) return base::same(*field->text());
    constexpr std::string_view languages[] = {"zh", "en"};
    const Fields both(*reading_, *field, languages);
    Bilingual out{both.text("zh"), both.text("en")};
    if (out.zh.empty()) out.zh = out.en;
    if (out.en.empty()) out.en = out.zh;
    return out;
}

std::vector<std::string> Fields::texts(std::string_view key) const {
    const Value* field = find(key);
    if (field == nullptr) return {};
    if (field->text() != nullptr) return {*field->text()};
    std::vector<std::string> out;
    for (const Value& item : field->items()) {
        if (item.text() != nullptr)
            out.push_back(*item.text());
        else
            reading_->wrong(item, "此处应为一个词", "one text is expected here");
    }
    if (field->is_map())
        reading_->wrong(*field, fmt::format("“{}” 应为列表", key),
                        fmt::format("'{}' should be a list", key));
    return out;
}

std::optional<std::size_t> Fields::choice(std::string_view key,
                                          std::span<const std::string_view> words) const {
    const std::string word = text(key);
    if (word.empty()) return std::nullopt;
    const auto found = std::ranges::find(words, word);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    const Bilingual what{fmt::format("“{}” 的取值", key), fmt::format("'{}' called", key)};
    reading_->unknown_word(*find(key), what, word, words);
    return std::nullopt;
}

void Fields::each(std::string_view key, const std::function<void(const Value&)>& read) const {
    const Value* field = find(key);
    if (field == nullptr) return;
    if (!field->is_list())
        reading_->wrong(*field, fmt::format("“{}” 应为列表（每项以 “- ” 开头）", key),
                        fmt::format("'{}' should be a list (each item begins with '- ')", key));
    for (const Value& item : field->items()) read(item);
}

}  // namespace hanse::royalty
