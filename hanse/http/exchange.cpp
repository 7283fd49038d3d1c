// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/exchange.ipp"

#include <algorithm>

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/http/verb.hpp>
#include <fmt/format.h>

#include "hanse/base/gzip.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/http/accept.hpp"
#include "hanse/http/server.hpp"
#include "hanse/http/target.hpp"

namespace hanse::http {

const char* const kContentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'";

}  // namespace hanse::http

namespace hanse::http::net {

namespace {

constexpr std::size_t kTargetMax = 8192;
constexpr std::size_t kWorthPacking = 1400;  // less goes in one packet anyway

std::string_view text_of(boost::string_view text) { return {text.data(), text.size()}; }

std::optional<Refusal> refuse(const char* zh, const char* en) {
    return Refusal{.status = 400, .detail = {zh, en}};
}

using Fields = wire::request<wire::empty_body>;

std::size_t count(const Fields& head, wire::field name) {
    const auto range = head.equal_range(name);
    return static_cast<std::size_t>(std::distance(range.first, range.second));
}

std::optional<Refusal> check_framing(const Fields& head) {
    const std::size_t lengths = count(head, wire::field::content_length);
    const std::size_t codings = count(head, wire::field::transfer_encoding);
    if (lengths > 1 || codings > 1 || (lengths == 1 && codings == 1))
        return refuse("内容长度说明不一致", "the length of the body is said in more than one way");
    // The parser takes "2, 2" for 2; whoever stands before us may not.
    const std::string_view length = text_of(head[wire::field::content_length]);
    if (!std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; }))
        return refuse("Content-Length 应为一个数", "Content-Length should be one number");
    if (codings == 0) return std::nullopt;
    if (head.version() < 11 || !same_name(text_of(head[wire::field::transfer_encoding]), "chunked"))
        return refuse("Transfer-Encoding 只接受 chunked", "Transfer-Encoding may only be chunked");
    return std::nullopt;
}

bool is_host(std::string_view host) {
    return std::ranges::all_of(host, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("-._~:[]%!$&'()*+;=").find(c) != std::string_view::npos;
    });
}

std::optional<Refusal> check_host(const Fields& head) {
    const std::size_t hosts = count(head, wire::field::host);
    if (hosts > 1 || (hosts == 0 && head.version() == 11))
        return refuse("应有且只有一个 Host", "there must be one Host, and only one");
    if (!is_host(text_of(head[wire::field::host])))
        return refuse("Host 无法接受", "the Host cannot be taken");
    return std::nullopt;
}

/// Not set by the handler: so that an answer may be laxer where it must, and is strict by default.
void set_default(AnswerHead& head, std::string_view name, std::string_view value) {
    if (head.find(boost::string_view(name.data(), name.size())) == head.end())
        head.insert(boost::string_view(name.data(), name.size()),
                    boost::string_view(value.data(), value.size()));
}

void set_security(AnswerHead& head, const Sending& sending) {
    set_default(head, "Content-Security-Policy",
                sending.content_security_policy.empty() ? kContentSecurityPolicy
                                                        : sending.content_security_policy);
    set_default(head, "X-Content-Type-Options", "nosniff");
    set_default(head, "X-Frame-Options", "DENY");
    set_default(head, "Referrer-Policy", "same-origin");
    set_default(head, "Cross-Origin-Opener-Policy", "same-origin");
    set_default(head, "Cross-Origin-Resource-Policy", "same-origin");
    set_default(head, "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (sending.secure) set_default(head, "Strict-Transport-Security", "max-age=31536000");
}

bool is_packable(std::string_view type) {
    return type.starts_with("text/") || type.find("json") != std::string_view::npos ||
           type.starts_with("image/svg");
}

}  // namespace

