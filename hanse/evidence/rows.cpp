// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/evidence/rows.hpp"

#include <array>

#include <fmt/format.h>

#include "hanse/store/migrations.hpp"
#include "hanse/store/versioned.hpp"

namespace hanse::evidence {

using base::Done;
using base::Result;

namespace {

constexpr std::array<store::Migration, 1> kSteps{{{"0001-evidence", R"(
create table evidence (
    id text not null primary key,
    alliance text not null,
    title text not null,
    wall text not null,
    wall_of text not null,
    version bigint not null,
    newest bigint not null,
    created_at text not null,
    created_by text not null,
    removed_at text not null,
    removed_by text not null)
--
create index evidence_alliance on evidence (alliance, created_at)
--
create table evidence_version (
    evidence text not null,
    number bigint not null,
    made text not null,
    valid_from text not null,
    expires text not null,
    uploaded_at text not null,
    uploaded_by text not null,
    note text not null,
    primary key (evidence, number))
--
create table evidence_file (
    evidence text not null,
    version bigint not null,
    place bigint not null,
    name text not null,
    digest text not null,
    size bigint not null,
    media_type text not null,
    primary key (evidence, version, place))
--
create index evidence_file_digest on evidence_file (digest)
--
create table evidence_link (
    evidence text not null,
    target text not null,
    primary key (evidence, target))
--
create index evidence_link_target on evidence_link (target)
)"}}};

constexpr std::array<const char*, 4> kWalls{"alliance", "secretariat", "own", "room"};

const std::string kColumns =
    "select id, alliance, title, wall, wall_of, version, created_at, created_by, removed_at, "
    "removed_by from evidence ";

}  // namespace

Wall wall_of(const std::string& word) {
    for (std::size_t i = 0; i < kWalls.size(); ++i)
        if (word == kWalls[i]) return static_cast<Wall>(i);
    return Wall::secretariat;  // a word of a newer program: the narrowest
}

namespace {

const char* word_of(Wall wall) { return kWalls.at(static_cast<std::size_t>(wall)); }

Evidence evidence_of(const store::Row& row) {
    return {.id = row.text(0),
            .alliance = row.text(1),
            .title = row.text(2),
            .visibility = {wall_of(row.text(3)), row.text(4)},
            .version = row.whole(5),
            .created_at = row.text(6),
            .created_by = row.text(7),
            .removed_at = row.text(8),
            .removed_by = row.text(9)};
}

Result<std::vector<File>> files_of(store::Database& database, const std::string& id,
                                   std::int64_t version) {
    HANSE_TRY(rows, database.rows("select name, digest, size, media_type from evidence_file where "
                                  "evidence = :id and version = :version order by place",
                                  {id, version}));
    std::vector<File> out;
    for (const store::Row& row : rows)
        out.push_back({row.text(0), {row.text(1), row.whole(2), row.text(3)}});
    return out;
}

enum class Which { all, newest };

Result<Done> load_versions(store::Database& database, Evidence& into, Which which) {
    HANSE_TRY(rows, database.rows(
                        "select number, made, valid_from, expires, uploaded_at, uploaded_by, note "
                        "from evidence_version where evidence = :id order by number desc "
                        "limit :count",
                        {into.id, which == Which::newest ? 1 : 1'000'000}));
    for (const store::Row& row : rows) {
        HANSE_TRY(files, files_of(database, into.id, row.whole(0)));
        into.versions.push_back({.number = row.whole(0),
                                 .dates = {row.text(1), row.text(2), row.text(3)},
                                 .uploaded_at = row.text(4),
                                 .uploaded_by = row.text(5),
                                 .note = row.text(6),
                                 .files = std::move(files)});
    }
    HANSE_TRY(links, database.rows("select target from evidence_link where evidence = :id "
                                   "order by target",
                                   {into.id}));
    for (const store::Row& row : links) into.links.push_back(row.text(0));
    return Done{};
}

}  // namespace

Result<Done> migrate(store::Database& database) {
    return store::migrate(database, "evidence", kSteps);
}

base::Error no_such_evidence(const std::string& id) {
    return base::not_found({}, fmt::format("没有编号为 “{}” 的证据", id),
                           fmt::format("there is no evidence under the id '{}'", id));
}

Result<Evidence> load(store::Database& database, const std::string& id) {
    HANSE_TRY(rows, database.rows(kColumns + "where id = :id", {id}));
    if (rows.empty()) return no_such_evidence(id);
    Evidence out = evidence_of(rows.front());
    HANSE_CHECK(load_versions(database, out, Which::all));
    return out;
}

Result<std::vector<Evidence>> page(store::Database& database, const Wanted& wanted,
                                   const std::string& after) {
    HANSE_TRY(
        rows,
        database.rows(
            kColumns +
                "where (:a = '' or alliance = :alliance) and (removed_at <> '') = (:r = 1) "
                "and (:t = '' or replace(lower(title), lower(:title), '') <> lower(title)) "
                "and (:l = '' or id in (select evidence from evidence_link where target = :link)) "
                "and (:d = '' or id in (select evidence from evidence_file where digest = "
                ":digest)) "
                "and (:e = '' or id in (select v.evidence from evidence_version v where "
                "v.number = newest and v.expires <> '' and v.expires <= :expires)) "
                "and (:f = '' or (created_at, id) < (select x.created_at, x.id from evidence x "
                "where x.id = :after)) order by created_at desc, id desc limit :count",
            {wanted.alliance, wanted.alliance, wanted.removed ? 1 : 0, wanted.title_part,
             wanted.title_part, wanted.link, wanted.link, wanted.digest, wanted.digest,
             wanted.expires_by, wanted.expires_by, after, after, wanted.count_max}));
    std::vector<Evidence> out;
    for (const store::Row& row : rows) {
        out.push_back(evidence_of(row));
        HANSE_CHECK(load_versions(database, out.back(), Which::newest));
    }
    return out;
}

Result<Done> insert(store::Database& database, const Evidence& one) {
    return database.run(
        "insert into evidence (id, alliance, title, wall, wall_of, version, newest, created_at, "
        "created_by, removed_at, removed_by) values (:id, :alliance, :title, :wall, :wall_of, "
        ":version, 0, :at, :who, '', '')",
        {one.id, one.alliance, one.title, word_of(one.visibility.wall), one.visibility.who,
         one.version, one.created_at, one.created_by});
}

Result<Done> insert_version(store::Database& database, const std::string& id,
                            const Version& version) {
    HANSE_CHECK(database.run(
        "insert into evidence_version (evidence, number, made, valid_from, expires, uploaded_at, "
        "uploaded_by, note) values (:id, :number, :made, :valid, :expires, :at, :who, :note)",
        {id, version.number, version.dates.made, version.dates.valid_from, version.dates.expires,
         version.uploaded_at, version.uploaded_by, version.note}));
    for (std::size_t place = 0; place < version.files.size(); ++place) {
        const File& file = version.files[place];
        HANSE_CHECK(database.run(
            "insert into evidence_file (evidence, version, place, name, digest, size, media_type) "
            "values (:id, :version, :place, :name, :digest, :size, :type)",
            {id, version.number, place, file.name, file.kept.digest, file.kept.size,
             file.kept.media_type}));
    }
    return database.run("update evidence set newest = :number where id = :id",
                        {version.number, id});
}

Result<Done> update(store::Database& database, Evidence& one) {
    return store::write_version(
        database,
        "update evidence set title = :title, wall = :wall, wall_of = :wall_of, "
        "removed_at = :at, removed_by = :who, version = version + 1 "
        "where id = :id and version = :version returning version",
        {one.title, word_of(one.visibility.wall), one.visibility.who, one.removed_at,
         one.removed_by, one.id, one.version},
        one.version);
}

Result<Done> insert_link(store::Database& database, const std::string& id,
                         const std::string& target) {
    return database.run(
        "insert into evidence_link (evidence, target) values (:id, :target) on conflict do nothing",
        {id, target});
}

}  // namespace hanse::evidence
