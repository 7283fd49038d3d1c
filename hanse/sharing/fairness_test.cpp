// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/fairness.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

std::vector<MemberFlows> flows(const char* benefit, const char* benefit_norm, const char* cost,
                               const char* cost_norm, const char* power) {
    const Amounts b = numbers(benefit), bn = numbers(benefit_norm), c = numbers(cost),
                  cn = numbers(cost_norm), p = numbers(power);
    std::vector<MemberFlows> out;
    for (std::size_t i = 0; i < b.size(); ++i) out.push_back({b[i], bn[i], c[i], cn[i], p[i]});
    return out;
}

std::string labels(const FairnessDiagnosis& found) {
    std::string out;
    for (const MemberFinding& member : found.members)
        out += !member.label ? '?' : "BFEU"[static_cast<int>(*member.label)];
    return out;
}

std::string indices(const FairnessDiagnosis& found) {
    Amounts r;
    for (const MemberFinding& member : found.members) r.push_back(*member.r);
    return text(r);
}

TEST(Fairness, EveryCase) {
    struct Case {
        const char* what;
        std::vector<MemberFlows> members;
        const char *r, *labels, *riding, *exploiting;
    };
    const Case cases[] = {
        {"D-01: the weak ride", flows("40 40 40", "60 45 15", "20 10 0", "15 11 4", "2/3 1/6 1/6"),
         "-5/16 -1/14 29/44", "UBF", "58/375", "29/750"},
        {"D-02: the strong write the rules",
         flows("80 10 10", "50 25 25", "5 10 10", "12 6 7", "2/3 1/6 1/6"), "37/92 -19/35 -18/35",
         "EUU", "37/625", "148/625"},
        {"D-03: size is not guilt",
         flows("400 40 10", "400 40 10", "100 10 5/2", "100 10 5/2", "2/3 1/6 1/6"), "0 0 0", "BBB",
         "0", "0"},
        {"exactly at the threshold is balanced", flows("11 9", "9 11", "9 9", "9 9", "1/2 1/2"),
         "1/10 -1/10", "BB", "1/38", "1/38"},
        {"average power is power", flows("2 0", "1 1", "0 0", "0 0", "1/2 1/2"), "1/2 -1", "EU",
         "1/4", "1/4"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto found = diagnose(c.members);
        ASSERT_TRUE(found);
        EXPECT_EQ(indices(*found), c.r);
        EXPECT_EQ(labels(*found), c.labels);
        EXPECT_EQ(found->free_ride_index->exact(), c.riding);
        EXPECT_EQ(found->exploitation_index->exact(), c.exploiting);
        EXPECT_TRUE(found->missing.empty());
    }
}

TEST(Fairness, WhoPaysWhom) {  // D-01, D-02
    const auto riding =
        diagnose(flows("40 40 40", "60 45 15", "20 10 0", "15 11 4", "2/3 1/6 1/6"));
    EXPECT_EQ(text(riding->who_pays_whom[0]), "0 0 25");
    EXPECT_EQ(text(riding->who_pays_whom[1]), "0 0 4");
    EXPECT_EQ(text(riding->who_pays_whom[2]), "0 0 0");
    const auto taking = diagnose(flows("80 10 10", "50 25 25", "5 10 10", "12 6 7", "1 0 0"));
    EXPECT_EQ(text(taking->who_pays_whom[1]), "19 0 0");
}

TEST(Fairness, WhatIsNotKnownLeavesTheAnswerOpen) {
    auto members = flows("40 40 40", "60 45 15", "20 10 0", "15 11 4", "2/3 1/6 1/6");
    members[0].cost.reset();
    members[2].shapley_shubik.reset();
    const auto found = diagnose(members);
    ASSERT_TRUE(found);
    EXPECT_EQ(labels(*found), "?B?");
    EXPECT_EQ(found->members[2].r->exact(), "29/44");
    EXPECT_FALSE(found->free_ride_index);
    EXPECT_TRUE(found->who_pays_whom.empty());
    EXPECT_EQ(found->missing, (std::vector<std::string>{"cost[0]", "shapley_shubik[2]"}));
}

TEST(Fairness, ShapleyShubikIsNotAskedOfWhoGetsTooLittle) {
    auto members = flows("40 40 40", "60 45 15", "20 10 0", "15 11 4", "2/3 1/6 1/6");
    members[0].shapley_shubik.reset();
    const auto found = diagnose(members);
    EXPECT_TRUE(found->missing.empty());
    EXPECT_EQ(found->free_ride_index->exact(), "58/375");
}

TEST(Fairness, SmallAmountsAreNotMaterial) {
    const auto members = flows("40 40 40", "60 45 15", "20 10 0", "15 11 4", "2/3 1/6 1/6");
    const auto found = diagnose(members, {.budget = Rational(500)});
    EXPECT_EQ(found->members[0].material, true);
    EXPECT_EQ(found->members[1].material, false) << "4 is less than 1 % of 500";
    EXPECT_EQ(
        diagnose(members, {.budget = Rational(500), .material_limit = 26})->members[0].material,
        false);
    EXPECT_FALSE(diagnose(members)->members[0].material) << "no budget, no answer";
}

TEST(Fairness, SumsMustAgree) {
    const auto found = diagnose(flows("40 40", "60 45", "20 10", "15 15", "1/2 1/2"));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().message.en,
              "benefit_norm: adds up to 105, and benefit to 80; the two should be the same");
    EXPECT_TRUE(
        diagnose(flows("0.333333333 0.666666667", "0.5 0.49999999999", "0 0", "0 0", "1/2 1/2")))
        << "rounded decimals";
}

