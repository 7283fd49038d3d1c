// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/workbook.hpp"

#include <cstdlib>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/nasty_text.hpp"
#include "tests/support/stored_zip.hpp"

#include "hanse/base/contract.hpp"
#include "hanse/base/unicode.hpp"

namespace hanse::base {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows cells(const Sheet& sheet) {
    Rows out{sheet.header};
    for (const Sheet::Row& row : sheet.rows) out.push_back(row.cells);
    return out;
}

const std::string kWorkbook =
    R"(<workbook xmlns:r="r"><sheets><sheet name="members" sheetId="1" r:id="p1"/></sheets></workbook>)";
const std::string kRelations = R"(<Relationships>
  <Relationship Id="s" Type="http://x/sharedStrings" Target="sharedStrings.xml"/>
  <Relationship Id="f" Type="http://x/styles" Target="/xl/styles.xml"/>
  <Relationship Id="p1" Type="http://x/worksheet" Target="worksheets/one.xml"/>
  <Relationship Id="p2" Type="http://x/worksheet" Target="/xl/worksheets/two.xml"/>
  <Relationship Id="c1" Type="http://x/chartsheet" Target="charts/one.xml"/></Relationships>)";
const std::string kStrings =
    R"(<sst><si><t>id</t></si><si><r><t>rich </t></r><r><rPr/><t>text</t></r></si>
  <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t xml:space="preserve"> a_x000D_b_x005F_x0041_ </t></si></sst>)";
const std::string kStyles =
    R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>
  <numFmt numFmtId="165" formatCode="0&quot; days&quot;"/><numFmt numFmtId="166" formatCode="[Red]0.00"/>
  <numFmt numFmtId="167" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="168" formatCode="m月"/><numFmt numFmtId="169" formatCode="0\月"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/>
  <xf numFmtId="9"/><xf numFmtId="57"/><xf numFmtId="21"/><xf numFmtId="169"/></cellXfs></styleSheet>)";

std::string page(const std::string& rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}

/// A workbook of one page with these rows.
std::string workbook(const std::string& rows, const std::string& book = kWorkbook) {
    return tests::stored_zip(
        {{"xl/workbook.xml", book},
         {"xl/_rels/workbook.xml.rels", kRelations},
         {"xl/sharedStrings.xml", kStrings},
         {"xl/styles.xml", kStyles},
         {"xl/worksheets/one.xml", page(rows)},
         {"xl/worksheets/two.xml", page(R"(<row r="1"><c><v>2</v></c></row>)")}});
}

std::string only_cell(const std::string& cell) {
    const auto sheets = parse_workbook(
        workbook("<row r=\"1\"><c t=\"s\"><v>0</v></c></row><row r=\"2\">" + cell + "</row>"),
        "a.xlsx");
    if (!sheets) return describe(sheets.error(), Language::en);
    return sheets->at(0).rows.empty() ? "" : sheets->at(0).rows[0].cells[0];
}

