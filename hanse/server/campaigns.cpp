// SPDX-License-Identifier: GPL-3.0-or-later
// /campaigns: a bureau sends one self-check to many alliances, and sees what came back.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/base/random_text.hpp"
#include "hanse/base/value_fields.hpp"
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

namespace {

constexpr const char* kTag = "workflows";
constexpr const char* kProcess = "self-check";
constexpr std::size_t kAlliances_max = 5'000;

struct Target {
    registry::Listed alliance;
    people::Seat roles;
};

/// All that the caller serves as a bureau.
Result<std::vector<Target>> all_targets(Ask& ask) {
    registry::Visible visible = visible_to(ask.caller);
    visible.published = false;
    HANSE_TRY(found, registry::list(ask.database, {.visible = std::move(visible),
                                                   .region = ask.text("region"),
                                                   .sort = "id",
                                                   .count_max = kExportMax}));
    std::vector<Target> out;
    for (registry::Listed& one : found.alliances) {
        people::Seat roles = roles_at(ask.person(), one);
        if (roles.holds(people::Role::bureau)) out.push_back({std::move(one), std::move(roles)});
    }
    return out;
}

/// Of those that were named, those of the region. @return not_found for any that the caller does not
/// serve: whether it exists is not told.
Result<std::vector<Target>> named_targets(Ask& ask, std::vector<std::string> ids) {
    std::ranges::sort(ids);
    const auto again = std::ranges::unique(ids);
    ids.erase(again.begin(), again.end());
    const std::string region = ask.text("region");
    std::vector<Target> out;
    for (const std::string& id : ids) {
        auto listed = registry::listed(ask.database, id);
        if (!listed && listed.error().kind != base::ErrorKind::not_found) return listed.error();
        people::Seat roles = listed ? roles_at(ask.person(), *listed) : people::Seat{};
        if (!roles.holds(people::Role::bureau))
            return base::not_found({.file = "#/alliances"},
                                   fmt::format("您主管的联盟中没有 {}", id),
                                   fmt::format("{} is no alliance that you supervise", id));
        if (region.empty() || listed->region == region)
            out.push_back({*std::move(listed), std::move(roles)});
    }
    return out;
}

Result<std::vector<Target>> targets_of(Ask& ask) {
    const std::vector<std::string> named = base::texts_in(ask.request.json, "alliances");
    HANSE_TRY(out, named.empty() ? all_targets(ask) : named_targets(ask, named));
    if (out.empty())
        return base::invalid({}, "没有您主管的联盟", "there is no alliance that you supervise");
    if (out.size() > kAlliances_max)
        return base::invalid({}, fmt::format("一次至多 {} 个联盟", kAlliances_max),
                             fmt::format("at most {} alliances at once", kAlliances_max));
    return out;
}

Value gaps_value(const std::vector<workflow::Gap>& gaps) {
    Value out = Value::list();
    for (const workflow::Gap& gap : gaps)
        out.push(
            Value::map().set("alliance", gap.alliance).set("needs", Value::list_of(gap.roles)));
    return out;
}

base::Error nobody_there(const std::vector<workflow::Gap>& gaps) {
    std::string names;
    for (const workflow::Gap& gap : gaps) names += (names.empty() ? "" : ", ") + gap.alliance;
    return base::conflict(
        {}, fmt::format("以下联盟无人可以填报：{}；可先 dry_run 查看，或以 skip_gaps 跳过", names),
        fmt::format("nobody could answer in: {}; look with dry_run, or pass them over with "
                    "skip_gaps",
                    names));
}

/// To all of them, or to none.
Result<Value> send_to(Ask& ask, const workflow::Process& process,
                      const std::vector<Target>& targets, const std::string& batch) {
    return store::transacted(ask.database, [&]() -> Result<Value> {
        Value sent = Value::list();
        for (const Target& target : targets) {
            Seat seat{
                .alliance = target.alliance, .roles = target.roles, .viewer = {}, .grounds = {}};
            HANSE_TRY(beginning, beginning_of(ask, seat, process, *ask.request.json.find("form")));
            beginning.batch = batch;
            HANSE_TRY(instance, start_one(ask, target.roles, process, beginning));
            sent.push(Value::map().set("alliance", instance.alliance).set("workflow", instance.id));
        }
        return sent;
    });
}

http::Shape gaps_shape() {
    return http::list(http::object(
        {always("alliance", id_shape(), "联盟", "alliance"),
         always("needs", http::list(id_shape()), "缺少的角色", "roles that nobody holds")}));
}

http::ShapeField gaps_field() {
    return always("gaps", gaps_shape(), "无人可填报的联盟", "alliances where nobody could answer");
}

http::Shape sent_shape() {
    const http::Shape one = http::object({always("alliance", id_shape(), "联盟", "alliance"),
                                          always("workflow", id_shape(), "流程", "workflow")});
    return http::named(
        "CampaignSent",
        http::object({always("batch", id_shape(), "批次", "the campaign"),
                      always("sent", http::list(one), "已下发", "sent"), gaps_field()}));
}

http::Shape promised_shape() {
    return http::named(
        "CampaignPromised",
        http::object(
            {always("alliances", http::list(id_shape()), "发给谁", "to whom"), gaps_field()}));
}

http::Shape campaign_shape() {
    return http::named(
        "Campaign",
        http::object(
            {always("batch", id_shape(), "批次", "the campaign"),
             always("total", http::whole(0), "总数", "how many"),
             always("states", http::map_of(http::whole(0)), "各状态的数目", "how many stand where"),
             always("items", http::list(instance_shape()), "逐个联盟", "each of them")}));
}

/// What sending would refuse, a trial refuses: one is begun and taken back.
Result<Done> check_form(Ask& ask, const workflow::Process& process,
                        const std::vector<Target>& targets) {
    if (targets.empty()) return Done{};
    bool fits = false;
    const auto tried = ask.database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(send_to(ask, process, {targets.front()}, ""));
        fits = true;
        return base::conflict({}, "试运行", "a trial");  // takes it back
    });
    return fits ? Result<Done>(Done{}) : tried;
}

