// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents: the table of its commands; each stands in a file of its own.
#include <array>

#include "hanse/cli/patents_commands.hpp"

namespace hanse::cli {

Command patents_command() {
    return {.verb = "patents",
            .summary = {"专利：台账（导入、状态、同族、期限）、检索、查找相似文献",
                        "patents: the register (import, status, families, deadlines), search, "
                        "similar documents"},
            .example = "hanse patents import examples/patents/list.csv --register /tmp/register",
            .create = nullptr,
            .parts = []() -> std::span<const Command> {
                static const std::array all{patents_import_command(),    patents_note_command(),
                                            patents_batches_command(),   patents_undo_command(),
                                            patents_list_command(),      patents_show_command(),
                                            patents_deadlines_command(), patents_changes_command(),
                                            patents_read_command(),      patents_index_command(),
                                            patents_search_command(),    patents_similar_command(),
                                            patents_evaluate_command(),  patents_watch_command()};
                return all;
            }};
}

}  // namespace hanse::cli
