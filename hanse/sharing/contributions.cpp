// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/contributions.hpp"

#include <fmt/format.h>

#include "hanse/sharing/checks.hpp"
#include "hanse/sharing/present_value.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

Result<Rational> contribution_value(const Contribution& contribution, const Rational& discount) {
    Checks checks;
    checks.not_negative("cash", contribution.cash)
        .not_negative("person_months", contribution.person_months)
        .not_negative("rate", contribution.rate)
        .not_negative("discount", discount);
    for (const BackgroundIp& ip : contribution.background)
        checks.not_negative("background_ip_value", ip.annual_value)
            .share("use_fraction", ip.use_fraction)
            .that(ip.years >= 0 && ip.years <= kYearsMax, "years",
                  fmt::format("{} 应在 0 与 {} 之间", ip.years, kYearsMax),
                  fmt::format("{} should lie between 0 and {}", ip.years, kYearsMax));
    HANSE_CHECK(checks.verdict());

    Rational out = contribution.cash + contribution.person_months * contribution.rate;
    for (const BackgroundIp& ip : contribution.background)
        out += ip.annual_value * ip.use_fraction * present_value_of_one(discount, 0, ip.years - 1);
    return out;
}

Result<TwoPartPayout> two_part_rule(const Rational& value, std::span<const Rational> contributions,
                                    std::span<const Rational> shapley, const Rational& alpha) {
    HANSE_CHECK(Checks()
                    .not_negative("contributions", contributions)
                    .one_each("shapley", shapley.size(), contributions.size())
                    .not_negative("shapley", shapley)
                    .share("alpha", alpha)
                    .verdict());
    const Rational paid_in = total(contributions), surplus = value - paid_in;
    if (surplus < 0) {
        HANSE_CHECK(Checks().weights("contributions", contributions).verdict());
        return TwoPartPayout{in_proportion(value, contributions), surplus};
    }
    const Rational by_shapley = paid_in.is_zero() ? 1 : alpha;
    Amounts payout(contributions.begin(), contributions.end());
    if (!by_shapley.is_zero()) {
        HANSE_CHECK(Checks().weights("shapley", shapley).verdict());
        payout = sum(payout, in_proportion(surplus * by_shapley, shapley));
    }
    if (by_shapley != 1)
        payout = sum(payout, in_proportion(surplus * (1 - by_shapley), contributions));
    return TwoPartPayout{std::move(payout), surplus};
}

}  // namespace hanse::sharing
