// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/known_answers.hpp"

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"

namespace hanse::gamefile {
namespace {

KnownReport checked(const std::string& text) {
    const auto source = JsonSource::parse(text, "known.json");
    EXPECT_TRUE(source.has_value());
    const auto report = check_known_answers(*source);
    EXPECT_TRUE(report.has_value());
    return *report;
}

TEST(KnownAnswers, EveryFieldOfEveryGame) {
    const auto bytes = base::read_file(HANSE_ROOT "/tests/fixtures/games-known-answers.json");
    ASSERT_TRUE(bytes.has_value());
    const KnownReport report = checked(*bytes);
    EXPECT_EQ(report.games, 77U);
    EXPECT_EQ(report.passed, 1109U);
    EXPECT_TRUE(report.ok()) << report.text(base::Language::en);
}

/// A check that cannot fail proves nothing.
TEST(KnownAnswers, WhatIsWrongFails) {
    const std::string game = R"({"games": [{"id": "g", "n": 3, "sense": "gain", "tolerance": 1e-9,
        "generator": {"type": "bankruptcy", "estate": 200, "claims": [100, 200, 300]}, )";
    const struct {
        const char* what;
        const char* rest;
        std::size_t passed, failed;
        const char* said;
    } cases[] = {
        {"right",
         R"("expected": {"talmud": [50, 75, 75]}, "exact": {"talmud": ["50", "75", "75"]}}]})", 1,
         0, "g: 1 field ok"},
        {"a number", R"("expected": {"talmud": [50, 75, 75.0000001]}, "exact": {}}]})", 0, 1,
         "talmud: [3] expected 75.0000001, got 75"},
        {"a fraction", R"("expected": {"shapley": [33.333333333333336, 83.33333333333333,
             83.33333333333333]}, "exact": {"shapley": ["100/3", "250/3", "251/3"]}}]})",
         0, 1, "shapley: [3] expected \"251/3\", got \"250/3\""},
        {"a truth", R"("expected": {"convex": false}, "exact": {}}]})", 0, 1,
         "convex: expected false, got true"},
        {"a length", R"("expected": {"cea": [1, 2]}, "exact": {}}]})", 0, 1, "cea: expected [1,2]"},
        {"not defined after all", R"("expected": {"tau": null}, "exact": {}}]})", 0, 1,
         "tau: expected null"},
        {"an unknown field",
         R"("expected": {"kernel": [1, 2, 3], "cel": [0, 50, 150]}, "exact": {}}]})", 1, 1,
         "kernel: this program has no kernel"},
        {"a game that cannot be read", R"("v": [1], "expected": {"cel": [0, 50, 150]}}]})", 0, 1,
         "cel: 1 numbers; a table of 3 players has 8"},
    };
    for (const auto& c : cases) {
        SCOPED_TRACE(c.what);
        const KnownReport report = checked(game + c.rest);
        EXPECT_EQ(report.passed, c.passed);
        EXPECT_EQ(report.failed, c.failed);
        EXPECT_EQ(report.ok(), c.failed == 0);
        EXPECT_NE(report.text(base::Language::en).find(c.said), std::string::npos)
            << report.text(base::Language::en);
        EXPECT_FALSE(report.text(base::Language::zh).empty());
    }
}

TEST(KnownAnswers, NoListOfGames) {
    const auto source = JsonSource::parse(R"({"v": [0, 1]})", "known.json");
    ASSERT_TRUE(source.has_value());
    const auto report = check_known_answers(*source);
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().place.text(), "known.json:1:1");
}

}  // namespace
}  // namespace hanse::gamefile
