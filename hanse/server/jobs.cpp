// SPDX-License-Identifier: GPL-3.0-or-later
// /jobs: work in the background. A job and what came of it belong to who asked for it; administrators
// see that others' jobs are there, and how they go.
#include "hanse/base/base64.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/jobs/job.hpp"
#include "hanse/server/job_board.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/tool_job.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "jobs";
constexpr std::int64_t kJobs_max = 1000;

Result<jobs::Job> own_job(Ask& ask) {
    HANSE_TRY(job, jobs::show(ask.database, ask.request.at("job")));
    if (job.asked_by == ask.person().person && people::within_scope(ask.person(), job.scope))
        return job;
    return base::not_found({}, "没有这项任务", "there is no such job");
}

/// Of somebody else's job, that it was asked for and how it goes: what it was about, and with which
/// words it failed, are affairs of an alliance, in which an administrator has no seat.
Value outline_of(const jobs::Job& job) {
    const Value whole = job_seen(job);
    Value out = Value::map();
    for (const auto& [name, value] : whole.fields())
        if (name != "scope" && name != "stage" && name != "error") out.set(name, value);
    return out;
}

/// @return denied for who is not to see the jobs of all.
Result<jobs::Wanted> wanted_jobs(Ask& ask) {
    jobs::Wanted out{.asked_by = ask.person().person,
                     .scope = ask.query("alliance"),
                     .kind = {},
                     .scopes = scope_of(ask.caller),
                     .state = jobs::state_named(ask.query("state")),
                     .before = ask.query("before"),
                     .count_max = ask.number("count", kJobs_max)};
    if (!ask.wants("all")) return out;
    if (!ask.person().administrator)
        return base::denied("仅限系统管理员", "for administrators of the server only");
    if (!out.scope.empty())
        return base::invalid({.file = "?alliance"}, "查看全部任务时不能按联盟筛选",
                             "the jobs of all are not told by alliance");
    out.asked_by.clear();
    return out;
}

Result<Answer> list_jobs(Ask& ask) {
    HANSE_TRY(wanted, wanted_jobs(ask));
    HANSE_TRY(found, jobs::list(ask.database, wanted));
    HANSE_TRY(total, jobs::count(ask.database, wanted));
    Value items = Value::list();
    for (const jobs::Job& job : found)
        items.push(job.asked_by == ask.person().person ? job_seen(job) : outline_of(job));
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

http::Shape state_shape() {
    return http::one_of({"waiting", "running", "done", "failed", "cancelled"});
}

}  // namespace

http::Shape job_shape() {
    const http::Shape error =
        http::object({always("kind", some_text(), "种类", "kind"),
                      always("message", words_shape(), "说明", "what went wrong"),
                      at_times("place", some_text(), "何处", "where")});
    static const http::Shape shape = http::named(
        "Job",
        http::object(
            {always("id", id_shape(), "编号", "id"), always("kind", id_shape(), "种类", "kind"),
             at_times("scope", id_shape(), "联盟（仅本人的任务）", "alliance, of your own"),
             always("asked_by", id_shape(), "何人", "who asked for it"),
             always("state", state_shape(), "状态", "state"),
             always("done", http::whole(0), "已完成", "done so far"),
             at_times("total", http::whole(0), "共计；未知则没有",
                      "of so many; not known: not there"),
             at_times("stage", words_shape(), "正在做什么", "what is being done"),
             at_times("cancelling", http::truth(), "正在取消", "is being cancelled"),
             always("attempts", http::whole(0), "已试次数", "attempts"),
             at_times("error", error, "出错", "what went wrong"),
             always("created", http::moment(), "提出", "asked for"),
             at_times("started", http::moment(), "开始", "begun"),
             at_times("ended", http::moment(), "结束", "ended")}));
    return shape;
}

void add_jobs(Table& table, Office& office) {
    const Way ways[] = {
        {Method::get,
         "/jobs/{job}",
         "jobs.show",
         kTag,
         "signed-in",
         {"一项任务", "a job"},
         {},
         {},
         {200, job_shape()},
         show_job},
        {Method::get,
         "/jobs/{job}/result",
         "jobs.result",
         kTag,
         "signed-in",
         {"任务的结果，格式如所要求", "what came of it, in the form that was asked for"},
         {},
         {},
         {200, http::any_json()},
         result_of_job},
        {Method::post,
         "/jobs/{job}/cancel",
         "jobs.cancel",
         kTag,
         "signed-in",
         {"取消", "cancel it"},
         {},
         {},
         {204, {}},
         cancel_job},
        {Method::get,
         "/jobs",
         "jobs.list",
         kTag,
         "signed-in",
         {"您的任务，新的在前", "your jobs, the newest first"},
         {},
         {truth_parameter("all", "全部人员的任务概要（仅限系统管理员）",
                          "the jobs of all, in outline: for administrators"),
          {"alliance", http::text(1, 200), Need::optional, {"联盟", "alliance"}},
          {"state", state_shape(), Need::optional, {"状态", "state"}},
          {"before", http::text(1, 100), Need::optional, {"早于此任务", "older than this one"}},
          count_parameter(kJobs_max)},
         {200, page_of(job_shape())},
         list_jobs}};
    for (const Way& way : ways) add(table, office, way).problems = {409};

    http::Route events = route(Method::get, "/jobs/{job}/events", "jobs.events", kTag,
                               {"任务进展（事件流）", "how it is getting on, as events"});
    events.outcomes = {{200, {"事件", "events"}, {}, "text/event-stream"}};
    events.action = action(office, watch_job);
    table.push_back(std::move(events));
}

}  // namespace hanse::server
