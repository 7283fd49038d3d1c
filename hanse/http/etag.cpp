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

enum class Comparison { weak, strong };

/// Does a list like `"a", W/"b"` or `*` name it?
bool names(std::string_view list, std::string_view etag, Comparison comparison) {
    if (base::trim(list) == "*") return true;
    for (std::string_view one : parts_of(list, ',')) {
        if (comparison == Comparison::weak && one.starts_with("W/")) one.remove_prefix(2);
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
    const std::string_view value = base::trim(request.headers.find("If-Match"));
    if (!value.starts_with("\"v") || !value.ends_with('"') || value.size() < 4) return std::nullopt;
    std::int64_t version = 0;
    const char* end = value.data() + value.size() - 1;
    const auto read = std::from_chars(value.data() + 2, end, version);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return version;
}

std::optional<Answer> not_modified(const Request& request, const std::string& etag) {
    if (!names(request.headers.find("If-None-Match"), etag, Comparison::weak)) return std::nullopt;
    return Answer{.status = 304, .headers = {}, .body = {}}.with("ETag", etag);
}

std::optional<Answer> precondition(const Request& request, const std::string& etag, IfMatch need) {
    if (!request.headers.has("If-Match")) {
        if (need == IfMatch::optional) return std::nullopt;
        return problem(problem_for(428), request.language);
    }
    if (names(request.headers.find("If-Match"), etag, Comparison::strong)) return std::nullopt;
    return problem(problem_for(412), request.language).with("ETag", etag);
}

}  // namespace hanse::http
