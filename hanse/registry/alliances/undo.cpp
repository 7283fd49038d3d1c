// SPDX-License-Identifier: GPL-3.0-or-later
// One version's changes taken back, as one more version.
#include <map>

#include "hanse/base/json.hpp"
#include "hanse/registry/alliances/apply.hpp"
#include "hanse/registry/alliances/plan.hpp"

namespace hanse::registry {

using base::Result;

namespace {

/// Says nothing of what it was: the versions list tells them that there was a change, no more.
base::Error not_all_seen() {
    return base::denied("这一版本还改动了您看不到的资料，请由秘书处撤销",
                        "this version also changed something that is not yours to see: the "
                        "secretariat can undo it");
}

/// What brings back the state before `number`, if nothing was changed since.
Result<std::vector<Change>> changes_to_undo(store::Database& database, const std::string& alliance,
                                            std::int64_t number) {
    HANSE_TRY(rows, database.rows("select sheet, record_key, body, since, gone from record "
                                  "where alliance = :alliance and (since = :since or gone = :gone)",
                                  {alliance, number, number}));
    std::map<std::pair<std::string, std::string>, Change> out;
    std::optional<Record> overwritten;
    for (const store::Row& row : rows) {
        HANSE_TRY(body, base::parse_json(row.text(2), "registry"));
        const Record record{row.text(0), row.text(1), std::move(body)};
        Change& change = out.try_emplace({record.sheet, record.key},
                                         Change{record.sheet, record.key, std::nullopt, 0})
                             .first->second;
        if (row.whole(3) == number) {
            if (!row.is_null(4)) overwritten = record;
            change.since = number;
        } else {
            change.body = record.body;
        }
    }
    if (overwritten) return changed_meanwhile(*overwritten);
    std::vector<Change> list;
    for (auto& [address, change] : out) list.push_back(std::move(change));
    return list;
}

}  // namespace

Result<Changed> undo(store::Database& database, const std::string& alliance, std::int64_t number,
                     const std::string& reason, const Hand& hand) {
    return carry_out(database, {alliance, reason, hand}, [&]() -> Result<Wish> {
        HANSE_CHECK(version(database, alliance, number));
        // First of all: a conflict names the record.
        HANSE_TRY(seen, versions_seen(database, alliance, number, number, hand.viewer, hand.walls));
        if (!seen.contains(number)) return not_all_seen();
        HANSE_TRY(changes, changes_to_undo(database, alliance, number));
        return Wish{std::move(changes), number};
    });
}

}  // namespace hanse::registry
