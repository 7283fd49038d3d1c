// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of unknown and wrong inputs in parts A and B; the worked examples are
// check_test.cpp's.
#include <gtest/gtest.h>

#include "hanse/assess/test_rules.hpp"
#include "hanse/base/json.hpp"
#include "hanse/calc/registry.hpp"

namespace hanse::calc {
namespace {

using base::Value;

base::Result<Value> run(const char* model, const std::string& inputs) {
    const auto value = base::parse_json(inputs, "test");
    EXPECT_TRUE(value) << inputs;
    return find(model)->run(*value, assess::house_rules());
}

/// One field of the answer, as JSON; {} if there is no answer.
std::string field(const char* model, const std::string& inputs, std::string_view name) {
    const auto result = run(model, inputs);
    const Value* found = result ? result->find(name) : nullptr;
    return found ? base::to_json(*found) : "nothing";
}

TEST(MarketModels, WrongInputsAreNamedByTheirPath) {
    struct Case {
        const char* model;
        const char* inputs;
        const char* en;
    };
    const Case cases[] = {
        {"cournot_complements_linear", R"({"A": 10, "B": 0, "c0": 0, "costs": [1]})",
         "B: should be above 0"},
        {"cournot_complements_linear", R"({"A": 10, "B": 1, "c0": 4, "costs": [3, 3]})",
         "A: nobody buys even at cost (A/B should exceed c0 and all costs)"},
        {"cournot_complements_linear", R"({"A": 10, "B": 1, "c0": 0, "costs": []})",
         "costs: from 1 to 1000 owners expected"},
        {"cournot_complements_linear", R"({"A": 10, "B": 1, "c0": null, "costs": [1, null]})",
         "INSUFFICIENT_DATA: missing c0, costs[1]"},
        {"lerner_tirole_symmetric", R"({"n": 2, "V": [null, 1], "theta_lo": 0, "theta_hi": 1})",
         "V: n+1 = 3 values expected, V(0) to V(n)"},
        {"lerner_tirole_symmetric", R"({"n": 1, "V": [0, null], "theta_lo": 0, "theta_hi": 1})",
         "V: V(n) is null: with all patents the technology works"},
        {"lerner_tirole_symmetric", R"({"n": 1, "V": [0, 1], "theta_lo": 1, "theta_hi": 1})",
         "theta_hi: should be above theta_lo"},
        {"lerner_tirole_symmetric", R"({"n": 1, "V": [0, -2], "theta_lo": 0, "theta_hi": 1})",
         "V: nobody would use it even for free (theta_hi + V(n) should be above 0)"},
        {"pool_participation_linear", R"({"n": 0})", "n: a whole number from 1 to 1000 expected"},
        {"price_cap_linear", R"({"a": 10, "g": 1})", "g: should be above -1 and below 1"},
        {"complement_substitute_phi", R"({"bundles": [[0, 1], [1]], "shares": [0.7, 0.4]})",
         "shares: shares add up to more than 1"},
        {"complement_substitute_phi",
         R"({"mu": 0, "values": [1], "costs": [0], "bundles": [[0]], "prices": [1]})",
         "mu: should be above 0 (from 1e-12 to 1e15)"},
        {"logit_bundles",
         R"({"mu": 1, "M": 1, "values": [2], "costs": [0], "bundles": [[0, 0]], "owners": [0], "pool": [0]})",
         "bundles[0][1]: stands twice"},
        {"logit_bundles",
         R"({"mu": 1, "M": 1, "values": [2], "costs": [0], "bundles": [[0]], "owners": [0], "pool": []})",
         "pool: a pool has at least one patent"},
        {"logit_bundles",
         R"({"mu": 1, "M": 1, "values": [2], "costs": [0, 1], "bundles": [[0]], "owners": [0], "pool": [1]})",
         "costs: 1 numbers expected"},
        {"logit_bundles",
         R"({"mu": 1, "M": 1, "values": [2], "costs": [0], "bundles": [[0]], "owners": [0], "pool": [0], "cap_rule": "high"})",
         "cap_rule: none, explicit, unbundled_prices or sharing_rule expected"},
        {"logit_bundles",
         R"({"mu": 1, "M": 1, "values": [2], "costs": [0], "bundles": [[0]], "owners": [1], "pool": [0]})",
         "owners[0]: owners are numbered from 0, below the number of patents"},
        {"pool_remedy_search",
         R"({"mu": 1, "M": 1, "values": [2], "costs": [null], "bundles": [[0]], "owners": [0], "pool": [0]})",
         "INSUFFICIENT_DATA: missing costs[0]"},
        {"pool_remedy_search",
         R"({"mu": 1, "M": 1, "values": [2], "costs": [0], "bundles": [[0]], "owners": [0], "pool": [0], "sharing_rule": [0.9]})",
         "sharing_rule: the part of each patent of the pool expected, adding up to 1"},
        {"logit_essential_closed_form", R"({"n": 1, "mu": 1, "values": [], "costs": []})",
         "values: at least one product expected"},
        {"hhi_alliance", R"({"shares": [0.6, 0.5], "alliance": [0]})",
         "shares: shares add up to more than 1"},
        {"hhi_alliance", R"({"shares": [0.6], "alliance": [1]})",
         "alliance[0]: there is no share of that number"},
        {"guppi", R"({"price": [100, 80], "cost": [60, 50], "diversion": [[0, 1.2], [0.2, 0]]})",
         "diversion[0][1]: should be at most 1"},
        {"guppi", R"({"price": [100, 80], "cost": [60, 50], "diversion": [[0, 0.2]]})",
         "diversion: 2 rows expected"},
        {"guppi", R"({"price": [100, 0], "cost": [60, 50], "shares": [0.2, 0.3]})",
         "price[1]: should be above 0"},
        {"critical_loss", R"({"price_increase": 0, "margin": 0.4})",
         "price_increase: should be above 0"},
        {"technology_market_share",
         R"({"products": [{"units": -1, "technologies": []}], "technologies": []})",
         "products[0].units: should be at least 0"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.inputs);
        const auto result = run(c.model, c.inputs);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().message.en, c.en);
    }
}

TEST(MarketModels, UnknownInputsLeaveBoundsAndAreNamed) {
    struct Case {
        const char* model;
        const char* inputs;
        const char* name;
        const char* json;
    };
    const char* kShares = R"({"shares": [0.4, null], "alliance": [0, 1]})";
    const char* kGuppi =
        R"({"price": [100, 80], "cost": [60, null], "diversion": [[0, 0.5], [null, 0]]})";
    const char* kUnits =
        R"({"products": [{"units": 300, "technologies": ["X"]}, {"units": null, "technologies": ["Y"]}], "technologies": ["X", "N"]})";
    const Case cases[] = {
        {"hhi_alliance", kShares, "delta_hhi", "null"},
        {"hhi_alliance", kShares, "delta_hhi_high", "4800"},
        {"hhi_alliance", kShares, "missing", R"(["shares[1]"])"},
        {"guppi", kGuppi, "guppi", "[null,null]"},
        {"guppi", kGuppi, "guppi_low", "[null,0]"},
        {"guppi", kGuppi, "guppi_high", "[0.4,0.5]"},
        {"guppi", kGuppi, "missing", R"(["cost[1]","diversion[1][0]"])"},
        {"critical_loss", R"({"price_increase": 0.25})", "critical_loss_low", "0.2"},
        {"critical_loss", R"({"price_increase": 0.25})", "missing", R"(["margin"])"},
        {"critical_loss", R"({"price_increase": 0.25, "expected_loss": 0.1})", "market_passes",
         "true"},
        {"critical_loss", R"({"price_increase": 0.25, "expected_loss": 0.3})", "market_passes",
         "null"},
        {"technology_market_share", kUnits, "share", R"({"X":null,"N":0})"},
        {"technology_market_share", kUnits, "share_high", R"({"X":1,"N":0})"},
        {"technology_market_share", kUnits, "missing", R"(["products[1].units"])"},
        {"technology_market_share",
         R"({"products": [{"units": 0, "technologies": ["X"]}], "technologies": ["X"]})", "share",
         R"({"X":null})"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.name);
        EXPECT_EQ(field(c.model, c.inputs, c.name), c.json);
    }
}

TEST(MarketModels, PricesStandWithoutTheSizeOfTheMarket) {
    const std::string inputs =
        R"({"mu": 1, "values": [2, 2], "costs": [0, 0], "bundles": [[0, 1], [0, 2]], "owners": [0, 1, 2], "pool": [1, 2]})";
    EXPECT_EQ(field("pool_remedy_search", inputs, "remedy"), R"("CAPS_AT_UNBUNDLED_PRICES")");
    EXPECT_EQ(field("pool_remedy_search", inputs, "remedy_clauses"),
              R"(["OL-03.2b","OL-03.2c","PUBLISHED_CAP"])");
    EXPECT_EQ(field("pool_remedy_search", inputs, "consumer_surplus_independent"), "null");
    EXPECT_EQ(field("pool_remedy_search", inputs, "missing"), R"(["M"])");
    EXPECT_EQ(field("logit_bundles", inputs, "verdict"), R"("ANTI_COMPETITIVE_WITHOUT_CAPS")");
}

TEST(MarketModels, HowPricesWereFoundIsSaid) {
    const auto result = run(
        "logit_bundles",
        R"({"mu": 1, "M": 1, "values": [2], "costs": [0], "bundles": [[0, 1]], "owners": [0, 1], "pool": [0, 1]})");
    ASSERT_TRUE(result);
    const Value* search = result->find("pool_joint")->find("search");
    EXPECT_EQ(*search->find("status"), Value("CONVERGED"));
    EXPECT_EQ(*search->find("price_split"), Value("SMALLEST_SQUARES"));
    EXPECT_EQ(*search->find("starts_agree"), Value(true));
}

TEST(MarketModels, ATinyScaleIsWarnedOf) {
    EXPECT_EQ(field("logit_bundles",
                    R"({"mu": 0.000001, "M": 1, "values": [2], "costs": [0], "bundles": [[0, 1]],
                        "owners": [0, 1], "pool": [0, 1]})",
                    "warnings"),
              R"(["SCALE_TINY"])");
}

