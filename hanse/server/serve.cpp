// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/serve.hpp"

#include <cstdlib>
#include <unistd.h>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/http/log.hpp"
#include "hanse/http/openapi.hpp"
#include "hanse/http/promise.hpp"
#include "hanse/http/web_app.hpp"
#include "hanse/server/guard.hpp"
#include "hanse/server/idempotency.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/tool_job.hpp"
#include "hanse/server/web_files.hpp"

namespace hanse::server {

using base::Result;
using base::Value;

namespace {

/// The document is made once and served as it is.
http::Route document_route(const Table& table) {
    auto zh = base::to_json(openapi_of(table, base::Language::zh));
    auto en = base::to_json(openapi_of(table, base::Language::en));
    http::Route out;
    out.method = http::Method::get;
    out.path = "/api/openapi.json";
    out.id = "system.openapi";
    out.tag = "system";
    out.summary = {"接口说明", "the description of the interface"};
    out.who = "anyone";
    out.outcomes = {{200, {"OpenAPI 3.1", "OpenAPI 3.1"}, http::map_of(http::any_json())}};
    out.in_query = {
        {"lang", http::one_of({"zh", "en"}), http::Need::optional, {"语言", "language"}}};
    out.action = [zh = std::move(zh),
                  en = std::move(en)](const http::Request& request) -> Result<http::Answer> {
        const std::string* lang = request.query.find("lang");
        return http::bytes(lang != nullptr && *lang == "zh" ? zh : en, "application/json");
    };
    return out;
}

// Journeys set it: what breaks the description is then an error in the log.
constexpr const char* kHoldAnswers = "HANSE_HOLD_ANSWERS";

void hold_against_promise(const http::Request& request, const http::Route& route,
                          const http::Answer& answer) {
    const auto kept = http::keeps_promise(route, answer);
    if (!kept)
        http::log(http::Level::error, "answer breaks its description",
                  {{"route", route.id},
                   {"target", request.target},
                   {"status", std::to_string(answer.status)},
                   {"why", base::describe(kept.error(), base::Language::en)}});
}

/// What is to be said of a route of which nothing else is.
base::Bilingual who_may(const http::Route& route) {
    if (route.who == "anyone") return {"无需登录", "for anybody, signed in or not"};
    if (route.who == "administrator") return {"限系统管理员", "for administrators of the server"};
    if (route.who == "any-stage")
        return {"登录未完成时也可用", "also while the sign-in is not complete"};
    if (route.path.find("{alliance}") == std::string::npos)
        return {"须登录；只及本人可见的", "for whoever is signed in; as far as they may see"};
    return {"须登录；按您在联盟中的角色",
            "for whoever is signed in, by their role in the alliance"};
}

/// Another for every process on every machine.
std::string process_name() {
    char host[256] = {};
    gethostname(host, sizeof host - 1);
    return fmt::format("{} {} {}", host, getpid(), base::random_text(6));
}

}  // namespace

Value openapi_of(const std::vector<http::Route>& routes, base::Language language) {
    return http::openapi(
        routes,
        {.title = {"汉萨", "Hanse"},
         .description = {"产业知识产权联盟的登记、评估、分配与监督",
                         "industrial IP alliances: registry, assessment, sharing, supervision"},
         .version = HANSE_VERSION,
         .cookie = kSecureCookie,
         .tags = {}},
        language);
}

Table all_routes(Office& office) {
    Table out;
    for (const auto add :
         {add_system,    add_sign_in,   add_links,       add_second_factor, add_oidc,
          add_me,        add_people,    add_seats,       add_alliances,     add_records,
          add_cases,     add_versions,  add_assessments, add_results,       add_statements,
          add_sight,     add_trail,     add_tools,       add_tool_routes,   add_jobs,
          add_workflows, add_campaigns, add_clauses,     add_evidence,      add_evidence_files,
          add_papers,    add_comments,  add_tasks,       add_inbox,         add_calendar,
          add_mail})
        add(out, office);
    for (http::Route& one : out)
        if (one.description.empty()) one.description = who_may(one);
    out.push_back(document_route(out));
    return out;
}

Service::~Service() {
    server_.reset();  // first: its requests use the rest
    if (office_) office_->set_background(nullptr, nullptr);
}

/// What processes before this one held, and were killed over, goes on at once.
Result<base::Done> Service::start_worker() {
    const std::string name = process_name();
    HANSE_TRY(presence, Presence::show(office_->settings().data, name));
    presence_.emplace(std::move(presence));
    HANSE_TRY(database, office_->pool().borrow());
    HANSE_CHECK(presence_->each_gone(
        [&](const std::string& gone) { return jobs::release(*database, gone); }));
    worker_ = std::make_unique<jobs::Worker>(
        office_->pool(), job_handlers(*office_), [office = office_.get()] { return office->now(); },
        jobs::WorkerOptions{.name = name, .threads = office_->settings().workers});
    if (office_->settings().workers > 0) worker_->start();
    return base::Done{};
}

Result<std::unique_ptr<Service>> Service::start(Settings settings, http::ServerOptions options,
                                                Clock clock) {
    std::unique_ptr<Service> out(new Service());
    HANSE_TRY(office, Office::open(std::move(settings), std::move(clock)));
    out->office_ = std::move(office);
    http::RoutesOptions rules;
    rules.guard = guard(*out->office_);
    rules.idempotency = idempotency(*out->office_);
    rules.otherwise = [app = std::make_shared<http::WebApp>(web_files())](
                          const http::Request& request) { return app->answer(request); };
    if (std::getenv(kHoldAnswers) != nullptr) rules.witness = hold_against_promise;
    out->routes_ = std::make_unique<http::Routes>(all_routes(*out->office_), std::move(rules));
    options.metrics = &out->office_->metrics();
    if (options.spool_folder.empty()) options.spool_folder = out->office_->settings().data;
    out->board_ = std::make_unique<JobBoard>(out->office_->pool());
    HANSE_CHECK(out->start_worker());
    out->office_->set_background(out->board_.get(), out->worker_.get());
    HANSE_TRY(server, http::Server::create(std::move(options), out->routes_->handler()));
    out->server_ = std::make_unique<http::Server>(std::move(server));
    out->ticker_ = std::make_unique<Ticker>(*out->office_);
    return out;
}

}  // namespace hanse::server
