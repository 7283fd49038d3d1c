// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/temporary_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace hanse::base {

TemporaryFolder::TemporaryFolder() {
    std::error_code code;
    std::string pattern = (std::filesystem::temp_directory_path(code) / "hanse-XXXXXX").string();
    if (::mkdtemp(pattern.data()) != nullptr) path_ = std::move(pattern);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code code;
    if (!path_.empty()) std::filesystem::remove_all(path_, code);
}

}  // namespace hanse::base
