// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/data_folder.hpp"

#include <chrono>
#include <filesystem>
#include <pwd.h>
#include <unistd.h>

#include "hanse/base/moment.hpp"
#include "hanse/server/tables.hpp"

namespace hanse::cli {

using base::Done;
using base::Result;

void DataFolder::declare(Options& options) {
    options.option("data", folder_,
                   {"服务器的数据文件夹（同 hanse serve --data）",
                    "data folder of the server, as for hanse serve"});
    options.option("db", place_,
                   {"数据库：postgresql://…（默认：数据文件夹中的 SQLite 文件）",
                    "database: postgresql://… (default: a SQLite file in the data folder)"});
}

std::string DataFolder::place() const { return place_.empty() ? folder_ + "/hanse.db" : place_; }

Result<Done> DataFolder::is_there() const {
    if (folder_.empty() && place_.empty())
        return base::invalid({}, "请用 --data 指定数据文件夹", "name a data folder with --data");
    HANSE_TRY(where, store::place_of(place()));
    std::error_code code;
    if (where.engine == store::Engine::sqlite && !std::filesystem::exists(where.address, code))
        return base::not_found({.file = where.address},
                               "这里没有数据库；数据文件夹由 hanse serve --data 建立",
                               "no database is here; a data folder is made by hanse serve --data");
    return Done{};
}

Result<Done> DataFolder::must_be_named() const {
    if (folder_.empty())
        return base::invalid({}, "请用 --data 指定数据文件夹", "name a data folder with --data");
    std::error_code code;
    if (std::filesystem::is_directory(folder_, code)) return Done{};
    return base::not_found({.file = folder_}, "没有这个数据文件夹", "there is no such data folder");
}

Result<store::Database> DataFolder::open_as_it_is() const {
    HANSE_CHECK(is_there());
    return store::Database::open(place());
}

Result<store::Database> DataFolder::open() const {
    HANSE_TRY(database, open_as_it_is());
    HANSE_CHECK(server::migrate(database));
    return database;
}

Result<people::House> DataFolder::house() const {
    const std::string key = folder_ + "/seal.key";
    std::error_code code;
    if (folder_.empty() || !std::filesystem::exists(key, code))
        return base::not_found({.file = folder_.empty() ? "seal.key" : key},
                               "没有封存密钥；请用 --data 指定服务器的数据文件夹",
                               "there is no sealing key: name the server's folder with --data");
    return people::House::open(key);
}

std::string now() {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return base::moment_of(seconds.time_since_epoch().count());
}

trail::Occasion occasion_here() {
    const passwd* user = getpwuid(geteuid());
    const std::string name = user != nullptr ? user->pw_name : std::to_string(geteuid());
    return {.who = "program", .by = "command line:" + name, .from = "", .at = now()};
}

}  // namespace hanse::cli