TEST(ParseWorkbook, EveryKindOfCell) {
    struct Case {
        const char* what;
        const char* cell;
        const char* text;
    };
    const Case cases[] = {
        {"a shared text", R"(<c t="s"><v>0</v></c>)", "id"},
        {"runs of different type", R"(<c t="s"><v>1</v></c>)", "rich text"},
        {"a text with a hint how to say it", R"(<c t="s"><v>2</v></c>)", "東京"},
        {"escapes, and blanks around", R"(<c t="s"><v>3</v></c>)", "a\rb_x0041_"},
        {"a text in the cell",
         R"(<c t="inlineStr"><is><t>in</t><r><t>line</t></r><rPh><t>x</t></rPh></is></c>)",
         "inline"},
        {"a text made by a formula", R"(<c t="str"><f>A1&amp;"x"</f><v>id_x0041_x</v></c>)",
         "idAx"},
        {"a number made by a formula", R"(<c><f>1+1</f><v>2</v></c>)", "2"},
        {"an error", R"(<c t="e"><f>1/0</f><v>#DIV/0!</v></c>)", ""},
        {"true", R"(<c t="b"><v>1</v></c>)", "yes"},
        {"false", R"(<c t="b"><v>0</v></c>)", "no"},
        {"nothing", R"(<c s="1"/>)", ""},
        {"a whole number", R"(<c><v>14</v></c>)", "14"},
        {"a whole number in full", R"(<c><v>20141012345678901</v></c>)", "20141012345678901"},
        {"0.35 as Excel stores it", R"(<c><v>0.34999999999999998</v></c>)", "0.35"},
        {"a percentage", R"(<c s="7"><v>0.12</v></c>)", "0.12"},
        {"a negative number", R"(<c t="n"><v>-1.5</v></c>)", "-1.5"},
        {"with exponent", R"(<c><v>1.0000000000000001E-5</v></c>)", "1e-05"},
        {"whole, with exponent", R"(<c><v>1E3</v></c>)", "1000"},
        {"a date", R"(<c s="1"><v>41710</v></c>)", "2014-03-12"},
        {"a date and time", R"(<c s="1"><v>41710.75</v></c>)", "2014-03-12"},
        {"a date, own format", R"(<c s="2"><v>41710</v></c>)", "2014-03-12"},
        {"a d in quotes is no day", R"(<c s="3"><v>41710</v></c>)", "41710"},
        {"a d in brackets neither", R"(<c s="4"><v>41710</v></c>)", "41710"},
        {"a Chinese date", R"(<c s="5"><v>41710</v></c>)", "2014-03-12"},
        {"a Chinese month without quotes", R"(<c s="6"><v>41710</v></c>)", "2014-03-12"},
        {"a Chinese date, built in", R"(<c s="8"><v>41710</v></c>)", "2014-03-12"},
        {"a month behind a backslash is no day", R"(<c s="10"><v>41710</v></c>)", "41710"},
        {"a time of day is no date", R"(<c s="9"><v>0.5</v></c>)", "0.5"},
        {"no such day", R"(<c s="1"><v>-5</v></c>)", "-5"},
        {"no such day at all", R"(<c s="1"><v>1e300</v></c>)", "1e+300"},
        {"a date of the newer kind", R"(<c t="d"><v>2014-03-12T00:00:00</v></c>)", "2014-03-12"},
        {"a style that is not there", R"(<c s="99"><v>41710</v></c>)", "41710"},
        {"not a number", R"(<c><v>x</v></c>)", "a.xlsx [members]:2:1: not a number: \"x\"\n"},
        {"infinite", R"(<c><v>inf</v></c>)", "a.xlsx [members]:2:1: not a number: \"inf\"\n"},
        {"a shared text that is not there", R"(<c t="s"><v>4</v></c>)",
         "a.xlsx [members]:2:1: there is no text number \"4\"\n"},
        {"a column that Excel does not have", R"(<c r="XFE2"><v>4</v></c>)",
         "a.xlsx [members]:2:1: no such cell: \"XFE2\"\n"},
        {"a value without a column name", R"(<c><v>1</v></c><c r="C2"><v>2</v></c>)",
         "a.xlsx [members]:2:3: the header has no such column: name it, or clear this cell\n"},
    };
    for (const Case& c : cases) EXPECT_EQ(only_cell(c.cell), c.text) << c.what;
}

TEST(ParseWorkbook, RowsAndColumnsByReference) {
    const auto sheets = parse_workbook(workbook(R"(
        <row r="2"><c r="A2"/></row>
        <row r="3"><c r="A3"><v>1</v></c><c r="C3"><v>3</v></c></row>
        <row r="4"><c r="B4" t="inlineStr"><is><t>  </t></is></c></row>
        <x:row r="7" xmlns:x="u"><x:c r="B7"><x:v>2</x:v></x:c></x:row>
        <row><c><v>4</v></c><c><v>5</v></c></row>)"),
                                       "a.xlsx");
    ASSERT_TRUE(sheets);
    EXPECT_EQ(cells(sheets->at(0)), (Rows{{"1", "", "3"}, {"", "2", ""}, {"4", "5", ""}}));
    EXPECT_EQ(sheets->at(0).place(0, 1).text(), "a.xlsx [members]:7:2");
    EXPECT_EQ(sheets->at(0).rows[1].line, 8U);
}

TEST(ParseWorkbook, VisiblePagesInTheirOrder) {
    const auto sheets =
        parse_workbook(workbook("", R"(<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets>
        <sheet name="second &amp; last" r:id="p2"/><sheet name="hidden" state="hidden" r:id="p1"/><sheet name="deep" state="veryHidden" r:id="p1"/>
        <sheet name="chart" r:id="c1"/><sheet name="empty" state="visible" r:id="p1"/></sheets></workbook>)"),
                       "a.xlsx");
    ASSERT_TRUE(sheets);
    ASSERT_EQ(sheets->size(), 2U);
    EXPECT_EQ(sheets->at(0).name, "second & last");
    EXPECT_EQ(cells(sheets->at(0)), (Rows{{"2"}}));
    EXPECT_EQ(sheets->at(1).name, "empty");
    EXPECT_EQ(cells(sheets->at(1)), (Rows{{}}));
}

