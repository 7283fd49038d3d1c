// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/architecture.hpp"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hanse::assess {
namespace {

using base::Truth;
using base::truth;
using knowledge::ObjectiveId;
using knowledge::ObjectiveSet;
using Members = std::vector<std::size_t>;

/// @param levels  "U", "HD" …; "?" for not known. @param markets  "?" for not known.
MemberProfile member(std::string_view levels, Truth owns, std::vector<std::string> markets,
                     Truth threatened) {
    const auto level = [&](char letter) {
        return levels == "?" ? Truth::unknown : truth(levels.find(letter) != levels.npos);
    };
    MemberProfile out{.upstream = level('U'),
                      .hub = level('H'),
                      .downstream = level('D'),
                      .owns_patents = owns,
                      .threatened = threatened};
    if (markets != std::vector<std::string>{"?"}) out.markets = std::move(markets);
    return out;
}

constexpr Truth yes = Truth::yes, no = Truth::no, open = Truth::unknown;

std::vector<MemberProfile> hybrid() {  // model.md, example E-07
    return {member("U", yes, {}, no), member("H", yes, {"motor"}, yes),
            member("D", yes, {"motor"}, yes), member("D", no, {"motor", "pump"}, yes),
            member("D", yes, {"pump"}, no)};
}

TEST(Architecture, OneHybridMembership) {
    const auto members = hybrid();
    const auto checks = check_architectures({members, true});
    struct Case {
        Truth ok;
        Members subset, violators;
        std::string market;
    };
    const Case cases[] = {{yes, {0, 1, 2, 3, 4}, {}, ""},   {no, {0, 1, 2, 4}, {3}, ""},
                          {no, {1, 2}, {0, 3, 4}, "motor"}, {no, {1, 2, 3}, {0, 4}, "motor"},
                          {no, {0, 1, 2, 4}, {3}, ""},      {no, {0, 1, 2, 4}, {3}, ""}};
    for (std::size_t i = 0; i < checks.size(); ++i) {
        SCOPED_TRACE(code(checks[i].objective));
        EXPECT_EQ(checks[i].ok, cases[i].ok);
        EXPECT_EQ(checks[i].subset, cases[i].subset);
        EXPECT_EQ(checks[i].violators, cases[i].violators);
        EXPECT_EQ(checks[i].market, cases[i].market);
        EXPECT_TRUE(checks[i].possible.empty());
    }
    EXPECT_EQ(checks[0].hub, Members{1});
}

TEST(Architecture, WhatIsNotKnown) {
    struct Case {
        const char* what;
        ObjectiveId objective;
        bool complete;
        std::vector<MemberProfile> members;
        Truth ok;
        Members subset, possible, violators;
    };
    const Case cases[] = {
        {"a witness settles 'there is' on an incomplete roster",
         ObjectiveId::jd,
         false,
         {member("U", open, {}, open), member("D", open, {}, open)},
         yes,
         {0, 1},
         {},
         {}},
        {"no witness yet",
         ObjectiveId::jd,
         false,
         {member("U", open, {}, open)},
         open,
         {},
         {0},
         {}},
        {"all own patents, but somebody is missing",
         ObjectiveId::ue,
         false,
         {member("?", yes, {}, open), member("?", yes, {}, open)},
         open,
         {0, 1},
         {},
         {}},
        {"a violator settles 'all'",
         ObjectiveId::ue,
         false,
         {member("?", yes, {}, open), member("?", no, {}, open), member("?", open, {}, open)},
         no,
         {},
         {0, 2},
         {1}},
        {"perhaps an owner",
         ObjectiveId::ol,
         true,
         {member("?", yes, {}, open), member("?", yes, {}, open), member("?", open, {}, open)},
         open,
         {0, 1},
         {2},
         {}},
        {"one owner is no circle",
         ObjectiveId::ol,
         true,
         {member("?", yes, {}, open), member("?", no, {}, open)},
         no,
         {},
         {},
         {0, 1}},
        {"markets not known",
         ObjectiveId::ei,
         true,
         {member("?", yes, {"tv"}, open), member("?", yes, {"tv"}, open),
          member("?", yes, {"?"}, open)},
         open,
         {0, 1},
         {2},
         {}},
        {"two of unknown markets may be the larger circle",
         ObjectiveId::ei,
         true,
         {member("?", yes, {"tv"}, open), member("?", yes, {"tv"}, open),
          member("?", yes, {"?"}, open), member("?", yes, {"?"}, open)},
         open,
         {},
         {0, 1, 2, 3},
         {}},
        {"ties go to the smallest market name",
         ObjectiveId::da,
         true,
         {member("?", open, {"b"}, yes), member("?", open, {"b"}, yes),
          member("?", open, {"a"}, yes), member("?", open, {"a"}, yes)},
         no,
         {2, 3},
         {},
         {0, 1}},
        {"nobody", ObjectiveId::ei, true, {}, no, {}, {}, {}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const ArchitectureCheck check = check_architecture(c.objective, {c.members, c.complete});
        EXPECT_EQ(check.ok, c.ok);
        EXPECT_EQ(check.subset, c.subset);
        EXPECT_EQ(check.possible, c.possible);
        EXPECT_EQ(check.violators, c.violators);
    }
}

Truth arbitrary_truth() { return static_cast<Truth>(*rc::gen::inRange(0, 3)); }
Truth known_truth() { return truth(*rc::gen::arbitrary<bool>()); }
std::vector<std::string> some_markets() {
    std::vector<std::string> out;
    for (const char* market : {"a", "b", "c"})
        if (*rc::gen::arbitrary<bool>()) out.emplace_back(market);
    return out;
}
Truth narrowed(Truth before) { return before == Truth::unknown ? known_truth() : before; }

bool contains(const Members& all, const Members& some) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

RC_GTEST_PROP(Architecture, MoreFactsNeverReverse, ()) {
    std::vector<MemberProfile> before, after;
    const int count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) {
        MemberProfile one{.upstream = arbitrary_truth(),
                          .hub = arbitrary_truth(),
                          .downstream = arbitrary_truth(),
                          .owns_patents = arbitrary_truth(),
                          .threatened = arbitrary_truth()};
        if (*rc::gen::arbitrary<bool>()) one.markets = some_markets();
        before.push_back(one);
        for (Truth* fact :
             {&one.upstream, &one.hub, &one.downstream, &one.owns_patents, &one.threatened})
            *fact = narrowed(*fact);
        if (!one.markets) one.markets = some_markets();
        after.push_back(one);
    }
    const bool complete = *rc::gen::arbitrary<bool>();
    for (const ObjectiveId objective : knowledge::kAllObjectives) {
        const ArchitectureCheck was = check_architecture(objective, {before, complete});
        const ArchitectureCheck is = check_architecture(objective, {after, true});
        if (base::settled(was.ok)) RC_ASSERT(is.ok == was.ok);
        RC_ASSERT(contains(is.subset, was.subset));
        if (complete) RC_ASSERT(contains(is.violators, was.violators));
        RC_ASSERT(is.possible.empty());
        RC_ASSERT(was.subset.size() + was.possible.size() + was.violators.size() == before.size());
    }
}

TEST(Circles, AHybridAllianceWorksInCircles) {
    const auto members = hybrid();
    const auto checks = check_architectures({members, true});
    ObjectiveSet chosen;
    for (const ObjectiveId objective : {ObjectiveId::jd, ObjectiveId::ei}) chosen.add(objective);
    const CirclePlan plan = plan_circles(checks, chosen, true, members.size());
    ASSERT_EQ(plan.circles.size(), 2U);
    EXPECT_EQ(plan.circles[1].members, (Members{1, 2}));
    ASSERT_EQ(plan.firewalls.size(), 1U);
    EXPECT_EQ(plan.firewalls[0].in_both, (Members{1, 2}));
    EXPECT_TRUE(plan.associates.empty());
}

TEST(Circles, WhoIsInNoneMayBecomeAnAssociate) {
    const auto members = hybrid();
    const auto checks = check_architectures({members, true});
    ObjectiveSet chosen;
    for (const ObjectiveId objective : {ObjectiveId::ei, ObjectiveId::da}) chosen.add(objective);
    const CirclePlan plan = plan_circles(checks, chosen, false, members.size());
    EXPECT_TRUE(plan.needed);
    EXPECT_EQ(plan.associates, (Members{0, 4}));
    EXPECT_TRUE(plan.firewalls.empty());
}

TEST(Circles, NotNeededWhereOneFormFitsAll) {
    const auto members = hybrid();
    ObjectiveSet chosen;
    chosen.add(ObjectiveId::jd);
    EXPECT_FALSE(
        plan_circles(check_architectures({members, true}), chosen, false, members.size()).needed);
}

}  // namespace
}  // namespace hanse::assess
