// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/core/coalition_scan.hpp"

#include <algorithm>
#include <bit>
#include <optional>

#include "hanse/base/contract.hpp"
#include "hanse/games/terms/kinds.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

/// The best coalition so far. Ties as everywhere: fewer players, then whose first one comes first.
template <class Number>
struct Leader {
    std::optional<Number> excess;
    Coalition coalition = 0;

    void meet(const Number& other, Coalition its) {
        if (excess && other < *excess) return;
        if (excess && other == *excess && !goes_before(its)) return;
        excess = other, coalition = its;
    }

private:
    bool goes_before(Coalition other) const {
        if (size_of(other) != size_of(coalition)) return size_of(other) < size_of(coalition);
        const Coalition differ = other ^ coalition;
        return (other & differ & (~differ + 1)) != 0;
    }
};

/// Goes through all coalitions but the empty one and that of everybody, each one player away from
/// the one before (Gray), so that its price is one addition away.
template <class Number>
Leader<Number> scan(const std::vector<Number>& worths, const Number& times,
                    const std::vector<Number>& prices) {
    Leader<Number> out;
    Number price(0);
    Coalition coalition = 0;
    for (Coalition step = 1; step < worths.size(); ++step) {
        const int player = std::countr_zero(step);
        coalition ^= only(player);
        if (has(coalition, player))
            price += prices[std::size_t(player)];
        else
            price -= prices[std::size_t(player)];
        if (coalition + 1 == worths.size()) continue;
        const Number excess = worths[coalition] * times - price;
        if (!out.excess || *out.excess <= excess) out.meet(excess, coalition);
    }
    return out;
}

}  // namespace

CoalitionScan::CoalitionScan(const TermGame& game)
    : players_(game.players()), worths_(exact_worths(game)) {
    common_.cover(worths_);
    for (const Rational& worth : worths_) {
        largest_ = max(largest_, max(worth, -worth));
        const auto whole = common_.whole(worth);
        if (!whole) {
            whole_.clear();
            return;
        }
        whole_.push_back(*whole);
    }
}

namespace {

/// Prices as whole numbers beside whole worths, which are to be multiplied first.
struct WholePrices {
    std::vector<Wide> prices;
    Wide times = 1;
};

std::optional<WholePrices> whole_prices(CommonDenominator common, const Rational& step,
                                        const Rational& largest,
                                        const std::vector<Rational>& prices) {
    common.cover(prices);
    const auto times = common.whole(step);
    if (!times || !common.whole(largest)) return std::nullopt;
    WholePrices out{{}, *times};
    for (const Rational& price : prices) {
        const auto whole = common.whole(price);
        if (!whole) return std::nullopt;
        out.prices.push_back(*whole);
    }
    return out;
}

}  // namespace

void CoalitionScan::set_prices(std::vector<Rational> prices) {
    prices_ = std::move(prices);
    inner_.clear();
}

Rational CoalitionScan::excess_of(Coalition coalition) const {
    Rational out = worths_[coalition];
    for (const int player : players_of(coalition)) out -= prices_[std::size_t(player)];
    return out;
}

/// Needs at least two players.
Coalition CoalitionScan::scanned() const {
    const auto whole = whole_.empty()
                           ? std::nullopt
                           : whole_prices(common_, common_.fraction(1), largest_, prices_);
    return whole ? scan(whole_, whole->times, whole->prices).coalition
                 : scan(worths_, Rational(1), prices_).coalition;
}

Result<Found> CoalitionScan::best(Scope scope, const Rational* /*enough*/, const Work& work) {
    if (work.stop.stop_requested()) return cancelled();
    if (inner_.empty() && players_ > 1) {
        const Coalition inner = scanned();
        inner_.push_back({games::players_of(inner), excess_of(inner)});
    }
    std::vector<Candidate> rivals = inner_;
    if (scope == Scope::any || scope == Scope::nonempty)
        rivals.push_back({games::players_of(everyone(players_)), excess_of(everyone(players_))});
    if (scope == Scope::any || scope == Scope::proper) rivals.push_back({{}, 0});
    base::expects(!rivals.empty(), "a scope that some coalition is in");
    const Candidate& best = *std::ranges::min_element(rivals, comes_before);
    return Found{best, best.excess};
}

}  // namespace hanse::games