Position random_position(RandomNumbers& random) {
    return {random.number(), random.number(), random.number(), random.number()};
}

TEST(FairnessIndex, BoundedMonotoneAndWithoutScale) {  // model.md D.1, L.2
    RandomNumbers random(12);
    for (int round = 0; round < 10'000; ++round) {
        const Position at = random_position(random);
        const Rational r = fairness_index(at), more = random.number();
        EXPECT_GE(r, -1);
        EXPECT_LE(r, 1);
        Position changed = at;
        changed.benefit += more;
        EXPECT_GE(fairness_index(changed), r);
        changed = at;
        changed.cost_norm += more;
        EXPECT_GE(fairness_index(changed), r);
        changed = at;
        changed.cost += more;
        EXPECT_LE(fairness_index(changed), r);
        changed = at;
        changed.benefit_norm += more;
        EXPECT_LE(fairness_index(changed), r);
        const Rational c = more + Rational(1, 7);
        EXPECT_EQ(
            fairness_index({at.benefit * c, at.benefit_norm * c, at.cost * c, at.cost_norm * c}), r)
            << "ten times the money, or two equal affiliates, and the same r";
    }
}

TEST(Fairness, TransfersCancelOutAndOrderDoesNotMatter) {
    RandomNumbers random(13);
    for (int round = 0; round < 200; ++round) {
        const int n = random.whole(2, 6);
        const Amounts b = random.amounts(n), c = random.amounts(n);
        const Amounts bn = in_proportion(total(b), random.amounts(n)),
                      cn = in_proportion(total(c), random.amounts(n));
        std::vector<MemberFlows> members;
        for (std::size_t i = 0; i < b.size(); ++i)
            members.push_back({b[i], bn[i], c[i], cn[i], Rational(1, n)});
        const auto found = diagnose(members);
        ASSERT_TRUE(found);
        Rational sum_of_transfers;
        for (const MemberFinding& member : found->members) sum_of_transfers += *member.transfer;
        EXPECT_EQ(sum_of_transfers, 0);
        for (std::size_t i = 0; i < members.size(); ++i)
            EXPECT_EQ(total(found->who_pays_whom[i]), max(0, -*found->members[i].transfer));
        std::reverse(members.begin(), members.end());
        const auto turned = diagnose(members);
        EXPECT_EQ(turned->free_ride_index, found->free_ride_index);
        EXPECT_EQ(turned->members.front().r, found->members.back().r);
    }
}

}  // namespace
}  // namespace hanse::sharing
