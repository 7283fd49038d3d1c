// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a filled form, a claim chart or a list of features: each gives values or an Error.
#include "fuzz/fuzz.hpp"

#include "hanse/relations/chart.hpp"
#include "hanse/relations/features.hpp"
#include "hanse/relations/form.hpp"

using namespace hanse;

namespace {

void check_error(const base::Error& error) {
    fuzz::promise(!error.message.en.empty() && !error.message.zh.empty(), "an error says what");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::text_of(data, size);
    if (const auto form = relations::decisions_in(text, "input"); !form)
        check_error(form.error());
    else
        for (const relations::Decision& one : *form)
            fuzz::promise(!one.by.empty(), "a decision says by whom");
    if (const auto chart = relations::filled_chart(text, "input"); !chart)
        check_error(chart.error());
    else
        for (const relations::ChartOutcome& one : relations::outcomes_of(*chart))
            fuzz::promise(one.literally <= one.with_equivalents, "what is met literally is met");
    if (const auto features = relations::features_in(text, "input"); !features)
        check_error(features.error());
    relations::elements_of(text);
    return 0;
}
