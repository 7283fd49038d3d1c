// SPDX-License-Identifier: GPL-3.0-or-later
// hanse scan: reads a charter or licence clause by clause, says what it could not read, what
// contradicts itself and what is lacking; and, if a person accepts it, writes it to a case.
#include <iostream>

#include <fmt/format.h>

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/clauses/read_document.hpp"
#include "hanse/cli/case_answers.hpp"
#include "hanse/cli/clause_inputs.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/cli/scan_confirm.hpp"
#include "hanse/report/scan_document.hpp"

namespace hanse::cli {

using base::Language;

namespace {

class ScanText : public Action {
public:
    void declare(Options& options) override {
        options.positional(
            "FILE", file_,
            {"章程或协议：.docx、.pdf、.md、.txt", "a charter or licence: .docx, .pdf, .md, .txt"});
        aims_.declare(options);
        options.option(
            "document", document_,
            {"只核对这种文件应有的条款", "look only for what belongs into this document"},
            {"charter", "entry-rule", "cross-licence", "external-licence"});
        options.flag("all", all_, {"列出没有触及的段落", "list the paragraphs no pattern touched"});
        options.option("confirm", confirm_,
                       {"逐条确认并写入此案卷", "confirm one by one and write to this case"});
        options.option("accept", accept_,
                       {"采纳这些编号（c1,c4）或 all-sure，不再询问",
                        "accept these (c1,c4) or all-sure without asking"});
        options.option("format", format_, {"输出格式", "form of the report"}, document_formats());
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto done = scan_and_tell(language);
        return done ? *done : fail(done.error(), language);
    }

private:
    base::Result<Exit> scan_and_tell(Language language) const {
        if (confirm_.empty() && !accept_.empty())
            return base::invalid({}, "--accept 须与 --confirm 案卷 同用",
                                 "--accept goes with --confirm CASE");
        HANSE_TRY(rules, load_clause_rules());
        HANSE_TRY(bytes, base::read_file(file_));
        HANSE_TRY(text, clauses::read_document(bytes, file_, rules->library.numbering()));
        const clauses::Scan scan = clauses::scan(std::move(text), rules->library);
        if (!confirm_.empty()) return confirm(scan, rules->book, language);
        HANSE_TRY(aimed, aims_.read(rules->book));
        const auto lacking =
            clauses::lacking(scan, rules->library, rules->book, aimed->aims,
                             document_.empty() ? nullptr : rules->library.document(document_));
        const report::ScanReport report{scan, rules->library, lacking, all_};
        if (format_ == "json")
            return deliver(base::to_json(report::scan_value(*aimed->assessment, report),
                                         base::JsonStyle::indented) +
                               "\n",
                           out_, language);
        return deliver_document(report::scan_document(*aimed->assessment, report, language),
                                format_, out_, language);
    }

    base::Result<Exit> confirm(const clauses::Scan& scan, const knowledge::RuleBook& book,
                               Language language) const {
        HANSE_CHECK(takes_answers(confirm_));
        HANSE_TRY(file, load_case(confirm_));
        std::vector<const clauses::Finding*> chosen;
        if (accept_.empty()) {
            chosen = ask_each(scan, book, language);
        } else {
            HANSE_TRY(named, accepted(scan, accept_));
            chosen = std::move(named);
        }
        HANSE_TRY(statements, statements_for(chosen, file_, file, book));
        HANSE_CHECK(append_to_case(confirm_, statements));
        for (const domain::Statement& one : statements)
            std::cout << fmt::format("+ {}: {}\n", one.id, *one.value.text());
        std::cout << (language == Language::zh
                          ? fmt::format("已向 {} 追加 {} 项事实；撤销：删去文件末尾的这些行。\n",
                                        answers_file(confirm_), statements.size())
                          : fmt::format("{1} facts added to {0}; to undo, delete these lines at "
                                        "its end.\n",
                                        answers_file(confirm_), statements.size()));
        return Exit::done;
    }

    std::string file_, document_, confirm_, accept_, format_ = "text", out_;
    bool all_ = false;
    AimOptions aims_;
};

}  // namespace

Command scan_command() {
    return {.verb = "scan",
            .summary = {"逐条读章程或许可协议：读出什么、读不准什么、矛盾、缺什么",
                        "reads a charter or licence: what it says, what is unclear, contradictory "
                        "or lacking"},
            .example = "hanse scan examples/documents/charter.docx --objectives OL,UE --lang zh",
            .create = make<ScanText>};
}

}  // namespace hanse::cli
