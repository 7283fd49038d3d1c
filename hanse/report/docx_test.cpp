// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/docx.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "hanse/base/archive.hpp"
#include "hanse/base/xml.hpp"
#include "hanse/report/assessment_document.hpp"
#include "hanse/report/sample_assessment.hpp"

namespace hanse::report {
namespace {

using base::Language;

std::string part(const std::string& file, const std::string& name) {
    std::string out;
    auto archive = base::Archive::open(file, "report.docx");
    EXPECT_TRUE(archive.has_value());
    if (!archive) return out;
    const auto read = archive->read(name, [&](std::string_view piece) -> base::Result<base::Done> {
        out += piece;
        return base::Done{};
    });
    EXPECT_TRUE(read.has_value()) << name;
    return out;
}

/// What a reader of the file meets.
struct Met : base::XmlEvents {
    std::string words;
    std::vector<std::string> links, bookmarks;
    std::size_t headers = 0, pictures = 0, described = 0;

    void start(std::string_view name, const base::XmlAttributes& attributes) override {
        if (name == "hyperlink") links.emplace_back(attributes.find("anchor").value_or(""));
        if (name == "bookmarkStart") bookmarks.emplace_back(attributes.find("name").value_or(""));
        if (name == "tblHeader") ++headers;
        if (name == "inline") ++pictures;
        if (name == "docPr" && !attributes.find("descr").value_or("").empty()) ++described;
    }
    void end(std::string_view name) override {
        if (name == "p") words += '\n';
    }
    void text(std::string_view piece) override { words += piece; }
};

Met met(const std::string& xml) {
    Met out;
    base::XmlParser parser(out, "document.xml");
    EXPECT_TRUE(parser.feed(xml).has_value());
    EXPECT_TRUE(parser.finish().has_value());
    return out;
}

std::string sample_docx(Language language) {
    const Sample sample;
    auto file = to_docx(assessment_document(sample.assessment, language));
    EXPECT_TRUE(file.has_value());
    return file ? *std::move(file) : "";
}

TEST(Docx, HoldsTheWordsOfTheDocument) {
    for (const Language language : {Language::zh, Language::en}) {
        const std::string file = sample_docx(language);
        const Met document = met(part(file, "word/document.xml"));
        const bool zh = language == Language::zh;
        EXPECT_NE(document.words.find(zh ? "样例水泵专利联盟" : "Sample Pump Alliance"),
                  std::string::npos);
        EXPECT_NE(document.words.find(kAttack), std::string::npos) << "shown, and no markup";
        EXPECT_GT(document.headers, 3U);
        EXPECT_GT(document.pictures, 0U);
        EXPECT_EQ(document.pictures, document.described);
        EXPECT_NE(part(file, "word/styles.xml").find(zh ? "zh-CN" : "en-GB"), std::string::npos);
        EXPECT_TRUE(part(file, "word/media/picture1.png").starts_with("\x89PNG"));
        EXPECT_NE(part(file, "word/footer1.xml").find("NUMPAGES"), std::string::npos);
    }
}

TEST(Docx, LinksLeadSomewhereAndNoPlaceIsThereTwice) {
    const Met document = met(part(sample_docx(Language::en), "word/document.xml"));
    const std::set<std::string> places(document.bookmarks.begin(), document.bookmarks.end());
    EXPECT_EQ(places.size(), document.bookmarks.size());
    EXPECT_FALSE(document.links.empty());
    for (const std::string& link : document.links) EXPECT_TRUE(places.contains(link)) << link;
}

TEST(Docx, EveryPartIsXmlThatReads) {
    const std::string file = sample_docx(Language::zh);
    for (const char* name :
         {"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels",
          "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/fontTable.xml"})
        EXPECT_FALSE(met(part(file, name)).refusal().has_value()) << name;
}

TEST(Docx, TheSameDocumentGivesTheSameBytes) {
    EXPECT_EQ(sample_docx(Language::zh), sample_docx(Language::zh));
}

TEST(Docx, ALinkToNowhereIsPlainText) {
    const auto file =
        to_docx({.head = {.title = "t"}, .blocks = {Paragraph{{link("words", "nowhere")}}}});
    ASSERT_TRUE(file.has_value());
    const Met document = met(part(*file, "word/document.xml"));
    EXPECT_TRUE(document.links.empty());
    EXPECT_NE(document.words.find("words"), std::string::npos);
}

}  // namespace
}  // namespace hanse::report
