// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/numbers/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "hanse/base/unicode.hpp"
#include "hanse/patents/numbers/number.hpp"
#include "hanse/patents/numbers/spelling.hpp"

namespace hanse::patents {

namespace {

using Entity = std::pair<std::string_view, char32_t>;

// HTML 4 and the ISO names of the offices' document types, as far as patent texts use them.
constexpr std::array<Entity, 122> kEntities{{
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"nbsp", ' '},     {"num", '#'},      {"percnt", '%'},    {"ast", '*'},      {"plus", '+'},
    {"equals", '='},   {"commat", '@'},   {"lsqb", '['},      {"rsqb", ']'},     {"lcub", '{'},
    {"rcub", '}'},     {"verbar", '|'},   {"bsol", '\\'},     {"lowbar", '_'},   {"dollar", '$'},
    {"semi", ';'},     {"colon", ':'},    {"quest", '?'},     {"excl", '!'},     {"copy", 0xA9},
    {"reg", 0xAE},     {"trade", 0x2122}, {"deg", 0xB0},      {"plusmn", 0xB1},  {"micro", 0xB5},
    {"middot", 0xB7},  {"times", 0xD7},   {"divide", 0xF7},   {"para", 0xB6},    {"sect", 0xA7},
    {"cent", 0xA2},    {"pound", 0xA3},   {"yen", 0xA5},      {"frac12", 0xBD},  {"frac14", 0xBC},
    {"frac34", 0xBE},  {"sup1", 0xB9},    {"sup2", 0xB2},     {"sup3", 0xB3},    {"Agrave", 0xC0},
    {"Aacute", 0xC1},  {"Acirc", 0xC2},   {"Atilde", 0xC3},   {"Auml", 0xC4},    {"Aring", 0xC5},
    {"AElig", 0xC6},   {"Ccedil", 0xC7},  {"Egrave", 0xC8},   {"Eacute", 0xC9},  {"Euml", 0xCB},
    {"Iacute", 0xCD},  {"Ntilde", 0xD1},  {"Oacute", 0xD3},   {"Ouml", 0xD6},    {"Oslash", 0xD8},
    {"Uacute", 0xDA},  {"Uuml", 0xDC},    {"szlig", 0xDF},    {"agrave", 0xE0},  {"aacute", 0xE1},
    {"acirc", 0xE2},   {"atilde", 0xE3},  {"auml", 0xE4},     {"aring", 0xE5},   {"aelig", 0xE6},
    {"ccedil", 0xE7},  {"egrave", 0xE8},  {"eacute", 0xE9},   {"ecirc", 0xEA},   {"euml", 0xEB},
    {"igrave", 0xEC},  {"iacute", 0xED},  {"icirc", 0xEE},    {"iuml", 0xEF},    {"ntilde", 0xF1},
    {"ograve", 0xF2},  {"oacute", 0xF3},  {"ocirc", 0xF4},    {"otilde", 0xF5},  {"ouml", 0xF6},
    {"oslash", 0xF8},  {"ugrave", 0xF9},  {"uacute", 0xFA},   {"ucirc", 0xFB},   {"uuml", 0xFC},
    {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"ldquo", 0x201C},
    {"rdquo", 0x201D}, {"bull", 0x2022},  {"hellip", 0x2026}, {"prime", 0x2032}, {"Prime", 0x2033},
    {"alpha", 0x3B1},  {"beta", 0x3B2},   {"gamma", 0x3B3},   {"delta", 0x3B4},  {"epsilon", 0x3B5},
    {"theta", 0x3B8},  {"lambda", 0x3BB}, {"mu", 0x3BC},      {"pi", 0x3C0},     {"rho", 0x3C1},
    {"sigma", 0x3C3},  {"phi", 0x3C6},    {"omega", 0x3C9},   {"Delta", 0x394},  {"Omega", 0x3A9},
    {"OHgr", 0x3A9},   {"mgr", 0x3BC},    {"le", 0x2264},     {"ge", 0x2265},    {"minus", 0x2212},
    {"infin", 0x221E}, {"rarr", 0x2192},
}};

std::string utf8_of(char32_t point) {
    std::string out;
    const auto tail = [&](unsigned shift) {
        out += static_cast<char>(0x80U | ((point >> shift) & 0x3FU));
    };
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0U | (point >> 6U));
        tail(0);
    } else if (point < 0x10000) {
        out += static_cast<char>(0xE0U | (point >> 12U));
        tail(6), tail(0);
    } else {
        out += static_cast<char>(0xF0U | (point >> 18U));
        tail(12), tail(6), tail(0);
    }
    return out;
}

