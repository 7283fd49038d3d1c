// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/game_file.hpp"

#include <gtest/gtest.h>

#include "hanse/gamefile/conversions.hpp"

namespace hanse::gamefile {
namespace {

using base::Rational;
using games::TableGame;

GameFile parsed(const std::string& text, const std::string& file = "game.json",
                const ReadOptions& options = {}) {
    auto game = parse_game(text, file, options);
    EXPECT_TRUE(game.has_value()) << text << "\n"
                                  << (game ? "" : describe(game.error(), base::Language::en));
    return *std::move(game);
}

/// The worths as the library sees them: gains, in the order of masks.
std::vector<Rational> worths(const GameFile& file) {
    const auto table = as_table(file.game);
    EXPECT_TRUE(table.has_value());
    std::vector<Rational> out;
    for (games::Coalition s = 0; s < table->worth().size(); ++s)
        out.push_back(table->exact_worth(s));
    return out;
}

TEST(GameFile, OneGameWrittenInManyWays) {
    const struct {
        const char* what;
        const char* file;
        const char* text;
    } cases[] = {
        {"masks", "a.json", R"({"v": [0, 1, 2, 4, 3, 5, 6.5, 12]})"},
        {"without the empty coalition", "a.json", R"({"n": 3, "v": [1, 2, 4, 3, 5, "13/2", 12]})"},
        {"by size", "a.json",
         R"({"v": [0, 1, 2, 3, 4, 5, 6.5, 12], "order": "size_lexicographic"})"},
        {"by size, with a hyphen", "a.json",
         R"({"v": [0, 1, 2, 3, 4, 5, 6.5, 12], "order": "size-highest"})"},
        {"by name", "a.json",
         R"({"players": ["A", "B", "C"], "worths": {"A": 1, "B": 2, "C": 3, "A+B": 4, "C + A": 5,
             "B+C": 6.5, "A+B+C": 12}})"},
        {"names found in the coalitions", "a.json",
         R"({"worths": {"A+B": 4, "A": 1, "B": 2, "C": 3, "C + A": 5, "B+C": 6.5, "A+B+C": 12}})"},
        {"costs turned twice", "a.json",
         R"({"sense": "cost", "v": [0, -1, -2, -4, -3, -5, -6.5, -12]})"},
        {"as terms", "a.json",
         R"({"n": 3, "terms": [{"kind": "additive", "amounts": [1, 2, 3]},
             {"kind": "unanimity", "value": 1, "owners": [1, 2]},
             {"kind": "unanimity", "value": 1, "owners": [1, 3]},
             {"kind": "unanimity", "value": 1.5, "owners": [2, 3]},
             {"kind": "unanimity", "value": 2.5, "owners": "all"}]})"},
        {"csv by name", "a.csv",
         "coalition,worth\nA,1\nB,2\nC,3\nA+B,4\nA+C,5\nB+C,6.5\nA+B+C,12\n"},
        {"csv with the empty coalition, Chinese headings", "a.csv",
         "联盟,价值\n{},0\n1,1\n2,2\n3,3\n1+2,4\n1+3,5\n3+2,13/2\n1+2+3,12\n"},
        {"csv by mask", "a.csv", "mask;worth\n7;12\n1;1\n2;2\n3;4\n4;3\n5;5\n6;6.5\n"},
        {"csv by bits", "a.csv",
         "coalition,worth\n0b1,1\n0b10,2\n0b11,4\n3,3\n0b101,5\n0b110,6.5\n0b111,12\n"},
        {"csv in a row", "a.csv", "worth\n0\n1\n2\n4\n3\n5\n6.5\n12\n"},
        {"csv of costs", "a.csv", "mask,cost\n7,-12\n1,-1\n2,-2\n3,-4\n4,-3\n5,-5\n6,-6.5\n"},
        {"no ending tells", "-", R"({"v": [0, 1, 2, 4, 3, 5, 6.5, 12]})"},
    };
    const std::vector<Rational> want{0, 1, 2, 4, 3, 5, Rational(13, 2), 12};
    for (const auto& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(worths(parsed(c.text, c.file)), want);
    }
}

