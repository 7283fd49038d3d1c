// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/render.hpp"

#include <gtest/gtest.h>

#include "hanse/base/json.hpp"

namespace hanse::gamefile {
namespace {

using base::Language;
using base::Rational;
using Kind = Guarantee::Kind;

Column thirds() {
    return {.key = "shapley",
            .title = {"沙普利值", "Shapley value"},
            .numbers = {100.0 / 3, 100.0 / 3, 100.0 / 3},
            .exact = std::vector<Rational>(3, Rational(100, 3)),
            .guarantee = {.kind = Kind::exact}};
}

Answer answer_with(Column column) {
    return {.concept_name = "shapley",
            .title = {"沙普利值", "Shapley value"},
            .game = "Three",
            .rows = {"A", "乙方", "C"},
            .columns = {std::move(column)}};
}

TEST(Render, TextInBothLanguages) {
    const Answer answer = answer_with(thirds());
    EXPECT_EQ(to_text(answer, Rounding::cents, Language::en), R"(Shapley value: Three

player  Shapley value  fraction  rounded
A         33.33333333  100/3       33.34
乙方      33.33333333  100/3       33.33
C         33.33333333  100/3       33.33
total             100             100.00

Shapley value: exact, nothing rounded
)");
    EXPECT_EQ(to_text(answer, Rounding::none, Language::zh), R"(沙普利值：Three

参与者     沙普利值  分数
A       33.33333333  100/3
乙方    33.33333333  100/3
C       33.33333333  100/3
合计            100

沙普利值：精确计算，无舍入
)");
}

TEST(Render, IntervalsHaveTwoDigits) {
    Column column{.key = "shapley",
                  .title = {"沙普利值", "Shapley value"},
                  .numbers = {62830.62414, 0.012345, 5},
                  .half_width = {458.2, 0.0007123, 0},
                  .guarantee = {.kind = Kind::sampled, .samples = 900, .seed = 3}};
    EXPECT_EQ(to_text(answer_with(column), Rounding::none, Language::en), R"(Shapley value: Three

player  Shapley value  interval ±
A               62831         458
乙方          0.01235     0.00071
C                5.00        0.00
total     62835.63649

Shapley value: sampled: 900 random orders (seed 3); each number lies in its interval with 95% confidence
)");
}

TEST(Render, FactsListsAndWhatIsNotDefined) {
    Answer answer = answer_with(
        {.key = "tau", .title = {"τ 值", "tau value"}, .undefined = {"无", "not defined"}});
    answer.facts.push_back({"in_core", {"在核中", "in the core"}, false});
    answer.facts.push_back({"max", {"最大", "largest"}, Rational(1, 3)});
    answer.listings.push_back(
        {"worst",
         {"最先离开", "would leave"},
         {{"coalition", {"联盟", "coalition"}}, {"excess", {"超出值", "excess"}}},
         {{base::Value(base::Value::List{"A", "C"}), 2}}});
    answer.notes.push_back({"注", "a note"});
    EXPECT_EQ(to_text(answer, Rounding::none, Language::en), R"(Shapley value: Three

player  tau value
A               –
乙方            –
C               –
total

tau value: not defined

in the core  no
largest      0.3333333333 (1/3)

would leave
coalition  excess
{A, C}          2

a note
)");
    const auto json = base::parse_json(to_json(answer, Rounding::none), "out");
    ASSERT_TRUE(json.has_value());
    EXPECT_EQ(*json->find("facts")->find("max_exact")->text(), "1/3");
    EXPECT_EQ(json->find("worst")->find("rows")->items().size(), 1U);
    EXPECT_EQ(*json->find("answers")->items()[0].find("undefined")->find("en")->text(),
              "not defined");
}

TEST(Render, JsonReadsBack) {
    const auto json = base::parse_json(to_json(answer_with(thirds()), Rounding::cents), "out");
    ASSERT_TRUE(json.has_value());
    const base::Value& column = json->find("answers")->items().at(0);
    EXPECT_EQ(*column.find("guarantee")->find("kind")->text(), "exact");
    EXPECT_EQ(*column.find("total")->number(), Rational(100));
    const base::Value& row = column.find("numbers")->items().at(0);
    EXPECT_EQ(*row.find("exact")->text(), "100/3");
    EXPECT_EQ(*row.find("rounded")->number(), Rational(3334, 100));
}

TEST(Render, CsvHasALineForEachPlayer) {
    EXPECT_EQ(to_csv(answer_with(thirds()), Rounding::whole),
              "player,shapley,shapley_exact,shapley_rounded,shapley_guarantee\n"
              "A,33.333333333333336,100/3,34,exact\n"
              "乙方,33.333333333333336,100/3,33,exact\n"
              "C,33.333333333333336,100/3,33,exact\n");
}

TEST(Render, ManyRulesLieAcross) {
    Answer answer = answer_with(thirds());
    answer.columns.assign(7, thirds());
    const std::string text = to_text(answer, Rounding::none, Language::en);
    EXPECT_NE(text.find("rule                     A         乙方            C  total"),
              std::string::npos)
        << text;
}

TEST(Rounding, PartsAddUp) {
    const struct {
        const char* what;
        std::vector<Rational> exact;
        Rounding rounding;
        std::vector<Rational> parts;
    } cases[] = {
        {"cents",
         {Rational(1, 3), Rational(1, 3), Rational(1, 3)},
         Rounding::cents,
         {Rational(34, 100), Rational(33, 100), Rational(33, 100)}},
        {"whole", {Rational(5, 2), Rational(5, 2), 0}, Rounding::whole, {3, 2, 0}},
        {"losses like gains", {Rational(-5, 2), Rational(-5, 2), 0}, Rounding::whole, {-3, -2, 0}},
        {"gains and losses", {Rational(7, 2), Rational(-3, 2), 0}, Rounding::whole, {4, -2, 0}},
    };
    for (const auto& c : cases) {
        SCOPED_TRACE(c.what);
        Column column = thirds();
        column.exact = c.exact;
        EXPECT_EQ(rounded(answer_with(column), column, c.rounding), c.parts);
    }
    Answer types = answer_with(thirds());
    types.counts = {1, 2, 3};
    EXPECT_EQ(rounded(types, types.columns[0], Rounding::cents),
              (std::vector<Rational>{Rational(3333, 100), Rational(6667, 100), 100}));
}

}  // namespace
}  // namespace hanse::gamefile
