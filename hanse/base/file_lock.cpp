// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/file_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <utility>

#include "hanse/base/system_error.hpp"

namespace hanse::base {

Result<FileLock> FileLock::take(const std::string& path) {
    Descriptor held(::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0666));
    if (!held.is_open()) return refused(path, errno);
    if (::flock(held.number(), LOCK_EX | LOCK_NB) == 0) return FileLock(std::move(held));
    if (errno != EWOULDBLOCK) return refused(path, errno);
    return conflict({.file = path}, "另一个程序正在使用，请等它结束后再试",
                    "another program is at work here: try again when it has ended");
}

}  // namespace hanse::base
