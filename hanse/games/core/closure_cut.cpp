// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/core/closure_cut.hpp"

#include "hanse/games/core/closure_network.hpp"

namespace hanse::games {

using base::Rational;

ClosureCut::ClosureCut(Closure closure, std::vector<Side> sides)
    : closure_(std::make_unique<Closure>(std::move(closure))),
      sides_(std::move(sides)),
      whole_(in_whole_numbers(*closure_)) {}
ClosureCut::ClosureCut(ClosureCut&&) noexcept = default;
ClosureCut& ClosureCut::operator=(ClosureCut&&) noexcept = default;
ClosureCut::~ClosureCut() = default;

std::optional<ClosureCut::Whole> ClosureCut::in_whole_numbers(const Closure& closure) {
    Whole out{{}, {}, {}, 1};
    for (const Closure::Gain& gain : closure.gains) out.common.cover(gain.amount);
    for (const Closure::Cost& cost : closure.costs) out.common.cover(cost.amount);
    const auto add = [&](const Rational& amount, std::vector<Wide>& to) {
        const auto whole = out.common.whole(amount);
        if (whole) to.push_back(*whole);
        out.largest = max(out.largest, amount);
        return whole.has_value();
    };
    for (const Closure::Gain& gain : closure.gains)
        if (!add(gain.amount, out.gains)) return std::nullopt;
    for (const Closure::Cost& cost : closure.costs)
        if (!add(cost.amount, out.costs)) return std::nullopt;
    return out;
}

/// Gains and costs have a denominator of their own; with the prices there may be a larger one.
std::unique_ptr<ClosureCut::Network> ClosureCut::whole_network(
    const std::vector<Rational>& weights) const {
    if (!whole_) return nullptr;
    CommonDenominator common = whole_->common;
    common.cover(weights);
    const auto times = common.whole(whole_->common.fraction(1));
    if (!times || !common.whole(whole_->largest)) return nullptr;
    ClosureNetwork<Wide>::Amounts amounts{{}, whole_->gains, whole_->costs, {}};
    for (Wide& gain : amounts.gains) gain *= *times;
    for (Wide& cost : amounts.costs) cost *= *times;
    for (const Rational& weight : weights) {
        const auto whole = common.whole(weight);
        if (!whole) return nullptr;
        amounts.weights.push_back(*whole);
    }
    amounts.fraction = [common](const Wide& whole) { return common.fraction(whole); };
    return std::make_unique<ClosureNetwork<Wide>>(*closure_, sides_, std::move(amounts));
}

void ClosureCut::set_prices(std::span<const Rational> prices) {
    std::vector<Rational> weights;
    for (std::size_t k = 0; k < sides_.size(); ++k)
        weights.push_back(closure_->each[k] - prices[k]);
    network_ = whole_network(weights);
    if (network_) return;
    ClosureNetwork<Rational>::Amounts amounts{std::move(weights), {}, {}, {}};
    for (const Closure::Gain& gain : closure_->gains) amounts.gains.push_back(gain.amount);
    for (const Closure::Cost& cost : closure_->costs) amounts.costs.push_back(cost.amount);
    amounts.fraction = [](const Rational& number) { return number; };
    network_ = std::make_unique<ClosureNetwork<Rational>>(*closure_, sides_, std::move(amounts));
}

Candidate ClosureCut::best(Scope scope) { return network_->best(scope); }
std::vector<Rational> ClosureCut::nearest_core() const { return network_->nearest_core(); }
const std::vector<Candidate>& ClosureCut::came_across() const { return network_->came_across; }

}  // namespace hanse::games
