// SPDX-License-Identifier: GPL-3.0-or-later
// Witnesses are small, true to the real assessment, and missing where a rule can never say it.
#include "hanse/lawbook/witness.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/assess/assess.hpp"
#include "hanse/lawbook/test_books.hpp"

namespace hanse::lawbook {
namespace {

using assess::Status;
using knowledge::RuleBook;

/// A rule of the paper's jurisdiction with these conditions.
std::string rule_with(const std::string& conditions) {
    return "id: paper.x\nname: {zh: 甲, en: a}\narea: charter\njurisdiction: any\n" + conditions +
           "sources:\n  - {law: hanse, article: \"1\", verification: COPY}\n"
           "remedy: {zh: 改, en: mend}\n";
}

RuleBook book_of(const std::string& conditions) {
    return book_with({{"rules/law/paper/x.yaml", rule_with(conditions)}});
}

constexpr const char* kSays = "says:\n  violated: {zh: 违, en: v}\n  satisfied: {zh: 合, en: s}\n";
constexpr const char* kSaysWithSuspicion =
    "says:\n  violated: {zh: 违, en: v}\n  satisfied: {zh: 合, en: s}\n"
    "  suspected: {zh: 疑, en: s}\n";
constexpr const char* kHolds = "says:\n  holds: {zh: 立, en: h}\n  fails: {zh: 否, en: f}\n";

std::vector<std::string> facts_of(const RuleBook& book, const Witness& witness) {
    std::vector<std::string> out;
    for (const StatedFact& one : witness.facts)
        out.push_back(book.facts()[one.fact].id + " = " +
                      knowledge::words_for(book.facts()[one.fact], one.value).en);
    return out;
}

TEST(Witness, StatesNoMoreThanTheRuleNeeds) {
    const RuleBook book =
        book_of(std::string("kind: guide\nwhen: pool.exists\nviolated: "
                            "pool.contains_substitutes or not pool.removal_rule\n") +
                kSays);
    const RuleWitnesses found = witnesses_of(book, *book.rule("paper.x"));
    using List = std::vector<std::string>;
    EXPECT_EQ(facts_of(book, *found.fires),
              (List{"pool.contains_substitutes = yes", "pool.exists = yes"}));
    EXPECT_EQ(found.clear->facts.size(), 3U);
    EXPECT_EQ(found.open->facts.size(), 1U);
}

TEST(Witness, SaysWhatTheRealAssessmentSays) {
    const RuleBook& book = house_book();
    for (const char* id : {"cn.aml.17-1", "us.ip-guidelines.5-5-division", "eu.ttber.4-1-d",
                           "paper.red-line.5-independent-licensing", "cn.civil-code.845"}) {
        const knowledge::Rule* rule = book.rule(id);
        ASSERT_NE(rule, nullptr) << id;
        const RuleWitnesses found = witnesses_of(book, *rule);
        for (const auto* witness : {&found.fires, &found.suspects, &found.clear, &found.open}) {
            if (witness == &found.suspects && !rule->suspected) continue;
            ASSERT_TRUE(*witness) << id;
            const auto answer = assess::assess((*witness)->file, book, found.day);
            ASSERT_TRUE(answer) << id;
            const auto finding = std::ranges::find(answer->findings, rule, &assess::Finding::rule);
            ASSERT_NE(finding, answer->findings.end()) << id;
            EXPECT_EQ(finding->status, (*witness)->status) << id;
        }
    }
}

TEST(Witness, ARuleThatCannotHoldHasNone) {
    struct Case {
        const char* what;
        std::string conditions;
        bool fires, clear;
    };
    const Case cases[] = {
        {"a contradiction",
         std::string("kind: guide\nviolated: pool.exists and not pool.exists\n") + kSays, false,
         true},
        {"a tautology",
         std::string("kind: guide\nviolated: pool.exists or not pool.exists\n") + kSays, true,
         false},
        {"an empty range",
         std::string("kind: guide\nviolated: membership.count < 2 and "
                     "membership.count > 3\n") +
             kSays,
         false, true},
        {"a share above one",
         std::string("kind: factor\nholds: market.alliance_share > 1\n") + kHolds, false, true},
        {"a test outside its premise",
         std::string("kind: guide\nwhen: pool.exists\nviolated: not pool.exists\n") + kSays, false,
         true},
        {"a number that is switched off",
         std::string("kind: factor\nholds: market.alliance_share > $us.ip-guidelines.zone\n") +
             kHolds,
         false, false},
        {"a suspicion that is always there",
         std::string("kind: guide\nviolated: pool.exists\nsuspected: not pool.removal_rule or "
                     "pool.removal_rule\n") +
             kSaysWithSuspicion,
         true, false},
        // Each side can be so, but the derivations do not let them be so at once.
        {"facts that contradict each other",
         std::string("kind: factor\nholds: market.largest_member_share > 60% and not "
                     "market.dominance_presumed\n") +
             kHolds,
         false, true},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const RuleBook book = book_of(c.conditions);
        const RuleWitnesses found = witnesses_of(book, *book.rule("paper.x"));
        EXPECT_EQ(found.fires.has_value(), c.fires);
        EXPECT_EQ(found.clear.has_value(), c.clear);
    }
}

TEST(Witness, ASuspicionIsProvedWithoutTheTest) {
    const RuleBook alive = book_of(std::string("kind: guide\nviolated: pool.exists and "
                                               "pool.contains_substitutes\nsuspected: "
                                               "pool.contains_substitutes\n") +
                                   kSaysWithSuspicion);
    const auto found = witnesses_of(alive, *alive.rule("paper.x")).suspects;
    ASSERT_TRUE(found);
    EXPECT_EQ(facts_of(alive, *found),
              (std::vector<std::string>{"pool.exists = no", "pool.contains_substitutes = yes"}));
    // Whenever this suspicion holds the rule is violated anyway.
    const RuleBook dead =
        book_of(std::string("kind: guide\nviolated: pool.exists or "
                            "pool.contains_substitutes\nsuspected: pool.exists\n") +
                kSaysWithSuspicion);
    EXPECT_FALSE(witnesses_of(dead, *dead.rule("paper.x")).suspects);
}

TEST(Witness, NumbersAreTriedAtAndAroundTheThreshold) {
    const RuleBook book = book_of(
        std::string(
            "kind: factor\nholds: market.alliance_share >= 20% and market.alliance_share <= "
            "20%\n") +
        kHolds);
    const RuleWitnesses found = witnesses_of(book, *book.rule("paper.x"));
    ASSERT_TRUE(found.fires);
    EXPECT_EQ(std::get<base::Interval>(found.fires->facts.front().value),
              base::Interval(base::Rational(1, 5)));
    ASSERT_TRUE(found.clear);
}

TEST(Witness, AMemoryRuleIsProvedWithTheGateDisregarded) {
    const RuleBook& book = house_book();
    const RuleWitnesses found = witnesses_of(book, *book.rule("jp.pool-guidelines.factors"));
    EXPECT_TRUE(found.gate_disregarded);
    EXPECT_TRUE(found.fires && found.clear && found.open);
    const auto answer = assess::assess(found.fires->file, book, found.day);
    ASSERT_TRUE(answer);
    EXPECT_EQ(std::ranges::find(answer->findings, found.rule, &assess::Finding::rule),
              answer->findings.end());
}

}  // namespace
}  // namespace hanse::lawbook
