// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/intake.hpp"

#include <algorithm>
#include <optional>

#include "hanse/base/contract.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/base/file_lock.hpp"
#include "hanse/base/json.hpp"
#include "hanse/patents/formats/record_json.hpp"
#include "hanse/portfolio/shelf.hpp"

namespace hanse::portfolio {

using base::Done;
using base::Result;
using patents::Item;
using patents::Record;

namespace {

constexpr std::int64_t kItemsPerStep = 1000;
constexpr std::int64_t kComplaintsKept = 100'000;
constexpr std::size_t kReasonsTold = 5;

base::Error no_number(const Record& record) {
    return base::invalid(record.place, "既没有公开号也没有申请号，无法入账",
                         "neither a publication number nor that of an application: cannot be "
                         "entered");
}

/// One file on its way in.
class FileIntake {
public:
    FileIntake(Register& patents, patents::RecordSource& source, Intake& out)
        : patents_(patents),
          database_(patents.database()),
          shelf_(database_),
          source_(source),
          out_(out) {}

    /// @return false at the end of the file.
    Result<bool> step() {
        bool more = true;
        HANSE_CHECK(database_.transaction([&] { return take_some(more); }));
        return more;
    }

private:
    Batch& batch() { return out_.batch; }

    Result<Done> take_some(bool& more) {
        for (std::int64_t i = 0; i < kItemsPerStep && more; ++i) {
            auto item = source_.next();
            more = item.has_value();
            if (item) HANSE_CHECK(take(*std::move(item)));
        }
        HANSE_CHECK(put_pending());
        return save();
    }

    Result<Done> take(Item item) {
        ++batch().items;
        if (item.record && item.record->publication.empty() &&
            item.record->application_number.empty()) {
            item.complaints.insert(item.complaints.begin(), no_number(*item.record));
            item.record.reset();
        }
        for (const base::Error& one : item.complaints)
            HANSE_CHECK(complain(one, !item.record.has_value()));
        if (!item.record) {
            ++batch().refused;
            return Done{};
        }
        batch().doubts += static_cast<std::int64_t>(item.complaints.size());
        ++out_.read;
        // A table with a row for each event or citation speaks of one publication many times.
        if (pending_ && !pending_->publication.empty() &&
            pending_->publication == item.record->publication) {
            pending_ = together(*pending_, *item.record);
            ++batch().merged;
            return Done{};
        }
        HANSE_CHECK(put_pending());
        pending_ = std::move(item.record);
        return Done{};
    }

    Result<Done> complain(const base::Error& error, bool refused) {
        if (out_.reasons.size() < kReasonsTold) out_.reasons.push_back(error);
        if (complaints_ < 0) {
            HANSE_TRY(so_far,
                      database_.number("select count(*) from complaint where batch = :batch",
                                       {batch().id}));
            complaints_ = so_far;
        }
        if (complaints_ >= kComplaintsKept) return Done{};
        return database_.run(
            "insert into complaint (batch, ordinal, place, zh, en, refused) "
            "values (:batch, :ordinal, :place, :zh, :en, :refused)",
            {batch().id, complaints_++, error.place.text(), error.message.zh, error.message.en,
             refused ? 1 : 0});
    }

    Result<Done> put_pending() {
        if (!pending_) return Done{};
        const Record record = *std::exchange(pending_, std::nullopt);
        HANSE_TRY(known, shelf_.find(record));
        if (!known) {
            HANSE_TRY(id, shelf_.add(record));
            ++batch().added;
            const Telling telling{batch().id, batch().format, record};
            HANSE_CHECK(keep(id, record));
            return shelf_.settle(id, {&telling, 1});
        }
        HANSE_TRY(tellings, patents_.tellings(*known));
        return put_known(*known, std::move(tellings), record);
    }

    Result<Done> put_known(std::int64_t id, std::vector<Telling> tellings, const Record& record) {
        const Record before = together(tellings);
        const bool again = tellings.back().batch == batch().id;
        if (again)
            tellings.back().record = together(tellings.back().record, record);
        else
            tellings.push_back({batch().id, batch().format, record});
        ++(again                                             ? batch().merged
           : differences(before, together(tellings)).empty() ? batch().same
                                                             : batch().changed);
        if (differences(before, together(tellings)).empty()) return Done{};
        HANSE_CHECK(keep(id, tellings.back().record));
        return shelf_.settle(id, tellings);
    }

