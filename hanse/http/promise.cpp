// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/promise.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/json.hpp"

namespace hanse::http {

using base::Done;
using base::Result;

Shape problem_shape() {
    const Shape mistake = object({
        field("pointer", text(0, 1000), Need::optional,
              {"请求内容中的位置（JSON 指针）", "where in the body, as a JSON pointer"}),
        field("parameter", text(0, 200), Need::optional,
              {"路径或查询参数", "which parameter of path or query"}),
        field("detail", text(0, 2000), Need::required,
              {"错在何处，怎样才对", "what is wrong, and what would be right"}),
    });
    return named(
        "Problem",
        object({
            field("type", text(1, 200), Need::required,
                  {"问题种类，程序据此判断", "the kind of problem: programs decide by it"}),
            field("title", text(1, 200), Need::required, {"标题", "title"}),
            field("status", whole(400, 599), Need::required, {"HTTP 状态码", "the HTTP status"}),
            field("detail", text(0, 4000), Need::optional, {"说明", "explanation"}),
            field("errors", list(mistake), Need::optional, {"逐条错误", "every mistake"}),
            field("request", text(1, 100), Need::optional,
                  {"请求编号，报告问题时请引用", "the request's number, to be quoted"}),
        }));
}

std::set<int> problems_of(const Route& route) {
    std::set<int> out(route.problems.begin(), route.problems.end());
    out.insert({400, 429});
    if (route.who != "anyone") out.insert({401, 403});
    if (route.path.find('{') != std::string::npos) out.insert(404);
    if (route.body || route.upload) out.insert({413, 415});
    if (route.body) out.insert(422);
    return out;
}

std::set<std::string> other_media_of(const Route& route) {
    std::set<std::string> out;
    for (const Parameter& one : route.in_query) out.insert(one.media.begin(), one.media.end());
    return out;
}

namespace {

Result<Done> broken(std::string en) {
    std::string zh = en;
    return base::invalid({.file = "answer"}, std::move(zh), std::move(en));
}

/// "text/csv; charset=utf-8" → "text/csv"
std::string bare(std::string_view content_type) {
    return std::string(content_type.substr(0, content_type.find(';')));
}

Result<Done> fits(const Answer& answer, const Shape& shape) {
    const std::string* text = answer.body.text();
    const std::string* bytes = text != nullptr                   ? text
                               : answer.body.shared() != nullptr ? answer.body.shared()->get()
                                                                 : nullptr;
    if (bytes == nullptr) return broken("JSON was promised");
    HANSE_TRY(value, base::parse_json(*bytes, "answer"));
    return check(value, shape);
}

bool also(const Outcome& outcome, const std::string& type) {
    return std::ranges::find(outcome.also, type) != outcome.also.end();
}

Result<Done> keeps(const Route& route, const Outcome& outcome, const Answer& answer) {
    const std::string type = bare(answer.headers.find("Content-Type"));
    const std::string_view promised = outcome.content_type;
    if (!outcome.shape && outcome.content_type == "application/json") {
        if (type.empty()) return Done{};
        return broken(fmt::format("{}: no body was promised", type));
    }
    if (outcome.shape && type != promised) {
        if (other_media_of(route).contains(type) || also(outcome, type)) return Done{};
        return broken(fmt::format("{}: this content type was not promised", type));
    }
    if (outcome.shape) return fits(answer, *outcome.shape);
    if (type == promised || also(outcome, type)) return Done{};
    return broken(fmt::format("{}: this content type was not promised", type));
}

}  // namespace

Result<Done> keeps_promise(const Route& route, const Answer& answer) {
    if (answer.status == 304) return Done{};
    if (answer.status >= 400) {
        const std::string type = bare(answer.headers.find("Content-Type"));
        if (type == "application/problem+json") return fits(answer, problem_shape());
        return broken(fmt::format("{}: a problem was promised", type));
    }
    const auto outcome = std::ranges::find(route.outcomes, answer.status, &Outcome::status);
    if (outcome == route.outcomes.end())
        return broken(fmt::format("{}: this status was not promised", answer.status));
    return keeps(route, *outcome, answer);
}

}  // namespace hanse::http
