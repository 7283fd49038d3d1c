// SPDX-License-Identifier: Apache-2.0
// FileLock: one program at a time. The lock goes when its holder does, however that ends.
#pragma once

#include <string>
#include <utility>

#include "hanse/base/descriptor.hpp"
#include "hanse/base/result.hpp"

namespace hanse::base {

class FileLock {
public:
    /// @param path  of a file made for the lock; it stays, empty.
    /// @return conflict if another program holds it; or unavailable.
    static Result<FileLock> take(const std::string& path);

private:
    explicit FileLock(Descriptor held) : held_(std::move(held)) {}
    Descriptor held_;
};

}  // namespace hanse::base
