// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/link_rows.hpp"

#include <algorithm>
#include <array>

#include "hanse/base/digest.hpp"
#include "hanse/base/random_text.hpp"

namespace hanse::people {

using base::Result;

namespace {

constexpr std::array<std::string_view, 3> kKinds{"invitation", "reset", "administrator"};
const std::string kColumns =
    "id, kind, person, email, language, scope, role, member, given, given_by, expires";

Link link_of(const store::Row& row) {
    return {.id = row.text(0),
            .kind = LinkKind(std::ranges::find(kKinds, row.text(1)) - kKinds.begin()),
            .person = row.text(2),
            .email = row.text(3),
            .language = language_of(row.text(4)),
            .scope = row.is_null(5) ? std::nullopt : std::optional(*Scope::parse(row.text(5))),
            .role = role_of(row.text(6)).value_or(Role::everyone),
            .member = row.text(7),
            .given = row.text(8),
            .given_by = row.text(9),
            .expires = row.text(10)};
}

std::string digest_of(const std::string& secret) { return base::sha256("link " + secret); }

store::Field text_or_nothing(const std::string& text) {
    if (text.empty()) return {};
    return text;
}

}  // namespace

std::string_view word_of(LinkKind kind) { return kKinds.at(std::size_t(kind)); }

base::Error link_is_not_good() {
    return base::denied("链接无效、已用过或已过期", "this link is unknown, used or expired");
}

Result<LinkGiven> add_link(store::Database& database, Link link, const trail::Occasion& occasion) {
    link.id = "l-" + base::random_text(16);
    link.given = occasion.at;
    link.given_by = occasion.who;
    const std::string secret = base::random_text(26);
    HANSE_CHECK(database.run(
        "insert into person_link (digest, id, kind, person, email, language, scope, role, member, "
        "given, given_by, expires) values (:digest, :id, :kind, :person, :email, :language, "
        ":scope, :role, :member, :given, :given_by, :expires)",
        {digest_of(secret), link.id, word_of(link.kind), text_or_nothing(link.person), link.email,
         word_of(link.language), text_or_nothing(link.scope ? link.scope->text() : ""),
         word_of(link.role), link.member, link.given, link.given_by, link.expires}));
    return LinkGiven{std::move(link), secret};
}

Result<Link> take_link(store::Database& database, const std::string& secret,
                       const std::string& now) {
    HANSE_TRY(rows, database.rows("delete from person_link where digest = :digest and expires > "
                                  ":now returning " +
                                      kColumns,
                                  {digest_of(secret), now}));
    if (rows.empty()) return link_is_not_good();
    return link_of(rows[0]);
}

Result<Link> take_link_by_id(store::Database& database, const std::string& id) {
    HANSE_TRY(rows,
              database.rows("delete from person_link where id = :id returning " + kColumns, {id}));
    if (rows.empty()) return base::not_found({}, "没有这个链接：" + id, "no such link: " + id);
    return link_of(rows[0]);
}

Result<Link> look_at_link(store::Database& database, const std::string& secret,
                          const std::string& now) {
    HANSE_TRY(rows, database.rows("select " + kColumns +
                                      " from person_link where digest = "
                                      ":digest and expires > :now",
                                  {digest_of(secret), now}));
    if (rows.empty()) return link_is_not_good();
    return link_of(rows[0]);
}

Result<std::vector<Link>> invitations(store::Database& database, const std::optional<Scope>& scope,
                                      const std::string& now) {
    const std::string wanted = scope ? scope->text() : "";
    HANSE_TRY(
        rows,
        database.rows("select " + kColumns +
                          " from person_link where kind = "
                          "'invitation' and expires > :now and (cast(:any as text) = '' or scope = "
                          ":scope) order by given desc, id",
                      {now, wanted, wanted}));
    std::vector<Link> out;
    for (const store::Row& row : rows) out.push_back(link_of(row));
    return out;
}

}  // namespace hanse::people
