// SPDX-License-Identifier: GPL-3.0-or-later
// The pages about the rule book say what the book and its checks say, in both languages and forms.
#include "hanse/report/rules_document.hpp"

#include <gtest/gtest.h>

#include "hanse/lawbook/rule_query.hpp"
#include "hanse/report/html.hpp"
#include "hanse/report/rules_json.hpp"
#include "hanse/report/sample_assessment.hpp"
#include "hanse/report/text.hpp"

namespace hanse::report {
namespace {

using base::Language;

bool says(const Document& document, std::string_view words) {
    return to_text(document).find(words) != std::string::npos;
}

TEST(RulesDocument, OneRuleWithEverythingAboutIt) {
    const knowledge::RuleBook& book = rules_for_test();
    const auto found = lawbook::witnesses_of(book, *book.rule("cn.aml.17-1"));
    const Document en = rule_document(book, found, Language::en);
    for (const char* words : {"cn.aml.17-1", "CN-AML-17-1", "applies if", "2022-08-01", "Witnesses",
                              "pricing.fixes_product_prices"})
        EXPECT_TRUE(says(en, words)) << words;
    EXPECT_TRUE(says(rule_document(book, found, Language::zh), "见证案例"));
    EXPECT_NE(to_html(en).find("id=\"witnesses\""), std::string::npos);
    EXPECT_EQ(*rule_value(book, found).find("kind")->text(), "prohibition");
}

TEST(RulesDocument, ACheckEndsWithItsFigures) {
    const knowledge::RuleBook& book = rules_for_test();
    lawbook::BookCheck check;
    check.fires = 3;
    check.missing = {{book.rule("cn.aml.17-1"), lawbook::Role::clear}};
    const std::string text = to_text(book_check_document(book, check, Language::en));
    EXPECT_TRUE(text.ends_with("3 passed, 1 failed\n")) << text;
    EXPECT_NE(text.find("cn.aml.17-1"), std::string::npos);
    EXPECT_TRUE(
        to_text(book_check_document(book, check, Language::zh)).ends_with("3 项通过，1 项失败\n"));
}

TEST(RulesDocument, EveryRowIsListed) {
    const knowledge::RuleBook& book = rules_for_test();
    EXPECT_EQ(rows_value(book).find("rows")->items().size(), book.rows().size());
    EXPECT_TRUE(says(rows_document(book, Language::en), "CN-POOL-04…end"));
}

TEST(RulesDocument, AComparisonWithoutChangeSaysSo) {
    const knowledge::RuleBook& book = rules_for_test();
    const lawbook::BookOnDay side{&book, base::Date::create(2024, 8, 9)};
    const auto diff = lawbook::compare(side, side);
    EXPECT_TRUE(says(book_diff_document(side, side, diff, {}, Language::en),
                     "Neither rules nor numbers changed."));
}

}  // namespace
}  // namespace hanse::report
