// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/calc/check.hpp"

#include <gtest/gtest.h>

#include "hanse/assess/test_rules.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"

namespace hanse::calc {
namespace {

using assess::house_rules;
using base::Language;
using base::Value;

Value json(const std::string& text) {
    auto value = base::parse_json(text, "test");
    EXPECT_TRUE(value) << text;
    return value ? *value : Value();
}

TEST(Check, EveryWorkedExampleHolds) {
    const auto bytes = base::read_file("tests/fixtures/model-examples.json");
    ASSERT_TRUE(bytes);
    const CheckReport report = check_examples(json(*bytes), house_rules());
    EXPECT_EQ(report.failed, 0U) << report.text(Language::en);
    EXPECT_EQ(report.skipped, 0U);
    EXPECT_EQ(report.passed, 112U);
}

TEST(Check, TellsWhatDiffers) {
    struct Case {
        const char* what;
        const char* example;
        const char* line;
    };
    const Case cases[] = {
        {"a wrong number",
         R"([{"id": "X", "model": "registry_growth", "inputs": {"first_list": 56, "total": 105}, "expected": {"added": 50}}])",
         "X registry_growth: FAILED (added: expected 50, got 49)"},
        {"close enough",
         R"([{"id": "X", "model": "registry_growth", "inputs": {"first_list": 56, "total": 105},
            "expected": {"growth_share": 0.4667}, "tolerance": 0.001}])",
         "X registry_growth: ok"},
        {"not close enough for a fraction",
         R"([{"id": "X", "model": "registry_growth", "inputs": {"first_list": 56, "total": 105},
            "expected": {"growth_share": 0.4667}, "expected_exact": {"growth_share": "4667/10000"}, "tolerance": 0.001}])",
         "X registry_growth: FAILED (growth_share: expected \"4667/10000\", got "
         "0.4666666666666667)"},
        {"exact inputs win",
         R"([{"id": "X", "model": "registry_growth", "inputs": {"first_list": 1, "total": 105},
            "inputs_exact": {"first_list": "56", "total": null}, "expected": {"added": 49}}])",
         "X registry_growth: ok"},
        {"a key that we do not give",
         R"([{"id": "X", "model": "registry_growth", "inputs": {"first_list": 1, "total": 2}, "expected": {"sum": 3}}])",
         "X registry_growth: FAILED (the result has no sum)"},
        {"inputs that do not do",
         R"([{"id": "X", "model": "registry_growth", "inputs": {}, "expected": {}}])",
         "X registry_growth: FAILED (INSUFFICIENT_DATA: missing total, first_list)"},
        {"a table with an entry too many",
         R"([{"id": "X", "model": "technology_market_share",
            "inputs": {"products": [{"units": 1, "technologies": []}], "technologies": ["A", "B"]},
            "expected": {"share": {"A": 0}}}])",
         "X technology_market_share: FAILED (share: expected {\"A\":0}, got {\"A\":0,\"B\":0})"},
        {"a part of an answer that says more",
         R"([{"id": "X", "model": "logit_bundles", "inputs": {"mu": 1, "M": 1, "values": [2], "costs": [0],
            "bundles": [[0]], "owners": [0], "pool": [0]},
            "expected": {"independent": {"product_royalty": [2], "pool_profit": 1}}, "tolerance": 1}])",
         "X logit_bundles: ok"},
        {"a model of somebody else",
         R"([{"id": "X", "model": "tide_tables", "inputs": {}, "expected": {}}])",
         "X tide_tables: skipped (not in this program)"},
        {"no list at all", R"({"cases": []})", "? ?: FAILED (the file has no list of examples)"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const std::string text = check_examples(json(c.example), house_rules()).text(Language::en);
        EXPECT_EQ(text.substr(0, text.find('\n')), c.line);
    }
}

TEST(Check, CountsInTheLastLine) {
    const CheckReport report =
        check_examples(json(R"([{"id": "X", "model": "tide_tables"}])"), house_rules());
    EXPECT_TRUE(report.text(Language::en).ends_with("0 passed, 0 failed, 1 skipped\n"));
}

}  // namespace
}  // namespace hanse::calc
