// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/landscape.hpp"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hanse/landscape/test_papers.hpp"

namespace hanse::landscape {
namespace {

using testing::Contains;
using testing::ElementsAre;

Landscape drawn(const std::vector<Paper>& papers, const Options& options = {}) {
    return draw_up(papers, lexicon_for_test(), options);
}

std::vector<std::pair<int, std::size_t>> years_of(const Landscape& of) {
    std::vector<std::pair<int, std::size_t>> out;
    for (const YearCount& one : of.trend) out.emplace_back(one.year, one.families);
    return out;
}

TEST(Landscape, OfNothing) {
    const Landscape none = drawn({});
    EXPECT_EQ(none.coverage.families, 0U);
    EXPECT_TRUE(none.trend.empty());
    EXPECT_TRUE(none.topics.empty());
    EXPECT_EQ(none.life_cycle.stage, LifeCycle::Stage::unknown);
}

TEST(Landscape, OfOnePaper) {
    const Landscape one = drawn({paper("US1A", 2001, {"A Inc"}, "a gear wheel")});
    EXPECT_EQ(one.coverage.families, 1U);
    EXPECT_THAT(years_of(one), ElementsAre(std::pair(2001, 1U)));
    EXPECT_EQ(one.applicants.rows.at(0).name, "A Inc");
}

TEST(Landscape, OfPapersThatSayNothing) {
    const Landscape silent = drawn(std::vector<Paper>(3));
    EXPECT_EQ(silent.coverage.families, 3U) << "nothing makes them one";
    EXPECT_EQ(silent.coverage.without_year, 3U);
    EXPECT_EQ(silent.coverage.without_applicant, 3U);
    EXPECT_EQ(silent.coverage.without_class, 3U);
    EXPECT_EQ(silent.coverage.without_text, 3U);
    EXPECT_FALSE(silent.coverage.cites_known);
    EXPECT_TRUE(silent.applicants.rows.empty());
}

TEST(Landscape, CountsAnApplicationAndItsGrantOnce) {
    std::vector<Paper> papers{paper("CN101A", 2001, {"甲有限公司"}),
                              paper("CN101B", 2001, {"甲公司"}), paper("US7A", 2002, {"甲"})};
    EXPECT_EQ(drawn(papers).coverage.families, 2U);
    EXPECT_EQ(drawn(papers).coverage.publications, 3U);
    papers[2].rights.emplace_back("family 5");
    papers[0].rights.emplace_back("family 5");
    const Landscape one = drawn(papers);
    EXPECT_EQ(one.coverage.families, 1U);
    EXPECT_THAT(years_of(one), ElementsAre(std::pair(2001, 1U))) << "the earliest year counts";
    EXPECT_EQ(one.offices.size(), 2U);
    EXPECT_EQ(one.applicants.known, 1U) << "three spellings, one company";
}

TEST(Landscape, ShowsTheYearsBetweenAndMarksWhatIsIncomplete) {
    std::vector<Paper> papers{paper("US1A", 2001, {}), paper("US2A", 2001, {}),
                              paper("US3A", 2004, {})};
    papers[2].published = base::Date::create(2005, 9, 1);
    const Landscape of = drawn(papers);
    EXPECT_THAT(years_of(of), ElementsAre(std::pair(2001, 2U), std::pair(2002, 0U),
                                          std::pair(2003, 0U), std::pair(2004, 1U)));
    EXPECT_TRUE(of.trend[2].complete) << "2003 + 18 months is over in September 2005";
    EXPECT_FALSE(of.trend[3].complete);
    EXPECT_TRUE(drawn(papers, {.as_of = base::Date::create(2010, 1, 1)}).trend[3].complete);
}

TEST(Landscape, NeverMixesYearsOfFilingAndPublication) {
    std::vector<Paper> papers(3);
    papers[0].published = base::Date::create(2003, 1, 1);
    papers[1].published = base::Date::create(2004, 1, 1);
    papers[2].filed = base::Date::create(1999, 1, 1);
    const Landscape of = drawn(papers);
    EXPECT_EQ(of.basis, YearBasis::publication);
    EXPECT_EQ(of.coverage.without_year, 1U);
    EXPECT_EQ(drawn(papers, {.basis = YearBasis::filing}).coverage.without_year, 2U);
}

TEST(Landscape, DoesNotDependOnTheOrderOfPapers) {
    std::vector<Paper> papers = gears_and_lenses();
    const Landscape first = drawn(papers);
    std::mt19937 dice(7);
    for (int round = 0; round < 5; ++round) {
        std::ranges::shuffle(papers, dice);
        const Landscape again = drawn(papers);
        ASSERT_EQ(again.topics.size(), first.topics.size());
        for (std::size_t i = 0; i < first.topics.size(); ++i) {
            EXPECT_EQ(again.topics[i].terms, first.topics[i].terms);
            EXPECT_EQ(again.topics[i].examples, first.topics[i].examples);
        }
        EXPECT_EQ(again.map.density, first.map.density);
        for (std::size_t i = 0; i < first.map.points.size(); ++i) {
            EXPECT_EQ(again.map.points[i].x, first.map.points[i].x);
            EXPECT_EQ(again.map.points[i].family, first.map.points[i].family);
        }
    }
}

TEST(Landscape, TellsTwoFieldsApart) {
    const Landscape of = drawn(gears_and_lenses());
    ASSERT_GE(of.topics.size(), 2U);
    std::size_t all = 0;
    for (const Topic& topic : of.topics) {
        all += topic.families;
        EXPECT_EQ(topic.applicants.size(), 1U) << "gears with lenses: " << topic.terms.at(0);
    }
    EXPECT_EQ(all, 40U);
}

TEST(Landscape, FiltersAndSaysHowManyItLeftOut) {
    std::vector<Paper> papers = gears_and_lenses();
    for (Paper& one : papers) one.classes = {one.applicants[0].name[0] == 'G' ? "F16H1" : "G02B7"};
    EXPECT_EQ(drawn(papers, {.class_prefix = "G02B"}).coverage.families, 20U);
    EXPECT_EQ(drawn(papers, {.class_prefix = "G02B"}).coverage.filtered_out, 20U);
    EXPECT_EQ(drawn(papers, {.applicant = "gear works"}).coverage.families, 20U);
    EXPECT_EQ(drawn(papers, {.office = "CN"}).coverage.families, 0U);
    EXPECT_EQ(drawn(papers, {.from = 2006, .to = 2007}).coverage.families, 8U);
}

TEST(Landscape, CountsCitationsWithinTheCollection) {
    std::vector<Paper> papers{paper("US1A", 2001, {"A"}), paper("US2A", 2002, {"A"}),
                              paper("US3A", 2003, {"B"})};
    papers[1].cited = {"US1", "US999"};
    papers[2].cited = {"US1", "US3"};
    const Landscape of = drawn(papers);
    EXPECT_EQ(of.coverage.citations, 2U) << "nobody cites US999, and US3 itself does not count";
    EXPECT_EQ(of.self_citations, 1U);
    ASSERT_EQ(of.citations.links.size(), 1U);
    EXPECT_EQ(of.citations.nodes[of.citations.links[0].from].name, "B");
    EXPECT_EQ(of.most_cited.at(0).number, "US1A");
    EXPECT_EQ(of.most_cited.at(0).cited, 2U);
}

TEST(Landscape, LinksJointApplicantsAndCountsJointFamiliesOnce) {
    const Landscape of = drawn({paper("US1A", 2001, {"A", "B"}), paper("US2A", 2001, {"B", "A"}),
                                paper("US3A", 2001, {"C"})});
    ASSERT_EQ(of.partners.links.size(), 1U);
    EXPECT_EQ(of.partners.links[0].families, 2U);
    EXPECT_EQ(of.applicants.largest[1], 3U) << "four names on three families";
}

TEST(Landscape, KnowsNewcomersAndLeavers) {
    std::vector<Paper> papers;
    for (int i = 0; i < 3; ++i) {
        papers.push_back(paper(fmt::format("US1{}A", i), 2000, {"Old"}));
        papers.push_back(paper(fmt::format("US2{}A", i), 2019, {"New"}));
    }
    Landscape of = drawn(papers);
    ASSERT_EQ(of.applicants.newcomers.size(), 1U);
    EXPECT_EQ(of.applicants.newcomers[0].name, "New");
    EXPECT_EQ(of.applicants.leavers.at(0).name, "Old");
    papers[0].filed.reset();  // may be of any year
    of = drawn(papers);
    EXPECT_TRUE(of.applicants.leavers.empty()) << "an undated family may be recent";
}

TEST(Landscape, TakesNamesThatAPersonGives) {
    const std::vector<Paper> papers{paper("US1A", 2001, {"Toyota Jidosha Kabushiki Kaisha"}),
                                    paper("US2A", 2001, {"Toyota Motor Corp"})};
    EXPECT_EQ(drawn(papers).applicants.known, 2U);
    const Landscape of =
        drawn(papers, {.names = {{"Toyota Jidosha Kabushiki Kaisha", "Toyota Motor Corp"}}});
    EXPECT_EQ(of.applicants.known, 1U);
    EXPECT_EQ(of.applicants.rows.at(0).name, "Toyota Motor Corp");
}

TEST(Landscape, NamesAnEmptyCellWhoseRowAndColumnAreFull) {
    std::vector<Paper> papers;
    for (int i = 0; i < 40; ++i) {
        const bool gear = i % 2 == 0;
        Paper one = paper(fmt::format("US{}A", 100 + i), 2001, {},
                          gear ? "gear, low noise" : "lens, low noise");
        if (gear || i == 1) one.title += ", low cost";  // of lenses only one is cheap
        one.classes = {gear ? "F16H1" : "G02B7"};
        papers.push_back(std::move(one));
    }
    for (int i = 0; i < 100; ++i) {  // in a language of which hardly any effect is read
        papers.push_back(
            paper(fmt::format("JP{}A", 100 + i), 2001, {}, i < 12 ? "電池 low noise" : "電池"));
        papers.back().classes = {"H01M1"};
    }
    const EffectMatrix matrix = drawn(papers).matrix;
    EXPECT_EQ(matrix.kind, EffectMatrix::Rows::classes);
    ASSERT_EQ(matrix.candidates.size(), 1U);
    EXPECT_EQ(matrix.row_names[matrix.candidates[0].row], "G02B");
    // Row of lenses 21, column of cost 21, all 73.
    EXPECT_EQ(matrix.candidates[0].expected, base::Rational(21 * 21, 73));
}

TEST(Landscape, ReadsRecordsOfPatents) {
    patents::Record record{.publication = {"CN", "101", "A"}, .application_number = "2001"};
    record.application_office = "CN";
    record.priorities = {{"JP", "5", base::PartialDate::parse("2000-05-01")}};
    record.ipc = {{.symbol = "F28D7/10"}, {.symbol = "F28D"}, {.symbol = "B60W2510/08"}};
    record.owners = {{.name = "Owner"}};
    const Paper of = paper_of(record);
    EXPECT_EQ(of.number, "CN101A");
    EXPECT_EQ(of.origin, "JP");
    EXPECT_EQ(of.filed, base::Date::create(2000, 5, 1));
    EXPECT_THAT(of.classes, ElementsAre("F28D", "F28D7"));
    EXPECT_THAT(of.rights,
                ElementsAre("priorities JP5", "application CN2001", "publication CN101"));
    EXPECT_TRUE(of.owners_stand_in);
}

}  // namespace
}  // namespace hanse::landscape
