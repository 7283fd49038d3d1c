// SPDX-License-Identifier: GPL-3.0-or-later
// /processes: how something is decided here. /workflows: what is being decided: started, moved, voted
// on, filled in bit by bit. What a person sees of one, workflow::seen() says.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/base/value_fields.hpp"
#include "hanse/http/etag.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/way.hpp"
#include "hanse/server/workflow_access.hpp"
#include "hanse/server/workflow_hands.hpp"
#include "hanse/server/workflow_start.hpp"
#include "hanse/server/workflow_values.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::server {

using base::Done;
using workflow::Instance;

namespace {

constexpr const char* kTag = "workflows";

Result<Answer> list_processes(Ask& ask) {
    Value items = Value::list();
    for (const workflow::Process& one : ask.office.processes().all())
        items.push(process_value(one, ask.language()));
    return list_of(std::move(items));
}

Result<std::vector<Instance>> instances(Ask& ask, WorkflowViewers& viewers,
                                        const workflow::Wanted& wanted) {
    return workflow::instances(ask.database, ask.office.processes(), wanted,
                               [&](const std::string& alliance) { return viewers(alliance); });
}

/// Where the caller holds a role, and what they began themselves: never a walk over everything.
Result<std::vector<Instance>> instances_of_mine(Ask& ask, WorkflowViewers& viewers,
                                                const workflow::Wanted& wanted) {
    registry::Visible visible = visible_to(ask.caller);
    visible.published = false;
    HANSE_TRY(mine, registry::list(
                        ask.database,
                        {.visible = std::move(visible), .sort = "id", .count_max = kExportMax}));
    std::vector<workflow::Wanted> questions;
    for (const registry::Listed& alliance : mine.alliances) {
        questions.push_back(wanted);
        questions.back().alliance = alliance.id;
    }
    questions.push_back(wanted);
    questions.back().started_by = ask.person().person;
    std::map<std::pair<std::string, std::string>, Instance> found;  // each once, by time
    for (const workflow::Wanted& question : questions) {
        HANSE_TRY(some, instances(ask, viewers, question));
        for (Instance& one : some) found.try_emplace({one.started_at, one.id}, std::move(one));
    }
    std::vector<Instance> out;
    for (auto at = found.rbegin(); at != found.rend() && out.size() < wanted.count_max; ++at)
        out.push_back(std::move(at->second));
    return out;
}

Result<Answer> list_workflows(Ask& ask) {
    const workflow::Wanted wanted{.alliance = ask.query("alliance"),
                                  .process = ask.query("process"),
                                  .state = ask.query("state"),
                                  .member = ask.query("member"),
                                  .batch = ask.query("batch"),
                                  .subject = ask.query("subject"),
                                  .started_by = {},
                                  .open_only = ask.wants("open"),
                                  .after = ask.query("after"),
                                  .count_max = count_wanted(ask)};
    WorkflowViewers viewers(ask);
    const bool narrow = !wanted.alliance.empty() || !wanted.batch.empty();
    if (!narrow && !wanted.after.empty())
        return base::invalid({.file = "?after"}, "翻页时请指明 alliance 或 batch",
                             "name an alliance or a batch to go on to further pages");
    HANSE_TRY(found,
              narrow ? instances(ask, viewers, wanted) : instances_of_mine(ask, viewers, wanted));
    Value items = Value::list();
    for (const Instance& one : found)
        items.push(instance_value(ask.office.processes(), one, ask.language()));
    return page_as(ask, "workflows", std::move(items));
}

Result<Value> whole_value(Ask& ask, const WorkflowFound& found) {
    const workflow::Processes& processes = ask.office.processes();
    const std::string& id = found.instance.id;
    HANSE_TRY(open, workflow::moves_open(ask.database, processes, id, found.viewer));
    HANSE_TRY(ballot, workflow::ballot(ask.database, processes, id, found.viewer));
    HANSE_TRY(steps, workflow::history(ask.database, processes, id, found.viewer));
    Value moves = Value::list(), history = Value::list();
    for (const workflow::OpenMove& one : open) moves.push(open_move_value(one, ask.language()));
    for (const workflow::Step& one : steps) history.push(step_value(one));
    Value out = instance_value(processes, found.instance, ask.language());
    out.set("moves", std::move(moves));
    if (ballot) out.set("ballot", ballot_value(*ballot));
    return out.set("history", std::move(history));
}

Result<Answer> show_workflow(Ask& ask) {
    HANSE_TRY(found, find_workflow(ask));
    HANSE_TRY(value, whole_value(ask, found));
    Answer answer = http::json(value);
    answer.headers.set("ETag", http::etag_of_version(found.instance.version));
    return answer;
}

/// A move may take the instance out of the sight of who made it: they are shown what they moved.
Answer moved(Ask& ask, const Instance& instance) {
    Answer answer = http::json(instance_value(ask.office.processes(), instance, ask.language()));
    answer.headers.set("ETag", http::etag_of_version(instance.version));
    return answer;
}

Value form_of(Ask& ask) {
    const Value* form = ask.request.json.find("form");
    return form != nullptr ? *form : Value::map();
}

Result<Answer> start_workflow(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(process, ask.office.processes().need(ask.request.at("process")));
    HANSE_TRY(beginning, beginning_of(ask, seat, *process, form_of(ask)));
    HANSE_TRY(instance, start_one(ask, seat.roles, *process, beginning));
    return http::created("/api/v1/workflows/" + instance.id,
                         instance_value(ask.office.processes(), instance, ask.language()));
}

workflow::Wish wish_of(Ask& ask, const WorkflowFound& found) {
    const Value& body = ask.request.json;
    return {.instance = found.instance.id,
            .move = {},
            .version = body.find("version")->number()->to_int64().value_or(0),
            .form = form_of(ask),
            .reason = base::text_in(body, "reason"),
            .choice = base::text_in(body, "choice")};
}

Result<Answer> move_workflow(Ask& ask) {
    HANSE_TRY(found, find_workflow(ask));
    workflow::Wish wish = wish_of(ask, found);
    wish.move = ask.request.at("move");
    HANSE_TRY(
        instance, store::transacted(ask.database, [&]() -> Result<Instance> {
            HANSE_TRY(done, workflow::move(ask.database, ask.office.processes(), wish, found.viewer,
                                           ask.occasion(), workflow_hands(ask.office)));
            if (done.state != found.instance.state)
                HANSE_CHECK(tell_where_it_stands(ask.office, ask.database, done, ask.occasion()));
            return done;
        }));
    return moved(ask, instance);
}

Result<Answer> save_form(Ask& ask) {
    HANSE_TRY(found, find_workflow(ask));
    HANSE_TRY(instance, workflow::save(ask.database, ask.office.processes(), wish_of(ask, found),
                                       found.viewer, ask.occasion(), workflow_hands(ask.office)));
    return moved(ask, instance);
}

http::ShapeField form_field(Need need) {
    return http::field("form", http::map_of(http::any_json(), 200), need,
                       {"填写的内容：字段 → 值", "what is filled in: field → value"});
}

}  // namespace

