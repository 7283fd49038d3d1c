// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes → a Value or an Error. What was read is written as JSON that reads back, and from then
// on stays the same.
#include "fuzz/fuzz.hpp"

#include "hanse/base/json.hpp"
#include "hanse/base/unicode.hpp"

using namespace hanse;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto value = base::parse_json(fuzz::text_of(data, size), "input");
    if (!value) {
        fuzz::promise(!value.error().message.en.empty() && value.error().place.line > 0,
                      "an error says what and where");
        return 0;
    }
    const std::string text = base::to_json(*value);
    fuzz::promise(base::is_utf8(text), "JSON is UTF-8");
    const auto again = base::parse_json(text, "written");
    fuzz::promise(again.has_value(), "what is written can be read");
    fuzz::promise(base::parse_json(base::to_json(*again), "again").value() == *again,
                  "writing is stable");
    fuzz::promise(!base::exact_parts(*value).is_null() || *again == *value,
                  "without fractions, reading back is exact");
    const auto indented =
        base::parse_json(base::to_json(*value, base::JsonStyle::indented), "indented");
    fuzz::promise(indented.has_value() && *indented == *again, "indenting changes nothing");
    return 0;
}
