// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/new_case.hpp"

#include <filesystem>

#include "hanse/base/files.hpp"
#include "hanse/domain/case_format.hpp"

namespace hanse::cli {

base::Result<base::Done> write_new_case(const domain::CaseFile& file, const std::string& folder) {
    std::error_code code;
    if (std::filesystem::exists(folder, code))
        return base::conflict({.file = folder}, "已存在；不会覆盖",
                              "exists already; nothing is overwritten");
    HANSE_TRY(files, domain::write_case(file, domain::CaseForm::folder));
    for (const domain::NamedBytes& one : files)
        HANSE_CHECK(base::write_file(folder + "/" + one.path, one.bytes));
    return base::Done{};
}

}  // namespace hanse::cli
