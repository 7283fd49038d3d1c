// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/money_case.hpp"

#include <charconv>

#include <fmt/format.h>

#include "hanse/assess/assess.hpp"
#include "hanse/assess/terms.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/page.hpp"

namespace hanse::cli {

void MoneyWanted::declare(Options& options, std::vector<std::string> formats) {
    options.positional("CASE", path,
                       {"案卷：文件夹、.yaml 或 .xlsx", "a case folder, .yaml or .xlsx"});
    options.option(
        "year", year,
        {"哪一年（默认：有资金流的最近一年）", "which year (default: the latest with money)"});
    options.option(
        "error", error,
        {"数字可能的误差，如 5%（默认 10%）", "how far figures may be off (default 10%)"});
    options.option("format", format, {"输出格式", "form of the answer"}, std::move(formats));
    options.option("out", out, {"写入文件", "write to this file"});
}

base::Result<std::unique_ptr<MoneyCase>> MoneyWanted::load() const {
    HANSE_TRY(file, load_case(path));
    HANSE_TRY(book, load_rule_book(""));
    auto loaded = std::make_unique<MoneyCase>(MoneyCase{std::move(file), std::move(book), {}});
    HANSE_TRY(day, day_of("", loaded->file));
    HANSE_TRY(assessment, assess::assess(loaded->file, loaded->book, day));
    assess::Assessment& answer = loaded->answer.emplace(std::move(assessment));
    if (year.empty() && error.empty()) return loaded;
    accounts::Period period = answer.money.period;
    if (!year.empty()) {
        HANSE_TRY(number, count_option("year", year));
        if (number < 1000 || number > 9999)
            return base::invalid({}, fmt::format("--year {}：请写四位年份", year),
                                 fmt::format("--year {}: write four digits", year));
        period.year = number;
    }
    accounts::Terms terms = assess::terms_of(answer.facts);
    if (!error.empty()) {
        HANSE_TRY(part, ratio_option("error", error));
        terms.error = part;
    }
    answer.money = accounts::take_account(loaded->file, terms, period);
    return loaded;
}

Exit MoneyWanted::deliver(const report::Document& document, base::Language language) const {
    return deliver_document(document, format, out, language);
}

base::Result<base::Rational> ratio_option(const std::string& name, const std::string& typed) {
    const auto number = base::Rational::parse(typed);
    if (number && *number >= 0 && *number <= 1) return *number;
    return base::invalid(
        {}, fmt::format("--{} {}：请写 0 到 1 之间的数，如 20% 或 1/5", name, typed),
        fmt::format("--{} {}: write a number from 0 to 1, such as 20% or 1/5", name, typed));
}

base::Result<int> count_option(const std::string& name, const std::string& typed) {
    int number = 0;
    const auto [end, wrong] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    if (wrong == std::errc() && end == typed.data() + typed.size() && number >= 1) return number;
    return base::invalid({}, fmt::format("--{} {}：请写正整数", name, typed),
                         fmt::format("--{} {}: write a whole number from 1 on", name, typed));
}

}  // namespace hanse::cli
