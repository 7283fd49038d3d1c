// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/files.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "hanse/base/descriptor.hpp"
#include "hanse/base/system_error.hpp"

namespace hanse::base {

namespace {

constexpr std::uintmax_t kBytesMax = 512U << 20U;

}  // namespace

Result<std::string> read_file(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat about {};
    if (file.number() < 0 || ::fstat(file.number(), &about) != 0) return refused(path, errno);
    if (S_ISDIR(about.st_mode))
        return invalid({.file = path}, "这是文件夹，不是文件", "a folder, not a file");
    if (std::uintmax_t(about.st_size) > kBytesMax)
        return invalid({.file = path}, "文件超过 512 MB", "the file is larger than 512 MB");
    std::string bytes(std::size_t(about.st_size) + 1, '\0');  // one more, to see the end
    std::size_t have = 0;
    for (;;) {
        if (have == bytes.size()) bytes.resize(have + 4096);  // pipes have no size beforehand
        const ssize_t got = ::read(file.number(), bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return refused(path, errno);
        have += std::size_t(got);
        if (got == 0) break;
        if (have > kBytesMax)
            return invalid({.file = path}, "文件超过 512 MB", "the file is larger than 512 MB");
    }
    bytes.resize(have);
    return bytes;
}

namespace {

Result<Done> write_opened(const Descriptor& file, std::string_view bytes, const std::string& path) {
    if (!file.is_open()) return refused(path, errno);
    return write_all(file, bytes, path);
}

/// Replaces a file, or makes it.
Result<Done> replace(const std::string& path, std::string_view bytes) {
    const std::string beside = fmt::format("{}.{}.part", path, ::getpid());
    const Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    auto done = write_opened(file, bytes, path);
    if (done && ::rename(beside.c_str(), path.c_str()) != 0) done = refused(path, errno);
    if (!done) ::unlink(beside.c_str());
    return done;
}

}  // namespace

Result<Done> write_file(const std::string& path, std::string_view bytes) {
    const std::filesystem::path target(path);
    std::error_code code;
    const auto status = std::filesystem::status(target, code);
    if (std::filesystem::is_directory(status)) return refused(path, EISDIR);
    if (std::filesystem::is_regular_file(status))  // of a link, what it leads to
        return replace(std::filesystem::canonical(target, code).string(), bytes);
    if (std::filesystem::exists(status))  // a device or a pipe: it must stay what it is
        return write_opened(Descriptor(::open(path.c_str(), O_WRONLY | O_CLOEXEC)), bytes, path);
    code.clear();  // "no such file" is what we expect of a new one
    if (target.has_parent_path()) std::filesystem::create_directories(target.parent_path(), code);
    if (code) return refused(path, code.value());
    return replace(path, bytes);
}

}  // namespace hanse::base
