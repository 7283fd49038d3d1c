// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "hanse/landscape/test_papers.hpp"

namespace hanse::landscape {
namespace {

std::vector<std::string> effects_in(const std::string& text) {
    Reading reading;
    lexicon_for_test().read(text, reading);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < lexicon_for_test().effects().size(); ++i)
        if (((reading.effects >> i) & 1U) != 0) out.push_back(lexicon_for_test().effects()[i].id);
    return out;
}

using Effects = std::vector<std::string>;

TEST(Lexicon, ReadsAnEffectWhereItsVerbStands) {
    EXPECT_EQ(effects_in("The invention improves the efficiency of a pump."),
              Effects{"efficiency"});
    EXPECT_EQ(effects_in("Manufacturing costs are thereby reduced."), Effects{"cost"});
    EXPECT_EQ(effects_in("有效提高了锅炉的热效率"), Effects{"efficiency"});
    EXPECT_EQ(effects_in("从而降低了生产成本"), Effects{"cost"});
    EXPECT_EQ(effects_in("噪音低，体积小"), (Effects{"size", "noise"}));
}

TEST(Lexicon, ReadsNoEffectWithoutVerbOrInAnotherSentence) {
    EXPECT_EQ(effects_in("The efficiency is measured."), Effects{});
    EXPECT_EQ(effects_in("The cost is known. The tube is reduced."), Effects{});
    EXPECT_EQ(effects_in("成本由传感器测量。管径减小。"), Effects{});
    EXPECT_EQ(effects_in(""), Effects{});
}

TEST(Lexicon, FoldsSpellingsOfACompany) {
    const Lexicon& lexicon = lexicon_for_test();
    EXPECT_EQ(lexicon.company_key("Robert Bosch GmbH"), "robert bosch");
    EXPECT_EQ(lexicon.company_key("ROBERT BOSCH G.M.B.H."), "robert bosch");
    EXPECT_EQ(lexicon.company_key("Foo Co., Ltd."), "foo");
    EXPECT_EQ(lexicon.company_key("珠海格力电器股份有限公司"), "珠海格力电器");
    EXPECT_EQ(lexicon.company_key("Ｈｏｎｄａ　Motor"), "honda motor");
    EXPECT_EQ(lexicon.company_key("Company"), "company") << "all legal form: stays";
    EXPECT_EQ(lexicon.company_key("Individual"), "") << "nobody";
    EXPECT_EQ(lexicon.company_key("Smith & Sons"), lexicon.company_key("Smith and Sons, Ltd."));
    EXPECT_EQ(lexicon.company_key("--"), "");
}

TEST(Lexicon, KnowsTheSameTermInBothLanguages) {
    Reading chinese, english;
    lexicon_for_test().read("余热回收", chinese);
    lexicon_for_test().read("waste heat recovery", english);
    EXPECT_FALSE(chinese.concepts.empty());
    std::vector<std::size_t> common;
    std::ranges::sort(chinese.concepts);
    std::ranges::sort(english.concepts);
    std::ranges::set_intersection(chinese.concepts, english.concepts, std::back_inserter(common));
    EXPECT_FALSE(common.empty());
}

TEST(Lexicon, SaysWhereItsFileIsWrong) {
    const std::vector<base::NamedBytes> unknown{{"rules/landscape/x.yaml", "stops: {en: [a]}\n"}};
    const auto refused = Lexicon::load(unknown);
    ASSERT_FALSE(refused);
    EXPECT_NE(base::describe(refused.error(), base::Language::en).find("unknown key 'stops'"),
              std::string::npos);
    const std::vector<base::NamedBytes> nameless{
        {"rules/landscape/x.yaml", "effects:\n  - id: a\n    name: {en: a}\n"}};
    EXPECT_FALSE(Lexicon::load(nameless));
    const std::vector<base::NamedBytes> elsewhere{{"rules/words/x.yaml", "stops: 1\n"}};
    EXPECT_TRUE(Lexicon::load(elsewhere));
}

TEST(Units, CutWordsCharactersAndSentences) {
    std::vector<Unit> units;
    cut_units("Heat exchangers, 余热。", units);
    std::vector<Unit::Kind> kinds;
    for (const Unit& unit : units) kinds.push_back(unit.kind);
    using enum Unit::Kind;
    EXPECT_EQ(kinds, (std::vector{word, word, gap, character, character, sentence}));
    std::vector<Unit> singular;
    cut_units("exchanger", singular);
    EXPECT_EQ(units[1].code, singular[0].code);
    cut_units("60 a \xFF\xFE", units);
    EXPECT_EQ(units[0].kind, stop);
    EXPECT_EQ(units[1].kind, stop);
}

}  // namespace
}  // namespace hanse::landscape
