// SPDX-License-Identifier: GPL-3.0-or-later
// hanse repair: the cheapest changes after which no prohibition is violated, before and after.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/assess/assess.hpp"
#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/money_case.hpp"
#include "hanse/cli/new_case.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/report/repair_document.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;

namespace {

/// The rules a person asked to hold: "required", or ids parted by commas.
Result<std::vector<const knowledge::Rule*>> duties_of(const std::string& asked,
                                                      const assess::Assessment& assessment) {
    std::vector<const knowledge::Rule*> out;
    if (asked.empty()) return out;
    if (asked == "required") return repair::required_duties(assessment);
    for (std::size_t from = 0; from <= asked.size();) {
        const std::size_t to = std::min(asked.find(',', from), asked.size());
        const std::string id = asked.substr(from, to - from);
        const auto found = std::ranges::find(assessment.findings, id, [](const auto& finding) {
            return std::string_view(finding.rule->id);
        });
        if (found == assessment.findings.end())
            return base::not_found({}, fmt::format("没有规则 “{}” 适用于这个案卷", id),
                                   fmt::format("no rule '{}' is judged in this case", id));
        out.push_back(found->rule);
        from = to + 1;
    }
    return out;
}

class Repair : public Action {
public:
    void declare(Options& options) override {
        options.positional("CASE", path_,
                           {"案卷：文件夹、.yaml 或 .xlsx", "a case folder, .yaml or .xlsx"});
        options.option("duties", duties_,
                       {"还须满足的义务：required（现阶段必须的），或规则编号，以逗号分隔",
                        "duties that have to hold too: required (at this stage), or rule ids with "
                        "commas"});
        options.flag("clear", clear_, {"连“可疑”也不允许", "no prohibition may even be suspected"});
        options.option("plans", plans_, {"列出几个方案（默认 3）", "how many plans (default 3)"});
        options.option("case-out", case_out_,
                       {"把第一个方案之后的案卷写入这个文件夹",
                        "write the case after the first plan to this folder"});
        options.option("day", day_, {"评估日", "day of the assessment"});
        options.option("rules", rules_, {"改用这个文件夹中的规则", "use the rules of this folder"});
        options.option("format", format_, {"输出格式", "form of the answer"}, document_formats());
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto file = load_case(path_);
        if (!file) return fail(file.error(), language);
        const auto book = load_rule_book(rules_);
        if (!book) return fail(book.error(), language);
        const auto day = day_of(day_, *file);
        if (!day) return fail(day.error(), language);
        const auto before = assess::assess(*file, *book, *day);
        if (!before) return fail(before.error(), language);
        return mend(*before, language);
    }

private:
    Exit mend(const assess::Assessment& before, Language language) const {
        const auto wanted = wishes(before);
        if (!wanted) return fail(wanted.error(), language);
        const auto found = repair::repair(before, *wanted);
        if (!found) return fail(found.error(), language);
        if (!case_out_.empty() && !found->plans.empty())
            if (const auto written = write_new_case(*found->plans.front().file, case_out_);
                !written)
                return fail(written.error(), language);
        const bool stuck =
            !found->broken.empty() && (found->plans.empty() || !found->obstacles.empty());
        const Exit shown =
            format_ == "json"
                ? deliver(
                      base::to_json(report::repair_value(*found), base::JsonStyle::indented) + "\n",
                      out_, language)
                : deliver_document(report::repair_document(*found, *wanted, language), format_,
                                   out_, language);
        return shown == Exit::done && stuck ? Exit::findings : shown;
    }

    Result<repair::Wanted> wishes(const assess::Assessment& before) const {
        repair::Wanted wanted{.free_of_suspicion = clear_};
        HANSE_TRY(duties, duties_of(duties_, before));
        wanted.duties = std::move(duties);
        if (!plans_.empty()) {
            HANSE_TRY(plans, count_option("plans", plans_));
            wanted.plans = static_cast<std::size_t>(plans);
        }
        return wanted;
    }

    std::string path_, duties_, plans_, case_out_, day_, rules_, format_ = "text", out_;
    bool clear_ = false;
};

}  // namespace

Command repair_command() {
    return {.verb = "repair",
            .summary = {"代价最小的整改：改哪几处之后不再触线，前后对照",
                        "the cheapest changes after which no line is crossed, before and after"},
            .example = "hanse repair examples/us-glass-container",
            .create = make<Repair>};
}

}  // namespace hanse::cli
