// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/web_app.hpp"

#include <string_view>

namespace hanse::http {

const char* const kWebAppPolicy =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
    "manifest-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";

namespace {

bool is_below(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

bool is_page(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    return name.find('.') == std::string_view::npos && !is_below(path, "/api") &&
           !is_below(path, "/assets");
}

}  // namespace

std::optional<Answer> WebApp::answer(const Request& request) const {
    auto answer = assets_.answer(request);
    if (!answer && is_page(request.path)) answer = assets_.answer_as(request, "/index.html");
    if (answer) answer->headers.set("Content-Security-Policy", kWebAppPolicy);
    return answer;
}

}  // namespace hanse::http
