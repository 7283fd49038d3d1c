// SPDX-License-Identifier: GPL-3.0-or-later
// The market side of an alliance: who has which share of which market, how far that is from the
// thresholds of the law, and what the pool does to prices (model.md, parts A and B).
//
// Worked out from an assessment when somebody asks; no finding rests on it. It points into the
// assessment's case and rules and must not outlive them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanse/assess/assessment.hpp"
#include "hanse/market/complement_index.hpp"
#include "hanse/market/concentration.hpp"
#include "hanse/market/cournot_complements.hpp"
#include "hanse/market/dominance.hpp"
#include "hanse/market/essential_patents.hpp"
#include "hanse/market/pool_participation.hpp"
#include "hanse/market/pool_remedy.hpp"

namespace hanse::assess {

// Market position (B.1 to B.3) -------------------------------------------------------------------

/// One firm of a market; members under one control are one (members.csv, parent).
struct Undertaking {
    std::string name;                  // the member or group in control, or an outsider
    std::vector<std::string> members;  // ids; none: an outsider
    base::Interval share;

    bool inside() const { return !members.empty(); }
};

/// A threshold of the law on the day, and how far a market is from it.
struct Threshold {
    const knowledge::DatedNumber* number = nullptr;
    const knowledge::DatedNumber::Version* version = nullptr;
    base::Interval measured;
    base::Interval margin;  // the threshold less what is measured: below 0 is beyond it
    base::Truth within = base::Truth::unknown;
};

struct SafeHarbour {
    Threshold threshold;
    bool between_competitors = false;  // else between others, each party by itself
    base::Truth applies =
        base::Truth::unknown;  // is it the law of the case, or a foreign comparator
};

struct DominanceReading {
    market::DominanceMode mode = market::DominanceMode::alliance;
    market::Dominance found;  // from the low end of every share: holds whatever the rest is
};

struct MarketPosition {
    std::string market;
    domain::Known<domain::MarketKind> kind;
    std::optional<base::Rational> year;     // of the rows that count
    bool year_stated = false;               // by market.year; else the latest on file
    std::vector<Undertaking> undertakings;  // by share, the largest first
    base::Interval alliance;                // all members as one unit
    base::Truth unit_reaches_single = base::Truth::unknown;  // an analogy, not the statute's words
    base::Rational unlisted;                                 // what no row accounts for
    bool members_settled = false;  // nobody of the alliance can be missing from the rows
    /// Of the members listed: if others can be missing, `after` and `delta` are at least this much.
    /// Nothing: the shares exceed 1.
    std::optional<market::Concentration> concentration;
    std::vector<DominanceReading> dominance;             // positions are those of `undertakings`
    base::Truth presumed_inside = base::Truth::unknown;  // someone of the alliance, in any case
    std::vector<SafeHarbour> harbours;
    std::vector<Threshold> merger_screens;  // background only: an alliance is no merger
};

// Pool economics (A.1, A.2, A.4, A.5, B.4 to B.6) --------------------------------------------------

struct PatentInMarket {
    std::string name;
    std::string owner;  // the undertaking, or several with "+"
    bool pooled = false;
    base::Rational points;                           // 0: not known
    std::optional<base::Interval> technology_share;  // units of products with it, of all
};

struct PatentPair {
    std::size_t first = 0, second = 0;  // by position among the patents of the market
    market::PairIndex index;
};

/// Five licensing regimes of one pool in one market, each an equilibrium found by search.
struct BundlePrices {
    market::LogitMarket model;
    market::Pool pool;
    bool rule_by_points = false;  // how R3b shares the bundle price; else equally
    market::PoolRemedy found;
    bool scale_is_tiny = false;
    std::optional<market::EssentialPrices> closed_form;  // every product needs every patent
};

/// Owners each of whom every product needs, under linear demand: exact.
struct ComplementRegimes {
    std::size_t owners = 0, pooled = 0;  // pooled: owners who act as one
    market::ComplementPrices independent, pool;
    std::optional<market::Participation> participation;
};

struct PricePressure {
    std::string maker;
    base::Interval guppi;
};

struct CriticalLoss {
    base::Rational price_rise;
    base::Interval margin, critical, expected;
    base::Truth passes = base::Truth::unknown;
};

struct PoolMarket {
    std::string market;
    std::string currency;
    const domain::Demand* demand = nullptr;         // may be missing
    std::vector<const domain::Product*> products;   // in the order of the table
    std::vector<PatentInMarket> patents;            // of these products
    std::vector<std::vector<std::size_t>> bundles;  // one a product
    std::vector<PatentPair> pairs;                  // by observed sales
    std::optional<BundlePrices> bundle_prices;
    std::optional<ComplementRegimes> complements;
    std::vector<PricePressure> pressure;
    std::optional<CriticalLoss> critical_loss;
    std::vector<base::Bilingual> missing;  // questions, as sentences
};

/// Pooled patents of one functional group: alternatives by structure.
struct SameGroup {
    std::string group;
    std::vector<std::string> patents;
};

struct MarketSide {
    std::vector<MarketPosition> positions;  // by name of the market
    std::vector<PoolMarket> pools;
    std::vector<SameGroup> same_groups;
    bool vertical_integration = false;  // members also make what others need the licence for
    std::vector<base::Bilingual> missing;

    bool empty() const { return positions.empty() && pools.empty(); }
};

MarketSide market_side(const Assessment& assessment);

// The parts, each in a file of its own. Inside the assess floor only.
std::vector<MarketPosition> market_positions(const Assessment& assessment);
std::vector<PoolMarket> pool_markets(const Assessment& assessment);

}  // namespace hanse::assess
