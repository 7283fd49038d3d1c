// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances: the list; founding, removing, bringing back, publishing.
#include <algorithm>
#include <chrono>

#include "hanse/domain/case_format.hpp"
#include "hanse/http/etag.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/tool_job.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

using people::Role;

namespace {

constexpr std::int64_t kPage = 50;
constexpr const char* kTag = "alliances";

Result<Answer> list_alliances(Ask& ask) {
    registry::ListWanted wanted{.visible = visible_to(ask.caller),
                                .words = ask.query("words"),
                                .region = ask.query("region"),
                                .industry = ask.query("industry"),
                                .initiator = ask.query("initiator"),
                                .removed = ask.wants("removed"),
                                .sort = ask.query("sort"),
                                .descending = false,
                                .from = ask.number("from", 0),
                                .count_max = ask.number("count", kPage)};
    if (wanted.sort.empty()) wanted.sort = "name";
    if (wanted.sort.starts_with('-')) {
        wanted.descending = true;
        wanted.sort.erase(0, 1);
    }
    if (wanted.removed) wanted.visible.published = false;
    if (is_export(ask)) wanted.from = 0, wanted.count_max = kExportMax;
    const std::string key = registry::counted_as(wanted);
    wanted.total = ask.office.totals().find(key, std::chrono::steady_clock::now());
    HANSE_TRY(found, registry::list(ask.database, wanted));
    if (!wanted.total) ask.office.totals().keep(key, found.total, std::chrono::steady_clock::now());
    Value items = Value::list();
    for (const registry::Listed& one : found.alliances) items.push(listed_value(one));
    if (is_export(ask)) return exported("alliances", items, ask.query("format"));
    return http::json(Value::map().set("items", std::move(items)).set("total", found.total));
}

/// {id, name: {zh, en}, …}, or a whole case as a tree: see docs/case-file.md.
Result<Answer> found_alliance(Ask& ask) {
    if (ask.office.settings().founding == Founding::administrators && !ask.person().administrator)
        return base::denied("本服务器仅限管理员建立联盟",
                            "on this server administrators found alliances");
    HANSE_TRY(file, domain::read_case(*ask.request.json.find("case"), "#/case"));
    if (!people::within_scope(ask.person(), file.id))
        return base::denied("此令牌仅限若干联盟，不能建立别的联盟",
                            "this token is within some alliances and cannot found another one");
    registry::Viewer founder = registry::Viewer::in(registry::Role::secretariat);
    const auto check = registry::facts_agree(ask.office.book(), ask.office.today());
    const auto done = ask.database.transaction([&]() -> Result<base::Done> {
        const registry::Hand hand{ask.occasion(), founder, ask.office.walls(), check};
        HANSE_CHECK(registry::found(ask.database, file, ask.text("reason"), hand));
        people::Grant grant;
        grant.person = ask.person().person;
        grant.scope = {people::Scope::Kind::alliance, file.id};
        grant.role = Role::secretariat;
        HANSE_CHECK(people::grant(ask.database, grant, ask.occasion(), ask.text("reason")));
        return base::Done{};
    });
    if (!done) return done.error();
    HANSE_TRY(listed, registry::listed(ask.database, file.id));
    return http::created("/api/v1/alliances/" + file.id, listed_value(listed));
}

Result<Answer> show_alliance(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    Value out = listed_value(seat.alliance);
    Value roles = Value::list();
    for (const Role role : seat.roles.roles) roles.push(people::word_of(role));
    Value you = Value::map().set("roles", std::move(roles));
    you.set("register", !seat.roles.empty() && has_register(ask.office, seat.alliance.id));
    const registry::Walls::Writable writable = ask.office.walls().writable(seat.viewer);
    you.set("writes", Value::list_of(writable.whole))
        .set("writes_own", Value::list_of(writable.own));
    if (!seat.roles.member.empty()) you.set("member", seat.roles.member);
    if (seat.grounds) you.set("grounds_until", seat.grounds->expires);
    out.set("you", std::move(you));
    return http::json(out).with("ETag", http::etag_of_version(seat.alliance.version));
}

Result<Answer> remove_alliance(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_CHECK(
        registry::remove(ask.database, seat.alliance.id, ask.query("reason"), ask.occasion()));
    return http::nothing();
}

/// Only who served it may bring it back; its seats are still there.
Result<Answer> restore_alliance(Ask& ask) {
    const std::string& id = ask.request.at("alliance");
    if (!people::seat_of(ask.person(), id, {}).holds(Role::secretariat))
        return base::not_found({}, "没有已删除的联盟 " + id, "there is no removed alliance " + id);
    HANSE_CHECK(registry::restore(ask.database, id, ask.text("reason"), ask.occasion()));
    HANSE_TRY(listed, registry::listed(ask.database, id));
    return http::json(listed_value(listed));
}

Result<Answer> publish_alliance(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    const bool* published = ask.request.json.find("published")->boolean();
    HANSE_CHECK(registry::publish(ask.database, seat.alliance.id, *published, ask.text("reason"),
                                  ask.occasion()));
    HANSE_TRY(listed, registry::listed(ask.database, seat.alliance.id));
    return http::json(listed_value(listed));
}

}  // namespace

