// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/run.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "hanse/base/json.hpp"
#include "hanse/patents/formats/record_json.hpp"
#include "hanse/watch/candidates.hpp"

namespace hanse::watch {

using base::Done;
using base::Result;
using patents::Record;
using portfolio::Register;
using store::Row;

namespace {

/// What the watch has of a document from earlier.
struct Hit {
    std::int64_t id = 0, publication = 0, first_run = 0;
    bool matching = false;
    Warning warning;
    Record record;
};

struct Note {
    std::optional<std::int64_t> hit;  // nothing: a new one
    Warning warning;
    Record record;  // as remembered
};

Result<Hit> hit_of(const Row& row) {
    HANSE_TRY(record_value, base::parse_json(row.text(4), "register.db"));
    HANSE_TRY(record, patents::record_of(record_value));
    HANSE_TRY(warning_value, base::parse_json(row.text(5), "register.db"));
    HANSE_TRY(warning, warning_of(warning_value));
    return Hit{row.whole(0),      row.whole(1),       row.whole(2),
               row.whole(3) != 0, std::move(warning), std::move(record)};
}

/// When a right that still lives, or may, ends by its term.
store::Field expires(const Warning& warning) {
    const bool lives =
        warning.status == "active" || warning.status == "pending" || warning.status == "unknown";
    return lives && !warning.expiry.empty() ? store::Field(warning.expiry) : store::Field();
}

class Runner {
public:
    Runner(const Scene& scene, const Watch& watch, const RunOptions& options, Judge judge)
        : scene_(scene),
          watch_(watch),
          options_(options),
          judge_(std::move(judge)),
          database_(scene.patents().database()) {}

    Result<Done> run() {
        HANSE_TRY(last, database_.number(
                            "select coalesce(max(number), 0) from watch_run where watch = :watch",
                            {watch_.id}));
        HANSE_TRY(since, looked_until(scene_.patents(), watch_));
        number_ = last + 1;
        HANSE_TRY(found, candidates(scene_, watch_, judge_, since));
        if (watch_.spec.by_product()) HANSE_CHECK(add_found_before(found, since));
        HANSE_CHECK(add_expired(found, since));
        std::size_t left = found.size();
        for (const std::int64_t publication : found) {
            HANSE_CHECK(look_at(publication));
            if (options_.step) HANSE_CHECK(options_.step(--left));
        }
        HANSE_CHECK(miss(since));
        return database_.transaction([&] { return write(); });
    }

private:
    static constexpr const char* kColumns =
        "select id, publication, first_run, matching, record, warning from watch_hit where ";

    Result<std::optional<Hit>> hit_where(const std::string& condition,
                                         const store::Fields& fields) {
        HANSE_TRY(rows, database_.rows(kColumns + condition, fields));
        if (rows.empty()) return std::optional<Hit>();
        HANSE_TRY(hit, hit_of(rows.front()));
        return std::optional(std::move(hit));
    }

    /// The document itself, or one of its number that an undo took out and an import brought back.
    Result<std::optional<Hit>> earlier(std::int64_t publication, const std::string& number) {
        HANSE_TRY(same, hit_where("watch = :watch and publication = :publication",
                                  {watch_.id, publication}));
        if (same) return same;
        return hit_where(
            "watch = :watch and number = :number and not exists "
            "(select 1 from publication where id = watch_hit.publication)",
            {watch_.id, number});
    }

    Result<Done> look_at(std::int64_t publication) {
        HANSE_TRY(judged, judge_.judge(publication));
        if (!judged) return Done{};
        seen_.insert(publication);
        Warning& now = judged->warning;
        Record record = remembered(judged->record);
        HANSE_TRY(before, earlier(publication, now.number));
        now.run = now.first_run = number_;
        now.seen = scene_.given().day.text();
        if (!before) {
            now.news = News::found;
            notes_.push_back({std::nullopt, std::move(now), std::move(record)});
            return Done{};
        }
        now.first_run = before->first_run;
        now.changes = changes(before->record, record);
        const std::string& was = before->warning.status;
        if (now.changes.empty() && now.status != was)
            now.changes.push_back({"status", was, now.status});
        if (before->matching && now.changes.empty() && before->publication == publication)
            return Done{};
        now.news = before->matching ? News::changed : News::returned;
        notes_.push_back({before->id, std::move(now), std::move(record)});
        return Done{};
    }

