// SPDX-License-Identifier: GPL-3.0-or-later
// Holding the program against a file of games with known answers.
//
//     {"format": "cooperative-games-known-answers", "games": [
//       {"id": "talmud-200", "n": 3, "sense": "gain", "v": […], "generator": {…},
//        "expected": {"shapley": […], "nucleolus": […], "convex": true, …},
//        "exact": {"shapley": ["100/3", …], …}, "tolerance": 1e-9}, …]}
//
// Every field of "expected" is computed by every way the game allows – its closed form and, if it is
// small, its table – and every way must give it: within the tolerance, relative to each number, and as
// the very fraction where the file has one. A field that the program does not know has failed.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"
#include "hanse/gamefile/json_source.hpp"
#include "hanse/games/work.hpp"

namespace hanse::gamefile {

struct KnownField {
    std::string game, field;
    bool passed = true;
    base::Bilingual detail;  // what differs, or why there is no answer; empty if passed
};

struct KnownReport {
    std::vector<KnownField> fields;  // in the order of the file
    std::size_t games = 0, passed = 0, failed = 0, skipped = 0;

    bool ok() const { return failed == 0; }
    /// One line for each game, one more for each field that failed, then
    /// "N passed, N failed, N skipped".
    std::string text(base::Language language) const;
};

struct CheckOptions {
    games::Work work;                                                      // for each calculation
    std::function<void(std::size_t done, std::size_t all)> progress = {};  // after each game
};

/// @return invalid_input if the file holds no list of games. A game that cannot be read fails in
///         every field.
base::Result<KnownReport> check_known_answers(const JsonSource& file,
                                              const CheckOptions& options = {});

}  // namespace hanse::gamefile
