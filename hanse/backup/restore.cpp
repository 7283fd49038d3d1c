// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <set>

#include <fmt/format.h>

#include "hanse/backup/backup.hpp"
#include "hanse/backup/packing.hpp"
#include "hanse/backup/tarball.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/evidence/evidence.hpp"
#include "hanse/store/backup.hpp"

namespace hanse::backup {

namespace fs = std::filesystem;
using base::Done;
using base::Result;

namespace {

// ---- getting at the files ----

Result<Done> unpack(const std::string& from, const std::string& to) {
    HANSE_TRY(tarball, TarballReader::open(from));
    for (;;) {
        HANSE_TRY(name, tarball.next());
        if (!name) return Done{};
        const fs::path file = fs::path(to) / *name;
        std::error_code ignored;  // the writing says what is wrong
        fs::create_directories(file.parent_path(), ignored);
        HANSE_CHECK(tarball.save(file.string()));
    }
}

Result<Done> copy_folder(const std::string& from, const std::string& to) {
    std::error_code code;
    for (fs::recursive_directory_iterator one(from, code), end; !code && one != end;
         one.increment(code))
        if (one->is_regular_file(code))
            HANSE_CHECK(copy_file(one->path().string(),
                                  to + "/" + fs::relative(one->path(), from, code).string()));
    if (code)
        return base::unavailable({.file = from}, "无法读取：" + code.message(),
                                 "cannot be read: " + code.message());
    return Done{};
}

base::Error cut_off(const std::string& from) {
    return base::invalid({.file = from}, "没有清单（manifest.json）：这不是完整的备份",
                         "there is no manifest.json: this is no whole backup");
}

// ---- holding them against the manifest ----

base::Error differs(const std::string& name) {
    return base::invalid({.file = name}, "与清单不符：备份已损坏或被改动",
                         "not as the manifest says: the backup is damaged or was changed");
}

Result<Done> check_files(const Manifest& manifest, const std::string& folder) {
    for (const HeldFile& one : manifest.files) {
        if (!stays_inside(one.name)) return differs(one.name);
        auto digest = base::sha256_of_file(folder + "/" + one.name);
        if (!digest || *digest != one.digest) return differs(one.name);
    }
    return Done{};
}

// ---- what rows and files say of each other ----

Result<std::int64_t> follow(store::Database& database, const Manifest& manifest) {
    std::int64_t entries = 0;
    for (const Head& head : manifest.heads) {
        HANSE_TRY(verdict, trail::verify(database, head.chain, head.last));
        if (verdict.broken)
            return base::invalid(
                {.file = head.chain},
                fmt::format("审计记录自第 {} 条起不符：{}", *verdict.broken, verdict.why.zh),
                fmt::format("the trail is broken from entry {} on: {}", *verdict.broken,
                            verdict.why.en));
        entries += verdict.entries;
    }
    return entries;
}

Result<std::int64_t> read_evidence(store::Database& database, const std::string& folder) {
    HANSE_TRY(vault, evidence::Vault::open(folder));
    HANSE_TRY(verdict, evidence::verify(database, vault));
    if (!verdict.damages.empty()) return verdict.damages.front().error;
    return static_cast<std::int64_t>(verdict.files);
}

Result<Restored> check_rows(Manifest manifest, const std::string& place,
                            const std::string& folder) {
    HANSE_TRY(database, store::Database::open(place));
    HANSE_TRY(checked, store::check(database));
    if (!checked.faults.empty())
        return base::invalid({.file = place}, "数据库损坏：" + checked.faults.front(),
                             "the database is damaged: " + checked.faults.front());
    HANSE_TRY(entries, follow(database, manifest));
    HANSE_TRY(files, read_evidence(database, folder));
    return Restored{.manifest = std::move(manifest), .entries = entries, .evidence = files};
}

// ---- where to ----

Result<Done> is_free(const std::string& folder) {
    std::error_code code;
    if (!fs::exists(folder, code) || fs::is_empty(folder, code)) return Done{};
    return base::conflict({.file = folder}, "文件夹不是空的；请恢复到新的文件夹",
                          "the folder is not empty: restore into a new one");
}

/// A backup goes back to the engine that it came from.
Result<Done> fits(const Manifest& manifest, const std::string& place) {
    if (manifest.engine != "postgresql") {
        if (place.empty()) return Done{};
        return base::invalid({.file = place}, "这是 SQLite 的备份，恢复时不用 --db",
                             "this is a backup of SQLite: restore it without --db");
    }
    const bool named = !place.empty();
    const auto there = store::place_of(place);
    if (named && there && there->engine == store::Engine::postgresql &&
        there->schema == manifest.schema)
        return Done{};
    return base::invalid(
        {.file = place}, "这是 PostgreSQL 的备份，请用 --db postgresql://…#" + manifest.schema,
        "this is a backup of PostgreSQL: name --db postgresql://…#" + manifest.schema);
}

}  // namespace

Result<Restored> restore(const std::string& from, const std::string& folder,
                         const std::string& place) {
    if (!fs::exists(from))
        return base::not_found({.file = from}, "没有这个备份", "there is no such backup");
    HANSE_CHECK(is_free(folder));
    const std::string target =
        fs::path(folder).filename().empty() ? fs::path(folder).parent_path().string() : folder;
    const PassingFolder half(target + ".restoring");
    HANSE_CHECK(half.make());
    HANSE_CHECK(fs::is_directory(from) ? copy_folder(from, half.path())
                                       : unpack(from, half.path()));
    const std::string list = half.path() + "/" + kManifest;
    if (!fs::exists(list)) return cut_off(from);
    HANSE_TRY(manifest, read_manifest(list));
    HANSE_CHECK(check_files(manifest, half.path()));
    HANSE_CHECK(fits(manifest, place));
    std::error_code ignored;
    const std::string dump = half.path() + "/" + kPostgresqlFile;
    if (!place.empty()) {
        HANSE_CHECK(store::restore(dump, place));
        fs::remove(dump, ignored);
    }
    HANSE_TRY(out,
              check_rows(std::move(manifest),
                         place.empty() ? half.path() + "/" + kSqliteFile : place, half.path()));
    fs::remove(list, ignored);
    fs::remove(target, ignored);  // an empty one
    HANSE_CHECK(rename(half.path(), target));
    return out;
}

}  // namespace hanse::backup
