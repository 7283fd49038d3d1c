// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents watch: early warning, the table of its commands.
#include <array>

#include "hanse/cli/patents_commands.hpp"
#include "hanse/cli/watch_inputs.hpp"

namespace hanse::cli {

Command patents_watch_command() {
    return {.verb = "patents watch",
            .summary = {"专利预警：监视他人的专利，给出风险分数及其组成，登记处置",
                        "early warning: watch the patents of others, score the risk part by part, "
                        "record decisions"},
            .example = "hanse patents watch run --register /tmp/register --exports US,DE",
            .create = nullptr,
            .parts = []() -> std::span<const Command> {
                static const std::array all{watch_add_command(),    watch_list_command(),
                                            watch_run_command(),    watch_decide_command(),
                                            watch_remove_command(), watch_restore_command()};
                return all;
            }};
}

}  // namespace hanse::cli
