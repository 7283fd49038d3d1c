// SPDX-License-Identifier: GPL-3.0-or-later
// Command: one verb of the program. One file per command; commands.cpp lists them.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "hanse/base/bilingual.hpp"
#include "hanse/cli/options.hpp"

namespace hanse::cli {

/// How the program ends.
enum class Exit : int {
    done = 0,
    findings = 1,  // --fail-on found something as grave as asked
    bad_input = 2,
    internal = 3,
    partial = 4,  // the answer stands on a part of what was asked, and says which
};

/// One running of a command: options are bound to its members, then run() is called.
class Action {
public:
    Action() = default;
    Action(const Action&) = delete;
    Action& operator=(const Action&) = delete;
    virtual ~Action() = default;
    virtual void declare(Options& options) = 0;
    virtual Exit run(base::Language language) = 0;
};

/// Of a Command: makes a T, told `with`.
template <class T, auto... with>
std::unique_ptr<Action> make() {
    return std::make_unique<T>(with...);
}

struct Command {
    std::string_view verb;
    base::Bilingual summary;
    std::string_view example;  // a command line that runs in a fresh clone
    std::unique_ptr<Action> (*create)();
    /// Of a command that has commands of its own ("hanse patents search"): these; create is then null.
    std::span<const Command> (*parts)() = nullptr;
};

std::span<const Command> commands();
const Command* find_command(std::string_view verb);

// One per file.
Command assess_command();
Command calc_command();
Command casebook_command();
Command check_command();
Command completion_command();
Command convert_command();
Command dossier_command();
Command draft_command();
Command games_command();
Command init_command();
Command interview_command();
Command journal_command();
Command ledger_command();
Command market_command();
Command patents_command();
Command plan_command();
Command repair_command();
Command royalty_command();
Command rules_command();
Command scan_command();
Command schema_command();
Command serve_command();
Command share_command();
Command simulate_command();
Command stability_command();
Command statement_command();
Command workflow_command();

}  // namespace hanse::cli
