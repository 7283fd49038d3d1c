// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/complement_index.hpp"

#include <algorithm>
#include <cmath>

#include "hanse/base/contract.hpp"

namespace hanse::market {

using base::Rational;

namespace {

bool contains(const std::vector<std::size_t>& bundle, std::size_t patent) {
    return std::find(bundle.begin(), bundle.end(), patent) != bundle.end();
}

}  // namespace

Rational default_unrelated_band() { return {1, 20}; }

std::optional<PairIndex> pair_index(std::span<const std::vector<std::size_t>> bundles,
                                    std::span<const Rational> shares, std::size_t j, std::size_t l,
                                    const Rational& band) {
    base::expects(bundles.size() == shares.size(), "one share for each bundle");
    Rational first, second, both;
    for (std::size_t k = 0; k < bundles.size(); ++k) {
        const bool with_j = contains(bundles[k], j), with_l = contains(bundles[k], l);
        if (with_j) first += shares[k];
        if (with_l) second += shares[k];
        if (with_j && with_l) both += shares[k];
    }
    const Rational spread = first * (Rational(1) - first) * second * (Rational(1) - second);
    if (first <= Rational(0) || second <= Rational(0) || first >= Rational(1) ||
        second >= Rational(1))
        return std::nullopt;
    const Rational covariance = both - first * second;
    PairIndex out{.phi = covariance.approximate() / std::sqrt(spread.approximate())};
    if (covariance * covariance >= band * band * spread && !covariance.is_zero())
        out.relation =
            covariance > Rational(0) ? PairRelation::complements : PairRelation::substitutes;
    return out;
}

std::optional<PairRelation> structural_relation(const FunctionalGroup& a,
                                                const FunctionalGroup& b) {
    if (a.number == b.number) return PairRelation::substitutes;
    if (a.required && b.required) return PairRelation::complements;
    return std::nullopt;
}

}  // namespace hanse::market
