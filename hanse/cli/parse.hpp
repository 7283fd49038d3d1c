// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: words in, an action ready to run (or help, or a complaint) out.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "hanse/base/bilingual.hpp"
#include "hanse/cli/command.hpp"

namespace hanse::cli {

struct Parsed {
    std::unique_ptr<Action> action;  // null: nothing left to run
    Exit exit = Exit::done;          // how to end then
    std::string out;                 // help, for standard output
    std::string complaint;           // for standard error
};

/// @param words  the command line after the program's name.
Parsed parse(std::span<const std::string> words, base::Language language);

/// `--lang` on the command line, else HANSE_LANG, LC_ALL, LC_MESSAGES, LANG; English if none says
/// Chinese.
base::Language language_of(std::span<const std::string> words);

}  // namespace hanse::cli
