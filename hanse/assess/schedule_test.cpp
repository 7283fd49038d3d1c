// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/schedule.hpp"

#include <gtest/gtest.h>

namespace hanse::assess {
namespace {

using base::Rational;
using Ids = std::vector<std::string>;

TEST(Schedule, AnExcerptOfPeaceAndDefence) {  // model.md, example E-09
    const std::vector<Task> tasks{
        {"CN-01", 2, {}},        {"CN-07", 1, {"CN-01"}}, {"CN-02", 4, {"CN-01", "CN-20"}},
        {"CN-20", 2, {"CN-01"}}, {"CN-23", 1, {"CN-07"}}, {"CN-05", 2, {"CN-01"}},
        {"CN-31", 1, {"CN-01"}}, {"CN-12", 3, {"CN-05"}}, {"CN-30", 2, {"CN-02"}}};
    const auto plan = schedule(tasks);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->months, Rational(10));
    EXPECT_EQ(plan->critical, (Ids{"CN-01", "CN-20", "CN-02", "CN-30"}));
    EXPECT_EQ(plan->slot("CN-12")->start, Rational(4));
    EXPECT_EQ(plan->slot("CN-12")->slack, Rational(3));
    EXPECT_EQ(plan->slot("CN-31")->slack, Rational(7));
    Ids order;
    for (const Slot& slot : plan->slots) order.push_back(slot.id);
    EXPECT_EQ(order, (Ids{"CN-01", "CN-05", "CN-07", "CN-12", "CN-20", "CN-02", "CN-23", "CN-30",
                          "CN-31"}));
}

TEST(Schedule, Refuses) {
    struct Case {
        const char* what;
        std::vector<Task> tasks;
        const char* en;
    };
    const Case cases[] = {
        {"a circle",
         {{"A", 1, {"B"}}, {"B", 1, {"A"}}},
         "the prerequisites run in a circle and cannot be scheduled: A, B"},
        {"a task that waits for itself",
         {{"A", 1, {"A"}}},
         "the prerequisites run in a circle and cannot be scheduled: A"},
        {"an unknown predecessor", {{"A", 1, {"Z"}}}, "task A: its predecessor Z does not exist"},
        {"a task twice", {{"A", 1, {}}, {"A", 2, {}}}, "task A: stands twice"},
        {"a negative duration", {{"A", -1, {}}}, "task A: its duration cannot be negative"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto plan = schedule(c.tasks);
        ASSERT_FALSE(plan);
        EXPECT_EQ(plan.error().message.en, c.en);
    }
}

TEST(Schedule, NothingTakesNoTime) {
    const auto plan = schedule({});
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->months, Rational(0));
}

}  // namespace
}  // namespace hanse::assess
