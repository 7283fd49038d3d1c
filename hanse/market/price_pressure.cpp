// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/price_pressure.hpp"

#include "hanse/base/contract.hpp"

namespace hanse::market {

using base::Interval;
using base::Rational;

namespace {

using Row = std::vector<std::optional<Rational>>;

/// What one unit of diversion from i to j is worth, in prices of i. A cost not known is at least 0.
Interval worth(const PricedMember& i, const PricedMember& j) {
    if (j.cost) return Rational((j.price - *j.cost) / i.price);
    return {std::nullopt, j.price / i.price};
}

/// What the row leaves to diversions that are not known.
Rational room(const Row& row, std::size_t i) {
    Rational left = 1;
    for (std::size_t j = 0; j < row.size(); ++j)
        if (j != i && row[j]) left -= *row[j];
    return max(0, left);
}

Interval times(const Interval& range, const Rational& factor) {
    const auto scaled = [&](const std::optional<Rational>& end) {
        return end ? std::optional(*end * factor) : std::nullopt;
    };
    return factor.is_zero() ? Interval(0) : Interval(scaled(range.low()), scaled(range.high()));
}

/// `left` may go to any of these, or to nobody: from the worst (at most 0) to the best (at least
/// 0).
Interval anywhere(const std::vector<Interval>& worths, const Rational& left) {
    std::optional<Rational> low = Rational(0), high = Rational(0);
    for (const Interval& one : worths) {
        low = low && one.low() ? std::optional(min(*low, *one.low())) : std::nullopt;
        high = high && one.high() ? std::optional(max(*high, *one.high())) : std::nullopt;
    }
    return times({low, high}, left);
}

Interval pressure(std::span<const PricedMember> members, const Row& row, std::size_t i) {
    Interval sum(0);
    std::vector<Interval> open;
    for (std::size_t j = 0; j < members.size(); ++j) {
        if (j == i) continue;
        const Interval each = worth(members[i], members[j]);
        if (row[j])
            sum = sum + times(each, *row[j]);
        else
            open.push_back(each);
    }
    return sum + anywhere(open, room(row, i));
}

}  // namespace

Diversion diversion_by_shares(std::span<const Rational> shares) {
    Diversion out;
    for (const Rational& own : shares) {
        base::expects(own < Rational(1), "nobody has the whole market");
        Row row;
        for (const Rational& other : shares) row.emplace_back(other / (Rational(1) - own));
        out.push_back(std::move(row));
    }
    return out;
}

std::vector<Interval> price_pressure(std::span<const PricedMember> members,
                                     const Diversion& diversion) {
    base::expects(diversion.size() == members.size(), "one row for each member");
    std::vector<Interval> out;
    for (std::size_t i = 0; i < members.size(); ++i) {
        base::expects(diversion[i].size() == members.size(), "one column for each member");
        out.push_back(pressure(members, diversion[i], i));
    }
    return out;
}

}  // namespace hanse::market