Result<Answer> send_campaign(Ask& ask) {
    HANSE_TRY(process, ask.office.processes().need(kProcess));
    HANSE_TRY(targets, targets_of(ask));
    std::vector<std::string> ids;
    for (const Target& one : targets) ids.push_back(one.alliance.id);
    HANSE_TRY(gaps, workflow::preflight(ask.database, *process, ids, workflow_hands(ask.office)));
    std::erase_if(targets, [&](const Target& one) {
        return std::ranges::find(gaps, one.alliance.id, &workflow::Gap::alliance) != gaps.end();
    });
    if (base::true_in(ask.request.json, "dry_run")) {
        HANSE_CHECK(check_form(ask, *process, targets));
        return http::json(
            Value::map().set("alliances", Value::list_of(ids)).set("gaps", gaps_value(gaps)));
    }
    if (!gaps.empty() && !base::true_in(ask.request.json, "skip_gaps")) return nobody_there(gaps);
    const std::string batch = "b-" + base::random_text(16);
    HANSE_TRY(sent, send_to(ask, *process, targets, batch));
    return http::created("/api/v1/campaigns/" + batch, Value::map()
                                                           .set("batch", batch)
                                                           .set("sent", std::move(sent))
                                                           .set("gaps", gaps_value(gaps)));
}

/// How many stand where, and each with its state; exported with all that came back.
Result<Answer> show_campaign(Ask& ask) {
    const workflow::Processes& processes = ask.office.processes();
    WorkflowViewers viewers(ask);
    HANSE_TRY(found,
              workflow::instances(ask.database, processes,
                                  {.batch = ask.request.at("campaign"),
                                   .count_max = static_cast<std::size_t>(kExportMax)},
                                  [&](const std::string& alliance) { return viewers(alliance); }));
    if (found.empty()) return base::not_found({}, "没有这次自查", "there is no such campaign");
    std::map<std::string, std::int64_t> counts;
    Value items = Value::list();
    for (const workflow::Instance& one : found) {
        ++counts[one.state];
        items.push(instance_value(processes, one, ask.language()));
    }
    if (is_export(ask)) return exported("campaign", items, ask.query("format"));
    Value states = Value::map();
    for (const auto& [state, count] : counts) states.set(state, count);
    return http::json(Value::map()
                          .set("batch", ask.request.at("campaign"))
                          .set("total", found.size())
                          .set("states", std::move(states))
                          .set("items", std::move(items)));
}

}  // namespace

void add_campaigns(Table& table, Office& office) {
    const Way ways[] = {
        {Method::post,
         "/campaigns",
         "campaigns.send",
         kTag,
         "signed-in",
         {"主管部门向多个联盟下发自查", "a bureau sends a self-check to its alliances"},
         {http::field("form", http::map_of(http::any_json(), 50), Need::required,
                      {"名称、问题、截止日、说明：见流程 self-check",
                       "title, questions, deadline, note: see the process self-check"}),
          texts_field("alliances", "这些联盟；不写为主管的全部", "these alliances; else all"),
          text_field("region", 200, Need::optional, "其中该地区的", "of them those of this region"),
          truth_field("dry_run", "只查看：发给谁、哪里无人可填报",
                      "only look: to whom, and where nobody could answer"),
          truth_field("skip_gaps", "跳过无人可填报的联盟", "pass over those where nobody could"),
          reason_field()},
         {},
         {201, sent_shape()},
         send_campaign},
        {Method::get,
         "/campaigns/{campaign}",
         "campaigns.show",
         kTag,
         "signed-in",
         {"一次自查的进展", "how far a campaign has come"},
         {},
         {format_parameter()},
         {200, campaign_shape()},
         show_campaign}};
    for (const Way& way : ways) add(table, office, way);
    http::Route& send = table[table.size() - 2];
    send.outcomes.push_back({200, {"仅查看", "with dry_run"}, promised_shape()});
    send.idempotent_by_key = true;
}

}  // namespace hanse::server
