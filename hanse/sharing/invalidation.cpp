// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/invalidation.hpp"

#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

Result<PublicGood> invalidation(const Rational& cost, std::span<const Rational> benefits) {
    HANSE_CHECK(Checks().not_negative("cost", cost).not_negative("benefits", benefits).verdict());
    const Rational all = total(benefits);
    PublicGood out{.efficient = all >= cost, .net_gain = all - cost};
    if (out.efficient && !all.is_zero()) out.lindahl = in_proportion(cost, benefits);
    for (std::size_t i = 0; i < benefits.size(); ++i) {
        if (benefits[i] >= cost) out.unilateral_providers.push_back(static_cast<int>(i));
        if (out.efficient && all - benefits[i] < cost) out.pivotal.push_back(static_cast<int>(i));
    }
    return out;
}

Result<Pledges> conditional_pledges(const Rational& cost, std::span<const Rational> pledges) {
    HANSE_CHECK(Checks().not_negative("cost", cost).not_negative("pledges", pledges).verdict());
    const Rational all = total(pledges);
    if (all < cost) return Pledges{.paid = Amounts(pledges.size())};
    return Pledges{true, Amounts(pledges.begin(), pledges.end()), all - cost};
}

}  // namespace hanse::sharing