std::optional<std::string> numbered(std::string_view digits) {
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    if (hex) digits.remove_prefix(1);
    std::uint32_t point = 0;
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), point, hex ? 16 : 10);
    if (problem != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    if (point < 0x20 || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return " ";
    return utf8_of(point);
}

/// Is a tag at the start of `text`? "<sub>", "</p>", "<p id=…>"; "a < b" is none.
std::size_t tag_length(std::string_view text) {
    if (text.size() < 3 || text[0] != '<') return 0;
    const char c = text[1] == '/' ? text[2] : text[1];
    if (!((c >= 'a' && c <= 'z') || is_upper(c))) return 0;
    const std::size_t end = text.substr(0, 400).find('>');
    return end == std::string_view::npos ? 0 : end + 1;
}

bool is_in_line(std::string_view tag) {
    tag.remove_prefix(tag[1] == '/' ? 2 : 1);
    const std::string_view name = tag.substr(0, tag.find_first_of(" />"));
    constexpr std::array<std::string_view, 10> all{"sub", "sup", "i", "b", "u",
                                                   "SUB", "SUP", "I", "B", "o"};
    return std::ranges::find(all, name) != all.end();
}

}  // namespace

std::optional<std::string> character_named(std::string_view entity) {
    if (entity.starts_with('#')) return numbered(entity.substr(1));
    const auto found = std::ranges::find(kEntities, entity, &Entity::first);
    if (found == kEntities.end()) return std::nullopt;
    return utf8_of(found->second);
}

std::string display_text(std::string_view text) {
    std::string out;
    const auto blank = [&] {
        if (!out.empty() && out.back() != ' ') out += ' ';
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (const std::size_t tag = tag_length(rest); tag > 0) {
            if (!is_in_line(rest.substr(0, tag))) blank();
            at += tag;
        } else if (rest.starts_with("_x000D_")) {
            blank();
            at += 7;
        } else if (const auto end = rest.substr(0, 12).find(';');
                   rest[0] == '&' && end != std::string_view::npos &&
                   character_named(rest.substr(1, end - 1))) {
            out += *character_named(rest.substr(1, end - 1));
            at += end + 1;
        } else if (static_cast<unsigned char>(rest[0]) <= ' ') {
            blank();
            ++at;
        } else {
            out += rest[0];
            ++at;
        }
    }
    return std::string(base::trim(out));
}

Party display_party(std::string_view name) {
    Party out{.name = display_text(name)};
    for (bool again = true; again;) {
        again = false;
        const std::size_t size = out.name.size();
        const char close = size > 4 ? out.name.back() : ' ';
        if (close != ']' && close != ')') break;
        const std::size_t open = out.name.rfind(close == ']' ? '[' : '(');
        if (open == std::string::npos || open == 0) break;
        const std::string inside = out.name.substr(open + 1, size - open - 2);
        const bool country = inside.size() == 2 && is_upper(inside[0]) && is_upper(inside[1]);
        const bool derwent =
            close == ')' && inside.size() >= 6 && inside[4] == '-' && is_upper(inside[0]);
        if (!(close == ']' && country) && !(close == ']' && inside.starts_with("IID")) && !derwent)
            break;
        if (country) out.country = inside;
        out.name = std::string(base::trim(std::string_view(out.name).substr(0, open)));
        again = true;
    }
    return out;
}

}  // namespace hanse::patents
