// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/search.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/search/collection.hpp"
#include "hanse/search/test_index.hpp"

namespace hanse::search {
namespace {

Glossary small_glossary() {
    Glossary out;
    EXPECT_TRUE(
        out.read("terms:\n  - {zh: [锅炉], en: [boiler]}\n"
                 "  - {zh: [余热回收], en: [waste heat recovery]}\n",
                 "test.yaml"));
    return out;
}

std::vector<Document> boilers() {
    const auto day = [](const char* text) { return base::PartialDate::parse(text); };
    return {{.number = "CN 102345678 B",
             .titles = {"一种余热锅炉"},
             .abstracts = {"本发明涉及一种余热锅炉，包括换热器和烟道。"},
             .classes = {"F22B1/18"},
             .applicants = {"哈尔滨锅炉厂"},
             .date = day("2011-05-01"),
             .status = "Active"},
            {.number = "US7123456B2",
             .titles = {"Boilers with heat exchangers"},
             .abstracts = {"A boiler for waste heat recovery from flue gases."},
             .classes = {"F22B1/18", "F28D7/00"},
             .applicants = {"Robert Bosch GmbH"},
             .date = day("2006"),
             .status = "Expired"},
            {.number = "US20100001234A1",
             .titles = {"Regenerative brake"},
             .abstracts = {"A brake stores energy; heat is not wasted."},
             .classes = {"B60L7/10"},
             .applicants = {"Robert Bosch GmbH"},
             .date = day("2010-01-07")},
            {.number = "CN205000001U",
             .titles = {"水泵"},
             .abstracts = {"一种泵，带有 PLC 控制器 controller。"}}};
}

std::vector<std::string> found(const TestIndex& index, const char* words) {
    const auto listing = search(index.reader(), words, small_glossary(), {});
    if (!listing) return {base::describe(listing.error(), base::Language::en)};
    std::vector<std::string> out;
    const auto hits = page(index.reader(), *listing, 0, 10);
    for (const Hit& hit : *hits) out.push_back(hit.card.number);
    std::ranges::sort(out);
    if (listing->relaxed) out.insert(out.begin(), "relaxed");
    return out;
}

TEST(Search, EveryQuestion) {
    using Numbers = std::vector<std::string>;
    const TestIndex index(boilers());
    const std::string cn = "CN102345678B", us = "US7123456B2", brake = "US20100001234A1",
                      pump = "CN205000001U";
    struct Case {
        const char* what;
        const char* words;
        Numbers numbers;
    };
    const Case cases[] = {
        {"a two-character word", "余热", {cn}},
        {"the same word across languages", "boiler", {cn, us}},
        {"and back", "锅炉", {cn, us}},
        {"a name of several words, by the glossary", "余热回收 锅炉", {us}},
        {"endings do not matter", "exchanger", {us}},
        {"one character, wherever it stands", "泵", {pump}},
        {"and inside a word", "炉", {cn}},
        {"both languages in one question", "泵 controller", {pump}},
        {"full-width letters", "ＰＬＣ", {pump}},
        {"a phrase", "\"waste heat\"", {us}},
        {"not across two texts", "\"brake brake\"", {}},
        {"without", "heat -brake", {us}},
        {"a number", "US7123456B2", {us}},
        {"a number without its kind", "US7123456", {us}},
        {"a number as people write it", "\"US 7,123,456 B2\"", {us}},
        {"a Chinese grant", "ZL102345678", {cn}},
        {"a class and what is below it", "class:F22B", {cn, us}},
        {"a class in full", "class:F28D7/00", {us}},
        {"an office", "office:cn", {pump, cn}},
        {"an applicant by the beginning of the name", "applicant:\"robert bosch\"", {brake, us}},
        {"a Chinese applicant", "applicant:哈尔滨锅炉", {cn}},
        {"a status", "status:active", {cn}},
        {"dates", "after:2007 before:2011", {brake}},
        {"before excludes the day itself", "before:2010-01-07", {us}},
        {"not all words anywhere: some", "boiler nonsenseword", {"relaxed", cn, us}},
        {"an unknown field",
         "clas:F22",
         {"there is no field 'clas'; did you mean 'class'?; the fields are class, office, "
          "applicant, status, number, after, before\n"}},
        {"no date", "before:soon", {"before: not a date: 'soon' (such as 2015 or 2015-06-30)\n"}},
        {"an open quote", "\"waste", {"a quotation mark is not closed: \"waste\n"}},
        {"nothing", "  ", {"there is nothing to search for\n"}},
    };
    for (const Case& one : cases) {
        SCOPED_TRACE(one.what);
        Numbers want = one.numbers;
        std::ranges::sort(want.begin() + (want.empty() || want[0] != "relaxed" ? 0 : 1), want.end(),
                          {});
        EXPECT_EQ(found(index, one.words), want);
    }
}

TEST(Search, PagesStayWhileDocumentsArrive) {
    std::vector<Document> many;
    for (int i = 0; i < 30; ++i)
        many.push_back({.number = "US" + std::to_string(9000000 + i) + "B2",
                        .titles = {"pump " + std::string(std::size_t(i % 7), 'x')}});
    TestIndex index(many);
    const auto listing = search(index.reader(), "pump", {}, {});
    ASSERT_TRUE(listing);
    const auto numbers = [&](std::size_t from, std::size_t size) {
        std::vector<std::string> out;
        const auto hits = page(index.reader(), *listing, from, size);
        for (const Hit& hit : *hits) out.push_back(hit.card.number);
        return out;
    };
    const auto before = numbers(0, 30);
    index.add({.number = "US1000001A", .titles = {"pump pump pump"}});
    index.add({.number = "US1000002A", .titles = {"pump pump pump"}});
    ASSERT_TRUE(index.reader().refresh());
    auto after = numbers(0, 10);
    for (const std::size_t from : {10, 20})
        std::ranges::copy(numbers(from, 10), std::back_inserter(after));
    EXPECT_EQ(after, before);
    EXPECT_EQ(search(index.reader(), "pump", {}, {})->numbers.size(), 32U);
}

TEST(Search, Facets) {
    const TestIndex index(boilers());
    const auto listing = search(index.reader(), "heat", {}, {.facets = true});
    ASSERT_TRUE(listing);
    EXPECT_EQ(listing->facets.at(kOffice).at("US"), 2U);
    EXPECT_EQ(listing->facets.at(kYear).at("2006"), 1U);
    EXPECT_EQ(listing->facets.at(kClass).at("F22B"), 1U);
}

TEST(Search, Snippets) {
    EXPECT_EQ(snippet("A boiler with boilers.", {"boiler"}), "A «boiler» with «boilers».");
    EXPECT_EQ(snippet("一种余热回收锅炉", {"余热", "热回", "回收"}), "一种«余热回收»锅炉");
    EXPECT_EQ(snippet("nothing here", {"boiler"}), "nothing here");
    EXPECT_EQ(snippet("", {"boiler"}), "");
    std::string far;
    for (int i = 0; i < 200; ++i) far += "word ";
    EXPECT_EQ(snippet(far + "boiler", {"boiler"}), "…word word word word word «boiler»");
}

TEST(Search, BrokenBytesAreRefused) {
    TestIndex index(boilers());
    const auto put = index.writer().put({.number = "US1234567A", .titles = {"pump \xff\xc3"}});
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().message.en, "US1234567A: its text is not UTF-8");
    EXPECT_FALSE(index.writer().put({.titles = {"no number"}}));
    EXPECT_EQ(found(index, "\xff\xc3 PLC \xe4\xbd"), std::vector<std::string>{"CN205000001U"});
}

TEST(Collection, BadInput) {
    const TestFolder folder;
    const auto error_of = [&](const char* name, const std::string& bytes) {
        const std::string path = folder.write(name, bytes);
        const auto read = read_documents(
            path, [](Document&&) -> base::Result<base::Done> { return base::Done{}; });
        if (read) return std::string();
        return base::describe(read.error(), base::Language::en).substr(folder.path().size() + 1);
    };
    EXPECT_EQ(error_of("a.tsv", "title\nx\n"),
              "a.tsv:1: no column publication_number in the heading; a table parted by tabs is "
              "wanted\n");
    EXPECT_EQ(error_of("b.tsv", "publication_number\ttitle\n\tx\n"),
              "b.tsv:2: this row has no publication number (publication_number)\n");
    EXPECT_EQ(error_of("c.tsv", "publication_number\n\xff\xfe\n"),
              "c.tsv:2: the text is not UTF-8\n");
    EXPECT_EQ(error_of("d.jsonl", "{\"number\": \"US1\"}\n{\n").substr(0, 10), "d.jsonl:2:");
    EXPECT_EQ(error_of("e.tsv.gz", std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03\x4b", 11)),
              "e.tsv.gz: damaged or truncated gzip data; fetch the file again\n");
    EXPECT_EQ(error_of("f.tsv", "\xEF\xBB\xBFnumber\ttitle\r\nUS7123456B2\tx\r\n"), "");
}

}  // namespace
}  // namespace hanse::search
