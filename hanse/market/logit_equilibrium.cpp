// SPDX-License-Identifier: Apache-2.0
// Symbols follow model.md A.4: S0, T, a, b, y. Inside, money is counted in scales μ.
#include "hanse/market/logit_equilibrium.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "hanse/base/contract.hpp"
#include "hanse/market/lambert.hpp"
#include "hanse/market/price_split.hpp"

namespace hanse::market {

namespace {

using Numbers = std::vector<double>;

/// ln Σ e^x and the mean of margins weighted by e^x, in one pass over terms as they come.
class WeightedMean {
public:
    void add(double exponent, double margin) {
        if (exponent > top_) {
            const double shrink = std::exp(top_ - exponent);
            weight_ *= shrink, sum_ *= shrink;
            top_ = exponent;
        }
        const double weight = std::exp(exponent - top_);
        weight_ += weight, sum_ += weight * margin;
    }
    double log_weight() const { return top_ + std::log(weight_); }
    double mean() const { return sum_ / weight_; }

private:
    double top_ = -std::numeric_limits<double>::infinity(), weight_ = 0, sum_ = 0;
};

class Search {
public:
    Search(const LogitMarket& market, const PriceSetting& setting, double start)
        : market_(market), setting_(setting), price_(market.patents(), 0) {
        for (const LogitProduct& k : market.products)
            net_.push_back((k.value - k.cost) / market.scale);
        uses_.assign(price_.size(), std::vector<char>(net_.size(), 0));
        for (std::size_t k = 0; k < net_.size(); ++k)
            for (const std::size_t j : market.products[k].patents) uses_[j][k] = 1;
        for (std::size_t j = 0; j < price_.size(); ++j)
            if (used(j)) price_[j] = std::min(start, cap(j));
    }

    /// Sweeps until the largest change is at most the tolerance. @return whether it came to that.
    bool run(const EquilibriumSearch& search, double damping) {
        for (std::size_t sweep = 0; sweep < search.sweeps_max; ++sweep) {
            change_ = this->sweep(damping);
            ++sweeps;
            const double largest = *std::max_element(price_.begin(), price_.end());
            if (change_ <= search.tolerance * std::max(1.0, largest)) return true;
        }
        return false;
    }

    Numbers prices() const {
        Numbers out = price_;
        for (double& p : out) p *= market_.scale;
        return out;
    }
    double residual() const { return change_ * market_.scale; }

    std::size_t sweeps = 0;

private:
    bool used(std::size_t j) const {
        return std::find(uses_[j].begin(), uses_[j].end(), char{1}) != uses_[j].end();
    }

    double cap(std::size_t j) const {
        if (setting_.caps.empty() || !setting_.caps[j])
            return std::numeric_limits<double>::infinity();
        return *setting_.caps[j] / market_.scale;
    }

    /// What every product pays in all, and to each unit: anew in every sweep, so that nothing
    /// drifts.
    void add_up() {
        royalty_.assign(net_.size(), 0);
        margin_.assign(price_.size(), Numbers(net_.size(), 0));
        for (std::size_t j = 0; j < price_.size(); ++j) add(j, price_[j]);
    }

    void add(std::size_t j, double amount) {
        for (std::size_t k = 0; k < net_.size(); ++k)
            if (uses_[j][k] != 0) royalty_[k] += amount, margin_[setting_.unit[j]][k] += amount;
    }

    double best_response(std::size_t j) const {
        WeightedMean with, without;
        without.add(0, 0);  // nobody's product
        for (std::size_t k = 0; k < net_.size(); ++k) {
            const double own = uses_[j][k] != 0 ? price_[j] : 0;
            (uses_[j][k] != 0 ? with : without)
                .add(net_[k] - royalty_[k] + own, margin_[setting_.unit[j]][k] - own);
        }
        const double lift = without.mean() - with.mean();  // b - a
        const double log_y = with.log_weight() - without.log_weight() - 1 - lift;
        return std::clamp(lift + 1 + lambert_w_of_exp(log_y), 0.0, cap(j));
    }

    double sweep(double damping) {
        add_up();
        double largest = 0;
        for (std::size_t j = 0; j < price_.size(); ++j) {
            if (!used(j)) continue;
            const double step = damping * (best_response(j) - price_[j]);
            price_[j] += step;
            add(j, step);
            largest = std::max(largest, std::abs(step));
        }
        return largest;
    }

