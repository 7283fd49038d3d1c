// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/answers.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "hanse/gamefile/conversions.hpp"

namespace hanse::gamefile {
namespace {

using base::Rational;
using Kind = Guarantee::Kind;

GameFile parsed(const std::string& text) {
    auto game = parse_game(text, "game.json");
    EXPECT_TRUE(game.has_value()) << text;
    return *std::move(game);
}

Answer answered(const GameFile& file, std::string_view name, const Question& question = {}) {
    auto out = answer(file, name, question);
    EXPECT_TRUE(out.has_value()) << name << ": "
                                 << (out ? "" : describe(out.error(), base::Language::en));
    return *std::move(out);
}

const base::Value& fact(const Answer& answer, std::string_view key) {
    const auto found = std::ranges::find(answer.facts, key, &Fact::key);
    EXPECT_NE(found, answer.facts.end()) << key;
    return found->value;
}

/// A game in which every concept has something to say.
const char* const kOrganised = R"({"players": ["A", "B", "C"], "v": [0, 1, 2, 5, 3, 6, 7, 14],
    "unions": [["A", "B"], ["C"]], "graph": [["A", "B"], ["B", "C"]], "partition": [["A", "C"], ["B"]],
    "weights": [1, 2, 3], "allocation": [8, 3, 3]})";

TEST(Answers, EveryConceptAnswersOrSaysWhyNot) {
    const GameFile table = parsed(kOrganised);
    for (const Concept& one : known_concepts()) {
        SCOPED_TRACE(one.name);
        EXPECT_FALSE(one.title.zh.empty() || one.title.en.empty());
        EXPECT_FALSE(one.about.zh.empty() || one.about.en.empty());
        const auto out = answer(table, one.name, {});
        if (!out) {
            EXPECT_FALSE(out.error().message.zh.empty() || out.error().message.en.empty());
            continue;
        }
        EXPECT_EQ(out->concept_name, one.name);
        EXPECT_FALSE(out->columns.empty() && out->facts.empty() && out->listings.empty());
        for (const Column& column : out->columns) {
            EXPECT_FALSE(column.key.empty() || column.title.zh.empty());
            EXPECT_EQ(column.numbers.size(), column.defined() ? 3U : 0U);
        }
    }
}

/// The same game as table and in its own form: the answers agree, in fractions.
TEST(Answers, EveryFormAgreesWithItsTable) {
    const char* const games[] = {
        R"({"quota": 5, "weights": [3, 2, 2, 1], "vetoes": [2]})",
        R"({"estate": 200, "claims": [100, 150, 120.5, 30]})",
        R"({"costs": [8, 11, 13, 18]})",
        R"({"costs": [8, 11], "counts": [3, 2]})",
        R"({"n": 4, "terms": [{"kind": "unanimity", "value": 9, "owners": [1, 2]},
            {"kind": "common_cost", "cost": 2, "beneficiaries": "all"},
            {"kind": "quota", "threshold": 3, "strengths": [1, 2, 3, 4], "gains": [4, 3, 2, 1]}]})",
        R"({"n": 4, "sense": "cost", "terms": [{"kind": "airport", "needs": [1, 5, 2, 2]},
            {"kind": "additive", "amounts": [1, 2, 3, 4]}]})",
    };
    for (const char* text : games) {
        const GameFile file = parsed(text);
        GameFile twin = file;
        twin.game = *as_table(file.game);
        const bool by_types = players_of(file.game) != file.players.size();
        if (by_types) twin.players = Roster::numbered(static_cast<int>(players_of(file.game)));
        for (const char* name : {"shapley", "banzhaf", "banzhaf-normalized", "nucleolus",
                                 "prenucleolus", "percapita-nucleolus", "tau", "gately"}) {
            SCOPED_TRACE(std::string(name) + " of " + text);
            const Column own = answered(file, name).columns.at(0);
            const Column table = answered(twin, name).columns.at(0);
            ASSERT_EQ(own.defined(), table.defined());
            if (!own.defined()) continue;
            ASSERT_TRUE(own.exact && table.exact);
            std::vector<Rational> want = *table.exact;
            if (by_types) want = {want[0], want[3]};
            EXPECT_EQ(*own.exact, want);
        }
    }
}

