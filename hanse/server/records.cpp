// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/records: what an alliance says, record by record.
#include <algorithm>

#include "hanse/http/etag.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/version_values.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "records";

Result<registry::StoredRecord> find(Ask& ask, const Seat& seat) {
    HANSE_TRY(all, registry::records_seen(ask.database, seat.alliance.id, ask.number("version", 0),
                                          seat.viewer, ask.office.walls()));
    const auto found = std::ranges::find_if(all, [&](const registry::StoredRecord& one) {
        return one.record.sheet == ask.request.at("sheet") &&
               one.record.key == ask.request.at("key");
    });
    if (found != all.end()) return *found;
    return base::not_found({}, "没有这一条，或您无权查看",
                           "there is no such record, or it is not yours to see");
}

Result<Answer> list_records(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(all, registry::records_seen(ask.database, seat.alliance.id, ask.number("version", 0),
                                          seat.viewer, ask.office.walls()));
    const std::string sheet = ask.query("sheet");
    const bool whole = is_export(ask);
    const std::int64_t from = whole ? 0 : ask.number("from", 0);
    const std::int64_t last = whole ? kExportMax : from + ask.number("count", 1000);
    Value items = Value::list(), bodies = Value::list();
    std::int64_t total = 0;
    for (const registry::StoredRecord& one : all) {
        if (!sheet.empty() && one.record.sheet != sheet) continue;
        const std::int64_t number = total++;
        if (number < from || number >= last) continue;
        // A table goes out with its own columns, so that it can come back as one.
        whole&& registry::is_table(sheet) ? bodies.push(one.record.body)
                                          : items.push(record_value(one));
    }
    if (whole) {
        const bool table = registry::is_table(sheet);
        return exported(table ? sheet : "records", table ? bodies : items, ask.query("format"));
    }
    return http::json(Value::map().set("items", std::move(items)).set("total", total));
}

Result<Answer> show_record(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(found, find(ask, seat));
    Answer out = http::json(record_value(found));
    if (found.since > 0) out.headers.set("ETag", http::etag_of_version(found.since));
    return out;
}

/// If nothing differed, the version is that of an earlier change, of whoever made that.
Result<Value> changed_value(Ask& ask, const Seat& seat, const registry::Changed& changed) {
    HANSE_TRY(version, version_value(ask, seat, changed.version));
    return Value::map().set("version", std::move(version)).set("records", addresses_value(changed));
}

http::Shape changed_shape() {
    static const http::Shape shape = http::named(
        "Changed", http::object({http::field("version", version_shape(), Need::required,
                                             {"新版本", "the new version"}),
                                 http::field("records", http::list(http::text(1, 600)),
                                             Need::required, {"记录", "addresses of records"})}));
    return shape;
}

Result<registry::Changed> change(Ask& ask, const Seat& seat,
                                 const std::vector<registry::Change>& changes,
                                 const std::string& reason) {
    const auto check = registry::facts_agree(ask.office.book(), ask.office.today());
    return registry::change(ask.database, seat.alliance.id, changes, reason, ask.hand(seat, check));
}

/// If-Match names the version that was seen; "If-None-Match: *" says that there was none.
Result<std::int64_t> seen(Ask& ask) {
    if (ask.request.headers.find("If-None-Match") == "*") return 0;
    if (const auto version = version_seen(ask.request)) return *version;
    return base::invalid({.file = "If-Match"}, "请以 If-Match 说明您看到的版本",
                         "say with If-Match which version you have seen");
}

Result<Answer> put_record(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(version, seen(ask));
    HANSE_TRY(done, change(ask, seat,
                           {{ask.request.at("sheet"), ask.request.at("key"),
                             *ask.request.json.find("body"), version}},
                           ask.text("reason")));
    HANSE_TRY(value, changed_value(ask, seat, done));
    return http::json(value).with("ETag", http::etag_of_version(done.records.front().since));
}

Result<Answer> add_record(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(done,
              change(ask, seat, {{ask.request.at("sheet"), "", *ask.request.json.find("body"), 0}},
                     ask.text("reason")));
    HANSE_TRY(value, changed_value(ask, seat, done));
    return http::created(
        "/api/v1/alliances/" + seat.alliance.id + "/records/" + done.records.front().address,
        value);
}

Result<Answer> remove_record(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(version, seen(ask));
    HANSE_TRY(
        done,
        change(ask, seat, {{ask.request.at("sheet"), ask.request.at("key"), std::nullopt, version}},
               ask.query("reason")));
    HANSE_TRY(value, changed_value(ask, seat, done));
    return http::json(value);
}

