// SPDX-License-Identifier: Apache-2.0
// FileLock: one program at a time. The lock goes when its holder does, however that ends.
#pragma once

#include <string>

#include "hanse/base/result.hpp"

namespace hanse::base {

class FileLock {
public:
    /// @param path  of a file made for the lock; it stays, empty.
    /// @return conflict if another program holds it; or unavailable.
    static Result<FileLock> take(const std::string& path);
    FileLock(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

}  // namespace hanse::base
