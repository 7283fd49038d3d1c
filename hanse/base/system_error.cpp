// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/system_error.hpp"

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

namespace hanse::base {

Error refused(const std::string& path, int code) {
    const std::string why = std::strerror(code);
    if (code == ENOENT) return not_found({.file = path}, "没有这个文件", "no such file");
    return unavailable({.file = path}, fmt::format("系统拒绝：{}", why),
                       fmt::format("the system refuses: {}", why));
}

}  // namespace hanse::base
