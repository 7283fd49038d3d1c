// SPDX-License-Identifier: GPL-3.0-or-later
// hanse statement: per member and period, each figure with its reason.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/workbook.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/money_case.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/report/money_documents.hpp"

namespace hanse::cli {

using base::Language;

namespace {

class WriteStatement : public Action {
public:
    void declare(Options& options) override {
        wanted_.declare(options, document_formats({"csv", "xlsx", "json"}));
        options.option(
            "member", member_,
            {"成员编号（默认：联盟合计；csv、xlsx、json 总含全部成员）",
             "id of a member (default: the alliance; csv, xlsx and json hold everybody)"});
    }

    Exit run(Language language) override {
        const auto loaded = wanted_.load();
        if (!loaded) return fail(loaded.error(), language);
        const assess::Assessment& assessment = (*loaded)->assessment();
        const auto statements = accounts::statements(assessment.money);
        if (!statements) return fail(statements.error(), language);
        const auto text = page(assessment, *statements, language);
        if (!text) return fail(text.error(), language);
        return deliver(*text, wanted_.out, language);
    }

private:
    base::Result<std::string> page(const assess::Assessment& assessment,
                                   const accounts::Statements& statements,
                                   Language language) const {
        if (wanted_.format == "csv") return base::to_csv(report::statement_sheet(statements));
        if (wanted_.format == "xlsx") {
            if (wanted_.out.empty())
                return base::invalid({}, "工作簿请用 --out 指定文件", "name a file with --out");
            return base::to_workbook({report::statement_sheet(statements)});
        }
        if (wanted_.format == "json")
            return base::to_json(report::statement_value(statements), base::JsonStyle::indented) +
                   "\n";
        HANSE_TRY(who, whose(assessment));
        return drawn(report::statement_document(assessment, statements, who, language),
                     wanted_.format, wanted_.out);
    }

    base::Result<std::optional<std::size_t>> whose(const assess::Assessment& assessment) const {
        if (member_.empty()) return std::optional<std::size_t>();
        const auto& members = assessment.file->members;
        const auto found = std::ranges::find(members, member_, &domain::Member::id);
        if (found != members.end())
            return std::optional(static_cast<std::size_t>(found - members.begin()));
        return base::not_found({}, fmt::format("案卷中没有成员 {}", member_),
                               fmt::format("there is no member {} in the case", member_));
    }

    MoneyWanted wanted_;
    std::string member_;
};

}  // namespace

Command statement_command() {
    return {.verb = "statement",
            .summary = {"成员对账单：每个数字都有出处",
                        "statements of members, every figure with its reason"},
            .example = "hanse statement examples/demo-harbour-pumps --member M1 --lang zh",
            .create = make<WriteStatement>};
}

}  // namespace hanse::cli