std::optional<Refusal> check_head(const Fields& head) {
    if (head.version() != 10 && head.version() != 11) return Refusal{.status = 505, .detail = {}};
    if (!method_of(text_of(head.method_string()))) return Refusal{.status = 501, .detail = {}};
    if (head.target().size() > kTargetMax) return Refusal{.status = 414, .detail = {}};
    if (auto refusal = check_host(head)) return refusal;
    if (auto refusal = check_framing(head)) return refusal;
    const std::string_view expect = text_of(head[wire::field::expect]);
    if (!expect.empty() && !same_name(expect, "100-continue"))
        return Refusal{.status = 417, .detail = {}};
    return std::nullopt;
}

std::optional<Refusal> read_head(const Fields& head, const Peer& peer, const Proxies& proxies,
                                 Request& request) {
    if (auto refusal = check_head(head)) return refusal;
    for (const auto& line : head) {
        if (!is_header_value(text_of(line.value())))
            return refuse("请求头含控制字符", "a header holds control characters");
        request.headers.add(std::string(line.name_string()), std::string(line.value()));
    }
    request.method = *method_of(text_of(head.method_string()));
    request.target = std::string(head.target());
    if (request.method == Method::options && request.target == "*") request.target = "/";
    auto target = parse_target(request.target);
    if (!target) return Refusal{.status = 400, .detail = target.error().message};
    request.path = std::move(target->path);
    request.segments = std::move(target->segments);
    request.query = std::move(target->query);
    request.host = target->host.empty() ? std::string(request.headers.find("Host")) : target->host;
    request.cookies = parse_cookies(request.headers.find("Cookie"));

    request.peer = proxies.client_of(peer.address, request.headers.find("X-Forwarded-For"));
    request.secure = peer.tls || (proxies.trusts(peer.address) &&
                                  request.headers.find("X-Forwarded-Proto") == "https");
    request.language =
        preferred_language(request.headers.find("Accept-Language"), base::Language::zh);
    return std::nullopt;
}

int status_of_read(error_code code, bool line_read) {
    if (code == wire::error::header_limit) return line_read ? 431 : 414;
    if (code == wire::error::body_limit) return 413;
    if (code == wire::error::bad_version) return 505;
    if (code == wire::error::end_of_stream || code == wire::error::partial_message) return 0;
    return code.category() == wire::make_error_code(wire::error::bad_value).category() ? 400 : 0;
}

Answer refusal_of(int status, const Request& request, const base::Bilingual& detail) {
    return problem(problem_for(status, detail), request.language);
}

Answer too_large(const Request& request, std::uint64_t bytes_max) {
    return refusal_of(
        413, request,
        {fmt::format("至多 {} 字节", bytes_max), fmt::format("at most {} bytes", bytes_max)});
}

Answer busy(const Request& request) { return refusal_of(503, request).with("Retry-After", "1"); }

Answer no_such_part(const Request& request, std::uint64_t file_size) {
    return refusal_of(416, request).with("Content-Range", fmt::format("bytes */{}", file_size));
}

AnswerHead head_of(const Answer& answer, const Sending& sending) {
    AnswerHead head;
    head.version(11);  // also to a client of 1.0, as the standard has it
    head.result(static_cast<unsigned>(answer.status));
    head.reason(reason_of(answer.status));
    for (const auto& [name, value] : answer.headers.lines()) head.insert(name, value);
    set_default(head, "Date", sending.date);
    set_default(head, "X-Request-Id", sending.id);
    set_security(head, sending);
    head.keep_alive(sending.keep_alive);
    return head;
}

void pack(Answer& answer, const Request& request) {
    const std::string* text = answer.body.text();
    if (text == nullptr || text->size() < kWorthPacking || answer.headers.has("Content-Encoding") ||
        !is_packable(answer.headers.find("Content-Type")))
        return;
    answer.headers.add("Vary", "Accept-Encoding");
    if (!accepts_coding(request.headers.find("Accept-Encoding"), "gzip")) return;
    answer.body = base::gzip(*text, base::Effort::little);
    answer.headers.set("Content-Encoding", "gzip");
}

}  // namespace hanse::http::net
