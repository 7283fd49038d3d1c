// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/bar_chart.hpp"

#include <gtest/gtest.h>

#include "hanse/report/stack_chart.hpp"

namespace hanse::report {
namespace {

TEST(BarChart, AgainstTheFirstRow) {
    const BarChart chart{.bars = {{"<alone>", 2, "2.0", true},
                                  {"together", 1, "1.0", false},
                                  {"capped", 4, "4.0", true}},
                         .words_first = "first",
                         .words_better = "better",
                         .words_worse = "worse"};
    EXPECT_EQ(chart_text(chart, 60),
              "<alone>  ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓ 2.0\n"
              "together ░░░░░░░░ 1.0\n"
              "capped   ██████████████████████████████ 4.0\n"
              "▓ first  █ better  ░ worse\n");
    const std::string svg = chart_svg(chart, "title");
    EXPECT_EQ(svg.find("<alone>"), std::string::npos) << "escaped";
    EXPECT_NE(svg.find("&lt;alone&gt;"), std::string::npos);
}

TEST(BarChart, NothingAtAll) {
    EXPECT_EQ(chart_text({.words_first = "a", .words_better = "b", .words_worse = "c"}, 40),
              "▓ a  █ b  ░ c\n");
    EXPECT_NE(chart_svg(BarChart{}, "").find("</svg>"), std::string::npos);
}

TEST(StackChart, InsideFirstThenOutsideThenTheRest) {
    const StackChart chart{.rows = {{"pumps", {{"M1", {1, 2}, true}, {"X", {1, 4}, false}}, "50%"}},
                           .thresholds = {{{3, 4}, "three"}},
                           .words = {"in", "out", "rest"}};
    EXPECT_EQ(chart_text(chart, 43),
              "pumps ██████████░░░░░│···· 50%\n"
              "█ in  ░ out  · rest  │ three\n");
    const std::string svg = chart_svg(chart, "title");
    EXPECT_NE(svg.find("M1"), std::string::npos);
    EXPECT_NE(svg.find("three"), std::string::npos);
}

}  // namespace
}  // namespace hanse::report
