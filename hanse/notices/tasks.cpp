// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/notices/tasks.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/days.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/base/value.hpp"
#include "hanse/store/transacted.hpp"
#include "hanse/store/versioned.hpp"

namespace hanse::notices {

using base::Done;
using base::Result;

namespace {

const std::string kColumns =
    "select id, alliance, title, subject, side, assignee, due, every, first_due, state, version, "
    "created_by, created_at, closed_by, closed_at from task ";

Task task_of(const store::Row& row) {
    return {.id = row.text(0),
            .alliance = row.text(1),
            .title = row.text(2),
            .subject = row.text(3),
            .side = row.text(4),
            .assignee = row.text(5),
            .due = row.text(6),
            .every = row.text(7),
            .first_due = row.text(8),
            .state = row.text(9),
            .version = row.whole(10),
            .created_by = row.text(11),
            .created_at = row.text(12),
            .closed_by = row.text(13),
            .closed_at = row.text(14)};
}

base::Error no_such_task(const std::string& id) {
    return base::not_found({}, fmt::format("没有编号为 “{}” 的任务", id),
                           fmt::format("there is no task under the id '{}'", id));
}

/// Months from one to the next; weeks are counted in days. 0: it does not come again.
int months_of(const std::string& every) {
    return every == "month" ? 1 : every == "quarter" ? 3 : every == "year" ? 12 : 0;
}

base::Date months_after(const base::Date& from, int months) {
    const auto later = std::chrono::year(from.year()) / int(from.month()) / int(from.day()) +
                       std::chrono::months(months);
    // 31 January and a month: the last of February.
    const auto whole = later.ok() ? later : later.year() / later.month() / std::chrono::last;
    return *base::Date::create(int(whole.year()), unsigned(whole.month()), unsigned(whole.day()));
}

/// The day after `due` on which it comes again; counted from the first, which keeps ends of months.
std::string next_day(const Task& task) {
    const base::Date due = *base::Date::parse(task.due);
    if (task.every == "week") return base::plus_days(due, 7).text();
    const base::Date first = *base::Date::parse(task.first_due);
    const int step = months_of(task.every);
    for (int months = step;; months += step) {
        const base::Date day = months_after(first, months);
        if (day > due) return day.text();
    }
}

Result<Done> check(const Task& task, const Reader& author) {
    std::vector<base::Error> errors;
    const auto complain = [&](std::string zh, std::string en) {
        errors.push_back(base::invalid({}, std::move(zh), std::move(en)));
    };
    if (base::trim(task.title).empty() || task.title.size() > 500 || !base::is_utf8(task.title))
        complain("任务标题应为 1 至 500 字节的文字", "the title of a task has 1 to 500 bytes");
    if (!task.due.empty() && !base::Date::parse(task.due))
        complain(fmt::format("没有这一天：“{}”", task.due),
                 fmt::format("not a day: '{}'", task.due));
    if (!task.every.empty() && task.every != "week" && months_of(task.every) == 0)
        complain(fmt::format("重复应为 week、month、quarter 或 year，读到 “{}”", task.every),
                 fmt::format("it recurs every week, month, quarter or year, not '{}'", task.every));
    if (!task.every.empty() && task.due.empty())
        complain("重复的任务需要日期", "a task that comes again needs a day");
    if (!errors.empty()) return base::gather(std::move(errors));
    if (!may_see(task, author))
        return base::denied("不能为不属于自己的一方建立任务",
                            "a task of one side is made by that side only");
    return Done{};
}

std::string told(const Task& task) {
    base::Value out = base::Value::map();
    // Without the title: a task of one side is not for readers of the trail of another.
    out.set("assignee", task.assignee);
    out.set("due", task.due);
    out.set("state", task.state);
    return base::to_json(out);
}

Result<Done> note(store::Database& database, const trail::Occasion& occasion, const char* what,
                  const std::optional<Task>& before, const Task& after) {
    HANSE_CHECK(trail::note(database, after.alliance, occasion,
                            {.what = what,
                             .subject = "task/" + after.id,
                             .before = before ? std::optional(told(*before)) : std::nullopt,
                             .after = told(after),
                             .reason = {}}));
    return Done{};
}

/// Makes a new task of what is wanted; inside a transaction.
Result<Task> insert(store::Database& database, Task task, const trail::Occasion& occasion) {
    task.id = "t-" + base::random_text(16);
    if (task.first_due.empty()) task.first_due = task.due;
    task.state = "open";
    task.version = 1;
    task.created_by = occasion.who;
    task.created_at = occasion.at;
    task.closed_by.clear();
    task.closed_at.clear();
    HANSE_CHECK(database.run(
        "insert into task (id, alliance, title, subject, side, assignee, due, every, first_due, "
        "state, version, created_by, created_at, closed_by, closed_at) values (:id, :alliance, "
        ":title, :subject, :side, :assignee, :due, :every, :first, 'open', 1, :who, :at, '', '')",
        {task.id, task.alliance, task.title, task.subject, task.side, task.assignee, task.due,
         task.every, task.first_due, task.created_by, task.created_at}));
    HANSE_CHECK(note(database, occasion, "task.added", {}, task));
    return task;
}

Result<Done> update(store::Database& database, Task& task) {
    return store::write_version(
        database,
        "update task set title = :title, subject = :subject, "
        "assignee = :assignee, due = :due, every = :every, "
        "first_due = :first, state = :state, closed_by = :who, "
        "closed_at = :at, version = version + 1 where id = :id and "
        "version = :version returning version",
        {task.title, task.subject, task.assignee, task.due, task.every, task.first_due, task.state,
         task.closed_by, task.closed_at, task.id, task.version},
        task.version);
}

}  // namespace

bool may_see(const Task& task, const Reader& reader) {
    return task.side.empty() || task.assignee == reader.person ||
           std::ranges::find(reader.sides, task.side) != reader.sides.end();
}

Result<Task> add_task(store::Database& database, const Task& wanted, const Reader& author,
                      const trail::Occasion& occasion) {
    HANSE_CHECK(check(wanted, author));
    return store::transacted(database, [&] { return insert(database, wanted, occasion); });
}

Result<Task> change_task(store::Database& database, const Task& changed, const Reader& author,
                         const trail::Occasion& occasion) {
    return store::transacted(database, [&]() -> Result<Task> {
        HANSE_TRY(before, show_task(database, changed.id, author));
        Task after = before;
        after.title = changed.title;
        after.subject = changed.subject;
        after.assignee = changed.assignee;
        after.every = changed.every;
        if (after.due != changed.due) after.due = after.first_due = changed.due;
        after.version = changed.version;
        HANSE_CHECK(check(after, author));
        HANSE_CHECK(update(database, after));
        HANSE_CHECK(note(database, occasion, "task.changed", before, after));
        return after;
    });
}

Result<Closed> close_task(store::Database& database, const std::string& id, std::int64_t version,
                          const std::string& state, const Reader& author,
                          const trail::Occasion& occasion) {
    if (state != "done" && state != "dropped" && state != "open")
        return base::invalid({}, "任务状态应为 open、done 或 dropped",
                             "the state of a task is open, done or dropped");
    return store::transacted(database, [&]() -> Result<Closed> {
        HANSE_TRY(before, show_task(database, id, author));
        Closed out{.task = before, .next = {}};
        out.task.state = state;
        out.task.version = version;
        out.task.closed_by = state == "open" ? "" : occasion.who;
        out.task.closed_at = state == "open" ? "" : occasion.at;
        HANSE_CHECK(update(database, out.task));
        if (state == "done" && before.state == "open" && !before.every.empty()) {
            Task next = before;
            next.due = next_day(before);
            HANSE_TRY(made, insert(database, std::move(next), occasion));
            out.next.push_back(std::move(made));
            // Done once: taken back and done again, it does not make another.
            out.task.every.clear();
            HANSE_CHECK(update(database, out.task));
        }
        HANSE_CHECK(note(database, occasion, "task.closed", before, out.task));
        return out;
    });
}

Result<Task> show_task(store::Database& database, const std::string& id, const Reader& reader) {
    HANSE_TRY(rows, database.rows(kColumns + "where id = :id", {id}));
    if (rows.empty()) return no_such_task(id);
    Task out = task_of(rows.front());
    if (!may_see(out, reader)) return no_such_task(id);
    return out;
}

Result<std::vector<Task>> tasks(store::Database& database, const TasksWanted& wanted,
                                const Reader& reader) {
    std::vector<Task> out;
    // Days sort as texts; '~' stands after them all.
    HANSE_CHECK(database.each(
        kColumns + "where (:a = '' or alliance = :alliance) and (:p = '' or assignee = :assignee) "
                   "and (:j = '' or subject = :subject) and (:s = '' or state = :state) "
                   "and (:d = '' or (due <> '' and due <= :due)) "
                   "and (:f = '' or (case when due = '' then '~' else due end, id) > "
                   "(select case when t.due = '' then '~' else t.due end, t.id from task t "
                   "where t.id = :after)) order by case when due = '' then '~' else due end, id",
        {wanted.alliance, wanted.alliance, wanted.assignee, wanted.assignee, wanted.subject,
         wanted.subject, wanted.state, wanted.state, wanted.due_by, wanted.due_by, wanted.after,
         wanted.after},
        [&](const store::Row& row) -> Result<Done> {
            Task one = task_of(row);
            if (out.size() < wanted.count_max && may_see(one, reader))
                out.push_back(std::move(one));
            return Done{};
        }));
    return out;
}

}  // namespace hanse::notices
