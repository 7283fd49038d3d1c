// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/text.hpp"

#include <gtest/gtest.h>

#include "hanse/base/unicode.hpp"
#include "hanse/report/assessment_document.hpp"
#include "hanse/report/sample_assessment.hpp"

namespace hanse::report {
namespace {

using base::Language;

std::string body(Blocks blocks, TextOptions options = {.width = 40}) {
    const std::string text =
        to_text({.head = {.kind = "kind", .title = "title"}, .blocks = std::move(blocks)}, options);
    return text.substr(text.rfind("━") + 4);  // what follows the rule under the title
}

TEST(Text, Table) {
    Table table{.caption = "", .columns = {{"领域"}, {"数", Align::right}}};
    table.rows = {{{{text("联盟章程")}}, {{text("3")}}}, {{{text("pool")}}, {{text("12")}}}};
    EXPECT_EQ(body({table}), "\n领域      数\n────────  ──\n联盟章程   3\npool      12\n");
}

TEST(Text, TableWrapsWhatDoesNotFit) {
    Table table{.columns = {{"id"}, {"text"}}};
    table.rows = {
        {{{code("CN-01")}}, {{text("运行费用与决策机构是每个目标都要先建立的基础规则")}}}};
    EXPECT_EQ(body({table}),
              "\nid     text\n─────  ─────────────────────────────────\nCN-01  "
              "运行费用与决策机构是每个目标都要\n       先建立的基础规则\n");
}

TEST(Text, ListsCardsAndDetails) {
    List inner;
    inner.items = {{.words = {text("below")}}};
    List list{.ordered = true};
    list.items = {{.words = {text("first")}, .more = {inner}}, {.words = {text("second")}}};
    EXPECT_EQ(body({list}), "\n1. first\n   • below\n2. second\n");
    EXPECT_EQ(body({Card{.tone = Tone::alarm,
                         .title = {text("A")},
                         .marks = {badge("high", Tone::alarm)},
                         .blocks = {Paragraph{{text("why")}}}}}),
              "\n┃ A  [high]\n┃\n┃ why\n");
    const Details details{.summary = {text("more")}, .blocks = {Paragraph{{text("inside")}}}};
    EXPECT_EQ(body({details}), "\n▸ more\n");
    EXPECT_EQ(body({details}, {.width = 40, .details_open = true}), "\n▾ more\n\n  inside\n");
}

TEST(Text, ColoursOnlyWhenAllowed) {
    const Blocks blocks{Paragraph{{badge("high", Tone::alarm)}}};
    EXPECT_EQ(body(blocks), "\n[high]\n");
    EXPECT_EQ(body(blocks, {.width = 40, .colour = true}), "\n\x1b[1;31m[high]\x1b[0m\n");
}

TEST(Text, NoLineIsTooWide) {
    const Sample sample;
    for (const Language language : {Language::zh, Language::en})
        for (const std::size_t width : {60, 80, 100, 140}) {
            const std::string text = to_text(assessment_document(sample.assessment, language),
                                             {.width = width, .details_open = true});
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t end = text.find('\n', at);
                EXPECT_LE(base::display_width(std::string_view(text).substr(at, end - at)), width)
                    << text.substr(at, end - at);
                at = end + 1;
            }
            EXPECT_EQ(text.find('\x1b'), std::string::npos);
        }
}

}  // namespace
}  // namespace hanse::report
