// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/alliances/rows.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/digest.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/value_fields.hpp"

namespace hanse::registry {

using base::Done;
using base::Result;

namespace {

/// What lists show and regions are compared by: of a text in both languages the Chinese one.
std::string stated(const domain::CaseFile& file, std::string_view fact) {
    const domain::Statement* found = file.statement(fact);
    if (found == nullptr) return {};
    if (found->value.is_text()) return *found->value.text();
    const std::string zh = base::text_in(found->value, "zh");
    return zh.empty() ? base::text_in(found->value, "en") : zh;
}

std::size_t rank_of(const std::string& sheet) {
    return static_cast<std::size_t>(std::ranges::find(sheets(), sheet) - sheets().begin());
}

}  // namespace

base::Error no_alliance(const std::string& alliance) {
    return base::not_found({}, fmt::format("没有联盟 {}", alliance),
                           fmt::format("there is no alliance {}", alliance));
}

Result<std::int64_t> version_now(store::Database& database, const std::string& alliance) {
    HANSE_TRY(found, database.rows("select version from alliance where id = :id "
                                   "and removed is null",
                                   {alliance}));
    if (found.empty()) return no_alliance(alliance);
    return found[0].whole(0);
}

Result<std::vector<Standing>> standing(store::Database& database, const std::string& alliance,
                                       std::int64_t version) {
    constexpr const char* kNow =
        "select sheet, record_key, position, body, since from record "
        "where alliance = :alliance and gone is null";
    constexpr const char* kThen =
        "select sheet, record_key, position, body, since from record where alliance = :alliance "
        "and since <= :version and (gone is null or gone > :gone)";
    std::vector<Standing> out;
    HANSE_CHECK(database.each(
        version == 0 ? kNow : kThen,
        version == 0 ? store::Fields{alliance} : store::Fields{alliance, version, version},
        [&](const store::Row& row) -> Result<Done> {
            HANSE_TRY(body, base::parse_json(row.text(3), "registry"));
            Standing one;
            one.record = {row.text(0), row.text(1), std::move(body)};
            one.since = row.whole(4);
            one.position = row.whole(2);
            out.push_back(std::move(one));
            return Done{};
        }));
    std::ranges::sort(out, {}, [](const Standing& one) {
        return std::tuple(rank_of(one.record.sheet), one.position,
                          std::string_view(one.record.key));
    });
    return out;
}

std::vector<Record> plain(std::span<const Standing> records) {
    std::vector<Record> out;
    out.reserve(records.size());
    for (const Standing& one : records) out.push_back(one.record);
    return out;
}

std::string digest_of(std::span<const Record> records) {
    std::vector<std::string> lines;
    lines.reserve(records.size());
    for (const Record& one : records)
        lines.push_back(address_of(one) + " " + base::to_json(one.body) + "\n");
    std::ranges::sort(lines);
    std::string all;
    for (const std::string& line : lines) all += line;
    return base::sha256(all);
}

Result<Done> list_as(store::Database& database, const domain::CaseFile& file, std::int64_t version,
                     const std::string& at) {
    return database.run(
        "update alliance set name_zh = :zh, name_en = :en, region = :region, "
        "industry = :industry, initiator = :initiator, website = :website, founded = :founded, "
        "ended = :ended, day = :day, invented = :invented, members = :members, "
        "patents = :patents, version = :version, changed = :changed where id = :id",
        {file.name.zh, file.name.en, stated(file, "alliance.region"),
         stated(file, "alliance.industry"), stated(file, "alliance.initiator"),
         stated(file, "alliance.own_website"), stated(file, "alliance.founded"),
         stated(file, "alliance.ended"), file.day ? file.day->text() : std::string(),
         file.invented ? 1 : 0, file.members.size(), file.patents.size(), version, at, file.id});
}

}  // namespace hanse::registry
