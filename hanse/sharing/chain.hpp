// SPDX-License-Identifier: GPL-3.0-or-later
// The chain of a development project (联合开发): the hub, a supplier for every role, and the maker
// who uses the result. model.md C.2.1, C.2.5.
//
//     value if   hub and (one supplier of role 1) and … and (one supplier of role k) and maker
//
// The hub is a veto member; so is a sole supplier. Suppliers who can stand in for each other get
// nothing in the core and something by Shapley: the two together are the bargaining range.
#pragma once

#include <optional>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/terms/term_game.hpp"
#include "hanse/games/work.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

struct ChainProject {
    base::Rational value;                   // money a year
    int hub = 0;                            // 牵头单位
    std::vector<games::Players> suppliers;  // of each role, at least one
    std::optional<int> maker;               // downstream; nothing: the hub uses the result itself
};

/// The project as a term: READ_ONCE; DNF if a member stands for several roles.
/// @return invalid_input for a role without suppliers, and for members who stand for so many roles
///         that there are over 1,000 ways to fill them.
base::Result<games::Term> as_term(const ChainProject& project);

struct ChainShares {
    Amounts shapley;              // money a year
    games::Players veto_members;  // without them the projects are worth nothing
    /// Nothing: the search for coalitions had to stop before it was settled (games/core.hpp).
    std::optional<bool> core_nonempty;
    /// No division in the core gives a member more: what would be lost without it. 0 for those who
    /// can be replaced.
    Amounts core_at_most;
    /// The default shares in jointly owned patents (JD-04): in proportion to Shapley; nothing if no
    /// project is worth anything. They must stand in the contract, or statute decides.
    std::optional<Amounts> ownership;
};

/// @param game  of terms whose worth never falls when a member joins: projects of value >= 0.
/// @return as games::shapley_value() and games::cost_of_stability(); with a veto member the core is
///         never empty, and no search is needed.
/// Source: model.md C.2.1 (D); C-10.
base::Result<ChainShares> chain_shares(const games::TermGame& game, const games::Work& work = {});

}  // namespace hanse::sharing