TEST(ParseWorkbook, DaysCountedFrom1904) {
    const auto sheets =
        parse_workbook(workbook(R"(<row r="1"><c s="1"><v>40248</v></c></row>)",
                                R"(<workbook xmlns:r="r"><workbookPr date1904="true"/>
        <sheets><sheet name="members" r:id="p1"/></sheets></workbook>)"),
                       "a.xlsx");
    EXPECT_EQ(sheets->at(0).header[0], "2014-03-12");
}

TEST(ParseWorkbook, SaysWhatIsWrong) {
    const std::string document_type = "<!DOCTYPE x [<!ENTITY a 'b'>]>" + kWorkbook;
    std::string pages = "<workbook>";
    for (int i = 0; i < 1001; ++i) pages += "<sheet/>";
    struct Case {
        const char* what;
        std::string bytes;
        const char* message;
    };
    const Case cases[] = {
        {"nothing", "", "a.xlsx: not an Excel workbook (.xlsx)\n"},
        {"a text", "id,name\n", "a.xlsx: not an Excel workbook (.xlsx)\n"},
        {"an old workbook", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
         "a.xlsx: an old .xls or a workbook with a password; save it as .xlsx without one\n"},
        {"a zip file of something else", tests::stored_zip({{"word/document.xml", "<a/>"}}),
         "a.xlsx: not an Excel workbook (.xlsx)\n"},
        {"cut off", workbook("").substr(0, 500),
         "a.xlsx: not a valid zip file: Not a zip archive\n"},
        {"a part missing", tests::stored_zip({{"xl/workbook.xml", kWorkbook}}),
         "a.xlsx: there is no xl/_rels/workbook.xml.rels in it\n"},
        {"bad XML", workbook("<row></c>"),
         "a.xlsx [xl/worksheets/one.xml]:1:30: not valid XML: mismatched tag\n"},
        {"a document type", workbook("", document_type),
         "a.xlsx [xl/workbook.xml]:1:13: XML with a document type (DOCTYPE) is not read\n"},
        {"a row that cannot be", workbook(R"(<row r="1048577"/>)"),
         "a.xlsx [members]:1048577:1: no such row: \"1048577\"\n"},
        {"a row that is no number", workbook(R"(<row r="x"/>)"),
         "a.xlsx [members]: no such row: \"x\"\n"},
        {"a thousand pages", workbook("", pages + "</workbook>"),
         "a.xlsx [xl/workbook.xml]:1:8019: more than 1000 pages\n"},
        {"a bomb", tests::stored_zip({{"xl/workbook.xml", kWorkbook, 1U << 30U}}),
         "a.xlsx: unpacks to more than 1 MB: refused, it may be a zip bomb\n"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto sheets = parse_workbook(c.bytes, "a.xlsx");
        ASSERT_FALSE(sheets);
        EXPECT_EQ(describe(sheets.error(), Language::en), c.message);
    }
}

TEST(ParseWorkbook, ManyReferencesToOneLongTextAreCounted) {
    const std::string text(1U << 20U, 'x');
    std::string rows;
    for (int i = 0; i < 201; ++i) rows += R"(<row><c t="s"><v>0</v></c></row>)";
    const auto sheets = parse_workbook(
        tests::stored_zip({{"xl/workbook.xml", kWorkbook},
                           {"xl/_rels/workbook.xml.rels", kRelations},
                           {"xl/sharedStrings.xml", "<sst><si><t>" + text + "</t></si></sst>"},
                           {"xl/styles.xml", kStyles},
                           {"xl/worksheets/one.xml", page(rows)}}),
        "a.xlsx");
    ASSERT_FALSE(sheets);
    EXPECT_EQ(describe(sheets.error(), Language::en),
              "a.xlsx [members]:201:1: more than 200 MB of text\n");
}

TEST(ParseWorkbook, WideRowsAreCounted) {
    std::string rows = R"(<row><c r="XFD1"><v>1</v></c></row>)";
    for (int i = 0; i < 400; ++i) rows += "<row><c><v>1</v></c></row>";
    const auto sheets = parse_workbook(workbook(rows), "a.xlsx");
    ASSERT_FALSE(sheets);
    EXPECT_EQ(describe(sheets.error(), Language::en),
              "a.xlsx [members]:306:1: more than 5 million cells\n");
}

Sheet sheet_of(const std::string& name, const Rows& rows) {
    Sheet sheet{.name = name, .file = name + ".csv", .header = rows.at(0), .rows = {}};
    for (std::size_t i = 1; i < rows.size(); ++i) sheet.rows.push_back({rows[i], i + 1});
    return sheet;
}

TEST(ToWorkbook, ReadBackItIsEqual) {
    const std::vector<Sheet> sheets{sheet_of("members", {{"id", "", "name"},
                                                         {"007", "甲 \"A\" <b>&", "2014-03-12"},
                                                         {"", "a\nb\tc\rd", "0.10"},
                                                         {"=1+1", "<r>x</r>", "_x0041_"}}),
                                    sheet_of("成员", {{"说明"}, {std::string(32767, 'x')}}),
                                    sheet_of("empty", {{}})};
    const auto bytes = to_workbook(sheets);
    ASSERT_TRUE(bytes) << describe(bytes.error(), Language::en);
    const auto read = parse_workbook(*bytes, "a.xlsx");
    ASSERT_TRUE(read) << describe(read.error(), Language::en);
    ASSERT_EQ(read->size(), sheets.size());
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        EXPECT_EQ(read->at(i).name, sheets[i].name);
        EXPECT_EQ(cells(read->at(i)), cells(sheets[i]));
    }
    EXPECT_EQ(read->at(0).place(1, 1).text(), "a.xlsx [members]:3:2");
}

