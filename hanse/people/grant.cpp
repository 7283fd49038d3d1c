// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/grant.hpp"

#include <algorithm>
#include <array>

#include "hanse/base/json.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/people/ending.hpp"
#include "hanse/people/person.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::people {

using base::Done;
using base::Result;

namespace {

constexpr std::array<std::string_view, 9> kRoles{"secretariat",   "lead",    "member-admin",
                                                 "member-reader", "counsel", "evaluator",
                                                 "bureau",        "auditor", "public"};
constexpr const char* kColumns =
    "select id, person, scope, role, member, source, given, given_by from person_grant ";

Grant grant_of(const store::Row& row) {
    // What stands in the table went through the same words when it was written.
    return {.id = row.text(0),
            .person = row.text(1),
            .scope = Scope::parse(row.text(2)).value(),
            .role = role_of(row.text(3)).value(),
            .member = row.text(4),
            .source = row.text(5),
            .given = row.text(6),
            .given_by = row.text(7)};
}

Result<std::vector<Grant>> grants_where(store::Database& database, const std::string& condition,
                                        const store::Fields& fields) {
    HANSE_TRY(rows, database.rows(kColumns + condition, fields));
    std::vector<Grant> out;
    out.reserve(rows.size());
    for (const store::Row& row : rows) out.push_back(grant_of(row));
    return out;
}

std::string json_of(const Grant& grant) {
    base::Value out;
    out.set("person", grant.person).set("scope", grant.scope.text());
    out.set("role", word_of(grant.role)).set("member", grant.member).set("source", grant.source);
    return base::to_json(out);
}

bool is_members(Role role) { return role == Role::member_admin || role == Role::member_reader; }

/// Who has to stand between the members.
bool is_neutral(Role role) { return !is_members(role) && role != Role::lead; }

/// @return what keeps the two from being held together; empty: nothing does.
base::Bilingual quarrel(const Grant& held, const Grant& wanted) {
    if (!(held.scope == wanted.scope)) return {};
    if (!held.member.empty() && !wanted.member.empty() && held.member != wanted.member)
        return {"此人在该联盟中代表 " + held.member + "，不能再代表另一家成员",
                "in this alliance this person stands for " + held.member +
                    ", and can stand for no other member"};
    const bool quarrels = (is_members(held.role) && is_neutral(wanted.role)) ||
                          (is_neutral(held.role) && is_members(wanted.role));
    if (!quarrels) return {};
    const std::string a(word_of(held.role)), b(word_of(wanted.role));
    return {"同一联盟中，中立角色与成员角色不能由一人兼任：" + a + "、" + b,
            "in one alliance nobody holds a neutral role and a member's: " + a + ", " + b};
}

bool is_same(const Grant& a, const Grant& b) {
    return a.scope == b.scope && a.role == b.role && a.member == b.member && a.source == b.source;
}

Result<Done> check_against_held(store::Database& database, const Grant& wanted) {
    HANSE_TRY(held, grants_of(database, wanted.person));
    for (const Grant& one : held) {
        if (is_same(one, wanted))
            return base::conflict({}, "此人已有这一角色", "this person holds that role already");
        const base::Bilingual why = quarrel(one, wanted);
        if (!why.empty()) return base::conflict({}, why.zh, why.en);
    }
    return Done{};
}

}  // namespace

std::string_view word_of(Role role) { return kRoles.at(std::size_t(role)); }

std::optional<Role> role_of(std::string_view word) {
    const auto found = std::ranges::find(kRoles, word);
    if (found == kRoles.end()) return {};
    return Role(found - kRoles.begin());
}

std::span<const std::string_view> role_words() { return kRoles; }

Result<Scope> Scope::parse(std::string_view text) {
    const auto colon = text.find(':');
    const std::string_view kind = text.substr(0, colon);
    const std::string_view id = colon == std::string_view::npos ? "" : text.substr(colon + 1);
    if ((kind != "alliance" && kind != "region") || id.empty())
        return base::invalid({}, "范围应写作 alliance:编号 或 region:地区",
                             "a scope is written alliance:ID or region:NAME");
    return Scope{kind == "alliance" ? Kind::alliance : Kind::region, std::string(id)};
}

std::string Scope::text() const { return (kind == Kind::alliance ? "alliance:" : "region:") + id; }

std::string Scope::chain() const { return kind == Kind::alliance ? id : trail::kHouse; }

