// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/patent_register.hpp"

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <system_error>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "hanse/base/digest.hpp"
#include "hanse/base/files.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/long_work.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/portfolio/indexing.hpp"

namespace hanse::cli {

using base::Result;

namespace {

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

/// Where layouts that a person gave are kept, one file each.
std::string layouts_in(const std::string& folder) { return folder + "/columns"; }

Result<std::vector<base::NamedBytes>> remembered_layouts(const std::string& folder) {
    std::vector<base::NamedBytes> out;
    std::error_code none;  // a folder that is not there holds nothing
    for (const auto& entry : std::filesystem::directory_iterator(layouts_in(folder), none)) {
        HANSE_TRY(bytes, base::read_file(entry.path().string()));
        out.push_back(
            {"rules/patents/columns/" + entry.path().filename().string(), std::move(bytes)});
    }
    return out;
}

base::Error not_named() {
    return base::invalid({},
                         "请用 --register 指明台账所在的文件夹（或设置环境变量 HANSE_REGISTER）",
                         "say where the register is: --register FOLDER (or set HANSE_REGISTER)");
}

}  // namespace

void RegisterOption::declare(Options& options) {
    options.option("register", folder_,
                   {"专利台账所在的文件夹", "the folder of the register of patents"});
}

std::string RegisterOption::folder() const {
    return folder_.empty() ? from_environment("HANSE_REGISTER") : folder_;
}

Result<portfolio::Register> RegisterOption::open() const {
    if (!named()) return not_named();
    return portfolio::Register::open(folder());
}

Result<portfolio::Register> RegisterOption::create() const {
    if (!named()) return not_named();
    return portfolio::Register::create(folder());
}

Result<PatentRules> load_patent_rules(const std::string& folder) {
    HANSE_TRY(files, remembered_layouts(folder));
    for (base::NamedBytes& file : knowledge::embedded_rules("rules/patents/"))
        files.push_back(std::move(file));
    HANSE_TRY(layouts, patents::Layouts::load(files));
    HANSE_TRY(terms, portfolio::TermRules::load(files));
    return PatentRules{std::move(layouts), std::move(terms)};
}

Result<base::Done> remember_layout(const std::string& folder, const patents::Layout& layout) {
    const std::string yaml = patents::to_yaml(layout);
    std::error_code refused;
    std::filesystem::create_directories(layouts_in(folder), refused);
    if (refused)
        return base::unavailable({.file = layouts_in(folder)},
                                 "无法建立文件夹：" + refused.message(),
                                 "the folder cannot be made: " + refused.message());
    // Called after what it says: the id is a person's and no name for a file.
    return base::write_file(layouts_in(folder) + "/" + base::sha256(yaml).substr(0, 16) + ".yaml",
                            yaml);
}

portfolio::Occasion occasion(const std::string& who) {
    std::time_t now = std::time(nullptr);
    // The clock of who wants the same bytes again: https://reproducible-builds.org/specs/source-date-epoch
    if (const std::string epoch = from_environment("SOURCE_DATE_EPOCH"); !epoch.empty())
        now = static_cast<std::time_t>(std::strtoll(epoch.c_str(), nullptr, 10));
    return {who.empty() ? from_environment("USER") : who,
            fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now))};
}

Result<base::Date> day_or_today(const std::string& words) {
    return words.empty() ? today() : parse_day(words);
}

Result<bool> index_changes(portfolio::Register& patents) {
    LongWork work(1);
    const auto done = portfolio::catch_up(patents, [&](double part) { work.show(part); });
    if (done) return true;
    if (done.error().kind == base::ErrorKind::conflict) return false;
    return done.error();
}

std::string index_remark(bool indexed, base::Language language) {
    const base::Bilingual words{"索引正由另一个程序写入，下次打开时补上。\n",
                                "Another program is writing to the index; it follows when it is "
                                "opened next.\n"};
    return indexed ? "" : words.in(language);
}

Result<std::vector<std::string>> search_places(const std::vector<std::string>& named,
                                               const RegisterOption& where) {
    if (!named.empty() || !where.named()) return named;
    HANSE_TRY(patents, where.open());
    HANSE_TRY(changes, portfolio::behind(patents));
    // While an import holds the index, what it has brought so far is what can be found.
    if (changes > 0) HANSE_CHECK(index_changes(patents));
    return std::vector{patents.index_folder()};
}

}  // namespace hanse::cli
