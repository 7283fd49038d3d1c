// SPDX-License-Identifier: Apache-2.0
// How the kinds of terms add their bounds to a closure: behind closure.hpp only.
#pragma once

#include <span>

#include "hanse/games/core/closure.hpp"

namespace hanse::games {

struct ClosureBuilder {
    const std::vector<Side>& sides;
    Lean lean;
    Closure& closure;

    bool open(int player) const { return sides[std::size_t(player)] == Side::open; }
    bool in(int player) const { return sides[std::size_t(player)] == Side::in; }

    Players open_among(const Players& players) const;
    std::vector<bool> flags_in() const;

    /// If all of `open` are in. @param amount  not negative, if there is more than one of them.
    void add(base::Rational amount, Players open);

    /// A loss if all of `open` are in, of whom there are several. It is no closure: at most nothing,
    /// or the loss, less one such loss for each who is missing.
    void add_loss(const base::Rational& loss, const Players& open);

    /// A function of the open players by its steps: from what it is without them, the most that
    /// each ever adds; or from what it is with all, the least that each ever adds.
    struct Steps {
        base::Rational from;
        std::vector<base::Rational> steps;  // one an open player
    };
    void add_steps(const Steps& steps, const Players& open);

    /// Minus the largest need of those in, counted above `due`. @param needs  of open players.
    void add_tiers(std::vector<Entry> needs, const base::Rational& due);

    /// `value` times the chance that one of independent chances comes true. @param open  their
    /// chances.
    bool add_noisy_or(const base::Rational& value, const std::vector<Entry>& open);

    bool add(const NoisyOr& term);
    bool add(const ReadOnce& term);
    bool add(const Unanimity& term);
    bool add(const Additive& term);
    bool add(const Dnf& term);
    bool add(const Airport& term);
    bool add(const CommonCost& term);
    bool add(const Quota& term);
    bool add(const Power& term);
    bool add(const TableTerm& term);
    /// Any term with at most two open players.
    bool add_small(const Term& term, const Players& open);
};

}  // namespace hanse::games