Result<Done> check_form(const Grant& wanted) {
    const std::string role(word_of(wanted.role));
    if (wanted.role == Role::everyone)
        return base::invalid({}, "public 是人人皆有的角色，无需授予",
                             "'public' is what everybody is: it is not granted");
    if (wanted.scope.kind == Scope::Kind::region && wanted.role != Role::bureau)
        return base::invalid({}, "地区只能授予主管部门（bureau）角色，不能授予 " + role,
                             "in a region only 'bureau' can be granted, not '" + role + "'");
    if (is_members(wanted.role) && wanted.member.empty())
        return base::invalid({}, role + " 须写明代表哪家成员",
                             role + " needs the member it is for");
    if (is_neutral(wanted.role) && !wanted.member.empty())
        return base::invalid({}, role + " 不代表任何成员", role + " stands for no member");
    return Done{};
}

Result<Grant> grant(store::Database& database, const Grant& wanted, const trail::Occasion& occasion,
                    const std::string& reason) {
    HANSE_CHECK(check_form(wanted));
    Grant given = wanted;
    given.id = "g-" + base::random_text(16);
    given.given = occasion.at;
    given.given_by = occasion.who;
    return store::transacted(database, [&]() -> Result<Grant> {
        HANSE_CHECK(database.lock("people grants " + wanted.person));
        HANSE_CHECK(person(database, wanted.person));
        HANSE_CHECK(check_against_held(database, wanted));
        HANSE_CHECK(database.run(
            "insert into person_grant (id, person, scope, role, member, source, given, given_by) "
            "values (:id, :person, :scope, :role, :member, :source, :given, :given_by)",
            {given.id, given.person, given.scope.text(), word_of(given.role), given.member,
             given.source, given.given, given.given_by}));
        HANSE_CHECK(trail::note(database, given.scope.chain(), occasion,
                                {.what = "grant.given",
                                 .subject = "people/" + given.person,
                                 .after = json_of(given),
                                 .reason = reason}));
        return given;
    });
}

namespace {

/// To be asked after one of them has gone: who is blocked serves nobody.
Result<Done> somebody_still_serves(store::Database& database, const Grant& gone) {
    if (gone.role != Role::secretariat) return Done{};
    HANSE_TRY(left, database.number("select count(*) from person_grant where scope = :scope "
                                    "and role = :role and person in "
                                    "(select id from person where state = :state)",
                                    {gone.scope.text(), word_of(Role::secretariat),
                                     word_of(PersonState::active)}));
    if (left > 0) return Done{};
    return base::conflict({}, "联盟至少须有一名秘书处人员",
                          "an alliance needs at least one person of its secretariat");
}

/// @param check  asked in the transaction, when the grant has gone.
template <class Check>
Result<Done> take_back(store::Database& database, const std::string& grant_id,
                       const trail::Occasion& occasion, const std::string& reason,
                       const Check& check) {
    return database.transaction([&]() -> Result<Done> {
        HANSE_TRY(taken, database.rows("delete from person_grant where id = :id returning id, "
                                       "person, scope, role, member, source, given, given_by",
                                       {grant_id}));
        if (taken.empty())
            return base::not_found({}, "没有这项授权：" + grant_id, "no such grant: " + grant_id);
        const Grant grant = grant_of(taken[0]);
        HANSE_CHECK(check(grant));
        HANSE_CHECK(end_invitations_by(database, grant.person, grant.scope.text()));
        HANSE_CHECK(trail::note(database, grant.scope.chain(), occasion,
                                {.what = "grant.withdrawn",
                                 .subject = "people/" + grant.person,
                                 .before = json_of(grant),
                                 .reason = reason}));
        return Done{};
    });
}

}  // namespace

Result<Done> withdraw(store::Database& database, const std::string& grant_id,
                      const trail::Occasion& occasion, const std::string& reason) {
    return take_back(database, grant_id, occasion, reason,
                     [&](const Grant& gone) { return somebody_still_serves(database, gone); });
}

Result<Done> withdraw_with_group(store::Database& database, const std::string& grant_id,
                                 const trail::Occasion& occasion) {
    return take_back(database, grant_id, occasion, {},
                     [](const Grant&) { return Result<Done>(Done{}); });
}

Result<Grant> grant_by_id(store::Database& database, const std::string& id) {
    HANSE_TRY(found, grants_where(database, "where id = :id", {id}));
    if (found.empty()) return base::not_found({}, "没有这项授权：" + id, "no such grant: " + id);
    return found[0];
}

Result<std::vector<Grant>> grants_of(store::Database& database, const std::string& person) {
    return grants_where(database, "where person = :person order by given, id", {person});
}

Result<std::vector<Grant>> grants_in(store::Database& database, const Scope& scope) {
    return grants_where(database, "where scope = :scope order by given, id", {scope.text()});
}

}  // namespace hanse::people
