// SPDX-License-Identifier: GPL-3.0-or-later
// What was said on the command line of `hanse games`, turned into what the library takes.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/gamefile/game_file.hpp"
#include "hanse/gamefile/question.hpp"

namespace hanse::cli {

struct GamesWords {
    std::string order, sense, missing;           // of the file
    std::string allocation, with, top, epsilon;  // of the question
    std::string samples, precision, seed;        // of sampling
};

/// @return invalid_input, naming the option, for a word that does not say what it should.
base::Result<gamefile::ReadOptions> read_options(const GamesWords& words, games::Work work);
base::Result<gamefile::Question> question_of(const GamesWords& words, games::Work work);

}  // namespace hanse::cli