TEST(Answers, CostsAreTurnedOnceAndBack) {
    const GameFile cost = parsed(R"({"sense": "cost", "v": [0, 120, 140, 170, 120, 160, 190, 255],
                                     "allocation": [85, 85, 85]})");
    const GameFile gain = parsed(R"({"v": [0, -120, -140, -170, -120, -160, -190, -255],
                                     "allocation": [-85, -85, -85]})");
    for (const char* name : {"shapley", "nucleolus", "tau", "gately", "least-core"}) {
        const auto a = *answered(cost, name).columns.at(0).exact;
        const auto b = *answered(gain, name).columns.at(0).exact;
        for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(a[i], -b[i]) << name;
    }
    for (const char* key : {"max_excess", "exit_cost", "in_core"})
        EXPECT_EQ(fact(answered(cost, "core"), key), fact(answered(gain, "core"), key)) << key;
    const auto payments = answered(cost, "repair").listings.at(0).rows;
    ASSERT_FALSE(payments.empty());
    EXPECT_EQ(answered(gain, "repair").listings.at(0).rows, payments)
        << "who pays whom does not depend on the sense";
}

TEST(Answers, TheSurestWayIsTaken) {
    const struct {
        const char* game;
        const char* name;
        Kind kind;
    } cases[] = {
        {R"({"v": [0, 1, 2, 4]})", "shapley", Kind::exact},
        {R"({"v": [0, 1, 2, 4]})", "nucleolus", Kind::certified},
        {R"({"v": [0, 1, 1e40, 1e60]})", "shapley", Kind::floating},
        {R"({"n": 3, "terms": [{"kind": "additive", "amounts": [1, 2, 3]}]})", "shapley",
         Kind::closed_form},
        {R"({"estate": 2, "claims": [1, 2]})", "talmud", Kind::closed_form},
        {R"({"costs": [1, 2]})", "shapley", Kind::closed_form},
        {R"({"quota": 3, "weights": [2, 1, 1]})", "shapley", Kind::exact},
    };
    for (const auto& c : cases) {
        SCOPED_TRACE(std::string(c.name) + " of " + c.game);
        const Column column = answered(parsed(c.game), c.name).columns.at(0);
        EXPECT_EQ(name_of(column.guarantee.kind), name_of(c.kind));
        EXPECT_FALSE(words(column.guarantee).zh.empty() || words(column.guarantee).en.empty());
    }
}

TEST(Answers, ManyVotersGetABound) {
    std::string weights;
    for (int i = 0; i < 300; ++i) weights += (i == 0 ? "" : ",") + std::to_string(1 + i * 37 % 50);
    const GameFile file = parsed(R"({"quota": 4000, "weights": [)" + weights + "]}");
    const Column column = answered(file, "shapley").columns.at(0);
    EXPECT_EQ(column.guarantee.kind, Kind::floating);
    EXPECT_GT(column.guarantee.bound, 0);
    EXPECT_LT(column.guarantee.bound, 1e-12);
    double sum = 0;
    for (const double index : column.numbers) sum += index;
    EXPECT_NEAR(sum, 1, 1e-12);
}

TEST(Answers, SamplesCoverAndSaySo) {
    const GameFile file = parsed(kOrganised);
    const auto exact = answered(file, "shapley").columns.at(0).numbers;
    const Question question{.sampling = SamplingWish{.orders = 3000, .seed = 5}};
    const Column sampled = answered(file, "shapley", question).columns.at(0);
    EXPECT_EQ(sampled.guarantee.kind, Kind::sampled);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_LE(std::abs(sampled.numbers[i] - exact[i]), 2 * sampled.half_width[i] + 1e-12);
    EXPECT_EQ(answered(file, "shapley", question).columns.at(0).numbers, sampled.numbers)
        << "the seed decides everything";
    const Question precise{.sampling = SamplingWish{.orders = 40, .precision = 1e-9, .seed = 5}};
    EXPECT_NE(
        words(answered(file, "shapley", precise).columns.at(0).guarantee).en.find("not reached"),
        std::string::npos);
}

