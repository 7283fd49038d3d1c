// SPDX-License-Identifier: Apache-2.0
// Values of games whose players have formed unions.
#include "hanse/games/unions.hpp"

#include <algorithm>
#include <map>

#include "hanse/games/numerics/divided_sums.hpp"
#include "hanse/games/terms/kinds.hpp"
#include "hanse/games/terms/values.hpp"

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;

namespace {

/// Adds up, for either value, what players get of sets of whom all are needed.
class UnionShares {
public:
    UnionShares(const TermGame& game, const Unions& unions, Weighing how)
        : unions_(unions), how_(how), sums_(game.players()) {}

    Result<Done> add(const Term& term) {
        if (const auto* common = std::get_if<CommonCost>(&term)) return add(*common);
        if (const auto* airport = std::get_if<Airport>(&term)) return add(*airport);
        if (const auto* noisy = std::get_if<NoisyOr>(&term)) return add(*noisy);
        return visit_dividends(term, [&](std::span<const int> players, const Rational& amount) {
            add(players, amount);
        });
    }

    std::vector<Rational> totals() const { return sums_.totals(); }

private:
    /// Of a set that touches m unions, a player gets the weight of the m-1 other unions times that
    /// of the k-1 others of its own.
    void add(std::span<const int> players, const Rational& amount) {
        inside_.clear();
        for (const int player : players) ++inside_[unions_.of(player)];
        const Rational outer = weight_of_power(how_, int(inside_.size()) - 1);
        for (const int player : players) {
            const Rational inner = weight_of_power(how_, inside_[unions_.of(player)] - 1);
            sums_.over(1 / (outer * inner))[std::size_t(player)] += amount;
        }
    }

    // Both values treat a game and its dual alike: a cost that anybody causes is shared like one
    // that all cause together.
    Result<Done> add(const CommonCost& term) {
        add(term.beneficiaries, -term.cost);
        return Done{};
    }

    Result<Done> add(const Airport& term) {
        std::vector<Entry> needs = term.needs;
        std::ranges::sort(needs, {}, &Entry::amount);
        Players still_in;
        for (const Entry& need : needs) still_in.push_back(need.player);
        Rational paid_up_to;
        for (const Entry& need : needs) {
            if (need.amount != paid_up_to) add(still_in, paid_up_to - need.amount);
            paid_up_to = need.amount;
            still_in.erase(still_in.begin());
        }
        return Done{};
    }

    /// The unions are alternatives, each with the chance that one of its players brings about; what
    /// a union counts is then shared among its own.
    Result<Done> add(const NoisyOr& term) {
        std::map<int, NoisyOr> own;
        for (const Entry& entry : term.chances) {
            NoisyOr& mine = own[unions_.of(entry.player)];
            mine.value = 1;
            mine.chances.push_back(entry);
        }
        NoisyOr outer{term.value, {}};
        for (const auto& [number, mine] : own) outer.chances.push_back({number, chance_of(mine)});
        DividedSums outer_sums(own.empty() ? 0 : own.rbegin()->first + 1);
        HANSE_CHECK(add_value(outer, how_, outer_sums));
        const std::vector<Rational> counts = outer_sums.totals();
        for (auto& [number, mine] : own) {
            const Rational chance = chance_of(mine);
            if (chance.is_zero()) continue;
            mine.value = counts[std::size_t(number)] / chance;
            HANSE_CHECK(add_value(mine, how_, sums_));
        }
        return Done{};
    }

    static Rational chance_of(const NoisyOr& term) {
        Rational none = 1;
        for (const Entry& entry : term.chances) none *= 1 - entry.amount;
        return 1 - none;
    }

    const Unions& unions_;
    Weighing how_;
    DividedSums sums_;
    std::map<int, int> inside_;
};

Result<std::vector<Rational>> union_value(const TermGame& game, const std::vector<Players>& unions,
                                          Weighing how) {
    HANSE_TRY(checked, Unions::create(game.players(), unions));
    UnionShares shares(game, checked, how);
    for (std::size_t k = 0; k < game.terms().size(); ++k) {
        const Result<Done> added = shares.add(game.terms()[k]);
        if (!added) return in_term(k + 1, game.terms()[k], added.error().message);
    }
    return shares.totals();
}

}  // namespace

Result<std::vector<Rational>> owen_value(const TermGame& game, const std::vector<Players>& unions) {
    return union_value(game, unions, Weighing::shapley);
}

Result<std::vector<Rational>> banzhaf_owen_value(const TermGame& game,
                                                 const std::vector<Players>& unions) {
    return union_value(game, unions, Weighing::banzhaf);
}

Result<std::vector<Rational>> aumann_dreze_value(const TermGame& game,
                                                 const std::vector<Players>& partition) {
    HANSE_TRY(checked, Unions::create(game.players(), partition));
    std::vector<Rational> out(std::size_t(game.players()));
    for (const Players& part : checked.parts()) {
        HANSE_TRY(shares, shapley_value_among(game, part));
        for (std::size_t k = 0; k < part.size(); ++k) out[std::size_t(part[k])] = shares[k];
    }
    return out;
}

}  // namespace hanse::games
