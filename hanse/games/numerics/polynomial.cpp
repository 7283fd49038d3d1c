// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/polynomial.hpp"

#include "hanse/base/contract.hpp"

namespace hanse::games {

using base::Rational;

namespace {

/// What t^k p(t) comes to, for k below `count`.
std::vector<Rational> moments_times(std::span<const Rational> moments, const Polynomial& p,
                                    std::size_t count) {
    std::vector<Rational> out(count);
    for (std::size_t k = 0; k < count; ++k) out[k] = weighed(p, moments.subspan(k));
    return out;
}

}  // namespace

Polynomial product(const Polynomial& a, const Polynomial& b) {
    Polynomial out(a.size() + b.size() - 1);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            if (!a[i].is_zero() && !b[j].is_zero()) out[i + j] += a[i] * b[j];
    return out;
}

Polynomial opposite(Polynomial p, const Rational& whole) {
    for (Rational& coefficient : p) coefficient = -coefficient;
    p[0] += whole;
    return p;
}

Rational weighed(std::span<const Rational> p, std::span<const Rational> moments) {
    base::expects(p.size() <= moments.size(), "a moment for every power");
    Rational out;
    for (std::size_t k = 0; k < p.size(); ++k)
        if (!p[k].is_zero()) out += p[k] * moments[k];
    return out;
}

std::vector<std::vector<Rational>> handed_down(std::span<const Polynomial> factors,
                                               std::vector<Rational> moments) {
    std::vector<Polynomial> before = {{1}};  // the product of the factors before each
    for (const Polynomial& factor : factors.first(factors.size() - 1))
        before.push_back(product(before.back(), factor));
    std::vector<std::vector<Rational>> out(factors.size());
    for (std::size_t c = factors.size(); c-- > 0;) {
        out[c] = moments_times(moments, before[c], factors[c].size() - 1);
        moments = moments_times(moments, factors[c], before[c].size() - 1);
    }
    return out;
}

}  // namespace hanse::games
