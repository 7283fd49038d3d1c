// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/tasks, /me/tasks: what somebody is to do by a day.
#include "hanse/notices/tasks.hpp"

#include "hanse/base/value_fields.hpp"
#include "hanse/http/etag.hpp"
#include "hanse/notices/inbox.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/subjects.hpp"
#include "hanse/server/task_values.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/way.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::server {

using base::Done;
using notices::Task;

namespace {

constexpr const char* kTag = "tasks";

notices::Reader reader_of(const Ask& ask, const Seat& seat) {
    return notice_reader(seat.roles, ask.person().person);
}

notices::TasksWanted wanted(const Ask& ask) {
    return {.alliance = {},
            .assignee = ask.query("assignee"),
            .subject = ask.query("subject"),
            .state = ask.query("state"),
            .due_by = ask.query("due_by"),
            .after = ask.query("after"),
            .count_max = count_wanted(ask)};
}

Result<Answer> listed(Ask& ask, const std::vector<Task>& tasks) {
    Value items = Value::list();
    for (const Task& one : tasks) items.push(task_value(one));
    return page_as(ask, "tasks", std::move(items));
}

Result<Answer> list_tasks(Ask& ask) {
    HANSE_TRY(seat, ask.sit_inside());
    notices::TasksWanted which = wanted(ask);
    which.alliance = seat.alliance.id;
    HANSE_TRY(all, notices::tasks(ask.database, which, reader_of(ask, seat)));
    return listed(ask, all);
}

/// One's own, in every alliance where one still has a seat.
Result<Answer> list_my_tasks(Ask& ask) {
    notices::TasksWanted which = wanted(ask);
    which.assignee = ask.person().person;
    HANSE_TRY(all,
              notices::tasks(ask.database, which, {.person = ask.person().person, .sides = {}}));
    std::erase_if(all, [&](const Task& task) {
        const auto alliance = registry::listed(ask.database, task.alliance);
        return !alliance || roles_at(ask.person(), *alliance).empty();
    });
    return listed(ask, all);
}

/// Whoever is given a task sits at the table, is of its side, and sees what it is about.
Result<Done> check_assignee(Ask& ask, const Seat& seat, const Task& task) {
    if (!task.subject.empty())
        HANSE_CHECK(
            check_subject(ask.office, ask.database, seat, ask.person().person, task.subject));
    if (task.assignee.empty()) return Done{};
    HANSE_TRY(everybody, everybody_at(ask.database, seat.alliance));
    const auto at = everybody.find(task.assignee);
    Task given_to_nobody = task;  // being given it opens it, so that must not count
    given_to_nobody.assignee.clear();
    const bool able =
        at != everybody.end() &&
        notices::may_see(given_to_nobody, notice_reader(at->second.roles, task.assignee)) &&
        (task.subject.empty() ||
         check_subject(ask.office, ask.database, at->second, task.assignee, task.subject));
    if (able) return Done{};
    return base::invalid(
        {.file = "#/assignee"}, "此人在联盟中没有角色，不属于任务所限的一方，或看不到任务的对象",
        "this person has no seat in the alliance, is not of the side that the task "
        "is for, or does not see what it is about");
}

Result<Done> tell_assignee(Ask& ask, const Seat& seat, const Task& task) {
    if (task.assignee.empty() || task.assignee == ask.person().person) return Done{};
    const base::Bilingual& form = ask.office.book().word("server.task_given");
    const std::vector<std::string> persons{task.assignee};
    HANSE_CHECK(
        notices::tell(ask.database,
                      {.id = {},
                       .person = {},
                       .kind = "task",
                       .alliance = seat.alliance.id,
                       .subject = "task/" + task.id,
                       .words = notices::filled(form, {{"who", base::same(ask.person().name)},
                                                       {"title", base::same(task.title)},
                                                       {"alliance", seat.alliance.name}}),
                       .link = "/alliances/" + seat.alliance.id + "/tasks/" + task.id,
                       .at = ask.occasion().at,
                       .read_at = {},
                       .mail = {}},
                      persons));
    return Done{};
}

/// @param before  what stays as it is where the body says nothing.
Result<Task> task_of(const Ask& ask, const Seat& seat, Task before) {
    const Value& body = ask.request.json;
    const auto take = [&](const char* name, std::string& into) {
        if (body.find(name) != nullptr) into = base::text_in(body, name);
    };
    take("title", before.title);
    take("subject", before.subject);
    take("assignee", before.assignee);
    take("due", before.due);
    take("every", before.every);
    if (base::true_in(body, "internal")) before.side = sides_of(seat.roles).front();
    return before;
}

Result<Answer> add_task(Ask& ask) {
    HANSE_TRY(seat, ask.sit_inside());
    HANSE_TRY(wish, task_of(ask, seat, Task{.alliance = seat.alliance.id}));
    HANSE_CHECK(check_assignee(ask, seat, wish));
    HANSE_TRY(task, store::transacted(ask.database, [&]() -> Result<Task> {
                  HANSE_TRY(made, notices::add_task(ask.database, wish, reader_of(ask, seat),
                                                    ask.occasion()));
                  HANSE_CHECK(tell_assignee(ask, seat, made));
                  return made;
              }));
    return http::created("/api/v1/alliances/" + seat.alliance.id + "/tasks/" + task.id,
                         task_value(task));
}

Result<Task> find(Ask& ask, const Seat& seat) {
    const std::string& id = ask.request.at("task");
    HANSE_TRY(one, notices::show_task(ask.database, id, reader_of(ask, seat)));
    if (one.alliance == seat.alliance.id) return one;
    return base::not_found({}, "没有编号为 “" + id + "” 的任务",
                           "there is no task under the id '" + id + "'");
}

Answer answer_with(const Task& task) {
    Answer out = http::json(task_value(task));
    out.headers.set("ETag", http::etag_of_version(task.version));
    return out;
}

Result<Answer> show_task(Ask& ask) {
    HANSE_TRY(seat, ask.sit_inside());
    HANSE_TRY(task, find(ask, seat));
    return answer_with(task);
}

Result<Answer> change_task(Ask& ask) {
    HANSE_TRY(seat, ask.sit_inside());
    HANSE_TRY(before, find(ask, seat));
    HANSE_TRY(version, version_needed(ask.request));
    HANSE_TRY(wish, task_of(ask, seat, before));
    wish.version = version;
    HANSE_CHECK(check_assignee(ask, seat, wish));
    HANSE_TRY(task, store::transacted(ask.database, [&]() -> Result<Task> {
                  HANSE_TRY(now, notices::change_task(ask.database, wish, reader_of(ask, seat),
                                                      ask.occasion()));
                  if (now.assignee != before.assignee) HANSE_CHECK(tell_assignee(ask, seat, now));
                  return now;
              }));
    return answer_with(task);
}

Result<Answer> close_task(Ask& ask) {
    HANSE_TRY(seat, ask.sit_inside());
    HANSE_TRY(before, find(ask, seat));
    HANSE_TRY(version, version_needed(ask.request));
    HANSE_TRY(closed, notices::close_task(ask.database, before.id, version, ask.text("state"),
                                          reader_of(ask, seat), ask.occasion()));
    Value next = Value::list();
    for (const Task& one : closed.next) next.push(task_value(one));
    return http::json(task_value(closed.task).set("next", std::move(next)));
}

std::vector<http::ShapeField> fields(Need title) {
    return {text_field("title", 500, title, "标题", "title"),
            text_field("subject", 300, Need::optional, "对象", "what it is about"),
            text_field("assignee", 100, Need::optional, "由谁做；空为未定", "who does it"),
            text_field("due", 10, Need::optional, "到期日；空为无", "day; empty: none"),
            http::field("every", task_every_shape(), Need::optional, {"重复", "comes again"})};
}

}  // namespace

