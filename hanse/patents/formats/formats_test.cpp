// SPDX-License-Identifier: GPL-3.0-or-later
// Every format against small real files (tests/fixtures/patents); and files that mean harm.
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <unistd.h>

#include <gtest/gtest.h>

#include "hanse/base/archive.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/patents/formats/record_json.hpp"
#include "hanse/patents/formats/source.hpp"
#include "hanse/patents/formats/test_reading.hpp"

namespace hanse::patents {
namespace {

namespace fs = std::filesystem;

Reading fixture(const std::string& name) {
    return read(HANSE_ROOT "/tests/fixtures/patents/" + name);
}

Reading written(const std::string& bytes) {
    const fs::path path =
        fs::temp_directory_path() / ("hanse-patents-" + std::to_string(::getpid()));
    std::ofstream(path, std::ios::binary) << bytes;
    Reading out = read(path.string());
    fs::remove(path);
    return out;
}

TEST(Formats, SmallRealFiles) {
    struct Case {
        const char *file, *format;
        std::size_t records;
        const char *number, *date, *application, *title, *claim;  // of the first record
        std::size_t claims, citations;
    };
    const Case cases[] = {
        {"cnipa-2019.xml", "cnipa", 1, "CN110083831A", "2019-08-02", "201910302430.1",
         "一种基于BERT-BiGRU-CRF的中文命名实体识别方法", "", 0, 0},
        {"aps-1976.txt", "uspto-aps", 1, "US3937375A", "1976-02-10", "05518454",
         "Bumper support for a boat loader", "", 3, 5},
        {"st32-2001-design.xml", "uspto-st32", 1, "USD435854S", "2001-01-02", "29116510",
         "Disc cartridge", "", 1, 10},
        {"weekly-2023.zip", "", 3, "USD982278S1", "2023-04-04", "", "", "", 0, 0},
        {"ops-biblio.xml", "epo-exchange", 1, "EP2400812A1", "2011-12-28", "10167109", "", "", 0,
         0},
        {"ops-claims.xml", "epo-fulltext", 1, "EP1000000A1", "", "", "",
         "Apparatus for manufacturing green bricks", 0, 0},
        {"odp-continuity.json", "uspto-odp", 1, "", "", "17248024", "", "", 0, 0},
        {"assignment.xml", "uspto-assignment", 1, "US20180114740", "", "15334090", "INVERTER", "",
         0, 0},
        {"application-2005.xml", "uspto-application", 1, "US20050004437A1", "2005-01-06", "", "",
         "", 0, 0},
        {"google.csv", "google", 5, "US11355780B2", "2022-06-07", "",
         "Sulfide solid electrolyte particles", "", 0, 0},
        {"patentscope.csv", "patentscope", 8, "US20090208610", "2009-08-21", "", "PIZZA", "", 0, 0},
        {"prior-art-table.csv", "prior-art-table", 5, "US10282654B2", "", "",
         "Tag assembly methods", "", 0, 0},
        {"families.csv", "families", 4, "AU2007202956B2", "2007-07-19", "",
         "Polymorph of a pharmaceutical", "", 0, 0},
        {"gbt7714.txt", "gbt7714", 5, "CN108472367A", "2018-08-31", "", "", "", 0, 0},
        {"pool-list.tsv", "pool-list", 29, "AE1533", "", "", "", "", 0, 0},
        {"lists-in-cells.csv", "common", 3, "US7123456B2", "", "", "A pump", "", 0, 0},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.file);
        const Reading reading = fixture(c.file);
        const auto same = [](const std::string& is, const char* should) {
            if (*should != '\0') {
                EXPECT_EQ(is, should);
            }
        };
        same(reading.format, c.format);
        ASSERT_EQ(reading.records.size(), c.records);
        const Record& record = reading.records.front();
        EXPECT_EQ(record.publication.text(), c.number);
        same(record.publication_date ? record.publication_date->text() : "", c.date);
        same(record.application_number, c.application);
        same(record.titles.empty() ? "" : record.titles[0].text, c.title);
        same(record.claims.empty() ? "" : record.claims[0].text.substr(0, std::strlen(c.claim)),
             c.claim);
        if (c.claims > 0) {
            EXPECT_EQ(record.claims.size(), c.claims);
        }
        if (c.citations > 0) {
            EXPECT_EQ(record.citations.size(), c.citations);
        }
    }
}

TEST(Formats, ChineseXmlInFull) {
    const Record record = fixture("cnipa-2019.xml").records.at(0);
    EXPECT_EQ(record.applicants.at(0).name, "武汉大学");
    EXPECT_EQ(record.inventors.size(), 2U);
    EXPECT_EQ(record.ipc.at(0), (Symbol{"G06F17/27", true, true}));
    EXPECT_GE(record.claims.size(), 1U);
    EXPECT_NE(record.description.find("技术领域\n"), std::string::npos);
}

/// A resumed reading goes on with the very next item.
TEST(Formats, ARecordIsTheSameAfterJson) {
    std::size_t read_back = 0;
    for (const auto& entry : fs::directory_iterator(HANSE_ROOT "/tests/fixtures/patents"))
        for (Record record : read(entry.path().string()).records) {
            const base::Value value = record_value(record, NumberForm::parted);
            const auto text = base::parse_json(base::to_json(value), "record");
            ASSERT_TRUE(text);
            auto again = record_of(*text);
            ASSERT_TRUE(again);
            EXPECT_EQ(again->place.file, record.place.text());
            again->place = record.place = {};
            EXPECT_EQ(*again, record) << entry.path();
            ++read_back;
        }
    EXPECT_GT(read_back, 60U);
    EXPECT_FALSE(record_of(base::Value("no record")));
}

TEST(Formats, ReadingCanBeResumed) {
    const ReadingOptions options{&layouts(), nullptr, std::nullopt};
    const std::string path = HANSE_ROOT "/tests/fixtures/patents/pool-list.tsv";
    const auto all = read(path);
    auto source = open_records(path, options);
    ASSERT_TRUE(source);
    EXPECT_EQ(skip(**source, 7), 7U);
    EXPECT_EQ((*source)->next()->record->publication, all.records.at(7).publication);
    EXPECT_EQ(skip(**source, 1000), 21U);
}

TEST(Formats, FilesThatMeanHarmAreRefused) {
    const std::string grant = "<us-patent-grant><us-bibliographic-data-grant/></us-patent-grant>";
    struct Case {
        const char* what;
        std::string bytes, says;
    };
    std::string bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
    const Case cases[] = {
        {"billion laughs", bomb + grant, "an entity of its own"},
        {"a file named by an entity",
         "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + grant,
         "an entity of its own"},
        {"truncated XML", "<?xml version=\"1.0\"?><us-patent-grant><us-bibl", "not valid XML"},
        {"other XML", "<?xml version=\"1.0\"?><rss/>", "no patent in this XML"},
        {"nothing", "", "empty"},
        {"binary", std::string("\0\1\2\3", 4), "no known kind"},
        {"old Excel", std::string("\xD0\xCF\x11\xE0\0\0\0\0", 8), ".xls"},
        {"truncated gzip", std::string("\x1F\x8B\x08\0\0\0\0\0\0\3", 10), "breaks off"},
        {"not a zip", std::string("PK\x03\x04zzzz"), "not a valid zip"},
        {"a table of something else", "colour,taste\nred,sweet\n", "--columns"},
        {"a quote that never closes", "publication number,title\nCN110083831A,\"x\n",
         "never closes"},
        {"no known JSON", "{\"a\": 1}", "no answer"},
        {"broken JSON", "{\"a\": \n", ""},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const Reading reading = written(c.bytes);
        EXPECT_TRUE(reading.records.empty());
        ASSERT_FALSE(reading.refused.empty());
        EXPECT_NE(reading.refused.back().message.en.find(c.says), std::string::npos)
            << reading.refused.back().message.en;
    }
}

TEST(Formats, AZipBombIsRefused) {
    // Nothing but blanks: 80 MB in a file of a few kilobytes, in a table that would otherwise be read.
    const auto zip = base::to_archive(
        {{"weekly.xml", "<?xml version=\"1.0\"?><a>" + std::string(std::size_t{80} << 20U, ' ')}});
    ASSERT_TRUE(zip);
    const Reading reading = written(*zip);
    ASSERT_FALSE(reading.refused.empty());
    EXPECT_NE(reading.refused.front().message.en.find("zip bomb"), std::string::npos)
        << reading.refused.front().message.en;
}

TEST(Formats, AHostileNameInAnArchiveIsOnlyAName) {
    const auto zip =
        base::to_archive({{"../../etc/evil.csv", "publication number,title\nCN110083831A,x\n"}});
    ASSERT_TRUE(zip);
    const Reading reading = written(*zip);
    ASSERT_EQ(reading.records.size(), 1U);
    EXPECT_TRUE(reading.records[0].place.file.ends_with("evil.csv]"));
}

TEST(Formats, EncodingsOfTables) {
    const std::string gb =
        "\xB9\xAB\xBF\xAA\xBA\xC5,\xC3\xFB\xB3\xC6\nCN110083831A,\xC8\xC8\xB1\xC3\n";  // 公开号,名称 / 热泵
    EXPECT_EQ(written(gb).records.at(0).titles.at(0).text, "热泵");
    EXPECT_EQ(written("\xEF\xBB\xBF\"公开号\",名称\nCN110083831A,热泵\n")
                  .records.at(0)
                  .publication.text(),
              "CN110083831A");
    const std::string latin = "publication number,title\nDE19850037A1,W\xE4rmepumpe\n";
    EXPECT_EQ(written(latin).records.at(0).titles.at(0).text, "Wärmepumpe");
    const std::string cr = "publication number,title\rCN110083831A,a\rCN110083832A,b\r";
    EXPECT_EQ(written(cr).records.size(), 2U);
}

TEST(Formats, WhatIsNotUnderstoodIsSaid) {
    const Reading reading =
        written("申请号,公开号,公开日,名称\nCN201910302430.2,CN110083831A,2019-02-30,热泵\n");
    ASSERT_EQ(reading.records.size(), 1U);
    ASSERT_EQ(reading.doubts.size(), 2U);
    EXPECT_EQ(reading.doubts[0].place.line, 2U);
    EXPECT_EQ(reading.doubts[1].place.column, 3U);
}

TEST(Layouts, ASavedLayoutReadsBackEqual) {
    ASSERT_GE(layouts().all().size(), 15U);
    for (const Layout& layout : layouts().all()) {
        SCOPED_TRACE(layout.id);
        const auto again = parse_layout(to_yaml(layout), "saved.yaml");
        ASSERT_TRUE(again) << again.error().message.en;
        EXPECT_EQ(again->columns, layout.columns);
        EXPECT_EQ(again->needs, layout.needs);
    }
    EXPECT_EQ(layouts().status_of("未缴年费 | 权利转移"), LegalStatus::lapsed_fee);
    EXPECT_EQ(layouts().status_of("权利转移"), LegalStatus::unknown);
    EXPECT_FALSE(parse_layout("columns: {a: titel}", "x.yaml"));
}

/// Of the weekly files of 2007 and 2013 one and two documents are sequence listings, no grants.
}  // namespace
}  // namespace hanse::patents
