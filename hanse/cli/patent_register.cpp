// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/patent_register.hpp"

#include <cstdlib>
#include <ctime>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "hanse/cli/console.hpp"
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

Result<PatentRules> load_patent_rules() {
    std::vector<patents::LayoutFile> files;
    for (knowledge::RuleFile& file : knowledge::embedded_rules())
        if (file.path.starts_with("rules/patents/"))
            files.push_back({std::move(file.path), std::move(file.bytes)});
    HANSE_TRY(layouts, patents::Layouts::load(files));
    HANSE_TRY(terms, portfolio::TermRules::load(files));
    return PatentRules{std::move(layouts), std::move(terms)};
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
    if (words.empty()) return today();
    if (const auto day = base::Date::parse(words)) return *day;
    return base::invalid({}, fmt::format("没有这一天：“{}”（应为 2024-08-09 这样的日期）", words),
                         fmt::format("not a day: '{}' (such as 2024-08-09)", words));
}

Result<base::Done> index_changes(portfolio::Register& patents) {
    LongWork work(1);
    HANSE_CHECK(portfolio::catch_up(patents, [&](double done) { work.show(done); }));
    return base::Done{};
}

}  // namespace hanse::cli
