// SPDX-License-Identifier: GPL-3.0-or-later
// Every sample file against the counts of its README, and every record against the bytes of its
// file: numbers, days, titles, first claims and citations that were read stand in it. The samples
// lie beside the working tree (or in HANSE_SHARED); without them there is nothing to test.
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "hanse/base/archive_stream.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/base/workbook.hpp"
#include "hanse/patents/formats/input.hpp"
#include "hanse/patents/formats/test_reading.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {
namespace {

namespace fs = std::filesystem;

fs::path data_folder() {
    const char* shared = std::getenv("HANSE_SHARED");
    return fs::path(shared != nullptr ? shared : HANSE_ROOT "/../shared") / "data/patents";
}

std::string unpacked(std::unique_ptr<Input> input, const std::string& path) {
    auto bytes = read_whole(*input, std::size_t{200} << 20U, path);
    EXPECT_TRUE(bytes) << path;
    return bytes ? *std::move(bytes) : std::string();
}

std::string parts_of_zip(const std::string& path) {
    std::string out;
    auto archive = base::ArchiveStream::open(path);
    EXPECT_TRUE(archive) << path;
    for (const std::string& part : archive->parts()) {
        if (!archive->begin(part)) continue;
        for (auto block = archive->next(); block && !block->empty(); block = archive->next())
            out += *block;
        out += ' ';
    }
    return out;
}

std::string cells_of(const std::string& path) {
    std::string out;
    const auto sheets = base::parse_workbook(*base::read_file(path), path);
    EXPECT_TRUE(sheets) << path;
    for (const base::Sheet& sheet : *sheets)
        for (const base::Sheet::Row& row : sheet.rows)
            for (const std::string& cell : row.cells) out += cell + " ";
    return out;
}

/// The text of a file, by other ways than the readers of formats go.
std::string text_of(const fs::path& path) {
    if (path.extension() == ".xlsx") return cells_of(path.string());
    if (path.extension() == ".zip") return parts_of_zip(path.string());
    auto file = base::FileBlocks::open(path.string());
    EXPECT_TRUE(file) << path;
    auto plain = std::make_unique<PlainInput>(*std::move(file));
    if (path.extension() != ".gz") return unpacked(std::move(plain), path.string());
    return unpacked(std::make_unique<GzipInput>(std::move(plain), path.string()), path.string());
}

/// Letters and digits only: what tags, blanks, signs and line ends cannot change.
std::string squeezed(std::string_view text) {
    std::string out;
    for (const char c : base::to_half_width(display_text(text))) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || std::isalnum(byte) != 0) out += static_cast<char>(std::tolower(byte));
    }
    return out;
}

std::string without_zeros(std::string text) {
    text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
    return text;
}

/// Ways in which files write the serial of a number: without leading zeros, without the zero that
/// DOCDB leaves out, with two digits of the year.
std::vector<std::string> spellings(const Number& number) {
    std::vector<std::string> out{without_zeros(number.serial)};
    if (number.serial.size() == 11 && number.office == "US")
        out.push_back(number.serial.substr(0, 4) + number.serial.substr(5));
    if ((number.office == "WO" || number.office == "JP") && number.serial.size() == 10) {
        out.push_back(number.serial.substr(2, 2) + number.serial.substr(5));
        out.push_back(number.serial.substr(2));
        out.push_back(number.serial.substr(0, 4) + without_zeros(number.serial.substr(4)));
        out.push_back(number.serial.substr(2, 2) + without_zeros(number.serial.substr(4)));
    }
    // Letters of reissues, designs and plants stand apart from their zeros: RE045317 is RE45317.
    const std::size_t digits = number.serial.find_first_of("123456789");
    if (digits != std::string::npos) out.push_back(number.serial.substr(digits));
    return out;
}

std::vector<std::string> spellings(const base::PartialDate& day) {
    const std::string text = day.text();
    if (text.size() < 10) return {text.substr(0, 4)};
    const std::string y = text.substr(0, 4), m = text.substr(5, 2), d = text.substr(8, 2);
    const std::string y2 = y.substr(2), m1 = without_zeros(m), d1 = without_zeros(d);
    return {y + m + d, d + m + y, m + d + y, y + m1 + d1, m1 + d1 + y, m1 + d1 + y2, d + m + y2};
}

/// How many of the values of a record do not stand in the file.
class Comparison {
public:
    explicit Comparison(const std::string& text) : text_(squeezed(text)) {}