/// model.md D-06, D-07, D-09.
TEST(Answers, CoreAndRepair) {
    const GameFile file = parsed(R"({"n": 3, "missing": 0, "worths": {"1": 60, "1+2": 80, "1+3": 80,
        "1+2+3": 100}, "allocation": ["100/3", "100/3", "100/3"]})");
    const Answer core = answered(file, "core");
    EXPECT_EQ(fact(core, "in_core"), base::Value(false));
    EXPECT_EQ(fact(core, "max_excess"), base::Value(Rational(80, 3)));
    EXPECT_EQ(core.listings.at(0).rows.at(0).at(0), base::Value(base::Value::List{"1"}));
    const Answer repair = answered(file, "repair");
    EXPECT_EQ(fact(repair, "moved"), base::Value(Rational(80, 3)));
    const GameFile empty = parsed(R"({"n": 3, "missing": 0, "worths": {"1+2": 120, "1+3": 120,
        "2+3": 120, "1+2+3": 120}, "allocation": [40, 40, 40]})");
    EXPECT_EQ(fact(answered(empty, "least-core"), "epsilon"), base::Value(40));
    EXPECT_EQ(fact(answered(empty, "least-core"), "core_nonempty"), base::Value(false));
    EXPECT_EQ(fact(answered(empty, "stability"), "amount"), base::Value(60));
    const Answer refused = answered(empty, "repair");
    EXPECT_EQ(fact(refused, "possible"), base::Value(false));
    EXPECT_EQ(fact(refused, "missing"), base::Value(60));
}

/// Two pairs that have nothing to do with each other, forty players in all.
TEST(Answers, NucleolusByParts) {
    std::string terms;
    for (int i = 1; i < 40; i += 2)
        terms += std::string(i == 1 ? "" : ",") +
                 R"({"kind": "unanimity", "value": 10, "owners": [)" + std::to_string(i) + "," +
                 std::to_string(i + 1) + "]}";
    const GameFile file = parsed(R"({"n": 40, "terms": [)" + terms + "]}");
    const Column column = answered(file, "nucleolus").columns.at(0);
    EXPECT_EQ(column.guarantee.kind, Kind::certified);
    EXPECT_EQ(*column.exact, std::vector<Rational>(40, Rational(5)));
}

TEST(Answers, WhatIsMissingIsSaid) {
    const GameFile bare = parsed(R"({"v": [0, 1, 2, 4]})");
    const struct {
        const char* name;
        Question question;
        const char* said;
    } cases[] = {
        {"owen", {}, "owen needs \"unions\" in the file"},
        {"myerson", {}, "myerson needs \"graph\" in the file"},
        {"weighted-shapley", {}, "needs \"weights\""},
        {"excess", {}, "an allocation is needed"},
        {"core", {.allocation = {1}}, "the allocation has 1 numbers for 2 players"},
        {"shaply", {}, "no concept is called 'shaply'; did you mean 'shapley'?"},
        {"talmud", {}, "this rule is for claims"},
        {"voting", {}, "voting is for weighted votes"},
        {"airport", {}, "airport is for airports"},
        {"compare", {.compare = {"tua"}}, "did you mean 'tau'?"},
    };
    for (const auto& c : cases) {
        SCOPED_TRACE(c.name);
        const auto out = answer(bare, c.name, c.question);
        ASSERT_FALSE(out.has_value());
        EXPECT_NE(out.error().message.en.find(c.said), std::string::npos) << out.error().message.en;
    }
}

TEST(Answers, NoImputationNoNucleolus) {
    const Answer out = answered(parsed(R"({"v": [0, 1, 1, 1]})"), "nucleolus");
    EXPECT_FALSE(out.columns.at(0).defined());
    EXPECT_TRUE(answered(parsed(R"({"v": [0, 1, 1, 1]})"), "prenucleolus").columns.at(0).defined());
}

}  // namespace
}  // namespace hanse::gamefile
