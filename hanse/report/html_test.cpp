// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/html.hpp"

#include <gtest/gtest.h>

#include "hanse/report/assessment_document.hpp"
#include "hanse/report/markup.hpp"
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

TEST(Markup, Escape) {
    struct Case {
        const char* what;
        std::string in, out;
    };
    const Case cases[] = {
        {"an element", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
        {"out of an attribute", R"(" onload="x)", "&quot; onload=&quot;x"},
        {"out of a single-quoted one", "' onload='x", "&#39; onload=&#39;x"},
        {"an entity stays text", "&lt;", "&amp;lt;"},
        {"terminal sequences", "\x1b[31mred\x07", "[31mred"},
        {"text turned around", "a\u202Egpj.exe", "agpj.exe"},
        {"a zero byte", std::string("a\0b", 3), "ab"},
        {"bytes that are no UTF-8", "a\xff\xfe", "a"},
        {"half a character", "a\xe4\xb8", "a"},
        {"Chinese stays", "联盟 “章程”", "联盟 “章程”"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(escape(c.in), c.out);
    }
    EXPECT_EQ(anchor_name("cn.aml.17-1"), "cn.aml.17-1");
    EXPECT_EQ(anchor_name("\"><x"), "---x");
}

TEST(Html, NothingOfTheCaseBecomesMarkup) {
    const Sample sample;
    for (const Language language : {Language::zh, Language::en}) {
        const std::string page = to_html(assessment_document(sample.assessment, language));
        EXPECT_EQ(count(page, "<script"), 0U);
        EXPECT_GT(count(page, "&lt;script&gt;"), 2U);
    }
}

TEST(Html, OneFileWithoutRequests) {
    const Sample sample;
    std::string page = to_html(assessment_document(sample.assessment, Language::en));
    for (const char* word :
         {" src=", "url(", "@import", "<link", "<iframe", "href=\"http", "onclick"})
        EXPECT_EQ(count(page, word), 0U) << word;
    EXPECT_EQ(count(page, "default-src 'none'"), 1U);
}

TEST(Html, SaysWhatItIs) {
    const Sample sample;
    const std::string zh = to_html(assessment_document(sample.assessment, Language::zh));
    const std::string en = to_html(assessment_document(sample.assessment, Language::en));
    EXPECT_EQ(count(zh, "<html lang=\"zh-CN\">"), 1U);
    EXPECT_EQ(count(en, "<html lang=\"en\">"), 1U);
    EXPECT_EQ(count(en, "<h1>"), 1U);
    EXPECT_EQ(count(en, "<main id=\"main\">"), 1U);
    EXPECT_EQ(count(en, "<section>"), count(en, "</section>"));
    EXPECT_EQ(count(en, "<table>"), count(en, "<caption>"));
    EXPECT_EQ(count(zh, "违法") + count(en, "illegal"), 0U);
}

/// Every link leads to a place of the page, and no place has two.
TEST(Html, LinksLeadSomewhere) {
    const Sample sample;
    const std::string page = to_html(assessment_document(sample.assessment, Language::en));
    for (std::size_t at = page.find("href=\"#"); at != std::string::npos;
         at = page.find("href=\"#", at + 1)) {
        const std::size_t start = at + 7;
        const std::string anchor = page.substr(start, page.find('"', start) - start);
        EXPECT_EQ(count(page, " id=\"" + anchor + "\""), 1U) << anchor;
    }
}

}  // namespace
}  // namespace hanse::report
