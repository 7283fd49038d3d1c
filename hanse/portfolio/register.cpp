// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/register.hpp"

#include <filesystem>
#include <random>
#include <system_error>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/patents/formats/record_json.hpp"
#include "hanse/patents/numbers/number.hpp"
#include "hanse/portfolio/schema.hpp"

namespace hanse::portfolio {

using base::Done;
using base::Result;
using store::Row;

const char* const kEntryColumns =
    "id, number, office, serial, kind, application, title, applicants, owners, priority, filed, "
    "published, granted, expiry, status, ipc, family, extended, seq";

namespace {

constexpr const char* kBatchColumns =
    "id, kind, state, begun, ended, who, file, digest, format, items, added, changed, merged, "
    "same, refused, doubts";

std::string database_in(const std::string& folder) { return folder + "/register.db"; }

std::string random_name() {
    std::random_device dice;
    return fmt::format("{:08x}{:08x}{:08x}{:08x}", dice(), dice(), dice(), dice());
}

Result<Done> give_identity(store::Database& database) {
    HANSE_TRY(named, database.number("select count(*) from identity"));
    if (named > 0) return Done{};
    HANSE_CHECK(database.run("insert into identity (name) values (:name)", {random_name()}));
    return database.run(
        "insert into counter (name, value) values ('seq', 0), ('publication', 0), "
        "('batch', 0)");
}

Batch batch_of(const Row& row) {
    return {.id = row.whole(0),
            .kind = row.text(1),
            .state = row.text(2),
            .begun = row.text(3),
            .ended = row.text(4),
            .who = row.text(5),
            .file = row.text(6),
            .digest = row.text(7),
            .format = row.text(8),
            .items = row.whole(9),
            .added = row.whole(10),
            .changed = row.whole(11),
            .merged = row.whole(12),
            .same = row.whole(13),
            .refused = row.whole(14),
            .doubts = row.whole(15)};
}

Result<std::vector<Entry>> entries(store::Database& database, const std::string& condition,
                                   const store::Fields& fields) {
    HANSE_TRY(rows, database.rows(fmt::format("select {} from publication where {} order by number",
                                              kEntryColumns, condition),
                                  fields));
    std::vector<Entry> out;
    for (const Row& row : rows) out.push_back(entry_of(row));
    return out;
}

}  // namespace

Entry entry_of(const Row& row) {
    return {.id = row.whole(0),
            .number = row.text(1),
            .office = row.text(2),
            .serial = row.text(3),
            .kind = row.text(4),
            .application = row.text(5),
            .title = row.text(6),
            .applicants = row.text(7),
            .owners = row.text(8),
            .priority = row.text(9),
            .filed = row.text(10),
            .published = row.text(11),
            .granted = row.text(12),
            .expiry = row.text(13),
            .status = row.text(14),
            .ipc = row.text(15),
            .family = row.whole(16),
            .extended = row.whole(17),
            .seq = row.whole(18)};
}

Result<Register> Register::create(const std::string& folder, const std::string& place) {
    std::error_code refused;
    std::filesystem::create_directories(folder, refused);
    if (refused)
        return base::unavailable({.file = folder}, "无法建立文件夹：" + refused.message(),
                                 "the folder cannot be made: " + refused.message());
    HANSE_TRY(database, store::Database::open(place.empty() ? database_in(folder) : place));
    HANSE_CHECK(store::migrate(database, "portfolio", schema()));
    HANSE_TRY(named, database.number("select count(*) from identity"));
    if (named == 0)  // else nobody has to wait for a writer
        HANSE_CHECK(database.transaction([&] { return give_identity(database); }));
    return Register(folder, std::move(database));
}

Result<Register> Register::open(const std::string& folder, const std::string& place) {
    if (place.empty() && !std::filesystem::exists(database_in(folder)))
        return base::not_found({.file = folder},
                               "这里没有专利台账；请先用 hanse patents import 建立",
                               "no register of patents is here; 'hanse patents import' makes one");
    return create(folder, place);
}

Result<std::vector<Entry>> Register::find(const std::string& number) {
    if (const auto read = patents::publication_number(number)) {
        HANSE_TRY(exact, entries(database_, "number = :number", {read->text()}));
        if (!exact.empty()) return exact;
        HANSE_TRY(alike, entries(database_, "office = :office and serial = :serial",
                                 {read->office, read->serial}));
        if (!alike.empty()) return alike;
    }
    // A bare number with a check digit, as people in China write it, does not name its office.
    for (const char* office : {"", "CN"})
        if (const auto read = patents::application_number(number, office))
            return entries(database_, "application = :application",
                           {read->office + " " + read->number});
    return std::vector<Entry>();
}

Result<std::vector<Entry>> Register::family(const std::string& sort, std::int64_t id) {
    return entries(database_, sort == "extended" ? "extended = :id" : "family = :id", {id});
}

Result<Done> Register::each(const TakeEntry& take) {
    return database_.each(fmt::format("select {} from publication order by id", kEntryColumns), {},
                          [&](const Row& row) { return take(entry_of(row)); });
}

Result<std::vector<Telling>> Register::tellings(std::int64_t publication) {
    HANSE_TRY(rows, database_.rows("select t.batch, b.format, t.record from telling t "
                                   "join batch b on b.id = t.batch "
                                   "where t.publication = :publication order by t.batch",
                                   {publication}));
    std::vector<Telling> out;
    for (const Row& row : rows) {
        HANSE_TRY(value, base::parse_json(row.text(2), "register.db"));
        HANSE_TRY(record, patents::record_of(value));
        out.push_back({row.whole(0), row.text(1), std::move(record)});
    }
    return out;
}

Result<patents::Record> Register::record(std::int64_t publication) {
    HANSE_TRY(told, tellings(publication));
    return together(told);
}

Result<std::vector<Batch>> Register::batches() {
    HANSE_TRY(rows, database_.rows(fmt::format("select {} from batch order by id", kBatchColumns)));
    std::vector<Batch> out;
    for (const Row& row : rows) out.push_back(batch_of(row));
    return out;
}

Result<std::optional<Batch>> Register::batch(std::int64_t id) {
    HANSE_TRY(rows, database_.rows(
                        fmt::format("select {} from batch where id = :id", kBatchColumns), {id}));
    return rows.empty() ? std::optional<Batch>() : batch_of(rows.front());
}

Result<std::int64_t> Register::size() {
    return database_.number("select count(*) from publication");
}

Result<std::int64_t> Register::seq() {
    return database_.number("select value from counter where name = 'seq'");
}

Result<std::string> Register::identity() {
    HANSE_TRY(rows, database_.rows("select name from identity"));
    return rows.empty() ? std::string() : rows.front().text(0);
}

}  // namespace hanse::portfolio