TEST(GameFile, MissingIsNotZeroUnlessSaid) {
    const std::string text = R"({"n": 2, "worths": {"1+2": 5}})";
    const auto refused = parse_game(text, "a.json");
    ASSERT_FALSE(refused.has_value());
    EXPECT_NE(refused.error().message.en.find("{1}, {2}"), std::string::npos)
        << refused.error().message.en;
    EXPECT_EQ(worths(parsed(R"({"n": 2, "missing": 0, "worths": {"1+2": 5}})")),
              (std::vector<Rational>{0, 0, 0, 5}));
    EXPECT_EQ(worths(parsed(text, "a.json", {.missing = Rational(1)})),
              (std::vector<Rational>{0, 1, 1, 5}));
}

TEST(GameFile, TheOrderTakenIsSaid) {
    EXPECT_EQ(parsed(R"({"v": [0, 1, 2, 4, 3, 5, 6, 12]})").notes.size(), 1U);
    EXPECT_TRUE(parsed(R"({"order": "bitmask", "v": [0, 1, 2, 4, 3, 5, 6, 12]})").notes.empty());
    EXPECT_TRUE(parsed(R"({"v": [0, 1, 2, 4]})").notes.empty())
        << "all orders agree on two players";
}

TEST(GameFile, EachKindStaysInItsForm) {
    EXPECT_TRUE(std::holds_alternative<games::WeightedVoting>(
        parsed(R"({"quota": 5, "weights": [3, 2, 2], "vetoes": [1]})").game));
    EXPECT_TRUE(std::holds_alternative<games::Claims>(
        parsed(R"({"estate": 200, "claims": [100, 200, 300]})").game));
    const GameFile airport = parsed(R"({"n": 49, "costs": [8, 11], "counts": [40, 9]})");
    EXPECT_TRUE(std::holds_alternative<games::AirportTypes>(airport.game));
    EXPECT_EQ(airport.sense, Sense::cost);
    EXPECT_EQ(players_of(airport.game), 49);
    EXPECT_TRUE(std::holds_alternative<games::TermGame>(
        parsed(R"({"n": 500, "generator": {"type": "unanimity_sum", "terms": [[9, [1, 500]]]}})")
            .game));
}

TEST(GameFile, WhatBelongsToAGame) {
    const GameFile file = parsed(R"({"name": "Three", "players": ["A", "B", "C"],
        "v": [0, 0, 0, 1, 0, 1, 1, 3], "unions": [["C", "A"], ["B"]], "graph": [["A", 2]],
        "weights": {"A": 1, "B": 2, "C": 3}, "allocation": [1, 1, 1]})");
    EXPECT_EQ(file.name, "Three");
    EXPECT_EQ(file.unions, (std::vector<games::Players>{{0, 2}, {1}}));
    EXPECT_EQ(*file.links, (std::vector<std::pair<int, int>>{{0, 1}}));
    EXPECT_EQ(file.weights, (std::vector<Rational>{1, 2, 3}));
    EXPECT_EQ(file.allocation, (std::vector<Rational>{1, 1, 1}));
}

/// Every kind of term, once, against the table it stands for.
TEST(GameFile, EveryKindOfTerm) {
    const struct {
        const char* term;
        std::vector<Rational> worths;  // for players A, B
    } cases[] = {
        {R"({"kind": "unanimity", "value": 90, "owners": ["A", "B"]})", {0, 0, 0, 90}},
        {R"({"kind": "additive", "amounts": {"B": -2}})", {0, 0, -2, -2}},
        {R"({"kind": "read_once", "value": 8, "tree": {"or": ["A", {"leaf": "B", "chance": 0.25}]}})",
         {0, 8, 2, 8}},
        {R"({"kind": "dnf", "value": 4, "bundles": [["A"], ["A", "B"]]})", {0, 4, 0, 4}},
        {R"({"kind": "airport", "needs": {"A": 3, "B": 5}})", {0, -3, -5, -5}},
        {R"({"kind": "common_cost", "cost": 6, "beneficiaries": "all"})", {0, -6, -6, -6}},
        {R"({"kind": "noisy_or", "value": 10, "chances": [0.5, "2/5"]})", {0, 5, 4, 7}},
        {R"({"kind": "quota", "threshold": 5, "strengths": [5, 3], "gains": {"A": 1, "B": 2}})",
         {0, 1, 0, 3}},
        {R"({"kind": "power", "rate": 5, "volumes": [3, 2], "exponent": 2})",
         {0, Rational(27, 5), Rational(8, 5), 25}},
        {R"({"kind": "table", "players": ["B", "A"], "worths": [0, 1, 2, 7]})", {0, 2, 1, 7}},
    };
    for (const auto& c : cases) {
        SCOPED_TRACE(c.term);
        EXPECT_EQ(
            worths(parsed(std::string(R"({"players": ["A", "B"], "terms": [)") + c.term + "]}")),
            c.worths);
    }
}

