// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/backup/packing.hpp"

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace hanse::backup {

namespace fs = std::filesystem;
using base::Done;
using base::Result;

namespace {

base::Error refused(const std::string& path, const std::error_code& code) {
    return base::unavailable({.file = path}, "无法写入：" + code.message(),
                             "cannot be written: " + code.message());
}

void flush(const std::string& path) {
    const int descriptor = open(path.empty() ? "." : path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    fsync(descriptor);
    close(descriptor);
}

}  // namespace

bool is_tarball(const std::string& path) {
    return path.ends_with(".tar.gz") || path.ends_with(".tgz");
}

PassingFolder::PassingFolder(std::string path) : path_(std::move(path)) {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

PassingFolder::~PassingFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

Result<Done> PassingFolder::make() const {
    std::error_code code;
    fs::create_directories(path_, code);
    if (!code) fs::permissions(path_, fs::perms::owner_all, code);
    if (code) return refused(path_, code);
    return Done{};
}

Result<Done> copy_file(const std::string& from, const std::string& to) {
    std::error_code code;
    fs::create_directories(fs::path(to).parent_path(), code);
    if (!code) fs::copy_file(from, to, code);
    if (!code) fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, code);
    if (code) return refused(to, code);
    flush(to);
    return Done{};
}

Result<Done> rename(const std::string& from, const std::string& to) {
    std::error_code code;
    fs::rename(from, to, code);
    if (code) return refused(to, code);
    flush(fs::path(to).parent_path().string());
    return Done{};
}

}  // namespace hanse::backup
