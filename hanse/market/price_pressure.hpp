// SPDX-License-Identifier: Apache-2.0
// How much members who coordinate would want to raise each price: GUPPI (model.md B.4).
//
//     GUPPI_i = Σ_{j≠i} D_ij · m_j · P_j/P_i,    m_j = (P_j − c_j)/P_j
//
// D_ij is the part of the sales that i loses by a price rise and j gains. To be used only if
// members coordinate product prices, or the pool's royalty works as a floor under their costs.
// Sources: Farrell & Shapiro (2010); Salop & Moresi (2009).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "hanse/base/interval.hpp"

namespace hanse::market {

struct PricedMember {
    base::Rational price;                // P, CNY, above 0
    std::optional<base::Rational> cost;  // c, CNY; nothing: not known
};

/// D by row i and column j, ratios; nothing: not known. The diagonal is not looked at. A row adds
/// up to at most 1.
using Diversion = std::vector<std::vector<std::optional<base::Rational>>>;

/// D_ij = s_j/(1 − s_i), where nothing better is known.
/// @param shares  ratios, each below 1.
Diversion diversion_by_shares(std::span<const base::Rational> shares);

/// @return one per member, a ratio: what is known of it. An unknown diversion is anything that its
/// row leaves room for; an unknown cost leaves that side of the others' figures open on which no
/// bound is given.
std::vector<base::Interval> price_pressure(std::span<const PricedMember> members,
                                           const Diversion& diversion);

}  // namespace hanse::market
