// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/file_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

#include "hanse/base/system_error.hpp"

namespace hanse::base {

Result<FileLock> FileLock::take(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0666);
    if (descriptor < 0) return refused(path, errno);
    FileLock out(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return out;
    if (errno != EWOULDBLOCK) return refused(path, errno);
    return conflict({.file = path}, "另一个程序正在使用，请等它结束后再试",
                    "another program is at work here: try again when it has ended");
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock::~FileLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace hanse::base
