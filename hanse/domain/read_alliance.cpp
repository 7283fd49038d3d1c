// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/read_alliance.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/domain/cells.hpp"
#include "hanse/domain/complaints.hpp"

namespace hanse::domain {

using base::Rational;
using base::Value;

namespace {

constexpr std::array<std::string_view, 8> kReserved{
    "hanse", "alliance", "objectives", "provenance", "sources", "notes", "tables", "answers"};
constexpr std::array<std::string_view, 4> kIdentity{"id", "name", "day", "invented"};
constexpr std::array<std::string_view, 3> kGroupDefaults{"source", "as_of", "confidence"};

bool is_among(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// @return false if the file cannot be read on: made for a later program.
bool read_version(Reading& reading, const Value& root) {
    const Value* version = root.find("hanse");
    const auto number =
        version ? Rational::parse(base::to_half_width(text_of(reading, *version))) : std::nullopt;
    if (number && *number == kCaseFormat) return true;
    if (number && number->is_whole() && *number > kCaseFormat) {
        reading.complain(
            *version,
            fmt::format("此文件的格式版本为 {}，本程序只能读到版本 {}；请升级程序", number->exact(),
                        kCaseFormat),
            fmt::format(
                "this file has format version {}, this program reads up to {}; use a newer program",
                number->exact(), kCaseFormat));
        return false;
    }
    reading.complain(
        version ? *version : root, fmt::format("第一行应注明格式版本：hanse: {}", kCaseFormat),
        fmt::format("the format version is missing; begin with hanse: {}", kCaseFormat));
    return true;
}

void read_source(Reading& reading, const std::string& key, const Value& value) {
    if (key.empty() || key.find_first_of(". \t") != std::string::npos)
        reading.complain(
            value, fmt::format("来源代号中不能有点或空格：“{}”", clipped(key)),
            fmt::format("the name of a source has no dot and no blank: '{}'", clipped(key)));
    Source source;
    if (value.is_map()) {
        check_keys(reading, value, {"title", "ref", "kind"});
        if (const Value* title = value.find("title")) source.title = words_of(reading, *title);
        if (const Value* ref = value.find("ref")) source.ref = text_of(reading, *ref);
        if (const Value* kind = value.find("kind")) source.kind = text_of(reading, *kind);
    } else {
        source.title = words_of(reading, value);
    }
    reading.out.sources.emplace(key, std::move(source));
}

void expect_map(Reading& reading, const Value& value, std::string_view key) {
    if (value.is_map() || value.is_null()) return;
    const base::Bilingual like = did_you_mean(key, kReserved);
    reading.complain(value, fmt::format("“{}” 应是一组条目{}", clipped(key), like.zh),
                     fmt::format("'{}' should hold a group of entries{}", clipped(key), like.en));
}

void read_sources(Reading& reading, const Value& sources) {
    expect_map(reading, sources, "sources");
    for (const auto& [key, value] : sources.fields()) read_source(reading, key, value);
}

void read_default(Reading& reading, const Value& provenance) {
    expect_map(reading, provenance, "provenance");
    check_keys(reading, provenance, {"source", "as_of", "confidence"});
    reading.fallback = read_provenance(reading, provenance);
    reading.fallback.note.clear();
}

void read_id(Reading& reading, const Value& value) {
    const std::string_view id = text_of(reading, value);
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.';
    };
    if (!std::ranges::all_of(id, allowed) || id.starts_with('.'))
        reading.complain(
            value, fmt::format("联盟编号只能用字母、数字、- 和 _：“{}”", clipped(id)),
            fmt::format("the id of an alliance has letters, digits, - and _ only: '{}'",
                        clipped(id)));
    reading.out.id = id;
}

void read_day(Reading& reading, const Value& value) {
    const std::string text = base::to_half_width(text_of(reading, value));
    if (text.empty() || is_question(text)) return;
    const auto date = base::PartialDate::parse(text);
    if (date && date->first() == date->last()) {
        reading.out.day = date->first();
        return;
    }
    reading.complain(value, fmt::format("不是某一天：“{}”；请写成 2018-01-31", clipped(text)),
                     fmt::format("not a day: '{}'; write it as 2018-01-31", clipped(text)));
}

void read_invented(Reading& reading, const Value& value) {
    const Cell cell(text_of(reading, value));
    if (cell.empty()) return;
    auto invented = read_as(cell, As<bool>{});
    if (invented)
        reading.out.invented = *invented;
    else
        reading.complain(value, std::move(invented).error());
}

void read_identity(Reading& reading, const Value& alliance) {
    if (const Value* id = alliance.find("id")) read_id(reading, *id);
    if (const Value* name = alliance.find("name")) reading.out.name = words_of(reading, *name);
    if (const Value* day = alliance.find("day")) read_day(reading, *day);
    if (const Value* invented = alliance.find("invented")) read_invented(reading, *invented);
    if (reading.out.id.empty())
        reading.complain(alliance, "缺少联盟编号 alliance.id（如 cn-shanghai-motor）",
                         "alliance.id is missing (such as cn-shanghai-motor)");
    if (reading.out.name.empty())
        reading.complain(alliance, "缺少联盟名称 alliance.name", "alliance.name is missing");
}

void read_fact(Reading& reading, const std::string& group, const std::string& key,
               const Value& value) {
    if (!is_name(key)) {
        reading.complain(
            value, fmt::format("“{}” 不能作事实的名称；只用小写字母、数字和 _", clipped(key)),
            fmt::format("'{}' cannot be the name of a fact: small letters, digits and _ only",
                        clipped(key)));
        return;
    }
    if (auto statement = read_statement(reading, group + "." + key, value))
        reading.out.statements.push_back(*std::move(statement));
}

void read_group(Reading& reading, const std::string& group, const Value& facts) {
    expect_map(reading, facts, group);
    if (!is_name(group)) {
        reading.complain(
            facts, fmt::format("“{}” 不能作事实组的名称；只用小写字母、数字和 _", clipped(group)),
            fmt::format("'{}' cannot be the name of a group: small letters, digits and _ only",
                        clipped(group)));
        return;
    }
    Value defaults = Value::map();
    for (const auto& [key, value] : facts.fields())
        if (is_among(key, kGroupDefaults)) defaults.set(key, value);
    const Provenance outer = reading.fallback;
    reading.fallback = with_fallback(read_provenance(reading, defaults), outer);
    for (const auto& [key, value] : facts.fields())
        if (!is_among(key, kGroupDefaults) && !(group == "alliance" && is_identity(key)))
            read_fact(reading, group, key, value);
    reading.fallback = outer;
}

std::optional<std::string> read_objective(Reading& reading, std::string_view text,
                                          const Value& at) {
    auto word = read_word(text, objectives());
    if (word) return std::string(*word);
    reading.complain(at, std::move(word).error());
    return std::nullopt;
}

void declare(Reading& reading, std::string_view word, Rational weight, const Value& at) {
    auto id = read_objective(reading, word, at);
    if (!id) return;
    auto& declared = reading.out.objectives.declared;
    if (std::ranges::find(declared, *id, &DeclaredObjective::id) != declared.end())
        reading.complain(at, fmt::format("目标 {} 写了两次", *id),
                         fmt::format("objective {} stands twice", *id));
    declared.push_back({*std::move(id), std::move(weight)});
}

void declare_weighted(Reading& reading, const std::string& word, const Value& value) {
    const Cell cell(text_of(reading, value));
    if (cell.empty() || cell.asked()) return declare(reading, word, 1, value);
    auto weight = read_as(cell, As<Rational>{});
    if (!weight) return reading.complain(value, std::move(weight).error());
    if (*weight <= 0)
        reading.complain(
            value, fmt::format("权重应大于 0：“{}”；不算数的目标请不要列出", clipped(cell.text())),
            fmt::format("a weight is above 0: '{}'; leave out an objective that does not count",
                        clipped(cell.text())));
    declare(reading, word, *std::move(weight), value);
}

/// [JD, JP], or "JD; JP" as a spreadsheet has it.
std::vector<std::string> read_words(Reading& reading, const Value& value) {
    std::vector<std::string> words;
    const Cell cell = value.is_list() ? Cell(value.items()) : Cell(text_of(reading, value));
    if (auto outcome = read(cell, words); !outcome)
        reading.complain(value, std::move(outcome).error());
    return words;
}

void read_objectives(Reading& reading, const Value& value) {
    expect_map(reading, value, "objectives");
    check_keys(reading, value, {"declared", "later", "source", "as_of", "confidence", "note"});
    Objectives& out = reading.out.objectives;
    out.place = reading.place(value);
    if (const Value* declared = value.find("declared")) {
        for (const auto& [word, weight] : declared->fields())
            declare_weighted(reading, word, weight);
        if (!declared->is_map())
            for (const std::string& word : read_words(reading, *declared))
                declare(reading, word, 1, *declared);
    }
    if (const Value* later = value.find("later"))
        for (const std::string& word : read_words(reading, *later))
            if (auto id = read_objective(reading, word, *later))
                out.later.push_back(*std::move(id));
    out.provenance = with_fallback(read_provenance(reading, value), reading.fallback);
}

}  // namespace

bool is_reserved(std::string_view key) { return is_among(key, kReserved); }
bool is_identity(std::string_view key) { return is_among(key, kIdentity); }

bool read_alliance(Reading& reading, const Value& root) {
    if (!root.is_map()) {
        reading.complain(root, "应以 “hanse: 1” 开头，下列 alliance、membership 等各组",
                         "begin with \"hanse: 1\", then the groups alliance, membership …");
        return false;
    }
    if (!read_version(reading, root)) return false;
    if (const Value* sources = root.find("sources")) read_sources(reading, *sources);
    if (const Value* provenance = root.find("provenance")) read_default(reading, *provenance);
    const Value* alliance = root.find("alliance");
    read_identity(reading, alliance ? *alliance : root);
    if (alliance != nullptr) read_group(reading, "alliance", *alliance);
    if (const Value* value = root.find("objectives")) read_objectives(reading, *value);
    for (const auto& [group, facts] : root.fields())
        if (!is_reserved(group)) read_group(reading, group, facts);
    if (const Value* notes = root.find("notes")) reading.out.notes = words_of(reading, *notes);
    return true;
}

}  // namespace hanse::domain
