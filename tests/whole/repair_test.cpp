// SPDX-License-Identifier: GPL-3.0-or-later
// Repair of whole alliances: no line is crossed afterwards, and nothing cheaper does it.
#include "hanse/repair/repair.hpp"

#include <gtest/gtest.h>

#include "examples.hpp"

#include "hanse/repair/test_brute_force.hpp"

namespace hanse {
namespace {

TEST(Repair, LeavesNoLineCrossedAndNothingCheaperDoes) {
    for (const char* name : {"us-glass-container", "demo-valve-ring.yaml", "demo-harbour-pumps"}) {
        const domain::CaseFile file = example(name);
        const auto before = assessed(file);
        ASSERT_TRUE(before) << name;
        ASSERT_TRUE(repair::line_crossed(*before)) << name << " has something to mend";
        const auto found = repair::repair(*before, {});
        ASSERT_TRUE(found) << name;
        ASSERT_FALSE(found->plans.empty()) << name;
        for (const repair::Plan& plan : found->plans)
            EXPECT_FALSE(repair::line_crossed(*plan.after)) << name;
        EXPECT_EQ(found->plans.front().weight, repair::by_brute_force(*before)) << name;
    }
}

TEST(Repair, EveryExampleIsMendedOrSaysWhyNot) {
    for (const std::string& path : example_paths()) {
        const domain::CaseFile file = example(path);
        const auto before = assessed(file);
        ASSERT_TRUE(before) << path;
        const auto found = repair::repair(*before, {});
        ASSERT_TRUE(found) << path;
        EXPECT_FALSE(found->exhausted) << path;
        EXPECT_EQ(found->broken.empty(), !repair::line_crossed(*before)) << path;
        EXPECT_TRUE(found->broken.empty() || !found->plans.empty() || !found->obstacles.empty())
            << path;
    }
}

}  // namespace
}  // namespace hanse
