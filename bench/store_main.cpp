// SPDX-License-Identifier: GPL-3.0-or-later
// How fast rows go in and out, on each database: hanse_bench_store PLACE…
//
//   hanse_bench_store /tmp/x/test.db 'postgresql://hanse@/postgres?host=/run/…#bench'
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

#include "hanse/base/contract.hpp"
#include "hanse/store/pool.hpp"

namespace {

using namespace hanse;
using base::Done;
using base::Result;
using store::Database;
using store::Writers;

constexpr int kRows = 100'000;
constexpr const char* kInsert = "insert into bench values (:id, :name, :kind, :day, :note)";

store::Fields row(std::int64_t id) {
    return {id, "一种余热回收的锅炉装置 " + std::to_string(id), "发明", "2026-11-23",
            "换热器、烟道与控制装置"};
}

template <class Work>
void line(const char* what, double count, const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    base::expects(bool(work()), what);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    std::printf("%-44s %10.0f /s\n", what, count / taken.count());
    std::fflush(stdout);
}

Result<Done> bulk(Database& database) {
    for (int id = 0; id < kRows;) {
        HANSE_CHECK(database.transaction([&]() -> Result<Done> {
            for (const int end = id + 1000; id < end; ++id)
                if (auto put = database.run(kInsert, row(id)); !put) return put;
            return Done{};
        }));
    }
    return Done{};
}

Result<Done> one_by_one(Database& database, int count, int first, Writers writers) {
    for (int i = 0; i < count; ++i)
        HANSE_CHECK(
            database.transaction([&] { return database.run(kInsert, row(first + i)); }, writers));
    return Done{};
}

/// As many clients as threads, each in transactions of its own.
Result<Done> many_writers(const std::string& place, int count, int first, Writers writers) {
    std::vector<std::jthread> threads;
    std::atomic<bool> good = true;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&, i] {
            auto mine = Database::open(place);
            if (!mine || !one_by_one(*mine, count / 8, first + i * count, writers)) good = false;
        });
    threads.clear();
    return good ? Result<Done>(Done{}) : base::unavailable({}, "", "a writer failed");
}

Result<Done> points(Database& database, int count) {
    for (int i = 0; i < count; ++i)
        HANSE_CHECK(database.rows("select id, name, kind, day, note from bench where id = :id",
                                  {std::int64_t(i) * 7919 % kRows}));
    return Done{};
}

void measure(const std::string& place) {
    auto opened = Database::open(place);
    base::expects(bool(opened), "the place can be opened");
    Database& database = *opened;
    std::printf("\n%s\n", database.place().c_str());
    base::expects(bool(database.run("create table bench (id bigint primary key, name text, "
                                    "kind text, day text, note text)")),
                  "an empty place");
    line("insert, 1000 in a transaction", kRows, [&] { return bulk(database); });
    line("insert, a transaction each", 500,
         [&] { return one_by_one(database, 500, 1'000'000, Writers::alone); });
    line("the same, 8 clients, one at a time", 800,
         [&] { return many_writers(place, 800, 2'000'000, Writers::alone); });
    line("the same, 8 clients together", 800,
         [&] { return many_writers(place, 800, 3'000'000, Writers::together); });
    line("read one row", 20'000, [&] { return points(database, 20'000); });
    line("scan rows", kRows, [&] {
        return database.each("select id, name, kind, day, note from bench", {},
                             [](const store::Row&) -> Result<Done> { return Done{}; });
    });
}

}  // namespace

int main(int count, char** words) {
    for (int i = 1; i < count; ++i) measure(words[i]);
}
