// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/truth.hpp"

#include <gtest/gtest.h>

namespace hanse::base {
namespace {

constexpr Truth no = Truth::no, unknown = Truth::unknown, yes = Truth::yes;

TEST(Truth, TablesOfKleene) {
    struct Case {
        Truth a, b, both, either;
    };
    const Case cases[] = {
        {no, no, no, no},
        {no, unknown, no, unknown},
        {no, yes, no, yes},
        {unknown, no, no, unknown},
        {unknown, unknown, unknown, unknown},
        {unknown, yes, unknown, yes},
        {yes, no, no, yes},
        {yes, unknown, unknown, yes},
        {yes, yes, yes, yes},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(c.a && c.b, c.both) << int(c.a) << " and " << int(c.b);
        EXPECT_EQ(c.a || c.b, c.either) << int(c.a) << " or " << int(c.b);
    }
    EXPECT_EQ(!yes, no);
    EXPECT_EQ(!no, yes);
    EXPECT_EQ(!unknown, unknown);
    EXPECT_EQ(truth(true), yes);
    EXPECT_EQ(truth(false), no);
    EXPECT_TRUE(settled(yes) && settled(no));
    EXPECT_FALSE(settled(unknown));
}

TEST(Truth, SettlingAnInputNeverReversesASettledResult) {
    for (const Truth other : {no, unknown, yes})
        for (const Truth settled_input : {no, yes}) {
            EXPECT_TRUE(!settled(unknown && other) ||
                        (unknown && other) == (settled_input && other));
            EXPECT_TRUE(!settled(unknown || other) ||
                        (unknown || other) == (settled_input || other));
        }
}

}  // namespace
}  // namespace hanse::base
