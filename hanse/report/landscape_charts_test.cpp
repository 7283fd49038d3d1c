// SPDX-License-Identifier: GPL-3.0-or-later
// The drawings of a landscape: everything said is there, and nothing of a name becomes markup.
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hanse/report/contours.hpp"
#include "hanse/report/grid_chart.hpp"
#include "hanse/report/path_chart.hpp"
#include "hanse/report/ring_chart.hpp"
#include "hanse/report/terrain_chart.hpp"
#include "hanse/report/ticks.hpp"
#include "hanse/report/year_chart.hpp"

namespace hanse::report {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Ticks, AreRoundAndWhole) {
    EXPECT_EQ(tick_step(0, 5), 1);
    EXPECT_EQ(tick_step(7, 5), 2);
    EXPECT_EQ(tick_step(100, 5), 20);
    EXPECT_EQ(tick_step(2600, 5), 1000);
}

TEST(YearChart, MarksYearsThatAreNotComplete) {
    const YearChart chart{.years = {{2019, 4, 2, true}, {2020, 1, 1, false}},
                          .columns_words = "families",
                          .line_words = "applicants",
                          .incomplete_words = "not complete"};
    EXPECT_THAT(chart_svg(chart, "t"), HasSubstr("stroke-dasharray"));
    EXPECT_THAT(chart_text(chart, 80), HasSubstr("2020*"));
    EXPECT_THAT(chart_text(chart, 80), Not(HasSubstr("2019*")));
    EXPECT_THAT(chart_svg(YearChart{}, "t"), HasSubstr("</svg>"));
}

TEST(GridChart, WritesEveryCountAndFramesTheMarked) {
    const GridChart chart{.rows = {"a<b", "c"},
                          .columns = {"x", "y"},
                          .cells = {{{.count = 7}, {.marked = true}}, {{}, {.count = 3}}},
                          .marked_words = "candidate"};
    const std::string svg = chart_svg(chart, "t");
    EXPECT_THAT(svg, HasSubstr(">7<"));
    EXPECT_THAT(svg, HasSubstr("a&lt;b"));
    EXPECT_THAT(svg, Not(HasSubstr("a<b")));
    EXPECT_THAT(chart_text(chart, 60), HasSubstr("[·]"));
    EXPECT_THAT(chart_text(GridChart{.rows = {"a"},
                                     .columns = std::vector<std::string>(40, "y"),
                                     .cells = {std::vector<GridChart::Cell>(40)}},
                           60),
                HasSubstr("…"))
        << "columns without room are not dropped in silence";
}

TEST(RingChart, PointsFromTheCitingToTheCited) {
    const RingChart chart{.nodes = {{"A", 4}, {"B", 1}}, .links = {{0, 1, 3}}, .directed = true};
    EXPECT_THAT(chart_svg(chart, "t"), HasSubstr("A → B: 3"));
    EXPECT_THAT(chart_text(chart, 60), HasSubstr("→"));
    EXPECT_THAT(chart_svg(RingChart{}, "t"), HasSubstr("</svg>"));
}

TEST(PathChart, JoinsTheYearsInOrder) {
    const PathChart chart{.stops = {{"2001", 1, 2, true}, {"2002", 3, 4, false}},
                          .across_words = "applicants",
                          .up_words = "families"};
    EXPECT_THAT(chart_svg(chart, "t"), HasSubstr("2002: 3, 4"));
    EXPECT_THAT(chart_text(chart, 60), HasSubstr("2002*"));
}

TEST(TerrainChart, NamesItsPeaksAndTellsApplicantsApart) {
    const TerrainChart chart{.columns = 3,
                             .rows = 3,
                             .heights = {0, 0, 0, 0, 1, 0, 0, 0, 0},
                             .points = {{0.5, 0.5, 1}, {0.6, 0.5, 0}},
                             .peaks = {{0.5, 0.5, "1 · 余热", 2}},
                             .groups = {"A & B"},
                             .others_words = "others"};
    const std::string svg = chart_svg(chart, "t");
    EXPECT_THAT(svg, HasSubstr("1 · 余热"));
    EXPECT_THAT(svg, HasSubstr("A &amp; B"));
    EXPECT_THAT(chart_text(chart, 40), HasSubstr("余热"));
    EXPECT_THAT(chart_svg(TerrainChart{}, "t"), HasSubstr("</svg>"));
}

TEST(Contours, GoAroundEveryHill) {
    // Two hills and, between them, a saddle.
    const std::vector<float> heights{0, 0, 0, 0, 0,  //
                                     0, 1, 0, 1, 0,  //
                                     0, 0, 0, 0, 0};
    EXPECT_EQ(contours(heights, 5, 0.5).size(), 2U);
    EXPECT_TRUE(contours(heights, 5, 2).empty());
    EXPECT_TRUE(contours({}, 0, 0.5).empty());
    const auto whole = contours(std::vector<float>(6, 1.0F), 3, 0.5);
    ASSERT_EQ(whole.size(), 1U) << "land up to the edge closes beyond it";
    for (const GridPoint& point : whole[0]) {
        EXPECT_GE(point.column, -1);
        EXPECT_LE(point.column, 3);
    }
}

TEST(Contours, LieAtTheirHeight) {
    std::vector<float> heights;  // a cone
    for (int row = 0; row < 21; ++row)
        for (int column = 0; column < 21; ++column)
            heights.push_back(float(std::max(0.0, 1 - std::hypot(row - 10, column - 10) / 10)));
    const auto loops = contours(heights, 21, 0.5);
    ASSERT_EQ(loops.size(), 1U);
    for (const GridPoint& point : loops[0])
        EXPECT_NEAR(std::hypot(point.row - 10, point.column - 10), 5, 0.15);
}

}  // namespace
}  // namespace hanse::report
