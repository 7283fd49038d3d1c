// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/migrations.hpp"

#include <fmt/format.h>

#include "hanse/base/digest.hpp"

namespace hanse::store {

using base::Done;
using base::Result;

namespace {

constexpr std::string_view kBetween = "\n--\n";
constexpr const char* kTable =
    "create table if not exists migration (family text not null, step bigint not null, "
    "name text not null, digest text not null, primary key (family, step))";

std::string_view text_for(const Database& database, const Migration& step) {
    const bool other = database.engine() == Engine::postgresql && !step.postgresql.empty();
    return other ? step.postgresql : step.sql;
}

Result<Done> make_table(Database& database) {
    if (database.run(kTable)) return Done{};
    // PostgreSQL refuses when two programs make it at the same moment.
    return database.transaction([&] { return database.run(kTable); });
}

Result<Done> take_step(Database& database, std::string_view sql) {
    while (!sql.empty()) {
        const std::size_t end = std::min(sql.find(kBetween), sql.size());
        HANSE_CHECK(database.run(std::string(sql.substr(0, end))));
        sql.remove_prefix(std::min(end + kBetween.size(), sql.size()));
    }
    return Done{};
}

base::Error newer(std::string_view family) {
    return base::conflict(
        {}, fmt::format("数据库（{}）由较新的程序写成，请用较新的 hanse 打开", family),
        fmt::format("the database ({}) was written by a newer program: open it with a newer hanse",
                    family));
}

base::Error changed(std::string_view family, std::string_view name) {
    return base::conflict(
        {}, fmt::format("迁移 {}/{} 在执行后被改动", family, name),
        fmt::format("migration {}/{} was changed after it had been taken", family, name));
}

Result<std::size_t> steps_taken(Database& database, std::string_view family,
                                std::span<const Migration> steps) {
    HANSE_TRY(taken, database.rows("select digest from migration where family = :family "
                                   "order by step",
                                   {family}));
    if (taken.size() > steps.size()) return newer(family);
    for (std::size_t i = 0; i < taken.size(); ++i)
        if (taken[i].text(0) != base::sha256(text_for(database, steps[i])))
            return changed(family, steps[i].name);
    return taken.size();
}

}  // namespace

Result<Done> migrate(Database& database, std::string_view family,
                     std::span<const Migration> steps) {
    HANSE_CHECK(make_table(database));
    HANSE_TRY(taken, steps_taken(database, family, steps));
    if (taken == steps.size()) return Done{};  // the usual case, and nobody has to wait for it
    return database.transaction([&]() -> Result<Done> {
        HANSE_TRY(by_now, steps_taken(database, family, steps));
        for (std::size_t i = by_now; i < steps.size(); ++i) {
            const std::string_view sql = text_for(database, steps[i]);
            HANSE_CHECK(take_step(database, sql));
            HANSE_CHECK(
                database.run("insert into migration (family, step, name, digest) "
                             "values (:family, :step, :name, :digest)",
                             {family, i, steps[i].name, base::sha256(sql)}));
        }
        return Done{};
    });
}

Result<bool> has_taken(Database& database, std::string_view family, std::string_view step) {
    HANSE_TRY(count, database.number("select count(*) from migration where family = :family "
                                     "and name = :name",
                                     {family, step}));
    return count > 0;
}

}  // namespace hanse::store
