// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/words/content_words.hpp"

#include <gtest/gtest.h>

namespace hanse::patents {
namespace {

TEST(ContentWords, EveryCase) {
    using Words = std::vector<std::string>;
    struct Case {
        const char* what;
        const char* text;
        Words words;
    };
    const Case cases[] = {
        {"small letters, plurals as singulars",
         "The Impellers and two assemblies",
         {"the", "impeller", "and", "two", "assembly"}},
        {"reference signs and single letters say nothing",
         "a shaft (12) with 34a seals",
         {"shaft", "with", "seal"}},
        {"what only looks like a plural",
         "glass bus axis switches boxes",
         {"glass", "bus", "axis", "switch", "box"}},
        {"Chinese in pairs, without the lone last character", "余热回收", {"余热", "热回", "回收"}},
        {"one Chinese character says nothing alone", "泵", {}},
        {"both scripts", "永磁PM电机", {"永磁", "pm", "电机"}},
        {"nothing", "", {}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(content_words(c.text), c.words);
    }
}

TEST(ContentWords, PairsThatOverlapAreOneWordForPeople) {
    using Words = std::vector<std::string>;
    EXPECT_EQ(joined_pairs({"离心", "seal", "心泵"}), (Words{"离心泵", "seal"}));
    EXPECT_EQ(joined_pairs({"信号", "振动", "动信"}), (Words{"振动信号"}));
    EXPECT_EQ(joined_pairs({"叶轮", "密封"}), (Words{"叶轮", "密封"}));
    EXPECT_EQ(joined_pairs({"泵泵"}), (Words{"泵泵"})) << "never with itself";
}

TEST(ContentWords, KnowTheirScript) {
    EXPECT_TRUE(is_ideographic("余热"));
    EXPECT_FALSE(is_ideographic("heat"));
    EXPECT_FALSE(is_ideographic("wärme"));
}

}  // namespace
}  // namespace hanse::patents
