// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/shapes.hpp"

#include "hanse/http/etag.hpp"
#include "hanse/people/grant.hpp"

namespace hanse::server {

using base::Value;
using http::field;
using http::Need;
using http::Shape;

namespace {

constexpr std::size_t kLongText = 20'000;

}  // namespace

http::ShapeField always(const char* name, Shape shape, const char* zh, const char* en) {
    return field(name, std::move(shape), Need::required, {zh, en});
}

http::ShapeField at_times(const char* name, Shape shape, const char* zh, const char* en) {
    return field(name, std::move(shape), Need::optional, {zh, en});
}

Shape id_shape() { return http::text(1, 600); }
Shape some_text() { return http::text(0, kLongText); }

Shape day_or_none() {
    static const Shape shape =
        http::pattern("([0-9]{4}-[0-9]{2}-[0-9]{2})?", 10,
                      {"日期；没有则为空", "a day; empty where there is none"});
    return shape;
}

Shape moment_or_none() {
    static const Shape shape =
        http::pattern("([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?", 20,
                      {"时刻；没有则为空", "a moment; empty where there is none"});
    return shape;
}

Shape language_shape() {
    static const Shape shape = http::named("Language", http::one_of({"zh", "en"}));
    return shape;
}

Shape role_shape() {
    static const Shape shape = [] {
        std::vector<std::string> words;
        for (const std::string_view word : people::role_words()) words.emplace_back(word);
        return http::named("Role", http::one_of(std::move(words)));
    }();
    return shape;
}

Shape words_shape() {
    static const Shape shape = http::named(
        "Words", http::object({always("zh", http::text(0, kLongText), "中文", "Chinese"),
                               always("en", http::text(0, kLongText), "英文", "English")}));
    return shape;
}

Value words_value(const base::Bilingual& words) {
    Value out;
    out.set("zh", words.zh).set("en", words.en);
    return out;
}

namespace {

std::vector<http::ShapeField> listed_fields() {
    return {always("id", http::text(1, 200), "编号", "id"),
            always("name", words_shape(), "名称", "name"),
            always("region", http::text(0, 200), "地区", "home region"),
            always("industry", http::text(0, 500), "产业", "industry"),
            always("initiator", http::text(0, 200), "发起单位性质", "kind of initiator"),
            always("website", http::text(0, 500), "自有网站", "website of its own"),
            always("founded", http::text(0, 20), "成立日期", "founded"),
            always("ended", http::text(0, 20), "终止日期", "ended"),
            always("day", http::text(0, 20), "资料截至日", "day that the facts describe"),
            always("invented", http::truth(), "是否虚构", "made up, for demonstration"),
            always("published", http::truth(), "是否公开", "has a public page"),
            always("members", http::whole(0), "成员数", "members on record"),
            always("patents", http::whole(0), "专利数", "patents on record"),
            always("version", http::whole(0), "版本", "version"),
            always("created", http::moment(), "建立", "created"),
            always("changed", http::moment(), "更新", "changed"),
            at_times("removed", http::moment(), "删除", "removed")};
}

Shape sheets_shape() { return http::list(http::one_of(registry::sheets())); }

}  // namespace

Shape listed_shape() {
    static const Shape shape = http::named("Alliance", http::object(listed_fields()));
    return shape;
}

Shape seated_shape() {
    static const Shape shape = [] {
        std::vector<http::ShapeField> fields = listed_fields();
        fields.push_back(
            always("you",
                   http::object(
                       {always("roles", http::list(role_shape(), 20), "您的角色", "your roles"),
                        always("register", http::truth(), "有您可查的专利台账",
                               "there is a register of patents that you may read"),
                        always("writes", sheets_shape(), "您可修改其中各行的表",
                               "sheets of which you may change any row"),
                        always("writes_own", sheets_shape(), "您只可修改其中本企业各行的表",
                               "sheets of which you may change the rows of your own company"),
                        at_times("member", id_shape(), "您代表的成员", "the member you stand for"),
                        at_times("grounds_until", http::moment(), "依据有效至",
                                 "until when your grounds hold")}),
                   "您在其中", "what you are in it"));
        return http::named("AllianceSeen", http::object(std::move(fields)));
    }();
    return shape;
}

Value listed_value(const registry::Listed& one) {
    Value::Map fields;
    fields.reserve(20);  // a list has fifty of these
    Value out(std::move(fields));
    out.set("id", one.id)
        .set("name", words_value(one.name))
        .set("region", one.region)
        .set("industry", one.industry)
        .set("initiator", one.initiator)
        .set("website", one.website)
        .set("founded", one.founded)
        .set("ended", one.ended)
        .set("day", one.day)
        .set("invented", one.invented)
        .set("published", one.published)
        .set("members", one.members)
        .set("patents", one.patents)
        .set("version", one.version)
        .set("created", one.created)
        .set("changed", one.changed);
    if (one.removed) out.set("removed", *one.removed);
    return out;
}

Value addresses_value(const registry::Changed& changed) {
    Value out = Value::list();
    for (const registry::Touched& one : changed.records) out.push(one.address);
    return out;
}

Value record_value(const registry::StoredRecord& record) {
    return Value::map()
        .set("sheet", record.record.sheet)
        .set("key", record.record.key)
        .set("body", record.record.body)
        .set("version", record.since);
}

namespace {

http::ShapeField items_field(Shape item) {
    return always("items", http::list(std::move(item), 100'000), "本页", "this page");
}

}  // namespace

Shape page_of(Shape item) {
    return http::object(
        {items_field(std::move(item)), always("total", http::whole(0), "总数", "on all pages")});
}

Shape uncounted_page_of(Shape item) { return http::object({items_field(std::move(item))}); }

http::ShapeField reason_field(Need need) {
    return field("reason", http::text(need == Need::required ? 1 : 0, 2000), need,
                 {"理由（记入日志）", "why; stands in the trail"});
}

Shape reason_shape() {
    static const Shape shape = http::named("Reason", http::object({reason_field()}));
    return shape;
}

http::Parameter from_parameter() {
    return {"from",
            http::whole(0, 10'000'000),
            Need::optional,
            {"从第几条起（0 起）", "how many to pass over"}};
}

http::Parameter count_parameter(std::int64_t most) {
    return {"count", http::whole(1, most), Need::optional, {"至多几条", "how many at most"}};
}

http::Parameter version_parameter() {
    return {"version",
            http::whole(0),
            Need::optional,
            {"哪一版（默认：现在）", "which version; by default as it is now"}};
}

http::Parameter language_parameter() {
    return {"lang",
            http::one_of({"zh", "en"}),
            Need::optional,
            {"语言（默认：本人设置）", "language; by default the caller's"}};
}

http::Route route(http::Method method, const std::string& path, const std::string& id,
                  const std::string& tag, base::Bilingual summary) {
    http::Route out;
    out.method = method;
    out.path = "/api/v1" + path;
    out.id = id;
    out.tag = tag;
    out.summary = std::move(summary);
    out.who = "signed-in";
    return out;
}

std::optional<std::int64_t> version_seen(const http::Request& request) {
    return http::version_in_if_match(request);
}

}  // namespace hanse::server
