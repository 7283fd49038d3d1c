// SPDX-License-Identifier: GPL-3.0-or-later
// Scores: parts that add up, ranges that only narrow, grades that are not guessed.
#include "hanse/watch/risk.hpp"

#include "hanse/watch/test_watch.hpp"

namespace hanse::watch {
namespace {

using base::Rational;

Part part(int weight, Rational low, Rational high) {
    return {.name = "x", .weight = weight, .low = std::move(low), .high = std::move(high)};
}

const Warning& warning(const Report& report, const std::string& number) {
    for (const Warning& one : report.news)
        if (one.number == number) return one;
    ADD_FAILURE() << number;
    static const Warning none;
    return none;
}

const Part& part_of(const Warning& one, std::string_view name) {
    return *std::ranges::find(one.risk.parts, name, &Part::name);
}

TEST(Risk, AddedUpAndGraded) {
    struct Case {
        const char* what;
        Rational low, high;
        Ended ended;
        const char* grade;
        Rational total_low, total_high;
    };
    const Case cases[] = {
        {"known and grave", {7, 10}, {7, 10}, Ended::no, "high", {7, 10}, {7, 10}},
        {"the bound is of the higher grade", {3, 5}, {3, 5}, Ended::no, "high", {3, 5}, {3, 5}},
        {"both ends medium", {2, 5}, {1, 2}, Ended::no, "medium", {2, 5}, {1, 2}},
        {"ends of two grades", {2, 5}, {7, 10}, Ended::no, "open", {2, 5}, {7, 10}},
        {"nothing known", 0, 1, Ended::maybe, "open", 0, 1},
        {"ended", {7, 10}, {9, 10}, Ended::yes, "low", {1, 10}, {1, 10}},
        {"it may have ended", {7, 10}, {7, 10}, Ended::maybe, "open", {1, 10}, {7, 10}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const Risk risk =
            add_up({part(60, c.low, c.high), part(40, c.low, c.high)}, c.ended, risk_rules());
        EXPECT_EQ(grade_name(risk.grade), c.grade);
        EXPECT_EQ(risk.low, c.total_low);
        EXPECT_EQ(risk.high, c.total_high);
    }
}

TEST(Risk, EveryFactNarrowsAndNoneWidens) {
    Fixture f(store::Engine::sqlite);
    f.import("a.csv", kFirst);
    f.import("b.csv", kSecond);
    const Spec bare{.name = "bare", .competitors = {"东方锅炉", "Robert Bosch"}};
    Spec told = bare;
    told.name = "told";
    told.products = {{"锅炉", "带换热器的余热回收锅炉 waste heat boiler"}};
    told.exports = {"US", "DE"};
    const Report before = f.look(bare);
    f.given.members = {"Siemens"};
    f.given.suits = *Suits::read(f.folder.write("suits-csv",
                                                "plaintiff,defendant\nRobert Bosch GmbH,某公司\n"
                                                "东方锅炉股份有限公司,Siemens AG\n"));
    f.given.suits_complete = true;
    const Report after = f.look(told);
    ASSERT_EQ(before.news.size(), after.news.size());
    for (const Warning& now : after.news) {
        const Warning& then = warning(before, now.number);
        EXPECT_LE(then.risk.low, now.risk.low) << now.number;
        EXPECT_GE(then.risk.high, now.risk.high) << now.number;
        for (std::size_t i = 0; i < now.risk.parts.size(); ++i) {
            SCOPED_TRACE(now.number + " " + now.risk.parts[i].name);
            EXPECT_LE(then.risk.parts[i].low, now.risk.parts[i].low);
            EXPECT_GE(then.risk.parts[i].high, now.risk.parts[i].high);
            EXPECT_LE(now.risk.parts[i].low, now.risk.parts[i].high);
        }
    }
    const Warning& boiler = warning(after, "CN102345678B");
    EXPECT_EQ(part_of(boiler, "suits").low, Rational(1));           // it sued a member
    EXPECT_EQ(part_of(boiler, "exports").why, "exports-in_force");  // its relative in the US
    EXPECT_EQ(part_of(boiler, "claims").basis, Basis::text);
    EXPECT_EQ(part_of(warning(after, "US9000001B2"), "claims").why, "claims-none");
    EXPECT_EQ(warning(after, "DE102012000003B4").risk.grade, Grade::low);  // lapsed
}

TEST(Risk, ImportsAreFlagged) {
    Fixture f(store::Engine::sqlite);
    f.import("a.csv", kFirst);
    f.given.exports = {"US"};
    const Report report =
        f.look(Spec{.name = "x", .competitors = {"东方锅炉", "Robert Boschmann", "Robert Bosch"}});
    EXPECT_EQ(warning(report, "US9000001B2").flags,
              (std::vector<Flag>{{"us.section-337", "US9000001B2", true}}));
    EXPECT_EQ(warning(report, "CN102345678B").flags,
              (std::vector<Flag>{{"us.section-337", "US9000001B2", true}}));
    // Granted, but whether it still stands nobody said.
    const Warning& saddle = warning(report, "US9000002B2");
    ASSERT_EQ(saddle.flags.size(), 1U);
    EXPECT_FALSE(saddle.flags[0].certain);
    EXPECT_TRUE(warning(report, "DE102012000003B4").flags.empty());
}

TEST(Rules, WhatIsWrongIsNamed) {
    const auto rules = [](const std::string& text) {
        const base::NamedBytes file{"rules/watch/risk.yaml", text};
        return RiskRules::load({&file, 1});
    };
    EXPECT_FALSE(rules("parts: {}\n"));
    EXPECT_FALSE(RiskRules::load({}));
    Rational sum;
    for (const Weight& one : risk_rules().parts) sum += one.weight;
    EXPECT_EQ(sum, Rational(100));
}

}  // namespace
}  // namespace hanse::watch
