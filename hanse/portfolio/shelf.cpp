// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/shelf.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "hanse/patents/formats/layout.hpp"

namespace hanse::portfolio {

using base::Done;
using base::Result;
using patents::Record;
using store::Field;

namespace {

using Found = Result<std::optional<std::int64_t>>;

/// What the entry is called: its publication, or as long as there is none its application.
std::string number_of(const Record& record) {
    return record.publication.empty() ? record.application() : record.publication.text();
}

Field or_null(const std::string& text) { return text.empty() ? Field() : Field(text); }

Field day(const std::optional<base::PartialDate>& date) {
    return date ? Field(date->text()) : Field();
}

Field earliest_priority(const Record& record) {
    const base::PartialDate* out = nullptr;
    for (const patents::Priority& one : record.priorities)
        if (one.date && (out == nullptr || one.date->first() < out->first())) out = &*one.date;
    return out != nullptr ? Field(out->text()) : Field();
}

Field first_symbol(const Record& record) {
    const auto& symbols = record.ipc.empty() ? record.cpc : record.ipc;
    if (symbols.empty()) return {};
    const auto first = std::ranges::find_if(symbols, &patents::Symbol::first);
    return (first != symbols.end() ? *first : symbols.front()).symbol;
}

/// family or extended: the column that a sort of keys decides.
const char* column(const char* sort) {
    return std::string_view(sort) == "simple" ? "family" : "extended";
}

Found only_one(store::Database& database, const char* condition, const store::Fields& fields) {
    HANSE_TRY(rows,
              database.rows(fmt::format("select id from publication where {}", condition), fields));
    return rows.size() == 1 ? std::optional(rows.front().whole(0)) : std::nullopt;
}

}  // namespace

Found Shelf::find(const Record& record) {
    const std::string application = record.application();
    if (record.publication.empty()) {
        HANSE_TRY(rows,
                  database_.rows("select id from publication where application = :application "
                                 "order by granted is null, published desc, number desc",
                                 {application}));
        return rows.empty() ? std::nullopt : std::optional(rows.front().whole(0));
    }
    const patents::Number& number = record.publication;
    HANSE_TRY(same, only_one(database_, "number = :number", {number.text()}));
    if (same) return same;
    HANSE_TRY(alike,
              number.kind.empty()
                  ? only_one(database_, "office = :office and serial = :serial",
                             {number.office, number.serial})
                  : only_one(database_, "office = :office and serial = :serial and kind = ''",
                             {number.office, number.serial}));
    if (alike || application.empty()) return alike;
    return only_one(database_, "application = :application and serial = ''", {application});
}

Result<std::int64_t> Shelf::next(const char* counter) {
    return database_.number(
        "update counter set value = value + 1 where name = :name returning value", {counter});
}

Result<std::int64_t> Shelf::add(const Record& record) {
    HANSE_TRY(id, next("publication"));
    HANSE_CHECK(
        database_.run("insert into publication (id, number, office, serial, kind, status, "
                      "family, extended, seq) values (:id, :number, '', '', '', '', "
                      ":family, :extended, 0)",
                      {id, number_of(record), id, id}));
    return id;
}

Result<Done> Shelf::settle(std::int64_t publication, std::span<const Telling> tellings) {
    const Record record = together(tellings);
    HANSE_TRY(seq, next("seq"));
    const bool published = !record.publication.empty();
    HANSE_CHECK(database_.run(
        "update publication set number = :number, office = :office, serial = :serial, "
        "kind = :kind, application = :application, title = :title, applicants = :applicants, "
        "owners = :owners, priority = :priority, filed = :filed, published = :published, "
        "granted = :granted, expiry = :expiry, status = :status, ipc = :ipc, seq = :seq "
        "where id = :id",
        {number_of(record), published ? record.publication.office : record.application_office,
         record.publication.serial, record.publication.kind, or_null(record.application()),
         record.titles.empty() ? Field() : Field(record.titles.front().text),
         or_null(patents::names_of(record.applicants)), or_null(patents::names_of(record.owners)),
         earliest_priority(record), day(record.application_date), day(record.publication_date),
         day(record.grant_date), day(record.expiry_date), patents::status_name(record.status),
         first_symbol(record), seq, publication}));
    const FamilyKeys now = family_keys(record, tellings);
    HANSE_CHECK(set_keys("simple", publication, now.simple));
    return set_keys("extended", publication, now.extended);
}

Result<Done> Shelf::remove(std::int64_t publication) {
    for (const char* sort : {"simple", "extended"}) HANSE_CHECK(set_keys(sort, publication, {}));
    HANSE_TRY(seq, next("seq"));
    HANSE_CHECK(
        database_.run("insert into gone (number, seq) "
                      "select number, :seq from publication where id = :id "
                      "on conflict (number) do update set seq = excluded.seq",
                      {seq, publication}));
    return database_.run("delete from publication where id = :id", {publication});
}

Result<std::vector<std::string>> Shelf::keys(const char* sort, std::int64_t publication) {
    HANSE_TRY(rows, database_.rows("select name from family_key "
                                   "where publication = :publication and sort = :sort "
                                   "order by name",
                                   {publication, sort}));
    std::vector<std::string> out;
    for (const store::Row& row : rows) out.push_back(row.text(0));
    return out;
}

Result<Done> Shelf::set_keys(const char* sort, std::int64_t publication,
                             const std::vector<std::string>& now) {
    HANSE_TRY(before, keys(sort, publication));
    if (before == now) return Done{};
    std::vector<std::string> came, went;
    std::ranges::set_difference(now, before, std::back_inserter(came));
    std::ranges::set_difference(before, now, std::back_inserter(went));
    for (const std::string& name : went)
        HANSE_CHECK(
            database_.run("delete from family_key where sort = :sort and name = :name and "
                          "publication = :publication",
                          {sort, name, publication}));
    if (!went.empty()) HANSE_CHECK(part(sort, publication));
    HANSE_CHECK(join(sort, publication, came));
    for (const std::string& name : came)
        HANSE_CHECK(
            database_.run("insert into family_key (sort, name, publication) "
                          "values (:sort, :name, :publication)",
                          {sort, name, publication}));
    return Done{};
}

/// Makes the publication one family with all that hold one of the keys; families are called after
/// their first publication.
Result<Done> Shelf::join(const char* sort, std::int64_t publication,
                         const std::vector<std::string>& keys) {
    HANSE_TRY(own, database_.number(
                       fmt::format("select {} from publication where id = :id", column(sort)),
                       {publication}));
    std::set<std::int64_t> families{own};
    for (const std::string& name : keys) {
        HANSE_TRY(rows, database_.rows(fmt::format("select p.{} from family_key k join publication "
                                                   "p on p.id = k.publication where k.sort = "
                                                   ":sort and k.name = :name limit 1",
                                                   column(sort)),
                                       {sort, name}));
        if (!rows.empty()) families.insert(rows.front().whole(0));
    }
    const std::int64_t first = *families.begin();
    families.erase(first);
    for (const std::int64_t other : families)
        HANSE_CHECK(database_.run(fmt::format("update publication set {0} = :first where {0} = "
                                              ":other",
                                              column(sort)),
                                  {first, other}));
    return Done{};
}

/// Takes the publication's family apart and joins its members anew by the keys that are left.
Result<Done> Shelf::part(const char* sort, std::int64_t publication) {
    HANSE_TRY(members, database_.rows(fmt::format("select id from publication where {0} = (select "
                                                  "{0} from publication where id = :id) order by "
                                                  "id",
                                                  column(sort)),
                                      {publication}));
    for (const store::Row& member : members)
        HANSE_CHECK(database_.run(
            fmt::format("update publication set {} = id where id = :id", column(sort)),
            {member.whole(0)}));
    for (const store::Row& member : members) {
        HANSE_TRY(left, keys(sort, member.whole(0)));
        HANSE_CHECK(join(sort, member.whole(0), left));
    }
    return Done{};
}

}  // namespace hanse::portfolio
