// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "hanse/assess/assess.hpp"
#include "hanse/base/json.hpp"
#include "hanse/report/docx.hpp"
#include "hanse/report/html.hpp"
#include "hanse/report/market_documents.hpp"
#include "hanse/report/pdf.hpp"
#include "hanse/report/sample_assessment.hpp"
#include "hanse/report/text.hpp"

namespace hanse::report {
namespace {

using base::Interval;
using base::Language;
using base::Rational;

/// Two substitutes in one pool, needed with an outsider's patent: A-09 of model.md. Names attack.
domain::CaseFile harmful_pool() {
    domain::CaseFile file;
    file.id = "harmful";
    file.name = {"替代专利池", "Pool of substitutes"};
    for (const std::string id : {"M1", "M2"}) {
        domain::Member member;
        member.id = id;
        member.name_en = kAttack;
        file.members.push_back(member);
        domain::Patent patent;
        patent.number = "P" + id;
        patent.group = "seal";
        patent.owners = std::vector<domain::OwnerShare>{{id, 1}};
        file.patents.push_back(patent);
        domain::Product product;
        product.product = "with-" + patent.number;
        product.market = "pumps";
        product.value = Rational(2);
        product.cost = Rational(0);
        product.units = Rational(1, 5);
        product.patents = std::vector<std::string>{"Outsider:P0", patent.number};
        file.products.push_back(product);
        domain::MarketShare share;
        share.market = "pumps";
        share.participant = id;
        share.share = Interval(Rational(2, 5));
        file.markets.push_back(share);
    }
    domain::Demand demand;
    demand.market = "pumps";
    demand.users = Rational(1);
    demand.scale = Rational(1);
    file.demand.push_back(demand);
    return file;
}

/// Never moved: the assessment points into its neighbour.
struct Told {
    explicit Told(domain::CaseFile of) : file(std::move(of)) {
        auto made = assess::assess(file, rules_for_test(), *base::Date::parse("2025-12-31"));
        EXPECT_TRUE(made.has_value());
        answer.emplace(*std::move(made));
        side = assess::market_side(*answer);
    }
    Document document(Language language) const { return market_document(*answer, side, language); }

    domain::CaseFile file;
    std::optional<assess::Assessment> answer;
    assess::MarketSide side;
};

TEST(MarketDocument, AHarmfulPoolIsSaidToNeedReviewAndItsRemedyNamed) {
    const Told told(harmful_pool());
    const std::string en = to_text(told.document(Language::en), {.width = 200});
    EXPECT_NE(en.find("free to license independently, with published caps at the joint prices"),
              std::string::npos);
    EXPECT_NE(en.find("users worse off: review"), std::string::npos);
    EXPECT_NE(en.find("substitutes in the pool: review"), std::string::npos);
    EXPECT_NE(en.find("two together"), std::string::npos) << "80 % reaches two thirds";
    const std::string zh = to_text(told.document(Language::zh), {.width = 200});
    EXPECT_NE(zh.find("需要允许成员单独对外许可"), std::string::npos);
    for (const std::string& words : {en, zh})
        for (const char* judgement : {"illegal", "guilty", "违法", "有罪"})
            EXPECT_EQ(words.find(judgement), std::string::npos) << judgement;
}

TEST(MarketDocument, SaysWithWhichModelAndHowSure) {
    const Told told(harmful_pool());
    const std::string all =
        to_text(told.document(Language::en), {.width = 200, .details_open = true});
    for (const char* words : {"A.4 logit_bundles", "B.2 aml_presumption", "exact fractions",
                              "the last change is at most 1e-9"})
        EXPECT_NE(all.find(words), std::string::npos) << words;
}

TEST(MarketDocument, EveryFormDrawsItAndNothingOfTheCaseBecomesMarkup) {
    const Told told(harmful_pool());
    const Document document = told.document(Language::en);
    EXPECT_EQ(to_html(document).find("<script"), std::string::npos);
    EXPECT_TRUE(to_docx(document).has_value());
    EXPECT_TRUE(to_pdf(document).has_value());
}

TEST(MarketDocument, OfNothingOnlyQuestionsAreLeft) {
    domain::CaseFile file;
    file.id = "nothing";
    const Told told(file);
    const std::string words = to_text(told.document(Language::en), {.width = 200});
    EXPECT_NE(words.find("What is missing"), std::string::npos);
    EXPECT_EQ(words.find("How sure"), std::string::npos);
}

TEST(MarketJson, HoldsWhatThePageSays) {
    const Told told(harmful_pool());
    const base::Value value = market_value(told.side);
    const std::string json = base::to_json(value, base::JsonStyle::indented);
    for (const char* words : {R"("remedy": "R3a")", R"("regime": "R3b")", R"("alliance")",
                              R"("merger_screens_background")", R"("group": "seal")"})
        EXPECT_NE(json.find(words), std::string::npos) << words;
}

}  // namespace
}  // namespace hanse::report
