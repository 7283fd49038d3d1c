// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal: what goes where, in which language, with or without colour.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/date.hpp"
#include "hanse/base/error.hpp"
#include "hanse/cli/command.hpp"

namespace hanse::cli {

/// Prints the errors to standard error. @return Exit::bad_input.
Exit fail(const base::Error& error, base::Language language);

bool output_is_terminal();
/// On a terminal, unless NO_COLOR is set.
bool colour_wanted();
/// Columns of the terminal, or 100.
std::size_t terminal_width();

base::Date today();

/// Writes to `path`, or to standard output if it is empty or "-".
Exit deliver(std::string_view text, const std::string& path, base::Language language);

/// A bar on standard error for long work; nothing if that is no terminal.
class Progress {
public:
    Progress(std::string label, std::size_t total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void step();

private:
    std::string label_;
    std::size_t total_;
    std::size_t done_ = 0;
    bool visible_;
};

}  // namespace hanse::cli
