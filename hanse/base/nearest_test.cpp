// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/nearest.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace hanse::base {
namespace {

TEST(Nearest, DidYouMean) {
    const std::vector<std::string_view> words{"membership", "market", "charter", "chart"};
    struct Case {
        const char* what;
        std::string_view typed;
        const char* meant;
    };
    const Case cases[] = {
        {"a letter too few", "membrship", "membership"},
        {"a letter too many", "markeet", "market"},
        {"letters swapped", "hcarter", "charter"},
        {"two missing from a short word", "mrkt", "market"},
        {"the word itself", "chart", "chart"},
        {"of equals, the earlier", "charte", "charter"},
        {"nothing near", "licence", ""},
        {"nothing typed", "", ""},
    };
    for (const Case& c : cases) EXPECT_EQ(nearest(c.typed, words), c.meant) << c.what;
    EXPECT_EQ(nearest(std::string(100000, 'x'), words), "");
}

}  // namespace
}  // namespace hanse::base
