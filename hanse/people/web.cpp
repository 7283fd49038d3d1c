// SPDX-License-Identifier: GPL-3.0-or-later
// The one place of this floor that knows libcurl.
#include "hanse/people/web.hpp"

#include <curl/curl.h>
#include <memory>

#include "hanse/base/contract.hpp"

namespace hanse::people {

using base::Result;

namespace {

constexpr std::size_t kBytesMax = std::size_t(1) << 20;
constexpr long kSecondsMax = 10;

struct Free {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
    void operator()(char* text) const { curl_free(text); }
};
using Curl = std::unique_ptr<CURL, Free>;

Curl open_curl() {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Curl curl(started == CURLE_OK ? curl_easy_init() : nullptr);
    base::expects(curl != nullptr, "libcurl starts");
    return curl;
}

std::size_t take(const char* bytes, std::size_t, std::size_t count, void* into) {
    auto& body = *static_cast<std::string*>(into);
    if (body.size() + count > kBytesMax) return 0;  // which curl reports as an error
    body.append(bytes, count);
    return count;
}

std::string form_of(const WebRequest& request) {
    std::string out;
    for (const auto& [name, value] : request.form)
        out += (out.empty() ? "" : "&") + url_encoded(name) + "=" + url_encoded(value);
    return out;
}

base::Error failed(const std::string& url, const std::string& why) {
    return base::unavailable({url}, "无法访问身份提供方：" + why,
                             "the identity provider does not answer: " + why);
}

void set_limits(CURL* curl, const std::string& certificates) {
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, kSecondsMax);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kSecondsMax);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);  // we have threads
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!certificates.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, certificates.c_str());
}

Result<WebAnswer> ask(const WebRequest& request, const std::string& certificates) {
    const bool own = is_own_machine(request.url);
    const Curl curl = open_curl();
    set_limits(curl.get(), certificates);
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, own ? "http" : "https");
    curl_easy_setopt(curl.get(), CURLOPT_URL, request.url.c_str());
    if (own) curl_easy_setopt(curl.get(), CURLOPT_NOPROXY, "*");
    const std::string form = form_of(request);
    if (!form.empty()) {
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, form.c_str());
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, long(form.size()));
    }
    if (!request.user.empty()) {
        curl_easy_setopt(curl.get(), CURLOPT_USERNAME, request.user.c_str());
        curl_easy_setopt(curl.get(), CURLOPT_PASSWORD, request.password.c_str());
    }
    if (!request.bearer.empty()) {
        curl_easy_setopt(curl.get(), CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
        curl_easy_setopt(curl.get(), CURLOPT_XOAUTH2_BEARER, request.bearer.c_str());
    }
    WebAnswer answer;
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer.body);
    const CURLcode code = curl_easy_perform(curl.get());
    if (code != CURLE_OK) return failed(request.url, curl_easy_strerror(code));
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = int(status);
    return answer;
}

}  // namespace

bool is_own_machine(const std::string& url) {
    for (const std::string_view host : {"http://127.0.0.1", "http://localhost", "http://[::1]"})
        if (url.starts_with(host) &&
            (url.size() == host.size() || url[host.size()] == ':' || url[host.size()] == '/'))
            return true;
    return false;
}

Web open_web(const std::string& certificates) {
    return [certificates](const WebRequest& request) { return ask(request, certificates); };
}

std::string url_encoded(std::string_view text) {
    if (text.empty()) return {};
    const std::unique_ptr<char, Free> out(
        curl_easy_escape(nullptr, text.data(), static_cast<int>(text.size())));
    base::expects(out != nullptr, "libcurl escapes");
    return out.get();
}

}  // namespace hanse::people
