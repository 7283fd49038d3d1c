// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/presence.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <vector>

#include "hanse/base/files.hpp"
#include "hanse/base/random_text.hpp"

namespace hanse::server {

namespace fs = std::filesystem;
using base::Done;
using base::Result;

namespace {

constexpr const char* kFolder = "workers";
constexpr const char* kEnding = ".lock";  // backups leave such files out

base::Error not_writable(const fs::path& path, const std::error_code& code) {
    return base::unavailable({.file = path.string()}, "数据文件夹不能写入：" + code.message(),
                             "the data folder cannot be written: " + code.message());
}

/// @return whether nobody else has it: until our end, or until we close any descriptor of that file.
bool lock(const base::Descriptor& file) {
    struct flock whole {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    return file.is_open() && ::fcntl(file.number(), F_SETLK, &whole) == 0;
}

base::Descriptor open_to_lock(const fs::path& path) {
    return base::Descriptor(::open(path.c_str(), O_RDWR | O_CLOEXEC));
}

}  // namespace

Result<Presence> Presence::show(const std::string& folder, const std::string& name) {
    const fs::path all = fs::path(folder) / kFolder;
    std::error_code code;
    fs::create_directories(all, code);
    if (code) return not_writable(all, code);
    // It gets the name that others look for when it is locked: nobody ever sees it free.
    const std::string id = base::random_text(16);
    const fs::path hidden = all / (id + ".new"), seen = all / (id + kEnding);
    HANSE_CHECK(base::write_file(hidden.string(), name));
    base::Descriptor locked = open_to_lock(hidden);
    if (!lock(locked)) return not_writable(hidden, {errno, std::generic_category()});
    fs::rename(hidden, seen, code);
    if (code) return not_writable(seen, code);
    return Presence(seen.string(), std::move(locked));
}

Presence::~Presence() {
    std::error_code ignored;
    if (locked_.is_open()) fs::remove(path_, ignored);
}

Result<Done> Presence::each_gone(
    const std::function<Result<Done>(const std::string& name)>& end) const {
    std::vector<fs::path> others;
    std::error_code code;
    for (fs::directory_iterator one(fs::path(path_).parent_path(), code), last;
         !code && one != last; one.increment(code))
        if (one->path().extension() == kEnding && one->path() != path_)
            others.push_back(one->path());
    if (code) return not_writable(path_, code);
    for (const fs::path& other : others) {
        const auto name = base::read_file(other.string());
        if (!name) continue;  // it has just taken its leave
        const base::Descriptor file = open_to_lock(other);
        if (!lock(file)) continue;  // it lives
        HANSE_CHECK(end(*name));
        fs::remove(other, code);
    }
    return Done{};
}

}  // namespace hanse::server
