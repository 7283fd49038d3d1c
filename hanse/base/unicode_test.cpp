// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/unicode.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/nasty_text.hpp"

namespace hanse::base {
namespace {

using namespace std::string_literals;

TEST(ToUtf8, WhateverSpreadsheetsSave) {
    struct Case {
        const char* what;
        std::string bytes;
        const char* text;
    };
    const Case cases[] = {
        {"UTF-8", "专利,1", "专利,1"},
        {"UTF-8 with a mark", "\xEF\xBB\xBF专利", "专利"},
        {"only a mark", "\xEF\xBB\xBF", ""},
        {"nothing", "", ""},
        {"GB18030, two bytes a character", "\xD7\xA8\xC0\xFB,1", "专利,1"},
        {"GB18030, four bytes", "\x95\x32\x82\x36", "\U00020000"},
        {"UTF-16, little end first", "\xFF\xFE\x13\x4E\x29\x52"s, "专利"},
        {"UTF-16, big end first", "\xFE\xFF\x4E\x13\x52\x29"s, "专利"},
        {"UTF-16 with a pair", "\xFF\xFE\x3D\xD8\x00\xDE"s, "\U0001F600"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto text = to_utf8(c.bytes, "a.csv");
        ASSERT_TRUE(text);
        EXPECT_EQ(*text, c.text);
    }
}

TEST(ToUtf8, RefusesWhatIsNoText) {
    const std::string wrong[] = {"a\0b"s,
                                 "\xFF\xFF"s,
                                 "\xFF\xFE\x13"s,
                                 "\xFF\xFE\x00\xD8"s,
                                 "\xFF\xFE\x00\x00"s,
                                 "\x89PNG\r\n\x1A\n\xFF"s,
                                 "\xD7"s};
    for (const std::string& bytes : wrong) {
        const auto text = to_utf8(bytes, "a.csv");
        ASSERT_FALSE(text);
        EXPECT_EQ(describe(text.error(), Language::en),
                  "a.csv: not a text file (UTF-8 or GB18030 expected)\n");
    }
}

TEST(IsUtf8, KnowsEveryForbiddenForm) {
    for (const char* good : {"", "a", "é", "专", "\U0001F600", "\U0010FFFF", "\uFFFF"})
        EXPECT_TRUE(is_utf8(good)) << good;
    for (const char* bad :
         {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE4\xB8", "\xE4\xB8x", "\xFF"})
        EXPECT_FALSE(is_utf8(bad));
}

TEST(ToHalfWidth, NumbersAsTyped) {
    struct Case {
        const char* full;
        const char* half;
    };
    const Case cases[] = {{"１２．５％", "12.5%"},
                          {"２０１４／３", "2014/3"},
                          {"ＣＮ１０", "CN10"},
                          {"＞＝６８０", ">=680"},
                          {"１　２", "1 2"},
                          {"－５", "-5"},
                          {"专利", "专利"},
                          {"", ""},
                          {"a1", "a1"}};
    for (const Case& c : cases) EXPECT_EQ(to_half_width(c.full), c.half);
    EXPECT_EQ(to_half_width("\xFF"), "\xFF");
}

TEST(Trim, BlanksOfAllKinds) {
    EXPECT_EQ(trim(" \t\r\n\u00A0\u3000 x \u3000y\u00A0 "), "x \u3000y");
    EXPECT_EQ(trim("  "), "");
    EXPECT_EQ(trim(""), "");
    EXPECT_EQ(trim("à"), "à") << "ends in a byte of the no-break space, but is not one";
}

TEST(DisplayWidth, ChineseTakesTwoColumns) {
    EXPECT_EQ(display_width("abc"), 3U);
    EXPECT_EQ(display_width("专利abc"), 7U);
    EXPECT_EQ(display_width("（１）"), 6U);
    EXPECT_EQ(display_width("é"), 1U);
    EXPECT_EQ(display_width("\U00020000"), 2U);
    EXPECT_EQ(display_width("\xFF"), 1U);
}

RC_GTEST_PROP(UnicodeProperty, AnyBytesGiveCleanTextOrAnError, (const std::string& bytes)) {
    const auto text = to_utf8(bytes, "a");
    if (text) RC_ASSERT(is_utf8(*text));
    if (is_utf8(bytes)) RC_ASSERT(text.has_value() == (bytes.find('\0') == std::string::npos));
    RC_ASSERT(bytes.find(trim(bytes)) != std::string::npos);
    RC_ASSERT(display_width(bytes) <= bytes.size() * 2);
    RC_ASSERT(to_half_width(bytes).size() <= bytes.size());
}

RC_GTEST_PROP(UnicodeProperty, CleanTextStaysAsItIs, ()) {
    const std::string text = *tests::nasty_text({"\uFEFF", "\0"s});
    RC_ASSERT(is_utf8(text));
    RC_ASSERT(to_utf8(text, "a").value() == text);
    RC_ASSERT(to_utf8("\xEF\xBB\xBF" + text, "a").value() == text);
    RC_ASSERT(to_half_width(to_half_width(text)) == to_half_width(text));
    RC_ASSERT(trim(trim(text)) == trim(text));
}

}  // namespace
}  // namespace hanse::base
