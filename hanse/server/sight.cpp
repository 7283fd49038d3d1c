// SPDX-License-Identifier: GPL-3.0-or-later
// What opens a wall for a time: /rooms, /grounds, /aggregates of an alliance.
#include "hanse/registry/alliances/sight.hpp"

#include "hanse/server/ask.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/shapes.hpp"

namespace hanse::server {

using base::Result;
using base::Value;
using http::Answer;
using http::Method;
using http::Need;
using people::Role;

namespace {

constexpr const char* kTag = "sight";

Answer list_of(Value items) {
    const auto total = static_cast<std::int64_t>(items.items().size());
    return http::json(Value::map().set("items", std::move(items)).set("total", total));
}

Result<Answer> list_rooms(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat, Role::auditor}));
    HANSE_TRY(all, registry::admitted(ask.database, seat.alliance.id));
    Value items = Value::list();
    for (const registry::Admitted& one : all)
        items.push(Value::map()
                       .set("room", one.address)
                       .set("person", one.person)
                       .set("admitted", one.admitted)
                       .set("admitted_by", one.admitted_by));
    return list_of(std::move(items));
}

Result<Answer> admit(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_CHECK(registry::admit(ask.database, seat.alliance.id, ask.text("room"),
                                ask.text("person"), ask.text("reason"), ask.occasion()));
    return http::nothing();
}

Result<Answer> dismiss(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_CHECK(registry::dismiss(ask.database, seat.alliance.id, ask.query("room"),
                                  ask.query("person"), ask.query("reason"), ask.occasion()));
    return http::nothing();
}

Value grounds_value(const registry::Grounds& one) {
    Value out = Value::map()
                    .set("id", one.id)
                    .set("person", one.person)
                    .set("reason", one.reason)
                    .set("basis", one.basis)
                    .set("begun", one.begun)
                    .set("expires", one.expires);
    if (one.ended) out.set("ended", *one.ended);
    return out;
}

/// Everybody at the table sees who looked, and why.
Result<Answer> list_grounds(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(all, registry::grounds(ask.database, seat.alliance.id));
    Value items = Value::list();
    for (const registry::Grounds& one : all) items.push(grounds_value(one));
    return list_of(std::move(items));
}

Result<Answer> record_grounds(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::bureau}));
    const auto days = ask.request.json.find("days")->number()->to_int64();
    HANSE_TRY(made,
              registry::record_grounds(ask.database, seat.alliance.id, ask.text("reason"),
                                       ask.text("basis"), static_cast<int>(*days), ask.occasion()));
    return http::created("/api/v1/alliances/" + seat.alliance.id + "/grounds/" + made.id,
                         grounds_value(made));
}

Result<Answer> end_grounds(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::bureau, Role::secretariat}));
    HANSE_CHECK(registry::end_grounds(ask.database, seat.alliance.id, ask.request.at("grounds"),
                                      ask.occasion()));
    return http::nothing();
}

Value aggregate_value(const Ask& ask, const registry::Aggregate& one) {
    Value cells = Value::map();
    for (const auto& [column, text] : one.cells) cells.set(column, text);
    Value out = Value::map()
                    .set("number", one.number)
                    .set("measure", one.measure)
                    .set("cells", std::move(cells))
                    .set("members", one.members)
                    .set("total", one.total)
                    .set("version", one.version)
                    .set("given", one.given);
    if (const registry::Measure* measure = ask.office.aggregates().measure(one.measure))
        out.set("name", words_value(measure->name));
    return out;
}

Result<Answer> list_aggregates(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    if (seat.roles.empty())
        return base::denied("合计数仅供联盟成员查看", "sums are for those at the table");
    HANSE_TRY(all, registry::aggregates(ask.database, seat.alliance.id));
    Value items = Value::list();
    for (const registry::Aggregate& one : all) items.push(aggregate_value(ask, one));
    const std::string format = ask.query("format");
    if (!format.empty() && format != "json") return exported("aggregates", items, format);
    return list_of(std::move(items));
}

const char* word_of(registry::Refused why) {
    switch (why) {
        case registry::Refused::too_few: return "too_few";
        case registry::Refused::told_apart: return "told_apart";
        case registry::Refused::one_part_too_large: return "one_part_too_large";
        case registry::Refused::no: break;
    }
    return "no";
}

