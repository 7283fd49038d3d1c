// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/postgresql_tools.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <libpq-fe.h>
#include <map>
#include <memory>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace hanse::store {

using base::Done;
using base::Result;

namespace {

/// What the address says, in the variables that libpq knows; for the rest our own environment, as it
/// counts for our own connections.
std::vector<std::string> environment_of(const Place& place) {
    std::map<std::string, std::string> variables;
    for (char** one = environ; *one != nullptr; ++one) {
        const std::string_view text = *one;
        const std::size_t equals = std::min(text.find('='), text.size());
        variables.insert_or_assign(std::string(text.substr(0, equals)),
                                   std::string(text.substr(std::min(equals + 1, text.size()))));
    }
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(place.address.c_str(), nullptr), PQconninfoFree);
    for (const PQconninfoOption* one = options.get(); one != nullptr && one->keyword != nullptr;
         ++one)
        if (one->val != nullptr && one->envvar != nullptr)
            variables.insert_or_assign(one->envvar, one->val);
    std::vector<std::string> out;
    for (const auto& [name, value] : variables) out.push_back(fmt::format("{}={}", name, value));
    return out;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> out;
    for (std::string& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

std::string read_all(int descriptor) {
    std::string out;
    char some[4096];
    for (ssize_t got = 0; (got = read(descriptor, some, sizeof some)) > 0;)
        out.append(some, static_cast<std::size_t>(got));
    return out;
}

base::Error refused(const std::string& program, const std::string& why) {
    return base::unavailable({.file = program}, fmt::format("{} 没有成功：{}", program, why),
                             fmt::format("{} did not succeed: {}", program, why));
}

}  // namespace

Result<Done> run_tool(const Place& place, const std::vector<std::string>& words) {
    std::vector<std::string> arguments = words, variables = environment_of(place);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return refused(words[0], std::strerror(errno));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    pid_t child = 0;
    const int code = posix_spawnp(&child, arguments[0].c_str(), &actions, nullptr,
                                  pointers_to(arguments).data(), pointers_to(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    const std::string said = read_all(ends[0]);
    close(ends[0]);
    if (code == ENOENT) return refused(words[0], "apt-get install postgresql-client");
    if (code != 0) return refused(words[0], std::strerror(code));
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return Done{};
    return refused(words[0], said.substr(0, said.find('\n')));
}

}  // namespace hanse::store
