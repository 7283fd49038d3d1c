// SPDX-License-Identifier: GPL-3.0-or-later
// The nucleolus with its reasons: which coalitions pin it down, and the proof. Inside the gamefile
// floor only.
#pragma once

#include <optional>
#include <string_view>

#include "hanse/gamefile/answer.hpp"
#include "hanse/gamefile/game_file.hpp"
#include "hanse/gamefile/question.hpp"
#include "hanse/games/tables/nucleolus.hpp"

namespace hanse::gamefile {

/// Games of terms become tables up to this many players.
inline constexpr int kTermTableMax = 20;

/// "nucleolus", "prenucleolus", "percapita-nucleolus", "percapita-prenucleolus"; nothing for others.
std::optional<games::NucleolusOptions> nucleolus_options(std::string_view name);

Column column_of_nucleolus(const GameFile& file, const games::Nucleolus& found);

/// The coalitions that pin an allocation down, tier by tier, with what each tier leaves them.
Listing tiers_of(const GameFile& file, const games::Nucleolus& found, games::Measure measure);

/// The proof as data: players counted from 1, every number as "p/q", all in gains.
enum class Proves { nucleolus, least_core };
base::Value certificate_of(const GameFile& file, const games::Certificate& certificate,
                           Proves proves);

/// The column with tiers and proof.
base::Result<Answer> nucleolus_answer(const GameFile& file, const Question& question,
                                      std::string_view name);

}  // namespace hanse::gamefile
