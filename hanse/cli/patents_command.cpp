// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents: the table of its commands; each stands in a file of its own.
#include <array>

#include "hanse/cli/patents_commands.hpp"

namespace hanse::cli {

Command patents_command() {
    return {.verb = "patents",
            .summary = {"专利：读取各种格式的文件", "patents: read files of any format"},
            .example = "hanse patents read examples/patents/list.csv",
            .create = nullptr,
            .parts = []() -> std::span<const Command> {
                static const std::array all{patents_read_command()};
                return all;
            }};
}

}  // namespace hanse::cli
