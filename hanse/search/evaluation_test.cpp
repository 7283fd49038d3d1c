// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/evaluation.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/search/glossary.hpp"
#include "hanse/search/numbers.hpp"
#include "hanse/search/words.hpp"

namespace hanse::search {
namespace {

TEST(Evaluation, Measures) {
    const std::vector<std::string> ranking{"a", "b", "c", "d"};
    const Measures one = measure(ranking, {"a", "c", "z"});
    EXPECT_DOUBLE_EQ(one.recall_10, 2.0 / 3);
    EXPECT_DOUBLE_EQ(one.recall_100, 2.0 / 3);
    EXPECT_DOUBLE_EQ(one.average_precision, (1.0 + 2.0 / 3) / 3);
    EXPECT_DOUBLE_EQ(measure({}, {"a"}).recall_10, 0);
}

TEST(Evaluation, Bootstrap) {
    std::vector<double> values(100, 0.0);
    std::fill_n(values.begin(), 50, 1.0);
    const Estimate one = estimate(values);
    EXPECT_DOUBLE_EQ(one.mean, 0.5);
    EXPECT_NEAR(one.low, 0.40, 0.02);  // 0.5 ± 1.96 · 0.05
    EXPECT_NEAR(one.high, 0.60, 0.02);
    EXPECT_EQ(estimate(values).low, one.low) << "the same every time";
    EXPECT_EQ(estimate({}).mean, 0);
}

TEST(Evaluation, RankCorrelation) {
    const std::vector<double> up{1, 2, 3, 4}, down{4, 3, 2, 1}, ties{1, 1, 2, 2}, same{1, 1, 1, 1};
    EXPECT_DOUBLE_EQ(rank_correlation(up, up), 1);
    EXPECT_DOUBLE_EQ(rank_correlation(up, down), -1);
    EXPECT_NEAR(rank_correlation(up, ties), 0.894, 0.001);  // 2/√5
    EXPECT_EQ(rank_correlation(up, same), 0);
}

TEST(Evaluation, Phrases) {
    EXPECT_DOUBLE_EQ(phrase_likeness("heat pump", "heat pump"), 1);
    EXPECT_GT(phrase_likeness("heat pump", "heat pumps"), phrase_likeness("heat pump", "pump"));
    EXPECT_EQ(phrase_likeness("abc", "xyz"), 0);
}

TEST(Numbers, Spellings) {
    struct Case {
        const char* written;
        const char* plain;
        const char* bare;
    };
    const Case cases[] = {
        {"US 7,123,456 B2", "US7123456B2", "US7123456"},
        {"CN102345678B", "CN102345678B", "CN102345678"},
        {"ZL 2012 1 0345678.9", "CN2012103456789", "CN2012103456789"},
        {"ＵＳ２０１００００１２３４Ａ１", "US20100001234A1", "US20100001234"},
        {"wo 2011/002711 a1", "WO2011002711A1", "WO2011002711"},
        {"EP1", "EP1", "EP1"},
        {"", "", ""},
    };
    for (const Case& one : cases) {
        SCOPED_TRACE(one.written);
        EXPECT_EQ(plain_number(one.written), one.plain);
        EXPECT_EQ(without_kind(plain_number(one.written)), one.bare);
    }
    EXPECT_FALSE(looks_like_number("PUMP"));
    EXPECT_FALSE(looks_like_number("H264"));
}

TEST(Words, Terms) {
    const auto terms = [](const char* text) {
        std::string out;
        for (const Token& token : tokens(text)) out += (out.empty() ? "" : " ") + token.term;
        return out;
    };
    EXPECT_EQ(terms("Exchangers, HEATED"), "exchang heat");
    EXPECT_EQ(terms("余热回收"), "余热 热回 回收 收");
    EXPECT_EQ(terms("泵PLC控制"), "泵 plc 控制 制");
    EXPECT_EQ(terms("Wärmetauscher"), "wärmetausch");
    EXPECT_EQ(terms("ＡＢ１"), "ab1");
    EXPECT_EQ(terms("\xff\xfe"), "");
}

TEST(Glossary, FindsTheLongestName) {
    Glossary glossary;
    ASSERT_TRUE(
        glossary.read("terms:\n  - {zh: [热泵], en: [heat pump]}\n"
                      "  - {zh: [泵], en: [pump]}\n",
                      "g.yaml"));
    const std::string text = "two heat pumps";
    const auto found = glossary.in(text);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "heat pumps");
    EXPECT_EQ(*found[0].others, std::vector<std::string>{"热泵"});
    EXPECT_EQ(glossary.in("一种热泵装置").size(), 1U);
    EXPECT_EQ(glossary.others("Pumps"), std::vector<std::string>{"泵"});
    EXPECT_FALSE(glossary.read("words: []", "g.yaml"));
    const auto half = glossary.read("terms:\n  - {zh: 锅炉}\n", "g.yaml");
    ASSERT_FALSE(half);
    EXPECT_EQ(base::describe(half.error(), base::Language::en),
              "g.yaml:2:5: a term wants both zh and en\n");
}

}  // namespace
}  // namespace hanse::search
