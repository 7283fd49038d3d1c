// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/backup/copy.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace hanse::backup {

namespace fs = std::filesystem;
using base::Done;
using base::Result;
using store::Engine;
using store::Place;

namespace {

base::Error refused(const std::string& program, const std::string& why) {
    return base::unavailable({.file = program}, fmt::format("{} 没有成功：{}", program, why),
                             fmt::format("{} did not succeed: {}", program, why));
}

/// @return what the program wrote to standard error; its exit status in `status`.
Result<std::string> run_and_listen(std::vector<std::string>& words, int& status) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return refused(words[0], std::strerror(errno));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    pid_t child = 0;
    const int code =
        posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    std::string said;
    char some[4096];
    for (ssize_t got = 0; (got = read(ends[0], some, sizeof some)) > 0;)
        said.append(some, static_cast<std::size_t>(got));
    close(ends[0]);
    if (code == ENOENT) return refused(words[0], "apt-get install postgresql-client");
    if (code != 0) return refused(words[0], std::strerror(code));
    waitpid(child, &status, 0);
    return said;
}

/// A program says the reason first.
std::string first_line(std::string_view said) {
    return std::string(said.substr(0, std::min(said.find('\n'), said.size())));
}

/// Arguments are seen by everybody on the machine, so that no password may be among them.
Result<Done> run_tool(const Place& place, std::vector<std::string> words) {
    if (place.shown.find("***") != std::string::npos)
        return base::invalid({.file = place.shown},
                             "请把口令放在 ~/.pgpass 或环境变量 PGPASSWORD 中，不要写在地址里",
                             "put the password into ~/.pgpass or PGPASSWORD, not into the address");
    words.push_back("--dbname=" + place.address);
    int status = 0;
    HANSE_TRY(said, run_and_listen(words, status));
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return Done{};
    return refused(words[0], first_line(said));
}

base::Error there_already(const std::string& where) {
    return base::conflict({.file = where}, "这里已经有内容，不会覆盖；请换一个位置",
                          "something is here already and is not overwritten: choose another place");
}

}  // namespace

Result<Done> copy_database(const std::string& text, const std::string& file) {
    HANSE_TRY(place, store::place_of(text));
    if (fs::exists(file)) return there_already(file);
    if (place.engine == Engine::postgresql)
        return run_tool(place, {"pg_dump", "--format=custom", "--no-owner", "--no-privileges",
                                "--schema=\"" + place.schema + "\"", "--file=" + file});
    HANSE_TRY(database, store::Database::open(text));
    return database.run("vacuum into :file", {file});
}

Result<Done> bring_back(const std::string& file, const std::string& text) {
    HANSE_TRY(place, store::place_of(text));
    if (place.engine == Engine::sqlite) {
        if (fs::exists(text)) return there_already(text);
        return copy_database(file, text);
    }
    HANSE_TRY(database, store::Database::open(text));  // makes the schema: pg_restore -n does not
    HANSE_TRY(tables, database.number("select count(*) from pg_tables where schemaname = "
                                      "current_schema()"));
    if (tables > 0) return there_already(place.shown);
    return run_tool(place, {"pg_restore", "--schema=" + place.schema, "--no-owner",
                            "--no-privileges", "--single-transaction", "--exit-on-error", file});
}

Result<std::vector<std::string>> faults_of(store::Database& database) {
    std::vector<std::string> out;
    if (database.engine() == Engine::postgresql) return out;  // that reading works is the test
    for (const char* pragma : {"pragma integrity_check", "pragma foreign_key_check"}) {
        HANSE_TRY(said, database.rows(pragma));
        for (const store::Row& row : said)
            if (row.text(0) != "ok") out.push_back(row.text(0));
    }
    return out;
}

}  // namespace hanse::backup
