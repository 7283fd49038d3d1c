// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/rule_folder.hpp"

#include <filesystem>

#include "hanse/base/files.hpp"

namespace hanse::knowledge {

base::Result<std::vector<RuleFile>> read_rule_folder(const std::string& folder) {
    std::error_code code;
    std::filesystem::recursive_directory_iterator entries(folder, code);
    if (code)
        return base::not_found({.file = folder}, "没有这个规则文件夹", "no such folder of rules");
    std::vector<RuleFile> files;
    for (const auto& entry : entries) {
        if (entry.path().extension() != ".yaml") continue;
        HANSE_TRY(bytes, base::read_file(entry.path().string()));
        files.push_back(
            {"rules/" + std::filesystem::relative(entry.path(), folder).generic_string(),
             std::move(bytes)});
    }
    return files;
}

}  // namespace hanse::knowledge
