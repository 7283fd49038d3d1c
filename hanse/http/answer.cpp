// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/answer.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "hanse/base/json.hpp"

namespace hanse::http {

namespace {

/// A status, and what problems of it are called; those that are no problem have only the first two.
struct Status {
    int number;
    const char* reason;
    const char* type = "";
    const char* zh = "";
    const char* en = "";
};

constexpr Status kStatuses[] = {
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request", "malformed", "请求有误", "The request is malformed"},
    {401, "Unauthorized", "sign-in", "请先登录", "Please sign in"},
    {403, "Forbidden", "denied", "没有权限", "Not permitted"},
    {404, "Not Found", "not-found", "没有找到", "Not found"},
    {405, "Method Not Allowed", "method", "此处不支持这种操作", "This cannot be done here"},
    {408, "Request Timeout", "timeout", "等待超时", "The request took too long"},
    {409, "Conflict", "conflict", "与现状冲突", "In conflict with what is there"},
    {410, "Gone", "gone", "已不存在", "No longer there"},
    {411, "Length Required", "length", "需说明长度", "A length is required"},
    {412, "Precondition Failed", "changed", "内容已被他人更改", "It has been changed meanwhile"},
    {413, "Content Too Large", "too-large", "内容过大", "Too large"},
    {414, "URI Too Long", "address-too-long", "地址过长", "The address is too long"},
    {415, "Unsupported Media Type", "format", "不接受这种格式", "This format is not taken"},
    {416, "Range Not Satisfiable", "range", "没有这一段", "No such part"},
    {417, "Expectation Failed", "expect", "无法满足 Expect", "Expect cannot be met"},
    {422, "Unprocessable Content", "invalid", "内容有误", "The content has mistakes"},
    {428, "Precondition Required", "if-match", "需说明所依据的版本",
     "Say which version you have seen (If-Match)"},
    {429, "Too Many Requests", "too-many", "请求过于频繁", "Too many requests"},
    {431, "Request Header Fields Too Large", "headers-too-large", "请求头过大",
     "The headers are too large"},
    {500, "Internal Server Error", "internal", "程序出错", "Something broke here"},
    {501, "Not Implemented", "unknown-method", "不支持这种方法", "Unknown method"},
    {503, "Service Unavailable", "unavailable", "暂时无法服务", "Not available just now"},
    {505, "HTTP Version Not Supported", "version", "不支持此 HTTP 版本",
     "This version of HTTP is not served"},
};

/// Null for one that we do not give.
const Status* find(int number) {
    const auto* found = std::ranges::find(kStatuses, number, &Status::number);
    return found == std::end(kStatuses) ? nullptr : found;
}

int status_of(base::ErrorKind kind) {
    switch (kind) {
        case base::ErrorKind::invalid_input: return 422;
        case base::ErrorKind::not_found: return 404;
        case base::ErrorKind::conflict: return 409;
        case base::ErrorKind::denied: return 403;
        case base::ErrorKind::unavailable: return 503;
    }
    return 500;
}

/// Pointers and parameters are for clients; names of files are ours.
std::string client_place(const base::Error& error) {
    const std::string& at = error.place.file;
    const bool ours = at.starts_with('?') || at.starts_with('{') || at.starts_with('#');
    return ours ? at : std::string();
}

/// A pointer into the body as RFC 9457 has it, else a parameter.
base::Value value_of(const Mistake& mistake, base::Language language) {
    base::Value out = base::Value::map();
    if (mistake.where.starts_with('#'))
        out.set("pointer", mistake.where);
    else if (!mistake.where.empty())
        out.set("parameter", mistake.where);
    out.set("detail", mistake.detail.in(language));
    return out;
}

}  // namespace

AnswerBody::AnswerBody() = default;
AnswerBody::AnswerBody(std::string content) : content_(std::move(content)) {}
AnswerBody::AnswerBody(SharedBytes content) : content_(std::move(content)) {}
AnswerBody::AnswerBody(FileBody content) : content_(std::move(content)) {}
AnswerBody::AnswerBody(std::shared_ptr<EventStream> content) : content_(std::move(content)) {}
AnswerBody::AnswerBody(const AnswerBody&) = default;
AnswerBody::AnswerBody(AnswerBody&&) noexcept = default;
AnswerBody& AnswerBody::operator=(const AnswerBody&) = default;
AnswerBody& AnswerBody::operator=(AnswerBody&&) noexcept = default;
AnswerBody::~AnswerBody() = default;

Answer&& Answer::with(std::string name, std::string value) && {
    headers.set(std::move(name), std::move(value));
    return std::move(*this);
}

Answer json(const base::Value& value, int status) {
    return bytes(base::to_json(value), "application/json", status);
}

Answer bytes(std::string content, std::string content_type, int status) {
    Answer answer{.status = status, .headers = {}, .body = std::move(content)};
    answer.headers.set("Content-Type", std::move(content_type));
    return answer;
}

Answer file(std::string path, std::string content_type) {
    Answer answer{.status = 200, .headers = {}, .body = FileBody{.path = std::move(path)}};
    answer.headers.set("Content-Type", std::move(content_type));
    return answer;
}

Answer events(std::shared_ptr<EventStream> stream) {
    Answer answer{.status = 200, .headers = {}, .body = std::move(stream)};
    answer.headers.set("Content-Type", "text/event-stream");
    answer.headers.set("Cache-Control", "no-store");
    answer.headers.set("X-Accel-Buffering", "no");  // a proxy should not wait for more
    return answer;
}

Answer nothing() { return {.status = 204, .headers = {}, .body = {}}; }

Answer created(const std::string& location, const base::Value& value) {
    return json(value, 201).with("Location", location);
}

Answer redirect(const std::string& location, int status) {
    return Answer{.status = status, .headers = {}, .body = {}}.with("Location", location);
}

const char* reason_of(int status) {
    const Status* found = find(status);
    return found == nullptr ? "Unknown" : found->reason;
}

Problem problem_for(int status, base::Bilingual detail) {
    const Status* found = find(status);
    Problem out{
        .status = status, .type = "", .title = {}, .detail = std::move(detail), .mistakes = {}};
    if (found != nullptr) {
        out.type = found->type;
        out.title = {found->zh, found->en};
    }
    return out;
}

Answer problem(const Problem& problem, base::Language language) {
    base::Value out = base::Value::map();
    out.set("type", problem.type.empty() ? "about:blank" : "urn:hanse:problem:" + problem.type);
    out.set("title",
            problem.title.empty() ? reason_of(problem.status) : problem.title.in(language));
    out.set("status", problem.status);
    if (!problem.detail.empty()) out.set("detail", problem.detail.in(language));
    if (!problem.mistakes.empty()) {
        base::Value errors = base::Value::list();
        for (const Mistake& mistake : problem.mistakes) errors.push(value_of(mistake, language));
        out.set("errors", std::move(errors));
    }
    return bytes(base::to_json(out), "application/problem+json", problem.status)
        .with("Content-Language", language == base::Language::zh ? "zh" : "en")
        .with("Cache-Control", "no-store");
}

Problem problem_of(const base::Error& error) {
    Problem out = problem_for(status_of(error.kind));
    if (error.kind == base::ErrorKind::unavailable) return out;
    out.detail = error.message;
    for (const base::Error* one : error.all()) {
        std::string at = client_place(*one);
        if (!at.empty() || !error.also.empty())
            out.mistakes.push_back({.where = std::move(at), .detail = one->message});
    }
    return out;
}

Answer problem_of(const base::Error& error, base::Language language) {
    return problem(problem_of(error), language);
}

}  // namespace hanse::http