TEST(MarketModels, RelationsFromObservedSharesAndFromStructure) {
    EXPECT_EQ(field("complement_substitute_phi",
                    R"({"bundles": [[0, 1], [0], [1]], "shares": ["1/2", 0, 0]})", "relation"),
              R"({"0-1":"COMPLEMENTS"})");
    EXPECT_EQ(field("complement_substitute_phi",
                    R"({"bundles": [[0], [1]], "shares": ["1/2", "1/2"]})", "phi"),
              R"({"0-1":-1})");
    EXPECT_EQ(
        field("complement_substitute_phi", R"({"groups": [0, 0, 1, 2], "optional_groups": [2]})",
              "relation"),
        R"({"0-1":"SUBSTITUTES","0-2":"COMPLEMENTS","0-3":"UNKNOWN","1-2":"COMPLEMENTS","1-3":"UNKNOWN","2-3":"UNKNOWN"})");
}

TEST(MarketModels, MoreThanTwoOwnersNeedCapsBesideIndependentLicensing) {
    EXPECT_EQ(field("lerner_tirole_symmetric",
                    R"({"n": 3, "V": [null, 1, 1, 1], "theta_lo": 0, "theta_hi": 1})", "remedies"),
              R"(["OL-03.2b","UNBUNDLED_PRICE_CAPS","COMPUTE_LOGIT_BUNDLES"])");
}

TEST(MarketModels, IntegratedMembersAreWarnedOf) {
    const auto warning = [](const char* share) {
        return field("pool_remedy_search",
                     std::string(R"({"mu": 1, "M": 1, "values": [2], "costs": [0], "bundles": [[0]],
                                     "owners": [0], "pool": [0], "licenses_rivals": true,
                                     "members_downstream_share": )") +
                         share + "}",
                     "vertical_integration_warning");
    };
    EXPECT_EQ(warning("0.31"), "true");
    EXPECT_EQ(warning("0.3"), "false");
    EXPECT_EQ(warning("null"), "null");
}

}  // namespace
}  // namespace hanse::calc
