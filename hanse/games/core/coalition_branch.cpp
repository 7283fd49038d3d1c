// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/core/coalition_branch.hpp"

#include <algorithm>
#include <queue>

#include "hanse/base/contract.hpp"
#include "hanse/games/core/closure_cut.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

constexpr int kEighths = 8;
constexpr int kFirstCuts = 16;  // of a first branch
constexpr int kCuts = 3;        // of the others, which know what their parent learnt

}  // namespace

CoalitionBranch::CoalitionBranch(const TermGame& game, int cuts_max)
    : cuts_max_(cuts_max),
      game_(game),
      easy_(game.players()),
      hard_terms_of_(std::size_t(game.players())) {
    const std::vector<Side> all_open(std::size_t(game_.players()), Side::open);
    for (const Term& term : game_.terms()) {
        Closure alone(game_.players());
        if (add_bound(term, all_open, Lean::to_nobody, alone)) {
            add(alone, 1, easy_);
            continue;
        }
        hard_.push_back(term);
        for (const int player : touched(term)) ++hard_terms_of_[std::size_t(player)];
    }
}

/// Branches that together hold every coalition in scope, and no other.
std::vector<CoalitionBranch::Branch> CoalitionBranch::first_branches(Scope scope) const {
    const auto n = std::size_t(game_.players());
    const Branch all{std::vector<Side>(n, Side::open),
                     std::vector<int>(hard_.size(), kEighths / 2)};
    if (scope == Scope::any) return {all};
    std::vector<Branch> out;
    const auto add_runs = [&](std::size_t from, Side run, Side end) {  // run … run end open …
        for (std::size_t k = from; k < n; ++k) {
            Branch& branch = out.emplace_back(all);
            std::fill_n(branch.sides.begin(), k, run);
            branch.sides[k] = end;
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

struct CoalitionBranch::Bound {
    Closure to_nobody, to_everybody;
    bool exact;  // both are the term
};

std::vector<CoalitionBranch::Bound> CoalitionBranch::bounds_of_hard_terms(
    const std::vector<Side>& sides) const {
    std::vector<Bound> out;
    for (const Term& term : hard_) {
        Bound& bound =
            out.emplace_back(Bound{Closure(game_.players()), Closure(game_.players()), true});
        bound.exact = add_bound(term, sides, Lean::to_nobody, bound.to_nobody);
        if (!bound.exact) add_bound(term, sides, Lean::to_everybody, bound.to_everybody);
    }
    return out;
}

Candidate CoalitionBranch::best_of_bound(const Branch& branch,
                                         const std::vector<Bound>& bounds) const {
    Closure all = easy_;
    for (std::size_t k = 0; k < bounds.size(); ++k) {
        const Rational part =
            bounds[k].exact ? Rational(0) : Rational(branch.leanings[k], kEighths);
        add(bounds[k].to_nobody, 1 - part, all);
        add(bounds[k].to_everybody, part, all);
    }
    ClosureCut cut(std::move(all), branch.sides);
    cut.set_prices(prices_);
    return cut.best(Scope::any);
}

std::vector<bool> CoalitionBranch::flags_of(const Players& coalition) const {
    std::vector<bool> out(prices_.size());
    for (const int player : coalition) out[std::size_t(player)] = true;
    return out;
}

/// A coalition with what it truly gains.
Candidate CoalitionBranch::judged(const Players& coalition) const {
    Candidate out{coalition, worth(game_, flags_of(coalition))};
    for (const int player : coalition) out.excess -= prices_[std::size_t(player)];
    return out;
}

/// Of the term whose bound is furthest above it, the open player of most hard terms.
int CoalitionBranch::player_to_settle(const Branch& branch, const std::vector<Bound>& bounds,
                                      const std::vector<bool>& inside) const {
    Rational most;
    const Term* overrated = nullptr;
    for (std::size_t k = 0; k < hard_.size(); ++k) {
        if (bounds[k].exact) continue;
        const Rational part(branch.leanings[k], kEighths);
        const Rational by = (1 - part) * value(bounds[k].to_nobody, inside) +
                            part * value(bounds[k].to_everybody, inside) - worth(hard_[k], inside);
        if (by > most) most = by, overrated = &hard_[k];
    }
    base::expects(overrated != nullptr, "a branch above its game has a term above itself");
    int out = -1;
    for (const int player : touched(*overrated)) {
        const auto k = std::size_t(player);
        if (branch.sides[k] != Side::open) continue;
        if (out < 0 || hard_terms_of_[k] > hard_terms_of_[std::size_t(out)]) out = player;
    }
    return out;
}

/// The side on which a term would have been rated lower is where it leans from now on.
void CoalitionBranch::learn(Branch& branch, const std::vector<Bound>& bounds,
                            const std::vector<bool>& inside, int step) {
    for (std::size_t k = 0; k < bounds.size(); ++k) {
        if (bounds[k].exact) continue;
        const Rational few = value(bounds[k].to_nobody, inside);
        const Rational many = value(bounds[k].to_everybody, inside);
        if (few == many) continue;
        int& leaning = branch.leanings[k];
        leaning = std::clamp(leaning + (many < few ? step : -step), 0, kEighths);
    }
}

/// Cuts, learns, and cuts again. The lowest of the bounds counts.
void CoalitionBranch::explore(Branch& branch, int cuts) {
    const std::vector<Bound> bounds = bounds_of_hard_terms(branch.sides);
    for (int cut = 0; cut < cuts; ++cut) {
        const Candidate best = best_of_bound(branch, bounds);
        if (cut == 0 || best.excess < branch.at_most) branch.at_most = best.excess;
        came_across_.push_back(judged(best.coalition));
        ++cuts_;
        branch.settle_next = -1;
        if (came_across_.back().excess == best.excess) return;
        const std::vector<bool> inside = flags_of(best.coalition);
        branch.settle_next = player_to_settle(branch, bounds, inside);
        learn(branch, bounds, inside, cut < 2 ? 2 : 1);
    }
}

Result<Found> CoalitionBranch::best(Scope scope, const Rational* enough, const Work& work) {
    came_across_.clear();
    cuts_ = 0;
    std::priority_queue<Branch> branches;
    std::optional<Candidate> best;
    const auto take_up = [&](Branch branch, int cuts) {
        const auto seen = static_cast<std::ptrdiff_t>(came_across_.size());
        explore(branch, cuts);
        const auto here =
            std::min_element(came_across_.begin() + seen, came_across_.end(), comes_before);
        if (!best || comes_before(*here, *best)) best = *here;
        if (branch.settle_next >= 0) branches.push(std::move(branch));
    };
    for (Branch& branch : first_branches(scope))
        take_up(std::move(branch), scope == Scope::any ? kFirstCuts : kCuts);
    base::expects(best.has_value(), "a scope that some coalition is in");
    while (!branches.empty() && branches.top().at_most >= best->excess) {
        if (work.stop.stop_requested()) return cancelled();
        const Branch branch = branches.top();
        const bool will_do =
            enough != nullptr && (best->excess > *enough || branch.at_most <= *enough);
        if (will_do || cuts_ >= cuts_max_) return Found{*best, branch.at_most};
        branches.pop();
        for (const Side side : {Side::in, Side::out}) {
            Branch half = branch;
            half.sides[std::size_t(branch.settle_next)] = side;
            take_up(std::move(half), kCuts);
        }
    }
    return Found{*best, best->excess};
}

}  // namespace hanse::games
