// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a request through the table, without a network.
#include "hanse/http/routes.hpp"

#include <map>

#include <gtest/gtest.h>

#include "hanse/base/json.hpp"
#include "hanse/http/target.hpp"

namespace hanse::http {
namespace {

Route route(Method method, std::string path, std::string id) {
    Route out;
    out.method = method;
    out.path = std::move(path);
    out.id = id;
    out.who = "anyone";
    out.action = [id](const Request& request) -> base::Result<Answer> {
        std::string said = id;
        for (const auto& [name, value] : request.in_path) said += " " + name + "=" + value;
        return bytes(said, "text/plain");
    };
    return out;
}

Request asked(Method method, const std::string& target, const std::string& body = "") {
    Request out;
    out.method = method;
    out.target = target;
    const Target parts = parse_target(target).value();
    out.path = parts.path;
    out.segments = parts.segments;
    out.query = parts.query;
    out.body = {.bytes = body, .size = body.size()};
    if (!body.empty()) out.headers.set("Content-Type", "application/json; charset=utf-8");
    out.headers.set("Accept-Language", "en");
    return out;
}

std::string said(const Answer& answer) {
    return std::to_string(answer.status) + " " +
           (answer.body.text() == nullptr ? "" : *answer.body.text());
}

TEST(Routes, FindTheirPath) {
    std::vector<Route> table;
    table.push_back(route(Method::get, "/", "root"));
    table.push_back(route(Method::get, "/a/{x}", "any"));
    table.push_back(route(Method::get, "/a/new", "word"));
    table.push_back(route(Method::get, "/a/{x}/b/{y}", "deep"));
    table.push_back(route(Method::post, "/a/{z}", "post"));
    table.push_back(route(Method::get, "/files/{rest...}", "rest"));
    const Routes routes(std::move(table), {});
    struct Case {
        Method method;
        const char* target;
        const char* says;
    };
    const Case cases[] = {
        {Method::get, "/", "200 root"},
        {Method::get, "/a/1", "200 any x=1"},
        {Method::get, "/a/new", "200 word"},
        {Method::post, "/a/1", "200 post z=1"},
        {Method::get, "/a/new/b/2", "200 deep x=new y=2"},
        {Method::get, "/a/%E6%B8%AF/b/c%2Fd", "200 deep x=港 y=c/d"},
        {Method::get, "/files/x/y/z", "200 rest rest=x/y/z"},
        {Method::head, "/a/1", "200 any x=1"},
    };
    for (const Case& c : cases) {
        Request request = asked(c.method, c.target);
        EXPECT_EQ(said(routes.answer(request)), c.says) << c.target;
    }
    for (const char* nowhere : {"/b", "/a", "/a/", "/a/1/", "/a/1/b", "//a/1", "/files"}) {
        Request request = asked(Method::get, nowhere);
        EXPECT_EQ(routes.answer(request).status, 404) << nowhere;
    }
    Request wrong = asked(Method::del, "/a/1");
    const Answer refused = routes.answer(wrong);
    EXPECT_EQ(refused.status, 405);
    EXPECT_EQ(refused.headers.find("Allow"), "OPTIONS, GET, POST, HEAD");
    Request options = asked(Method::options, "/a/1");
    EXPECT_EQ(routes.answer(options).status, 204);
}

TEST(Routes, StandInTheTableOnce) {
    std::vector<Route> twice{route(Method::get, "/a/{x}", "one"),
                             route(Method::get, "/a/{y}", "two")};
    EXPECT_THROW(Routes(twice, {}), base::ContractViolation);
    std::vector<Route> same{route(Method::get, "/a", "one"), route(Method::get, "/b", "one")};
    EXPECT_THROW(Routes(same, {}), base::ContractViolation);
}

Routes strict() {
    std::vector<Route> table;
    table.push_back(route(Method::get, "/list/{id}", "list"));
    table.back().in_path = {
        {.name = "id", .shape = pattern("p-[a-z]+", 20, {"编号", "an id like p-a"}), .says = {}}};
    table.back().in_query = {{.name = "limit", .shape = whole(1, 100), .says = {}},
                             {.name = "tag", .shape = text(1, 5), .says = {}, .repeated = true},
                             {.name = "day", .shape = day(), .need = Need::required, .says = {}}};
    table.push_back(route(Method::post, "/things", "things"));
    table.back().body = object({field("n", whole(0, 9), Need::required, {})});
    return {std::move(table), {}};
}

TEST(Routes, CheckAddressAndBody) {
    const Routes routes = strict();
    struct Case {
        const char* what;
        Method method;
        const char* target;
        const char* body;
        int status;
        const char* says;
    };
    const Case cases[] = {
        {"sound", Method::get, "/list/p-a?limit=5&tag=a&tag=b&day=2026-11-23", "", 200, ""},
        {"a parameter missing", Method::get, "/list/p-a", "", 400,
         R"({"parameter":"?day","detail":"missing"})"},
        {"no number", Method::get, "/list/p-a?day=2026-11-23&limit=x", "", 400,
         R"("?limit","detail":"should be a whole number from 1 to 100")"},
        {"twice", Method::get, "/list/p-a?day=2026-11-23&limit=1&limit=2", "", 400,
         "may be given once only"},
        {"unknown", Method::get, "/list/p-a?day=2026-11-23&limti=1", "", 400, R"("?limti")"},
        {"in the path", Method::get, "/list/x?day=2026-11-23", "", 400,
         R"("{id}","detail":"should be an id like p-a")"},
        {"a body", Method::post, "/things", R"({"n":1})", 200, ""},
        {"no JSON", Method::post, "/things", "{", 400, "malformed"},
        {"two names alike", Method::post, "/things", R"({"n":1,"n":2})", 400, "malformed"},
        {"mistakes", Method::post, "/things", R"({"n":10,"m":1})", 422,
         R"({"pointer":"#/n","detail":"should be a whole number from 0 to 9"},{"pointer":"#/m")"},
        {"no body", Method::post, "/things", "", 400, "a JSON body is missing"},
        {"a body too many", Method::get, "/list/p-a?day=2026-11-23", "{}", 400,
         "no body is taken here"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        Request request = asked(c.method, c.target, c.body);
        const Answer answer = routes.answer(request);
        EXPECT_EQ(answer.status, c.status);
        EXPECT_NE(said(answer).find(c.says), std::string::npos) << said(answer);
    }
    Request form = asked(Method::post, "/things", "n=1");
    form.headers.set("Content-Type", "application/x-www-form-urlencoded");
    EXPECT_EQ(routes.answer(form).status, 415);
}

TEST(Routes, SpeakTheLanguageOfWhoAsks) {
    const Routes routes = strict();
    const std::map<std::string, std::string> titles{{"zh-CN,zh;q=0.9,en;q=0.8", "没有找到"},
                                                    {"en-GB", "Not found"},
                                                    {"fr, en;q=0.1", "Not found"},
                                                    {"", "没有找到"},
                                                    {"zh;q=0.2, en;q=0.3", "Not found"}};
    for (const auto& [header, title] : titles) {
        Request request = asked(Method::get, "/nowhere");
        request.headers.set("Accept-Language", header);
        EXPECT_NE(said(routes.answer(request)).find(title), std::string::npos) << header;
    }
}

TEST(Routes, TheGuardIsAskedFirst) {
    int asked_guard = 0;
    RoutesOptions options;
    options.guard = [&](Request& request, const Route& one) -> std::optional<Answer> {
        ++asked_guard;
        if (one.who == "anyone") return std::nullopt;
        if (!request.headers.has("Authorization"))
            return problem(problem_for(401), request.language);
        request.context = std::string("Li");
        return std::nullopt;
    };
    std::vector<Route> table{route(Method::post, "/mine", "mine")};
    table.back().who = "signed-in";
    table.back().body = object({});
    table.back().action = [](const Request& request) -> base::Result<Answer> {
        return bytes(std::any_cast<std::string>(request.context), "text/plain");
    };
    const Routes routes(std::move(table), std::move(options));
    Request stranger = asked(Method::post, "/mine", "no JSON at all");
    EXPECT_EQ(routes.answer(stranger).status, 401) << "nothing is told to a stranger";
    Request known = asked(Method::post, "/mine", "{}");
    known.headers.set("Authorization", "Bearer x");
    EXPECT_EQ(said(routes.answer(known)), "200 Li");
    EXPECT_EQ(asked_guard, 2);
}

/// Keeps answers as a database would.
struct Keys {
    struct Kept {
        std::string fingerprint;
        std::optional<Answer> answer;
    };
    std::map<std::string, Kept> kept;

    Idempotency hooks() {
        return {
            .claim = [this](const Request&, const std::string& key,
                            const std::string& fingerprint) -> base::Result<std::optional<Answer>> {
                const auto [found, fresh] = kept.try_emplace(key, Kept{fingerprint, {}});
                if (fresh) return std::optional<Answer>();
                if (found->second.fingerprint != fingerprint)
                    return base::invalid({}, "编号已用于别的请求",
                                         "the key was used for another request");
                if (!found->second.answer) return base::conflict({}, "正在办理", "being done");
                return found->second.answer;
            },
            .settle = [this](const Request&, const std::string& key,
                             const Answer& answer) { kept.at(key).answer = answer; },
            .release = [this](const Request&, const std::string& key) { kept.erase(key); }};
    }
};

TEST(Routes, WhatHasAKeyIsDoneOnce) {
    Keys keys;
    int done = 0;
    bool broken = false;
    std::vector<Route> table{route(Method::post, "/pay", "pay")};
    table.back().body = any_json();
    table.back().idempotent_by_key = true;
    table.back().action = [&](const Request&) -> base::Result<Answer> {
        if (broken) return base::unavailable({}, "", "");
        return bytes(std::to_string(++done), "text/plain");
    };
    const Routes routes(std::move(table),
                        {.guard = {}, .idempotency = keys.hooks(), .otherwise = {}});
    const auto pay = [&](const std::string& key, const std::string& body) {
        Request request = asked(Method::post, "/pay", body);
        if (!key.empty()) request.headers.set("Idempotency-Key", key);
        return said(routes.answer(request)).substr(0, 5);
    };
    EXPECT_EQ(pay("k1", "1"), "200 1");
    EXPECT_EQ(pay("k1", "1"), "200 1") << "the first answer again";
    EXPECT_EQ(pay("", "1"), "200 2") << "without a key, done again";
    EXPECT_EQ(pay("k1", "2").substr(0, 3), "422") << "another request under the same key";
    EXPECT_EQ(pay("k 2", "1").substr(0, 3), "400");
    broken = true;
    EXPECT_EQ(pay("k3", "1").substr(0, 3), "503");
    broken = false;
    EXPECT_EQ(pay("k3", "1"), "200 3") << "what failed may be tried again";
}

TEST(Routes, ErrorsOfHandlersBecomeProblems) {
    struct Case {
        base::Error error;
        int status;
        const char* says;
    };
    const Case cases[] = {
        {base::invalid({.file = "#/day"}, "应早于今天", "should be before today"), 422,
         R"("errors":[{"pointer":"#/day","detail":"should be before today"}])"},
        {base::not_found({}, "没有这个成员", "there is no such member"), 404,
         "there is no such member"},
        {base::conflict({}, "已存在", "is there already"), 409, "is there already"},
        {base::denied("只有秘书处可以", "only the secretariat may"), 403,
         "only the secretariat may"},
        {base::unavailable({.file = "/var/lib/secret.db"}, "磁盘", "disk /var/lib/secret.db"), 503,
         "Not available"},
        {base::invalid({.file = "/var/lib/rules.yaml", .line = 3}, "有误", "wrong"), 422, "wrong"},
    };
    for (const Case& c : cases) {
        std::vector<Route> table{route(Method::get, "/x", "x")};
        table.back().action = [&](const Request&) -> base::Result<Answer> { return c.error; };
        const Routes routes(std::move(table), {});
        Request request = asked(Method::get, "/x");
        const Answer answer = routes.answer(request);
        EXPECT_EQ(answer.status, c.status);
        EXPECT_EQ(answer.headers.find("Content-Type"), "application/problem+json");
        EXPECT_NE(said(answer).find(c.says), std::string::npos) << said(answer);
        EXPECT_EQ(said(answer).find("/var/lib"), std::string::npos) << "no path of ours";
    }
}

}  // namespace
}  // namespace hanse::http
