// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of reports about markets and prices. Inside the report floor only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/assess/market_side.hpp"
#include "hanse/report/pen.hpp"

namespace hanse::report {

/// Shares of every market, the alliance first, against the thresholds of the day.
Figure shares_figure(const Pen& pen, const assess::MarketSide& side);
/// A card for each market.
void add_positions(const Pen& pen, const assess::MarketSide& side, Blocks& out);
/// A card for each market whose products and demand are stated.
void add_pool_markets(const Pen& pen, const assess::MarketSide& side, Blocks& out);
/// Consumer surplus under the five regimes of licensing.
Figure regimes_figure(const Pen& pen, const assess::PoolMarket& at);

// Words.
/// The mildest rules of licensing under which users are not worse off; that nothing can be said.
std::string remedy_words(const Pen& pen, const assess::BundlePrices& prices);
std::string undertaking_words(const Pen& pen, const assess::Undertaking& one);
/// Points of HHI, without decimals.
std::string points_words(const base::Interval& points);
/// Money or users of a model: four decimals, or none from a thousand on.
std::string figure_words(double amount);

/// Folded away: the model, the rows it rests on, what guarantees the figures.
struct Basis {
    std::string_view model;  // "A.4 logit_bundles"
    std::vector<const domain::Row*> rows;
    const char* table = "";
    std::string guarantee;
};
Details basis(const Pen& pen, const Basis& basis);

}  // namespace hanse::report
