// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/pool_regimes.hpp"

#include <algorithm>

#include "hanse/base/contract.hpp"

namespace hanse::market {

namespace {

std::vector<char> marked(const LogitMarket& market, const Pool& pool) {
    base::expects(!pool.patents.empty(), "a pool has a patent");
    std::vector<char> inside(market.patents(), 0);
    for (const std::size_t j : pool.patents) {
        base::expects(j < market.patents() && !inside[j], "patents of the pool exist, each once");
        inside[j] = 1;
    }
    return inside;
}

/// Owners with a patent in the pool.
std::vector<char> members(const LogitMarket& market, const Pool& pool) {
    std::vector<char> out(market.patents(), 0);
    for (const std::size_t j : pool.patents) out[market.owners[j]] = 1;
    return out;
}

std::vector<char> in_a_product(const LogitMarket& market) {
    std::vector<char> out(market.patents(), 0);
    for (const LogitProduct& product : market.products)
        for (const std::size_t j : product.patents) out[j] = 1;
    return out;
}

RegimeOutcome outcome(const LogitMarket& market, const Pool& pool, const PriceSetting& setting) {
    RegimeOutcome out;
    out.search = logit_equilibrium(market, setting);
    out.demand = out.search.demand;
    out.caps = setting.caps;
    out.owner_income.assign(*std::max_element(market.owners.begin(), market.owners.end()) + 1, 0);
    const auto used = in_a_product(market), member = members(market, pool);
    const auto inside = marked(market, pool);
    for (std::size_t j = 0; j < market.patents(); ++j) {
        const double income = out.demand.income[j];
        out.price.push_back(used[j] ? std::optional(out.search.price[j]) : std::nullopt);
        out.owner_income[market.owners[j]] += income;
        if (inside[j]) out.pool_income += income;
        if (member[market.owners[j]]) out.members_income += income;
    }
    return out;
}

/// The same market with the pool as one patent, the last; the others in their order.
struct Composite {
    LogitMarket market;
    std::vector<std::size_t> outside;  // old numbers of the patents that stay
    std::size_t bundle() const { return outside.size(); }
};

Composite composite(const LogitMarket& market, const std::vector<char>& inside) {
    Composite out{.market = {.scale = market.scale, .size = market.size}};
    std::vector<std::size_t> number(market.patents());
    for (std::size_t j = 0; j < inside.size(); ++j)
        if (!inside[j]) number[j] = out.outside.size(), out.outside.push_back(j);
    for (const LogitProduct& product : market.products) {
        LogitProduct with{product.value, product.cost, {}};
        for (const std::size_t j : product.patents)
            with.patents.push_back(inside[j] ? out.bundle() : number[j]);
        std::sort(with.patents.begin(), with.patents.end());
        with.patents.erase(std::unique(with.patents.begin(), with.patents.end()),
                           with.patents.end());
        out.market.products.push_back(std::move(with));
    }
    // Numbers of owners are used up to the number of patents, so owners are counted anew.
    std::vector<std::size_t> seen;
    for (const std::size_t j : out.outside) {
        const auto at = std::find(seen.begin(), seen.end(), market.owners[j]);
        out.market.owners.push_back(std::size_t(at - seen.begin()));
        if (at == seen.end()) seen.push_back(market.owners[j]);
    }
    out.market.owners.push_back(seen.size());
    return out;
}

}  // namespace

RegimeOutcome independent(const LogitMarket& market, const Pool& pool) {
    return outcome(market, pool, {.unit = market.owners});
}

RegimeOutcome bundle_only(const LogitMarket& market, const Pool& pool) {
    const auto inside = marked(market, pool), member = members(market, pool);
    const Composite small = composite(market, inside);
    RegimeOutcome out;
    out.search = logit_equilibrium(small.market, {.unit = small.market.owners});
    out.demand = out.search.demand;
    out.pool_income = out.members_income = out.demand.income[small.bundle()];
    if (in_a_product(small.market)[small.bundle()])
        out.bundle_price = out.search.price[small.bundle()];
    out.price.resize(market.patents());
    const auto used = in_a_product(market);
    for (std::size_t i = 0; i < small.outside.size(); ++i) {
        const std::size_t j = small.outside[i];
        if (used[j]) out.price[j] = out.search.price[i];
        if (member[market.owners[j]]) out.members_income += out.demand.income[i];
    }
    out.demand.income.clear();
    return out;
}

RegimeOutcome unbundled(const LogitMarket& market, const Pool& pool) {
    // A unit is numbered by its first patent; patents of a member outside the pool are a unit
    // apart.
    const auto inside = marked(market, pool);
    std::vector<std::size_t> unit(market.patents());
    for (std::size_t j = 0; j < unit.size(); ++j) {
        const auto first = [&](std::size_t other) {
            return inside[j] == inside[other] &&
                   (inside[j] || market.owners[j] == market.owners[other]);
        };
        for (unit[j] = 0; !first(unit[j]);) ++unit[j];
    }
    return outcome(market, pool, {.unit = unit});
}

RegimeOutcome capped(const LogitMarket& market, const Pool& pool, PriceCaps caps) {
    return outcome(market, pool, {.unit = market.owners, .caps = std::move(caps)});
}

PriceCaps caps_at_unbundled_prices(const Pool& pool, const RegimeOutcome& joint) {
    PriceCaps caps(joint.price.size());
    for (const std::size_t j : pool.patents) caps[j] = joint.price[j];
    return caps;
}

PriceCaps caps_by_sharing_rule(const LogitMarket& market, const Pool& pool,
                               const RegimeOutcome& bundle, const std::vector<double>& rule) {
    base::expects(rule.size() == pool.patents.size(), "one part for each patent of the pool");
    PriceCaps caps(market.patents());
    for (std::size_t i = 0; bundle.bundle_price && i < rule.size(); ++i)
        caps[pool.patents[i]] = rule[i] * *bundle.bundle_price;
    return caps;
}

std::vector<double> equal_parts(const Pool& pool) {
    return std::vector<double>(pool.patents.size(), 1 / double(pool.patents.size()));
}

}  // namespace hanse::market