TEST(GameFile, CostsInTermsAreTurned) {
    EXPECT_EQ(worths(parsed(R"({"n": 2, "sense": "cost", "terms": [
        {"kind": "unanimity", "value": 9, "owners": [1, 2]}, {"kind": "airport", "needs": [3, 5]}]})")),
              (std::vector<Rational>{0, -3, -5, -14}));
}

TEST(GameFile, EveryMistakeHasItsPlace) {
    const struct {
        const char* what;
        const char* file;
        const char* text;
        const char* message;  // begins with the place
    } cases[] = {
        {"one number short", "a.json", R"({"v": [0, 1, 2]})",
         "a.json:1:7: 3 numbers; a table has 2^n of them, first the 0 of the empty coalition (say "
         "n "
         "to leave it out)"},
        {"wrong length", "a.json", R"({"n": 3,
 "v": [0, 1, 2]})",
         "a.json:2:7: 3 numbers; a table of 3 players has 8"},
        {"no length at all", "a.json", R"({"v": [0, 1, 2, 3, 4]})", "a.json:1:7: 5 numbers"},
        {"a word among numbers", "a.json", R"({"v": [0, 1, 2, "NaN"]})",
         "a.json:1:17: a finite number"},
        {"the empty coalition", "a.json", R"({"v": [1, 1, 2, 4]})",
         "a.json:1:7: the empty coalition, the first number, is worth 0, not 1"},
        {"two games", "a.json", R"({"v": [0, 1], "claims": [1]})",
         "a.json:1:25: a file says one game"},
        {"no game", "a.json", R"({"n": 3})", "a.json:1:1: no game here"},
        {"misspelt field", "a.json", R"({"v": [0, 1], "sence": "gain"})",
         "a.json:1:24: a game has no field \"sence\"; did you mean \"sense\"?"},
        {"misspelt sense", "a.json", R"({"v": [0, 1], "sense": "gian"})",
         "a.json:1:24: the sense is gain or cost, not 'gian'"},
        {"unknown player", "a.json",
         R"({"players": ["Ann", "Bob"], "missing": 0, "worths": {"Ann+Bbo": 1}})",
         "a.json:1:65: no player is called 'Bbo'; did you mean 'Bob'?"},
        {"player out of range", "a.json", R"({"n": 2, "terms": [{"kind": "unanimity", "value": 1,
"owners": [1, 3]}]})",
         "a.json:2:15: there is no player '3'; players are 1 to 2"},
        {"unknown kind", "a.json", R"({"n": 2, "terms": [{"kind": "unanimty"}]})",
         "a.json:1:29: no kind of term is called 'unanimty'; did you mean 'unanimity'?"},
        {"unknown family", "a.json", R"({"n": 2, "generator": {"type": "gloves"}})",
         "a.json:1:32: no family of games is called 'gloves'; did you mean 'glove'?"},
        {"coalition twice", "a.json", R"({"n": 2, "missing": 0, "worths": {"1+2": 1,
"2+1": 2}})",
         "a.json:2:8: the coalition {1, 2} was given in line 1 already"},
        {"names twice", "a.json", R"({"players": ["A", "A"], "v": [0, 1, 2, 3]})",
         "a.json:1:13: players 1 and 2 are both called 'A'"},
        {"a plus in a name", "a.json", R"({"players": ["A+B", "C"], "v": [0, 1, 2, 3]})",
         "a.json:1:13: player 1 is called 'A+B'"},
        {"a hidden turn of direction", "a.json", "{\"players\": [\"A\u202e\"], \"v\": [0, 1]}",
         "a.json:1:13: player 1 has a name with unprintable characters"},
        {"unknown order", "a.json", R"({"v": [0, 1, 2, 3], "order": "size"})",
         "a.json:1:7: no order is called 'size'"},
        {"v against its generator", "a.json",
         R"({"n": 3, "v": [0, 0, 0, 0, 0, 1, 1, 2], "generator": {"type": "glove", "left": [1, 2], "right": [3]}})",
         "a.json:1:16: v and the generator differ, first at the coalition {1, 2, 3}"},
        {"negative weight", "a.json", R"({"quota": 2, "weights": [1, -1, 2]})",
         "a.json:1:29: a whole number from 0 up"},
        {"weights that are fractions", "a.json", R"({"quota": 2, "weights": [1, 0.5, 2]})",
         "a.json:1:29: a whole number from 0 up"},
        {"too many names", "a.json", R"({"players": ["A", "B"], "v": [0, 1]})",
         "a.json:1:30: 2 numbers; a table of 2 players"},
        {"not json", "a.json", "{", "a.json:1:"},
        {"csv headings", "a.csv", "coalition,amount\nA,1\n", "a.csv:1: the heading should be"},
        {"csv number", "a.csv", "coalition,worth\nA,1\nB,x\n",
         "a.csv:3:2: a finite number is expected, not 'x'"},
        {"csv twice", "a.csv", "coalition,worth\nA,1\nA,2\n",
         "a.csv:3:1: the coalition {A} was given in line 2 already"},
        {"csv missing", "a.csv", "coalition,worth\nA,1\nB,2\n",
         "a.csv: the worth of 1 coalition is missing: {A, B}"},
        {"csv empty coalition", "a.csv", "coalition,worth\n{},1\nA,2\n",
         "a.csv:2:1: the empty coalition is worth 0, not 1"},
        {"csv member twice", "a.csv", "coalition,worth\nA,1\nA+A,2\n",
         "a.csv:3:1: 'A' stands twice in one coalition"},
        {"csv length", "a.csv", "worth\n0\n1\n2\n3\n4\n", "a.csv: 5 numbers"},
        {"airports are costs", "a.json", R"({"sense": "gain", "costs": [1, 2]})",
         "a.json:1:1: an airport shares costs"},
        {"known answers", "a.json", R"({"games": []})", "a.json:1:1: a file of known answers"},
        {"a field of another form", "a.json",
         R"({"order": "bitmask", "quota": 2, "weights": [1, 1]})",
         "a.json:1:11: \"order\" belongs to \"v\" and says nothing about \"quota\""},
        {"a table that is too large", "a.json",
         R"({"n": 31, "generator": {"type": "bnf", "family": 1, "seed": 1}})",
         "a.json:1:24: a table of 31 players would take 16 GiB; 30 players at most"},
    };
    for (const auto& c : cases) {
        SCOPED_TRACE(c.what);
        const auto game = parse_game(c.text, c.file);
        ASSERT_FALSE(game.has_value());
        const std::string said = describe(game.error(), base::Language::en);
        EXPECT_TRUE(said.starts_with(c.message)) << said;
        EXPECT_FALSE(game.error().message.zh.empty());
    }
}

TEST(GameFile, AllMistakesOfTheTermsAtOnce) {
    const auto game = parse_game(
        R"({"n": 2, "terms": [{"kind": "unanimity", "value": 1, "owners": [9]},
            {"kind": "additive"}, {"kind": "airport", "needs": [1, "x"]}]})",
        "a.json");
    ASSERT_FALSE(game.has_value());
    EXPECT_EQ(game.error().all().size(), 3U);
}

}  // namespace
}  // namespace hanse::gamefile
