// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms, and a bureau's grounds.
#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/registry/alliances/rows.hpp"
#include "hanse/registry/alliances/sight.hpp"

namespace hanse::registry {

using base::Done;
using base::Result;

namespace {

Result<Done> record_exists(store::Database& database, const std::string& alliance,
                           const std::string& address) {
    HANSE_TRY(found, database.number("select count(*) from record where alliance = :alliance and "
                                     "sheet || '/' || record_key = :address and gone is null",
                                     {alliance, address}));
    if (found == 0)
        return base::not_found({.file = address}, "没有这一条", "there is no such record");
    return Done{};
}

Grounds grounds_of_row(const store::Row& row) {
    Grounds out{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), {}};
    if (!row.is_null(6)) out.ended = row.text(6);
    return out;
}

constexpr const char* kGrounds =
    "select id, person, reason, basis, begun, expires, ended from grounds "
    "where alliance = :alliance ";

}  // namespace

Result<Done> admit(store::Database& database, const std::string& alliance,
                   const std::string& address, const std::string& person, const std::string& reason,
                   const trail::Occasion& occasion) {
    if (!address.starts_with("cases/") && !address.starts_with("disputes/"))
        return base::invalid({.file = address}, "只有案件和纠纷设有专室",
                             "only cases and disputes have rooms");
    return database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(version_now(database, alliance));
        HANSE_CHECK(record_exists(database, alliance, address));
        // Who was in the room of an earlier one with this id comes anew.
        HANSE_CHECK(
            database.run("delete from room where alliance = :alliance and "
                         "address = :address and person = :person and gone is not null",
                         {alliance, address, person}));
        HANSE_CHECK(
            database.run("insert into room (alliance, address, person, admitted, admitted_by) "
                         "values (:alliance, :address, :person, :admitted, :admitted_by)",
                         {alliance, address, person, occasion.at, occasion.who}));
        HANSE_CHECK(trail::note(database, alliance, occasion,
                                {.what = "room.admitted",
                                 .subject = address,
                                 .before = {},
                                 .after = base::to_json(base::Value::map().set("person", person)),
                                 .reason = reason}));
        return Done{};
    });
}

Result<Done> dismiss(store::Database& database, const std::string& alliance,
                     const std::string& address, const std::string& person,
                     const std::string& reason, const trail::Occasion& occasion) {
    return database.transaction([&]() -> Result<Done> {
        HANSE_TRY(gone, database.rows("delete from room where alliance = :alliance and "
                                      "address = :address and person = :person and gone is null "
                                      "returning person",
                                      {alliance, address, person}));
        if (gone.empty())
            return base::not_found({}, "此人不在专室名单中", "this person is not in the room");
        HANSE_CHECK(trail::note(database, alliance, occasion,
                                {.what = "room.dismissed",
                                 .subject = address,
                                 .before = base::to_json(base::Value::map().set("person", person)),
                                 .after = {},
                                 .reason = reason}));
        return Done{};
    });
}

Result<std::set<std::string>> rooms_of(store::Database& database, const std::string& alliance,
                                       const std::string& person) {
    HANSE_TRY(rows, database.rows("select address from room where alliance = :alliance "
                                  "and person = :person and gone is null",
                                  {alliance, person}));
    std::set<std::string> out;
    for (const store::Row& row : rows) out.insert(row.text(0));
    return out;
}

Result<std::vector<Admitted>> admitted(store::Database& database, const std::string& alliance) {
    HANSE_TRY(rows, database.rows("select address, person, admitted, admitted_by from room "
                                  "where alliance = :alliance and gone is null "
                                  "order by address, person",
                                  {alliance}));
    std::vector<Admitted> out;
    for (const store::Row& row : rows)
        out.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
    return out;
}

Result<Grounds> record_grounds(store::Database& database, const std::string& alliance,
                               const std::string& reason, const std::string& basis, int days,
                               const trail::Occasion& occasion) {
    if (reason.empty() || basis.empty())
        return base::invalid({}, "请写明理由和依据", "a reason and a legal basis are needed");
    if (days < 1 || days > kGroundsDaysMax)
        return base::invalid({}, fmt::format("期限为 1 至 {} 天", kGroundsDaysMax),
                             fmt::format("grounds hold for 1 to {} days", kGroundsDaysMax));
    const std::string expires = base::later(occasion.at, days * base::kDay);
    const Grounds out{
        "q-" + base::random_text(16), occasion.who, reason, basis, occasion.at, expires, {}};
    HANSE_CHECK(version_now(database, alliance));
    const auto done = database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(database.run(
            "insert into grounds (id, alliance, person, reason, basis, begun, expires) "
            "values (:id, :alliance, :person, :reason, :basis, :begun, :expires)",
            {out.id, alliance, out.person, out.reason, out.basis, out.begun, out.expires}));
        HANSE_CHECK(trail::note(
            database, alliance, occasion,
            {.what = "grounds.recorded",
             .subject = "grounds/" + out.id,
             .before = {},
             .after =
                 base::to_json(base::Value::map().set("basis", basis).set("expires", out.expires)),
             .reason = reason}));
        return Done{};
    });
    if (!done) return done.error();
    return out;
}

Result<Done> end_grounds(store::Database& database, const std::string& alliance,
                         const std::string& id, const trail::Occasion& occasion) {
    return database.transaction([&]() -> Result<Done> {
        HANSE_TRY(ended, database.rows("update grounds set ended = :ended where id = :id and "
                                       "alliance = :alliance and ended is null returning id",
                                       {occasion.at, id, alliance}));
        if (ended.empty())
            return base::not_found({}, "没有这项依据，或已终止",
                                   "there are no such grounds, or they have ended");
        HANSE_CHECK(trail::note(database, alliance, occasion,
                                {.what = "grounds.ended",
                                 .subject = "grounds/" + id,
                                 .before = {},
                                 .after = {},
                                 .reason = {}}));
        return Done{};
    });
}

Result<std::vector<Grounds>> grounds(store::Database& database, const std::string& alliance) {
    HANSE_TRY(rows, database.rows(fmt::format("{}order by begun desc, id", kGrounds), {alliance}));
    std::vector<Grounds> out;
    for (const store::Row& row : rows) out.push_back(grounds_of_row(row));
    return out;
}

Result<std::optional<Grounds>> grounds_of(store::Database& database, const std::string& alliance,
                                          const std::string& person, const std::string& now) {
    HANSE_TRY(rows, database.rows(
                        fmt::format("{}and person = :person and ended is null and expires > :now "
                                    "order by expires desc limit 1",
                                    kGrounds),
                        {alliance, person, now}));
    if (rows.empty()) return std::optional<Grounds>();
    return std::optional(grounds_of_row(rows[0]));
}

Result<Done> note_look(store::Database& database, const std::string& alliance,
                       const std::string& at_what, const Grounds& because,
                       const trail::Occasion& occasion) {
    return database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(
            trail::note(database, alliance, occasion,
                        {.what = "grounds.looked",
                         .subject = at_what,
                         .before = {},
                         .after = base::to_json(base::Value::map().set("grounds", because.id)),
                         .reason = because.reason}));
        return Done{};
    });
}

}  // namespace hanse::registry
