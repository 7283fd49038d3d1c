// SPDX-License-Identifier: GPL-3.0-or-later
// hanse convert: the same case as a folder, a single file or a workbook.
#include <filesystem>

#include <fmt/format.h>

#include "hanse/base/files.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/domain/case_format.hpp"

namespace hanse::cli {

using base::Language;

namespace {

domain::CaseForm form_of(const std::string& out) {
    if (out.ends_with(".xlsx")) return domain::CaseForm::workbook;
    if (out.ends_with(".yaml") || out.ends_with(".yml")) return domain::CaseForm::single_file;
    return domain::CaseForm::folder;
}

class Convert : public Action {
public:
    void declare(Options& options) override {
        options.positional("CASE", case_, {"案卷", "a case"});
        options.positional(
            "OUT", out_,
            {"目标：文件夹、.yaml 或 .xlsx", "where to: a folder, a .yaml or an .xlsx file"});
    }

    Exit run(Language language) override {
        std::error_code code;
        if (std::filesystem::exists(out_, code))
            return fail(base::conflict({.file = out_}, "已存在；不会覆盖",
                                       "exists already; nothing is overwritten"),
                        language);
        const auto file = load_case(case_);
        if (!file) return fail(file.error(), language);
        const domain::CaseForm form = form_of(out_);
        const auto files = domain::write_case(*file, form);
        if (!files) return fail(files.error(), language);
        for (const domain::NamedBytes& one : *files) {
            const std::string path =
                form == domain::CaseForm::folder ? out_ + "/" + one.path : out_;
            if (const auto written = base::write_file(path, one.bytes); !written)
                return fail(written.error(), language);
        }
        return Exit::done;
    }

private:
    std::string case_, out_;
};

}  // namespace

Command convert_command() {
    return {.verb = "convert",
            .summary = {"在文件夹、单个 YAML 和 Excel 工作簿之间转换案卷",
                        "turn a case into a folder, a single YAML file or an Excel workbook"},
            .example = "hanse convert examples/demo-harbour-pumps pumps.xlsx",
            .create = make<Convert>};
}

}  // namespace hanse::cli
