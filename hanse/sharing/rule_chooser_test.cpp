// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/rule_chooser.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

/// Three owners with two patents each: 0 0 1 1 2 2.
Portfolio portfolio() {
    return {.owners = Holdings{{0, 0, 1, 1, 2, 2}, 3},
            .points = numbers("4 2 2 1 1 2"),
            .families = Holdings{{0, 0, 1, 1, 2, 3}, 4},
            .kappa = Rational(1, 2),
            .mix = HybridMix{{1, 5}, {3, 10}, {1, 2}}};
}

const RuleReport& report(const RuleChoice& choice, LicenceRule rule) {
    return choice.rules[static_cast<std::size_t>(rule)];
}

TEST(RuleChooser, EveryRuleSharesTheIncome) {
    const std::vector<PatentLine> lines{needs_all(60, {0, 1, 2}), needs_all(30, {0, 4, 5}),
                                        needs_all(12, {3})};
    const auto found = choose_rule(lines, portfolio());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->income, 102);
    EXPECT_EQ(text(found->norm), "45 42 15");
    for (const RuleReport& one : found->rules) {
        EXPECT_EQ(total(one.share), 102);
        EXPECT_TRUE(one.missing.empty());
        for (const Rational& r : one.r) EXPECT_LE(max(r, -r), 1);
    }
    EXPECT_EQ(text(report(*found, LicenceRule::equal).share), "34 34 34");
    EXPECT_EQ(text(report(*found, LicenceRule::numeric).share), "50 32 20");
    EXPECT_EQ(text(report(*found, LicenceRule::patent_shapley).share), "50 32 20");
    EXPECT_EQ(text(report(*found, LicenceRule::owner_shapley).share), "45 42 15");
}

TEST(RuleChooser, TheSimplestRuleThatPassesIsRecommended) {
    Portfolio alike = portfolio();
    alike.points = numbers("1 1 1 1 1 1");
    const std::vector<PatentLine> symmetric{needs_all(90, {0, 2, 4})};
    EXPECT_EQ(choose_rule(symmetric, alike)->recommended, LicenceRule::equal);
    // Owner 1 is in no line: equal parts are unfair to the others.
    const std::vector<PatentLine> two{needs_all(90, {0, 4})};
    const auto found = choose_rule(two, alike);
    EXPECT_FALSE(report(*found, LicenceRule::equal).passes);
    EXPECT_FALSE(report(*found, LicenceRule::numeric).passes) << "splitting pays";
    EXPECT_EQ(report(*found, LicenceRule::numeric).manipulation_gain.exact(), "1/6");
    EXPECT_EQ(found->recommended, LicenceRule::value_points);
}

TEST(RuleChooser, DataThatAreMissingAreNamed) {
    const std::vector<PatentLine> lines{needs_all(90, {0, 4})};
    const auto found = choose_rule(lines, {.owners = Holdings{{0, 0, 1, 1, 2, 2}, 3}});
    ASSERT_TRUE(found);
    using Missing = std::vector<std::string>;
    EXPECT_EQ(report(*found, LicenceRule::value_points).missing, Missing{"points"});
    EXPECT_EQ(report(*found, LicenceRule::dial).missing, (Missing{"points", "kappa"}));
    EXPECT_EQ(report(*found, LicenceRule::hybrid).missing, (Missing{"points", "mix"}));
    EXPECT_EQ(report(*found, LicenceRule::family_shapley).missing, Missing{"family"});
    EXPECT_EQ(found->recommended, LicenceRule::owner_shapley);
    Portfolio pointless = portfolio();
    pointless.points = numbers("0 1 1 1 0 1");
    EXPECT_EQ(report(*choose_rule(lines, pointless), LicenceRule::value_points).missing,
              Missing{"points"});
}

TEST(RuleChooser, SomeWouldRatherStayOutside) {
    Portfolio with_outside = portfolio();
    with_outside.outside = numbers("10 20 30");
    const std::vector<PatentLine> lines{needs_all(60, {0, 2, 4})};
    const auto found = choose_rule(lines, with_outside);
    EXPECT_EQ(report(*found, LicenceRule::equal).stays_away, games::Players{2});
    EXPECT_FALSE(report(*choose_rule(lines, portfolio()), LicenceRule::equal).stays_away);
}

TEST(RuleChooser, ALineInTwoHalvesIsTheSameLine) {
    const std::vector<PatentLine> one{needs_all(60, {0, 1, 2}), needs_all(30, {0, 4})},
        two{needs_all(60, {0, 1, 2}), needs_all(10, {0, 4}), needs_all(20, {0, 4})};
    const auto before = choose_rule(one, portfolio()), after = choose_rule(two, portfolio());
    for (std::size_t k = 0; k < before->rules.size(); ++k) {
        EXPECT_EQ(text(before->rules[k].share), text(after->rules[k].share));
        EXPECT_EQ(before->rules[k].manipulation_gain, after->rules[k].manipulation_gain);
    }
}

TEST(RuleChooser, SplittingIsSeenWhereverThePatentIs) {
    // By hand for the number of patents: patent 0 of owner 0 in both lines.
    const std::vector<PatentLine> lines{needs_all(60, {0, 2}), needs_all(30, {0, 4})};
    const auto found = choose_rule(lines, portfolio());
    EXPECT_EQ(report(*found, LicenceRule::numeric).manipulation_gain.exact(), "1/6")
        << "60 (2/3 - 1/2) + 30 (2/3 - 1/2) of 90";
    EXPECT_EQ(report(*found, LicenceRule::dial).manipulation_gain, 0);
}

}  // namespace
}  // namespace hanse::sharing
