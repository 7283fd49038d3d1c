// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents: the table of its commands; each stands in a file of its own.
#include <array>

#include "hanse/cli/patents_commands.hpp"

namespace hanse::cli {

Command patents_command() {
    return {
        .verb = "patents",
        .summary = {"专利：台账、检索、相似文献、导航、预警；专利池内部的关系、核对、缺口、比对表",
                    "patents: register, search, similar documents, landscape, early warning; "
                    "inside a pool: "
                    "relations, checks, gaps, claim charts"},
        .example = "hanse patents import examples/patents/list.csv --register /tmp/register",
        .create = nullptr,
        .parts = []() -> std::span<const Command> {
            static const std::array all{
                // the register
                patents_import_command(), patents_note_command(), patents_batches_command(),
                patents_undo_command(), patents_list_command(), patents_show_command(),
                patents_deadlines_command(), patents_changes_command(),
                // files and searching
                patents_read_command(), patents_index_command(), patents_serve_index_command(),
                patents_search_command(), patents_similar_command(), patents_evaluate_command(),
                patents_landscape_command(),
                // inside a pool
                patents_pool_command(), patents_relate_command(), patents_check_command(),
                patents_gaps_command(), patents_chart_command(),
                // outside it
                patents_watch_command()};
            return all;
        }};
}

}  // namespace hanse::cli
