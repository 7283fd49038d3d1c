// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/coalition_branch.hpp"

#include <algorithm>
#include <optional>
#include <queue>

#include "hanse/base/contract.hpp"
#include "hanse/games/closure_cut.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

CoalitionBranch::CoalitionBranch(TermGame game, int branches_max)
    : game_(std::move(game)),
      branches_max_(branches_max),
      hard_terms_of_(std::size_t(game_.players())) {
    const Sides all_open(std::size_t(game_.players()), Side::open);
    for (const Term& term : game_.terms()) {
        Closure alone(game_.players());
        if (add_bound(term, all_open, alone)) continue;
        for (const int player : touched(term)) ++hard_terms_of_[std::size_t(player)];
    }
}

/// Branches that together hold every coalition in scope, and no other.
std::vector<CoalitionBranch::Sides> CoalitionBranch::first_branches(Scope scope) const {
    const auto n = std::size_t(game_.players());
    const Sides open(n, Side::open);
    if (scope == Scope::any) return {open};
    std::vector<Sides> out;
    const auto add_runs = [&](std::size_t from, Side run, Side end) {  // run … run end open …
        for (std::size_t k = from; k < n; ++k) {
            Sides sides = open;
            std::fill_n(sides.begin(), k, run);
            sides[k] = end;
            out.push_back(std::move(sides));
        }
    };
    if (scope == Scope::nonempty) add_runs(0, Side::out, Side::in);
    if (scope == Scope::proper) add_runs(0, Side::in, Side::out);
    if (scope == Scope::nonempty_proper) {
        add_runs(1, Side::out, Side::in);
        add_runs(1, Side::in, Side::out);
    }
    return out;
}

/// Of the term whose bound is furthest above it, the open player of most terms that are no closure.
int CoalitionBranch::player_to_settle(const Sides& sides, const std::vector<bool>& inside) const {
    Rational most;
    const Term* overrated = nullptr;
    for (const Term& term : game_.terms()) {
        Closure bound(game_.players());
        if (add_bound(term, sides, bound)) continue;
        const Rational by = value(bound, inside) - worth(term, inside);
        if (by > most) most = by, overrated = &term;
    }
    base::expects(overrated != nullptr, "a branch above its game has a term above itself");
    int out = -1;
    for (const int player : touched(*overrated)) {
        const auto k = std::size_t(player);
        if (sides[k] != Side::open) continue;
        if (out < 0 || hard_terms_of_[k] > hard_terms_of_[std::size_t(out)]) out = player;
    }
    return out;
}

CoalitionBranch::Branch CoalitionBranch::explore(Sides sides) {
    Closure bound(game_.players());
    for (const Term& term : game_.terms()) add_bound(term, sides, bound);
    Players open;
    std::vector<bool> inside(sides.size());
    Rational price;
    for (std::size_t k = 0; k < sides.size(); ++k) {
        if (sides[k] == Side::open) open.push_back(static_cast<int>(k));
        inside[k] = sides[k] == Side::in;
    }
    const Candidate best = ClosureCut(bound, open, prices_).best(Scope::any);
    for (const int player : best.coalition) inside[std::size_t(player)] = true;
    Candidate here;
    for (std::size_t k = 0; k < sides.size(); ++k) {
        if (!inside[k]) continue;
        here.coalition.push_back(static_cast<int>(k));
        price += prices_[k];
        if (sides[k] == Side::in) here.excess -= prices_[k];
    }
    const Rational at_most = best.excess + here.excess;
    here.excess = worth(game_, inside) - price;
    base::expects(here.excess <= at_most, "a closure that is nowhere below the game");
    const int next = here.excess < at_most ? player_to_settle(sides, inside) : -1;
    came_across_.push_back(std::move(here));
    return {std::move(sides), at_most, next};
}

Result<Found> CoalitionBranch::best(Scope scope, const Work& work) {
    came_across_.clear();
    const auto lower = [](const Branch& a, const Branch& b) { return a.at_most < b.at_most; };
    std::priority_queue<Branch, std::vector<Branch>, decltype(lower)> branches(lower);
    std::optional<Candidate> best;
    int explored = 0;
    const auto take_up = [&](Sides sides) {
        Branch branch = explore(std::move(sides));
        ++explored;
        if (!best || comes_before(came_across_.back(), *best)) best = came_across_.back();
        if (branch.settle_next >= 0 && branch.at_most >= best->excess)
            branches.push(std::move(branch));
    };
    for (Sides& sides : first_branches(scope)) take_up(std::move(sides));
    base::expects(best.has_value(), "a scope that some coalition is in");
    while (!branches.empty() && branches.top().at_most >= best->excess) {
        if (work.stop.stop_requested()) return cancelled();
        if (explored >= branches_max_) return Found{*best, branches.top().at_most};
        const Branch branch = branches.top();
        branches.pop();
        for (const Side side : {Side::in, Side::out}) {
            Sides sides = branch.sides;
            sides[std::size_t(branch.settle_next)] = side;
            take_up(std::move(sides));
        }
    }
    return Found{*best, best->excess};
}

}  // namespace hanse::games