TEST(ToWorkbook, TheSameSheetsGiveTheSameBytes) {
    const std::vector<Sheet> sheets{sheet_of("members", {{"id"}, {"M1"}})};
    const std::string once = to_workbook(sheets).value();
    ::setenv("TZ", "Asia/Shanghai", 1);
    ::tzset();
    EXPECT_EQ(once, to_workbook(sheets).value());
    ::unsetenv("TZ");
    ::tzset();
}

TEST(ToWorkbook, RepetitionIsNoBomb) {
    Rows rows{{"a", "b"}};
    rows.resize(20'001, {std::string(1000, 'x'), "y"});
    const auto read = parse_workbook(to_workbook({sheet_of("members", rows)}).value(), "a.xlsx");
    ASSERT_TRUE(read) << describe(read.error(), Language::en);
    EXPECT_EQ(read->at(0).rows.size(), 20'000U);
}

TEST(ToWorkbook, SaysWhatExcelDoesNotAllow) {
    struct Case {
        const char* what;
        std::vector<Sheet> sheets;
        const char* message;
    };
    const Case cases[] = {
        {"a name with a slash",
         {sheet_of("a/b", {{"id"}})},
         "a/b.csv: the page name \"a/b\" stands twice, or is none that Excel allows\n"},
        {"a name twice",
         {sheet_of("a", {{"id"}}), sheet_of("A", {{"id"}})},
         "A.csv: the page name \"A\" stands twice, or is none that Excel allows\n"},
        {"no name",
         {sheet_of("", {{"id"}})},
         ".csv: the page name \"\" stands twice, or is none that Excel allows\n"},
        {"a long cell",
         {sheet_of("a", {{"id", "note"}, {"1", std::string(32768, 'x')}})},
         "a.csv:2:2: a cell of more than 32767 characters\n"},
        {"not a text", {sheet_of("a", {{"\xFF"}})}, "a.csv:1:1: not a text\n"},
        {"a null character",
         {sheet_of("a", {{std::string("a\0b", 3)}})},
         "a.csv:1:1: not a text\n"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto bytes = to_workbook(c.sheets);
        ASSERT_FALSE(bytes);
        EXPECT_EQ(describe(bytes.error(), Language::en), c.message);
    }
    EXPECT_THROW(std::ignore = to_workbook({}), ContractViolation);
}

RC_GTEST_PROP(WorkbookProperty, WrittenAndReadBackIsEqualButForBlanksAround, ()) {
    const auto text = rc::gen::map(tests::nasty_text({std::string("\0", 1)}),
                                   [](const std::string& s) { return std::string(trim(s)); });
    const auto columns = *rc::gen::inRange<std::size_t>(1, 5);
    const auto row = rc::gen::suchThat(
        rc::gen::container<std::vector<std::string>>(columns, text), [](const auto& cells) {
            return std::ranges::any_of(cells, [](const auto& cell) { return !cell.empty(); });
        });
    const auto header =
        rc::gen::suchThat(row, [](const auto& cells) { return !cells.back().empty(); });
    Rows rows{*header};
    for (auto& cells : *rc::gen::container<Rows>(row)) rows.push_back(cells);
    const auto read = parse_workbook(to_workbook({sheet_of("m", rows)}).value(), "m.xlsx");
    RC_ASSERT(cells(read.value().at(0)) == rows);
}

}  // namespace
}  // namespace hanse::base
