// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger_sqlite.hpp"

#ifdef HANSE_BENCH_SQLITE
#include <sqlite3.h>

#include "games_measure.hpp"
#include "ledger_lines.hpp"

#include "hanse/base/contract.hpp"
#endif

namespace hanse::bench {

#ifdef HANSE_BENCH_SQLITE

namespace {

void run(sqlite3* database, const char* words) {
    base::expects(sqlite3_exec(database, words, nullptr, nullptr, nullptr) == SQLITE_OK, words);
}

/// The most favourable table we know: flat, owners as whole numbers, nothing to join.
void import_lines(sqlite3* database, const std::vector<InventedLine>& lines) {
    run(database, "BEGIN; CREATE TABLE share (owner INTEGER, value REAL, owners REAL)");
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO share VALUES (?, ?, ?)", -1, &insert, nullptr);
    for (const InventedLine& line : lines)
        for (const int owner : line.owners) {
            sqlite3_bind_int(insert, 1, owner);
            sqlite3_bind_double(insert, 2, static_cast<double>(line.cents) / 100);
            sqlite3_bind_double(insert, 3, static_cast<double>(line.owners.size()));
            base::expects(sqlite3_step(insert) == SQLITE_DONE, "inserted");
            sqlite3_reset(insert);
        }
    sqlite3_finalize(insert);
    run(database, "COMMIT");
}

void query(sqlite3* database, std::vector<double>& by_owner) {
    sqlite3_stmt* select = nullptr;
    sqlite3_prepare_v2(database, "SELECT owner, sum(value / owners) FROM share GROUP BY owner", -1,
                       &select, nullptr);
    while (sqlite3_step(select) == SQLITE_ROW)
        by_owner[static_cast<std::size_t>(sqlite3_column_int(select, 0))] =
            sqlite3_column_double(select, 1);
    sqlite3_finalize(select);
}

}  // namespace

SqliteTimes sqlite_shares(std::int64_t lines) {
    InventedLines invented(3);
    std::vector<InventedLine> all;
    for (std::int64_t k = 0; k < lines; ++k) all.push_back(invented.next());
    SqliteTimes out{.there = true, .by_owner = std::vector<double>(kOwners)};
    sqlite3* database = nullptr;
    base::expects(sqlite3_open(":memory:", &database) == SQLITE_OK, "opened");
    out.import_s = seconds([&] { import_lines(database, all); });
    out.query_s = median_seconds([&] { query(database, out.by_owner); }, 3);
    out.index_s =
        seconds([&] { run(database, "CREATE INDEX by_owner ON share (owner, value, owners)"); });
    out.indexed_query_s = median_seconds([&] { query(database, out.by_owner); }, 3);
    sqlite3_close(database);
    return out;
}

#else

SqliteTimes sqlite_shares(std::int64_t) { return {}; }

#endif

}  // namespace hanse::bench
