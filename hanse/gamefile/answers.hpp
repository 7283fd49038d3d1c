// SPDX-License-Identifier: GPL-3.0-or-later
// Answers to all concepts by name: columns, the core and what belongs to it, the make of a game.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"
#include "hanse/gamefile/answer.hpp"
#include "hanse/gamefile/columns.hpp"
#include "hanse/gamefile/game_file.hpp"
#include "hanse/gamefile/question.hpp"

namespace hanse::gamefile {

/// Something that can be asked about a game.
struct Concept {
    std::string_view name;
    base::Bilingual title;
    base::Bilingual about;
};

/// Everything that answer() knows, in the order in which a newcomer meets it.
std::span<const Concept> known_concepts();

/// @return not_found for an unknown name, with the nearest one; else what the concept's library
///         function returns for this game.
base::Result<Answer> answer(const GameFile& file, std::string_view name, const Question& question);

// What the makers of answers share.

/// An answer without numbers yet; rows are the players of the file.
Answer new_answer(const GameFile& file, std::string_view name, base::Bilingual title);
/// A column with the name of its concept.
Column named(const ColumnConcept& which, Column column);
base::Result<Answer> column_answer(const GameFile& file, const Question& question,
                                   const ColumnConcept& which);
/// A coalition as a list of names.
base::Value coalition_value(const GameFile& file, games::Coalition coalition);
base::Value coalition_value(const GameFile& file, const games::Players& players);
/// The allocation asked about as gains; invalid_input if there is none, or not one number a player.
base::Result<std::vector<base::Rational>> allocation_of(const GameFile& file,
                                                        const Question& question);

// One file each.
base::Result<Answer> core_answer(const GameFile& file, const Question& question);
base::Result<Answer> least_core_answer(const GameFile& file, const Question& question);
base::Result<Answer> repair_answer(const GameFile& file, const Question& question);
base::Result<Answer> stability_answer(const GameFile& file, const Question& question);
base::Result<Answer> excess_answer(const GameFile& file, const Question& question);
base::Result<Answer> dividends_answer(const GameFile& file, const Question& question);
base::Result<Answer> convex_answer(const GameFile& file, const Question& question);
base::Result<Answer> voting_answer(const GameFile& file, const Question& question);

}  // namespace hanse::gamefile
