// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/shapes.hpp"

#include "hanse/http/etag.hpp"

namespace hanse::server {

using base::Value;
using http::field;
using http::Need;
using http::Shape;

namespace {

/// Many fields say with their name what they are.
http::ShapeField plain(const char* name, Shape shape, const char* zh, const char* en) {
    return field(name, std::move(shape), Need::required, {zh, en});
}

constexpr std::size_t kLongText = 20'000;

}  // namespace

Shape words_shape() {
    static const Shape shape = http::named(
        "Words", http::object({plain("zh", http::text(0, kLongText), "中文", "Chinese"),
                               plain("en", http::text(0, kLongText), "英文", "English")}));
    return shape;
}

Value words_value(const base::Bilingual& words) {
    Value out;
    out.set("zh", words.zh).set("en", words.en);
    return out;
}

Shape listed_shape() {
    static const Shape shape = http::named(
        "Alliance",
        http::object({plain("id", http::text(1, 200), "编号", "id"),
                      plain("name", words_shape(), "名称", "name"),
                      plain("region", http::text(0, 200), "地区", "home region"),
                      plain("industry", http::text(0, 500), "产业", "industry"),
                      plain("initiator", http::text(0, 200), "发起单位性质", "kind of initiator"),
                      plain("website", http::text(0, 500), "自有网站", "website of its own"),
                      plain("founded", http::text(0, 20), "成立日期", "founded"),
                      plain("ended", http::text(0, 20), "终止日期", "ended"),
                      plain("day", http::text(0, 20), "资料截至日", "day that the facts describe"),
                      plain("invented", http::truth(), "是否虚构", "made up, for demonstration"),
                      plain("published", http::truth(), "是否公开", "has a public page"),
                      plain("members", http::whole(0), "成员数", "members on record"),
                      plain("patents", http::whole(0), "专利数", "patents on record"),
                      plain("version", http::whole(0), "版本", "version"),
                      plain("created", http::moment(), "建立", "created"),
                      plain("changed", http::moment(), "更新", "changed"),
                      field("removed", http::moment(), Need::optional, {"删除", "removed"})}));
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

Shape version_shape() {
    static const Shape shape = http::named(
        "Version",
        http::object({plain("number", http::whole(1), "版本号", "number"),
                      plain("at", http::moment(), "时间", "when"),
                      plain("who", http::text(0, 200), "何人", "who"),
                      plain("reason", http::text(0, kLongText), "理由", "why"),
                      plain("changed", http::whole(0), "改动条数", "records changed"),
                      field("facts", http::text(64, 64), Need::optional,
                            {"全部资料的指纹（仅供可见全部资料者）",
                             "fingerprint of all facts, for those who see all of them"})}));
    return shape;
}

Value version_value(const registry::Version& version) {
    return Value::map()
        .set("number", version.number)
        .set("at", version.at)
        .set("who", version.who)
        .set("reason", version.reason)
        .set("changed", version.changed);
}

Shape record_shape() {
    static const Shape shape = http::named(
        "Record", http::object({plain("sheet", http::text(1, 100), "表", "sheet"),
                                plain("key", http::text(1, 500), "编号", "key"),
                                plain("body", http::any_json(), "内容", "what it says"),
                                plain("version", http::whole(1), "写入的版本（用于 If-Match）",
                                      "the version that wrote it, for If-Match")}));
    return shape;
}

Value record_value(const registry::StoredRecord& record) {
    return Value::map()
        .set("sheet", record.record.sheet)
        .set("key", record.record.key)
        .set("body", record.record.body)
        .set("version", record.since);
}

Shape page_of(Shape item) {
    return http::object({plain("items", http::list(std::move(item), 100'000), "本页", "this page"),
                         plain("total", http::whole(0), "总数", "on all pages")});
}

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
