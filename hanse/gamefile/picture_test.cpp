// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/picture.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "hanse/base/xml.hpp"
#include "hanse/gamefile/answers.hpp"
#include "hanse/gamefile/triangle.hpp"

namespace hanse::gamefile {
namespace {

using base::Language;

/// Counts elements, and so sees to it that the drawing is well formed.
struct Counter : base::XmlEvents {
    std::map<std::string, int> elements;
    std::string texts;
    void start(std::string_view name, const base::XmlAttributes&) override {
        ++elements[std::string(name)];
    }
    void end(std::string_view) override {}
    void text(std::string_view piece) override { texts += piece; }
};

Counter counted(const std::string& svg) {
    Counter out;
    base::XmlParser parser(out, "svg");
    EXPECT_TRUE(parser.feed(svg).has_value() && parser.finish().has_value()) << svg;
    return out;
}

std::string drawn(const std::string& game, std::string_view name,
                  Language language = Language::en) {
    const auto file = parse_game(game, "g.json");
    EXPECT_TRUE(file.has_value());
    const auto solved = answer(*file, name, {});
    EXPECT_TRUE(solved.has_value());
    const auto svg = picture(*file, *solved, language);
    EXPECT_TRUE(svg.has_value());
    return svg ? *svg : "";
}

const char* const kTalmud =
    R"({"players": ["<A & B>", "C'", "D\""], "estate": 200, "claims": [100, 200, 300]})";

TEST(Picture, TriangleForThree) {
    for (const Language language : {Language::zh, Language::en}) {
        const Counter svg = counted(drawn(kTalmud, "compare", language));
        EXPECT_EQ(svg.elements.at("svg"), 1);
        EXPECT_EQ(svg.elements.at("polygon"), 2) << "imputations and core";
        EXPECT_EQ(svg.elements.at("circle"), 4) << "two points, on the triangle and in the legend";
        EXPECT_EQ(svg.elements.at("title") + svg.elements.at("desc"), 2);
        EXPECT_NE(svg.texts.find("<A & B>"), std::string::npos) << "names are shown, not obeyed";
    }
}

TEST(Picture, BarsForOthers) {
    EXPECT_EQ(counted(drawn(R"({"v": [0, 1, 2, 4]})", "shapley")).elements.at("rect"), 3)
        << "two bars and one patch of the legend";
    EXPECT_EQ(
        counted(drawn(R"({"v": [0, 3, 3, 3, 3, 3, 3, 4]})", "shapley")).elements.count("polygon"),
        0U)
        << "no imputations, no triangle";
    std::string weights = "1";
    for (int i = 1; i < 100; ++i) weights += ",1";
    const Counter many =
        counted(drawn(R"({"quota": 51, "weights": [)" + weights + "]}", "shapley"));
    EXPECT_NE(many.texts.find("40 more are not"), std::string::npos);
}

TEST(Picture, NothingToDraw) {
    const auto file = parse_game(kTalmud, "g.json");
    const auto solved = answer(*file, "dividends", {});
    EXPECT_FALSE(picture(*file, *solved, Language::en).has_value());
}

TEST(Triangle, CorePolygon) {
    const struct {
        const char* what;
        std::array<double, 3>
            pairs;  // of all but player i; alone everybody is worth 0, together 12
        std::size_t corners;
    } cases[] = {
        {"everything", {0, 0, 0}, 3},
        {"one corner cut", {6, 0, 0}, 4},
        {"two corners cut", {4, 4, 0}, 5},
        {"three corners cut", {4, 4, 4}, 6},
        {"a smaller triangle", {7, 7, 7}, 3},
        {"one point", {8, 8, 8}, 1},
        {"nothing", {9, 9, 9}, 0},
        {"an edge", {12, 0, 0}, 2},
        {"a corner", {12, 12, 0}, 1},
    };
    for (const auto& c : cases) {
        SCOPED_TRACE(c.what);
        const Triangle triangle{.alone = {0, 0, 0}, .pairs = c.pairs, .total = 12};
        const auto polygon = core_polygon(triangle);
        EXPECT_EQ(polygon.size(), c.corners);
        for (const auto& share : polygon) {
            EXPECT_NEAR(share[0] + share[1] + share[2], 12, 1e-9);
            for (std::size_t i = 0; i < 3; ++i) {
                EXPECT_GE(share[i], -1e-9);
                EXPECT_GE(12 - share[i], c.pairs[i] - 1e-9);
            }
        }
    }
}

}  // namespace
}  // namespace hanse::gamefile
