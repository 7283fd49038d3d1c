// SPDX-License-Identifier: GPL-3.0-or-later
// Health, readiness, metrics, and what this server is.
#include "hanse/http/openapi.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/serve.hpp"
#include "hanse/server/shapes.hpp"

namespace hanse::server {

using base::Result;
using base::Value;
using http::Answer;
using http::Method;

namespace {

constexpr const char* kTag = "system";

Result<Answer> about(Ask& ask) {
    return http::json(Value::map()
                          .set("program", "hanse")
                          .set("version", HANSE_VERSION)
                          .set("rules", ask.office.book().fingerprint())
                          .set("demo", ask.office.guide() != nullptr)
                          .set("now", ask.occasion().at));
}

/// Who may sign in to the demo; elsewhere there is no such thing.
Result<Answer> demo(Ask& ask) {
    const Value* guide = ask.office.guide();
    if (guide == nullptr) return base::not_found({}, "本服务器不是演示", "this server is no demo");
    return http::json(*guide);
}

/// Ready: the database answers.
Result<Answer> ready(Ask& ask) {
    HANSE_CHECK(ask.database.number("select count(*) from migration"));
    return http::json(Value::map().set("ready", true));
}

http::Route plain(const char* path, const char* id, base::Bilingual summary) {
    http::Route out = route(Method::get, "", id, kTag, std::move(summary));
    out.path = path;
    out.who = "anyone";
    out.outcomes = {{200, {"好", "well"}, http::any_json()}};
    return out;
}

}  // namespace

void add_system(Table& table, Office& office) {
    http::Route alive = plain("/healthz", "system.alive", {"程序在运行", "the program runs"});
    alive.work = http::Work::at_once;
    alive.action = [](const http::Request&) -> Result<Answer> {
        return http::json(Value::map().set("alive", true));
    };
    table.push_back(std::move(alive));

    http::Route readiness = plain("/readyz", "system.ready", {"可以服务", "it can serve"});
    readiness.action = action(office, ready);
    table.push_back(std::move(readiness));

    // For the machine it runs on and for administrators; a proxy keeps others out.
    http::Route numbers = plain("/metrics", "system.metrics", {"指标", "metrics for Prometheus"});
    numbers.who = "administrator";
    numbers.outcomes = {{200, {"文本", "text"}, {}, "text/plain"}};
    numbers.action = [&office](const http::Request&) -> Result<Answer> {
        return http::bytes(office.metrics().text(), "text/plain; version=0.0.4; charset=utf-8");
    };
    table.push_back(std::move(numbers));

    http::Route what = plain("/api/v1/about", "system.about", {"本服务器", "this server"});
    what.action = action(office, about);
    table.push_back(std::move(what));

    http::Route guide =
        plain("/api/v1/demo", "system.demo", {"演示的登录办法", "how to sign in to the demo"});
    guide.problems = {404};
    guide.action = action(office, demo);
    table.push_back(std::move(guide));
}

}  // namespace hanse::server
