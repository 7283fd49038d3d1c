// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/undo.hpp"

#include <fmt/format.h>

#include "hanse/portfolio/shelf.hpp"

namespace hanse::portfolio {

using base::Done;
using base::Result;

namespace {

constexpr const char* kTold[] = {"owner_share", "party_name", "pool_entry", "dispute"};

Result<Done> forget(Register& patents, std::int64_t batch, Undone& out) {
    store::Database& database = patents.database();
    HANSE_TRY(touched, database.rows("select publication from telling where batch = :batch "
                                     "order by publication",
                                     {batch}));
    HANSE_CHECK(database.run("delete from telling where batch = :batch", {batch}));
    Shelf shelf(database);
    for (const store::Row& row : touched) {
        HANSE_TRY(left, patents.tellings(row.whole(0)));
        ++(left.empty() ? out.removed : out.changed);
        HANSE_CHECK(left.empty() ? shelf.remove(row.whole(0)) : shelf.settle(row.whole(0), left));
    }
    for (const char* table : kTold) {
        HANSE_TRY(rows,
                  database.number(
                      fmt::format("select count(*) from {} where batch = :batch", table), {batch}));
        out.rows += rows;
        HANSE_CHECK(
            database.run(fmt::format("delete from {} where batch = :batch", table), {batch}));
    }
    return database.run("update batch set state = 'undone' where id = :id", {batch});
}

}  // namespace

Result<Undone> undo(Register& patents, std::int64_t batch) {
    HANSE_TRY(found, patents.batch(batch));
    if (!found)
        return base::not_found({}, fmt::format("没有第 {} 批", batch),
                               fmt::format("there is no batch {}", batch));
    if (found->state == "undone")
        return base::conflict({}, fmt::format("第 {} 批已经撤销", batch),
                              fmt::format("batch {} was taken back before", batch));
    Undone out;
    HANSE_CHECK(patents.database().transaction([&] { return forget(patents, batch, out); }));
    return out;
}

}  // namespace hanse::portfolio
