// SPDX-License-Identifier: GPL-3.0-or-later
// Founding an alliance, and changing records of one. Every change goes the way of apply.cpp.
#include <fmt/format.h>

#include "hanse/registry/alliances/apply.hpp"

namespace hanse::registry {

using base::Result;

namespace {

Wish what_it_says(const domain::CaseFile& file) {
    Wish out;
    for (Record& one : records_of(file))
        out.changes.push_back({one.sheet, one.key, std::move(one.body), 0});
    return out;
}

}  // namespace

Result<Version> found(store::Database& database, const domain::CaseFile& file,
                      const std::string& reason, const Hand& hand) {
    HANSE_TRY(changed, carry_out(database, {file.id, reason, hand}, [&]() -> Result<Wish> {
                  HANSE_TRY(taken, database.number("select count(*) from alliance where id = :id",
                                                   {file.id}));
                  if (taken > 0)
                      return base::conflict({}, fmt::format("联盟编号 {} 已被使用", file.id),
                                            fmt::format("the id {} is taken", file.id));
                  HANSE_CHECK(database.run(
                      "insert into alliance (id, name_zh, name_en, region, industry, initiator, "
                      "website, founded, ended, day, invented, members, patents, version, "
                      "published, created, changed) values (:id, '', '', '', '', '', '', '', '', "
                      "'', 0, 0, 0, 0, 0, :created, :changed)",
                      {file.id, hand.occasion.at, hand.occasion.at}));
                  return what_it_says(file);
              }));
    return changed.version;
}

Result<Changed> change(store::Database& database, const std::string& alliance,
                       std::span<const Change> changes, const std::string& reason,
                       const Hand& hand) {
    return carry_out(database, {alliance, reason, hand}, [&]() -> Result<Wish> {
        return Wish{{changes.begin(), changes.end()}};
    });
}

}  // namespace hanse::registry
