// SPDX-License-Identifier: GPL-3.0-or-later
// hanse draft: the documents an alliance with these aims needs, clause by clause, each with its
// reason.
#include "hanse/clauses/draft.hpp"
#include "hanse/cli/clause_inputs.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/report/draft_document.hpp"
#include "hanse/report/markdown.hpp"

namespace hanse::cli {

using base::Language;

namespace {

base::Error no_aims() {
    return base::invalid({}, "请用 --objectives（如 OL,UE）或 --case 给出目标",
                         "give objectives with --objectives (such as OL,UE) or --case");
}

base::Error not_needed(const base::Bilingual& title) {
    return base::invalid({}, "所选目标不需要“" + title.zh + "”",
                         "these objectives need no such document: " + title.en);
}

class MakeDraft : public Action {
public:
    void declare(Options& options) override {
        options.positional("DOCUMENT", document_,
                           {"文件：charter、entry-rule、cross-licence、external-licence 或 all",
                            "charter, entry-rule, cross-licence, external-licence or all"});
        aims_.declare(options);
        options.option("format", format_, {"输出格式", "form of the draft"},
                       document_formats({"md"}));
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto document = made(language);
        if (!document) return fail(document.error(), language);
        if (format_ == "md") return deliver(report::to_markdown(*document), out_, language);
        return deliver_document(*document, format_, out_, language);
    }

private:
    base::Result<report::Document> made(Language language) const {
        HANSE_TRY(rules, load_clause_rules());
        HANSE_TRY(aimed, aims_.read(rules->book));
        if (aimed->aims.objectives.empty()) return no_aims();
        HANSE_TRY(plans, chosen(rules->library));
        const auto known = clauses::fillings(rules->library, aimed->file.name.in(language),
                                             aimed->assessment->facts);
        std::vector<clauses::Draft> drafts;
        for (const clauses::DocumentPlan* plan : plans) {
            clauses::Draft draft =
                clauses::draft(rules->library, *plan, rules->book, aimed->aims, known, language);
            if (!draft.empty()) drafts.push_back(std::move(draft));
        }
        if (drafts.empty()) return not_needed(plans.front()->title);
        return report::draft_document(*aimed->assessment, drafts);
    }

    base::Result<std::vector<const clauses::DocumentPlan*>> chosen(
        const clauses::Library& library) const {
        std::vector<const clauses::DocumentPlan*> out;
        std::string known;
        for (const clauses::DocumentPlan& plan : library.documents()) {
            if (document_ == "all" || document_ == plan.id) out.push_back(&plan);
            known += plan.id + ", ";
        }
        if (out.empty())
            return base::not_found({}, "没有文件 “" + document_ + "”；有：" + known + "all",
                                   "no document '" + document_ + "'; there are: " + known + "all");
        return out;
    }

    std::string document_, format_ = "md", out_;
    AimOptions aims_;
};

}  // namespace

Command draft_command() {
    return {.verb = "draft",
            .summary = {"按目标起草章程、入池规则、交叉许可和对外许可协议，逐条注明来源",
                        "drafts charter, pool rules, cross-licence and external licence for "
                        "given objectives, with the source of every clause"},
            .example = "hanse draft charter --objectives OL,UE --lang zh",
            .create = make<MakeDraft>};
}

}  // namespace hanse::cli
