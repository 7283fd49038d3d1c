// SPDX-License-Identifier: GPL-3.0-or-later
// /people and /regions, for administrators: accounts, and which bureau serves which region.
#include "hanse/server/export.hpp"
#include "hanse/server/people_values.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "people";

Result<Answer> list_people(Ask& ask) {
    const people::PersonsWanted wanted{.part = ask.query("words"),
                                       .state = {},
                                       .after = ask.query("after"),
                                       .count_max = static_cast<std::int64_t>(count_wanted(ask))};
    HANSE_TRY(all, people::persons(ask.database, wanted));
    Value items = Value::list();
    for (const people::Person& one : all) items.push(person_value(one));
    if (is_export(ask)) return exported("people", items, ask.query("format"));
    HANSE_TRY(total, people::count_persons(ask.database, wanted));
    return http::json(Value::map().set("items", std::move(items)).set("total", total));
}

Result<Answer> change_person(Ask& ask) { return changed_person(ask, ask.request.at("person")); }

Result<Answer> reset_person(Ask& ask) {
    HANSE_TRY(given, people::give_reset(ask.database, ask.office.house(), ask.request.at("person"),
                                        ask.occasion()));
    return http::json(Value::map()
                          .set("address", address_of_link(ask, given))
                          .set("expires", given.link.expires));
}

/// Bureaus, by region.
Result<Answer> grant_region(Ask& ask) {
    HANSE_TRY(wanted, wanted_grant(ask, {people::Scope::Kind::region, ask.text("region")}));
    HANSE_TRY(given, people::grant(ask.database, wanted, ask.occasion(), ask.text("reason")));
    return http::json(grant_value(given), 201);
}

Result<Answer> withdraw_region(Ask& ask) {
    HANSE_TRY(grant, people::grant_by_id(ask.database, ask.request.at("grant")));
    if (grant.scope.kind != people::Scope::Kind::region)
        return base::not_found({}, "没有这项授权", "there is no such grant");
    HANSE_CHECK(people::withdraw(ask.database, grant.id, ask.occasion(), ask.query("reason")));
    return http::nothing();
}

http::Shape reset_shape() {
    return http::object({always("address", http::text(1, 500), "链接", "the link"),
                         always("expires", http::moment(), "失效", "expires")});
}

std::vector<http::ShapeField> account_fields() {
    return {person_name_field(),
            person_language_field(),
            text_field("email", 200, Need::optional, "邮箱", "e-mail"),
            http::field("state", http::one_of({"active", "blocked"}), Need::optional,
                        {"状态", "state"}),
            truth_field("administrator", "系统管理员", "administrator"),
            reason_field()};
}

}  // namespace

void add_people(Table& table, Office& office) {
    const Way ways[] = {
        {Method::get,
         "/people",
         "people.list",
         kTag,
         "administrator",
         {"全部账户", "every account"},
         {},
         {{"words", http::text(0, 200), Need::optional, {"姓名或邮箱中的词", "in name or address"}},
          {"after",
           http::text(0, 100),
           Need::optional,
           {"上一页最后的编号", "last id of the page before"}},
          count_parameter(1000),
          format_parameter()},
         {200, page_of(person_shape())},
         list_people},
        {Method::patch,
         "/people/{person}",
         "people.change",
         kTag,
         "administrator",
         {"修改账户（停用、授予管理员）", "change an account"},
         account_fields(),
         {},
         {200, person_shape()},
         change_person},
        {Method::post,
         "/people/{person}/reset",
         "people.reset",
         kTag,
         "administrator",
         {"生成重设密码的链接", "a link to set a new password"},
         {},
         {},
         {200, reset_shape()},
         reset_person},
        {Method::post,
         "/regions",
         "regions.grant",
         kTag,
         "administrator",
         {"授予主管部门对某地区的角色", "give a bureau its region"},
         {text_field("person", 100, Need::required, "人员", "person"), role_field(),
          text_field("region", 200, Need::required, "地区（与联盟资料一致）",
                     "region, as alliances state it"),
          reason_field()},
         {},
         {201, grant_shape()},
         grant_region},
        {Method::del,
         "/regions/{grant}",
         "regions.withdraw",
         kTag,
         "administrator",
         {"收回", "withdraw it"},
         {},
         {reason_parameter()},
         {204, {}},
         withdraw_region}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace hanse::server