void add_tasks(Table& table, Office& office) {
    std::vector<http::ShapeField> fresh = fields(Need::required);
    fresh.push_back(truth_field("internal", "仅本方可见", "for your own side only"));
    const std::vector<http::Parameter> which{
        text_parameter("assignee", "由谁做", "of this person"),
        text_parameter("subject", "对象", "about this"),
        {"state", task_state_shape(), Need::optional, {"状态", "state"}},
        {"due_by", http::day(), Need::optional, {"至该日到期的", "due by then"}},
        after_parameter(),
        count_parameter(1000),
        format_parameter()};
    const std::string all = "/alliances/{alliance}/tasks", one = all + "/{task}";
    const std::string state = one + "/state";
    const Way ways[] = {
        {Method::get,
         all.c_str(),
         "tasks.list",
         kTag,
         "signed-in",
         {"任务，按到期日", "the tasks, by day"},
         {},
         which,
         {200, uncounted_page_of(task_shape())},
         list_tasks},
        {Method::get,
         "/me/tasks",
         "me.tasks",
         kTag,
         "signed-in",
         {"本人的任务", "your tasks, in every alliance"},
         {},
         which,
         {200, uncounted_page_of(task_shape())},
         list_my_tasks},
        {Method::post,
         all.c_str(),
         "tasks.add",
         kTag,
         "signed-in",
         {"新任务", "a new task"},
         fresh,
         {},
         {201, task_shape()},
         add_task},
        {Method::get,
         one.c_str(),
         "tasks.show",
         kTag,
         "signed-in",
         {"一项任务", "one of them"},
         {},
         {},
         {200, task_shape()},
         show_task},
        {Method::patch,
         one.c_str(),
         "tasks.change",
         kTag,
         "signed-in",
         {"修改任务", "change it"},
         fields(Need::optional),
         {},
         {200, task_shape()},
         change_task},
        {Method::put,
         state.c_str(),
         "tasks.close",
         kTag,
         "signed-in",
         {"完成、取消或重开；重复的任务完成后产生下一项",
          "done, dropped or open again; what comes again makes its next"},
         {http::field("state", task_state_shape(), Need::required, {"状态", "state"})},
         {},
         {200, task_closed_shape()},
         close_task}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace hanse::server
