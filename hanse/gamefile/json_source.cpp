// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/json_source.hpp"

#include <cstddef>

#include "hanse/base/json.hpp"

namespace hanse::gamefile {

using base::Place;
using base::Value;

namespace {

/// How many values stand before `wanted` in reading order; false once it is found.
bool count_until(const Value& from, const Value& wanted, std::size_t& before) {
    if (&from == &wanted) return false;
    ++before;
    for (const Value& item : from.items())
        if (!count_until(item, wanted, before)) return false;
    for (const auto& [name, value] : from.fields())
        if (!count_until(value, wanted, before)) return false;
    return true;
}

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t after_string(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
    return at + 1;
}

std::size_t after_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && blank(text[at])) ++at;
    return at;
}

/// Where value number `number` (from 0, in reading order) of a well-formed text begins.
std::size_t find_value(std::string_view text, std::size_t number) {
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (blank(c) || c == ',' || c == ':' || c == ']' || c == '}') {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        if (c == '"') {
            end = after_string(text, at);
            const std::size_t next = after_blanks(text, end);
            if (next < text.size() && text[next] == ':') {  // a name, no value
                at = next + 1;
                continue;
            }
        } else if (c != '[' && c != '{') {
            while (end < text.size() && !blank(text[end]) && text[end] != ',' && text[end] != ']' &&
                   text[end] != '}')
                ++end;
        }
        if (number-- == 0) return at;
        at = end;
    }
    return text.size();
}

}  // namespace

base::Result<JsonSource> JsonSource::parse(std::string_view bytes, std::string file) {
    HANSE_TRY(root, base::parse_json(bytes, file));
    return JsonSource(std::move(root), bytes, std::move(file));
}

Place JsonSource::place(const Value& value) const {
    std::size_t number = 0;
    count_until(root_, value, number);
    Place out{.file = file_, .line = 1, .column = 1};
    for (const char c : bytes_.substr(0, find_value(bytes_, number))) {
        if (c == '\n') {
            ++out.line;
            out.column = 1;
        } else if ((c & 0xC0) != 0x80) {  // each character once, however many bytes it has
            ++out.column;
        }
    }
    return out;
}

}  // namespace hanse::gamefile
