// SPDX-License-Identifier: GPL-3.0-or-later
// Health, readiness, metrics, and what this server is.
#include "hanse/http/openapi.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/server/catalogue.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/serve.hpp"
#include "hanse/server/shapes.hpp"

namespace hanse::server {

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

http::Route plain(const char* path, const char* id, base::Bilingual summary, http::Shape shape) {
    http::Route out = route(Method::get, "", id, kTag, std::move(summary));
    out.path = path;
    out.who = "anyone";
    out.outcomes = {{200, {"好", "well"}, std::move(shape)}};
    return out;
}

http::Shape yes(const char* name, const char* zh, const char* en) {
    return http::object({always(name, http::truth(), zh, en)});
}

http::Shape about_shape() {
    return http::named(
        "About", http::object({always("program", some_text(), "程序", "program"),
                               always("version", some_text(), "版本", "version"),
                               always("rules", http::text(64, 64), "规则库的指纹",
                                      "fingerprint of the rules"),
                               always("demo", http::truth(), "演示", "is a demo"),
                               always("now", http::moment(), "服务器时间", "the server's time")}));
}

http::Shape demo_shape() {
    const http::Shape person =
        http::object({always("name", some_text(), "姓名", "name"),
                      always("email", some_text(), "邮箱", "e-mail"),
                      always("about", words_shape(), "角色", "what they are")});
    const http::Shape alliance = http::object(
        {always("id", id_shape(), "编号", "id"), always("name", words_shape(), "名称", "name"),
         always("invented", http::truth(), "虚构", "made up"),
         always("mark", words_shape(), "来历", "invented, or taken from sources")});
    return http::named(
        "Demo",
        http::object({always("password", some_text(), "人人相同的密码", "everybody's password"),
                      always("people", http::list(person), "人员", "people"),
                      always("alliances", http::list(alliance), "联盟", "alliances")}));
}

}  // namespace

void add_system(Table& table, Office& office) {
    add_catalogue(table, office);
    http::Route alive = plain("/healthz", "system.alive", {"程序在运行", "the program runs"},
                              yes("alive", "在运行", "it runs"));
    alive.work = http::Work::at_once;
    alive.action = [](const http::Request&) -> Result<Answer> {
        return http::json(Value::map().set("alive", true));
    };
    table.push_back(std::move(alive));

    http::Route readiness = plain("/readyz", "system.ready", {"可以服务", "it can serve"},
                                  yes("ready", "可以服务", "it can serve"));
    readiness.action = action(office, ready);
    table.push_back(std::move(readiness));

    // For the machine it runs on and for administrators; a proxy keeps others out.
    http::Route numbers =
        plain("/metrics", "system.metrics", {"指标", "metrics for Prometheus"}, some_text());
    numbers.who = "administrator";
    numbers.outcomes = {{200, {"文本", "text"}, {}, "text/plain"}};
    numbers.action = [&office](const http::Request&) -> Result<Answer> {
        return http::bytes(office.metrics().text(), "text/plain; version=0.0.4; charset=utf-8");
    };
    table.push_back(std::move(numbers));

    http::Route what =
        plain("/api/v1/about", "system.about", {"本服务器", "this server"}, about_shape());
    what.action = action(office, about);
    table.push_back(std::move(what));

    http::Route guide = plain("/api/v1/demo", "system.demo",
                              {"演示的登录办法", "how to sign in to the demo"}, demo_shape());
    guide.problems = {404};
    guide.action = action(office, demo);
    table.push_back(std::move(guide));
}

}  // namespace hanse::server
