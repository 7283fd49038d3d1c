// SPDX-License-Identifier: GPL-3.0-or-later
// Files → paragraphs with their places → sentences; and files that are refused.
#include <gtest/gtest.h>

#include "tests/support/stored_zip.hpp"

#include "hanse/clauses/chinese_number.hpp"
#include "hanse/clauses/read_document.hpp"
#include "hanse/clauses/sentences.hpp"
#include "hanse/clauses/test_library.hpp"

namespace hanse::clauses {
namespace {

TextDocument read(std::string_view bytes) {
    auto out = read_document(bytes, "t", library_for_test().numbering());
    if (!out) ADD_FAILURE() << describe(out.error(), base::Language::en);
    return out ? *std::move(out) : TextDocument{};
}

std::string refusal(std::string_view bytes) {
    const auto out = read_document(bytes, "t", library_for_test().numbering());
    return out ? "accepted" : out.error().message.en;
}

std::string word_file(const std::string& body, const std::string& numbering = "") {
    std::vector<tests::ZipPart> parts{{"word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" +
                                                                body + "</w:body></w:document>"}};
    if (!numbering.empty())
        parts.push_back(
            {"word/numbering.xml", "<w:numbering xmlns:w=\"w\">" + numbering + "</w:numbering>"});
    return tests::stored_zip(parts);
}

TEST(Text, PlacesOfAChineseCharter) {
    const TextDocument text = read(
        "第一章 总则\n第一条 联盟由成员自愿组成。\n第二章 成员\n第二条 "
        "成员不得：\n（一）泄露秘密；\n"
        "（二）串通投标。\n第三条 其他。\n");
    ASSERT_EQ(text.paragraphs.size(), 7U);
    EXPECT_EQ(text.paragraphs[0].kind, TextParagraph::Kind::heading);
    EXPECT_EQ(text.paragraphs[1].spot.number, "第一条");
    EXPECT_EQ(text.paragraphs[1].spot.line, 2U);
    EXPECT_EQ(text.paragraphs[4].spot.number, "第二条（一）");
    EXPECT_EQ(text.paragraphs[4].lead, "成员不得：");
    EXPECT_EQ(text.paragraphs[5].lead, "成员不得：");
    EXPECT_EQ(text.paragraphs[5].spot.headings, std::vector<std::string>{"第二章 成员"});
    EXPECT_EQ(text.paragraphs[6].lead, "");
}

TEST(Text, PlacesOfAnEnglishLicence) {
    const TextDocument text = read(
        "# Licence\n\n## 4. Grant-back\n\n4.2 Licensee keeps its improve-\nments and may use "
        "them.\n\n"
        "Article 5 Term\n\nThis ends.\n\n| a | b |\n|---|---|\n| c | d |\n<!-- no\nclause -->\n");
    EXPECT_EQ(text.paragraphs[2].spot.number, "4.2");
    EXPECT_EQ(text.paragraphs[2].text, "Licensee keeps its improve- ments and may use them.");
    EXPECT_EQ(text.paragraphs[4].spot.number, "Article 5");
    EXPECT_EQ(text.paragraphs.back().kind, TextParagraph::Kind::cell);
    EXPECT_EQ(text.paragraphs.back().text, "d");
}

TEST(Text, WordCountsByItself) {
    const std::string list =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
    const TextDocument text = read(word_file(
        list + "<w:r><w:t>成员不得</w:t></w:r><w:r><w:t>串通。</w:t></w:r></w:p>" + list +
            "<w:r><w:t>成员可以退出。</w:t></w:r></w:p>"
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"11\"/>"
        "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"第%1条\"/></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"));
    ASSERT_EQ(text.paragraphs.size(), 3U);
    EXPECT_EQ(text.paragraphs[0].text, "成员不得串通。");
    EXPECT_EQ(text.paragraphs[0].spot.number, "第十一条");
    EXPECT_EQ(text.paragraphs[1].spot.number, "第十二条");
    EXPECT_EQ(text.paragraphs[2].kind, TextParagraph::Kind::cell);
}

TEST(Text, EncodingsOfChina) {
    EXPECT_EQ(read("\xB3\xC9\xD4\xB1\xA1\xA3").paragraphs[0].text, "成员。");  // GB18030
    EXPECT_EQ(read(std::string_view("\xFF\xFE\x10\x62\x58\x54\x02\x30", 8)).paragraphs[0].text,
              "成员。");  // UTF-16
}

TEST(Text, RefusedWithAReason) {
    EXPECT_EQ(refusal("PK\3\4 and no more").substr(0, 20), "not a valid zip file");
    EXPECT_EQ(refusal(tests::stored_zip({{"x.txt", "x"}})),
              "not a Word document (there is no word/document.xml in it)");
    EXPECT_EQ(refusal(tests::stored_zip({{"word/document.xml", "<a><b></a>"}})).substr(0, 13),
              "not valid XML");
    EXPECT_EQ(
        refusal(tests::stored_zip({{"word/document.xml", "x", 2'000'000'000U}})).substr(0, 13),
        "unpacks to mo");
    EXPECT_EQ(refusal("%PDF-1.4 broken"), "not a valid PDF file");
    EXPECT_EQ(refusal("\xD0\xCF\x11\xE0\xA1"), "an old .doc file is not read; save it as .docx");
    EXPECT_EQ(refusal("\x80\xFF\x01"),
              "neither .docx nor .pdf nor text in UTF-8 or GB18030; the file may be damaged");
    EXPECT_EQ(refusal(" \n "), "there is no text in this file");
}

TEST(Text, Sentences) {
    const struct {
        const char* what;
        std::string text;
        std::size_t count;
    } cases[] = {
        {"abbreviations", "See Art. 5 of the Act. No. 3 is void.", 2},
        {"decimals", "The royalty is 1.5% of the price. It is paid yearly.", 2},
        {"a but belongs to what it takes back", "成员可以许可。但须经同意。", 1},
        {"however", "Members may license. However, consent is needed.", 1},
        {"a list inside", "Members shall not: (a) fix prices; (b) divide markets.", 2},
        {"one item is no list", "Members shall do this: (a) pay.", 1},
    };
    for (const auto& c : cases) EXPECT_EQ(sentences(c.text).size(), c.count) << c.what;
}

TEST(Text, ChineseNumbers) {
    const std::pair<int, const char*> cases[] = {
        {1, "一"},         {10, "十"},        {12, "十二"},      {20, "二十"},
        {105, "一百零五"}, {110, "一百一十"}, {1001, "一千零一"}};
    for (const auto& [number, words] : cases) EXPECT_EQ(chinese_number(number), words);
}

}  // namespace
}  // namespace hanse::clauses
