// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents: the table of its commands; each stands in a file of its own.
#include <array>

#include "hanse/cli/patents_commands.hpp"

namespace hanse::cli {

Command patents_command() {
    return {.verb = "patents",
            .summary = {"专利：读取各种格式，建立索引，检索，查找相似文献，衡量检索质量",
                        "patents: read files of any format, index, search, find similar documents, "
                        "measure how well"},
            .example = "hanse patents index examples/patents/heat.tsv --index /tmp/heat",
            .create = nullptr,
            .parts = []() -> std::span<const Command> {
                static const std::array all{
                    patents_read_command(),     patents_index_command(),
                    patents_search_command(),   patents_similar_command(),
                    patents_evaluate_command(), patents_serve_index_command()};
                return all;
            }};
}

}  // namespace hanse::cli
