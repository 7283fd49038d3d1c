// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes → text → a Sheet, or an Error. What was read is written as CSV that reads back equal.
#include "fuzz/fuzz.hpp"

#include "hanse/base/csv.hpp"
#include "hanse/base/unicode.hpp"

using namespace hanse;

namespace {

void check_rows(const base::Sheet& a, const base::Sheet& b) {
    fuzz::promise(a.header == b.header && a.rows.size() == b.rows.size(),
                  "reading back gives as many rows");
    for (std::size_t i = 0; i < a.rows.size(); ++i) {
        fuzz::promise(a.rows[i].cells == b.rows[i].cells, "reading back is exact");
        fuzz::promise(a.rows[i].cells.size() == a.header.size(),
                      "a row has as many cells as the header");
        fuzz::promise(i == 0 || a.rows[i - 1].line < a.rows[i].line, "lines ascend");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = base::to_utf8(fuzz::text_of(data, size), "input");
    if (!text) return 0;
    fuzz::promise(base::is_utf8(*text), "text is UTF-8");
    const auto sheet = base::parse_csv(*text, "m", "input");
    if (!sheet) {
        fuzz::promise(!sheet.error().message.en.empty() && sheet.error().place.line > 0,
                      "an error says what and where");
        return 0;
    }
    const auto again = base::parse_csv(base::to_csv(*sheet), "m", "written");
    fuzz::promise(again.has_value(), "what is written can be read");
    check_rows(*sheet, *again);
    return 0;
}