    const LogitMarket& market_;
    const PriceSetting& setting_;
    Numbers net_, price_, royalty_;
    std::vector<std::vector<char>> uses_;  // patent × product
    std::vector<Numbers> margin_;          // unit × product
    double change_ = 0;
};

/// Above every price that anyone would ask.
double high_start(const LogitMarket& market) {
    double best = 0;
    for (const LogitProduct& k : market.products)
        best = std::max(best, (k.value - k.cost) / market.scale);
    return best + 2;
}

LogitEquilibrium search_from(const LogitMarket& market, const PriceSetting& setting,
                             const EquilibriumSearch& options, double start) {
    LogitEquilibrium out;
    Search search(market, setting, start);
    out.converged = search.run(options, 1);
    if (!out.converged) {
        out.damped = true;
        out.converged = search.run(options, 0.5);
    }
    out.sweeps = search.sweeps;
    out.residual = search.residual();
    out.price = search.prices();
    return out;
}

/// Whether the product royalties of each unit fix its prices; without caps, the smallest split if
/// not.
bool settle_splits(const LogitMarket& market, const PriceSetting& setting, Numbers& price) {
    bool unique = true;
    for (const std::size_t unit : std::set<std::size_t>(setting.unit.begin(), setting.unit.end())) {
        const PriceSplit split = smallest_split(market, setting.unit, unit, price);
        unique = unique && split.unique;
        if (setting.caps.empty()) price = split.price;
    }
    return unique;
}

bool same_royalties(const LogitDemand& a, const LogitDemand& b, double within) {
    for (std::size_t k = 0; k < a.royalty.size(); ++k)
        if (std::abs(a.royalty[k] - b.royalty[k]) > within) return false;
    return true;
}

void expect_sound(const LogitMarket& market, const PriceSetting& setting) {
    base::expects(market.scale > 0, "the scale is above 0");
    base::expects(!market.products.empty() && market.patents() > 0, "there is something to price");
    for (const LogitProduct& product : market.products)
        for (const std::size_t j : product.patents)
            base::expects(j < market.patents(), "products need patents of the market");
    base::expects(setting.unit.size() == market.patents(), "one unit for each patent");
    for (const std::size_t unit : setting.unit)
        base::expects(unit < market.patents(), "units are numbered below the number of patents");
    base::expects(setting.caps.empty() || setting.caps.size() == market.patents(),
                  "one cap for each patent, or none");
}

double unit_income(const LogitDemand& demand, const PriceSetting& setting, std::size_t unit) {
    double out = 0;
    for (std::size_t j = 0; j < demand.income.size(); ++j)
        if (setting.unit[j] == unit) out += demand.income[j];
    return out;
}

/// Whether some unit earns more if it moves all its prices from `at` to those of `other`, the rest
/// staying. Prices of which each alone is best need not be best together.
bool somebody_moves(const LogitMarket& market, const PriceSetting& setting, const Numbers& at,
                    const Numbers& other) {
    constexpr double kMore = 1e-9;
    const LogitDemand before = logit_demand(market, at);
    for (const std::size_t unit : std::set<std::size_t>(setting.unit.begin(), setting.unit.end())) {
        Numbers moved = at;
        for (std::size_t j = 0; j < at.size(); ++j)
            if (setting.unit[j] == unit) moved[j] = other[j];
        const double now = unit_income(before, setting, unit);
        if (unit_income(logit_demand(market, moved), setting, unit) > now * (1 + kMore))
            return true;
    }
    return false;
}

/// Looks from above too, says whether that led to the same prices, and goes over to them where
/// somebody would leave those found from below and nobody those found from above.
void compare_sides(const LogitMarket& market, const PriceSetting& setting,
                   const EquilibriumSearch& options, LogitEquilibrium& below) {
    constexpr double kAgree = 1e-6;
    LogitEquilibrium above = search_from(market, setting, options, high_start(market));
    if (!below.converged || !above.converged) return;
    const bool agree = same_royalties(logit_demand(market, below.price),
                                      logit_demand(market, above.price), kAgree * market.scale);
    if (!agree && somebody_moves(market, setting, below.price, above.price) &&
        !somebody_moves(market, setting, above.price, below.price))
        below = std::move(above);
    below.sides_agree = agree;
}

}  // namespace

LogitEquilibrium logit_equilibrium(const LogitMarket& market, const PriceSetting& setting,
                                   const EquilibriumSearch& search) {
    expect_sound(market, setting);
    constexpr double kFromBelow = 0;
    LogitEquilibrium out = search_from(market, setting, search, kFromBelow);
    if (search.from_both_sides) compare_sides(market, setting, search, out);
    out.split_unique = settle_splits(market, setting, out.price);
    out.demand = logit_demand(market, out.price);
    return out;
}

}  // namespace hanse::market
