// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/backup.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "hanse/store/postgresql_tools.hpp"
#include "hanse/store/table_names.hpp"

namespace hanse::store {

namespace fs = std::filesystem;
using base::Done;
using base::Result;

namespace {

base::Error there_already(const std::string& path) {
    return base::conflict({.file = path}, "这里已经有内容，不会覆盖；请换一个位置",
                          "something is here already and is not overwritten: choose another place");
}

base::Error refused(const std::string& path, const std::string& why) {
    return base::unavailable({.file = path}, "无法写入：" + why, "cannot be written: " + why);
}

/// Sees to it that what was written is on the disk.
Result<Done> flush(const std::string& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && fsync(descriptor) == 0;
    const int code = errno;
    if (descriptor >= 0) close(descriptor);
    if (!flushed) return refused(path, std::strerror(code));
    return Done{};
}

/// Makes `path` by `make`, which writes to another name; nothing is left if that fails.
Result<Done> make_whole(const std::string& path,
                        const std::function<Result<Done>(const std::string&)>& make) {
    if (fs::exists(path)) return there_already(path);
    const std::string unfinished = path + ".part";
    std::error_code ignored, failed;
    fs::remove(unfinished, ignored);  // of one that was broken off
    Result<Done> made = make(unfinished);
    if (made) made = flush(unfinished);
    if (made) fs::rename(unfinished, path, failed);
    if (failed) made = refused(path, failed.message());
    if (!made) fs::remove(unfinished, ignored);
    if (!made) return made;
    const std::string folder = fs::path(path).parent_path().string();
    return flush(folder.empty() ? "." : folder);
}

Result<Done> copy_sqlite(const std::string& from, const std::string& to) {
    HANSE_TRY(database, Database::open(from));
    return database.run("vacuum into :file", {to});
}

base::Error no_backup(const std::string& file) {
    return base::invalid({.file = file}, "这不是此处数据库的备份，或已损坏",
                         "no backup of such a database, or a damaged one");
}

// ---- SQLite ----

Result<Done> restore_sqlite(const std::string& file, const std::string& path) {
    return make_whole(path, [&](const std::string& unfinished) -> Result<Done> {
        HANSE_CHECK(copy_sqlite(file, unfinished));
        Result<Checked> checked = [&]() -> Result<Checked> {
            HANSE_TRY(copy, Database::open(unfinished));
            return check(copy);
        }();
        for (const char* beside : {"-wal", "-shm"}) {
            std::error_code ignored;
            fs::remove(unfinished + beside, ignored);
        }
        if (!checked) return std::move(checked).error();
        return checked->faults.empty() ? Result<Done>(Done{}) : no_backup(file);
    });
}

// ---- PostgreSQL ----

Result<Done> restore_postgresql(const std::string& file, const Place& place,
                                const std::string& text) {
    HANSE_TRY(database, Database::open(text));  // makes the schema, which pg_restore -n does not
    HANSE_TRY(before, check(database));
    if (!before.tables.empty()) return there_already(place.shown);
    if (!run_tool(place, {"pg_restore", "--list", "--file=/dev/null", file}))
        return no_backup(file);
    HANSE_CHECK(
        run_tool(place, {"pg_restore", "--schema=" + place.schema, "--no-owner", "--no-privileges",
                         "--single-transaction", "--exit-on-error", "--dbname=", file}));
    HANSE_TRY(after, check(database));
    return after.tables.empty() ? no_backup(file) : Result<Done>(Done{});
}

Result<std::vector<std::string>> faults_of(Database& database) {
    std::vector<std::string> out;
    if (database.engine() == Engine::postgresql) return out;  // reading all its rows is the test
    for (const char* pragma : {"pragma integrity_check", "pragma foreign_key_check"}) {
        HANSE_TRY(said, database.rows(pragma));
        for (const Row& row : said)
            if (row.text(0) != "ok") out.push_back(row.text(0));
    }
    return out;
}

}  // namespace

Result<Done> backup(const std::string& text, const std::string& file) {
    HANSE_TRY(place, place_of(text));
    return make_whole(file, [&](const std::string& unfinished) -> Result<Done> {
        if (place.engine == Engine::sqlite) {
            if (!fs::exists(text))
                return base::not_found({.file = text}, "这里没有数据库", "no database is here");
            return copy_sqlite(text, unfinished);
        }
        return run_tool(place, {"pg_dump", "--format=custom", "--no-owner", "--no-privileges",
                                "--schema=\"" + place.schema + "\"", "--file=" + unfinished});
    });
}

Result<Done> restore(const std::string& file, const std::string& text) {
    HANSE_TRY(place, place_of(text));
    if (!fs::exists(file))
        return base::not_found({.file = file}, "没有这个文件", "there is no such file");
    return place.engine == Engine::sqlite ? restore_sqlite(file, text)
                                          : restore_postgresql(file, place, text);
}

Result<Checked> check(Database& database) {
    HANSE_TRY(faults, faults_of(database));
    HANSE_TRY(names, table_names(database));
    Checked out{.tables = {}, .faults = std::move(faults)};
    for (const std::string& name : names) {
        std::int64_t count = 0;
        HANSE_CHECK(database.each(fmt::format("select * from \"{}\"", name), {},
                                  [&](const Row&) -> Result<Done> {
                                      ++count;
                                      return Done{};
                                  }));
        out.tables.push_back({name, count});
    }
    return out;
}

}  // namespace hanse::store
