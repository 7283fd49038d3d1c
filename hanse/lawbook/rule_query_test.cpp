// SPDX-License-Identifier: GPL-3.0-or-later
// Rules are found by what they are and by the words they use.
#include "hanse/lawbook/rule_query.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/lawbook/test_books.hpp"

namespace hanse::lawbook {
namespace {

using knowledge::Rule;

base::Date day(std::string_view text) { return base::Date::parse(text).value(); }

bool has(const std::vector<const Rule*>& rules, std::string_view id) {
    return std::ranges::find(rules, id, [](const Rule* rule) { return rule->id; }) != rules.end();
}

TEST(RuleQuery, SelectsByWhatARuleIs) {
    struct Case {
        const char* what;
        RuleQuery query;
        const char* in;
        const char* out;
    };
    const Case cases[] = {
        {"jurisdiction", {.jurisdiction = "eu"}, "eu.ttber.3", "cn.aml.17-1"},
        {"area", {.area = "product-pricing"}, "cn.aml.17-1", "cn.aml.17-5"},
        {"kind", {.kind = "safe-harbour"}, "us.letters.safeguards", "us.letters.rfid"},
        {"source", {.source = "us-brl-rfid"}, "us.letters.rfid", "us.letters.safeguards"},
        {"verification", {.verification = "MEM"}, "jp.pool-guidelines.factors", "cn.aml.17-1"},
        {"day", {.day = day("2016-01-01")}, "cn.order-74.P-1", "cn.aml.17-1"},
        {"two at once",
         {.jurisdiction = "cn", .kind = "presumption"},
         "cn.aml.24",
         "us.merger-guidelines.2-1"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto rules = select(house_book(), c.query);
        ASSERT_TRUE(rules);
        EXPECT_TRUE(has(*rules, c.in));
        EXPECT_FALSE(has(*rules, c.out));
    }
    EXPECT_EQ(select(house_book(), {})->size(), house_book().rules().size());
}

TEST(RuleQuery, AWordThatNoRuleHasIsAMistake) {
    const auto wrong = select(house_book(), {.kind = "safe-harbor"});
    ASSERT_FALSE(wrong);
    EXPECT_NE(describe(wrong.error(), base::Language::en).find("did you mean 'safe-harbour'"),
              std::string::npos);
    EXPECT_FALSE(select(house_book(), {.jurisdiction = "atlantis"}));
}

TEST(RuleQuery, SearchReadsBothLanguagesIdsAndFacts) {
    for (const char* words : {"回授 欧盟", "GRANT-BACK exclusive", "EU-TTBER14-5a",
                              "licensing.grant_back eu-ttber-2014"})
        EXPECT_TRUE(has(search(house_book(), words), "eu.ttber.5-1-a")) << words;
    EXPECT_TRUE(search(house_book(), "zebra crossing").empty());
    EXPECT_TRUE(search(house_book(), "").empty());
    EXPECT_EQ(search(house_book(), "CN-AML-24-3").front()->id, "cn.aml.24-3");
}

TEST(RuleQuery, ARuleIsCalledByItsIdOrByTheOnlyRowItImplements) {
    const auto& book = house_book();
    EXPECT_EQ((*rule_called(book, "cn.aml.17-1", {}))->id, "cn.aml.17-1");
    EXPECT_EQ((*rule_called(book, "JP-IPG-20", {}))->id, "jp.ip-guidelines.minor");
    EXPECT_FALSE(rule_called(book, "CN-AML-17-1", {})) << "the paper draws this line as well";
    EXPECT_FALSE(rule_called(book, "cn.aml.171", {}));
    EXPECT_EQ((*rule_called(book, "eu.ttber.3", day("2020-01-01")))->law_ids.front(),
              "EU-TTBER14-3");
    EXPECT_EQ((*rule_called(book, "eu.ttber.3", day("2027-01-01")))->law_ids.front(), "EU-26-1");
}

}  // namespace
}  // namespace hanse::lawbook
