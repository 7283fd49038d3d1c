// SPDX-License-Identifier: Apache-2.0
// TermState: one term while a coalition grows, and what each newcomer would add to it.
//
// A term keeps only what it needs to know of those inside: how many owners are missing, how long
// the runway is. Players are named by their seat, their place in the term's own list. UNANIMITY terms
// have no state of their own: there are thousands of them, and the walker counts them all together.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>

#include "hanse/games/terms/term_game.hpp"

namespace hanse::games {

class TermState {
public:
    virtual ~TermState() = default;

    virtual void reset() = 0;  // back to nobody; also needed before the first step
    virtual double gain(std::size_t seat) const = 0;
    virtual void add(std::size_t seat) = 0;  // the player of that seat comes in
    /// No less than the most minus the least that the player can add to the term.
    virtual double spread(std::size_t seat) const = 0;
};

struct SeatedTerm {
    std::unique_ptr<TermState> state;
    Players players;  // by seat
};

/// Terms that ask who is inside.
SeatedTerm seat(const CommonCost& term);
SeatedTerm seat(const ReadOnce& term);
SeatedTerm seat(const Dnf& term);
SeatedTerm seat(const TableTerm& term);

/// Terms that ask for how much is inside.
SeatedTerm seat(const Additive& term);
SeatedTerm seat(const Airport& term);
SeatedTerm seat(const NoisyOr& term);
SeatedTerm seat(const Quota& term);
SeatedTerm seat(const Power& term);

}  // namespace hanse::games
