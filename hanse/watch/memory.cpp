// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/memory.hpp"

#include <algorithm>

#include "hanse/base/digest.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/patents/formats/record_json.hpp"
#include "hanse/portfolio/telling.hpp"

namespace hanse::watch {

using base::Value;

namespace {

constexpr std::size_t kLong = 120;  // bytes; a digest has 64 characters and its mark
constexpr std::size_t kShown = 160;
constexpr std::string_view kMark = "sha256:";

void shorten(std::string& text) {
    if (text.size() > kLong) text = std::string(kMark) + base::sha256(text);
}

/// The texts in a value, one after the other.
std::string brief(const Value& value) {
    if (value.is_text()) return *value.text();
    if (value.is_number()) return value.number()->decimal();
    std::string out;
    const auto add = [&](const Value& part, const char* sign) {
        const std::string words = brief(part);
        if (!words.empty()) out += (out.empty() ? "" : sign) + words;
    };
    for (const Value& item : value.items()) add(item, "; ");
    for (const auto& [name, field] : value.fields()) add(field, " ");
    return out;
}

/// Of a list only what the other has not.
Value only_in(const Value* one, const Value* other) {
    if (one == nullptr) return {};
    if (!one->is_list() || other == nullptr) return *one;
    Value out = Value::list();
    for (const Value& item : one->items())
        if (std::ranges::find(other->items(), item) == other->items().end()) out.push(item);
    return out;
}

/// Whether a text in it was too long to be kept.
bool has_digest(const Value& value) {
    if (value.is_text()) return value.text()->starts_with(kMark);
    return std::ranges::any_of(value.items(), has_digest) ||
           std::ranges::any_of(value.fields(),
                               [](const Value::Field& field) { return has_digest(field.second); });
}

std::string shown(const Value& value) {
    if (has_digest(value)) return {};
    std::string out = brief(value);
    if (out.size() <= kShown) return out;
    std::size_t end = kShown;  // not inside a character
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
    return out.substr(0, end) + "…";
}

}  // namespace

patents::Record remembered(const patents::Record& record) {
    patents::Record out = record;
    for (auto* texts : {&out.titles, &out.abstracts})
        for (patents::Words& words : *texts) shorten(words.text);
    for (patents::Claim& claim : out.claims) shorten(claim.text);
    shorten(out.description);
    return out;
}

std::vector<Change> changes(const patents::Record& before, const patents::Record& after) {
    const Value old = patents::record_value(before), now = patents::record_value(after);
    std::vector<Change> out;
    for (const std::string& field : portfolio::differences(before, after))
        out.push_back({field, shown(only_in(old.find(field), now.find(field))),
                       shown(only_in(now.find(field), old.find(field)))});
    return out;
}

}  // namespace hanse::watch
