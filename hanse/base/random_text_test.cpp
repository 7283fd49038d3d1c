// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/random_text.hpp"

#include <set>

#include <gtest/gtest.h>

namespace hanse::base {
namespace {

TEST(RandomText, IsNeverTheSame) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(random_text(16));
    EXPECT_EQ(seen.size(), 1000U);
}

TEST(RandomText, UsesEveryLetterAndNothingElse) {
    std::set<char> seen;
    for (int i = 0; i < 100; ++i)
        for (const char one : random_text(200)) seen.insert(one);
    EXPECT_EQ(std::string(seen.begin(), seen.end()), "23456789abcdefghijkmnpqrstuvwxyz");
}

}  // namespace
}  // namespace hanse::base
