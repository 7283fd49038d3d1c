// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/inputs.hpp"

#include <algorithm>
#include <filesystem>

#include "hanse/base/files.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/knowledge/rule_folder.hpp"

namespace hanse::cli {

namespace {

base::Result<std::vector<std::string>> files_of(const std::string& path) {
    std::error_code code;
    if (!std::filesystem::exists(path, code))
        return base::not_found({.file = path}, "没有这个案卷（应为文件夹、.yaml 或 .xlsx）",
                               "no such case (a folder, a .yaml or an .xlsx file is expected)");
    if (!std::filesystem::is_directory(path, code)) return std::vector<std::string>{path};
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(path, code))
        if (entry.is_regular_file() && !entry.path().filename().string().starts_with('.'))
            out.push_back(entry.path().string());
    std::ranges::sort(out);
    return out;
}

}  // namespace

base::Result<domain::CaseFile> load_case(const std::string& path) {
    HANSE_TRY(names, files_of(path));
    std::vector<domain::NamedBytes> files;
    for (const std::string& name : names) {
        HANSE_TRY(bytes, base::read_file(name));
        files.push_back({name, std::move(bytes)});
    }
    return domain::parse_case(files, path);
}

base::Result<knowledge::RuleBook> load_rule_book(const std::string& folder) {
    if (folder.empty()) return knowledge::load_rules(knowledge::embedded_rules());
    HANSE_TRY(files, knowledge::read_rule_folder(folder));
    return knowledge::load_rules(files);
}

base::Result<base::Date> parse_day(const std::string& words) {
    if (const auto day = base::Date::parse(words)) return *day;
    return base::invalid({}, "没有这一天：“" + words + "”（应为 2024-08-09 这样的日期）",
                         "not a day: '" + words + "' (such as 2024-08-09)");
}

base::Result<base::Date> day_of(const std::string& asked, const domain::CaseFile& file) {
    if (asked.empty()) return file.day.value_or(today());
    return parse_day(asked);
}

}  // namespace hanse::cli
