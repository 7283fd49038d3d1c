// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/gantt.hpp"

#include <gtest/gtest.h>

#include "hanse/base/xml.hpp"
#include "hanse/report/score_chart.hpp"

namespace hanse::report {
namespace {

using base::Rational;
using base::Truth;

GanttChart small() {
    GanttChart out{.duration = 4,
                   .words = {"months", "critical", "other", "slack", "done", "after"}};
    out.bars = {
        {.id = "CN-01", .label = "章程 <&>", .months = 2, .critical = true, .done = Truth::yes},
        {.id = "CN-02", .label = "pool", .start = 2, .months = 2, .critical = true, .after = {0}},
        {.id = "CN-03", .label = "side", .months = 1, .slack = 2, .after = {}}};
    return out;
}

TEST(Gantt, Svg) {
    const std::string svg = chart_svg(small(), "a \"plan\"");
    EXPECT_TRUE(svg.starts_with("<svg "));
    EXPECT_TRUE(svg.ends_with("</svg>"));
    EXPECT_NE(svg.find("aria-label=\"a &quot;plan&quot;\""), std::string::npos);
    EXPECT_NE(svg.find("章程 &lt;&amp;&gt;"), std::string::npos);
    EXPECT_EQ(svg.find("<&>"), std::string::npos);
    EXPECT_NE(svg.find("class=\"link critical\""), std::string::npos);
    EXPECT_NE(svg.find("class=\"slack\""), std::string::npos);
    EXPECT_NE(svg.find("✓"), std::string::npos);
}

TEST(Gantt, Text) {
    EXPECT_EQ(chart_text(small(), 43),
              "CN-01 章程 <&> │▒▒▒▒▒▒▒▒▒▒          │0–2\n"
              "CN-02 pool     │          ██████████│2–4\n"
              "CN-03 side     │▓▓▓▓▓··········     │0–1\n"
              "█ critical  ▓ other  ▒ done  · slack\n");
}

TEST(Gantt, NothingToDraw) {
    EXPECT_TRUE(chart_svg(GanttChart{}, "").ends_with("</svg>"));
    EXPECT_FALSE(chart_text(GanttChart{}, 40).empty());
}

TEST(ScoreChart, Text) {
    ScoreChart chart{.words = {"shown", "possible", "declared"}};
    chart.rows = {{.label = "JD", .low = Rational(1, 2), .high = 1, .declared = true},
                  {.label = "OL", .low = 0, .high = 0}};
    EXPECT_EQ(chart_text(chart, 38),
              "◆ JD │██████████░░░░░░░░░░│ 0.5–1\n"
              "  OL │                    │ 0\n"
              "█ shown  ░ possible  ◆ declared\n");
    EXPECT_NE(chart_svg(chart, "scores").find("class=\"whisker\""), std::string::npos);
}

}  // namespace
}  // namespace hanse::report
