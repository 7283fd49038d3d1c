// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/reading.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/domain/cells.hpp"
#include "hanse/domain/complaints.hpp"

namespace hanse::domain {

using base::Bilingual;
using base::Value;

void Reading::complain(const Value& at, std::string zh, std::string en) {
    errors.push_back(base::invalid(place(at), std::move(zh), std::move(en)));
}

void Reading::complain(const Value& at, base::Error error) {
    error.place = place(at);
    errors.push_back(std::move(error));
}

std::string_view text_of(Reading& reading, const Value& value) {
    if (value.is_null()) return {};
    if (const std::string* text = value.text()) return base::trim(*text);
    reading.complain(value, "这里应是一段文字", "a text is expected here");
    return {};
}

Bilingual words_of(Reading& reading, const Value& value) {
    if (!value.is_map()) return base::same(std::string(text_of(reading, value)));
    check_keys(reading, value, {"zh", "en"});
    Bilingual words;
    if (const Value* zh = value.find("zh")) words.zh = text_of(reading, *zh);
    if (const Value* en = value.find("en")) words.en = text_of(reading, *en);
    if (words.zh.empty()) words.zh = words.en;
    if (words.en.empty()) words.en = words.zh;
    return words;
}

void check_keys(Reading& reading, const Value& map, std::initializer_list<std::string_view> known) {
    for (const auto& [key, value] : map.fields()) {
        if (std::ranges::find(known, key) != known.end()) continue;
        std::string list;
        for (const std::string_view word : known)
            list += fmt::format("{}{}", list.empty() ? "" : ", ", word);
        const Bilingual like = did_you_mean(key, {known.begin(), known.size()});
        reading.complain(
            value, fmt::format("不认识的键 “{}”{}；这里可用：{}", clipped(key), like.zh, list),
            fmt::format("unknown key '{}'{}; known here: {}", clipped(key), like.en, list));
    }
}

namespace {

std::optional<base::PartialDate> read_as_of(Reading& reading, const Value& value) {
    const Cell cell(text_of(reading, value));
    if (cell.empty() || cell.asked()) return std::nullopt;
    auto date = read_as(cell, As<base::PartialDate>{});
    if (date) return *date;
    reading.complain(value, std::move(date).error());
    return std::nullopt;
}

Confidence read_confidence(Reading& reading, const Value& value) {
    const Cell cell(text_of(reading, value));
    if (cell.empty() || cell.asked()) return Confidence::unstated;
    auto confidence = read_as(cell, As<Confidence>{});
    if (confidence) return *confidence;
    reading.complain(value, std::move(confidence).error());
    return Confidence::unstated;
}

/// A note is one text; of two languages both are kept.
std::string read_note(Reading& reading, const Value& value) {
    const Bilingual words = words_of(reading, value);
    return words.zh == words.en ? words.zh : words.zh + " / " + words.en;
}

}  // namespace

Provenance read_provenance(Reading& reading, const Value& map) {
    Provenance out;
    if (const Value* source = map.find("source")) {
        out.source = text_of(reading, *source);
        check_source(reading, out.source, reading.place(*source));
    }
    if (const Value* as_of = map.find("as_of")) out.as_of = read_as_of(reading, *as_of);
    if (const Value* confidence = map.find("confidence"))
        out.confidence = read_confidence(reading, *confidence);
    if (const Value* note = map.find("note")) out.note = read_note(reading, *note);
    return out;
}

void check_source(Reading& reading, const std::string& source, const base::Place& place) {
    const auto& sources = reading.out.sources;
    if (source.empty() || sources.contains(source)) return;
    std::vector<std::string_view> known;
    for (const auto& [key, declared] : sources) known.emplace_back(key);
    const Bilingual like = did_you_mean(source, known);
    reading.errors.push_back(base::invalid(
        place, fmt::format("没有名为 “{}” 的来源{}；请在 sources 中列出", clipped(source), like.zh),
        fmt::format("no source is called '{}'{}; declare it under sources", clipped(source),
                    like.en)));
}

Provenance with_fallback(Provenance own, const Provenance& fallback) {
    if (!own.source.empty() && own.source != fallback.source) return own;
    own.source = fallback.source;
    if (!own.as_of) own.as_of = fallback.as_of;
    if (own.confidence == Confidence::unstated) own.confidence = fallback.confidence;
    return own;
}

}  // namespace hanse::domain