    Result<Done> keep(std::int64_t publication, const Record& record) {
        return database_.run(
            "insert into telling (publication, batch, record) "
            "values (:publication, :batch, :record) "
            "on conflict (publication, batch) do update set record = excluded.record",
            {publication, batch().id,
             base::to_json(patents::record_value(record, patents::NumberForm::parted))});
    }

    Result<Done> save() {
        batch().format = source_.format();
        const Batch& b = batch();
        return database_.run(
            "update batch set format = :format, items = :items, added = :added, "
            "changed = :changed, merged = :merged, same = :same, refused = :refused, "
            "doubts = :doubts where id = :id",
            {b.format, b.items, b.added, b.changed, b.merged, b.same, b.refused, b.doubts, b.id});
    }

    Register& patents_;
    store::Database& database_;
    Shelf shelf_;
    patents::RecordSource& source_;
    Intake& out_;
    std::optional<Record> pending_;
    std::int64_t complaints_ = -1;
};

/// The batch of an earlier intake of the same bytes, if it was not taken back.
Result<std::optional<Batch>> earlier(Register& patents, const std::string& digest) {
    HANSE_TRY(all, patents.batches());
    for (const Batch& one : all)
        if (one.digest == digest && one.state != "undone") return std::optional(one);
    return std::optional<Batch>();
}

Result<Done> insert(store::Database& database, Batch& batch) {
    HANSE_TRY(id, Shelf(database).next("batch"));
    batch.id = id;
    return database.run(
        "insert into batch (id, kind, state, begun, who, file, digest, items, "
        "added, changed, merged, same, refused, doubts) values (:id, :kind, "
        ":state, :begun, :who, :file, :digest, 0, 0, 0, 0, 0, 0, 0)",
        {id, batch.kind, batch.state, batch.begun, batch.who, batch.file, batch.digest});
}

Result<Batch> begin(Register& patents, const std::string& path, const std::string& digest,
                    const Occasion& occasion) {
    Batch out{.kind = "patents",
              .state = "running",
              .begun = occasion.now,
              .who = occasion.who,
              .file = path,
              .digest = digest};
    HANSE_CHECK(patents.database().transaction([&] { return insert(patents.database(), out); }));
    return out;
}

Result<Done> end(Register& patents, Batch& batch, const std::string& now) {
    batch.state = "done";
    batch.ended = now;
    return patents.database().run("update batch set state = 'done', ended = :now where id = :id",
                                  {now, batch.id});
}

Result<Intake> run(Register& patents, const std::string& path, const IntakeOptions& options) {
    HANSE_TRY(digest, base::sha256_of_file(path));
    HANSE_TRY(before, earlier(patents, digest));
    Intake out;
    if (before && before->state == "done") {
        out.batch = *before;
        out.known = true;
        return out;
    }
    HANSE_TRY(source, patents::open_records(path, options.reading));
    if (before) {
        out.batch = *before;
        out.resumed = true;
        patents::skip(*source, static_cast<std::uint64_t>(before->items));
    } else {
        HANSE_TRY(begun, begin(patents, path, digest, options.occasion));
        out.batch = std::move(begun);
    }
    FileIntake file(patents, *source, out);
    for (bool more = true; more;) {
        HANSE_TRY(left, file.step());
        more = left;
        if (options.step) HANSE_CHECK(options.step(source->done()));
    }
    out.unread_columns = source->unread_columns();
    HANSE_CHECK(end(patents, out.batch, options.occasion.now));
    return out;
}

}  // namespace

Result<Intake> take_in(Register& patents, const std::string& path, const IntakeOptions& options) {
    // Two intakes of one file would both believe that the other had broken off.
    HANSE_TRY(lock, base::FileLock::take(patents.folder() + "/import.lock"));
    if (!options.dry_run) return run(patents, path, options);
    std::optional<Result<Intake>> out;
    // Everything is done for real and then taken back: the report cannot differ from the deed.
    static_cast<void>(patents.database().transaction([&]() -> Result<Done> {
        out = run(patents, path, options);
        return base::conflict({}, "试运行", "a dry run");
    }));
    return *std::move(out);
}

Result<std::vector<Complaint>> complaints(Register& patents, std::int64_t batch) {
    HANSE_TRY(rows, patents.database().rows("select place, zh, en, refused from complaint "
                                            "where batch = :batch order by ordinal",
                                            {batch}));
    std::vector<Complaint> out;
    for (const store::Row& row : rows)
        out.push_back({row.text(0), {row.text(1), row.text(2)}, row.whole(3) != 0});
    return out;
}

}  // namespace hanse::portfolio
