// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows Boost.URL.
#include "hanse/http/target.hpp"

#include <algorithm>

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "hanse/base/unicode.hpp"
#include "hanse/http/parts.hpp"

namespace hanse::http {

namespace {

namespace urls = boost::urls;

base::Error bad(const char* zh, const char* en) { return base::invalid({}, zh, en); }

/// Text that a handler can take as it is.
bool is_clean(std::string_view text) {
    const bool control = std::ranges::any_of(text, [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') ||
               c == 0x7F;
    });
    return !control && base::is_utf8(text);
}

bool is_clean_in_path(std::string_view text) {
    return is_clean(text) && text.find_first_of("\t\n\r") == std::string_view::npos;
}

base::Result<base::Done> take_path(urls::segments_encoded_view encoded, Target& target) {
    for (const auto& one : encoded) {
        std::string segment = one.decode();
        if (segment == "." || segment == "..")
            return bad("路径中不得有 . 或 ..", "a path must not hold . or ..");
        if (!is_clean_in_path(segment))
            return bad("路径不是 UTF-8，或含控制字符",
                       "the path is no UTF-8, or holds control characters");
        target.path += "/" + segment;
        target.segments.push_back(std::move(segment));
    }
    if (target.path.empty()) target.path.push_back('/');
    return base::Done{};
}

base::Result<base::Done> take_query(urls::params_encoded_view encoded, Target& target) {
    const urls::encoding_opts plus_is_blank(true);
    for (const auto& one : encoded) {
        std::string name = one.key.decode(plus_is_blank);
        std::string value = one.value.decode(plus_is_blank);
        if (!is_clean(name) || !is_clean(value))
            return bad("查询参数不是 UTF-8，或含控制字符",
                       "the query is no UTF-8, or holds control characters");
        if (!name.empty()) target.query.add(std::move(name), std::move(value));
    }
    return base::Done{};
}

}  // namespace

base::Result<Target> parse_target(std::string_view text) {
    const bool absolute = !text.starts_with('/');
    const auto url = absolute ? urls::parse_absolute_uri(text) : urls::parse_origin_form(text);
    if (!url)
        return bad("请求行中的地址无法读取", "the address in the request line cannot be read");
    Target target;
    if (absolute) {
        if (url->scheme_id() != urls::scheme::http && url->scheme_id() != urls::scheme::https)
            return bad("只接受 http 或 https 地址", "only addresses of http or https are taken");
        if (url->has_userinfo() || url->encoded_host().empty())
            return bad("地址中的主机无法接受", "the host in the address cannot be taken");
        target.host = std::string(url->encoded_host_and_port());
    }
    HANSE_CHECK(take_path(url->encoded_segments(), target));
    HANSE_CHECK(take_query(url->encoded_params(), target));
    return target;
}

Pairs parse_cookies(std::string_view header) {
    Pairs out;
    for (const std::string_view one : parts_of(header, ';')) {
        const auto equals = one.find('=');
        if (equals == std::string_view::npos || equals == 0) continue;
        out.add(std::string(one.substr(0, equals)), std::string(one.substr(equals + 1)));
    }
    return out;
}

}  // namespace hanse::http
