// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/people and …/invitations: who is what in an alliance, and who was asked to come.
#include "hanse/people/grant.hpp"
#include "hanse/server/people_values.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

using people::Role;

namespace {

constexpr const char* kTag = "people";

http::Shape seat_shape() {
    std::vector<http::ShapeField> fields = grant_fields();
    fields.push_back(always("name", http::text(1, 200), "姓名", "name"));
    fields.push_back(at_times("email", http::text(0, 200), "邮箱（仅秘书处可见）",
                              "e-mail, for the secretariat"));
    return http::named("Seat", http::object(std::move(fields)));
}

/// Who sits at the table, for everybody who does.
Result<Answer> list_seats(Ask& ask) {
    HANSE_TRY(seat, ask.sit_inside());
    HANSE_TRY(all,
              people::grants_in(ask.database, {people::Scope::Kind::alliance, seat.alliance.id}));
    Value items = Value::list();
    for (const people::Grant& grant : all) {
        HANSE_TRY(person, people::person(ask.database, grant.person));
        Value item = grant_value(grant);
        item.set("name", person.name);
        if (seat.holds(Role::secretariat)) item.set("email", person.email);
        items.push(std::move(item));
    }
    return list_of(std::move(items));
}

Result<Answer> grant_seat(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_TRY(wanted, wanted_grant(ask, {people::Scope::Kind::alliance, seat.alliance.id}));
    HANSE_TRY(given, people::grant(ask.database, wanted, ask.occasion(), ask.text("reason")));
    return http::created("/api/v1/alliances/" + seat.alliance.id + "/people/" + given.id,
                         grant_value(given));
}

Result<Answer> withdraw_seat(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_TRY(grant, people::grant_by_id(ask.database, ask.request.at("grant")));
    if (grant.scope.kind != people::Scope::Kind::alliance || grant.scope.id != seat.alliance.id)
        return base::not_found({}, "没有这项授权", "there is no such grant");
    HANSE_CHECK(people::withdraw(ask.database, grant.id, ask.occasion(), ask.query("reason")));
    return http::nothing();
}

http::Shape invitation_given_shape() {
    return http::named("InvitationGiven",
                       http::object({always("id", id_shape(), "编号", "id"),
                                     always("address", http::text(1, 500), "链接", "the link"),
                                     always("expires", http::moment(), "失效", "expires")}));
}

http::Shape invitation_shape() {
    return http::named(
        "Invitation", http::object({always("id", id_shape(), "编号", "id"),
                                    always("email", http::text(0, 200), "邮箱", "e-mail"),
                                    always("role", role_shape(), "角色", "role"),
                                    always("member", http::text(0, 200), "所代表的成员；没有则为空",
                                           "the member they stand for; empty: none"),
                                    always("given", http::moment(), "发出", "given"),
                                    always("given_by", http::text(0, 200), "发出人", "given by"),
                                    always("expires", http::moment(), "失效", "expires")}));
}

Result<Answer> invite(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_TRY(wanted, wanted_grant(ask, {people::Scope::Kind::alliance, seat.alliance.id}));
    HANSE_TRY(given, people::invite(ask.database, ask.office.house(),
                                    {.email = ask.text("email"),
                                     .language = people::language_of(ask.text("language")),
                                     .scope = wanted.scope,
                                     .role = wanted.role,
                                     .member = wanted.member},
                                    ask.occasion()));
    HANSE_CHECK(send_link(ask, given));
    return http::json(Value::map()
                          .set("id", given.link.id)
                          .set("address", address_of_link(ask, given))
                          .set("expires", given.link.expires),
                      201);
}

Result<Answer> list_invitations(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_TRY(all, people::invitations(
                       ask.database, people::Scope{people::Scope::Kind::alliance, seat.alliance.id},
                       ask.occasion().at));
    Value items = Value::list();
    for (const people::Link& one : all)
        items.push(Value::map()
                       .set("id", one.id)
                       .set("email", one.email)
                       .set("role", people::word_of(one.role))
                       .set("member", one.member)
                       .set("given", one.given)
                       .set("given_by", one.given_by)
                       .set("expires", one.expires));
    return list_of(std::move(items));
}

Result<Answer> revoke_invitation(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_TRY(all, people::invitations(
                       ask.database, people::Scope{people::Scope::Kind::alliance, seat.alliance.id},
                       ask.occasion().at));
    for (const people::Link& one : all)
        if (one.id == ask.request.at("invitation")) {
            HANSE_CHECK(people::revoke_link(ask.database, one.id, ask.occasion()));
            return http::nothing();
        }
    return base::not_found({}, "没有这份邀请", "there is no such invitation");
}

}  // namespace

void add_seats(Table& table, Office& office) {
    const http::ShapeField member =
        text_field("member", 200, Need::optional, "所代表的成员", "the member they stand for");
    const Way ways[] = {{Method::get,
                         "/alliances/{alliance}/people",
                         "seats.list",
                         kTag,
                         "signed-in",
                         {"联盟中的人员和角色", "who is what in the alliance"},
                         {},
                         {},
                         {200, page_of(seat_shape())},
                         list_seats},
                        {Method::post,
                         "/alliances/{alliance}/people",
                         "seats.grant",
                         kTag,
                         "signed-in",
                         {"授予角色", "give a role"},
                         {text_field("person", 100, Need::required, "人员", "person"), role_field(),
                          member, reason_field()},
                         {},
                         {201, grant_shape()},
                         grant_seat},
                        {Method::del,
                         "/alliances/{alliance}/people/{grant}",
                         "seats.withdraw",
                         kTag,
                         "signed-in",
                         {"收回角色", "withdraw a role"},
                         {},
                         {reason_parameter()},
                         {204, {}},
                         withdraw_seat},
                        {Method::get,
                         "/alliances/{alliance}/invitations",
                         "invitations.list",
                         kTag,
                         "signed-in",
                         {"未使用的邀请", "open invitations"},
                         {},
                         {},
                         {200, page_of(invitation_shape())},
                         list_invitations},
                        {Method::post,
                         "/alliances/{alliance}/invitations",
                         "invitations.give",
                         kTag,
                         "signed-in",
                         {"邀请", "invite somebody"},
                         {text_field("email", 200, Need::required, "邮箱", "e-mail"), role_field(),
                          member, person_language_field()},
                         {},
                         {201, invitation_given_shape()},
                         invite},
                        {Method::del,
                         "/alliances/{alliance}/invitations/{invitation}",
                         "invitations.revoke",
                         kTag,
                         "signed-in",
                         {"撤回邀请", "revoke an invitation"},
                         {},
                         {},
                         {204, {}},
                         revoke_invitation}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace hanse::server
