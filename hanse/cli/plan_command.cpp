// SPDX-License-Identifier: GPL-3.0-or-later
// hanse plan: what has to be built for a set of objectives, before there is a case.
#include "hanse/assess/assess.hpp"
#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/objectives.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/report/assessment_json.hpp"
#include "hanse/report/plan_document.hpp"

namespace hanse::cli {

using base::Language;

namespace {

class MakePlan : public Action {
public:
    void declare(Options& options) override {
        options.positional(
            "OBJECTIVES", objectives_,
            {"目标：JD,DA；带权重：JD=0.6,DA=0.4；或常见组合 K1 至 K6",
             "objectives: JD,DA; with weights: JD=0.6,DA=0.4; or a usual combination, K1 to K6"});
        options.option("format", format_, {"输出格式", "form of the report"}, document_formats());
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto book = load_rule_book("");
        if (!book) return fail(book.error(), language);
        auto declared = declared_from(objectives_, *book);
        if (!declared) return fail(declared.error(), language);
        domain::CaseFile nobody;
        nobody.id = "plan";
        nobody.objectives.declared = *std::move(declared);
        const auto answer = assess::assess(nobody, *book, today());
        if (!answer) return fail(answer.error(), language);
        if (format_ != "json")
            return deliver_document(report::plan_document(*answer, language), format_, out_,
                                    language);
        const base::Value whole = report::assessment_value(*answer);
        return deliver(base::to_json(*whole.find("plan"), base::JsonStyle::indented) + "\n", out_,
                       language);
    }

private:
    std::string objectives_, format_ = "text", out_;
};

}  // namespace

Command plan_command() {
    return {.verb = "plan",
            .summary = {"由目标组合生成建设计划（不需要案卷）",
                        "the construction plan for a set of objectives, without a case"},
            .example = "hanse plan JD=0.6,DA=0.4 --lang zh",
            .create = make<MakePlan>};
}

}  // namespace hanse::cli
