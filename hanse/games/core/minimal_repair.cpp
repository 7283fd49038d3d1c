// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/contract.hpp"
#include "hanse/games/core/core.hpp"
#include "hanse/games/core/core_parts.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

/// Two columns a player: what it gets more (i) and what it gets less (n + i). They are to get no
/// more, in all, than others get less; and as getting less costs, no less either.
class RepairProgramme : public CoalitionProgramme {
public:
    RepairProgramme(const TermGame& game, std::span<const Rational> allocation, Rational epsilon)
        : alone_(worths_alone(game)),
          allocation_(allocation.begin(), allocation.end()),
          epsilon_(std::move(epsilon)) {}

    std::vector<Rational> costs() const override {
        return std::vector<Rational>(2 * alone_.size(), Rational(1, 2));
    }

    std::vector<LinearRow> first_rows() const override {
        const auto players = static_cast<int>(alone_.size());
        std::vector<LinearRow> out(1);
        for (int player = 0; player < players; ++player) {
            out[0].parts.push_back({player, -1});
            out[0].parts.push_back({players + player, 1});
            out.push_back(row({player}, alone_[std::size_t(player)]));
        }
        return out;
    }

    LinearRow row(const Players& coalition, const Rational& worth) const override {
        LinearRow out{.at_least = worth - epsilon_};
        for (const int player : coalition) {
            out.parts.push_back({player, 1});
            out.parts.push_back({player + static_cast<int>(alone_.size()), -1});
            out.at_least -= allocation_[std::size_t(player)];
        }
        return out;
    }

    Meaning meaning(const std::vector<Rational>& point) const override {
        Meaning out{allocation_, epsilon_};
        for (std::size_t k = 0; k < allocation_.size(); ++k)
            out.allocation[k] += point[k] - point[allocation_.size() + k];
        return out;
    }

private:
    std::vector<Rational> alone_, allocation_;
    Rational epsilon_;
};

/// The first who gives pays the first who gets, until one of them is done.
std::vector<Payment> payments(std::span<const Rational> before, std::span<const Rational> after) {
    std::vector<Payment> out;
    std::size_t from = 0, to = 0;
    Rational gives, gets;
    for (;;) {
        while (gives.is_zero() && from < before.size()) {
            gives = max(before[from] - after[from], 0);
            ++from;
        }
        while (gets.is_zero() && to < before.size()) {
            gets = max(after[to] - before[to], 0);
            ++to;
        }
        if (gives.is_zero() || gets.is_zero()) return out;
        const Rational amount = min(gives, gets);
        out.push_back({static_cast<int>(from) - 1, static_cast<int>(to) - 1, amount});
        gives -= amount, gets -= amount;
    }
}

/// In a convex game one flow does it, if there is enough money: what nearest_core() gives some
/// beyond their shares, the others give up; what is over stays with those it would be taken from.
std::optional<std::vector<Rational>> repaired_by_flow(const TermGame& game, CoalitionSearch& search,
                                                      std::span<const Rational> allocation,
                                                      const Rational& epsilon) {
    Rational over = sum_of(allocation) - worth_of_all(game);
    if (!epsilon.is_zero() || over < 0) return std::nullopt;
    auto out = search.nearest_core(allocation);
    if (!out) return std::nullopt;
    for (std::size_t k = 0; k < allocation.size(); ++k) {
        const Rational back = min(over, max(allocation[k] - (*out)[k], 0));
        (*out)[k] += back;
        over -= back;
    }
    return out;
}

MinimalRepair repaired(std::span<const Rational> before, std::vector<Rational> after) {
    MinimalRepair out{.possible = true, .payments = payments(before, after)};
    for (const Payment& payment : out.payments) out.moved += payment.amount;
    out.allocation = std::move(after);
    return out;
}

}  // namespace

Result<MinimalRepair> minimal_repair(const TermGame& game, std::span<const Rational> allocation,
                                     const RepairOptions& options, const Work& work) {
    HANSE_CHECK(check_several(game));
    HANSE_CHECK(check_allocation(game, allocation));
    if (work.stop.stop_requested()) return cancelled();
    CoalitionSearch search(game);
    if (auto shares = repaired_by_flow(game, search, allocation, options.epsilon))
        return repaired(allocation, *std::move(shares));
    const RepairProgramme programme(game, allocation, options.epsilon);
    HANSE_TRY(generated, generate_rows(programme, search, work));
    MinimalRepair out;
    if (std::holds_alternative<Optimum>(generated.outcome)) {
        out = repaired(allocation, std::move(generated.meaning.allocation));
        out.excess_at_most = std::move(generated.excess_at_most);
        return out;
    }
    HANSE_TRY(least, least_sum(game, options.epsilon, nullptr, search, work));
    out.missing = least.sum - sum_of(allocation);
    out.balanced = std::move(least.balanced);
    base::expects(out.missing > 0, "two programmes that agree that the money does not do");
    return out;
}

}  // namespace hanse::games
