// SPDX-License-Identifier: GPL-3.0-or-later
// Alliances as they are and as they were.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/registry/alliances/rows.hpp"

namespace hanse::registry {

using base::Result;

namespace {

constexpr const char* kVersions =
    "select number, at, who, reason, facts, changed from version where alliance = :alliance ";

Version version_of(const store::Row& row) {
    return {row.whole(0), row.text(1), row.text(2), row.text(3), row.text(4), row.whole(5)};
}

base::Error no_version(const std::string& alliance, const std::string& which) {
    return base::not_found({}, fmt::format("联盟 {} 没有版本 {}", alliance, which),
                           fmt::format("the alliance {} has no version {}", alliance, which));
}

/// @return not_found for an alliance or version that is not there.
Result<std::int64_t> known(store::Database& database, const std::string& alliance,
                           std::int64_t version) {
    HANSE_TRY(now, version_now(database, alliance));
    if (version < 0 || version > now) return no_version(alliance, std::to_string(version));
    return version == now ? 0 : version;
}

}  // namespace

Result<std::vector<StoredRecord>> records(store::Database& database, const std::string& alliance,
                                          std::int64_t version) {
    HANSE_TRY(which, known(database, alliance, version));
    HANSE_TRY(found, standing(database, alliance, which));
    return std::vector<StoredRecord>(found.begin(), found.end());
}

Result<std::vector<StoredRecord>> records_seen(store::Database& database,
                                               const std::string& alliance, std::int64_t version,
                                               const Viewer& viewer, const Walls& walls) {
    HANSE_TRY(all, records(database, alliance, version));
    std::vector<StoredRecord> out;
    for (StoredRecord& one : all)
        if (auto seen = walls.seen(viewer, one.record))
            out.push_back({*std::move(seen), walls.sees(viewer, one.record, "") ? one.since : 0});
    return out;
}

Result<domain::CaseFile> case_seen(store::Database& database, const std::string& alliance,
                                   std::int64_t version, const Viewer& viewer, const Walls& walls) {
    HANSE_TRY(seen, records_seen(database, alliance, version, viewer, walls));
    std::vector<Record> out;
    for (StoredRecord& one : seen) out.push_back(std::move(one.record));
    return case_of(out, alliance);
}

Result<domain::CaseFile> case_to_judge(store::Database& database, const std::string& alliance,
                                       std::int64_t version, const Viewer& viewer,
                                       const Walls& walls) {
    HANSE_TRY(all, records(database, alliance, version));
    std::vector<Record> seen;
    std::set<std::string> partly;
    for (const StoredRecord& one : all) {
        if (auto record = walls.seen(viewer, one.record))
            seen.push_back(*std::move(record));
        else if (is_table(one.record.sheet))
            partly.insert(one.record.sheet);
    }
    std::erase_if(seen, [&](const Record& one) { return partly.contains(one.sheet); });
    return case_of(seen, alliance);
}

Result<std::vector<Version>> versions(store::Database& database, const std::string& alliance,
                                      std::int64_t before, std::int64_t count_max) {
    HANSE_CHECK(version_now(database, alliance));
    HANSE_TRY(rows, database.rows(std::string(kVersions) + "and (:newest = 0 or number < :before) "
                                                           "order by number desc limit :count",
                                  {alliance, before, before, count_max}));
    std::vector<Version> out;
    for (const store::Row& row : rows) out.push_back(version_of(row));
    return out;
}

Result<Version> version(store::Database& database, const std::string& alliance,
                        std::int64_t number) {
    HANSE_TRY(now, version_now(database, alliance));
    HANSE_TRY(rows, database.rows(std::string(kVersions) + "and number = :number",
                                  {alliance, number == 0 ? now : number}));
    if (rows.empty()) return no_version(alliance, std::to_string(number));
    return version_of(rows[0]);
}

Result<Version> version_before(store::Database& database, const std::string& alliance,
                               const std::string& moment) {
    HANSE_CHECK(version_now(database, alliance));
    HANSE_TRY(rows, database.rows(
                        std::string(kVersions) + "and at < :moment order by number desc limit 1",
                        {alliance, moment}));
    if (rows.empty()) return no_version(alliance, moment);
    return version_of(rows[0]);
}

Result<std::set<std::int64_t>> versions_seen(store::Database& database, const std::string& alliance,
                                             std::int64_t first, std::int64_t last,
                                             const Viewer& viewer, const Walls& walls) {
    std::set<std::int64_t> out;
    for (std::int64_t number = first; number <= last; ++number) out.insert(number);
    if (walls.sees_all(viewer)) return out;
    const auto take = [&](const store::Row& row) -> Result<base::Done> {
        const std::int64_t since = row.whole(3), gone = row.whole(4);
        if (!out.contains(since) && !out.contains(gone)) return base::Done{};
        HANSE_TRY(body, base::parse_json(row.text(2), "registry"));
        if (walls.sees_every_field(viewer, {row.text(0), row.text(1), std::move(body)}))
            return base::Done{};
        out.erase(since);
        out.erase(gone);
        return base::Done{};
    };
    HANSE_CHECK(database.each(
        "select sheet, record_key, body, since, gone from record where alliance = :alliance "
        "and (since between :first and :last or gone between :first_gone and :last_gone)",
        {alliance, first, last, first, last}, take));
    return out;
}

Result<std::vector<Difference>> differences(store::Database& database, const std::string& alliance,
                                            std::int64_t from, std::int64_t to,
                                            const Viewer& viewer, const Walls& walls) {
    HANSE_TRY(before, records_seen(database, alliance, from, viewer, walls));
    HANSE_TRY(after, records_seen(database, alliance, to, viewer, walls));
    std::map<std::string, const Record*> then;
    for (const StoredRecord& one : before) then.emplace(address_of(one.record), &one.record);
    std::vector<Difference> out;
    for (const StoredRecord& one : after) {
        const auto found = then.extract(address_of(one.record));
        if (found.empty())
            out.push_back({one.record, std::nullopt, one.record.body});
        else if (found.mapped()->body != one.record.body)
            out.push_back({one.record, found.mapped()->body, one.record.body});
    }
    for (const auto& [address, record] : then) out.push_back({*record, record->body, std::nullopt});
    return out;
}

}  // namespace hanse::registry
