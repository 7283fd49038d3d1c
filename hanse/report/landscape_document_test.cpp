// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/landscape_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hanse/report/html.hpp"
#include "hanse/report/sample_assessment.hpp"
#include "hanse/report/text.hpp"

namespace hanse::report {
namespace {

using landscape::Landscape;
using testing::HasSubstr;
using testing::Not;

Landscape of(const std::vector<landscape::Paper>& papers) {
    return landscape::draw_up(papers, {}, {});
}

std::string text_of(const Landscape& landscape, base::Language language) {
    return to_text(landscape_document(landscape, {}, rules_for_test(), language), {.width = 100});
}

TEST(LandscapeDocument, OfNothingSaysSo) {
    EXPECT_THAT(text_of(of({}), base::Language::en), HasSubstr("There is nothing to count"));
    EXPECT_THAT(text_of(of({}), base::Language::zh), HasSubstr("没有可统计的文献"));
}

TEST(LandscapeDocument, OfPapersThatSayNothingNamesWhatIsNotKnown) {
    const std::string text = text_of(of(std::vector<landscape::Paper>(2)), base::Language::en);
    for (const char* words : {"No years are known", "state no applicants", "state no classes",
                              "state no citations", "there is no map"})
        EXPECT_THAT(text, HasSubstr(words));
}

TEST(LandscapeDocument, NamesOfOthersBecomeNoMarkup) {
    landscape::Paper paper{.number = "US1A", .filed = base::Date::create(2001, 1, 1)};
    paper.applicants = {{"<script>alert(1)</script>", ""}};
    paper.title = "a <b>gear</b> wheel";
    const std::string html = to_html(
        landscape_document(of({paper, paper}), {}, rules_for_test(), base::Language::en), {});
    EXPECT_THAT(html, Not(HasSubstr("<script>alert")));
}

TEST(LandscapeDocument, JsonKeepsUnknownApartFromZero) {
    const base::Value value = landscape_value(of(std::vector<landscape::Paper>(2)));
    EXPECT_TRUE(value.find("coverage")->find("citations")->is_null());
    EXPECT_EQ(*value.find("coverage")->find("without_year")->number(), base::Rational(2));
    EXPECT_EQ(*value.find("life_cycle")->find("stage")->text(), "unknown");
}

}  // namespace
}  // namespace hanse::report
