// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <functional>

#include "hanse/backup/backup.hpp"
#include "hanse/backup/packing.hpp"
#include "hanse/backup/tarball.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/base/files.hpp"
#include "hanse/store/backup.hpp"

namespace hanse::backup {

namespace fs = std::filesystem;
using base::Done;
using base::Result;

namespace {

/// Takes a file into the backup under a name.
using Take = std::function<Result<Done>(const std::string& name, const std::string& file)>;

Result<std::vector<Head>> heads_of(const std::string& place) {
    HANSE_TRY(database, store::Database::open(place));
    HANSE_TRY(chains, trail::chains(database));
    std::vector<Head> out;
    for (const std::string& chain : chains) {
        HANSE_TRY(verdict, trail::verify(database, chain));
        if (verdict.broken)
            return base::conflict(
                {.file = chain},
                "审计记录不完整，见 hanse audit verify；请先保全现场，勿覆盖旧备份",
                "the trail is broken, see hanse audit verify: keep everything as it is, and keep "
                "the older backups");
        out.push_back({chain, {verdict.entries, verdict.head}});
    }
    return out;
}

/// What is only of the moment: uploads on their way, what SQLite and locks keep beside their files.
bool is_passing(const std::string& name) {
    const std::string last = fs::path(name).filename().string();
    return name.starts_with("evidence/incoming/") || last.starts_with("upload-") ||
           last.ends_with("-wal") || last.ends_with("-shm") || last.ends_with("-journal") ||
           last.ends_with(".lock") || last.ends_with(".part");
}

Result<std::vector<std::string>> files_in(const std::string& folder) {
    std::vector<std::string> out;
    std::error_code code;
    for (fs::recursive_directory_iterator one(folder, code), end; !code && one != end;
         one.increment(code))
        if (one->is_regular_file(code) && !one->is_symlink(code))
            out.push_back(fs::relative(one->path(), folder, code).string());
    if (code)
        return base::unavailable({.file = folder}, "无法读取：" + code.message(),
                                 "cannot be read: " + code.message());
    std::ranges::sort(out);
    return out;
}

class Maker {
public:
    Maker(const Source& source, std::string work, Take take)
        : source_(source), work_(std::move(work)), take_(std::move(take)) {}

    Result<Manifest> make() {
        HANSE_TRY(place, store::place_of(source_.place));
        const bool sqlite = place.engine == store::Engine::sqlite;
        manifest_ = {.made = source_.at,
                     .program = source_.program,
                     .rules = source_.rules,
                     .engine = sqlite ? "sqlite" : "postgresql",
                     .schema = place.schema,
                     .files = {},
                     .heads = {}};
        // The heads first, then the copy: what the copy holds is as old as these, or newer.
        HANSE_TRY(heads, heads_of(source_.place));
        manifest_.heads = std::move(heads);
        HANSE_CHECK(add_copy(sqlite ? kSqliteFile : kPostgresqlFile, source_.place));
        HANSE_CHECK(add_folder(sqlite ? place.address : std::string()));
        const std::string file = work_ + "/" + kManifest;
        HANSE_CHECK(base::write_file(file, to_json(manifest_)));
        HANSE_CHECK(take_(kManifest, file));
        return std::move(manifest_);
    }

private:
    Result<Done> add_copy(const std::string& name, const std::string& place) {
        const std::string copy = work_ + "/copy-" + std::to_string(manifest_.files.size());
        HANSE_CHECK(store::backup(place, copy));
        HANSE_CHECK(add(name, copy));
        std::error_code ignored;
        fs::remove(copy, ignored);
        return Done{};
    }

    Result<Done> add_folder(const std::string& database) {
        HANSE_TRY(names, files_in(source_.folder));
        for (const std::string& name : names) {
            const std::string file = source_.folder + "/" + name;
            std::error_code code;
            const bool had = !database.empty() && fs::equivalent(file, database, code);
            if (had || is_passing(name) || name == kManifest) continue;
            if (name.ends_with(".db"))
                HANSE_CHECK(add_copy(name, file));
            else
                HANSE_CHECK(add(name, file));
        }
        return Done{};
    }

    Result<Done> add(const std::string& name, const std::string& file) {
        HANSE_TRY(digest, base::sha256_of_file(file));
        std::error_code code;
        const auto bytes = static_cast<std::int64_t>(fs::file_size(file, code));
        manifest_.files.push_back({name, bytes, digest});
        return take_(name, file);
    }

    const Source& source_;
    std::string work_;
    Take take_;
    Manifest manifest_;
};

Result<Manifest> make_tarball(const Source& source, const std::string& work,
                              const std::string& file) {
    HANSE_TRY(tarball, TarballWriter::create(file));
    Maker maker(source, work, [&](const std::string& name, const std::string& path) {
        return tarball.add(name, path);
    });
    HANSE_TRY(out, maker.make());
    HANSE_CHECK(tarball.finish());
    return out;
}

Result<Manifest> make_folder(const Source& source, const std::string& work,
                             const std::string& folder) {
    Maker maker(source, work, [&](const std::string& name, const std::string& path) {
        return copy_file(path, folder + "/" + name);
    });
    return maker.make();
}

bool lies_in(const fs::path& path, const fs::path& folder) {
    std::error_code code;
    const fs::path inner = fs::weakly_canonical(fs::absolute(path), code);
    const fs::path relative = inner.lexically_relative(fs::canonical(folder, code));
    return !code && !relative.empty() && *relative.begin() != "..";
}

}  // namespace

Result<Manifest> make(const Source& source, const std::string& to) {
    if (fs::exists(to))
        return base::conflict({.file = to}, "这里已经有内容，不会覆盖；请换一个名称",
                              "something is here already and is not overwritten: choose another "
                              "name");
    if (lies_in(to, source.folder))
        return base::invalid({.file = to}, "备份不能放在数据文件夹里",
                             "a backup cannot be put into the data folder");
    const PassingFolder work(to + ".work"), half(to + ".part");
    HANSE_CHECK(work.make());
    if (!is_tarball(to)) HANSE_CHECK(half.make());
    HANSE_TRY(out, is_tarball(to) ? make_tarball(source, work.path(), half.path())
                                  : make_folder(source, work.path(), half.path()));
    HANSE_CHECK(rename(half.path(), to));
    return out;
}

}  // namespace hanse::backup
