// SPDX-License-Identifier: GPL-3.0-or-later
// hanse check: is this case well formed, and what is in it?
#include <algorithm>

#include <fmt/format.h>

#include "hanse/assess/derive.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"

namespace hanse::cli {

using base::Bilingual;
using base::Language;

namespace {

Bilingual summary_of(const domain::CaseFile& file, const knowledge::Facts& facts) {
    std::size_t known = 0;
    for (std::size_t i = 0; i < facts.catalogue().size(); ++i)
        known += facts[knowledge::FactIndex{static_cast<std::uint16_t>(i)}].known() ? 1 : 0;
    const std::size_t rows = file.members.size() + file.markets.size() + file.patents.size() +
                             file.licences.size() + file.flows.size() + file.contributions.size() +
                             file.threats.size() + file.cases.size() + file.disputes.size() +
                             file.activities.size() + file.budget.size() + file.plan.size();
    return {fmt::format("{}：格式正确。目录中的 {} 项事实已知 {} 项，表格 {} 行，来源 {} 个。",
                        file.name.zh, facts.catalogue().size(), known, rows, file.sources.size()),
            fmt::format("{}: well formed. {} of the {} facts in the catalogue are known, {} rows "
                        "in tables, {} sources.",
                        file.name.en, known, facts.catalogue().size(), rows, file.sources.size())};
}

class Check : public Action {
public:
    void declare(Options& options) override {
        options.positionals("CASE", cases_,
                            {"案卷：文件夹、.yaml 或 .xlsx", "a case folder, .yaml or .xlsx"});
        options.option("rules", rules_, {"改用此文件夹中的规则", "use the rules in this folder"});
    }

    Exit run(Language language) override {
        const auto book = load_rule_book(rules_);
        if (!book) return fail(book.error(), language);
        Exit worst = Exit::done;
        for (const std::string& path : cases_) worst = std::max(worst, one(path, *book, language));
        return worst;
    }

private:
    static Exit one(const std::string& path, const knowledge::RuleBook& book, Language language) {
        const auto file = load_case(path);
        if (!file) return fail(file.error(), language);
        const base::Date day = file->day.value_or(today());
        const auto facts =
            assess::gather_facts(*file, book, knowledge::NumbersOnDay(book.numbers(), day), day);
        if (!facts) return fail(facts.error(), language);
        return deliver(summary_of(*file, *facts).in(language) + "\n", "", language);
    }

    std::vector<std::string> cases_;
    std::string rules_;
};

}  // namespace

Command check_command() {
    return {.verb = "check",
            .summary = {"检查案卷的格式和内容是否自洽",
                        "check that a case is well formed and does not contradict itself"},
            .example = "hanse check examples/demo-harbour-pumps",
            .create = make<Check>};
}

}  // namespace hanse::cli
