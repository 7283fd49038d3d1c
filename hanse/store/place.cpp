// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/place.hpp"

#include <algorithm>

namespace hanse::store {

using base::Result;

namespace {

bool is_url(const std::string& text) {
    return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

bool is_name(const std::string& text) {
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    return !text.empty() && text.size() <= 63 && small(text.front()) &&
           std::ranges::all_of(text, [&](char c) {
               return small(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
           });
}

base::Error no_name(const std::string& where) {
    return base::invalid({.file = where},
                         "模式名只能由小写字母、数字、- 和 _ 组成，以字母开头，不超过 63 个字符",
                         "the name of a schema is made of small letters, digits, - and _, begins "
                         "with a letter and has at most 63 characters");
}

/// Takes `end - begin` characters out and puts stars there.
void cover(std::string& text, std::size_t begin, std::size_t end) {
    text.replace(begin, end - begin, "***");
}

std::string without_password(std::string url) {
    const std::size_t host = url.find("://") + 3;
    const std::size_t at = url.find('@', host);
    const std::size_t path = std::min(url.find_first_of("/?", host), url.size());
    const std::size_t colon = url.find(':', host);
    if (at < path && colon < at) cover(url, colon + 1, at);
    const std::string word = "password=";  // also of sslpassword=
    for (std::size_t i = url.find(word); i != std::string::npos; i = url.find(word, i)) {
        i += word.size();
        cover(url, i, std::min(url.find('&', i), url.size()));
    }
    return url;
}

Result<Place> postgresql_place(const std::string& text) {
    const std::size_t mark = text.find('#');
    Place out{.engine = Engine::postgresql,
              .address = text.substr(0, mark),
              .schema = mark == std::string::npos ? "public" : text.substr(mark + 1)};
    out.shown = without_password(out.address);
    if (mark != std::string::npos) out.shown += "#" + out.schema;
    if (!is_name(out.schema)) return no_name(out.shown);
    return out;
}

}  // namespace

Result<Place> place_of(const std::string& text) {
    if (is_url(text)) return postgresql_place(text);
    if (text.find_first_of("\"\n") != std::string::npos)
        return base::invalid({.file = text}, "数据库路径中不能有引号或换行",
                             "the path of a database must not hold quotes or line ends");
    return Place{.engine = Engine::sqlite, .address = text, .schema = {}, .shown = text};
}

Result<std::string> place_within(const std::string& place, const std::string& name) {
    if (!is_name(name)) return no_name(name);
    if (is_url(place)) return place.substr(0, place.find('#')) + "#" + name;
    if (place == ":memory:") return place;
    const std::string ending = ".db";
    const std::string stem =
        place.ends_with(ending) ? place.substr(0, place.size() - ending.size()) : place;
    return stem + "." + name + ending;
}

}  // namespace hanse::store
