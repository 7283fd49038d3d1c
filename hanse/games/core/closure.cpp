// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/core/closure.hpp"

#include <algorithm>

#include "hanse/base/contract.hpp"
#include "hanse/games/core/closure_builder.hpp"

namespace hanse::games {

using base::Rational;

Players ClosureBuilder::open_among(const Players& players) const {
    Players out;
    for (const int player : players)
        if (open(player)) out.push_back(player);
    return out;
}

std::vector<bool> ClosureBuilder::flags_in() const {
    std::vector<bool> out(sides.size());
    for (std::size_t k = 0; k < out.size(); ++k) out[k] = sides[k] == Side::in;
    return out;
}

void ClosureBuilder::add(Rational amount, Players open) {
    if (amount.is_zero()) return;
    if (open.empty()) {
        closure.constant += amount;
    } else if (open.size() == 1) {
        closure.each[std::size_t(open[0])] += amount;
    } else {
        base::expects(amount > 0, "a gain of several that is not negative");
        closure.gains.push_back({std::move(amount), std::move(open)});
    }
}

void ClosureBuilder::add_loss(const Rational& loss, const Players& open) {
    if (lean == Lean::to_nobody) return;
    closure.constant += loss * Rational(static_cast<int>(open.size()) - 1);
    for (const int player : open) closure.each[std::size_t(player)] -= loss;
}

void ClosureBuilder::add_steps(const Steps& steps, const Players& open) {
    closure.constant += steps.from;
    for (std::size_t k = 0; k < open.size(); ++k) {
        closure.each[std::size_t(open[k])] += steps.steps[k];
        if (lean == Lean::to_everybody) closure.constant -= steps.steps[k];
    }
}

void ClosureBuilder::add_tiers(std::vector<Entry> needs, const Rational& due) {
    std::ranges::stable_sort(needs, {}, &Entry::amount);
    Rational level = due;
    int below = -1;
    for (const Entry& need : needs) {
        if (need.amount > level) {
            closure.costs.push_back({need.amount - level, {}, below});
            below = static_cast<int>(closure.costs.size()) - 1;
            level = need.amount;
        }
        if (below >= 0) closure.costs.back().players.push_back(need.player);
    }
}

bool ClosureBuilder::add(const Unanimity& term) {
    Players open;
    for (const int owner : term.owners) {
        if (sides[std::size_t(owner)] == Side::out) return true;
        if (this->open(owner)) open.push_back(owner);
    }
    if (open.size() > 1 && term.value < 0) {
        add_loss(-term.value, open);
        return false;
    }
    add(term.value, std::move(open));
    return true;
}

bool ClosureBuilder::add(const Additive& term) {
    for (const Entry& entry : term.amounts) {
        if (in(entry.player)) closure.constant += entry.amount;
        if (open(entry.player)) closure.each[std::size_t(entry.player)] += entry.amount;
    }
    return true;
}

bool ClosureBuilder::add(const Airport& term) {
    Rational due;
    std::vector<Entry> needs;
    for (const Entry& need : term.needs) {
        if (in(need.player)) due = max(due, need.amount);
        if (open(need.player)) needs.push_back(need);
    }
    closure.constant -= due;
    add_tiers(std::move(needs), due);
    return true;
}

/// A negative cost is a gain that any of them brings.
bool ClosureBuilder::add(const CommonCost& term) {
    const bool due =
        std::ranges::any_of(term.beneficiaries, [&](int player) { return in(player); });
    const Players open = open_among(term.beneficiaries);
    if (due || (term.cost < 0 && lean == Lean::to_everybody))
        closure.constant -= term.cost;
    else if (term.cost > 0)
        closure.costs.push_back({term.cost, open});
    else
        for (const int player : open) add(-term.cost, {player});
    return due || term.cost >= 0;
}

bool ClosureBuilder::add_small(const Term& term, const Players& open) {
    std::vector<bool> inside = flags_in();
    const Rational none = worth(term, inside);
    closure.constant += none;
    std::vector<Rational> alone;
    for (const int player : open) {
        inside[std::size_t(player)] = true;
        alone.push_back(worth(term, inside) - none);
        closure.each[std::size_t(player)] += alone.back();
        inside[std::size_t(player)] = false;
    }
    if (open.size() < 2) return true;
    for (const int player : open) inside[std::size_t(player)] = true;
    const Rational together = worth(term, inside) - none - alone[0] - alone[1];
    if (together < 0) {
        add_loss(-together, open);
        return false;
    }
    add(together, open);
    return true;
}

bool add_bound(const Term& term, const std::vector<Side>& sides, Lean lean, Closure& closure) {
    ClosureBuilder builder{sides, lean, closure};
    if (const auto* unanimity = std::get_if<Unanimity>(&term)) return builder.add(*unanimity);
    if (const auto* additive = std::get_if<Additive>(&term)) return builder.add(*additive);
    const Players open = builder.open_among(touched(term));
    if (open.size() <= 2) return builder.add_small(term, open);
    return std::visit([&](const auto& kind) { return builder.add(kind); }, term);
}

void add(const Closure& part, const Rational& times, Closure& closure) {
    if (times.is_zero()) return;
    closure.constant += times * part.constant;
    for (std::size_t k = 0; k < part.each.size(); ++k)
        if (!part.each[k].is_zero()) closure.each[k] += times * part.each[k];
    for (const Closure::Gain& gain : part.gains)
        closure.gains.push_back({times * gain.amount, gain.players});
    const auto before = static_cast<int>(closure.costs.size());
    for (const Closure::Cost& cost : part.costs)
        closure.costs.push_back(
            {times * cost.amount, cost.players, cost.brings < 0 ? -1 : before + cost.brings});
}

namespace {

bool all_inside(const Players& players, const std::vector<bool>& inside) {
    return std::ranges::all_of(players, [&](int player) { return inside[std::size_t(player)]; });
}

bool any_inside(const Players& players, const std::vector<bool>& inside) {
    return std::ranges::any_of(players, [&](int player) { return inside[std::size_t(player)]; });
}

}  // namespace

Rational value(const Closure& closure, const std::vector<bool>& inside) {
    Rational out = closure.constant;
    for (std::size_t i = 0; i < inside.size(); ++i)
        if (inside[i]) out += closure.each[i];
    for (const Closure::Gain& gain : closure.gains)
        if (all_inside(gain.players, inside)) out += gain.amount;
    std::vector<bool> due(closure.costs.size());
    for (std::size_t k = closure.costs.size(); k-- > 0;) {
        const Closure::Cost& cost = closure.costs[k];
        if (!due[k] && !any_inside(cost.players, inside)) continue;
        out -= cost.amount;
        if (cost.brings >= 0) due[std::size_t(cost.brings)] = true;
    }
    return out;
}

}  // namespace hanse::games
