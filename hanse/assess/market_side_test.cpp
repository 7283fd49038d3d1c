// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/market_side.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/assess/assess.hpp"
#include "hanse/assess/test_rules.hpp"

namespace hanse::assess {
namespace {

using base::Interval;
using base::Rational;
using base::Truth;

/// A case and what was made of it; never moved, the one points into the other.
struct Bench {
    domain::CaseFile file;
    std::optional<Assessment> answer;

    MarketSide side() {
        auto assessed = assess(file, house_rules(), *base::Date::parse("2025-12-31"));
        EXPECT_TRUE(assessed.has_value());
        answer.emplace(*std::move(assessed));
        return market_side(*answer);
    }
    void member(const std::string& id, const std::string& parent = "none") {
        domain::Member one;
        one.id = id;
        one.parent = parent;
        one.markets = std::vector<std::string>{"pumps"};
        file.members.push_back(one);
    }
    void share(const std::string& who, const Rational& share) {
        domain::MarketShare row;
        row.market = "pumps";
        row.kind = domain::MarketKind::product;
        row.participant = who;
        row.share = Interval(share);
        file.markets.push_back(row);
    }
    void state(const char* fact, const char* value) {
        file.statements.push_back({.id = fact, .value = value});
    }
    void patent(const std::string& number, const std::string& owner) {
        domain::Patent one;
        one.number = number;
        one.owners = std::vector<domain::OwnerShare>{{owner, 1}};
        file.patents.push_back(one);
    }
    domain::Product& product(const std::string& name, const Rational& value,
                             std::vector<std::string> patents) {
        domain::Product one;
        one.product = name;
        one.market = "pumps";
        one.value = value;
        one.cost = Rational(0);
        one.patents = std::move(patents);
        return file.products.emplace_back(one);
    }
    domain::Demand& demand() {
        domain::Demand one;
        one.market = "pumps";
        one.users = Rational(1);
        one.scale = Rational(1);
        return file.demand.emplace_back(one);
    }
};

TEST(MarketPositions, MembersUnderOneControlAreOneUndertaking) {
    Bench bench;
    bench.member("M1");
    bench.member("M2", "M1");
    bench.member("M3");
    bench.state("membership.count", "3");
    bench.share("M1", {1, 4});
    bench.share("M2", {1, 4});
    bench.share("M3", {1, 20});
    bench.share("Outsider", {1, 5});
    const MarketPosition at = bench.side().positions.at(0);
    ASSERT_EQ(at.undertakings.size(), 3U);
    EXPECT_EQ(at.undertakings[0].name, "M1");
    EXPECT_EQ(at.undertakings[0].share, Interval(Rational(1, 2)));
    EXPECT_EQ(at.alliance, Interval(Rational(11, 20))) << "nobody of the alliance is missing";
    EXPECT_EQ(at.unlisted, Rational(1, 4));
    EXPECT_EQ(at.presumed_inside, Truth::yes);
    EXPECT_EQ(at.unit_reaches_single, Truth::yes);
    EXPECT_EQ(*at.concentration->delta.low(), Rational(500)) << "2 · 50 · 5";
}

TEST(MarketPositions, RowsThatSayMoreThanTheWholeMarketAreTakenAtTheirWord) {
    Bench bench;
    bench.member("M1");
    bench.share("M1", {1, 5});
    bench.share("M1", {99, 100});
    const MarketPosition at = bench.side().positions.at(0);
    EXPECT_EQ(at.undertakings.at(0).share, Interval(Rational(119, 100)));
    EXPECT_EQ(at.presumed_inside, Truth::yes);
}

TEST(MarketPositions, WhoIsMissingWidensAndNeverTurnsRound) {
    Bench bench;
    bench.member("M1");
    bench.member("M2");
    bench.share("M1", {3, 10});
    bench.share("Outsider", {3, 10});
    const MarketPosition open = bench.side().positions.at(0);
    EXPECT_EQ(open.alliance, Interval(Rational(3, 10), Rational(1))) << "who else is a member?";
    EXPECT_EQ(open.presumed_inside, Truth::unknown);
    EXPECT_FALSE(open.members_settled);
    const auto rise = std::ranges::find_if(open.merger_screens, [](const Threshold& one) {
        return one.number->id == "us.merger.hhi_delta";
    });
    ASSERT_NE(rise, open.merger_screens.end());
    EXPECT_EQ(rise->within, Truth::unknown) << "a member that no row names would raise it";

    bench.state("membership.count", "2");
    const MarketPosition counted = bench.side().positions.at(0);
    EXPECT_EQ(counted.alliance, Interval(Rational(3, 10), Rational(7, 10)));

    bench.share("M2", {1, 10});
    const MarketPosition whole = bench.side().positions.at(0);
    EXPECT_EQ(whole.alliance, Interval(Rational(2, 5)));
    EXPECT_EQ(whole.presumed_inside, Truth::no);
}

TEST(MarketPositions, AForgottenControlNeverSettlesNo) {
    Bench bench;
    bench.member("M1");
    bench.member("M2", "M1");
    bench.state("membership.count", "2");
    bench.share("M1", {9, 20});
    bench.share("M2", {1, 10});
    EXPECT_EQ(bench.side().positions.at(0).presumed_inside, Truth::yes) << "55 % under one control";
    bench.file.members[1].parent.clear();
    EXPECT_EQ(bench.side().positions.at(0).presumed_inside, Truth::unknown);
}

TEST(MarketPositions, BelowATenthIsLeftOutAndTheMarginIsExact) {
    Bench bench;
    for (const char* id : {"M1", "M2"}) bench.member(id);
    bench.state("membership.count", "2");
    bench.share("M1", {3, 5});
    bench.share("M2", {2, 25});
    const MarketPosition at = bench.side().positions.at(0);
    const auto inside =
        std::ranges::find(at.dominance, market::DominanceMode::alliance, &DominanceReading::mode);
    ASSERT_NE(inside, at.dominance.end());
    ASSERT_EQ(inside->found.findings.size(), 2U);
    EXPECT_EQ(inside->found.findings[1].excluded, std::vector<std::size_t>{1});
    const auto harbour = std::ranges::find_if(at.harbours, [](const SafeHarbour& one) {
        return one.threshold.number->id == "cn.ip-guidelines.horizontal";
    });
    ASSERT_NE(harbour, at.harbours.end());
    EXPECT_EQ(harbour->threshold.margin, Interval(Rational(1, 5) - Rational(17, 25)));
    EXPECT_EQ(harbour->threshold.within, Truth::no);
}

/// A-09 of model.md: a pool of the two substitutes; caps at the joint prices undo the harm.
TEST(PoolMarkets, FromTablesToTheWorkedExample) {
    Bench bench;
    for (const char* id : {"M1", "M2"}) bench.member(id);
    bench.patent("P1", "M1");
    bench.patent("P2", "M2");
    bench.product("a", 2, {"Outsider:P0", "P1"});
    bench.product("b", 2, {"Outsider:P0", "P2"});
    bench.demand();
    const PoolMarket at = bench.side().pools.at(0);
    ASSERT_TRUE(at.bundle_prices.has_value());
    EXPECT_TRUE(at.missing.empty());
    const market::PoolRemedy& found = at.bundle_prices->found;
    EXPECT_NEAR(found.independent.demand.consumer_surplus, 0.55041384605, 1e-9);
    EXPECT_NEAR(found.regimes[1].demand.consumer_surplus, 0.470680860247, 1e-9);
    EXPECT_EQ(found.remedy, market::Remedy::caps_at_unbundled_prices);
}

TEST(PoolMarkets, AllEssentialIsTheClosedForm) {
    Bench bench;
    for (const char* id : {"M1", "M2", "M3"}) {
        bench.member(id);
        bench.patent(std::string("P") + id, id);
    }
    bench.product("a", 2, {"PM1", "PM2", "PM3"});
    bench.demand();
    const MarketSide side = bench.side();
    const BundlePrices& prices = side.pools.at(0).bundle_prices.value();
    ASSERT_TRUE(prices.closed_form.has_value());
    EXPECT_NEAR(prices.found.independent.demand.royalty[0], prices.closed_form->total_independent,
                1e-9);
    EXPECT_NEAR(prices.found.regimes[0].demand.royalty[0], prices.closed_form->total_pool, 1e-9);
    EXPECT_NEAR(prices.closed_form->total_pool, 2, 1e-12) << "A-07";
}

TEST(PoolMarkets, LinearDemandIsExact) {
    Bench bench;
    for (const char* id : {"M1", "M2", "M3"}) {
        bench.member(id);
        bench.patent(std::string("P") + id, id);
    }
    bench.product("a", 1, {"PM1", "PM2", "PM3"});
    domain::Demand& demand = bench.demand();
    demand.scale = {};
    demand.intercept = Rational(1);
    demand.slope = Rational(1);
    demand.assembly_cost = Rational(0);
    const PoolMarket at = bench.side().pools.at(0);
    ASSERT_TRUE(at.complements.has_value());
    EXPECT_EQ(at.complements->independent.royalty, Rational(3, 4)) << "A-01";
    EXPECT_EQ(at.complements->pool.royalty, Rational(1, 2));
    EXPECT_FALSE(at.bundle_prices.has_value());
    EXPECT_TRUE(at.missing.empty()) << "nothing is asked for a model that was not meant";
}

TEST(PoolMarkets, WhatIsNotSaidIsAskedAndNothingIsAssumed) {
    Bench bench;
    bench.member("M1");
    bench.patent("P1", "M1");
    bench.product("a", 2, {"P1", "P9"}).cost = {};
    const PoolMarket at = bench.side().pools.at(0);
    EXPECT_FALSE(at.bundle_prices.has_value());
    std::vector<std::string> asked;
    for (const base::Bilingual& one : at.missing) asked.push_back(one.en);
    EXPECT_EQ(asked, (std::vector<std::string>{
                         "Who owns patent P9? (owners in patents.csv; one from outside is written "
                         "\"owner:number\")",
                         "products.csv: what is cost of a?", "demand.csv: what is users of pumps?",
                         "demand.csv: what is scale of pumps?"}));
}

TEST(PoolMarkets, PatentsThatNoLongerStandAreFree) {
    Bench bench;
    bench.member("M1");
    bench.patent("P1", "M1");
    bench.patent("P2", "M1");
    bench.file.patents[1].status = domain::PatentStatus::expired;
    bench.product("a", 2, {"P1", "P2"});
    EXPECT_EQ(bench.side().pools.at(0).patents.size(), 1U);
}

TEST(PoolMarkets, SalesTellComplementsFromSubstitutes) {
    Bench bench;
    for (const char* id : {"M1", "M2", "M3"}) {
        bench.member(id);
        bench.patent(std::string("P") + id, id);
    }
    bench.product("a", 2, {"PM1", "PM2"}).units = Rational(30);
    bench.product("b", 2, {"PM1", "PM3"}).units = Rational(30);
    bench.demand().users = Rational(100);
    const PoolMarket at = bench.side().pools.at(0);
    ASSERT_EQ(at.pairs.size(), 3U);
    EXPECT_EQ(at.pairs[0].index.relation, market::PairRelation::complements);
    EXPECT_EQ(at.pairs[2].index.relation, market::PairRelation::substitutes);
    EXPECT_EQ(*at.patents[0].technology_share, Interval(Rational(1)));
    EXPECT_EQ(*at.patents[1].technology_share, Interval(Rational(1, 2)));
}

TEST(MarketSide, SaysWhatIsMissing) {
    Bench bench;
    bench.member("M1");
    const MarketSide side = bench.side();
    EXPECT_TRUE(side.empty());
    EXPECT_EQ(side.missing.size(), 3U) << "shares, products and demand, patents";
}

}  // namespace
}  // namespace hanse::assess