Result<Answer> give_aggregates(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    const registry::Measure* measure = ask.office.aggregates().measure(ask.text("measure"));
    if (measure == nullptr)
        return base::not_found({.file = "#/measure"}, "没有这项合计", "there is no such measure");
    HANSE_TRY(done,
              registry::give_aggregates(ask.database, seat.alliance.id, ask.office.aggregates(),
                                        *measure, ask.text("reason"), ask.occasion()));
    Value given = Value::list(), withheld = Value::list();
    for (const registry::Aggregate& one : done.given) given.push(aggregate_value(ask, one));
    for (const registry::Withheld& one : done.withheld) {
        Value cells = Value::map();
        for (const auto& [column, text] : one.cells) cells.set(column, text);
        withheld.push(Value::map().set("cells", std::move(cells)).set("why", word_of(one.why)));
    }
    return http::json(
        Value::map().set("given", std::move(given)).set("withheld", std::move(withheld)));
}

http::Parameter needed_text(const char* name, const char* zh, const char* en) {
    return {name, http::text(1, 500), Need::required, {zh, en}};
}

void add_rooms(Table& table, Office& office) {
    http::Route all = route(Method::get, "/alliances/{alliance}/rooms", "rooms.list", kTag,
                            {"各专室的人员", "who was admitted to which room"});
    all.outcomes = {{200, {"列表", "the list"}, http::any_json()}};
    all.action = action(office, list_rooms);
    table.push_back(std::move(all));

    http::Route in =
        route(Method::post, "/alliances/{alliance}/rooms", "rooms.admit", kTag,
              {"准许某人进入案件或纠纷的专室", "admit a person to the room of a case"});
    in.body = http::object(
        {http::field("room", http::text(1, 500), Need::required, {"如 disputes/D1", "disputes/D1"}),
         http::field("person", http::text(1, 100), Need::required, {"人员编号", "id of a person"}),
         reason_field()});
    in.outcomes = {{204, {"已准许", "admitted"}, {}}};
    in.problems = {409};
    in.action = action(office, admit);
    table.push_back(std::move(in));

    http::Route out = route(Method::del, "/alliances/{alliance}/rooms", "rooms.dismiss", kTag,
                            {"请其离开专室", "dismiss a person from a room"});
    out.in_query = {needed_text("room", "专室", "room"),
                    needed_text("person", "人员", "person"),
                    {"reason", http::text(0, 2000), Need::optional, {"理由", "why"}}};
    out.outcomes = {{204, {"已离开", "dismissed"}, {}}};
    out.action = action(office, dismiss);
    table.push_back(std::move(out));
}

void add_grounds(Table& table, Office& office) {
    http::Route all =
        route(Method::get, "/alliances/{alliance}/grounds", "grounds.list", kTag,
              {"主管部门查看成员明细的依据", "a bureau's grounds for seeing details"});
    all.outcomes = {{200, {"列表", "the list"}, http::any_json()}};
    all.action = action(office, list_grounds);
    table.push_back(std::move(all));

    http::Route made =
        route(Method::post, "/alliances/{alliance}/grounds", "grounds.record", kTag,
              {"记录依据，限期查看成员明细", "record grounds and see details for a time"});
    made.body = http::object(
        {http::field("reason", http::text(1, 2000), Need::required, {"理由", "why"}),
         http::field("basis", http::text(1, 500), Need::required, {"法律依据", "legal basis"}),
         http::field("days", http::whole(1, registry::kGroundsDaysMax), Need::required,
                     {"天数", "for how many days"})});
    made.outcomes = {{201, {"已记录", "recorded"}, http::any_json()}};
    made.action = action(office, record_grounds);
    table.push_back(std::move(made));

    http::Route ended = route(Method::del, "/alliances/{alliance}/grounds/{grounds}", "grounds.end",
                              kTag, {"提前终止", "end them early"});
    ended.outcomes = {{204, {"已终止", "ended"}, {}}};
    ended.action = action(office, end_grounds);
    table.push_back(std::move(ended));
}

}  // namespace

void add_sight(Table& table, Office& office) {
    add_rooms(table, office);
    add_grounds(table, office);

    http::Route all = route(Method::get, "/alliances/{alliance}/aggregates", "aggregates.list",
                            kTag, {"已公布的合计数", "sums that were given out"});
    all.in_query = {format_parameter()};
    all.outcomes = {{200, {"列表", "the list"}, http::any_json()}};
    all.action = action(office, list_aggregates);
    table.push_back(std::move(all));

    http::Route give = route(Method::post, "/alliances/{alliance}/aggregates", "aggregates.give",
                             kTag, {"公布不能反推的合计数", "give out sums that cannot be undone"});
    give.body = http::object(
        {http::field("measure", http::text(1, 100), Need::required, {"哪项合计", "which measure"}),
         reason_field()});
    give.outcomes = {{200, {"公布与暂缓的", "given and withheld"}, http::any_json()}};
    give.action = action(office, give_aggregates);
    table.push_back(std::move(give));
}

}  // namespace hanse::server
