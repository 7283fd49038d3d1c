// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/workflow/text_difference.hpp"

#include <random>

#include <gtest/gtest.h>

namespace hanse::workflow {
namespace {

using How = Passed::How;

std::string drawn(const std::vector<Passed>& pieces) {
    std::string out;
    for (const Passed& one : pieces)
        out += (one.how == How::kept ? "=" : one.how == How::gone ? "-" : "+") + one.text + "|";
    return out;
}

TEST(TextDifference, EveryCase) {
    struct Case {
        const char *what, *before, *after, *drawn;
    };
    const Case cases[] = {
        {"nothing", "", "", ""},
        {"the same", "甲。乙。", "甲。乙。", "=甲。乙。|"},
        {"a sentence more", "甲。乙。", "甲。丙。乙。", "=甲。|+丙。|=乙。|"},
        {"one for another", "甲。乙。丙。", "甲。丁。丙。", "=甲。|-乙。|+丁。|=丙。|"},
        {"all gone", "Keep it. Pay.", "", "-Keep it. Pay.|"},
        {"English too", "Keep it. Pay.", "Keep it. Pay twice.", "=Keep it. |-Pay.|+Pay twice.|"},
        {"a number is no sentence", "5.5 per cent", "5.4 per cent", "-5.5 per cent|+5.4 per cent|"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(drawn(text_difference(c.before, c.after)), c.drawn);
    }
}

TEST(TextDifference, BothTextsCanBePutTogetherAgain) {
    std::mt19937 dice(7);
    const auto text = [&] {
        std::string out;
        for (auto i = dice() % 12; i > 0; --i)
            out += static_cast<char>('a' + dice() % 4), out += '\n';
        return out;
    };
    for (int round = 0; round < 500; ++round) {
        const std::string before = text(), after = text();
        std::string old_text, new_text;
        for (const Passed& one : text_difference(before, after)) {
            if (one.how != How::come) old_text += one.text;
            if (one.how != How::gone) new_text += one.text;
        }
        EXPECT_EQ(old_text, before);
        EXPECT_EQ(new_text, after);
    }
}

}  // namespace
}  // namespace hanse::workflow