    /// The nearest documents are only so many; what was found before and changed is looked at even
    /// if others are nearer now.
    Result<Done> add_found_before(std::set<std::int64_t>& found, std::int64_t since) {
        HANSE_TRY(rows, database_.rows("select publication from watch_hit where watch = :watch and "
                                       "matching = 1 and exists (select 1 from publication where "
                                       "id = watch_hit.publication and seq > :since and "
                                       "seq <= :until)",
                                       {watch_.id, since, scene_.until()}));
        for (const Row& row : rows) found.insert(row.whole(0));
        return Done{};
    }

    /// Days pass without any news: what has expired since it was looked at.
    Result<Done> add_expired(std::set<std::int64_t>& found, std::int64_t since) {
        HANSE_TRY(rows,
                  database_.rows("select publication from watch_hit where watch = :watch and "
                                 "matching = 1 and expires < :day and not exists (select 1 from "
                                 "publication where id = watch_hit.publication and "
                                 "seq > :since)",
                                 {watch_.id, scene_.given().day.text(), since}));
        for (const Row& row : rows) found.insert(row.whole(0));
        return Done{};
    }

    /// What matched and changed, but was not found again; and what the register holds no more.
    Result<Done> miss(std::int64_t since) {
        HANSE_TRY(rows, database_.rows(
                            std::string(kColumns) +
                                "watch = :watch and matching = 1 and (not exists (select 1 from "
                                "publication where id = watch_hit.publication) or exists (select 1 "
                                "from publication where id = watch_hit.publication and "
                                "seq > :since and seq <= :until))",
                            {watch_.id, since, scene_.until()}));
        for (const Row& row : rows) {
            HANSE_TRY(hit, hit_of(row));
            if (seen_.contains(hit.publication) || noted(hit.id)) continue;
            hit.warning.publication = hit.publication;
            hit.warning.news = News::gone;
            hit.warning.matching = false;
            hit.warning.changes.clear();
            hit.warning.run = number_;
            hit.warning.seen = scene_.given().day.text();
            notes_.push_back({hit.id, std::move(hit.warning), std::move(hit.record)});
        }
        return Done{};
    }

    bool noted(std::int64_t hit) const {
        return std::ranges::any_of(notes_, [&](const Note& note) { return note.hit == hit; });
    }

    Result<Done> write() {
        HANSE_TRY(id, database_.number("select coalesce(max(id), 0) from watch_hit"));
        for (const Note& note : notes_) HANSE_CHECK(note.hit ? update(note) : insert(note, ++id));
        return database_.run(
            "insert into watch_run (watch, number, seq, day, at, who, looked_at) values "
            "(:watch, :number, :seq, :day, :at, :who, :looked_at)",
            {watch_.id, number_, scene_.until(), scene_.given().day.text(), options_.occasion.now,
             options_.occasion.who, seen_.size()});
    }

    static std::string kept(const Record& record) {
        return base::to_json(patents::record_value(record, patents::NumberForm::parted));
    }

    Result<Done> insert(const Note& note, std::int64_t id) {
        const Warning& one = note.warning;
        return database_.run(
            "insert into watch_hit (id, watch, publication, number, record, matching, own, grade, "
            "expires, warning, run, change, first_run) values (:id, :watch, :publication, :number, "
            ":record, :matching, :own, :grade, :expires, :warning, :run, :change, :first_run)",
            {id, watch_.id, one.publication, one.number, kept(note.record), one.matching ? 1 : 0,
             one.own() ? 1 : 0, grade_name(one.risk.grade), expires(one),
             base::to_json(warning_value(one)), number_, news_name(one.news), one.first_run});
    }

    Result<Done> update(const Note& note) {
        const Warning& one = note.warning;
        return database_.run(
            "update watch_hit set publication = :publication, number = :number, "
            "record = :record, matching = :matching, own = :own, grade = :grade, "
            "expires = :expires, warning = :warning, run = :run, change = :change where id = :id",
            {one.publication, one.number, kept(note.record), one.matching ? 1 : 0,
             one.own() ? 1 : 0, grade_name(one.risk.grade), expires(one),
             base::to_json(warning_value(one)), number_, news_name(one.news), *note.hit});
    }

    const Scene& scene_;
    const Watch& watch_;
    const RunOptions& options_;
    Judge judge_;
    store::Database& database_;
    std::int64_t number_ = 0;
    std::set<std::int64_t> seen_;
    std::vector<Note> notes_;
};

}  // namespace

Result<std::int64_t> looked_until(Register& patents, const Watch& watch) {
    return patents.database().number(
        "select coalesce(max(seq), 0) from watch_run where watch = :watch", {watch.id});
}

Result<Done> run(const Scene& scene, const Watch& watch, const RunOptions& options) {
    HANSE_TRY(judge, Judge::create(scene, watch));
    return Runner(scene, watch, options, std::move(judge)).run();
}

}  // namespace hanse::watch
