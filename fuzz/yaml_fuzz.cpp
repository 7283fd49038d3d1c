// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes → a Value of maps, lists, texts and nulls, or an Error. What was read is written as
// YAML that reads back equal.
#include "fuzz/fuzz.hpp"

#include "hanse/base/yaml.hpp"

using namespace hanse;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto value = base::parse_yaml(fuzz::text_of(data, size), "input");
    if (!value) {
        fuzz::promise(!value.error().message.en.empty() && !value.error().place.file.empty(),
                      "an error says what and where");
        return 0;
    }
    const std::string text = base::to_yaml(*value);
    const auto again = base::parse_yaml(text, "written");
    fuzz::promise(again.has_value(), "what is written can be read");
    fuzz::promise(*again == *value, "reading back is exact");
    fuzz::promise(base::to_yaml(*again) == text, "writing is stable");
    return 0;
}
