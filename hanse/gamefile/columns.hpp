// SPDX-License-Identifier: GPL-3.0-or-later
// Concepts that give every player a number, each by the surest way the game allows.
//
// A closed form comes before exact counting, that before a proven floating-point result, and that
// before plain floating point; random orders only if asked for. Rows are the players of the file:
// of an airport by types, one player of each.
#pragma once

#include <span>
#include <string_view>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"
#include "hanse/gamefile/answer.hpp"
#include "hanse/gamefile/game_file.hpp"
#include "hanse/gamefile/question.hpp"

namespace hanse::gamefile {

struct ColumnConcept {
    std::string_view name;  // "percapita-nucleolus"
    base::Bilingual title;
    base::Bilingual about;
    base::Result<Column> (*solve)(const GameFile& file, const Question& question);
};

std::span<const ColumnConcept> column_concepts();
const ColumnConcept* find_column(std::string_view name);

}  // namespace hanse::gamefile
