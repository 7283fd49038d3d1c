// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/task_values.hpp"

#include "hanse/server/shapes.hpp"

namespace hanse::server {

using base::Value;
using notices::Task;

http::Shape task_state_shape() { return http::one_of({"open", "done", "dropped"}); }

http::Shape task_every_shape() { return http::one_of({"", "week", "month", "quarter", "year"}); }

namespace {

std::vector<http::ShapeField> task_fields() {
    return {always("id", id_shape(), "编号", "id"),
            always("alliance", id_shape(), "联盟", "alliance"),
            always("title", http::text(0, 500), "标题", "title"),
            always("subject", http::text(0, 300), "对象；没有则为空",
                   "what it is about; empty: nothing"),
            always("side", http::text(0, 200), "哪一方；共享则为空", "which side; empty: shared"),
            always("assignee", http::text(0, 100), "由谁做；未定则为空",
                   "who does it; empty: nobody yet"),
            always("due", day_or_none(), "到期日", "due"),
            always("every", task_every_shape(), "重复；不重复则为空",
                   "comes again; empty: it does not"),
            always("state", task_state_shape(), "状态", "state"),
            always("version", http::whole(1), "版本", "version"),
            always("created_by", id_shape(), "提出人", "who made it"),
            always("created_at", http::moment(), "提出", "made"),
            always("closed_by", http::text(0, 200), "办结人", "who closed it"),
            always("closed_at", moment_or_none(), "办结", "closed")};
}

}  // namespace

http::Shape task_shape() {
    static const http::Shape shape = http::named("Task", http::object(task_fields()));
    return shape;
}

http::Shape task_closed_shape() {
    std::vector<http::ShapeField> fields = task_fields();
    fields.push_back(always("next", http::list(task_shape()), "下一项", "what comes again"));
    return http::named("TaskClosed", http::object(std::move(fields)));
}

Value task_value(const Task& task) {
    return Value::map()
        .set("id", task.id)
        .set("alliance", task.alliance)
        .set("title", task.title)
        .set("subject", task.subject)
        .set("side", task.side)
        .set("assignee", task.assignee)
        .set("due", task.due)
        .set("every", task.every)
        .set("state", task.state)
        .set("version", task.version)
        .set("created_by", task.created_by)
        .set("created_at", task.created_at)
        .set("closed_by", task.closed_by)
        .set("closed_at", task.closed_at);
}

}  // namespace hanse::server