    void compare(const Record& record) {
        if (!record.publication.empty()) expect(spellings(record.publication), "number");
        if (record.publication_date) expect(spellings(*record.publication_date), "day");
        if (record.application_date) expect(spellings(*record.application_date), "day");
        for (const Words& title : record.titles) expect({start(title.text)}, "title");
        if (!record.claims.empty()) expect({start(record.claims.front().text)}, "claim");
        for (const Citation& one : record.citations) expect(spellings(one.number), "citation");
    }
    std::size_t compared() const { return compared_; }
    const std::vector<std::string>& missing() const { return missing_; }

private:
    static std::string start(const std::string& text) {
        std::string out = squeezed(text).substr(0, 60);
        while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0U) == 0x80U)
            out.pop_back();  // no character cut in two
        return out;
    }
    void expect(const std::vector<std::string>& one_of, const char* what) {
        ++compared_;
        if (std::ranges::none_of(one_of, [&](const std::string& one) {
                return text_.find(squeezed(one)) != std::string::npos;
            }))
            missing_.push_back(std::string(what) + " " + one_of.front());
    }
    std::string text_;
    std::size_t compared_ = 0;
    std::vector<std::string> missing_;
};

TEST(Samples, CountsOfTheirReadme) {
    const fs::path folder = data_folder();
    if (!fs::exists(folder)) GTEST_SKIP() << "no sample files at " << folder;
    struct Case {
        const char* file;
        std::size_t records;
    };
    const Case cases[] = {
        {"samples/uspto/weekly_ipg050104_excerpt.xml.gz", 25},
        {"samples/uspto/weekly_ipg070102_excerpt.xml.gz", 25},
        {"samples/uspto/weekly_ipg090106_excerpt.xml.gz", 25},
        {"samples/uspto/weekly_ipg110104_excerpt.xml.gz", 25},
        {"samples/uspto/weekly_ipg130416_excerpt.xml.gz", 25},
        {"samples/uspto/pa040101.two.xml", 1},
        {"samples/uspto/ipa130117.one.xml", 2},
        {"samples/uspto/grant_RE045317.xml", 1},
        {"samples/uspto/grant_v2-5-B2.xml", 1},
        {"samples/uspto/grant_sgml_v24_US06336130.xml", 1},
        {"samples/uspto/grant_v45_us10000000b2.xml", 1},
        {"samples/uspto/pap_v1_US20010000044A1.xml", 1},
        {"samples/uspto/aps_greenbook_US04347903.txt", 1},
        {"samples/exports/patentscope_2015_pizza.csv.gz", 10000},
        {"samples/exports/ritonavir_families.csv", 804},
        {"samples/exports/google_patents_search_batteries.csv.gz", 4264},
        {"samples/exports/nasa_patents_2014.csv.gz", 1630},
        {"samples/exports/cn_sipo_search_200.xlsx", 199},
        {"samples/exports/patentsview_like_177.csv", 176},
        {"samples/exports/manual_prior_art_table_rfid.csv", 69},
        {"chinese/cnki_gene_patents.tsv.gz", 12712},
        {"pools/hevc_advance_patent_list.tsv.gz", 17361},
        {"pools/mpegla_video_us_patents.tsv.gz", 1711},
        {"families/drones_families.tsv.gz", 8728},
        {"claims/us_applications_with_claims.jsonl.gz", 1618},
        {"claims/google_pages_by_cpc_folder.jsonl.gz", 1437},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.file);
        const Reading reading = read((folder / c.file).string());
        EXPECT_EQ(reading.records.size() +
                      (reading.records.size() < c.records ? reading.refused.size() : 0),
                  c.records);
        if (!reading.refused.empty())
            std::printf("%s: %zu refused: %s\n", c.file, reading.refused.size(),
                        base::describe(reading.refused.front(), base::Language::en).c_str());
    }
}

TEST(Samples, WhatWasReadStandsInTheFile) {
    const fs::path folder = data_folder() / "samples";
    if (!fs::exists(folder)) GTEST_SKIP() << "no sample files at " << folder;
    std::size_t files = 0, compared = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const Reading reading = read(entry.path().string());
        if (reading.records.empty()) continue;  // schemes of classes, conversions of numbers
        SCOPED_TRACE(entry.path());
        Comparison comparison(text_of(entry.path()));
        // Of long tables some: every one would be looked for in the whole file.
        const std::size_t step = reading.records.size() > 500 ? 101 : 1;
        for (std::size_t i = 0; i < reading.records.size(); i += step)
            comparison.compare(reading.records[i]);
        EXPECT_TRUE(comparison.missing().empty())
            << comparison.missing().size() << ", first: " << comparison.missing().front();
        ++files;
        compared += comparison.compared();
    }
    EXPECT_GE(files, 55U);
    EXPECT_GT(compared, 3000U);
}

}  // namespace
}  // namespace hanse::patents
