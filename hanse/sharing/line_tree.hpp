// SPDX-License-Identifier: GPL-3.0-or-later
// Trees in which a player may stand several times, made shorter. Inside the sharing floor only.
#pragma once

#include <optional>

#include "hanse/games/terms/term_game.hpp"

namespace hanse::sharing {

/// The same truth for every coalition, with fewer leaves: beside a leaf under "all", the other
/// leaves of its player below hold as well; beside a leaf under "any", they need not be asked.
/// Leaves that hold by chance stay where they are, unless their player is out.
/// @return the tree; its root is no leaf of nobody: a tree always asks for somebody.
games::ReadOnce::Node shortened(const games::ReadOnce::Node& root);

/// Whether some player stands in several leaves.
bool repeats(const games::ReadOnce::Node& root);

/// The players of the leaves, ascending, each once.
games::Players players_of(const games::ReadOnce::Node& root);

}  // namespace hanse::sharing
