// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two days or two books, and what that does to a case whose facts stay.
#include "hanse/lawbook/book_diff.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/assess/assess.hpp"
#include "hanse/lawbook/test_books.hpp"

namespace hanse::lawbook {
namespace {

using assess::Status;

base::Date day(std::string_view text) { return base::Date::parse(text).value(); }

BookDiff between(const char* from, const char* to) {
    return compare({&house_book(), day(from)}, {&house_book(), day(to)});
}

const RuleChange* change_of(const BookDiff& diff, std::string_view id) {
    const auto found = std::ranges::find(
        diff.rules, id, [](const RuleChange& one) { return std::string_view(one.either().id); });
    return found == diff.rules.end() ? nullptr : &*found;
}

TEST(BookDiff, ADayAgainstItselfIsNoChange) {
    const BookDiff diff = between("2024-08-09", "2024-08-09");
    EXPECT_TRUE(diff.rules.empty());
    EXPECT_TRUE(diff.numbers.empty());
}

TEST(BookDiff, RulesComeGoAndChange) {
    const BookDiff diff = between("2026-04-30", "2026-05-01");
    ASSERT_NE(change_of(diff, "eu.ttber.transition"), nullptr);
    EXPECT_EQ(change_of(diff, "eu.ttber.transition")->before, nullptr);
    ASSERT_NE(change_of(diff, "eu.pools.partial"), nullptr);
    EXPECT_EQ(change_of(diff, "eu.pools.partial")->after, nullptr);
    const RuleChange* shares = change_of(diff, "eu.ttber.3");
    ASSERT_NE(shares, nullptr);
    EXPECT_NE(std::ranges::find(shares->parts, RulePart::conditions), shares->parts.end());
    EXPECT_EQ(change_of(diff, "cn.aml.17-1"), nullptr);
}

TEST(BookDiff, NumbersChangeWithTheirLaw) {
    const BookDiff diff = between("2022-07-31", "2022-08-01");
    const auto single = std::ranges::find(diff.numbers, "cn.dominance.single",
                                          [](const NumberChange& one) { return one.number->id; });
    ASSERT_NE(single, diff.numbers.end());
    EXPECT_EQ(single->before->is, single->after->is);
    EXPECT_NE(single->before->citation.law, single->after->citation.law);
}

/// The number of one rule of China, changed in another book.
knowledge::RuleBook book_with_share(const char* share) {
    return book_with({{"rules/numbers/cn.vertical.share.yaml",
                       std::string("id: cn.vertical.share\nname: {zh: 甲, en: a}\nunit: "
                                   "ratio\nvalues:\n  2026-02-01: {is: ") +
                           share +
                           ", law: cn-monopoly-agreement-rule, article: \"x\", verification: "
                           "SEC}\n"}});
}

domain::CaseFile small_case() {
    domain::CaseFile file{.file = "test", .id = "test"};
    for (const auto& [id, value] : {std::pair{"alliance.jurisdiction", "cn"},
                                    {"licensing.to_outsiders", "yes"},
                                    {"market.largest_member_share", "20%"},
                                    {"membership.competitors", "no"}})
        file.statements.push_back({.id = id, .value = base::Value(value)});
    return file;
}

TEST(BookDiff, ACaseChangesWithANumber) {
    const knowledge::RuleBook stricter = book_with_share("15%");
    const knowledge::RuleBook looser = book_with_share("25%");
    const BookDiff law = compare({&stricter, {}}, {&looser, {}});
    EXPECT_TRUE(law.rules.empty());
    ASSERT_EQ(law.numbers.size(), 1U);

    const domain::CaseFile file = small_case();
    const auto before = assess::assess(file, stricter, day("2026-06-01"));
    const auto after = assess::assess(file, looser, day("2026-06-01"));
    ASSERT_TRUE(before && after);
    const auto changes = compare(*before, *after, law);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes.front().rule->id, "cn.vertical-harbour.2");
    EXPECT_EQ(changes.front().before, Status::not_applicable);
    EXPECT_EQ(changes.front().after, Status::satisfied);
    EXPECT_EQ(changes.front().cause, Cause::number_changed);
    EXPECT_EQ(changes.front().because, std::vector<std::string>{"cn.vertical.share"});
}

TEST(BookDiff, ACaseMeetsRulesThatCame) {
    const domain::CaseFile file = small_case();
    const auto before = assess::assess(file, house_book(), day("2026-01-31"));
    const auto after = assess::assess(file, house_book(), day("2026-02-01"));
    ASSERT_TRUE(before && after);
    const BookDiff law = between("2026-01-31", "2026-02-01");
    EXPECT_NE(change_of(law, "cn.vertical-harbour.1"), nullptr);
    for (const FindingChange& change : compare(*before, *after, law))
        EXPECT_EQ(change.cause, Cause::rule_came) << change.rule->id;
}

}  // namespace
}  // namespace hanse::lawbook
