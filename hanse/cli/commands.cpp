// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "hanse/cli/server_commands.hpp"

namespace hanse::cli {

std::span<const Command> commands() {
    // In the order a newcomer needs them.
    static const std::array all{
        init_command(),      check_command(),     assess_command(),  plan_command(),
        interview_command(), scan_command(),      draft_command(),   market_command(),
        repair_command(),    dossier_command(),   share_command(),   stability_command(),
        simulate_command(),  statement_command(), royalty_command(), journal_command(),
        ledger_command(),    patents_command(),   rules_command(),   casebook_command(),
        calc_command(),      games_command(),     convert_command(), schema_command(),
        workflow_command(),  demo_command(),      serve_command(),   user_command(),
        backup_command(),    restore_command(),   doctor_command(),  audit_command(),
        completion_command()};
    return all;
}

const Command* find_command(std::string_view verb) {
    const auto found = std::ranges::find(commands(), verb, &Command::verb);
    return found == commands().end() ? nullptr : &*found;
}

}  // namespace hanse::cli
