// SPDX-License-Identifier: GPL-3.0-or-later
// One decision counts, with who answers for it; earlier ones stay.
#include "hanse/watch/decisions.hpp"

#include "hanse/watch/test_watch.hpp"

namespace hanse::watch {
namespace {

class Decisions : public testing::TestWithParam<store::Engine> {};
INSTANTIATE_TEST_SUITE_P(On, Decisions, store::kEngines, store::engine_of);

TEST_P(Decisions, EveryCase) {
    Fixture f(GetParam());
    f.import("a.csv", kFirst);
    const Watch watch = f.watch({.name = "x", .countries = {"US"}});
    f.look(watch);
    struct Case {
        const char* what;
        const char* number;
        Decision decision;
        bool taken;
    };
    const Case cases[] = {
        {"nobody answers", "US9000001B2", {.choice = "buy", .day = "2026-11-23"}, false},
        {"no such choice", "US9000001B2", {.choice = "bye", .owner = "W"}, false},
        {"never found", "DE102012000003B4", {.choice = "buy", .owner = "W"}, false},
        {"ignored without a reason", "US9000001B2", {.choice = "ignore", .owner = "W"}, false},
        {"any spelling",
         "US 9,000,001",
         {.choice = "buy", .owner = "W", .day = "2026-11-23"},
         true},
        {"otherwise, without a reason", "US9000001B2", {.choice = "license", .owner = "W"}, false},
        {"otherwise, with one",
         "US9000001B2",
         {.choice = "license", .owner = "V", .day = "2026-11-24", .note = "not for sale"},
         true},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(bool(decide(f.patents, watch, c.number, c.decision, f.occasion)), c.taken);
    }
    const Report now = *report(f.patents, watch);
    const auto one = std::ranges::find(now.news, "US9000001B2", &Warning::number);
    ASSERT_NE(one, now.news.end());
    ASSERT_EQ(one->decisions.size(), 2U);
    EXPECT_EQ(one->decided()->choice, "license");
    EXPECT_FALSE(one->open());
    EXPECT_EQ(open_from(now, Threshold::any), 1U);
}

TEST_P(Decisions, WhatChangesAfterwardsIsMarked) {
    Fixture f(GetParam());
    f.import("a.csv", kFirst);
    const Watch watch = f.watch({.name = "x", .query = "waste heat boiler"});
    f.look(watch);
    const Decision decision{.choice = "buy", .owner = "W", .day = "2026-11-23"};
    ASSERT_TRUE(decide(f.patents, watch, "US9000001B2", decision, f.occasion));
    EXPECT_FALSE(report(f.patents, watch)->news[0].outdated());
    f.import("b.csv", kSecond);
    const Report now = f.look(watch);
    const auto one = std::ranges::find(now.news, "US9000001B2", &Warning::number);
    ASSERT_NE(one, now.news.end());
    EXPECT_TRUE(one->outdated());
}

}  // namespace
}  // namespace hanse::watch
