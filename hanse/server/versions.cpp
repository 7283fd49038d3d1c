// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/versions: history, what differs between two days, undo.
#include "hanse/base/date.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/version_values.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "versions";

Result<Answer> list_versions(Ask& ask) {
    HANSE_TRY(seat, ask.sit_inside());
    HANSE_TRY(found, registry::versions(ask.database, seat.alliance.id, ask.number("before", 0),
                                        static_cast<std::int64_t>(count_wanted(ask))));
    HANSE_TRY(shown, version_values(ask, seat, found));
    Value items = Value::list();
    for (Value& one : shown) items.push(std::move(one));
    if (is_export(ask)) return exported("versions", items, ask.query("format"));
    return http::json(
        Value::map().set("items", std::move(items)).set("total", seat.alliance.version));
}

/// "12", or a day: what stood at its end.
Result<std::int64_t> version_named(Ask& ask, const Seat& seat, const std::string& name) {
    if (const auto day = base::Date::parse(name)) {
        HANSE_TRY(found, registry::version_before(ask.database, seat.alliance.id,
                                                  ask.office.zone().end_of(*day)));
        return found.number;
    }
    HANSE_TRY(found, registry::version(ask.database, seat.alliance.id,
                                       name.empty() ? 0 : std::stoll(name)));
    return found.number;
}

Result<Answer> differences(Ask& ask) {
    HANSE_TRY(seat, ask.sit_inside());
    HANSE_TRY(from, version_named(ask, seat, ask.query("from")));
    HANSE_TRY(to, version_named(ask, seat, ask.query("to")));
    HANSE_TRY(found, registry::differences(ask.database, seat.alliance.id, from, to, seat.viewer,
                                           ask.office.walls()));
    Value items = Value::list();
    for (const registry::Difference& one : found) {
        Value item = Value::map().set("sheet", one.record.sheet).set("key", one.record.key);
        item.set("before", one.before ? *one.before : Value());
        item.set("after", one.after ? *one.after : Value());
        items.push(std::move(item));
    }
    if (is_export(ask)) return exported("differences", items, ask.query("format"));
    return http::json(Value::map().set("from", from).set("to", to).set("items", std::move(items)));
}

Result<Answer> undo_version(Ask& ask) {
    HANSE_TRY(seat, ask.sit_inside());
    const auto check = registry::facts_agree(ask.office.book(), ask.office.today());
    HANSE_TRY(done,
              registry::undo(ask.database, seat.alliance.id, std::stoll(ask.request.at("version")),
                             ask.text("reason"), ask.hand(seat, check)));
    HANSE_TRY(value, version_value(ask, seat, done.version));
    return http::json(value);
}

http::Shape differences_shape() {
    const http::Shape difference = http::named(
        "Difference",
        http::object({always("sheet", id_shape(), "表", "sheet"),
                      always("key", id_shape(), "编号", "key"),
                      always("before", http::any_json(), "之前的内容；原来没有则为 null",
                             "its body before; null: there was none"),
                      always("after", http::any_json(), "之后的内容；已删除则为 null",
                             "its body after; null: it is gone")}));
    return http::object(
        {always("from", http::whole(0), "从", "from"), always("to", http::whole(0), "到", "to"),
         always("items", http::list(difference, 1'000'000), "改动", "differences")});
}

http::Parameter moment_parameter(const char* name, const char* zh, const char* en) {
    return {name,
            http::pattern("[0-9]{1,9}|[0-9]{4}-[0-9]{2}-[0-9]{2}", 10,
                          {"版本号，或日期 2026-11-23", "a version, or a day 2026-11-23"}),
            Need::optional,
            {zh, en}};
}

}  // namespace

void add_versions(Table& table, Office& office) {
    http::Route all = route(Method::get, "/alliances/{alliance}/versions", "versions.list", kTag,
                            {"历次版本", "every version, the newest first"});
    all.in_query = {
        {"before", http::whole(0), Need::optional, {"早于此版本", "older than this one"}},
        count_parameter(1000),
        format_parameter()};
    all.outcomes = {{200, {"一页", "a page"}, page_of(version_shape())}};
    all.action = action(office, list_versions);
    table.push_back(std::move(all));

    http::Route between =
        route(Method::get, "/alliances/{alliance}/differences", "versions.differences", kTag,
              {"任意两版或两日之间的改动", "what differs between two versions or days"});
    between.in_query = {moment_parameter("from", "从", "from"),
                        moment_parameter("to", "到（默认：现在）", "to; by default now"),
                        format_parameter()};
    between.outcomes = {{200, {"改动", "the differences"}, differences_shape()}};
    between.action = action(office, differences);
    table.push_back(std::move(between));

    http::Route undo =
        route(Method::post, "/alliances/{alliance}/versions/{version}/undo", "versions.undo", kTag,
              {"撤销一个版本的改动", "take the changes of one version back"});
    undo.description = {"产生新版本；若其中的记录此后又被修改，则拒绝",
                        "as one more version; refused if one of its records was changed since"};
    undo.in_path = {
        {"version", http::whole(1, 1'000'000'000), Need::required, {"版本号", "version"}}};
    undo.body = reason_shape();
    undo.outcomes = {{200, {"新版本", "the new version"}, version_shape()}};
    undo.problems = {409};
    undo.action = action(office, undo_version);
    table.push_back(std::move(undo));
}

}  // namespace hanse::server
