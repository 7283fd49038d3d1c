// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/pdf.hpp"

#include <gtest/gtest.h>

#include "hanse/report/assessment_document.hpp"
#include "hanse/report/pdf_pages.hpp"
#include "hanse/report/sample_assessment.hpp"

namespace hanse::report {
namespace {

using base::Language;

std::size_t count(std::string_view text, std::string_view word) {
    std::size_t out = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1))
        ++out;
    return out;
}

std::string sample_pdf(Language language) {
    const Sample sample;
    auto file = to_pdf(assessment_document(sample.assessment, language));
    EXPECT_TRUE(file.has_value()) << base::describe(file.error(), Language::en);
    return file ? *std::move(file) : "";
}

TEST(Pdf, HasPagesOutlineLinksAndItsFontsInside) {
    for (const Language language : {Language::zh, Language::en}) {
        const std::string file = sample_pdf(language);
        EXPECT_TRUE(file.starts_with("%PDF-1."));
        EXPECT_GT(count(file, "/Type /Page %"), 2U);
        EXPECT_GT(count(file, "/Subtype /Link"), 10U);
        EXPECT_EQ(count(file, "/Type /Outlines"), 1U);
        EXPECT_GT(count(file, "/FontFile"), 0U);
        EXPECT_EQ(count(file, "/CreationDate (19800101"), 1U);
    }
}

TEST(Pdf, TheSameDocumentGivesTheSameBytes) {
    EXPECT_EQ(sample_pdf(Language::zh), sample_pdf(Language::zh));
}

TEST(Pdf, PlacesThatAreThereTwiceOrNotAtAllDoNoHarm) {
    const auto file =
        to_pdf({.head = {.title = "t"},
                .blocks = {Heading{2, "a", {text("one")}}, Heading{2, "a", {text("two")}},
                           Paragraph{{link("words", "nowhere"), link("a", "a")}}, Paragraph{}}});
    EXPECT_TRUE(file.has_value());
}

Strip strip(double height, bool keep_next = false) {
    return {.height = height, .keep_next = keep_next};
}

TEST(PdfPages, WhatBelongsTogetherStaysTogether) {
    Strips strips;
    strips.all = {strip(kPaperHeight - 50), strip(30, true), strip(30)};
    const auto pages = stack(strips);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0].size(), 1U);
    EXPECT_EQ(pages[1].size(), 2U);
}

TEST(PdfPages, WhatIsHigherThanAPageIsBroken) {
    Strips strips;
    strips.all.assign(100, strip(20, true));
    const auto pages = stack(strips);
    EXPECT_EQ(pages.size(), 3U);
    for (const PdfPage& page : pages)
        EXPECT_LE(page.back().y + page.back().strip->height, kPaperTop + kPaperHeight);
}

TEST(PdfPages, AHeaderIsRepeatedWhereAPageBegins) {
    Strips strips;
    strips.headers = {strip(15)};
    strips.all.assign(60, strip(20));
    for (Strip& row : strips.all) row.header = 0;
    const auto pages = stack(strips);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[1].front().strip, &strips.headers.front());
}

}  // namespace
}  // namespace hanse::report
