// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/error.hpp"

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::base {
namespace {

TEST(Place, NamesWhatIsKnown) {
    struct Case {
        Place place;
        const char* text;
    };
    const Case cases[] = {
        {{"a.csv", 4, 7}, "a.csv:4:7"}, {{"a.csv", 4, 0}, "a.csv:4"}, {{"a.csv", 0, 0}, "a.csv"},
        {{"a.csv", 0, 7}, "a.csv"},     {{"", 4, 7}, "4:7"},          {{"", 0, 0}, ""},
    };
    for (const Case& c : cases) EXPECT_EQ(c.place.text(), c.text);
}

TEST(Error, DescribesEveryMistakeOnItsOwnLineInBothLanguages) {
    const Error inner =
        gather({invalid({"a", 1, 2}, "甲", "first"), conflict({"b", 3, 0}, "乙", "second")});
    const Error all =
        gather({inner, not_found({"c"}, "丙", "third"), unavailable({}, "丁", "fourth")});
    EXPECT_EQ(describe(all, Language::en), "a:1:2: first\nb:3: second\nc: third\nfourth\n");
    EXPECT_EQ(describe(all, Language::zh), "a:1:2: 甲\nb:3: 乙\nc: 丙\n丁\n");
    EXPECT_EQ(all.all().size(), 4U);
}

TEST(Error, KeepsItsKind) {
    EXPECT_EQ(invalid({}, "", "").kind, ErrorKind::invalid_input);
    EXPECT_EQ(not_found({}, "", "").kind, ErrorKind::not_found);
    EXPECT_EQ(conflict({}, "", "").kind, ErrorKind::conflict);
    EXPECT_EQ(unavailable({}, "", "").kind, ErrorKind::unavailable);
    EXPECT_THROW(gather({}), ContractViolation);
}

TEST(Bilingual, BothLanguagesGrowTogether) {
    const Bilingual both = Bilingual{"专利", "patent"} + same(" 7");
    EXPECT_EQ(both.in(Language::zh), "专利 7");
    EXPECT_EQ(both.in(Language::en), "patent 7");
    EXPECT_TRUE(Bilingual{}.empty());
    EXPECT_FALSE((Bilingual{"", "x"}.empty()));
}

}  // namespace
}  // namespace hanse::base
