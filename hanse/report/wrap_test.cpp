// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/wrap.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/base/unicode.hpp"

namespace hanse::report {
namespace {

std::string joined(std::string_view words, std::size_t width) {
    std::string out;
    for (const std::string_view line : wrap(words, width))
        out += (out.empty() ? "" : "|") + std::string(line);
    return out;
}

TEST(Wrap, EveryCase) {
    struct Case {
        const char* what;
        const char* text;
        std::size_t width;
        const char* lines;
    };
    const Case cases[] = {
        {"short enough", "a pool", 10, "a pool"},
        {"between words", "a pool of patents", 10, "a pool of|patents"},
        {"between any two Chinese characters", "构建专利池统一维权", 8, "构建专利|池统一维|权"},
        {"a comma does not start a line", "构建专利，池", 8, "构建专|利，池"},
        {"an opening bracket does not end a line", "构建专（利池）", 8, "构建专|（利池）"},
        {"a word among Chinese stays whole", "依据FRAND原则", 8, "依据|FRAND原|则"},
        {"a word longer than the line is cut", "abcdefghij", 4, "abcd|efgh|ij"},
        {"an id longer than the line is cut at a joint", "charter.independent_licensing", 20,
         "charter.independent_|licensing"},
        {"line breaks are kept", "a\nb", 10, "a|b"},
        {"nothing is one empty line", "", 10, ""},
        {"half a column is not enough for a wide character", "中a中", 3, "中a|中"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(joined(c.text, c.width), c.lines);
    }
}

TEST(Wrap, KeepsStretchesWhole) {
    const std::string_view text = "联盟[存疑]";
    const Stretch badge{6, text.size()};
    const auto lines = wrap(text, 8, {&badge, 1});
    EXPECT_EQ(lines, (std::vector<std::string_view>{"联盟", "[存疑]"}));
}

TEST(Wrap, ShortenAndPad) {
    EXPECT_EQ(shorten("联盟章程", 8), "联盟章程");
    EXPECT_EQ(shorten("联盟章程", 6), "联盟…");
    EXPECT_EQ(shorten("charter", 4), "cha…");
    EXPECT_EQ(pad("联盟", 6), "联盟  ");
    EXPECT_EQ(pad("too long", 3), "too long");
}

RC_GTEST_PROP(Wrap, NoLineIsTooWideAndNothingIsLost, ()) {
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "a", "word", "联", "盟章程", "，", "（", " ", "longer-word-here", "。"));
    const auto width = *rc::gen::inRange<std::size_t>(2, 20);
    std::string text;
    for (const std::string& part : parts) text += part;
    std::string back;
    for (const std::string_view line : wrap(text, width)) {
        RC_ASSERT(base::display_width(line) <= width);
        back += line;
    }
    std::erase(text, ' ');
    std::erase(back, ' ');
    RC_ASSERT(back == text);
}

}  // namespace
}  // namespace hanse::report