void add_alliances(Table& table, Office& office) {
    http::Route all = route(Method::get, "/alliances", "alliances.list", kTag,
                            {"联盟列表", "the list of alliances"});
    all.description = {"只列出您担任角色的联盟，以及同意公开的联盟",
                       "those in which you hold a role, and those with a public page"};
    all.who = "anyone";
    all.in_query = {
        text_parameter("words", "名称或编号中的词", "words in name or id"),
        text_parameter("region", "地区", "home region"),
        text_parameter("industry", "产业", "industry"),
        text_parameter("initiator", "发起单位性质", "kind of initiator"),
        {"removed", http::truth(), Need::optional, {"已删除的", "the removed ones"}},
        {"sort",
         http::one_of({"name", "-name", "id", "-id", "region", "-region", "members", "-members",
                       "patents", "-patents", "founded", "-founded", "changed", "-changed"}),
         Need::optional,
         {"排序，- 为降序", "sorted by; - turns it round"}},
        from_parameter(),
        count_parameter(),
        format_parameter()};
    all.outcomes = {{200, {"一页", "a page"}, page_of(listed_shape())}};
    all.action = action(office, list_alliances);
    table.push_back(std::move(all));

    http::Route found = route(Method::post, "/alliances", "alliances.found", kTag,
                              {"建立联盟", "found an alliance"});
    found.description = {"以一份案卷建立联盟；建立者担任秘书处",
                         "from a case; who founds it becomes its secretariat"};
    found.body = http::object({http::field("case", http::any_json(), Need::required,
                                           {"案卷，格式同单文件 YAML（docs/case-file.md）",
                                            "a case as in a single YAML file (docs/case-file.md)"}),
                               reason_field()});
    found.body_max = std::uint64_t{32} << 20U;
    found.outcomes = {{201, {"已建立", "founded"}, listed_shape()}};
    found.problems = {409};
    found.idempotent_by_key = true;
    found.action = action(office, found_alliance);
    table.push_back(std::move(found));

    http::Route show =
        route(Method::get, "/alliances/{alliance}", "alliances.show", kTag,
              {"一个联盟，以及您在其中的角色", "an alliance, and what you are in it"});
    show.who = "anyone";
    show.outcomes = {{200, {"联盟", "the alliance"}, seated_shape()}};
    show.action = action(office, show_alliance);
    table.push_back(std::move(show));

    http::Route gone = route(Method::del, "/alliances/{alliance}", "alliances.remove", kTag,
                             {"删除联盟（可恢复）", "remove an alliance; it can be restored"});
    gone.in_query = {text_parameter("reason", "理由", "why")};
    gone.outcomes = {{204, {"已删除", "removed"}, {}}};
    gone.action = action(office, remove_alliance);
    table.push_back(std::move(gone));

    http::Route back = route(Method::post, "/alliances/{alliance}/restore", "alliances.restore",
                             kTag, {"恢复联盟", "bring a removed alliance back"});
    back.body = reason_shape();
    back.outcomes = {{200, {"已恢复", "restored"}, listed_shape()}};
    back.action = action(office, restore_alliance);
    table.push_back(std::move(back));

    http::Route open = route(Method::put, "/alliances/{alliance}/public", "alliances.publish", kTag,
                             {"公开或收回公开页", "open or close the public page"});
    open.body = http::object({http::field("published", http::truth(), Need::required,
                                          {"是否公开", "whether it is public"}),
                              reason_field()});
    open.outcomes = {{200, {"联盟", "the alliance"}, listed_shape()}};
    open.action = action(office, publish_alliance);
    table.push_back(std::move(open));
}

}  // namespace hanse::server