void add_workflows(Table& table, Office& office) {
    const Way ways[] = {
        {Method::get,
         "/processes",
         "processes.list",
         kTag,
         "signed-in",
         {"各流程：字段、状态、步骤", "the processes: fields, states, moves"},
         {},
         {},
         {200, page_of(process_shape())},
         list_processes},
        {Method::get,
         "/workflows",
         "workflows.list",
         kTag,
         "signed-in",
         {"进行中和已结束的流程，新的在前", "what is being decided, or was, the newest first"},
         {},
         {text_parameter("alliance", "联盟", "of this alliance"),
          text_parameter("process", "流程", "of this process"),
          text_parameter("state", "状态", "in this state"),
          text_parameter("member", "成员", "about this member"),
          text_parameter("batch", "批次", "sent together: a campaign"),
          text_parameter("subject", "对象", "about this: clauses/C3"),
          truth_parameter("open", "只列未结束的", "only what has not ended"), after_parameter(),
          count_parameter(1000), format_parameter()},
         {200, uncounted_page_of(instance_shape())},
         list_workflows},
        {Method::get,
         "/workflows/{workflow}",
         "workflows.show",
         kTag,
         "signed-in",
         {"一个流程：您可走的步骤、表决、经过",
          "one: the moves open to you, the vote, its history"},
         {},
         {},
         {200, whole_instance_shape()},
         show_workflow},
        {Method::post,
         "/alliances/{alliance}/workflows/{process}",
         "workflows.start",
         kTag,
         "signed-in",
         {"发起流程", "start a process"},
         {form_field(Need::required),
          text_field("subject", 200, Need::optional, "对象，如 clauses/C3",
                     "what it is about: clauses/C3"),
          text_field("member", 200, Need::optional, "所涉成员（限秘书处填写）",
                     "the member concerned; for the secretariat to name"),
          reason_field()},
         {},
         {201, instance_shape()},
         start_workflow},
        {Method::post,
         "/workflows/{workflow}/moves/{move}",
         "workflows.move",
         kTag,
         "signed-in",
         {"走一步，或投票", "make a move, or cast a vote"},
         {version_field(), form_field(Need::optional), reason_field(),
          http::field("choice", http::one_of({"yes", "no", "abstain"}), Need::optional,
                      {"表决", "of a vote"})},
         {},
         {200, instance_shape()},
         move_workflow},
        {Method::put,
         "/workflows/{workflow}/form",
         "workflows.save",
         kTag,
         "signed-in",
         {"暂存（不前进）", "write something down without moving on"},
         {version_field(), form_field(Need::required)},
         {},
         {200, instance_shape()},
         save_form}};
    for (const Way& way : ways) add(table, office, way).body_max = std::uint64_t{4} << 20U;
}

}  // namespace hanse::server
