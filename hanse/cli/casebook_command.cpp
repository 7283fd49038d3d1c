// SPDX-License-Identifier: GPL-3.0-or-later
// hanse casebook: real pools and alliances, and what the rules find in them against what history
// found.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/nearest.hpp"
#include "hanse/casebook/door.hpp"
#include "hanse/casebook/score.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/report/casebook_document.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;
using casebook::HistoricCase;

namespace {

std::string list(const std::vector<HistoricCase>& cases) {
    std::string out;
    for (const HistoricCase& one : cases) {
        const auto year = [](std::optional<int> number) {
            return number ? std::to_string(*number) : "?";
        };
        std::string where;
        for (const std::string& name : one.inputs.jurisdictions)
            where += (where.empty() ? "" : ",") + name;
        out += fmt::format("{:<30} {:<24} {:>4}–{:<4} {:<18} {}\n", one.inputs.id, one.inputs.kind,
                           year(one.inputs.start), year(one.inputs.end), where, one.record.label);
    }
    return out;
}

Result<const HistoricCase*> find(const std::vector<HistoricCase>& cases, const std::string& id) {
    const auto found = std::ranges::find(
        cases, id, [](const HistoricCase& one) -> const auto& { return one.inputs.id; });
    if (found != cases.end()) return &*found;
    std::vector<std::string_view> ids;
    for (const HistoricCase& one : cases) ids.push_back(one.inputs.id);
    const std::string like = base::nearest(id, ids);
    return base::not_found({}, fmt::format("没有案例 “{}”{}", id, base::suggestion(like).zh),
                           fmt::format("there is no case '{}'{}", id, base::suggestion(like).en));
}

class Casebook : public Action {
public:
    void declare(Options& options) override {
        options.positional(
            "FILE", path_,
            {"案例文件（YAML，每个案例一个文档）", "a casebook: YAML, one document per case"});
        options.flag("check", check_,
                     {"用规则评估每个案例，再与记录的结果对照",
                      "assess every case by the rules, then hold the findings against the record"});
        options.option("case", case_,
                       {"把这个案例写成普通案卷，可再用 hanse assess 评估",
                        "write this case as a case file, to be assessed by hanse assess"});
        options.option(
            "day", day_,
            {"按哪一天的规则（默认今天）", "under the rules of which day (default: today)"});
        options.option("rules", rules_, {"改用这个文件夹中的规则", "use the rules of this folder"});
        options.option("format", format_, {"输出格式", "form of the answer"}, document_formats());
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto book = load_rule_book(rules_);
        if (!book) return fail(book.error(), language);
        const auto bytes = base::read_file(path_);
        if (!bytes) return fail(bytes.error(), language);
        const auto cases = casebook::read_casebook(*bytes, path_, *book);
        if (!cases) return fail(cases.error(), language);
        if (check_) return check(*cases, *book, language);
        if (case_.empty()) return deliver(list(*cases), out_, language);
        const auto written = write(*cases, *book);
        return written ? deliver(*written, out_, language) : fail(written.error(), language);
    }

private:
    Result<std::string> write(const std::vector<HistoricCase>& cases,
                              const knowledge::RuleBook& book) const {
        HANSE_TRY(one, find(cases, case_));
        HANSE_TRY(file, casebook::case_file_of(one->inputs, book, path_));
        HANSE_TRY(files, domain::write_case(file, domain::CaseForm::single_file));
        return files.front().bytes;
    }

    Exit check(const std::vector<HistoricCase>& cases, const knowledge::RuleBook& book,
               Language language) const {
        const auto day = day_of(day_, {});
        if (!day) return fail(day.error(), language);
        std::vector<casebook::Trial> trials;
        for (const HistoricCase& one : cases) {
            auto trial = casebook::try_case(one, book, *day, path_);
            if (!trial) return fail(trial.error(), language);
            trials.push_back(*std::move(trial));
        }
        const casebook::Score score = casebook::score(trials, book.door());
        const Exit written = show({score, book, *day, path_}, language);
        if (written != Exit::done) return written;
        return score.failed() == 0 ? Exit::done : Exit::findings;
    }

    Exit show(const report::CasebookRun& run, Language language) const {
        if (format_ == "json")
            return deliver(
                base::to_json(report::casebook_value(run), base::JsonStyle::indented) + "\n", out_,
                language);
        const auto page = drawn(report::casebook_document(run, language), format_, out_);
        if (!page) return fail(page.error(), language);
        const std::string last =
            fmt::format("{} passed, {} failed\n", run.score.passed(), run.score.failed());
        return deliver(format_ == "text" ? *page + last : *page, out_, language);
    }

    std::string path_, case_, day_, rules_, format_ = "text", out_;
    bool check_ = false;
};

}  // namespace

Command casebook_command() {
    return {.verb = "casebook",
            .summary = {"真实案例：列出、转为案卷，或检验规则所见与历史所判是否一致",
                        "real pools: list them, turn one into a case, or hold the rules against "
                        "history"},
            .example = "hanse casebook examples/casebook/casebook.yaml --check",
            .create = make<Casebook>};
}

}  // namespace hanse::cli
