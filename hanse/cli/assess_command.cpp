// SPDX-License-Identifier: GPL-3.0-or-later
// hanse assess: the main job.
#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "hanse/assess/assess.hpp"
#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/cli/pool_case.hpp"
#include "hanse/portfolio/case_patents.hpp"
#include "hanse/report/assessment_document.hpp"
#include "hanse/report/assessment_json.hpp"
#include "hanse/report/why.hpp"

namespace hanse::cli {

using base::Language;

namespace {

struct Wanted {
    std::vector<std::string> cases;
    std::string day, format = "text", out, why, fail_on, rules;
};

/// Is there a finding as grave as asked?
bool grave(const assess::Assessment& answer, const std::string& limit) {
    const auto least = limit == "high"     ? assess::Grade::high
                       : limit == "medium" ? assess::Grade::medium
                                           : assess::Grade::low;
    return !limit.empty() &&
           std::ranges::any_of(answer.findings, [&](const assess::Finding& finding) {
               return finding.grade && *finding.grade >= least;
           });
}

base::Result<std::string> page(const assess::Assessment& answer, const Wanted& wanted,
                               Language language) {
    if (!wanted.why.empty()) {
        HANSE_TRY(reason, report::explain(answer, wanted.why, language));
        return drawn(reason, wanted.format, wanted.out);
    }
    if (wanted.format == "json")
        return base::to_json(report::assessment_value(answer), base::JsonStyle::indented) + "\n";
    return drawn(report::assessment_document(answer, language), wanted.format, wanted.out);
}

/// Where the page of one case goes: with several cases, `out` is a folder.
std::string target_of(const Wanted& wanted, const domain::CaseFile& file) {
    if (wanted.cases.size() == 1) return wanted.out;
    return fmt::format("{}/{}.{}", wanted.out, file.id,
                       wanted.format == "text" ? "txt" : wanted.format);
}

class Assess : public Action {
public:
    void declare(Options& options) override {
        options.positionals("CASE", wanted_.cases,
                            {"案卷：文件夹、.yaml 或 .xlsx；可给多个",
                             "a case folder, .yaml or .xlsx; several are allowed"});
        options.option(
            "day", wanted_.day,
            {"评估日（默认：案卷的日期）", "day of the assessment (default: the day of the case)"});
        options.option("format", wanted_.format, {"输出格式", "form of the report"},
                       document_formats());
        options.option("out", wanted_.out,
                       {"写入文件；多个案卷时为文件夹",
                        "write to this file; with several cases, into this folder"});
        options.option(
            "why", wanted_.why,
            {"只解释一项：规则、事实、目标、节点、stage、drift、budget、money",
             "explain one thing: a rule, fact, objective, node, stage, drift, budget, money"});
        options.option(
            "fail-on", wanted_.fail_on,
            {"有此等级以上的发现时以 1 退出", "exit with 1 if a finding is at least this grave"},
            {"high", "medium", "low"});
        options.option("rules", wanted_.rules,
                       {"改用此文件夹中的规则", "use the rules in this folder"});
        register_.declare(options);
    }

    Exit run(Language language) override {
        if (!wanted_.why.empty() && wanted_.format == "json")
            return fail(base::invalid({}, "--why 不支持 json：请用 text、html、docx 或 pdf",
                                      "--why does not speak json: use text, html, docx or pdf"),
                        language);
        const auto book = load_rule_book(wanted_.rules);
        if (!book) return fail(book.error(), language);
        if (wanted_.cases.size() > 1 && wanted_.out.empty())
            return fail(base::invalid({}, "多个案卷时请用 --out 指定文件夹",
                                      "with several cases, name a folder with --out"),
                        language);
        Exit worst = Exit::done;
        Progress progress(language == Language::zh ? "评估" : "assessing", wanted_.cases.size());
        for (const std::string& path : wanted_.cases) {
            worst = std::max(worst, one(path, *book, language));
            progress.step();
        }
        return worst;
    }

private:
    Exit one(const std::string& path, const knowledge::RuleBook& book, Language language) {
        auto file = load_case(path);
        if (!file) return fail(file.error(), language);
        const auto day = day_of(wanted_.day, *file);
        if (!day) return fail(day.error(), language);
        if (register_.named() && !file->patents.empty()) {
            const auto filled = ask_register(*file, *day);
            if (!filled) return fail(filled.error(), language);
            std::fputs(told(*filled, language).c_str(), stderr);
        }
        const auto answer = assess::assess(*file, book, *day);
        if (!answer) return fail(answer.error(), language);
        const auto text = page(*answer, wanted_, language);
        if (!text) return fail(text.error(), language);
        const Exit delivered = deliver(*text, target_of(wanted_, *file), language);
        return delivered == Exit::done && grave(*answer, wanted_.fail_on) ? Exit::findings
                                                                          : delivered;
    }

    base::Result<portfolio::Filled> ask_register(domain::CaseFile& file,
                                                 const base::Date& day) const {
        HANSE_TRY(rules, load_patent_rules());
        HANSE_TRY(patents, register_.open());
        HANSE_TRY(parameters, load_relation_parameters());
        return portfolio::fill_from_register(file, patents, rules.terms, day, parameters.companies);
    }

    static std::string told(const portfolio::Filled& filled, Language language) {
        const bool zh = language == Language::zh;
        std::string out =
            zh ? fmt::format("台账：{} 件专利中找到 {} 件，补全 {} 项；{} 处不一致\n",
                             filled.patents, filled.found, filled.values,
                             filled.contradictions.size())
               : fmt::format(
                     "register: {} of {} patents found, {} values filled in; {} "
                     "contradictions\n",
                     filled.found, filled.patents, filled.values, filled.contradictions.size());
        for (const portfolio::Contradiction& one : filled.contradictions)
            out += zh ? fmt::format("  {}（第 {} 行）{}：案卷为 {}，台账为 {}（{}）\n", one.number,
                                    one.line, one.field, one.in_case, one.in_register, one.source)
                      : fmt::format("  {} (line {}) {}: the case says {}, the register {} ({})\n",
                                    one.number, one.line, one.field, one.in_case, one.in_register,
                                    one.source);
        for (const std::string& number : filled.missing)
            out += zh ? fmt::format("  台账中没有 {}\n", number)
                      : fmt::format("  {} is not in the register\n", number);
        return out;
    }

    Wanted wanted_;
    RegisterOption register_;
};

}  // namespace

Command assess_command() {
    return {
        .verb = "assess",
        .summary = {"评估一个联盟：建设计划、法律风险、利益冲突、待查问题",
                    "assess an alliance: plan, legal risks, conflicts, open questions"},
        .example = "hanse assess examples/cn-ctu-2016 --lang zh --format html --out report.html",
        .create = make<Assess>};
}

}  // namespace hanse::cli
