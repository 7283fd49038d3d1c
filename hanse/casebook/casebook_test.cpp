// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hanse/assess/test_rules.hpp"
#include "hanse/base/contract.hpp"
#include "hanse/casebook/door.hpp"
#include "hanse/casebook/score.hpp"

namespace hanse::casebook {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

using assess::house_rules;

constexpr std::string_view kQuotaPool = R"(---
id: quota-pool
name: The guilty pool
kind: patent-pool
years: {start: 1930, end: null}
jurisdiction: [US, CA]
objectives:
- {objective: out-licensing, role: primary, conf: judged}
- {objective: defence, role: secondary, conf: judged}
standard_based: {value: false, conf: judged}
members:
  structure: {value: horizontal, conf: verified, src: [s1]}
  combined_share_pct: {value: 60, conf: memory}
  count: null
pool:
  output_restriction: {value: true, conf: verified}
  price_fixing_products: {value: false, conf: verified}
  governance: {value: words that are for people, conf: memory}
outcome: {label: violation, legal: violation, decided: 1940, modern_view: same}
findings:
- {code: output-restriction, finding: condemned, conf: verified}
expect:
  must_flag: [output-restriction]
  must_flag_observable: [output-restriction]
  may_flag: []
  must_not_condemn: []
)";

std::vector<HistoricCase> read(std::string_view text) {
    auto cases = read_casebook(text, "casebook.yaml", house_rules());
    if (!cases) throw base::ContractViolation(describe(cases.error(), base::Language::en));
    return *std::move(cases);
}

std::string refusal(std::string_view text) {
    const auto cases = read_casebook(text, "casebook.yaml", house_rules());
    return cases ? "" : describe(cases.error(), base::Language::en);
}

std::string with(std::string text, std::string_view old, std::string_view fresh) {
    const auto at = text.find(old);
    base::expects(at != std::string::npos, "the text is there");
    return text.replace(at, old.size(), fresh);
}

TEST(History, PartsWhatCouldBeKnownFromWhatBecameOfIt) {
    const HistoricCase one = read(kQuotaPool).front();
    EXPECT_EQ(one.inputs.id, "quota-pool");
    EXPECT_EQ(one.inputs.start, 1930);
    EXPECT_EQ(one.inputs.end, std::nullopt);
    EXPECT_EQ(one.inputs.fields.at("members.structure").word, "horizontal");
    EXPECT_FALSE(one.inputs.fields.contains("members.count")) << "null is unknown, not a word";
    EXPECT_EQ(one.record.label, "violation");
    EXPECT_THAT(one.record.must_flag, Contains("output-restriction"));
}

TEST(History, RefusesWhatIsNoCaseAndSaysWhere) {
    const std::string text(kQuotaPool);
    EXPECT_THAT(refusal(with(text, "kind: patent-pool", "kind: patent-puddle")),
                HasSubstr("casebook.yaml:4"));
    EXPECT_THAT(refusal(with(text, "out-licensing", "world-domination")),
                HasSubstr("there is no objective 'world-domination'"));
    EXPECT_THAT(refusal(with(text, "id: quota-pool\n", "")), HasSubstr("'id' is missing"));
    EXPECT_THAT(refusal(text + text), HasSubstr("stands twice"));
    EXPECT_THAT(refusal("- a\n  b: ["), HasSubstr("not valid YAML"));
}

TEST(Door, SaysInTheWordsOfTheCatalogueWhatTheFieldsSay) {
    const auto file = case_file_of(read(kQuotaPool).front().inputs, house_rules(), "casebook.yaml");
    ASSERT_TRUE(file);
    const auto value = [&](const char* fact) {
        const domain::Statement* one = file->statement(fact);
        return one == nullptr || !one->value.is_text() ? "" : *one->value.text();
    };
    EXPECT_EQ(value("charter.restricts_output"), "yes");
    EXPECT_EQ(value("pricing.fixes_product_prices"), "no");
    EXPECT_EQ(value("membership.competitors"), "yes");
    EXPECT_EQ(value("market.alliance_share"), "3/5");
    EXPECT_EQ(file->statement("membership.count"), nullptr);
    EXPECT_EQ(file->statement("charter.restricts_output")->provenance.confidence,
              domain::Confidence::verified);
    ASSERT_EQ(file->objectives.declared.size(), 2U);
    EXPECT_EQ(file->objectives.declared[0].weight, base::Rational(2));
}

TEST(Door, TheSameFieldMeansWhatTheLegalFormMakesOfIt) {
    const std::string text =
        with(std::string(kQuotaPool), "kind: patent-pool", "kind: single-licensor");
    const auto file = case_file_of(read(text).front().inputs, house_rules(), "casebook.yaml");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->statement("charter.restricts_output"), nullptr)
        << "a quota in one owner's licence is no agreement among competitors";
    EXPECT_NE(file->statement("market.largest_member_share"), nullptr);
}

TEST(Door, RefusesAWordItsFieldCannotHold) {
    const std::string text = with(std::string(kQuotaPool), "value: horizontal", "value: diagonal");
    const auto file = case_file_of(read(text).front().inputs, house_rules(), "casebook.yaml");
    ASSERT_FALSE(file);
    const std::string says = describe(file.error(), base::Language::en);
    EXPECT_THAT(says, HasSubstr("members.structure cannot be 'diagonal'"));
    EXPECT_THAT(says, HasSubstr("casebook.yaml:12"));
}

TEST(Score, CountsWhatWasFoundMissedAndAccusedInError) {
    const std::vector<HistoricCase> condemned = read(kQuotaPool);
    const std::vector<HistoricCase> cleared = read(
        with(with(with(std::string(kQuotaPool), "must_flag: [output-restriction]", "must_flag: []"),
                  "must_flag_observable: [output-restriction]", "must_flag_observable: []"),
             "label: violation", "label: cleared"));
    const base::Date day = *base::Date::create(2026, 11, 22);
    std::vector<Trial> trials;
    for (const auto* cases : {&condemned, &cleared})
        trials.push_back(*try_case(cases->front(), house_rules(), day, "casebook.yaml"));
    // The finding is the same; what it is held against differs.
    const Verdict found = trials[0].on("output-restriction").verdict;
    EXPECT_EQ(trials[1].on("output-restriction").verdict, found);

    const Score all = score(trials, house_rules().door());
    EXPECT_EQ(all.cases, 2U);
    EXPECT_EQ(all.cleared, 1U);
    EXPECT_EQ(all.observable.of, 1U);
    EXPECT_EQ(all.sure.of, 1U);
    EXPECT_EQ(all.observable.hits, found >= Verdict::suspected ? 1U : 0U);
    EXPECT_EQ(all.false_violated.hits, found == Verdict::violated ? 1U : 0U);
    EXPECT_EQ(all.passed() + all.failed(),
              all.observable.of + all.rejected.of + all.false_violated.of);
    const auto& practice =
        *std::ranges::find(all.practices, std::string("output-restriction"),
                           [](const PracticeScore& one) { return one.practice->code; });
    EXPECT_EQ(practice.cases, 2U);
}

}  // namespace
}  // namespace hanse::casebook
