// SPDX-License-Identifier: GPL-3.0-or-later
// hanse init: a new case to fill in.
#include <filesystem>
#include <sstream>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/files.hpp"
#include "hanse/cli/case_template.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/domain/columns.hpp"
#include "hanse/knowledge/objective.hpp"

namespace hanse::cli {

using base::Language;

namespace {

base::Result<std::vector<std::string>> objectives_from(const std::string& words) {
    std::vector<std::string> out;
    std::stringstream list(words);
    for (std::string word; std::getline(list, word, ',');) {
        if (!knowledge::objective_id(word))
            return base::invalid(
                {}, fmt::format("没有目标 “{}”（应为 JD、JP、EI、DA、UE、OL）", word),
                fmt::format("there is no objective '{}' (JD, JP, EI, DA, UE, OL)", word));
        out.push_back(word);
    }
    return out;
}

base::Sheet empty_table(const domain::Table& table) {
    base::Sheet sheet{.name = std::string(table.name), .file = {}, .header = {}, .rows = {}};
    for (const domain::Column& column : table.columns) sheet.header.emplace_back(column.name);
    return sheet;
}

class Init : public Action {
public:
    void declare(Options& options) override {
        options.positional("FOLDER", folder_, {"新案卷的文件夹", "folder of the new case"});
        options.option("objectives", objectives_, {"目标，如 JD,OL", "objectives, such as JD,OL"});
    }

    Exit run(Language language) override {
        const auto objectives = objectives_from(objectives_);
        if (!objectives) return fail(objectives.error(), language);
        const auto book = load_rule_book("");
        if (!book) return fail(book.error(), language);
        std::error_code code;
        if (std::filesystem::exists(folder_, code) && !std::filesystem::is_empty(folder_, code))
            return fail(base::conflict({.file = folder_}, "已存在且不为空；不会覆盖",
                                       "exists and is not empty; nothing is overwritten"),
                        language);
        const std::string id = std::filesystem::path(folder_).filename().string();
        const std::string text = case_template(
            *book, {.id = id, .objectives = *objectives, .day = today(), .language = language});
        if (const auto written = base::write_file(folder_ + "/alliance.yaml", text); !written)
            return fail(written.error(), language);
        for (const domain::Table& table : domain::tables()) {
            const auto written = base::write_file(fmt::format("{}/{}.csv", folder_, table.name),
                                                  base::to_csv(empty_table(table)));
            if (!written) return fail(written.error(), language);
        }
        return deliver(
            language == Language::zh
                ? fmt::format("已建立 {0}/：先填 alliance.yaml（带注释）和 "
                              "members.csv，其余表格可不填。\n下一步：hanse check {0}\n",
                              folder_)
                : fmt::format("Made {0}/: fill in alliance.yaml (it has comments) and members.csv; "
                              "the other tables may stay empty.\nNext: hanse check {0}\n",
                              folder_),
            "", language);
    }

private:
    std::string folder_, objectives_;
};

}  // namespace

Command init_command() {
    return {.verb = "init",
            .summary = {"新建一个带注释的案卷", "start a new case, with comments"},
            .example = "hanse init my-alliance --objectives JD,OL",
            .create = make<Init>};
}

}  // namespace hanse::cli