Result<registry::Change> change_of(const Value& item) {
    registry::Change out;
    out.sheet = *item.find("sheet")->text();
    if (const Value* key = item.find("key")) out.key = *key->text();
    if (const Value* body = item.find("body"); body != nullptr && !body->is_null())
        out.body = *body;
    if (const Value* version = item.find("version"))
        out.since = *version->number()->to_int64();
    else if (!out.key.empty())
        return base::invalid({.file = out.sheet + "/" + out.key},
                             "请以 version 说明您看到的版本；原来没有则为 0",
                             "say with 'version' which version you have seen; 0: there was none");
    return out;
}

Result<Answer> change_records(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    std::vector<registry::Change> changes;
    for (const Value& item : ask.request.json.find("changes")->items()) {
        HANSE_TRY(one, change_of(item));
        changes.push_back(std::move(one));
    }
    HANSE_TRY(done, change(ask, seat, changes, ask.text("reason")));
    HANSE_TRY(value, changed_value(ask, seat, done));
    return http::json(value);
}

http::Shape body_shape() {
    return http::object({http::field("body", http::map_of(http::any_json(), 100), Need::required,
                                     {"内容：表的一行为 {列: 文本}", "a row is {column: text}"}),
                         reason_field()});
}

http::Shape changes_shape() {
    return http::object(
        {http::field(
             "changes",
             http::list(
                 http::object(
                     {http::field("sheet", http::text(1, 100), Need::required, {"表", "sheet"}),
                      http::field("key", http::text(0, 500), Need::optional,
                                  {"编号；新行可不写", "key; may be left out for a new row"}),
                      http::field("body", http::nullable(http::map_of(http::any_json(), 100)),
                                  Need::optional, {"内容；null 为删除", "null removes it"}),
                      http::field("version", http::whole(0), Need::optional,
                                  {"您看到的版本；0 为原来没有。写了编号则必填",
                                   "the version that you saw; 0: there was none. Needed with a "
                                   "key"})}),
                 100'000),
             Need::required, {"改动，要么全部写入，要么都不写", "taken as a whole or not at all"}),
         reason_field()});
}

}  // namespace

void add_records(Table& table, Office& office) {
    http::Route all = route(Method::get, "/alliances/{alliance}/records", "records.list", kTag,
                            {"您可见的记录", "records, as far as you see them"});
    all.who = "anyone";
    all.in_query = {
        {"sheet", http::one_of(registry::sheets()), Need::optional, {"哪个表", "of which sheet"}},
        version_parameter(),
        from_parameter(),
        count_parameter(10'000),
        format_parameter()};
    all.outcomes = {{200, {"一页", "a page"}, page_of(record_shape())}};
    all.action = action(office, list_records);
    table.push_back(std::move(all));

    http::Route one = route(Method::get, "/alliances/{alliance}/records/{sheet}/{key}",
                            "records.show", kTag, {"一条记录", "one record"});
    one.who = "anyone";
    one.in_query = {version_parameter()};
    one.outcomes = {{200, {"记录", "the record"}, record_shape()}};
    one.action = action(office, show_record);
    table.push_back(std::move(one));

    http::Route put = route(Method::put, "/alliances/{alliance}/records/{sheet}/{key}",
                            "records.put", kTag, {"写入一条记录", "write a record"});
    put.description = {
        "需要 If-Match（您看到的版本），新记录用 If-None-Match: *。看不见的列保持不变。",
        "needs If-Match (the version you saw), or If-None-Match: * for a new one. "
        "Columns that you do not see stay as they are."};
    put.body = body_shape();
    put.outcomes = {{200, {"已写入", "written"}, changed_shape()}};
    put.problems = {409};
    put.action = action(office, put_record);
    table.push_back(std::move(put));

    http::Route add = route(Method::post, "/alliances/{alliance}/records/{sheet}", "records.add",
                            kTag, {"新增一行", "add a row"});
    add.body = body_shape();
    add.outcomes = {{201, {"已新增", "added"}, changed_shape()}};
    add.problems = {409};
    add.idempotent_by_key = true;
    add.action = action(office, add_record);
    table.push_back(std::move(add));

    http::Route gone =
        route(Method::del, "/alliances/{alliance}/records/{sheet}/{key}", "records.remove", kTag,
              {"删除一条记录（可撤销）", "remove a record; it can be undone"});
    gone.in_query = {{"reason", http::text(0, 2000), Need::optional, {"理由", "why"}}};
    gone.outcomes = {{200, {"已删除", "removed"}, changed_shape()}};
    gone.problems = {409, 422};
    gone.action = action(office, remove_record);
    table.push_back(std::move(gone));

    http::Route many = route(Method::post, "/alliances/{alliance}/changes", "records.change", kTag,
                             {"一次改动多条记录", "change many records at once"});
    many.body = changes_shape();
    many.body_max = std::uint64_t{64} << 20U;
    many.outcomes = {{200, {"已写入", "written"}, changed_shape()}};
    many.problems = {409};
    many.idempotent_by_key = true;
    many.action = action(office, change_records);
    table.push_back(std::move(many));
}

}  // namespace hanse::server
