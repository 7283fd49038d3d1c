// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/descriptor.hpp"

#include <cerrno>
#include <unistd.h>
#include <utility>

#include "hanse/base/system_error.hpp"

namespace hanse::base {

Descriptor::Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

Descriptor::~Descriptor() {
    if (is_open()) ::close(number_);
}

Result<Done> write_all(const Descriptor& file, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        const ssize_t wrote = ::write(file.number(), bytes.data(), bytes.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) return refused(path, errno);
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
    return Done{};
}

}  // namespace hanse::base
