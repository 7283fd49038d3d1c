// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/etag.hpp"

#include <algorithm>
#include <charconv>

#include "hanse/base/digest.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/http/parts.hpp"

namespace hanse::http {

namespace {

constexpr std::size_t kDigits = 32;  // half of a SHA-256 is enough to tell states apart

/// Does a list like `"a", W/"b"` or `*` name it?
bool names(std::string_view list, std::string_view etag) {
    if (base::trim(list) == "*") return true;
    for (std::string_view one : parts_of(list, ',')) {
        if (one.starts_with("W/")) one.remove_prefix(2);
        if (one == etag) return true;
    }
    return false;
}

}  // namespace

std::string etag_of(std::string_view bytes) {
    return "\"" + base::sha256(bytes).substr(0, kDigits) + "\"";
}

std::string etag_of_version(std::int64_t version) { return "\"v" + std::to_string(version) + "\""; }

std::optional<std::int64_t> version_in_if_match(const Request& request) {
    std::string_view value = base::trim(request.headers.find("If-Match"));
    if (value.starts_with("W/")) value.remove_prefix(2);  // a proxy that packs answers weakens it
    if (!value.starts_with("\"v") || !value.ends_with('"') || value.size() < 4) return std::nullopt;
    std::int64_t version = 0;
    const char* end = value.data() + std::min(value.find('.'), value.size() - 1);
    const auto read = std::from_chars(value.data() + 2, end, version);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return version;
}

std::optional<Answer> not_modified(const Request& request, const std::string& etag) {
    if (!names(request.headers.find("If-None-Match"), etag)) return std::nullopt;
    return Answer{.status = 304, .headers = {}, .body = {}}.with("ETag", etag);
}

Answer with_own_etag(const Request& request, Answer answer) {
    const bool read = request.method == Method::get || request.method == Method::head;
    std::string etag(answer.headers.find("ETag"));
    const std::string* bytes = answer.body.text();
    if (!read || answer.status != 200 || bytes == nullptr || !etag.starts_with("\"v"))
        return answer;
    etag.insert(etag.size() - 1, "." + base::sha256(*bytes).substr(0, kDigits));
    if (auto same = not_modified(request, etag)) return *std::move(same);
    answer.headers.set("ETag", etag);
    return answer;
}

}  // namespace hanse::http
