// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/way.hpp"

#include "hanse/server/export.hpp"
#include "hanse/server/shapes.hpp"

namespace hanse::server {

http::Route& add(Table& table, Office& office, const Way& way) {
    http::Route one = route(way.method, way.path, way.id, way.tag, way.says);
    one.who = way.who;
    if (!way.body.empty()) one.body = http::object(way.body);
    one.in_query = way.query;
    one.outcomes = {{way.gives.status, {"完成", "done"}, way.gives.shape}};
    if (!http::is_safe(way.method)) one.problems = {409};
    one.idempotent_by_key = way.idempotent_by_key;
    one.action = action(office, way.work);
    table.push_back(std::move(one));
    return table.back();
}

http::ShapeField text_field(const char* name, std::size_t longest, Need need, const char* zh,
                            const char* en) {
    return http::field(name, http::text(need == Need::required ? 1 : 0, longest), need, {zh, en});
}

http::ShapeField truth_field(const char* name, const char* zh, const char* en) {
    return http::field(name, http::truth(), Need::optional, {zh, en});
}

http::ShapeField texts_field(const char* name, const char* zh, const char* en) {
    return http::field(name, http::list(http::text(1, 300), 5000), Need::optional, {zh, en});
}

http::ShapeField version_field() {
    return http::field("version", http::whole(0), Need::required,
                       {"您看到的版本", "the version that you saw"});
}

http::Parameter text_parameter(const char* name, const char* zh, const char* en) {
    return {name, http::text(0, 300), Need::optional, {zh, en}};
}

http::Parameter truth_parameter(const char* name, const char* zh, const char* en) {
    return {name, http::truth(), Need::optional, {zh, en}};
}

http::Parameter after_parameter() {
    return text_parameter("after", "上一页最后的编号", "last id of the page before");
}

http::Parameter reason_parameter() {
    return {"reason",
            http::text(0, 2000),
            Need::optional,
            {"理由（记入日志）", "why; stands in the trail"}};
}

http::Answer list_of(Value items) {
    const auto total = static_cast<std::int64_t>(items.items().size());
    return http::json(Value::map().set("items", std::move(items)).set("total", total));
}

bool is_export(const Ask& ask) {
    const std::string format = ask.query("format");
    return !format.empty() && format != "json";
}

Result<http::Answer> listed_as(const Ask& ask, const std::string& name, Value items) {
    if (is_export(ask)) return exported(name, items, ask.query("format"));
    return list_of(std::move(items));
}

Result<http::Answer> page_as(const Ask& ask, const std::string& name, Value items) {
    if (is_export(ask)) return exported(name, items, ask.query("format"));
    return http::json(Value::map().set("items", std::move(items)));
}

std::size_t count_wanted(const Ask& ask, std::int64_t otherwise) {
    return static_cast<std::size_t>(is_export(ask) ? kExportMax : ask.number("count", otherwise));
}

Result<std::int64_t> version_needed(const http::Request& request) {
    if (const auto version = version_seen(request)) return *version;
    return base::invalid({.file = "If-Match"}, "请以 If-Match 说明您看到的版本",
                         "say with If-Match which version you have seen");
}

}  // namespace hanse::server
