// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes → Sheets or an Error. What was read is written as a workbook that reads back equal.
//
// Random bytes hardly ever make a zip file. So unless they begin with "PK", they are cut at each
// byte 0xFF (which UTF-8 does not have) into the parts of a workbook: the page, texts, styles, the
// book, relations.
#include <array>
#include <string>

#include "fuzz/fuzz.hpp"
#include "tests/support/stored_zip.hpp"

#include "hanse/base/workbook.hpp"

using namespace hanse;

namespace {

struct Part {
    const char* name;
    const char* usual;  // for inputs that leave it out
};

constexpr std::array<Part, 5> kParts{{
    {"xl/worksheets/sheet1.xml", ""},
    {"xl/sharedStrings.xml", "<sst><si><t>a</t></si><si><t>b</t></si></sst>"},
    {"xl/styles.xml",
     "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"},
    {"xl/workbook.xml", "<workbook><sheets><sheet name='m' id='1'/></sheets></workbook>"},
    {"xl/_rels/workbook.xml.rels",
     "<R><Relationship Id='1' Type='/worksheet' Target='worksheets/sheet1.xml'/>"
     "<Relationship Type='/sharedStrings' Target='sharedStrings.xml'/>"
     "<Relationship Type='/styles' Target='styles.xml'/></R>"},
}};

std::string workbook_of(std::string_view input) {
    if (input.starts_with("PK")) return std::string(input);
    std::vector<tests::ZipPart> parts;
    for (const Part& part : kParts) {
        const std::string_view bytes = input.substr(0, input.find('\xFF'));
        input.remove_prefix(std::min(input.size(), bytes.size() + 1));
        parts.push_back({part.name, std::string(bytes.empty() ? part.usual : bytes)});
    }
    return tests::stored_zip(parts);
}

void check_equal(const base::Sheet& a, const base::Sheet& b) {
    fuzz::promise(a.name == b.name && a.header == b.header && a.rows.size() == b.rows.size(),
                  "reading back gives as many rows");
    for (std::size_t i = 0; i < a.rows.size(); ++i)
        fuzz::promise(a.rows[i].cells == b.rows[i].cells, "reading back is exact");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto sheets = base::parse_workbook(workbook_of(fuzz::text_of(data, size)), "input");
    if (!sheets) {
        fuzz::promise(!sheets.error().message.en.empty() && !sheets.error().place.file.empty(),
                      "an error says what and where");
        return 0;
    }
    if (sheets->empty()) return 0;
    const auto bytes = base::to_workbook(*sheets);
    if (!bytes) return 0;  // page names that Excel does not allow
    const auto again = base::parse_workbook(*bytes, "written");
    fuzz::promise(again.has_value() && again->size() == sheets->size(),
                  "what is written can be read");
    for (std::size_t i = 0; i < sheets->size(); ++i) check_equal((*sheets)[i], (*again)[i]);
    return 0;
}
