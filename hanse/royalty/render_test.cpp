// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/render.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "tests/support/royalty_terms.hpp"

#include "hanse/base/csv.hpp"
#include "hanse/base/json.hpp"

namespace hanse::royalty {
namespace {

using base::Language;

Assessment harbour_pumps(const Programme& terms, const SalesReport& report) {
    return assessed(terms, report, {.day = base::Date::parse("2025-06-01")});
}

TEST(Render, EveryStepStandsInEveryForm) {
    const Programme terms = example("harbour-pumps.yaml");
    const auto report = sales_of(slurp(HANSE_ROOT "/examples/royalty/harbour-pumps-sales.csv"));
    const Assessment out = harbour_pumps(terms, report);
    std::size_t steps = 0;
    for (const GroupYear& year : out.years) steps += year.steps.size();
    const auto sheet = base::parse_csv(to_csv(out, Language::en), "steps", "steps.csv");
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->rows.size(), steps);
    const auto json = base::parse_json(base::to_json(to_value(out, {})), "out.json");
    ASSERT_TRUE(json);
    std::size_t in_json = 0;
    for (const base::Value& year : json->find("years")->items())
        in_json += year.find("steps")->items().size();
    EXPECT_EQ(in_json, steps);
    for (const Language language : {Language::zh, Language::en}) {
        const std::string text = to_text(out, {}, language);
        for (const GroupYear& year : out.years)
            for (const Step& step : year.steps)
                EXPECT_NE(text.find(step.formula.in(language)), std::string::npos) << step.id;
    }
}

TEST(Render, EveryExampleIsDescribed) {
    for (const auto& entry : std::filesystem::directory_iterator(HANSE_ROOT "/examples/royalty")) {
        if (entry.path().extension() != ".yaml") continue;
        const Programme terms = example(entry.path().filename().string());
        for (const Language language : {Language::zh, Language::en}) {
            const std::string text = describe(terms, language);
            for (const RateRow& row : terms.rates)
                EXPECT_NE(text.find(row.row.id), std::string::npos) << entry.path();
            for (const Source& source : terms.sources)
                EXPECT_NE(text.find(source.url), std::string::npos) << entry.path();
        }
    }
}

}  // namespace
}  // namespace hanse::royalty
