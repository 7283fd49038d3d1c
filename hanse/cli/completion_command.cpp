// SPDX-License-Identifier: GPL-3.0-or-later
// hanse completion: words for the shell's TAB key.
#include <fmt/format.h>

#include "hanse/cli/console.hpp"

namespace hanse::cli {

namespace {

std::string words_of(const Command& command) {
    if (command.parts != nullptr) {  // its parts, and what any of them takes
        std::string out = "--help --lang";
        for (const Command& part : command.parts())
            out += std::string(part.verb.substr(command.verb.size())) + " " + words_of(part) + " ";
        return out;
    }
    const auto action = command.create();
    Options options;
    action->declare(options);
    std::string out = "--help --lang";
    for (const Options::Option& option : options.all())
        if (option.kind != Options::Kind::positional && option.kind != Options::Kind::positionals)
            out += " --" + option.name;
    return out;
}

std::string script() {
    std::string verbs, cases;
    for (const Command& command : commands()) {
        verbs += (verbs.empty() ? "" : " ") + std::string(command.verb);
        cases += fmt::format("    {}) words=\"{}\" ;;\n", command.verb, words_of(command));
    }
    return fmt::format(
        "# source <(hanse completion)\n"
        "_hanse() {{\n"
        "  local current=${{COMP_WORDS[COMP_CWORD]}} words\n"
        "  [ \"$COMP_CWORD\" -eq 1 ] && {{ COMPREPLY=($(compgen -W \"help {}\" -- \"$current\")); "
        "return; }}\n"
        "  case ${{COMP_WORDS[1]}} in\n{}  esac\n"
        "  case $current in -*) COMPREPLY=($(compgen -W \"$words\" -- \"$current\")) ;; *) "
        "COMPREPLY=($(compgen -f -- \"$current\")) ;; esac\n"
        "}}\ncomplete -o filenames -F _hanse hanse\n",
        verbs, cases);
}

class Completion : public Action {
public:
    void declare(Options&) override {}
    Exit run(base::Language language) override { return deliver(script(), "", language); }
};

}  // namespace

Command completion_command() {
    return {.verb = "completion",
            .summary = {"输出 bash 的补全脚本",
                        "print a completion script for bash (zsh: bashcompinit)"},
            .example = "source <(hanse completion)",
            .create = make<Completion>};
}

}  // namespace hanse::cli
