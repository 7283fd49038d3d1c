// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/csv.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/nasty_text.hpp"

#include "hanse/base/unicode.hpp"

namespace hanse::base {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows cells(const Sheet& sheet) {
    Rows out{sheet.header};
    for (const Sheet::Row& row : sheet.rows) out.push_back(row.cells);
    return out;
}

TEST(ParseCsv, EveryCase) {
    struct Case {
        const char* what;
        const char* text;
        Rows cells;
    };
    const Case cases[] = {
        {"plain", "id,name\nM1,甲\n", {{"id", "name"}, {"M1", "甲"}}},
        {"no line break at the end", "id,name\nM1,甲", {{"id", "name"}, {"M1", "甲"}}},
        {"CRLF", "a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}}},
        {"CR alone, as old Macs wrote", "a;b\r1;2\r", {{"a", "b"}, {"1", "2"}}},
        {"semicolons", "a;b\n1,5;2\n", {{"a", "b"}, {"1,5", "2"}}},
        {"tabs", "a\tb c\n1\t2\n", {{"a", "b c"}, {"1", "2"}}},
        {"an empty first name, tabs", "\tb\n1\t2\n", {{"", "b"}, {"1", "2"}}},
        {"delimiters in quotes do not count", "\"a;b;c\",d\n1,2\n", {{"a;b;c", "d"}, {"1", "2"}}},
        {"a quote inside a word opens nothing",
         "5\" pipe,b;c,d\n1,2,3\n",
         {{"5\" pipe", "b;c", "d"}, {"1", "2", "3"}}},
        {"doubled quotes",
         "a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n",
         {{"a", "b"}, {"say \"hi\"", "\""}}},
        {"doubled quotes in the header",
         "\"a\"\";\"\";\",b\n1,2\n",
         {{"a\";\";", "b"}, {"1", "2"}}},
        {"line breaks in quotes", "a,b\n\"1\n2\",3\n", {{"a", "b"}, {"1\n2", "3"}}},
        {"blanks around are not part of a cell", "a , b\n 1,\t2 \n", {{"a", "b"}, {"1", "2"}}},
        {"blanks around quotes neither, those inside are",
         "a, b\n 1, \" 2,3 \" \n",
         {{"a", "b"}, {"1", " 2,3 "}}},
        {"short rows are filled up", "a,b,c\n1\n", {{"a", "b", "c"}, {"1", "", ""}}},
        {"empty cells too many are dropped", "a,b\n1,2,,\n", {{"a", "b"}, {"1", "2"}}},
        {"lines without a word are skipped",
         "\n \n,,\na,b\n\n,\n1,2\n , \n",
         {{"a", "b"}, {"1", "2"}}},
        {"the delimiter is that of the header, not of the empty lines above",
         "\n\na;b\n1;2\n",
         {{"a", "b"}, {"1", "2"}}},
        {"nothing", "", {{}}},
        {"one column", "a\n1\n", {{"a"}, {"1"}}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto sheet = parse_csv(c.text, "members", "members.csv");
        ASSERT_TRUE(sheet) << describe(sheet.error(), Language::en);
        EXPECT_EQ(cells(*sheet), c.cells);
    }
}

TEST(ParseCsv, RowsKnowTheirLine) {
    const auto sheet = parse_csv("a,b\n\n\"1\n1\",2\n3,4\n", "members", "members.csv");
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->place(0, 1).text(), "members.csv:3:2");
    EXPECT_EQ(sheet->place(1, 0).text(), "members.csv:5:1");
    EXPECT_EQ(sheet->name, "members");
}

TEST(ParseCsv, SaysWhatIsWrongAndWhere) {
    struct Case {
        const char* what;
        const char* text;
        const char* message;
    };
    const Case cases[] = {
        {"an open quote", "a,b\n1,\"2\n3,4\n",
         "m.csv:2: a quote is opened here and never closed\n"},
        {"text behind a quote", "a,b\n\"1\"x,2\n",
         "m.csv:2: a closing quote must be followed by a delimiter; double a quote inside a cell "
         "(\"\")\n"},
        {"too many cells", "a,b\n1,2\n1,2,3\n",
         "m.csv:3:3: 3 cells in this row, 2 columns in the header; quote text that holds a "
         "comma\n"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto sheet = parse_csv(c.text, "m", "m.csv");
        ASSERT_FALSE(sheet);
        EXPECT_EQ(describe(sheet.error(), Language::en), c.message);
    }
}

TEST(ToCsv, QuotesOnlyWhatNeedsIt) {
    const Sheet sheet{.name = "m",
                      .file = "",
                      .header = {"id", "name, full"},
                      .rows = {{{"M1", "say \"hi\""}, 2}, {{"", " x"}, 3}, {{"a b", "1\n2"}, 4}}};
    EXPECT_EQ(to_csv(sheet), "id,\"name, full\"\nM1,\"say \"\"hi\"\"\"\n,\" x\"\na b,\"1\n2\"\n");
}

RC_GTEST_PROP(CsvProperty, WrittenAndReadBackIsEqual, ()) {
    const auto text = tests::nasty_text();
    const auto columns = *rc::gen::inRange<std::size_t>(1, 5);
    const auto row = rc::gen::suchThat(
        rc::gen::container<std::vector<std::string>>(columns, text), [](const auto& cells) {
            return std::ranges::any_of(cells, [](const auto& cell) { return !cell.empty(); });
        });
    Sheet sheet{.name = "m", .file = "m.csv", .header = *row, .rows = {}};
    for (auto& cells : *rc::gen::container<Rows>(row)) sheet.rows.push_back({cells, 0});
    RC_ASSERT(cells(parse_csv(to_csv(sheet), "m", "m.csv").value()) == cells(sheet));
}

}  // namespace
}  // namespace hanse::base
