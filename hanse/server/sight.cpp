// SPDX-License-Identifier: GPL-3.0-or-later
// What opens a wall for a time: /rooms, /grounds, /aggregates of an alliance.
#include "hanse/registry/alliances/sight.hpp"

#include "hanse/server/ask.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

using people::Role;

namespace {

constexpr const char* kTag = "sight";

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
    HANSE_TRY(seat, ask.sit_inside());
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
    HANSE_TRY(seat, ask.sit_inside());
    HANSE_TRY(all, registry::aggregates(ask.database, seat.alliance.id));
    Value items = Value::list();
    for (const registry::Aggregate& one : all) items.push(aggregate_value(ask, one));
    return listed_as(ask, "aggregates", std::move(items));
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

http::Shape admitted_shape() {
    return http::named(
        "Admitted", http::object({always("room", id_shape(), "专室", "room"),
                                  always("person", id_shape(), "人员", "person"),
                                  always("admitted", http::moment(), "准入", "admitted"),
                                  always("admitted_by", http::text(0, 200), "准入人", "by whom")}));
}

http::Shape grounds_shape() {
    return http::named(
        "Grounds", http::object({always("id", id_shape(), "编号", "id"),
                                 always("person", id_shape(), "何人", "who"),
                                 always("reason", some_text(), "理由", "why"),
                                 always("basis", some_text(), "法律依据", "legal basis"),
                                 always("begun", http::moment(), "开始", "begun"),
                                 always("expires", http::moment(), "到期", "expires"),
                                 at_times("ended", http::moment(), "提前终止", "ended early")}));
}

http::ShapeField cells_field() {
    return always("cells", http::map_of(some_text(), 100), "哪一格：列 → 值",
                  "which cell: column → value");
}

http::Shape aggregate_shape() {
    return http::named(
        "Aggregate",
        http::object({always("number", http::whole(1), "序号", "number"),
                      always("measure", id_shape(), "哪项合计", "measure"), cells_field(),
                      always("members", http::whole(0), "其中成员数", "members in it"),
                      always("total", some_text(), "合计（精确值）", "the sum, exact"),
                      always("version", http::whole(0), "依据的版本", "version of the facts"),
                      always("given", http::moment(), "公布", "given"),
                      at_times("name", words_shape(), "名称", "name")}));
}

http::Shape given_shape() {
    const http::Shape withheld = http::named(
        "Withheld",
        http::object({cells_field(),
                      always("why", http::one_of({"too_few", "told_apart", "one_part_too_large"}),
                             "为何暂缓", "why not")}));
    return http::named(
        "AggregatesGiven",
        http::object({always("given", http::list(aggregate_shape()), "已公布", "given"),
                      always("withheld", http::list(withheld), "暂缓", "withheld")}));
}

http::Parameter needed_text(const char* name, const char* zh, const char* en) {
    return {name, http::text(1, 500), Need::required, {zh, en}};
}

void add_rooms(Table& table, Office& office) {
    const Way ways[] = {
        {Method::get,
         "/alliances/{alliance}/rooms",
         "rooms.list",
         kTag,
         "signed-in",
         {"各专室的人员", "who was admitted to which room"},
         {},
         {},
         {200, page_of(admitted_shape())},
         list_rooms},
        {Method::post,
         "/alliances/{alliance}/rooms",
         "rooms.admit",
         kTag,
         "signed-in",
         {"准许某人进入案件或纠纷的专室", "admit a person to the room of a case"},
         {text_field("room", 500, Need::required, "如 disputes/D1", "disputes/D1"),
          text_field("person", 100, Need::required, "人员编号", "id of a person"), reason_field()},
         {},
         {204, {}},
         admit},
        {Method::del,
         "/alliances/{alliance}/rooms",
         "rooms.dismiss",
         kTag,
         "signed-in",
         {"请其离开专室", "dismiss a person from a room"},
         {},
         {needed_text("room", "专室", "room"), needed_text("person", "人员", "person"),
          reason_parameter()},
         {204, {}},
         dismiss}};
    for (const Way& way : ways) add(table, office, way);
}

void add_grounds(Table& table, Office& office) {
    const Way ways[] = {
        {Method::get,
         "/alliances/{alliance}/grounds",
         "grounds.list",
         kTag,
         "signed-in",
         {"主管部门查看成员明细的依据", "a bureau's grounds for seeing details"},
         {},
         {},
         {200, page_of(grounds_shape())},
         list_grounds},
        {Method::post,
         "/alliances/{alliance}/grounds",
         "grounds.record",
         kTag,
         "signed-in",
         {"记录依据，限期查看成员明细", "record grounds and see details for a time"},
         {text_field("reason", 2000, Need::required, "理由", "why"),
          text_field("basis", 500, Need::required, "法律依据", "legal basis"),
          http::field("days", http::whole(1, registry::kGroundsDaysMax), Need::required,
                      {"天数", "for how many days"})},
         {},
         {201, grounds_shape()},
         record_grounds},
        {Method::del,
         "/alliances/{alliance}/grounds/{grounds}",
         "grounds.end",
         kTag,
         "signed-in",
         {"提前终止", "end them early"},
         {},
         {},
         {204, {}},
         end_grounds}};
    for (const Way& way : ways) add(table, office, way);
}

void add_aggregates(Table& table, Office& office) {
    const Way ways[] = {
        {Method::get,
         "/alliances/{alliance}/aggregates",
         "aggregates.list",
         kTag,
         "signed-in",
         {"已公布的合计数", "sums that were given out"},
         {},
         {format_parameter()},
         {200, page_of(aggregate_shape())},
         list_aggregates},
        {Method::post,
         "/alliances/{alliance}/aggregates",
         "aggregates.give",
         kTag,
         "signed-in",
         {"公布不能反推的合计数", "give out sums that cannot be undone"},
         {text_field("measure", 100, Need::required, "哪项合计", "which measure"), reason_field()},
         {},
         {200, given_shape()},
         give_aggregates}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace

void add_sight(Table& table, Office& office) {
    add_rooms(table, office);
    add_grounds(table, office);
    add_aggregates(table, office);
}

}  // namespace hanse::server
