// SPDX-License-Identifier: GPL-3.0-or-later
// /jobs: work in the background. A job and what came of it belong to who asked for it.
#include "hanse/base/base64.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/jobs/job.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/server/job_board.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/tool_job.hpp"

namespace hanse::server {

using base::Result;
using base::Value;
using http::Answer;
using http::Method;
using http::Need;

namespace {

constexpr const char* kTag = "jobs";

Result<jobs::Job> own_job(Ask& ask) {
    HANSE_TRY(job, jobs::show(ask.database, ask.request.at("job")));
    if (job.asked_by == ask.person().person) return job;
    return base::not_found({}, "没有这项任务", "there is no such job");
}

Result<Answer> list_jobs(Ask& ask) {
    HANSE_TRY(all, jobs::list(ask.database, {.scope = ask.query("alliance"),
                                             .kind = {},
                                             .state = jobs::state_named(ask.query("state")),
                                             .before = ask.query("before"),
                                             .count_max = 1000}));
    Value items = Value::list();
    for (const jobs::Job& job : all)
        if (job.asked_by == ask.person().person) items.push(job_seen(job));
    const auto total = static_cast<std::int64_t>(items.items().size());
    return http::json(Value::map().set("items", std::move(items)).set("total", total));
}

Result<Answer> show_job(Ask& ask) {
    HANSE_TRY(job, own_job(ask));
    return http::json(job_seen(job));
}

Result<Answer> result_of_job(Ask& ask) {
    HANSE_TRY(job, own_job(ask));
    if (job.state != jobs::State::done)
        return base::conflict({}, "任务尚未完成", "the job has not been done yet");
    const auto bytes = base::from_base64url(base::text_in(job.result, "bytes"));
    return http::bytes(bytes.value_or(""), base::text_in(job.result, "content_type"));
}

Result<Answer> cancel_job(Ask& ask) {
    HANSE_TRY(job, own_job(ask));
    HANSE_CHECK(jobs::cancel(ask.database, ask.occasion(), job.id));
    return http::nothing();
}

Result<Answer> watch_job(Ask& ask) {
    HANSE_TRY(job, own_job(ask));
    auto stream = http::EventStream::create();
    ask.office.board()->watch(job.id, stream);
    return http::events(std::move(stream));
}

}  // namespace

void add_jobs(Table& table, Office& office) {
    struct Way {
        Method method;
        const char *path, *id;
        base::Bilingual says;
        int status;
        Work work;
    };
    const Way ways[] = {
        {Method::get, "/jobs/{job}", "jobs.show", {"一项任务", "a job"}, 200, show_job},
        {Method::get,
         "/jobs/{job}/result",
         "jobs.result",
         {"任务的结果", "what came of it"},
         200,
         result_of_job},
        {Method::post,
         "/jobs/{job}/cancel",
         "jobs.cancel",
         {"取消", "cancel it"},
         204,
         cancel_job}};
    for (const Way& way : ways) {
        http::Route one = route(way.method, way.path, way.id, kTag, way.says);
        http::Outcome outcome{way.status, {"完成", "done"}, {}, "application/json"};
        if (way.status == 200) outcome.shape = http::any_json();
        one.outcomes = {outcome};
        one.problems = {409};
        one.action = action(office, way.work);
        table.push_back(std::move(one));
    }
    http::Route all = route(Method::get, "/jobs", "jobs.list", kTag, {"您的任务", "your jobs"});
    all.in_query = {
        {"alliance", http::text(1, 200), Need::optional, {"联盟", "alliance"}},
        {"state",
         http::one_of({"waiting", "running", "done", "failed", "cancelled"}),
         Need::optional,
         {"状态", "state"}},
        {"before", http::text(1, 100), Need::optional, {"早于此任务", "older than this one"}}};
    all.outcomes = {{200, {"列表", "the list"}, http::any_json()}};
    all.action = action(office, list_jobs);
    table.push_back(std::move(all));

    http::Route events = route(Method::get, "/jobs/{job}/events", "jobs.events", kTag,
                               {"任务进展（事件流）", "how it is getting on, as events"});
    events.outcomes = {{200, {"事件", "events"}, {}, "text/event-stream"}};
    events.action = action(office, watch_job);
    table.push_back(std::move(events));
}

}  // namespace hanse::server
