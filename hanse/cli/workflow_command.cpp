// SPDX-License-Identifier: GPL-3.0-or-later
// hanse workflow: the processes of the house: which there are, and each as a diagram.
#include <array>

#include <fmt/format.h>

#include "hanse/cli/command.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/knowledge/rule_folder.hpp"
#include "hanse/workflow/chart.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;

namespace {

Result<workflow::Processes> load_processes(const std::string& folder) {
    if (folder.empty())
        return workflow::Processes::load(knowledge::embedded_rules("rules/workflows/"));
    HANSE_TRY(files, knowledge::read_rule_folder(folder));
    return workflow::Processes::load(files);
}

class List : public Action {
public:
    void declare(Options& options) override {
        options.option("rules", rules_,
                       {"改用这个文件夹中的规则；有错误时一并列出",
                        "use the rules of this folder; whatever is wrong in them is named"});
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto processes = load_processes(rules_);
        if (!processes) return fail(processes.error(), language);
        std::string text;
        for (const workflow::Process& one : processes->all())
            text += fmt::format("{}\n    {}\n    {}\n", one.id, one.name.in(language),
                                one.about.in(language));
        return deliver(text, out_, language);
    }

private:
    std::string rules_, out_;
};

class Chart : public Action {
public:
    void declare(Options& options) override {
        options.positional("NAME", name_,
                           {"流程名称（见 hanse workflow list）",
                            "name of the process (see hanse workflow list)"});
        options.option("rules", rules_, {"改用这个文件夹中的规则", "use the rules of this folder"});
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto processes = load_processes(rules_);
        if (!processes) return fail(processes.error(), language);
        const auto process = processes->need(name_);
        if (!process) return fail(process.error(), language);
        return deliver(workflow::mermaid(**process, language), out_, language);
    }

private:
    std::string name_, rules_, out_;
};

Command list_command() {
    return {.verb = "workflow list",
            .summary = {"列出各流程", "lists the processes"},
            .example = "hanse workflow list",
            .create = make<List>};
}

Command chart_command() {
    return {.verb = "workflow chart",
            .summary = {"一个流程的状态图（Mermaid）",
                        "a process as a state diagram, in the language of Mermaid"},
            .example = "hanse workflow chart join",
            .create = make<Chart>};
}

}  // namespace

Command workflow_command() {
    return {.verb = "workflow",
            .summary = {"流程：入盟、修改条款、自查的状态、角色、表决和期限",
                        "processes: states, roles, votes and clocks of joining, editing a clause, "
                        "self-checks"},
            .example = "hanse workflow chart join --lang zh",
            .create = nullptr,
            .parts = []() -> std::span<const Command> {
                static const std::array all{list_command(), chart_command()};
                return all;
            }};
}

}  // namespace hanse::cli
