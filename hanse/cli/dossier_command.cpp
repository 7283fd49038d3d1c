// SPDX-License-Identifier: GPL-3.0-or-later
// hanse dossier: all findings with facts, reasons, economics, remedies and sources, in one file for
// counsel or an authority.
#include "hanse/assess/assess.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/report/dossier_document.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;

namespace {

/// Of the case as the program writes it, so that a folder, a file and a workbook of the same facts
/// have the same one.
Result<std::string> fingerprint(const domain::CaseFile& file) {
    HANSE_TRY(files, domain::write_case(file, domain::CaseForm::single_file));
    return base::sha256(files.front().bytes);
}

class Dossier : public Action {
public:
    void declare(Options& options) override {
        options.positional("CASE", path_,
                           {"案卷：文件夹、.yaml 或 .xlsx", "a case folder, .yaml or .xlsx"});
        options.option(
            "day", day_,
            {"评估日（默认：案卷的日期）", "day of the assessment (default: the day of the case)"});
        options.option("rules", rules_, {"改用此文件夹中的规则", "use the rules in this folder"});
        options.option("format", format_, {"输出格式", "form of the dossier"},
                       document_formats({}));
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto file = load_case(path_);
        if (!file) return fail(file.error(), language);
        const auto book = load_rule_book(rules_);
        if (!book) return fail(book.error(), language);
        const auto page = dossier(*file, *book, language);
        return page ? deliver_document(*page, format_, out_, language)
                    : fail(page.error(), language);
    }

private:
    Result<report::Document> dossier(const domain::CaseFile& file, const knowledge::RuleBook& book,
                                     Language language) const {
        HANSE_TRY(day, day_of(day_, file));
        HANSE_TRY(assessment, assess::assess(file, book, day));
        const repair::Wanted wanted;
        HANSE_TRY(mended, repair::repair(assessment, wanted));
        HANSE_TRY(facts, fingerprint(file));
        return report::dossier_document(assessment, mended, wanted, facts, language);
    }

    std::string path_, day_, rules_, format_ = "html", out_;
};

}  // namespace

Command dossier_command() {
    return {
        .verb = "dossier",
        .summary = {"供律师或主管机关复核的卷宗：发现、事实、理由、经济、整改、来源，一份文件",
                    "a dossier for counsel or an authority: findings, facts, reasons, economics, "
                    "remedies and sources in one file"},
        .example = "hanse dossier examples/us-glass-container --format pdf --out dossier.pdf",
        .create = make<Dossier>};
}

}  // namespace hanse::cli
