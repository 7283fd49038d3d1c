// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/file_blocks.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "hanse/base/system_error.hpp"

namespace hanse::base {

namespace {

constexpr std::size_t kBlock = std::size_t{256} << 10U;  // stays in the cache of a core

}  // namespace

Result<FileBlocks> FileBlocks::open(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return refused(path, errno);
    FileBlocks file(path, descriptor, 0);
    struct stat about {};
    if (::fstat(descriptor, &about) != 0) return refused(path, errno);
    if (S_ISDIR(about.st_mode))
        return invalid({.file = path}, "这是文件夹，不是文件", "a folder, not a file");
    file.bytes_ = S_ISREG(about.st_mode) ? static_cast<std::uint64_t>(about.st_size) : 0;
    return file;
}

FileBlocks::FileBlocks(std::string path, int descriptor, std::uint64_t bytes)
    : path_(std::move(path)), descriptor_(descriptor), bytes_(bytes), block_(kBlock, '\0') {}

FileBlocks::FileBlocks(FileBlocks&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      bytes_(other.bytes_),
      read_(other.read_),
      block_(std::move(other.block_)) {}

FileBlocks::~FileBlocks() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Result<std::string_view> FileBlocks::next() {
    for (;;) {
        const ssize_t got = ::read(descriptor_, block_.data(), block_.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return refused(path_, errno);
        read_ += static_cast<std::uint64_t>(got);
        return std::string_view(block_).substr(0, static_cast<std::size_t>(got));
    }
}

double FileBlocks::done() const {
    if (bytes_ == 0) return 0;
    return std::min(1.0, static_cast<double>(read_) / static_cast<double>(bytes_));
}

}  // namespace hanse::base
